/** What lessons say, worked out once a crawl. */
import type { Bindings, Lesson } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';
import type { Ask, LessonAnswers } from '../page.ts';

/** The lessons of this installation. */
export const LESSONS: readonly Lesson[] = readLessons();

/** A lesson's answers as of the last crawl that ended. */
export function lessonAnswers(
  { given, standing }: Pick<Ask, 'given' | 'standing'>,
  number: number,
  changed: Bindings = {},
): Promise<LessonAnswers> {
  return standing(['lesson', number, changed], () => given.lesson(number, changed));
}
