/** Verdicts as they stood after each crawl: how long each has stood, and which rows moved when it changed. */
import type { Sqlite } from '../index/open.ts';
import type { Table } from '../index/query.ts';
import type { Cell } from '../index/rows.ts';
import { preparedFrom, type Statements } from '../index/statements.ts';
import { version } from '../package-root.ts';
import { type AsOf, asOf } from './answer.ts';
import { decide, type Decided } from './decide.ts';
import type { Verdict } from './lesson.ts';
import { readLessons } from './shelf.ts';

/** Deciding rows that came and went as a verdict took the place of another; of many, the first. */
export interface Moved {
  columns: string[];
  gone: Cell[][];
  come: Cell[][];
  /** How many moved in all. */
  total: number;
}

/** A time in which a statement had one verdict. */
export interface Stood {
  statement: string;
  verdict: Verdict;
  /** As of its last crawl. */
  sentence: string;
  since_crawl: number;
  since: string;
  until_crawl: number;
  until: string;
  /** Null for the first that is kept. */
  moved: Moved | null;
  /** The version of hubdex that decided first. */
  hubdex: string;
}

const SHOWN = 20;

/** Decides every statement and keeps the verdicts beside those of the crawls before; nothing where no crawl has ended. */
export function keepVerdicts(db: Sqlite): void {
  const at = asOf(db);
  if (at === null) return;
  const statement = preparedFrom(db, 'history.sql');
  const decided = readLessons().flatMap(({ statements }) => statements.map((one) => decide(db, one)));
  db.transaction(() => decided.forEach((one) => keep(statement, one, at)))();
}

interface Last {
  since_crawl: number;
  verdict: string;
  evidence: string;
}

function keep(
  statement: ReturnType<typeof preparedFrom>,
  { statement: { id }, verdict, sentence, evidence }: Decided,
  at: AsOf,
): void {
  const last = statement('last-verdict').get(id) as Last | undefined;
  const now = { statement: id, sentence, evidence: JSON.stringify(evidence), ...at };
  if (last?.verdict === verdict) statement('go-on-verdict').run({ ...now, since: last.since_crawl });
  else {
    const moved = last ? JSON.stringify(movedBetween(JSON.parse(last.evidence) as Table, evidence)) : null;
    statement('insert-verdict').run({ ...now, verdict, moved, hubdex: version });
  }
}

/** Rows of one answer that the other does not have. */
function movedBetween(before: Table, after: Table): Moved {
  const words = (rows: readonly (readonly Cell[])[]): Set<string> => new Set(rows.map((row) => JSON.stringify(row)));
  const [had, has] = [words(before.rows), words(after.rows)];
  const gone = before.rows.filter((row) => !has.has(JSON.stringify(row)));
  const come = after.rows.filter((row) => !had.has(JSON.stringify(row)));
  return {
    columns: after.columns,
    gone: gone.slice(0, SHOWN),
    come: come.slice(0, SHOWN),
    total: gone.length + come.length,
  };
}

/** Every verdict that was kept, by statement, the oldest first. */
export function keptVerdicts(statement: Statements): Stood[] {
  const rows = statement('history.sql', 'verdicts').all() as (Omit<Stood, 'moved'> & { moved: string | null })[];
  return rows.map(({ moved, ...row }) => ({ ...row, moved: moved === null ? null : (JSON.parse(moved) as Moved) }));
}
