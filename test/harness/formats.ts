/** Index files that released versions of hubdex have really made, of the harness's world of twelve models. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const FOLDER = new URL('../fixtures/formats', import.meta.url).pathname;

/** Models of the world that the files were made of. */
export const FORMAT_MODELS = 12;

/** The versions, oldest first. */
export const FORMATS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.db.br'))
  .map((name) => name.slice(0, -'.db.br'.length))
  .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));

/** Writes a version's file to a path. */
export function unpackFormat(version: string, path: string): void {
  writeFileSync(path, brotliDecompressSync(readFileSync(join(FOLDER, `${version}.db.br`))));
}
