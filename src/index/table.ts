import type { Table } from './query.ts';
import type { Cell } from './rows.ts';

/** Rows that are objects as a table of these columns; `cut` when there were more. */
export function tableOf<Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Partial<Record<Name, Cell>>>[],
  cut = false,
): Table {
  return { columns: [...columns], rows: rows.map((row) => columns.map((name) => row[name] ?? null)), cut };
}
