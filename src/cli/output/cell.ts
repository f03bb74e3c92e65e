import type { Cell } from '../../index/rows.ts';
import { safe } from './safe.ts';

/** A cell as a person reads it, on one line: `-` for nothing, six digits of a fraction. */
export function cellText(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(6)));
  return safe(cell.replace(/\s*\n\s*/g, ' '));
}

/** Columns of which every row has a number or nothing. */
export function numeric(columns: readonly string[], rows: readonly (readonly Cell[])[]): boolean[] {
  return columns.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number'));
}
