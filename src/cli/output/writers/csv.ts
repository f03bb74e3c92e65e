import type { Cell } from '../../../index/rows.ts';
import { safe } from '../safe.ts';
import type { Rows, RowWriter } from './writer.ts';

/** Comma-separated values as RFC 4180 has them, with a heading; nothing is an empty field. */
export function csvWriter(): RowWriter {
  const more = (rows: Rows): string => rows.map((row) => `${row.map(field).join(',')}\n`).join('');
  return { begin: (columns, first) => more([columns, ...first]), more, end: () => '' };
}

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = cell.split('\r\n').map(safe).join('\r\n');
  // A leading = + - @ would run as a formula in a spreadsheet.
  const tame = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}
