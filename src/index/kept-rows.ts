/** Rows that are worked out anew and mostly come out the same. */
import type { Statement } from 'better-sqlite3';
import type { Cell } from './rows.ts';

/** The statements of a table, and how many of its first columns name a row. */
export interface KeptTable {
  all: Statement;
  drop: Statement;
  keep: Statement;
  keys: 1 | 2;
}

/** Brings a table's rows up to date; rows that did not move are left alone. Returns how many moved. */
export function keepRows({ all, drop, keep, keys }: KeptTable, rows: readonly Cell[][]): number {
  const named = ([name, more]: readonly Cell[]): Cell => (keys === 1 ? (name ?? null) : `${name}\n${more}`);
  const stale = new Map((all.raw().all() as Cell[][]).map((row) => [named(row), row]));
  let moved = 0;
  for (const row of rows) {
    const name = named(row);
    const held = stale.get(name);
    stale.delete(name);
    if (held !== undefined && row.every((cell, place) => cell === held[place])) continue;
    keep.run(...row);
    moved += 1;
  }
  for (const row of stale.values()) drop.run(...row.slice(0, keys));
  return moved + stale.size;
}
