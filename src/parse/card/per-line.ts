/** Readings that are the same for a whole row or column of a table, made once. */
import type { Cell } from './grid.ts';
import type { Column, Row } from './layout.ts';

type ByValue<T> = (row: Row, column: Column) => T;

/** A reading that depends on its row alone, or on its column and the section its row stands under. */
export function perLine<T>(line: 'row' | 'column', read: ByValue<T>): ByValue<T> {
  const rows = new Map<Row, { value: T }>();
  const columns = new Map<Column, Map<Cell | null, { value: T }>>();
  if (line === 'row') return (row, column) => once(rows, row, () => read(row, column));
  return (row, column) => {
    const sections = columns.get(column) ?? new Map<Cell | null, { value: T }>();
    columns.set(column, sections);
    return once(sections, row.section, () => read(row, column));
  };
}

function once<K, T>(known: Map<K, { value: T }>, key: K, compute: () => T): T {
  const held = known.get(key) ?? { value: compute() };
  known.set(key, held);
  return held.value;
}
