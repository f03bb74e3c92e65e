import Database from 'better-sqlite3';
import type { Sqlite } from './open.ts';

/** Share of a file that may lie free before the file is written anew, and what is not worth the work. */
const FREE_SHARE = 1 / 3;
const FREE_BYTES = 64 * 1024 * 1024;

/**
 * Gives free pages back to the disk where they have become a third of the file: a crawl fills free pages by itself, so
 * that a few are no loss, and writing the file anew takes as long as copying it. Statistics for the planner are not
 * gathered: what the lessons ask is answered from indexes made for it, whatever the tables hold.
 */
export function giveRoomBack(db: Sqlite): boolean {
  const figure = (name: string): number => Number(db.pragma(name, { simple: true }));
  const free = figure('freelist_count');
  const isMuch = free > figure('page_count') * FREE_SHARE && free * figure('page_size') > FREE_BYTES;
  return isMuch && written(db);
}

/** Writes the file anew; where there is no room for that, it stays as it is. */
function written(db: Sqlite): boolean {
  try {
    db.exec('VACUUM');
    return true;
  } catch (error) {
    if (error instanceof Database.SqliteError && /^SQLITE_(?:FULL|BUSY|IOERR)/.test(error.code)) return false;
    throw error;
  }
}
