/** What the explorer leaves to other threads. */
import type { Columns } from '../../explore/columns/columns.ts';
import type { Given, LessonAnswers } from '../../explore/page.ts';
import type { Sqlite } from '../../index/open.ts';
import { aside } from './aside.ts';
import { choices } from './choices.ts';

export interface Threads extends Pick<Given, 'lesson' | 'choose' | 'columns'> {
  close(): Promise<void>;
}

/** Three million models take 20 s, and minutes beside programs that take the machine. */
const COLUMNS_SECONDS = 1800;

/** The threads for the index in a file, which is open here too: pages wait neither for lessons nor for the columns, which take seconds a million models. */
export function threads(db: string, index: () => Sqlite): Threads {
  const [lessons, gatherer, columns] = [aside(db), aside(db), aside(db, COLUMNS_SECONDS)];
  return {
    lesson: async (lesson, changed) => (await lessons.ask({ kind: 'lesson', lesson, changed })) as LessonAnswers,
    choose: choices(index, gatherer),
    columns: async () => (await columns.ask({ kind: 'columns' })) as Columns,
    close: async () => void (await Promise.all([lessons, gatherer, columns].map((thread) => thread.close()))),
  };
}
