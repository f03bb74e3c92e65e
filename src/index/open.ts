import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { forgetChecksum, keepChecksum } from './checksum.ts';
import { connect, connectForReading } from './connect.ts';
import { checkFormat, formatVersion, isEmpty, upgrade } from './format.ts';
import { IndexFileError, readable } from './index-file-error.ts';
import { isArchiveLeftOut } from './left-out.ts';
import { hidePlace } from './own-place.ts';

export type Sqlite = Database.Database;

/** Memory for pages while writing. */
export const CACHE_KB = 32_768;

/**
 * Opens an index for writing, making or upgrading it as needed. `:memory:` gives a throw-away one.
 * @throws IndexFileError for a file that is no index of ours, was written by a newer hubdex, or is for reading only.
 */
export function openForWriting(path: string): Sqlite {
  const db = connect(path, {});
  try {
    const found = checkFormat(db, path);
    requireArchive(db);
    // Counts only in a file that is empty yet: fewer, larger pages are split and written less often.
    db.pragma('page_size = 8192');
    // WAL: readers go on while a crawl writes. NORMAL: a power cut may lose the last page's transaction, whose cursor goes with it.
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = NORMAL');
    db.pragma('busy_timeout = 30000');
    db.pragma(`cache_size = -${CACHE_KB}`);
    if (found < formatVersion) upgrade(db);
    forgetChecksum(db);
    return db;
  } catch (error) {
    db.close();
    throw readable(error, path);
  }
}

/** What crawls and rebuilds go on from. @throws IndexFileError for an index that was given away without it */
export function requireArchive(db: Sqlite): void {
  if (!isArchiveLeftOut(db)) return;
  throw new IndexFileError(
    'no-archive',
    `${db.name} was published without the Hub's answers it was made from: it can be read, and not crawled on or rebuilt. ` +
      'Pull it with --archive where its publisher offers that, or crawl into another file with --db',
  );
}

/** Looks for an index of ours, of whatever format. @throws IndexFileError where there is none, or nothing is in it */
export function requireIndex(path: string): void {
  foundAt(path).db.close();
}

/** An index that is there, and its format. */
function foundAt(path: string): { db: Sqlite; format: number } {
  if (!existsSync(path))
    throw new IndexFileError('missing', `no index at ${path}; make one with "hubdex crawl --db ${path}"`);
  const db = connectForReading(path);
  try {
    const format = checkFormat(db, path);
    if (!isEmpty(db)) return { db, format };
    throw new IndexFileError(
      'missing',
      `${path} is empty: there is nothing to read; make an index of it with "hubdex crawl --db ${path}"`,
    );
  } catch (error) {
    db.close();
    throw readable(error, path);
  }
}

/** Opens an index for reading only. @throws IndexFileError also when the file is missing or older than this hubdex. */
export function openForReading(path: string): Sqlite {
  const { db, format: found } = foundAt(path);
  try {
    if (found < formatVersion)
      throw new IndexFileError(
        'older',
        `${path} has format ${found}, this hubdex reads ${formatVersion}; upgrade it with "hubdex reindex --db ${path}"`,
      );
    db.pragma('query_only = ON');
    // A file from elsewhere may hold views and triggers of its own making.
    db.pragma('trusted_schema = OFF');
    db.pragma('busy_timeout = 5000');
    db.pragma('cache_size = -65536');
    db.pragma('mmap_size = 268435456');
    hidePlace(db);
    return db;
  } catch (error) {
    db.close();
    throw readable(error, path);
  }
}

/**
 * Closes an index that was written: what still lies beside it goes into it, and it is left in the mode that needs no
 * file beside it, so that it can be read from read-only media and from other people's folders; with the checksum of
 * what was written. While others read it, it stays as it is.
 */
export function closeWritten(db: Sqlite): void {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
    keepChecksum(db);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  } finally {
    db.close();
  }
}
