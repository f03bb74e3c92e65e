import { openForReading } from '../../index/open.ts';
import type { Sqlite } from '../../index/open.ts';
import { type Answer, type AsOf, ask, asOf } from '../../lessons/answer.ts';
import type { Lesson, Question } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { EXIT, UsageError } from '../exit.ts';
import { type Format, formatted, objects, safe } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import { named } from './sql.ts';

export interface LessonOptions {
  db: string;
  /** Only this question. */
  question?: string | undefined;
  /** `name=value`, bound as :name. */
  parameters: readonly string[];
  format: Format;
}

/** Lists the lessons, or answers the questions of one. */
export async function lessonCommand(
  number: number | undefined,
  options: LessonOptions,
  terminal: Terminal,
): Promise<number> {
  const lessons = readLessons();
  if (number === undefined) {
    await terminal.out(listed(lessons));
    return EXIT.done;
  }
  const lesson = lessons.find((one) => one.number === number);
  if (!lesson) throw new UsageError(`no lesson ${number}; there are ${lessons.map((one) => one.number).join(', ')}`);
  const db = openForReading(options.db);
  try {
    await answered(db, lesson, options, terminal);
    return EXIT.done;
  } finally {
    db.close();
  }
}

function listed(lessons: readonly Lesson[]): string {
  return lessons
    .map(
      ({ number, title, about, questions }) =>
        `${number}  ${title}\n   ${about}\n   ${questions.map(({ id }) => id).join(', ')}\n`,
    )
    .join('');
}

async function answered(db: Sqlite, lesson: Lesson, options: LessonOptions, terminal: Terminal): Promise<void> {
  const questions = chosen(lesson, options.question);
  const changed = declared(questions, named(options.parameters));
  const answers = questions.map((question) => ask(db, question, changed));
  const at = asOf(db);
  if (options.format === 'json')
    return terminal.out(
      `${JSON.stringify(
        answers.map((answer) => asJson(answer, at)),
        null,
        2,
      )}\n`,
    );
  if (options.format === 'csv') return terminal.out(answers.map(({ table }) => formatted(table, 'csv')).join('\n'));
  await terminal.out(`${lesson.number}. ${lesson.title}\n\n${answers.map((answer) => asText(answer, at)).join('\n')}`);
}

function chosen(lesson: Lesson, id: string | undefined): readonly Question[] {
  if (id === undefined) return lesson.questions;
  const found = lesson.questions.filter((question) => question.id === id);
  if (found.length === 0)
    throw new UsageError(
      `lesson ${lesson.number} has no question ${id}; it has ${lesson.questions.map((question) => question.id).join(', ')}`,
    );
  return found;
}

function declared(
  questions: readonly Question[],
  changed: Record<string, string | number>,
): Record<string, string | number> {
  const names = new Set(questions.flatMap(({ params }) => params.map(({ name }) => name)));
  const stray = Object.keys(changed).find((name) => !names.has(name));
  if (stray !== undefined)
    throw new UsageError(`--param ${stray}: no question here has it; they have ${[...names].join(', ') || 'none'}`);
  return changed;
}

function asText({ question, bound, table }: Answer, at: AsOf | null): string {
  const given = Object.entries(bound).map(([name, value]) => `${name}=${value}`);
  const lines = [question.ask, `  ${question.read}`, ...(given.length > 0 ? [`  with ${given.join(' ')}`] : [])];
  return safe(`${lines.join('\n')}\n`) + formatted(table, 'table') + `${stamp(at)}\n`;
}

function stamp(at: AsOf | null): string {
  return at ? `as of crawl ${at.crawl} (${at.date})\n` : 'this index was never crawled\n';
}

function asJson({ question, bound, table }: Answer, at: AsOf | null): object {
  return {
    question: question.id,
    ask: question.ask,
    read: question.read,
    params: bound,
    as_of: at,
    rows: objects(table),
  };
}
