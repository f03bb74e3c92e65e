/** What a rendered lesson shows. */
import type { Answer, AsOf } from '../../lessons/answer.ts';
import type { Decided } from '../../lessons/decide.ts';
import type { Lesson } from '../../lessons/lesson.ts';
import { type Marks, marksOf } from '../charts/marks.ts';
import { svgs } from '../charts/svg.ts';

export interface LessonPage {
  lesson: Lesson;
  at: AsOf | null;
  answers: readonly Answer[];
  decided: readonly Decided[];
}

/** A page beside this one. */
export interface PageLink {
  file: string;
  title: string;
}

/** The files that a page links to where it is one of several. */
export interface Neighbours {
  contents: string;
  before: PageLink | null;
  after: PageLink | null;
}

/** The chart of an answer, for a screen and for a phone; null where it has none or nothing to draw. */
export function chartOf(answer: Answer): string | null {
  const marks = drawn(answer);
  return marks && svgs(marks, answer.question.ask);
}

/** The marks of its chart; null where it has none or nothing to draw. */
export function drawn({ question, table }: Answer): Marks | null {
  return question.chart ? marksOf(table, question.chart) : null;
}

/** `as of crawl 3 (2026-08-10)`. */
export function stampOf(at: AsOf | null): string {
  return at ? `as of crawl ${at.crawl} (${at.date})` : 'of an index that was never crawled';
}
