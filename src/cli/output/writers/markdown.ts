import { cellText, numeric } from '../cell.ts';
import { safe } from '../safe.ts';
import type { Rows, RowWriter } from './writer.ts';

/** A pipe table. */
export function markdownWriter(): RowWriter {
  const more = (rows: Rows): string => rows.map((row) => pipes(row.map((cell) => plain(cellText(cell))))).join('');
  return {
    begin(columns, first) {
      const rule = numeric(columns, first).map((isNumber) => (isNumber ? '--:' : ':--'));
      return pipes(columns.map(plain)) + pipes(rule) + more(first);
    },
    more,
    end: (cut) => (cut ? '\n*There are more rows.*\n' : ''),
  };
}

function pipes(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Text that means itself in Markdown, on one line and in a cell. */
export function plain(text: string): string {
  return safe(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]|~#]/g, '\\$&')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
