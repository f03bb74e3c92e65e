/** What is worked out beside the server: it reads more of an index than other readers should wait for. */
import type { LessonAnswers } from '../../explore/page.ts';
import type { Sqlite } from '../../index/open.ts';
import { ask, asOf } from '../../lessons/answer.ts';
import { decide } from '../../lessons/decide.ts';
import type { Bindings } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';

/** Every question of a lesson answered and every statement decided. @throws QueryError */
export function answerLesson(index: Sqlite, number: number, changed: Bindings): LessonAnswers {
  const one = readLessons().find((each) => each.number === number);
  if (!one) throw new Error(`There is no lesson ${number}.`);
  return {
    at: asOf(index),
    answers: one.questions.map((question) => ask(index, question, changed)),
    decided: one.statements.map((statement) => decide(index, statement, changed)),
  };
}
