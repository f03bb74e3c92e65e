/** The axis "how rows are written": a file of this folder a format. */
import type { Cell } from '../../../index/rows.ts';

export type Rows = readonly (readonly Cell[])[];

/** Writes a result as it comes; what its methods give is to be printed in their order. */
export interface RowWriter {
  /** What stands before all rows, and the first of them: they decide how wide the columns of a table are. */
  begin(columns: readonly string[], first: Rows): string;
  /** More rows. */
  more(rows: Rows): string;
  /** What stands behind all rows; `cut` when there would have been more. */
  end(cut: boolean): string;
}

/** Names for the fields of objects: a repeated column keeps its place with a number. */
export function fieldNames(columns: readonly string[]): string[] {
  return columns.map((name, at) => (columns.indexOf(name) === at ? name : `${name}_${at + 1}`));
}

/** A row as an object. */
export function objectOf(names: readonly string[], row: readonly Cell[]): Record<string, Cell> {
  return Object.fromEntries(row.map((cell, at) => [names[at], cell]));
}
