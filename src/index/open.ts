import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { packageRoot } from '../package-root.ts';
import { forgetChecksum, keepChecksum } from './checksum.ts';
import { isArchiveLeftOut } from './left-out.ts';

export type Sqlite = Database.Database;

/** `hdex` in ASCII: marks the file as ours in SQLite's header. */
const APPLICATION_ID = 0x68646578;

/** Memory for pages while writing. */
export const CACHE_KB = 32_768;

/** Why an index could not be opened; the message says what to do. */
export class IndexFileError extends Error {
  override name = 'IndexFileError';
  constructor(
    readonly code:
      | 'missing'
      | 'folder'
      | 'foreign'
      | 'newer'
      | 'older'
      | 'not-sqlite'
      | 'busy'
      | 'full'
      | 'damaged'
      | 'no-archive',
    message: string,
  ) {
    super(message);
  }
}

const migrationsFolder = join(packageRoot, 'migrations');
/** The format of the indexes that this hubdex writes: the number of its migrations. */
export const formatVersion: number = JSON.parse(readFileSync(join(migrationsFolder, 'meta', '_journal.json'), 'utf8'))
  .entries.length;

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

/** Opens an index for reading only. @throws IndexFileError also when the file is missing or older than this hubdex. */
export function openForReading(path: string): Sqlite {
  if (!existsSync(path))
    throw new IndexFileError('missing', `no index at ${path}; make one with "hubdex crawl --db ${path}"`);
  const db = connectForReading(path);
  try {
    const found = checkFormat(db, path);
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

/** Files whose writer died lie with a log beside them, which SQLite must be able to write to even for reading. */
const NEEDS_WRITING: ReadonlySet<string> = new Set(['SQLITE_CANTOPEN', 'SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY']);

function connectForReading(path: string): Sqlite {
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

function connect(path: string, options: Database.Options): Sqlite {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new IndexFileError('folder', `${path} is a folder; give the file of the index with --db`);
  try {
    return new Database(path, options);
  } catch (error) {
    throw readable(error, path);
  }
}

function checkFormat(db: Sqlite, path: string): number {
  const id = db.pragma('application_id', { simple: true });
  const found = Number(db.pragma('user_version', { simple: true }));
  const empty = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
  // A file that another program has named its own is not ours, empty or not.
  if (id !== APPLICATION_ID && (!empty || id !== 0))
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

function fullError(path: string): IndexFileError {
  return new IndexFileError('full', `no room to write ${path}; what was stored before stands. Make room and run again`);
}

function upgrade(db: Sqlite): void {
  // drizzle migrates inside a transaction, where this pragma does nothing: a rebuilt table would cascade its deletes.
  db.pragma('foreign_keys = OFF');
  // Named first: a program killed while it migrates leaves a file that the next run knows as ours and goes on with.
  db.pragma(`application_id = ${APPLICATION_ID}`);
  migrated(db);
  db.pragma(`user_version = ${formatVersion}`);
}

/** An error of SQLite's about the index at `path`, in words that say what to do; others as they are. */
export function readable(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) {
    return error instanceof TypeError ? new IndexFileError('missing', `cannot open ${path}: ${error.message}`) : error;
  }
  if (error.code === 'SQLITE_NOTADB')
    return new IndexFileError('not-sqlite', `${path} is no SQLite file; choose another path with --db`);
  if (error.code === 'SQLITE_CANTOPEN')
    return new IndexFileError('missing', `cannot open ${path}: the folder is missing or not writable`);
  if (error.code === 'SQLITE_FULL') return fullError(path);
  if (error.code.startsWith('SQLITE_CORRUPT'))
    return new IndexFileError(
      'damaged',
      `${path} is damaged (${error.message}); see "hubdex doctor --verify --db ${path}", rebuild with "hubdex reindex --salvage --db ${path}"`,
    );
  if (error.code.startsWith('SQLITE_BUSY'))
    return new IndexFileError('busy', `${path} is being written by another program; try again when it is done`);
  return error;
}
