import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { Tinypool } from 'tinypool';
import { inOrder } from '../../crawl/in-order.ts';
import { isBundled, ownProgram } from '../../package-root.ts';
import { EXIT } from '../exit.ts';
import extractBatch, { type ExtractedBatch } from '../extract-worker.ts';
import type { Terminal } from '../terminal.ts';

export interface ExtractOptions {
  /** Threads; null takes one a core. */
  threads: number | null;
}

/** Lines, or characters, that make a batch. */
const BATCH_LINES = 32;
const BATCH_SIZE = 1_000_000;

/** Reads records from standard input and writes what is understood, line by line, in order. */
export async function extractCommand(options: ExtractOptions, terminal: Terminal): Promise<number> {
  const threads = options.threads ?? availableParallelism();
  const batches = batched(terminal);
  const first = await batches.next();
  if (first.done) return EXIT.done;
  let bad = await write(extractBatch(first.value), terminal);
  // A pool costs a quarter of a second to start: a few lines do without.
  const answers = threads > 1 && isBundled ? onThreads(batches, threads) : onThisThread(batches);
  for await (const answer of answers) bad += await write(answer, terminal);
  return bad > 0 ? EXIT.doneWithFailures : EXIT.done;
}

async function write({ text, bad }: ExtractedBatch, terminal: Terminal): Promise<number> {
  await terminal.out(text);
  return bad;
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

async function* onThisThread(batches: AsyncIterable<string[]>): AsyncGenerator<ExtractedBatch> {
  for await (const batch of batches) yield extractBatch(batch);
}

async function* onThreads(batches: AsyncIterable<string[]>, threads: number): AsyncGenerator<ExtractedBatch> {
  const { file, execArgv } = ownProgram('cli/extract-worker.ts', 'extract-worker.js');
  const pool = new Tinypool({ filename: file, execArgv, minThreads: 1, maxThreads: threads });
  try {
    yield* inOrder(batches, threads * 3, (batch: string[]) => pool.run(batch) as Promise<ExtractedBatch>);
  } finally {
    await pool.destroy();
  }
}
