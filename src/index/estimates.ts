/** The quality estimate's claims, read; its figures, kept. */
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** `[subject, parameters, benchmark, edition, way, class, card, own, share]` */
export type ClaimCells = [string, number | null, string, string, string | null, string, string, number, number];

/** The tables of figures, with how many of their first columns name a row. */
const TABLES = [
  { all: 'estimates', drop: 'drop-estimate', keep: 'keep-estimate', keys: 2 },
  { all: 'difficulties', drop: 'drop-difficulty', keep: 'keep-difficulty', keys: 1 },
] as const;

/** All claims that can be shares of something. `average` is the benchmark of means, which measures nothing itself. */
export function estimateClaims(db: Sqlite, average: string): ClaimCells[] {
  return preparedFrom(db, 'estimates.sql')('claims').raw().all({ average }) as ClaimCells[];
}

/** Brings the figures up to date inside the caller's transaction; rows that did not move are left alone. */
export function keepEstimates(db: Sqlite, figures: Record<(typeof TABLES)[number]['all'], readonly Cell[][]>): void {
  const statement = preparedFrom(db, 'estimates.sql');
  for (const { all, drop, keep, keys } of TABLES) {
    const named = (row: readonly Cell[]) => JSON.stringify(row.slice(0, keys));
    const stale = new Map((statement(all).raw().all() as Cell[][]).map((row) => [named(row), row]));
    for (const row of figures[all]) {
      if (JSON.stringify(stale.get(named(row))) !== JSON.stringify(row)) statement(keep).run(...row);
      stale.delete(named(row));
    }
    for (const row of stale.values()) statement(drop).run(...row.slice(0, keys));
  }
}
