/** What lessons say, worked out once a crawl. */
import { type Kept, kept } from '../server/kept.ts';
import type { Bindings, Lesson } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';
import type { Ask, LessonAnswers } from '../page.ts';

/** The lessons of this installation. */
export const LESSONS: readonly Lesson[] = readLessons();

/** As many answers, whatever their size. */
const MOST = 64;
const memories = new WeakMap<object, Kept<Promise<LessonAnswers>>>();

/** A lesson's answers as of the last crawl that ended; asked for again, they are not worked out again. */
export function lessonAnswers(
  { given, settled }: Pick<Ask, 'given' | 'settled'>,
  number: number,
  changed: Bindings = {},
): Promise<LessonAnswers> {
  const answers = memories.get(given) ?? kept<Promise<LessonAnswers>>(MOST);
  memories.set(given, answers);
  const key = JSON.stringify([settled, number, changed]);
  const found = answers.get(key);
  if (found) return found;
  const coming = given.lesson(number, changed);
  answers.set(key, coming, 1);
  coming.catch(() => answers.forget(key));
  return coming;
}
