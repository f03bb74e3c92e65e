import { CACHE_KB, type Sqlite } from './open.ts';
import { readStatements } from './statements.ts';

const WAL_PAGES = 8_192;
/** SQLite's own default: afterwards the log beside the index need not grow to a multiple of it. */
const USUAL_WAL_PAGES = 1_000;
/** A sort hands over to another thread what fills the cache, so a small one keeps every thread at work. */
const SORTING = { cacheKb: 4096, threads: 4 };

/** Prepares an empty index for its first load; one that holds models is left as it is. */
export function beginFirstLoad(db: Sqlite): void {
  const statements = readStatements('bulk.sql');
  if (
    db
      .prepare(statements.get('is-empty') ?? '')
      .pluck()
      .get() !== 1
  )
    return;
  // Checkpoints move each dirty page home: the fewer, the less often the same page is moved.
  db.pragma(`wal_autocheckpoint = ${WAL_PAGES}`);
  runAll(db, statements, 'drop-');
}

/** Makes the readers' indexes where a first load, or one that was killed, left them out. */
export function endLoad(db: Sqlite): void {
  db.pragma(`cache_size = -${SORTING.cacheKb}`);
  db.pragma(`threads = ${SORTING.threads}`);
  runAll(db, readStatements('bulk.sql'), 'create-');
  db.pragma('threads = 0');
  db.pragma(`cache_size = -${CACHE_KB}`);
  db.pragma(`wal_autocheckpoint = ${USUAL_WAL_PAGES}`);
}

/** Lets full-text search gather 16 MB of words before it writes them out; the default of 1 MB is for trickles. */
export function gatherSearch(db: Sqlite): void {
  db.prepare(readStatements('bulk.sql').get('search-hash') ?? '').run();
}

function runAll(db: Sqlite, statements: ReadonlyMap<string, string>, prefix: string): void {
  for (const [name, sql] of statements) if (name.startsWith(prefix)) db.prepare(sql).run();
}
