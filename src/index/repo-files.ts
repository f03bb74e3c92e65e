/** What is kept of a repo's files: the list, the texts and heads that were asked for, and how asking went. */
import type { Statement } from 'better-sqlite3';
import type { RepoFile } from '../model.ts';
import type { Counted } from './counted.ts';
import type { Part, StoredModel } from './stored.ts';

/** How far a model's texts and files are known. */
export type States = Pick<StoredModel, 'card_state' | 'config_state' | 'files_state' | 'details_sha'>;

/** Writes them for a model. */
export interface RepoFiles {
  keepFiles(model: number, files: readonly RepoFile[]): void;
  keepPart(model: number, part: Part): void;
  dropPart(model: number, path: string): void;
  keepStates(stored: StoredModel, states: Partial<States>): void;
}

/** The files of the models of an open index. */
export function repoFiles(statement: (name: string) => Statement, { run, once }: Counted): RepoFiles {
  return {
    keepFiles(model, files) {
      statement('loosen-hashes').run(model);
      run('delete-files', model);
      for (const file of files) run('insert-file', model, file.path, file.bytes, file.sha256, file.blobId);
    },
    keepPart: (model, part) => void run('insert-part', model, part.path, part.seq, part.blobId, part.sha, part.state),
    dropPart: (model, path) => void run('delete-part', model, path),
    keepStates(stored, states) {
      const { card_state, config_state, files_state, details_sha } = { ...stored, ...states };
      once(stored.key, () => run('set-states', card_state, config_state, files_state, details_sha, stored.key));
    },
  };
}
