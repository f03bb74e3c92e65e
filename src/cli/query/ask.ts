/** Asking the index in a process of its own, which is ended when it takes too long. */
import { type ChildProcess, fork } from 'node:child_process';
import { QueryError } from '../../index/query.ts';
import { ownProgram } from '../../package-root.ts';
import { MORE, type QueryAnswer, type QueryTask } from './talk.ts';

/** What bounds a query from outside. */
export interface Bounds {
  /** Seconds that it may work; those in which nobody asks for more are not counted. */
  seconds: number;
  /** Ends it. */
  signal: AbortSignal;
  /** Bytes of memory that its process may take. */
  memory?: number;
}

/** Enough for the sorts of a whole Hub: what SQLite keeps in memory of a file is bounded, and most of this. */
const MEMORY = 768_000_000;

/** What the process gets of the environment: nothing secret is among it. */
const PASSED = ['PATH', 'TMPDIR', 'TMP', 'TEMP', 'SQLITE_TMPDIR', 'SystemRoot', 'LANG', 'LC_ALL', 'TZ'];

/** A batch of rows, or the end. */
export type Batch = Exclude<QueryAnswer, { kind: 'error' }>;

/**
 * Runs one reading statement and gives its rows in batches, each read when it is asked for.
 * @throws QueryError for what cannot be answered, Error when it took too long, too much memory, or was interrupted
 */
export async function* ask(task: QueryTask, { seconds, signal, memory = MEMORY }: Bounds): AsyncGenerator<Batch> {
  const { file, execArgv } = ownProgram('cli/query/process.ts', 'query-process.js');
  const child = fork(file, [String(memory), String(process.pid)], { execArgv, env: passed(process.env) });
  let left = seconds * 1000;
  try {
    for (let say: QueryTask | typeof MORE = task; ; say = MORE) {
      const since = performance.now();
      const answer = await told(child, say, left, signal, seconds);
      left -= performance.now() - since;
      if (answer.kind === 'error') throw answer.wrong ? new QueryError(answer.message) : new Error(answer.message);
      yield answer;
      if (answer.kind === 'end') return;
    }
  } finally {
    child.kill('SIGKILL');
  }
}

/** Of an environment what the querying process gets. */
export function passed(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(PASSED.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])));
}

/** Says something to the process and waits for its answer, its end, the time or the signal, whichever comes first. */
function told(
  child: ChildProcess,
  say: QueryTask | typeof MORE,
  left: number,
  signal: AbortSignal,
  seconds: number,
): Promise<QueryAnswer> {
  return new Promise((resolve) => {
    const heard = new AbortController();
    const end = (answer: QueryAnswer): void => {
      heard.abort();
      clearTimeout(timer);
      child.off('message', hear).off('exit', died);
      resolve(answer);
    };
    const fail = (message: string) => end({ kind: 'error', message, wrong: false });
    const hear = (answer: unknown) => end(answer as QueryAnswer);
    const died = () => fail('the query needed more memory than it may use, and was ended; narrow it, or ask for parts');
    const timer = setTimeout(
      () => fail(`the query ran longer than ${seconds} s and was ended; narrow it or raise --timeout`),
      Math.max(0, left),
    );
    child.once('message', hear).once('exit', died);
    signal.addEventListener('abort', () => fail('interrupted'), { signal: heard.signal });
    if (signal.aborted) fail('interrupted');
    else child.send(say);
  });
}
