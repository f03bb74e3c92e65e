/** Statements put to an index: what the rows say of them. */
import type { Sqlite } from '../index/open.ts';
import { query, type Table } from '../index/query.ts';
import { bindings } from './answer.ts';
import { type Behind, behind, behindText } from './behind.ts';
import { type Bindings, type Statement, Verdict } from './lesson.ts';
import { filled } from './sentence.ts';

export interface Decided {
  statement: Statement;
  verdict: Verdict;
  /** The verdict's sentence, its figures filled in from the deciding row. */
  sentence: string;
  /** What the words are taken to mean, with the values that were bound. */
  means: string;
  /** The rows that decided. */
  evidence: Table;
  bound: Bindings;
  /** What the verdict rests on, with the dates of the models in the deciding rows. */
  rests: string;
  behind: Behind;
}

const EVIDENCE_ROWS = 200;

/** Decides one statement. @throws QueryError where SQLite refuses, Error where the verdict's SQL breaks its promise. */
export function decide(db: Sqlite, statement: Statement, changed: Bindings = {}): Decided {
  const bound = bindings(statement.params, changed);
  const { columns, rows } = query(db, decidingSql(statement), { rows: 2 }, bound);
  const row = rows[0];
  if (!row || rows.length > 1)
    throw new Error(`statement ${statement.id}: its verdict must be one row, not ${rows.length}`);
  const figures = Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null]));
  const verdict = Verdict.parse(figures.verdict);
  const evidence = query(db, statement.evidence, { rows: EVIDENCE_ROWS }, bound);
  const models = behind(db, evidence);
  return {
    statement,
    verdict,
    sentence: filled(statement.sentences[verdict], figures),
    means: filled(statement.means, bound),
    evidence,
    bound,
    rests: `${filled(statement.rests, figures)}; ${behindText(models)}`,
    behind: models,
  };
}

/** The whole query behind a verdict, to be run by anyone. */
export function decidingSql({ evidence, decide }: Statement): string {
  return `WITH evidence AS MATERIALIZED (\n${evidence}\n)\n${decide}`;
}
