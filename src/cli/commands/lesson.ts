import { type BookFormat, bookPages } from '../../explore/page/book.ts';
import { lessonHtml } from '../../explore/page/html.ts';
import type { LessonPage } from '../../explore/page/lesson-page.ts';
import { lessonMarkdown } from '../../explore/page/markdown.ts';
import { openForReading, type Sqlite } from '../../index/open.ts';
import { ask, asOf } from '../../lessons/answer.ts';
import { decide, decidingSql } from '../../lessons/decide.ts';
import type { Bindings, Lesson } from '../../lessons/lesson.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { didYouMean } from '../complain.ts';
import { EXIT, UsageError } from '../exit.ts';
import { lessonList, lessonReport } from '../lesson-text.ts';
import type { Format } from '../output/format.ts';
import { print } from '../output/report.ts';
import type { Terminal } from '../terminal.ts';
import { writeFolder } from '../write-folder.ts';
import { named } from './sql.ts';
import { many } from '../../figures.ts';

/** A lesson's number, or all of them. */
export type Which = number | 'all';

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
  /** As pages, to standard output or into a folder. */
  pages: { format: BookFormat; folder: string | null } | null;
  /** Print the SQL and ask nothing. */
  sql: boolean;
}

/** What is asked without a lesson's number. */
export interface LessonsOptions {
  format: Format;
  question?: string | undefined;
  statement?: string | undefined;
  /** Options as typed that ask something of one lesson. */
  asked: readonly string[];
}

/** Lists the lessons. @throws UsageError where something is asked of one of them */
export async function lessonsCommand({ format, asked, ...ids }: LessonsOptions, terminal: Terminal): Promise<number> {
  const lessons = readLessons();
  if (asked.length > 0) {
    const number = lessonOf(lessons, ids) ?? 'N';
    throw new UsageError(
      `${asked.join(' ')}: say of which lesson: "hubdex lesson ${number} ${asked.join(' ')}"; "hubdex lesson" lists them`,
    );
  }
  await print(lessonList(lessons), format, terminal);
  return EXIT.done;
}

function lessonOf(
  lessons: readonly Lesson[],
  { question, statement }: Pick<LessonsOptions, 'question' | 'statement'>,
): number | null {
  const found = lessons.find(
    ({ questions, statements }) =>
      questions.some(({ id }) => id === question) || statements.some(({ id }) => id === statement),
  );
  return found?.number ?? null;
}

/** Answers the questions of a lesson, or of all, and checks the statements. @throws UsageError, QueryError */
export async function lessonCommand(which: Which, options: LessonOptions, terminal: Terminal): Promise<number> {
  const lessons = theLessons(readLessons(), which).map((lesson) => narrowed(lesson, options));
  if (options.sql) {
    await terminal.out(lessons.map(sqlOf).join('\n'));
    return EXIT.done;
  }
  const changed = declared(lessons, named(options.parameters));
  const db = openForReading(options.db);
  try {
    await told(
      lessons.map((lesson) => pageOf(db, lesson, changed)),
      options,
      terminal,
    );
    return EXIT.done;
  } finally {
    db.close();
  }
}

/** The lessons that are asked for. @throws UsageError when there is none of that number. */
export function theLessons(lessons: readonly Lesson[], which: Which): readonly Lesson[] {
  const found = lessons.filter(({ number }) => which === 'all' || number === which);
  if (found.length === 0)
    throw new UsageError(`no lesson ${which}; there are ${lessons.map((one) => one.number).join(', ')}`);
  return found;
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
  if (id === undefined || found.length > 0) return found;
  const ids = all.map((one) => one.id);
  const near = nearest(id, ids).slice(0, 2);
  throw new UsageError(
    `${complaint} ${id}${near.length > 0 ? didYouMean(near) : ''}; it has ${ids.join(', ') || 'none'}`,
  );
}

function declared(lessons: readonly Lesson[], changed: Bindings): Bindings {
  const asked = lessons.flatMap(({ questions, statements }) => [...questions, ...statements]);
  const names = new Set(asked.flatMap(({ params }) => params.map(({ name }) => name)));
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

async function told(pages: readonly LessonPage[], options: LessonOptions, terminal: Terminal): Promise<void> {
  const { pages: asked, format } = options;
  if (asked && asked.folder !== null) {
    const files = bookPages(pages, asked.format);
    writeFolder(asked.folder, files);
    await terminal.out(`${many(files.size, 'file')} written; begin with ${asked.folder}/${[...files.keys()][0]}\n`);
  } else if (asked || format === 'markdown') {
    const page = asked?.format === 'html' ? lessonHtml : lessonMarkdown;
    await terminal.out(pages.map((one) => page(one)).join('\n'));
  } else {
    await reported(pages, options, terminal);
  }
}

async function reported(pages: readonly LessonPage[], options: LessonOptions, terminal: Terminal): Promise<void> {
  const telling = {
    charts: options.charts ? (terminal.columns ?? 80) : null,
    evidence: options.statement !== undefined,
  };
  const reports = pages.map((page) => lessonReport(page, telling));
  const table = reports.length === 1 ? reports[0]?.table : undefined;
  if (options.format === 'csv' && table === undefined)
    throw new UsageError('several tables make no CSV; narrow it with --question ID or --statement ID');
  const whole = {
    blocks: reports.flatMap(({ blocks }) => blocks),
    json: reports.length === 1 ? reports[0]?.json : reports.map(({ json }) => json),
    lines: reports.flatMap(({ lines }) => lines ?? []),
    ...(table && { table }),
  };
  await print(whole, options.format, terminal);
}

function sqlOf({ questions, statements }: Lesson): string {
  const parts = [
    ...questions.map(({ id, sql }) => [id, sql]),
    ...statements.map((statement) => [statement.id, decidingSql(statement)]),
  ];
  return parts.map(([id, sql]) => `-- ${id}\n${sql};\n`).join('\n');
}
