/** The models that stand behind a table, and from when to when they came. */
import type { Sqlite } from '../index/open.ts';
import { query, type Table } from '../index/query.ts';
import { many } from '../figures.ts';
import type { Bindings, Question } from './lesson.ts';

export interface Behind {
  rows: number;
  /** Models of the index that the rows count, or else that their cells name. */
  models: number;
  /** The rows are counts: they name no model, but are made of that many. */
  counted: boolean;
  /** ISO days between which their repos were created; null where no date is known. */
  since: string | null;
  until: string | null;
  /** Models whose day of creation is unknown; absent where a question's own count does not tell. */
  undated?: number;
  /** Why there is no row; null where there are rows, or where what the rows are for says it. */
  empty: string | null;
}

const ID = /^[\w.-]+\/[\w.-]+$/;

const DATED = `
  SELECT count(*) AS models, min(created_at) AS since, max(created_at) AS until, count(created_at) AS dated
  FROM models WHERE id IN (SELECT value FROM json_each(:ids))`;

const NOTHING = 'nothing in this index answers it';

/** Counts and dates the models behind an answer: by the question's own count, else those that its cells name. */
export function behindAnswer(db: Sqlite, question: Question, bound: Bindings, table: Table): Behind {
  const empty = table.rows.length > 0 ? null : (question.empty ?? NOTHING);
  if (question.behind === undefined || empty !== null) return { ...behind(db, table), empty };
  const { rows } = query(db, countingSql(question.sql, question.behind), { rows: 1 }, bound);
  return { rows: table.rows.length, counted: true, ...dated(rows[0]), empty };
}

/** The query that counts the models behind rows, which it reads as `answer`. */
export function countingSql(sql: string, counting: string): string {
  return `WITH answer AS MATERIALIZED (\n${sql}\n)\nSELECT * FROM (\n${counting}\n)`;
}

/** Counts and dates the models that the cells of a table name. */
export function behind(db: Sqlite, { rows }: Table): Behind {
  const { rows: found } = query(db, DATED, { rows: 1 }, { ids: JSON.stringify([...idsIn(rows)]) });
  return { rows: rows.length, counted: false, ...dated(found[0]), empty: null };
}

/** `12 rows naming 9 models, created 2023-07-18 to 2025-01-03, but 2 of unknown date`. */
export function behindText({ rows, models, counted, since, until, undated = 0, empty }: Behind): string {
  if (rows === 0) return empty === null ? 'no row' : `no row: ${empty.replace(/\.$/, '')}`;
  const all = many(rows, 'row');
  if (models === 0) return `${all} that ${rows === 1 ? 'names' : 'name'} no single model`;
  const counts = rows === 1 ? 'that counts' : 'that count';
  const named = `${all} ${counted ? counts : 'naming'} ${many(models, 'model')}`;
  if (since === null) return counted ? named : `${named}, of unknown date`;
  const unknown = undated > 0 ? `, but ${undated} of unknown date` : '';
  return `${named}, created ${since === until ? since : `${since} to ${until}`}${unknown}`;
}

/** Cells name one model, or several parted by commas. */
function idsIn(rows: Table['rows']): Set<string> {
  const words = rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.split(/, ?/) : []));
  return new Set(words.filter((word) => ID.test(word)));
}

function dated([models, since, until, known]: readonly unknown[] = []): Omit<Behind, 'rows' | 'counted' | 'empty'> {
  const all = Number(models ?? 0);
  const undated = typeof known === 'number' ? { undated: all - known } : {};
  return { models: all, since: day(since), until: day(until), ...undated };
}

function day(cell: unknown): string | null {
  return typeof cell === 'string' ? cell.slice(0, 10) : null;
}
