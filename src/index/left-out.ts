import Database from 'better-sqlite3';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** Whether an index was given away without its archive. */
export function isArchiveLeftOut(db: Sqlite): boolean {
  try {
    return preparedFrom(db, 'publish.sql')('is-left-out').pluck().get() === 1;
  } catch (error) {
    // Of an empty file and of a damaged one others tell.
    if (error instanceof Database.SqliteError) return false;
    throw error;
  }
}
