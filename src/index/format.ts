/** The format of an index: whether a file has one that this hubdex knows, and how an older one is upgraded. */
import { readFileSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { packageRoot } from '../package-root.ts';
import { fullError, IndexFileError } from './index-file-error.ts';
import type { Sqlite } from './open.ts';

/** `hdex` in ASCII: marks the file as ours in SQLite's header. */
const APPLICATION_ID = 0x68646578;

const migrationsFolder = join(packageRoot, 'migrations');
/** The format of the indexes that this hubdex writes: the number of its migrations. */
export const formatVersion: number = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))
  .entries.length;

/** The format of the file at `path`; 0 of an empty one. @throws IndexFileError for another program's, or a newer hubdex's */
export function checkFormat(db: Sqlite, path: string): number {
  const id = db.pragma('application_id', { simple: true });
  const found = Number(db.pragma('user_version', { simple: true }));
  // A file that another program has named its own is not ours, empty or not.
  if (id !== APPLICATION_ID && (!isEmpty(db) || id !== 0))
    throw new IndexFileError(
      'foreign',
      `${path} is a SQLite file, but not an index of hubdex; choose another path with --db`,
    );
  if (found > formatVersion)
    throw new IndexFileError(
      'newer',
      `${path} was written by a newer hubdex (format ${found}, this one knows ${formatVersion}); update hubdex or choose another --db`,
    );
  return found;
}

/** Whether a file has nothing in it, not even tables. */
export function isEmpty(db: Sqlite): boolean {
  return db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

/** Makes an index of the present format of an older one, or of an empty file. */
export function upgrade(db: Sqlite): void {
  // drizzle migrates inside a transaction, where this pragma does nothing: a rebuilt table would cascade its deletes.
  db.pragma('foreign_keys = OFF');
  // Named first: a program killed while it migrates leaves a file that the next run knows as ours and goes on with.
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrated(db);
  db.pragma(`user_version = ${formatVersion}`);
}

/** Less free room than any upgrade needs. */
const NO_ROOM = 4 * 1024 * 1024;

/** The migrator ends what a full disk has ended already, and tells of that alone. */
function migrated(db: Sqlite): void {
  try {
    migrate(drizzle(db), { migrationsFolder });
  } catch (error) {
    const { bavail, bsize } = statfsSync(dirname(db.name));
    if (bavail * bsize < NO_ROOM) throw fullError(db.name);
    throw error;
  }
}
