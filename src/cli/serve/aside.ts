/** A thread beside the server's, made when it is first needed and made anew when it hangs. */
import { Worker } from 'node:worker_threads';
import type { Among } from '../../choose/material.ts';
import { AskError } from '../../explore/page.ts';
import type { Bindings } from '../../lessons/lesson.ts';
import { ownProgram } from '../../package-root.ts';

/** What the thread may be asked. */
export type AsideTask =
  | { kind: 'lesson'; lesson: number; changed: Bindings }
  | { kind: 'material'; among: Among }
  | { kind: 'scores'; ids: readonly string[]; benchmark: string }
  | { kind: 'columns' };

/** What it says; `status` is that of an `AskError`. */
export type AsideAnswer = { done: unknown } | { error: string; status: AskError['status'] | null };

export interface Aside {
  /** Answers one task after the other. @throws AskError */
  ask(task: AsideTask): Promise<unknown>;
  close(): Promise<void>;
}

/** A lesson over millions of models takes seconds; what takes longer than this has gone astray. */
const LONGEST_SECONDS = 120;
const WAITING = 40;
/** After so long without a task it is ended: what it read lies in its memory. */
const IDLE_MS = 20_000;

/** The thread for one index; a task may take so many seconds. */
export function aside(db: string, seconds = LONGEST_SECONDS): Aside {
  const waiting = new Map<number, (answer: AsideAnswer) => void>();
  let worker: Worker | null = null;
  let [count, last] = [0, 0];
  const fail = (why: string): void => {
    const dead = worker;
    worker = null;
    for (const answered of waiting.values()) answered({ error: `The index could not answer: ${why}.`, status: 503 });
    waiting.clear();
    void dead?.terminate();
  };
  const rest = setInterval(() => {
    if (waiting.size === 0 && Date.now() - last > IDLE_MS) fail('nothing is asked of it');
  }, IDLE_MS).unref();
  const started = (): Worker => {
    const { file, execArgv } = ownProgram('cli/serve/aside-worker.ts', 'aside-worker.js');
    const made = new Worker(file, { execArgv, workerData: { db } });
    made.on('message', ({ number, ...answer }: { number: number } & AsideAnswer) => {
      waiting.get(number)?.(answer);
      waiting.delete(number);
      last = Date.now();
    });
    made.on('error', (error) => made === worker && fail(error.message));
    made.unref();
    return made;
  };
  return {
    async ask(task) {
      if (waiting.size >= WAITING)
        throw new AskError('Too much is being worked out already; try again in a moment.', 503);
      worker ??= started();
      const number = ++count;
      const answer = await new Promise<AsideAnswer>((resolve) => {
        const timer = setTimeout(() => fail('it took too long'), seconds * 1000).unref();
        waiting.set(number, (answer) => {
          clearTimeout(timer);
          resolve(answer);
        });
        worker?.postMessage({ number, ...task });
      });
      if ('done' in answer) return answer.done;
      throw answer.status === null
        ? new AskError(`The index could not answer: ${answer.error}`)
        : new AskError(answer.error, answer.status);
    },
    async close() {
      clearInterval(rest);
      await worker?.terminate();
    },
  };
}
