/** Where an index lies is not for whoever may read what is in it. */
import { basename } from 'node:path';
import type { Sqlite } from './open.ts';

/**
 * Puts a table of ours in the place of the one in which SQLite tells the path of its file. It is found first, whatever
 * schema is named before it. The pragma of that name is no statement that others may run (see `query.ts`).
 */
export function hidePlace(db: Sqlite): void {
  const file = basename(db.name);
  db.table('pragma_database_list', {
    columns: ['seq', 'name', 'file'],
    *rows() {
      yield { seq: 0, name: 'main', file };
    },
  });
}
