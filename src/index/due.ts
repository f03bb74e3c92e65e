import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';
import type { StoredModel } from './stored.ts';

/** Which models are meant; null means "not asked". */
export interface Wanted {
  author: string | null;
  task: string | null;
  /** Tasks any of which will do. */
  tasks: readonly string[] | null;
  filters: readonly string[];
  search: string | null;
  top: number | null;
  /** Only models with a note of any of these codes. */
  notes: readonly string[] | null;
}

/** The models meant that are not gone, most downloaded first. */
export function deserving(db: Sqlite, { author, task, tasks, filters, search, top, notes }: Wanted): StoredModel[] {
  const parameters = {
    author,
    task,
    search,
    tasks: tasks && JSON.stringify(tasks),
    filters: JSON.stringify(filters),
    notes: notes && JSON.stringify(notes),
    top: top ?? -1,
  };
  return preparedFrom(db, 'due.sql')('deserving').all(parameters) as StoredModel[];
}

/** Models of an author (null: of all) that no pass has seen since a time. */
export function unseen(db: Sqlite, author: string | null, since: string): StoredModel[] {
  return preparedFrom(db, 'due.sql')('unseen').all({ author, since }) as StoredModel[];
}

/** How many models of an author (null: of all) are held and not gone. */
export function known(db: Sqlite, author: string | null): number {
  return preparedFrom(db, 'due.sql')('known').pluck().get({ author }) as number;
}
