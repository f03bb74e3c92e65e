/** Connections to a file as it lies, also where its last writer died and its folder cannot be written. */
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { IndexFileError, readable } from './index-file-error.ts';
import type { Sqlite } from './open.ts';

/** @throws IndexFileError for a folder */
export function refuseFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new IndexFileError('folder', `${path} is a folder; give the file of the index with --db`);
}

/** @throws IndexFileError for what is no file of SQLite's */
export function connect(path: string, options: Database.Options): Sqlite {
  refuseFolder(path);
  try {
    return new Database(path, options);
  } catch (error) {
    throw readable(error, path);
  }
}

/** Files whose writer died lie with a log beside them, which SQLite must be able to write to even for reading. */
const NEEDS_WRITING: ReadonlySet<string> = new Set(['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY']);

/** Connects without writing. @throws IndexFileError where that is not possible, not even to a copy */
export function connectForReading(path: string): Sqlite {
  const db = connect(path, { readonly: true });
  try {
    db.pragma('user_version');
    return db;
  } catch (error) {
    db.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    // A writer died while it closed: what it left is rolled back by whoever may write, and then read as usual.
    if (error.code === 'SQLITE_READONLY_ROLLBACK')
      return recovered(path) ? connect(path, { readonly: true }) : openCopy(path);
    if (NEEDS_WRITING.has(error.code)) return openCopy(path);
    throw readable(error, path);
  }
}

function recovered(path: string): boolean {
  try {
    const db = new Database(path);
    db.pragma('user_version');
    db.close();
    return true;
  } catch {
    return false;
  }
}

/** Opens a copy of an index and its log, which is gone when it is closed. @throws IndexFileError where there is no room. */
export function openCopy(path: string): Sqlite {
  const folder = mkdtempSync(join(tmpdir(), 'hubdex-'));
  try {
    const copy = join(folder, 'index.db');
    copyFileSync(path, copy);
    for (const log of ['-wal', '-journal']) if (existsSync(path + log)) copyFileSync(path + log, copy + log);
    const db = new Database(copy);
    // Also brings in what the log holds.
    db.pragma('journal_mode = DELETE');
    return db;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new IndexFileError(
      'missing',
      `cannot read ${path} where it lies, since its folder cannot be written and its last writer left a log; copying it to ${tmpdir()} failed (${why}). Copy the file and its -wal to a folder of your own`,
    );
  } finally {
    // Open files live on without their names.
    rmSync(folder, { recursive: true, force: true });
  }
}
