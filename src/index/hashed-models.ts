/** Repos by the hashes of their files. */
import type { RepoFile } from '../model.ts';

/** A repo and its files that have a hash. */
export interface HashedModel {
  key: number;
  id: string;
  createdAt: string | null;
  files: RepoFile[];
}

/** One such file, as it is read. */
export interface HashedRow {
  model: number;
  id: string;
  createdAt: string | null;
  path: string;
  bytes: number | null;
  sha256: string;
}

/** Rows gathered by their model. */
export function hashedModels(rows: readonly HashedRow[]): Iterable<HashedModel> {
  const models = new Map<number, HashedModel>();
  for (const { model, id, createdAt, path, bytes, sha256 } of rows) {
    const held = models.get(model) ?? { key: model, id, createdAt, files: [] };
    held.files.push({ path, bytes, sha256, blobId: null });
    models.set(model, held);
  }
  return models.values();
}
