/** Rows that are worked out anew and mostly come out the same. */
import type { Statement } from 'better-sqlite3';
import type { Cell } from './rows.ts';

/** What a table holds, in the order of its rows' names, how it is written, and how many of its first columns name a row. */
export interface KeptTable {
  held: Iterable<Cell[]>;
  drop: Statement;
  keep: Statement;
  keys: 1 | 2;
}

/**
 * Brings a table's rows up to date; rows that did not move are left alone. `rows` come in the order of their names and one
 * by one, so that a whole table can be compared without being held; they must not write. Returns how many moved.
 */
export function keepRows({ held, drop, keep, keys }: KeptTable, rows: Iterable<Cell[]>): number {
  const { gone, moved } = differences(held, rows, keys);
  for (const row of gone) drop.run(...row.slice(0, keys));
  for (const row of moved) keep.run(...row);
  return gone.length + moved.length;
}

/** Held rows that are none of the new ones, and new rows that are not held so. Out of order, one may be of both. */
function differences(held: Iterable<Cell[]>, rows: Iterable<Cell[]>, keys: number): Record<'gone' | 'moved', Cell[][]> {
  const found: Record<'gone' | 'moved', Cell[][]> = { gone: [], moved: [] };
  const old = held[Symbol.iterator]();
  let next = old.next();
  for (const row of rows) {
    for (; next.done !== true && isBefore(next.value, row, keys); next = old.next()) found.gone.push(next.value);
    const isHeld = next.done !== true && isSame(next.value, row, keys);
    if (!isHeld || !isSame(next.value, row, row.length)) found.moved.push(row);
    if (isHeld) next = old.next();
  }
  for (; next.done !== true; next = old.next()) found.gone.push(next.value);
  return found;
}

/** Whether a row's name comes before another's. */
function isBefore(one: readonly Cell[], other: readonly Cell[], keys: number): boolean {
  for (let place = 0; place < keys; place++) {
    const [a, b] = [one[place] ?? '', other[place] ?? ''];
    if (a !== b) return a < b;
  }
  return false;
}

/** Whether so many first cells are the same. */
function isSame(one: readonly Cell[], other: readonly Cell[], cells: number): boolean {
  for (let place = 0; place < cells; place++) if (one[place] !== other[place]) return false;
  return true;
}
