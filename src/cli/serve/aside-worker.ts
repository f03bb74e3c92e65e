/** The thread beside the server's. */
import { parentPort, workerData } from 'node:worker_threads';
import { buffersOf, type Columns, readColumns } from '../../explore/columns/columns.ts';
import { AskError } from '../../explore/page.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { statementsOf } from '../../index/statements.ts';
import type { AsideAnswer, AsideTask } from './aside.ts';
import { answerLesson, overheard } from './asides.ts';

const { db } = workerData as { db: string };

parentPort?.on('message', (task: { number: number } & AsideTask) => void answer(task));

async function answer({ number, ...task }: { number: number } & AsideTask): Promise<void> {
  const said = await answerOf(task);
  const handedOver = task.kind === 'columns' && 'done' in said ? buffersOf(said.done as Columns) : [];
  parentPort?.postMessage({ number, ...said }, handedOver);
}

async function answerOf(task: AsideTask): Promise<AsideAnswer> {
  try {
    return { done: await done(task) };
  } catch (error) {
    const status = error instanceof AskError ? error.status : null;
    return { error: error instanceof Error ? error.message : String(error), status };
  }
}

async function done(task: AsideTask): Promise<unknown> {
  if (task.kind === 'choose') return overheard([...task.words, '--db', db]);
  return reading((index) => {
    if (task.kind === 'lesson') return answerLesson(index, task.lesson, task.changed);
    // One state of the index, however long it takes.
    return index.transaction(() => readColumns(statementsOf(index)))();
  });
}

/** Opened anew each time: another file may have taken the place of the index. */
function reading<Found>(read: (index: Sqlite) => Found): Found {
  const index = openForReading(db);
  try {
    return read(index);
  } finally {
    index.close();
  }
}
