/** Rows that are worked out anew and mostly come out the same. */
import type { Statement } from 'better-sqlite3';
import type { Cell } from './rows.ts';

/** The statements of a table, and how many of its first columns name a row. */
export interface KeptTable {
  all: Statement;
  drop: Statement;
  keep: Statement;
  keys: number;
}

/** Brings a table's rows up to date; rows that did not move are left alone. Returns how many moved. */
export function keepRows({ all, drop, keep, keys }: KeptTable, rows: readonly Cell[][]): number {
  const named =
    keys === 1 ? ([name]: readonly Cell[]) => name : (row: readonly Cell[]) => row.slice(0, keys).join('\n');
  const stale = new Map((all.raw().all() as Cell[][]).map((row) => [named(row), row]));
  let moved = 0;
  for (const row of rows) {
    const held = stale.get(named(row));
    stale.delete(named(row));
    if (held !== undefined && row.every((cell, place) => cell === held[place])) continue;
    keep.run(...row);
    moved += 1;
  }
  for (const row of stale.values()) drop.run(...row.slice(0, keys));
  return moved + stale.size;
}
