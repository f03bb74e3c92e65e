/** Where the command line reads and writes; passed in, so that tests see every byte. */
import type { Readable } from 'node:stream';
import { whyRefused } from '../refused.ts';
import { colourOf, columnsOf, type Screen } from './output/screen.ts';

/** Standard input, output and error, the environment, the clock and Ctrl-C, as one argument. */
export interface Terminal extends Screen {
  stdin: Readable;
  /** Standard input is a keyboard. */
  keyboard: boolean;
  env: Readonly<Record<string, string | undefined>>;
  /** Writes to standard output. Resolves when it may take more. */
  out(text: string): Promise<void>;
  /** Writes to standard error. */
  err(text: string): void;
  /** Standard error is a terminal that a person watches. */
  watched: boolean;
  /** Aborts on Ctrl-C or SIGTERM. */
  signal: AbortSignal;
  now(): Date;
}

/** A closed pipe (`hubdex sql ... | head`) is the reader's way to say "enough"; what else stops the output is told. */
function endedBy(error: NodeJS.ErrnoException): never {
  if (error.code === 'EPIPE') process.exit(0);
  process.stderr.write(`hubdex: cannot write the output: ${whyRefused(error)}\n`);
  process.exit(1);
}

/** The process's own terminal. The first Ctrl-C aborts the signal, a second one ends the process at once. */
export function processTerminal(): Terminal {
  const controller = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.on(name, () => (controller.signal.aborted ? process.exit(130) : controller.abort()));
  }
  process.stdout.on('error', endedBy);
  return {
    stdin: process.stdin,
    keyboard: process.stdin.isTTY === true,
    env: process.env,
    out: (text) =>
      new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve))),
    err: (text) => void process.stderr.write(text),
    watched: process.stderr.isTTY === true,
    columns: columnsOf(process.env, process.stdout.isTTY ? (process.stdout.columns ?? 80) : null),
    colour: colourOf(process.env, process.stdout.isTTY === true),
    signal: controller.signal,
    now: () => new Date(),
  };
}
