/** What the explorer leaves to other threads. */
import type { Columns } from '../../explore/columns/columns.ts';
import type { Given, LessonAnswers, Ran } from '../../explore/page.ts';
import { aside } from './aside.ts';

export interface Threads extends Pick<Given, 'lesson' | 'choose' | 'columns'> {
  close(): Promise<void>;
}

/** Three million models take 20 s, and minutes beside programs that take the machine. */
const COLUMNS_SECONDS = 1800;

/** The threads for one index: pages wait neither for lessons nor for the columns, which take seconds a million models. */
export function threads(db: string): Threads {
  const [lessons, choices, columns] = [aside(db), aside(db), aside(db, COLUMNS_SECONDS)];
  return {
    lesson: async (lesson, changed) => (await lessons.ask({ kind: 'lesson', lesson, changed })) as LessonAnswers,
    choose: async (words) => (await choices.ask({ kind: 'choose', words: ['choose', ...words] })) as Ran,
    columns: async () => (await columns.ask({ kind: 'columns' })) as Columns,
    close: async () => void (await Promise.all([lessons, choices, columns].map((thread) => thread.close()))),
  };
}
