/**
 * The process that runs one query: SQLite cannot be stopped from within, a process can. It knows no token, answers in
 * batches that are asked for one by one, and ends when nobody is there to ask.
 */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { type Running, start } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import { ownProgram } from '../../package-root.ts';
import { isWrongUse } from '../exit.ts';
import type { QueryAnswer, QueryTask } from './talk.ts';

const BATCH_ROWS = 1000;
/** Characters. */
const BATCH_SIZE = 1_000_000;

const guarded = once(watch(), 'online');
process.once('disconnect', () => process.exit());
process.once('message', (message) => void answer(message as QueryTask));

/** A thread that ends the process when it grows too large or nobody is there: this one hears nothing while SQLite works. */
function watch(): Worker {
  const { file, execArgv } = ownProgram('cli/query/watchdog.ts', 'query-watchdog.js');
  const [memory, parent] = process.argv.slice(2).map(Number);
  const worker = new Worker(file, { execArgv, workerData: { memory, parent } });
  worker.unref();
  return worker;
}

async function answer({ db: path, sql, rows, size, parameters }: QueryTask): Promise<void> {
  let db: Sqlite | null = null;
  try {
    db = openForReading(path);
    await guarded;
    await tell(start(db, sql, { rows, size }, parameters));
  } catch (error) {
    const { hinted } = await import('./hints.ts');
    send({ kind: 'error', message: hinted(error, sql, db), wrong: isWrongUse(error) });
  }
}

async function tell({ columns, rows }: Running): Promise<void> {
  for (;;) {
    const { batch, done, cut } = next(rows);
    send({ kind: 'rows', columns, rows: batch });
    await once(process, 'message');
    if (done) return send({ kind: 'end', cut });
  }
}

function next(rows: Running['rows']): { batch: Cell[][]; done: boolean; cut: boolean } {
  const batch: Cell[][] = [];
  for (let size = 0; batch.length < BATCH_ROWS && size < BATCH_SIZE; ) {
    const step = rows.next();
    if (step.done) return { batch, done: true, cut: step.value };
    batch.push(step.value);
    size += step.value.reduce<number>((sum, cell) => sum + (typeof cell === 'string' ? cell.length : 8), 0);
  }
  return { batch, done: false, cut: false };
}

function send(answer: QueryAnswer): void {
  process.send?.(answer);
}
