/** Names that stand once hold for the rows below them. */
import type { Axes } from './axes.ts';
import type { Cell } from './grid.ts';
import type { Layout, Row } from './layout.ts';

/** Empty label cells repeat the one above where another cell tells the rows apart (lm-eval, TIGER-Lab/MAmmoTH-7B). */
export function filledDown(layout: Layout, axes: Axes): Row[] {
  const stubs = layout.columns.filter((column) => column.role !== 'value' && column.role !== 'skip');
  const named = stubs.filter(
    (column) => column.index === axes.subject || column.index === axes.benchmark || column.role === 'category',
  );
  const above = new Map<number, Cell>();
  let section: Cell | null = null;
  return layout.rows.map((row) => {
    if (row.section !== section) above.clear();
    section = row.section;
    const cells = [...row.cells];
    const others = stubs.some((stub) => stub.role !== 'category' && (cells[stub.index]?.text ?? '') !== '');
    for (const { index } of named) {
      const cell = cells[index];
      if (cell != null && cell.text !== '') above.set(index, cell);
      else if (others) cells[index] = above.get(index) ?? cell ?? null;
    }
    return { ...row, cells };
  });
}
