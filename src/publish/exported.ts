/** An exported folder on its way out: its files, held against their manifest, and where they lie in the repo. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST, Manifest } from '../explore/export/manifest.ts';
import { factsOf } from './files.ts';
import type { Published } from './manifest.ts';
import type { Staged } from './stage.ts';

/** A folder that cannot be published; the message says why and what to do. */
export class ExportedError extends Error {
  override name = 'ExportedError';
}

/** What an exported folder comes to in a repo. */
export interface Exported {
  folder: string;
  manifest: Manifest;
  files: Staged[];
  entry: Published['exports'][number];
}

/** Reads a folder that `hubdex export` wrote. @throws ExportedError for any other, and where a file is not what was written */
export async function readExported(folder: string): Promise<Exported> {
  const path = join(folder, MANIFEST);
  if (!existsSync(path))
    throw new ExportedError(`${folder} is no export (no ${MANIFEST}); make one with "hubdex export ${folder}"`);
  const manifest = Manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { kind, since, version } = manifest;
  const there = kind === 'full' ? 'data' : `changes/${since}-${version}`;
  const files: Staged[] = [{ path: `${there}/${MANIFEST}`, from: path, ...(await factsOf(path)) }];
  for (const { file, bytes, sha256 } of manifest.files) {
    const from = join(folder, file);
    const found = existsSync(from) ? await factsOf(from) : null;
    if (found?.sha256 !== sha256 || found.bytes !== bytes)
      throw new ExportedError(`${from} is not what its manifest says; export the folder again`);
    files.push({ path: `${there}/${file}`, from, bytes, sha256 });
  }
  return { folder, manifest, files, entry: { folder: there, kind, since, version } };
}
