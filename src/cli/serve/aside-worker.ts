/** The thread beside the server's. */
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { type Handed, handOver } from '../../choose/handed.ts';
import { gathered, scoresOn } from '../../choose/material.ts';
import { buffersOf, type Columns, readColumns } from '../../explore/columns/columns.ts';
import { AskError } from '../../explore/page.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { statementsOf } from '../../index/statements.ts';
import type { AsideAnswer, AsideTask } from './aside.ts';
import { answerLesson } from './asides.ts';

const { db } = workerData as { db: string };

/** Behind the server's thread, for which readers wait; not so far that a crawl on the same machine leaves it nothing. */
const NICE = 5;
// Elsewhere than on Linux a thread has no priority of its own, and the whole server would make way.
if (process.platform === 'linux') setPriority(NICE);

parentPort?.on('message', answer);

function answer({ number, ...task }: { number: number } & AsideTask): void {
  const said = answerOf(task);
  parentPort?.postMessage({ number, ...said }, 'done' in said ? handedOver(task.kind, said.done) : []);
}

function answerOf(task: AsideTask): AsideAnswer {
  try {
    return { done: done(task) };
  } catch (error) {
    const status = error instanceof AskError ? error.status : null;
    return { error: error instanceof Error ? error.message : String(error), status };
  }
}

/** What is not copied but given away. */
function handedOver(kind: AsideTask['kind'], done: unknown): ArrayBuffer[] {
  if (kind === 'columns') return buffersOf(done as Columns);
  if (kind !== 'material') return [];
  const { about, parts } = done as Handed;
  return [about, ...parts].map(({ buffer }) => buffer);
}

function done(task: AsideTask): unknown {
  return reading((index) => {
    if (task.kind === 'lesson') return answerLesson(index, task.lesson, task.changed);
    if (task.kind === 'material') return handOver(gathered(index, task.among));
    if (task.kind === 'scores') return scoresOn(index, task.ids, task.benchmark);
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
