/** The models that stand behind a table, and from when to when they came. */
import type { Sqlite } from '../index/open.ts';
import { query, type Table } from '../index/query.ts';

export interface Behind {
  rows: number;
  /** Models of the index that cells name. */
  models: number;
  /** ISO days between which their repos were created; null where no date is known. */
  since: string | null;
  until: string | null;
}

const ID = /^[\w.-]+\/[\w.-]+$/;

const DATED = `
  SELECT count(*) AS models, min(substr(created_at, 1, 10)) AS since, max(substr(created_at, 1, 10)) AS until
  FROM models WHERE id IN (SELECT value FROM json_each(:ids))`;

/** Counts and dates the models that the cells of a table name. */
export function behind(db: Sqlite, { rows }: Table): Behind {
  const { rows: found } = query(db, DATED, { rows: 1 }, { ids: JSON.stringify([...idsIn(rows)]) });
  const [models, since, until] = found[0] ?? [];
  return { rows: rows.length, models: Number(models ?? 0), since: day(since), until: day(until) };
}

/** `12 rows naming 9 models, created 2023-07-18 to 2025-01-03`. */
export function behindText({ rows, models, since, until }: Behind): string {
  if (rows === 0) return 'no row';
  const counted = `${rows} ${rows === 1 ? 'row' : 'rows'}`;
  if (models === 0) return `${counted} of counts that name no single model`;
  const named = `${counted} naming ${models} ${models === 1 ? 'model' : 'models'}`;
  if (since === null) return `${named}, of unknown date`;
  return `${named}, created ${since === until ? since : `${since} to ${until}`}`;
}

/** Cells name one model, or several parted by commas. */
function idsIn(rows: Table['rows']): Set<string> {
  const words = rows.flat().flatMap((cell) => (typeof cell === 'string' ? cell.split(/, ?/) : []));
  return new Set(words.filter((word) => ID.test(word)));
}

function day(cell: unknown): string | null {
  return typeof cell === 'string' ? cell : null;
}
