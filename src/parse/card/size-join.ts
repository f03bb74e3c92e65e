/** Sizes in a column of their own that belong to the names beside them. */
import type { Layout } from './layout.ts';

/** The column of sizes, and the names that need them. */
export interface SizeJoin {
  column: number;
  names: ReadonlySet<string>;
}

/** A name that stands several times with different sizes beside it needs the size; if most do, all get it. */
export function sizesToJoin(layout: Layout, subject: number): SizeJoin | null {
  const column = layout.columns.find((each) => each.role === 'size')?.index;
  if (column === undefined) return null;
  const sizes = new Map<string, Set<string>>();
  for (const { cells } of layout.rows) {
    const name = cells[subject]?.text ?? '';
    sizes.set(name, (sizes.get(name) ?? new Set()).add(cells[column]?.text ?? ''));
  }
  const repeated = [...sizes].filter(([, beside]) => beside.size > 1).map(([name]) => name);
  const most = repeated.length * 2 >= sizes.size;
  return repeated.length === 0 ? null : { column, names: new Set(most ? sizes.keys() : repeated) };
}
