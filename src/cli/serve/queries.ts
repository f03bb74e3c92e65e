/**
 * Readers' SQL. Each statement begins in a process that stands ready, a few at a time. One that is not done in a moment goes on
 * among the long ones, behind everything else on this machine: it never keeps a short one waiting.
 */
import pLimit, { type LimitFunction } from 'p-limit';
import type { Query, QueryOutcome } from '../../explore/page.ts';
import { QueryError, type Table } from '../../index/query.ts';
import { EndedError, MEMORY, type Querying, querying } from '../query/querying.ts';
import type { Batch, QueryTask } from '../query/talk.ts';
import { pool } from './pool.ts';

/** What readers' statements may take of a machine. */
export interface Room {
  /** Short statements at once, each of which may take so many milliseconds. */
  short: number;
  shortMs: number;
  long: number;
  /** Statements that wait; more are refused at once. */
  waitingShort: number;
  waitingLong: number;
  /** Bytes of memory of each. */
  memory: number;
}

const ROOM: Room = { short: 2, shortMs: 400, long: 2, waitingShort: 60, waitingLong: 8, memory: MEMORY };
/** Processes more than are needed at once: one that is replaced takes a tenth of a second to be ready. */
const SPARE = 1;
/** Characters of an answer: a page with more is none. */
const LARGEST = 16_000_000;

/** A place where readers' statements are run. */
export interface Queries {
  query(query: Query): Promise<QueryOutcome>;
  close(): void;
}

/** Runs statements against an index until the signal, each as long as its reader waits for it. */
export function queries(db: string, signal: AbortSignal, room: Room = ROOM): Queries {
  const [short, long] = [pLimit(room.short), pLimit(room.long)];
  const processes = pool(room.short + SPARE, room.memory);
  const run = (one: Querying, { sql, limit, parameters, ...query }: Query): Promise<QueryOutcome> =>
    answered(
      one.run({ db, sql, rows: limit, size: LARGEST, parameters } satisfies QueryTask, {
        seconds: query.seconds,
        signal: AbortSignal.any([signal, query.signal]),
      }),
    );

  /** In a process of its own, from the start. */
  const anew = (query: Query): Promise<QueryOutcome> => atLeisure(querying(room.memory), (one) => run(one, query));

  /** The outcome, or that of the long one that it turned out to be: inside of an object, for nobody waits for it here. */
  const begin = async (query: Query): Promise<{ outcome: Promise<QueryOutcome> }> => {
    const one = await processes.take();
    const outcome = run(one, query);
    if (await isDone(outcome, room.shortMs)) {
      processes.giveBack(one);
      return { outcome };
    }
    processes.release(one);
    if (long.activeCount < room.long) return { outcome: long(() => atLeisure(one, () => outcome)) };
    one.end();
    if (isFull(long, room.long, room.waitingLong)) return { outcome: refused('long statements') };
    return { outcome: long(() => anew(query)) };
  };

  return {
    async query(query) {
      if (isFull(short, room.short, room.waitingShort)) return refused('statements');
      return (await short(() => begin(query))).outcome;
    },
    close: () => processes.close(),
  };
}

function isFull(lane: LimitFunction, places: number, waiting: number): boolean {
  return lane.activeCount >= places && lane.pendingCount >= waiting;
}

async function refused(what: string): Promise<QueryOutcome> {
  return { error: `too many ${what} are waiting; try again in a moment, or ask with "hubdex sql"` };
}

/** Lets a process work behind others, and ends it: what has made way once cannot hurry again. */
async function atLeisure<Found>(one: Querying, work: (one: Querying) => Promise<Found>): Promise<Found> {
  one.makeWay();
  try {
    return await work(one);
  } finally {
    one.end();
  }
}

async function isDone(outcome: Promise<unknown>, ms: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)));
  const done = outcome.then(
    () => true,
    () => true,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}

/** The whole answer of a statement, or what its reader did wrong. @throws for what is not the reader's to mend */
async function answered(batches: AsyncGenerator<Batch>): Promise<QueryOutcome> {
  const table: Table = { columns: [], rows: [], cut: false };
  try {
    for await (const { columns, rows, end } of batches) {
      table.columns = columns;
      table.rows.push(...rows);
      table.cut = end?.cut ?? false;
    }
    return { table };
  } catch (error) {
    if (error instanceof QueryError || error instanceof EndedError) return { error: error.message };
    throw error;
  }
}
