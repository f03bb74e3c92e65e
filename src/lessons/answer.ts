/** Questions put to an index. */
import type { Sqlite } from '../index/open.ts';
import { query, type Table } from '../index/query.ts';
import { type Behind, behindAnswer } from './behind.ts';
import type { Bindings, Param, Question } from './lesson.ts';

/** Of which state of the Hub an answer speaks. */
export interface AsOf {
  crawl: number;
  /** ISO day of the newest answer from the Hub in that crawl. */
  date: string;
}

export interface Answer {
  question: Question;
  /** What was bound, defaults and changes together. */
  bound: Bindings;
  table: Table;
  behind: Behind;
}

/** No lesson needs more rows; one that asks for more says so in the table. */
const ROWS = 1000;

/** The last crawl and its day; null for an index that was never crawled. */
export function asOf(db: Sqlite): AsOf | null {
  const { rows } = query(db, 'SELECT crawl, date FROM as_of', { rows: 1 });
  const [crawl, date] = rows[0] ?? [];
  return typeof crawl === 'number' && typeof date === 'string' ? { crawl, date } : null;
}

/** Asks one question; `changed` replaces defaults. @throws QueryError where SQLite refuses. */
export function ask(db: Sqlite, question: Question, changed: Bindings = {}): Answer {
  const bound = bindings(question.params, changed);
  const table = query(db, question.sql, { rows: ROWS }, bound);
  return { question, bound, table, behind: behindAnswer(db, question, bound, table) };
}

/** Defaults with changes in their place; what a query does not declare is not bound. */
export function bindings(params: readonly Param[], changed: Bindings): Bindings {
  return Object.fromEntries(params.map(({ name, value }) => [name, changed[name] ?? value]));
}
