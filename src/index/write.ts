/** Keeping what was understood: rows in, counted changes out. Everything here runs inside the caller's transaction. */
import { countedChanges } from './counted.ts';
import { history } from './history.ts';
import { modelNames, type Unsettle } from './model-names.ts';
import { modelParts } from './model-parts.ts';
import { type ModelRecords, modelRecords } from './model-records.ts';
import type { Sqlite } from './open.ts';
import { type RepoFiles, repoFiles } from './repo-files.ts';
import { searchWriter } from './search.ts';
import { preparedFrom } from './statements.ts';
import type { StoredModel } from './stored.ts';
import { type StoredModels, storedModels } from './stored-models.ts';

/** Writes models into an open index. */
export interface Writer extends StoredModels, RepoFiles, ModelRecords {
  /** Rows inserted, updated or deleted so far, of the index's own tables. */
  rows(): number;
  /** The model came after this writer was made. */
  isNew(model: number): boolean;
  keepWords(words: readonly (readonly [number, string])[]): void;
  /** The rules behind derived rows have changed: everything is settled again. */
  unsettleAll(): void;
  /** The model's name is known to be vacant. */
  markGone(stored: StoredModel, at: string): void;
}

/** Everything that writes models, over one open index. */
export function writer(db: Sqlite): Writer {
  const statement = preparedFrom(db, 'write.sql');
  const counted = countedChanges(statement);
  const stored = storedModels(statement);
  const past = history(db);
  const unsettle: Unsettle = (key, { searched = false, lineage = true } = {}) =>
    void statement('unsettle').run(key, Number(searched), Number(lineage));
  const names = modelNames({ statement, run: counted.run, past, unsettle });
  const parts = modelParts(statement, counted.run);
  return {
    ...stored,
    ...repoFiles(statement, counted),
    ...modelRecords({ counted, stored, past, unsettle, names, parts, search: searchWriter(db) }),
    rows: counted.rows,
    isNew: counted.isNew,
    keepWords: (words) => words.forEach(([id, word]) => counted.run('insert-word', id, word)),
    unsettleAll: () => void statement('unsettle-all').run(),
    markGone: names.markGone,
  };
}
