/** Rows as lines of text: columns padded, links whole, so that a terminal makes them clickable and grep finds them. */
import type { Cell } from '../index/rows.ts';
import type { Row } from '../index/show.ts';
import { safe } from './print.ts';

const WIDEST = 44;
/** Columns that are never cut; they stand last. */
const WHOLE: ReadonlySet<string> = new Set(['detail', 'url']);

/** One line a row, a heading first; `indent` goes before each. Empty for no rows. */
export function lines(rows: readonly Row[], columns: readonly string[], indent = ''): string {
  if (rows.length === 0) return '';
  const table = [[...columns], ...rows.map((row) => columns.map((name) => shown(name, row[name] ?? null)))];
  const widths = columns.map((_, at) => Math.max(...table.map((cells) => cells[at]?.length ?? 0)));
  return table
    .map(
      (cells) =>
        `${indent}${cells
          .map((cell, at) => cell.padEnd(widths[at] ?? 0))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function shown(column: string, cell: Cell): string {
  if (cell === null) return '-';
  const text = safe(String(cell).replace(/\s+/g, ' '));
  return WHOLE.has(column) || text.length <= WIDEST ? text : `${text.slice(0, WIDEST - 3)}...`;
}
