/** The quality estimate's figures, kept. */
import { keepRows } from './kept-rows.ts';
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** What the estimate leaves, a row each in its table's order of columns, rows in the order of their names. */
export interface Figures {
  estimates: Iterable<Cell[]>;
  difficulties: Iterable<Cell[]>;
  terms: Iterable<Cell[]>;
}

/** Brings the figures up to date inside the caller's transaction. */
export function keepEstimates(db: Sqlite, { estimates, difficulties, terms }: Figures): void {
  const statement = preparedFrom(db, 'estimates.sql');
  const table = (held: string, one: string, keys: 1 | 2) => ({
    held: statement(held).raw().iterate() as Iterable<Cell[]>,
    drop: statement(`drop-${one}`),
    keep: statement(`keep-${one}`),
    keys,
  });
  keepRows(table('estimates', 'estimate', 2), estimates);
  keepRows(table('difficulties', 'difficulty', 1), difficulties);
  keepRows(table('terms', 'term', 1), terms);
}
