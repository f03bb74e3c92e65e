/** What is wrong with an index's file, in words that say what to do. */
import Database from 'better-sqlite3';

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

/** The disk is full. */
export function fullError(path: string): IndexFileError {
  return new IndexFileError('full', `no room to write ${path}; what was stored before stands. Make room and run again`);
}
