/** One thread beside the server's, made when it is first needed and made anew when it hangs. */
import { Worker } from 'node:worker_threads';
import { AskError, type LessonAnswers, type Ran } from '../../explore/page.ts';
import type { Bindings } from '../../lessons/lesson.ts';
import { ownProgram } from '../../package-root.ts';
import type { AsideAnswer, AsideTask } from './aside-worker.ts';

export interface Aside {
  lesson(number: number, changed: Bindings): Promise<LessonAnswers>;
  choose(words: readonly string[]): Promise<Ran>;
  close(): Promise<void>;
}

/** A lesson over millions of models takes seconds; what takes longer than this has gone astray. */
const LONGEST_MS = 120_000;
const WAITING = 40;

type Answered = (answer: { done: LessonAnswers | Ran } | { error: string }) => void;
/** A task without its number, whichever it is. */
type Asked = { lesson: number; changed: Bindings } | { words: readonly string[] };

/** The thread for one index. */
export function aside(db: string): Aside {
  const waiting = new Map<number, Answered>();
  let worker: Worker | null = null;
  let count = 0;
  const fail = (why: string): void => {
    const dead = worker;
    worker = null;
    for (const answered of waiting.values()) answered({ error: why });
    waiting.clear();
    void dead?.terminate();
  };
  const started = (): Worker => {
    const { file, execArgv } = ownProgram('cli/serve/aside-worker.ts', 'aside-worker.js');
    const made = new Worker(file, { execArgv, workerData: { db } });
    made.on('message', ({ number, ...answer }: AsideAnswer) => {
      waiting.get(number)?.(answer);
      waiting.delete(number);
    });
    made.on('error', (error) => made === worker && fail(error.message));
    made.unref();
    return made;
  };
  const ask = (task: Asked): Promise<LessonAnswers | Ran> => {
    if (waiting.size >= WAITING)
      throw new AskError('Too much is being worked out already; try again in a moment.', 503);
    worker ??= started();
    const number = ++count;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => fail('it took too long'), LONGEST_MS);
      timer.unref();
      waiting.set(number, (answer) => {
        clearTimeout(timer);
        if ('done' in answer) resolve(answer.done);
        else reject(new AskError(`The index could not answer: ${answer.error}`, 400));
      });
      worker?.postMessage({ number, ...task } satisfies AsideTask);
    });
  };
  return {
    lesson: async (lesson, changed) => (await ask({ lesson, changed })) as LessonAnswers,
    choose: async (words) => (await ask({ words: ['choose', ...words] })) as Ran,
    close: async () => void (await worker?.terminate()),
  };
}
