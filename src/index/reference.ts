import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** Rule tables that queries join with, each row in the order of its statement in `sql/reference.sql`. */
export const REFERENCES = [
  'licenses',
  'benchmarks',
  'families',
  'generations',
  'proprietary',
  'metrics',
  'red-flags',
  'suites',
  'released-with',
  'openness',
  'name-words',
  'devices',
] as const;
export type Reference = Record<(typeof REFERENCES)[number], readonly Cell[][]>;

/** Brings the rule tables up to date inside the caller's transaction; returns the rows written, 0 when nothing differed. */
export function keepReference(db: Sqlite, reference: Reference): number {
  const statement = preparedFrom(db, 'reference.sql');
  let written = 0;
  for (const table of REFERENCES) {
    const rows = reference[table];
    if (JSON.stringify(statement(table).raw().all()) === JSON.stringify(rows)) continue;
    statement(`clear-${table}`).run();
    for (const cells of rows) statement(`insert-${table}`).run(...cells);
    written += rows.length;
  }
  return written;
}
