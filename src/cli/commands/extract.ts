import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { Tinypool } from 'tinypool';
import { inOrder } from '../../crawl/in-order.ts';
import { isBundled, ownProgram } from '../../package-root.ts';
import { EXIT } from '../exit.ts';
import extractBatch, { type ExtractedBatch } from '../extract-worker.ts';
import type { Terminal } from '../terminal.ts';

export interface ExtractOptions {
  /** Threads at work, this one among them; null takes one a core. */
  threads: number | null;
}

/** Lines, or characters, that make a batch. */
const BATCH_LINES = 32;
const BATCH_SIZE = 1_000_000;

/** Another thread takes a quarter of a second to load its rules: inputs of fewer characters are done by then. */
const WORTH_A_THREAD = 100_000;

/** Batches given to a thread ahead of time, so that it never waits while this thread is at work. */
const AHEAD = 2;

/** Answers kept, a thread, until their turn to be written has come. */
const HELD = 24;

/** Reads records from standard input and writes what is understood, line by line, in order. */
export async function extractCommand(options: ExtractOptions, terminal: Terminal): Promise<number> {
  const threads = isBundled ? (options.threads ?? availableParallelism()) : 1;
  let bad = 0;
  for await (const answer of answers(batched(terminal), threads)) {
    bad += answer.bad;
    await terminal.out(answer.text);
  }
  return bad > 0 ? EXIT.doneWithFailures : EXIT.done;
}

/** Works alone as long as little has come; where more follows, other threads join in. */
async function* answers(batches: AsyncGenerator<string[]>, threads: number): AsyncGenerator<ExtractedBatch> {
  let size = 0;
  for (let next = await batches.next(); !next.done; next = await batches.next()) {
    size += sizeOf(next.value);
    if (threads > 1 && size > WORTH_A_THREAD) return yield* onThreads(followedBy(next.value, batches), threads);
    yield extractBatch(next.value);
  }
}

async function* followedBy<T>(first: T, rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield first;
  yield* rest;
}

function sizeOf(batch: readonly string[]): number {
  return batch.reduce((sum, line) => sum + line.length, 0);
}

async function* batched({ stdin }: Terminal): AsyncGenerator<string[]> {
  let batch: string[] = [];
  let size = 0;
  for await (const line of createInterface({ input: stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim() === '') continue;
    batch.push(line);
    size += line.length;
    if (batch.length < BATCH_LINES && size < BATCH_SIZE) continue;
    yield batch;
    batch = [];
    size = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Keeps the other threads supplied, and takes a batch itself whenever they are. */
async function* onThreads(batches: AsyncIterable<string[]>, threads: number): AsyncGenerator<ExtractedBatch> {
  const { file, execArgv } = ownProgram('cli/extract-worker.ts', 'extract-worker.js');
  const others = threads - 1;
  const pool = new Tinypool({ filename: file, execArgv, minThreads: others, maxThreads: others });
  let given = 0;
  const hand = async (batch: string[]): Promise<ExtractedBatch> => {
    given++;
    const answer = (await pool.run(batch)) as ExtractedBatch;
    given--;
    return answer;
  };
  const take = async (batch: string[]): Promise<ExtractedBatch> => {
    if (given < others * AHEAD) return hand(batch);
    const answer = extractBatch(batch);
    // Answers of other threads come in between two batches only.
    await setImmediate();
    return answer;
  };
  try {
    yield* inOrder(batches, threads * HELD, take);
  } finally {
    await pool.destroy();
  }
}
