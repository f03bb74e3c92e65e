/** What an open index holds of models, for those who write into it. */
import type { Statement } from 'better-sqlite3';
import type { RepoFile } from '../model.ts';
import { type Dictionary, dictionary } from './rows.ts';
import type { Part, StoredModel } from './stored.ts';

/** Finds what is stored. */
export interface StoredModels {
  /** The words of facts and notes, to be numbered on from here. */
  words(): Dictionary;
  heldWords(): [number, string][];
  byHubId(hubId: string): StoredModel | undefined;
  byId(id: string): StoredModel | undefined;
  files(model: number): RepoFile[];
  parts(model: number): Part[];
  /** Models that were renamed since they were understood, with the time that was seen. */
  renamed(): (StoredModel & { renamed_at: string })[];
}

/** The stored models of an open index. */
export function storedModels(statement: (name: string) => Statement): StoredModels {
  const heldWords = () => statement('all-words').raw().all() as [number, string][];
  return {
    words: () => dictionary(heldWords()),
    heldWords,
    byHubId: (hubId) => statement('model-by-hub-id').get(hubId) as StoredModel | undefined,
    byId: (id) => statement('model-by-id').get(id) as StoredModel | undefined,
    files: (model) => statement('files-of').all(model) as RepoFile[],
    parts: (model) => statement('parts-of').all(model) as Part[],
    renamed: () => statement('renamed').all() as (StoredModel & { renamed_at: string })[],
  };
}
