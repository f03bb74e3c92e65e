/**
 * Where the corpus of real Hub data lies: beside the project, or where `HUBDEX_CORPUS` says. It is no part of the
 * project; whoever has none runs all that can do without.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
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
  return unpacked(join(corpus, name))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as unknown);
}

/** The pages of a folder of packed listing pages in their order, each as the Hub sent it, to be read one by one. */
export function listingPages(folder: string): (() => string)[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json.gz'));
  return names.toSorted().map((name) => () => unpacked(join(folder, name)));
}

function unpacked(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
