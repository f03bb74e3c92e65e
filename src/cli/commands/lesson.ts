import { type Sqlite, openForReading } from '../../index/open.ts';
import { lessonHtml } from '../../explore/page/html.ts';
import type { LessonPage } from '../../explore/page/lesson-page.ts';
import { lessonMarkdown } from '../../explore/page/markdown.ts';
import { type Answer, ask, asOf } from '../../lessons/answer.ts';
import { type Decided, decide, decidingSql } from '../../lessons/decide.ts';
import type { Bindings, Lesson } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { EXIT, UsageError } from '../exit.ts';
import { answerText, decidedText, lessonList } from '../lesson-text.ts';
import { type Format, formatted, objects } from '../print.ts';
import type { Terminal } from '../terminal.ts';
import { named } from './sql.ts';

export interface LessonOptions {
  db: string;
  /** Only this question. */
  question?: string | undefined;
  /** Only this statement, with the rows that decide it. */
  statement?: string | undefined;
  /** `name=value`, bound as :name. */
  parameters: readonly string[];
  format: Format;
  charts: boolean;
  html: boolean;
  markdown: boolean;
  /** Print the SQL and ask nothing. */
  sql: boolean;
}

/** Lists the lessons, or answers the questions of one and checks its statements. @throws UsageError, QueryError */
export async function lessonCommand(
  number: number | undefined,
  options: LessonOptions,
  terminal: Terminal,
): Promise<number> {
  const lessons = readLessons();
  if (number === undefined) {
    await terminal.out(lessonList(lessons));
    return EXIT.done;
  }
  const lesson = narrowed(theLesson(lessons, number), options);
  if (options.sql) {
    await terminal.out(sqlOf(lesson));
    return EXIT.done;
  }
  const db = openForReading(options.db);
  try {
    await terminal.out(rendered(pageOf(db, lesson, declared(lesson, named(options.parameters))), options, terminal));
    return EXIT.done;
  } finally {
    db.close();
  }
}

/** The lesson of a number. @throws UsageError when there is none. */
export function theLesson(lessons: readonly Lesson[], number: number): Lesson {
  const lesson = lessons.find((one) => one.number === number);
  if (!lesson) throw new UsageError(`no lesson ${number}; there are ${lessons.map((one) => one.number).join(', ')}`);
  return lesson;
}

/** The lesson with only the question or statement that is asked for. */
function narrowed(lesson: Lesson, { question, statement }: LessonOptions): Lesson {
  if (question === undefined && statement === undefined) return lesson;
  const where = `lesson ${lesson.number} has no`;
  return {
    ...lesson,
    questions: picked(lesson.questions, question, `${where} question`),
    statements: picked(lesson.statements, statement, `${where} statement`),
  };
}

function picked<T extends { id: string }>(all: readonly T[], id: string | undefined, complaint: string): T[] {
  const found = all.filter((one) => one.id === id);
  if (id !== undefined && found.length === 0)
    throw new UsageError(`${complaint} ${id}; it has ${all.map((one) => one.id).join(', ') || 'none'}`);
  return found;
}

function declared(lesson: Lesson, changed: Bindings): Bindings {
  const names = new Set(
    [...lesson.questions, ...lesson.statements].flatMap(({ params }) => params.map(({ name }) => name)),
  );
  const stray = Object.keys(changed).find((name) => !names.has(name));
  if (stray !== undefined)
    throw new UsageError(`--param ${stray}: no query here has it; they have ${[...names].join(', ') || 'none'}`);
  return changed;
}

function pageOf(db: Sqlite, lesson: Lesson, changed: Bindings): LessonPage {
  return {
    lesson,
    at: asOf(db),
    answers: lesson.questions.map((question) => ask(db, question, changed)),
    decided: lesson.statements.map((statement) => decide(db, statement, changed)),
  };
}

function rendered(page: LessonPage, options: LessonOptions, terminal: Terminal): string {
  if (options.html) return lessonHtml(page);
  if (options.markdown) return lessonMarkdown(page);
  if (options.format === 'json') return `${JSON.stringify(asJson(page), null, 2)}\n`;
  if (options.format === 'csv') return page.answers.map(({ table }) => formatted(table, 'csv')).join('\n');
  const charts = options.charts ? (terminal.columns ?? 80) : null;
  const answers = page.answers.map((answer) => answerText(answer, page.at, charts));
  const statements = page.decided.map((decided) => decidedText(decided, options.statement !== undefined));
  return [`${page.lesson.number}. ${page.lesson.title}\n`, ...answers, ...statements].join('\n');
}

function asJson({ lesson, at, answers, decided }: LessonPage): object {
  return {
    lesson: lesson.number,
    title: lesson.title,
    as_of: at,
    questions: answers.map(answerJson),
    statements: decided.map(decidedJson),
  };
}

function answerJson({ question, bound, table }: Answer): object {
  return { id: question.id, ask: question.ask, read: question.read, params: bound, rows: objects(table) };
}

/** A verdict as JSON, with the rows that decided. */
export function decidedJson({ statement, verdict, sentence, means, evidence, bound }: Decided): object {
  return {
    id: statement.id,
    text: statement.text,
    verdict,
    sentence,
    means,
    params: bound,
    evidence: objects(evidence),
  };
}

function sqlOf({ questions, statements }: Lesson): string {
  const parts = [
    ...questions.map(({ id, sql }) => [id, sql]),
    ...statements.map((statement) => [statement.id, decidingSql(statement)]),
  ];
  return parts.map(([id, sql]) => `-- ${id}\n${sql};\n`).join('\n');
}
