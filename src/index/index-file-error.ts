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
      `${path} is damaged (${error.message}); rebuild it from what can still be read with "hubdex reindex --salvage --db ${path}"`,
    );
  if (error.code.startsWith('SQLITE_BUSY'))
    return new IndexFileError('busy', `${path} is being written by another program; try again when it is done`);
  return error;
}

/** Of a damaged index, nothing can be rebuilt; other errors as they are. */
export function beyondSalvage(error: unknown, path: string): unknown {
  const told = readable(error, path);
  if (!(told instanceof IndexFileError) || told.code !== 'damaged') return told;
  return new IndexFileError(
    'damaged',
    `nothing of ${path} can be read any more, and it stands as it was; put a backup in its place, or pull or crawl into a file of another name`,
  );
}

/** The disk is full. */
export function fullError(path: string): IndexFileError {
  return new IndexFileError('full', `no room to write ${path}; what was stored before stands. Make room and run again`);
}
