import Database from 'better-sqlite3';
import { rmSync } from 'node:fs';
import { closeWritten, openForWriting, type Sqlite } from '../index/open.ts';
import { realFile } from '../index/paths.ts';

/** Another run is at work on the same index; the message says which. */
export class LockedError extends Error {
  override name = 'LockedError';
}

/**
 * Takes the lock of an index for this process and returns the function that gives it back. The lock is the kernel's, on
 * an empty file beside the index: whoever dies gives it back, whatever its number was and wherever it ran. The file
 * stays: taken away, two runs could hold the lock of two files of one name. `:memory:` needs none. @throws LockedError
 */
export function takeLock(db: string): () => void {
  if (db === ':memory:') return () => {};
  const path = `${realFile(db)}.lock`;
  const held = locked(path, db) ?? locked(path, db);
  if (!held) throw new LockedError(`${path} is no lock file of hubdex and cannot be replaced; remove it`);
  return () => void held.close();
}

/** Opens an index for writing with its lock; `close` gives both back. @throws LockedError @throws IndexFileError */
export function openLocked(path: string): { db: Sqlite; close: () => void } {
  const release = takeLock(path);
  try {
    const db = openForWriting(path);
    return {
      db,
      close() {
        closeWritten(db);
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** The connection that holds the lock; null where a file of before the lock was the kernel's has been cleared away. */
function locked(path: string, db: string): Database.Database | null {
  const file = opened(path, db);
  try {
    file.exec('BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file.close();
    if (codeOf(error) === 'SQLITE_NOTADB') {
      rmSync(path, { force: true });
      return null;
    }
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new LockedError(`another hubdex is writing ${db}; wait for it to end`);
    throw error;
  }
}

function opened(path: string, db: string): Database.Database {
  try {
    return new Database(path, { timeout: 0 });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new LockedError(`cannot lock ${db}: ${path} cannot be written (${why})`);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Database.SqliteError ? error.code : '';
}
