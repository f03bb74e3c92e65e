/** Results for people and programs. What comes from cards is untrusted: nothing printed moves the cursor or hides itself. */
import { Table as Printer } from 'console-table-printer';
import type { Table } from '../index/query.ts';
import type { Cell } from '../index/rows.ts';
import { stripInvisible } from '../parse/clean.ts';

export const FORMATS = ['table', 'json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

const CELL = 60;

/** Text that is safe on a terminal: no escapes, nothing invisible, nothing that reorders. */
export function safe(text: string): string {
  return stripInvisible(text);
}

/** A result in the asked format, ending in a newline. */
export function formatted(table: Table, format: Format): string {
  if (format === 'json') return `${JSON.stringify(objects(table), null, 2)}\n`;
  if (format === 'csv') return [table.columns, ...table.rows].map((row) => `${row.map(csv).join(',')}\n`).join('');
  return asTable(table);
}

/** Rows as objects by column name; a repeated name keeps its place with a number. */
export function objects({ columns, rows }: Table): Record<string, Cell>[] {
  const names = columns.map((name, at) => (columns.indexOf(name) === at ? name : `${name}_${at + 1}`));
  return rows.map((row) => Object.fromEntries(row.map((cell, at) => [names[at], cell])));
}

function asTable({ columns, rows, cut }: Table): string {
  if (rows.length === 0) return '(no rows)\n';
  const numeric = columns.map((_, at) => rows.every((row) => row[at] === null || typeof row[at] === 'number'));
  const printer = new Printer({
    columns: columns.map((name, at) => ({
      name: `${at}`,
      title: safe(name),
      alignment: numeric[at] ? 'right' : 'left',
    })),
    shouldDisableColors: true,
  });
  for (const row of rows) printer.addRow(Object.fromEntries(row.map((cell, at) => [`${at}`, shown(cell)])));
  return `${printer.render()}\n${cut ? `(the first ${rows.length} rows; raise --limit for more)\n` : ''}`;
}

function shown(cell: Cell): string {
  if (cell === null) return '-';
  if (typeof cell === 'number') return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(6)));
  const text = safe(cell.replace(/\s*\n\s*/g, ' '));
  return text.length > CELL ? `${text.slice(0, CELL - 3)}...` : text;
}

function csv(cell: Cell): string {
  if (cell === null) return '';
  const text = String(cell);
  // A leading = + - @ would run as a formula in a spreadsheet.
  const tame = typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(tame) ? `"${tame.replaceAll('"', '""')}"` : tame;
}

/** A number of bytes for people, in powers of 1000 as the Hub counts them: `16.1 GB`. */
export function bytes(count: number): string {
  return `${short(count).replace(' B', ' G')}${count < 1000 ? ' ' : ''}B`;
}

/** A count for people: `8.03 B`, `70.6 B`, `1.2 M`. */
export function short(count: number): string {
  const units: readonly [number, string][] = [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e6, 'M'],
    [1e3, 'k'],
  ];
  const unit = units.find(([size]) => Math.abs(count) >= size);
  return unit ? `${Number((count / unit[0]).toPrecision(3))} ${unit[1]}` : String(count);
}
