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
export function keepRows({ all, drop, keep, keys }: KeptTable, rows: Iterable<Cell[]>): number {
  const held = byFirst(all.raw().all() as Cell[][]);
  let moved = 0;
  for (const row of rows) {
    const old = taken(held.get(row[0] ?? null), row, keys);
    if (old !== undefined && isSame(row, old, row.length)) continue;
    keep.run(...row);
    moved += 1;
  }
  for (const row of [...held.values()].flat()) {
    drop.run(...row.slice(0, keys));
    moved += 1;
  }
  return moved;
}

/** Rows by the first part of their names: few bear the same, so that the rest is found by looking through these. */
function byFirst(rows: readonly Cell[][]): Map<Cell, Cell[][]> {
  const found = new Map<Cell, Cell[][]>();
  for (const row of rows) {
    const first = row[0] ?? null;
    const alike = found.get(first);
    if (alike === undefined) found.set(first, [row]);
    else alike.push(row);
  }
  return found;
}

/** Takes the row of the same name out of these. */
function taken(rows: Cell[][] | undefined, row: readonly Cell[], keys: number): Cell[] | undefined {
  const place = rows?.findIndex((one) => isSame(one, row, keys)) ?? -1;
  return place < 0 ? undefined : rows?.splice(place, 1)[0];
}

/** Whether so many first cells are the same. */
function isSame(one: readonly Cell[], other: readonly Cell[], cells: number): boolean {
  for (let place = 0; place < cells; place++) if (one[place] !== other[place]) return false;
  return true;
}
