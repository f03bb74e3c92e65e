/** A process apart that runs queries, and is ended when one takes too long. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { constants, setPriority } from 'node:os';
import { IndexFileError } from '../../index/index-file-error.ts';
import { QueryError } from '../../index/query.ts';
import { ownProgram } from '../../package-root.ts';
import { type Batch, MORE, type QueryAnswer, type QueryFailure, type QueryTask } from './talk.ts';

/** What bounds a query from outside. */
export interface Bounds {
  /** Seconds that it may work; those in which nobody asks for more are not counted. */
  seconds: number;
  /** Ends it. */
  signal: AbortSignal;
}

/** Takes one statement at a time. */
export interface Querying {
  /** Resolves when it takes a statement; false when it has ended instead. */
  ready(): Promise<boolean>;
  /**
   * Runs one reading statement and gives its rows in batches, each read when it is asked for.
   * @throws QueryError for what cannot be answered, IndexFileError, EndedError
   */
  run(task: QueryTask, bounds: Bounds): AsyncGenerator<Batch>;
  /** Lets others of this machine go first, from now on. */
  makeWay(): void;
  end(): void;
  /** Resolves when it has ended. */
  over: Promise<void>;
}

/** A query was ended before it was done; the message says why. */
export class EndedError extends Error {
  override name = 'EndedError';
}

/** Bytes of memory: enough for the sorts of a whole Hub; what SQLite keeps in memory of a file is bounded, and most of this. */
export const MEMORY = 768_000_000;

/** What the process gets of the environment: nothing secret is among it. */
const PASSED = ['PATH', 'TMPDIR', 'TMP', 'TEMP', 'SQLITE_TMPDIR', 'SystemRoot', 'LANG', 'LC_ALL', 'TZ'];

/** Starts a process that may take so many bytes of memory. */
export function querying(memory = MEMORY): Querying {
  const { file, execArgv } = ownProgram('cli/query/process.ts', 'query-process.js');
  const child = fork(file, [String(memory), String(process.pid)], { execArgv, env: passed(process.env) });
  const state = { isReady: false, isOver: false };
  child.on('message', (answer: QueryAnswer) => (state.isReady = answer.kind === 'ready'));
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve())).then(
    () => void (state.isOver = true),
  );
  return {
    over,
    async ready() {
      while (!state.isReady && !state.isOver) await Promise.race([once(child, 'message'), over]);
      return !state.isOver;
    },
    run(task, bounds) {
      state.isReady = false;
      return run(child, task, bounds);
    },
    makeWay: () => makeWay(child),
    end: () => void child.kill('SIGKILL'),
  };
}

/** Of an environment what the querying process gets. */
export function passed(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(PASSED.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

function makeWay({ pid }: ChildProcess): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It has ended meanwhile.
  }
}

/** Whoever stops listening before the end leaves the process in the middle of a statement: it is ended. */
async function* run(child: ChildProcess, task: QueryTask, { seconds, signal }: Bounds): AsyncGenerator<Batch> {
  let left = seconds * 1000;
  let isWhole = false;
  try {
    for (let say: QueryTask | typeof MORE = task; !isWhole; say = MORE) {
      const since = performance.now();
      const answer = await told(child, say, left, signal, seconds);
      left -= performance.now() - since;
      isWhole = answer.kind === 'failure' || answer.end !== null;
      if (answer.kind === 'failure') throw failed(answer);
      yield answer;
    }
  } finally {
    if (!isWhole) child.kill('SIGKILL');
  }
}

function failed({ of, file, message }: QueryFailure): Error {
  if (of === 'statement') return new QueryError(message);
  return file === null ? new Error(message) : new IndexFileError(file, message);
}

/** Says something to the process and waits for its answer. @throws EndedError at its end, the time or the signal, whichever comes first */
function told(
  child: ChildProcess,
  say: QueryTask | typeof MORE,
  left: number,
  signal: AbortSignal,
  seconds: number,
): Promise<Exclude<QueryAnswer, { kind: 'ready' }>> {
  return new Promise((resolve, reject) => {
    const heard = new AbortController();
    const end = (): void => {
      heard.abort();
      clearTimeout(timer);
      child.off('message', hear).off('exit', died);
    };
    const fail = (message: string): void => {
      end();
      reject(new EndedError(message));
    };
    const hear = (answer: QueryAnswer): void => {
      if (answer.kind === 'ready') return;
      end();
      resolve(answer);
    };
    const died = () => fail('the query needed more memory than it may use, and was ended; narrow it, or ask for parts');
    const late = `the query ran longer than ${seconds} s and was ended; narrow it, or give it longer with "hubdex sql --timeout"`;
    const timer = setTimeout(() => fail(late), Math.max(0, left));
    child.on('message', hear).once('exit', died);
    signal.addEventListener('abort', () => fail('interrupted'), { signal: heard.signal });
    if (signal.aborted) fail('interrupted');
    else child.send(say, () => {});
  });
}
