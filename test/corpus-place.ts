/**
 * Where the corpus of real Hub data lies: beside the project, or where `HUBDEX_CORPUS` says. It is no part of the
 * project; whoever has none runs all that can do without.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { packageRoot } from '../src/package-root.ts';

/** The folder of the corpus, whether it is there or not. */
export const CORPUS = resolve(process.env.HUBDEX_CORPUS ?? join(packageRoot, '..', 'shared', 'corpus'));

/** A file or folder of the corpus; null where it is not there. */
export function corpusPart(name: string): string | null {
  const path = join(CORPUS, name);
  return existsSync(path) ? path : null;
}

/** The rows of a file of JSON lines in a corpus, packed or not. */
export function corpusRows(corpus: string, name: string): unknown[] {
  const bytes = readFileSync(join(corpus, name));
  const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}
