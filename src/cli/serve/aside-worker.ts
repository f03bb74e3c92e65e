/** The thread beside the server's. */
import { parentPort, workerData } from 'node:worker_threads';
import type { LessonAnswers, Ran } from '../../explore/page.ts';
import { openForReading } from '../../index/open.ts';
import type { Bindings } from '../../lessons/lesson.ts';
import { answerLesson, overheard } from './asides.ts';

/** What the thread is asked; `number` comes back with the answer. */
export type AsideTask = { number: number } & ({ lesson: number; changed: Bindings } | { words: readonly string[] });
export type AsideAnswer = { number: number } & ({ done: LessonAnswers | Ran } | { error: string });

const { db } = workerData as { db: string };

parentPort?.on('message', (task: AsideTask) => void answer(task));

async function answer(task: AsideTask): Promise<void> {
  const { number } = task;
  const say = (said: AsideAnswer): void => parentPort?.postMessage(said);
  try {
    say({
      number,
      done: 'lesson' in task ? lesson(task.lesson, task.changed) : await overheard([...task.words, '--db', db]),
    });
  } catch (error) {
    say({ number, error: error instanceof Error ? error.message : String(error) });
  }
}

/** Opened anew each time: another file may have taken the place of the index. */
function lesson(number: number, changed: Bindings): LessonAnswers {
  const index = openForReading(db);
  try {
    return answerLesson(index, number, changed);
  } finally {
    index.close();
  }
}
