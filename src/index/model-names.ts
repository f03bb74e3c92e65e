/** Whose a name is: models are renamed, replaced and deleted, and no two live ones share a name. */
import type { Statement } from 'better-sqlite3';
import type { Run } from './counted.ts';
import type { History } from './history.ts';
import type { StoredModel } from './stored.ts';

/** Marks a model as one whose derived rows are to be settled. */
export interface Unsettle {
  /** `searched`: search knows it as it is. `lineage`: something that others hang on may have moved (unless told that not). */
  (key: number, which?: { searched?: boolean; lineage?: boolean }): void;
}

/** Keeps names true. */
export interface ModelNames {
  /** The model has this name: its old one leads to it, and whoever else had this one has it no longer. */
  follow(stored: StoredModel, id: string, at: string): void;
  /** Only this model bears the name: others were moved or deleted. */
  vacate(id: string, but: number, at: string): void;
  /** The model's name is vacant. */
  markGone(stored: StoredModel, at: string): void;
}

/** What keeping names needs of an open index. */
interface Names {
  statement: (name: string) => Statement;
  run: Run;
  past: History;
  unsettle: Unsettle;
}

/** The names of the models of an open index. */
export function modelNames({ statement, run, past, unsettle }: Names): ModelNames {
  const markGone: ModelNames['markGone'] = (stored, at) => {
    if (stored.gone_at !== null) return;
    run('mark-gone', at, stored.key);
    unsettle(stored.key, { searched: true });
    past.keep(stored, 'gone', null, at, { at, hubTime: null });
  };
  const vacate: ModelNames['vacate'] = (id, but, at) => {
    for (const other of statement('others-under-id').all(id, but) as StoredModel[]) markGone(other, at);
  };
  const keepAlias = (stored: StoredModel, at: string): void => {
    const before = statement('alias-of').pluck().get(stored.id) as number | undefined;
    // What led to another model by this name leads elsewhere now.
    if (before !== undefined) unsettle(before, { searched: true });
    run('insert-alias', stored.id, stored.key, at);
    unsettle(stored.key);
  };
  return {
    markGone,
    vacate,
    follow(stored, id, at) {
      if (id !== stored.id) keepAlias(stored, at);
      if (id !== stored.id || stored.gone_at !== null) vacate(id, stored.key, at);
    },
  };
}
