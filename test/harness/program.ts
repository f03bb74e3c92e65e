/** The built program as a process of its own, so that it can be killed as a power cut would. */
import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';

/** A build of hubdex to be tried. */
export const BUILT = new URL('../../dist/hubdex.js', import.meta.url).pathname;

export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
  /** Milliseconds from start to end. */
  took: number;
}

/** How a program is run. */
export interface Run {
  program?: string;
  endpoint?: string;
  /** Milliseconds after which it is killed; never by default. */
  killAfter?: number;
  /** What those milliseconds are counted from; its start by default. */
  killFrom?: () => boolean;
  /** Largest file it may write, in blocks of 1,024 bytes: what goes beyond is written in part and then refused. */
  fileBlocks?: number;
}

/** Runs `hubdex ...args` to its end. */
export async function hubdex(args: readonly string[], run: Run = {}): Promise<Ended> {
  const began = performance.now();
  const child = start(args, run);
  const told = { out: '', err: '' };
  child.stdout?.on('data', (data: Buffer) => (told.out += data.toString()));
  child.stderr?.on('data', (data: Buffer) => (told.err += data.toString()));
  const ended = new Promise<Pick<Ended, 'code' | 'signal'>>((resolve) =>
    child.on('close', (code, signal) => resolve({ code, signal })),
  );
  if (run.killAfter !== undefined) await Promise.race([ended, killed(child, run.killAfter, run.killFrom)]);
  return { ...(await ended), ...told, took: performance.now() - began };
}

function start(args: readonly string[], { program = BUILT, endpoint = 'http://127.0.0.1:9', fileBlocks }: Run) {
  const { HF_TOKEN: _, HF_HUB_OFFLINE: __, ...env } = process.env;
  const own = { ...env, HF_ENDPOINT: endpoint, HF_HOME: '/nonexistent' };
  if (fileBlocks === undefined) return spawn(process.execPath, [program, ...args], { env: own });
  // The signal that comes with the limit is ignored, so that the program meets the error.
  const script = `trap '' XFSZ; ulimit -f ${fileBlocks}; exec "$0" "$@"`;
  return spawn('bash', ['-c', script, process.execPath, program, ...args], { env: own });
}

async function killed(child: ChildProcess, after: number, from: () => boolean = () => true): Promise<void> {
  while (!from() && child.exitCode === null) await setTimeout(1);
  await setTimeout(after);
  child.kill('SIGKILL');
}
