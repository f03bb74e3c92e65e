/**
 * A process that runs queries, one after the other: SQLite cannot be stopped from within, a process can. It knows no token,
 * answers in batches that are asked for one by one, and ends when nobody is there to ask. Each query has a connection of its
 * own: it can leave nothing to the next one, and sees the file that lies there when it begins.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { IndexFileError } from '../../index/index-file-error.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { QueryError, type Running, start } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { ownProgram } from '../../package-root.ts';
import type { Batch, QueryAnswer, QueryTask } from './talk.ts';

const BATCH_ROWS = 1000;
/** Characters. */
const BATCH_SIZE = 1_000_000;
/** Bytes that queries may leave taken, through what is kept of their memory, until another process takes the place of this one. */
const GROWTH = 100_000_000;

// At a terminal Ctrl-C reaches this process too; whoever asked decides what ends.
process.on('SIGINT', () => {});
process.once('disconnect', () => process.exit());
const watchdog = watch();
await once(watchdog, 'online');
for (const most = process.memoryUsage.rss() + GROWTH; process.memoryUsage.rss() < most; ) {
  await send({ kind: 'ready' });
  const [task] = (await once(process, 'message')) as [QueryTask];
  watchdog.postMessage(true);
  await answer(task);
  watchdog.postMessage(false);
}
process.exit();

/** A thread that ends the process when it grows too large or nobody is there: this one hears nothing while SQLite works. */
function watch(): Worker {
  const { file, execArgv } = ownProgram('cli/query/watchdog.ts', 'query-watchdog.js');
  const [memory, parent] = process.argv.slice(2).map(Number);
  return new Worker(file, { execArgv, workerData: { memory, parent } });
}

async function answer({ db: path, sql, rows, size, parameters }: QueryTask): Promise<void> {
  let db: Sqlite | null = null;
  try {
    db = openForReading(path);
    await tell(start(db, sql, { rows, size }, parameters));
  } catch (error) {
    const { hinted } = await import('./hints.ts');
    const of = error instanceof QueryError ? 'statement' : error instanceof IndexFileError ? 'index' : 'program';
    const file = error instanceof IndexFileError ? error.code : null;
    await send({ kind: 'failure', message: hinted(error, sql, db), of, file });
  } finally {
    db?.close();
  }
}

async function tell({ columns, rows }: Running): Promise<void> {
  for (;;) {
    const { batch, end } = next(rows);
    await send({ kind: 'rows', columns, rows: batch, end });
    if (end) return;
    await once(process, 'message');
  }
}

function next(rows: Running['rows']): { batch: Cell[][]; end: Batch['end'] } {
  const batch: Cell[][] = [];
  for (let size = 0; batch.length < BATCH_ROWS && size < BATCH_SIZE; ) {
    const step = rows.next();
    if (step.done) return { batch, end: { cut: step.value } };
    batch.push(step.value);
    size += step.value.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
  }
  return { batch, end: null };
}

/** Resolves when it is on its way: what is not is lost when the process ends. */
function send(answer: QueryAnswer): Promise<void> {
  return new Promise((resolve) => process.send?.(answer, undefined, undefined, () => resolve()));
}
