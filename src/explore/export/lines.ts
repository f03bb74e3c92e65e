import { closeSync, openSync, writeSync } from 'node:fs';
import type { ExportColumn } from '../../index/export.ts';
import type { Cell } from '../../index/rows.ts';
import type { ExportFormat, Written } from './format.ts';

/** Characters gathered before they are written. */
const GATHERED = 1 << 20;

function writeLines(file: string, lines: Iterable<string>): void {
  const target = openSync(file, 'wx');
  try {
    let text = '';
    for (const line of lines) {
      text += line;
      if (text.length < GATHERED) continue;
      writeSync(target, text);
      text = '';
    }
    writeSync(target, text);
  } finally {
    closeSync(target);
  }
}

/** Counts rows as they pass. */
function* counted(rows: Iterable<Cell[]>, written: Written): Generator<Cell[]> {
  for (const row of rows) {
    written.rows += 1;
    yield row;
  }
}

function lineFormat(
  id: string,
  head: (columns: readonly ExportColumn[]) => string,
  line: (columns: readonly ExportColumn[], row: Cell[]) => string,
): ExportFormat {
  return {
    id,
    write(file, columns, rows) {
      const written = { rows: 0 };
      const lines = function* (): Generator<string> {
        yield head(columns);
        for (const row of counted(rows, written)) yield line(columns, row);
      };
      writeLines(file, lines());
      return written;
    },
  };
}

/** One JSON object a line; what is not known is null. */
export const jsonl = lineFormat(
  'jsonl',
  () => '',
  (columns, row) => `${JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at] ?? null])))}\n`,
);

/**
 * RFC 4180 with a heading, for programs: values are as they are, an empty field is null and `""` is empty text.
 * A spreadsheet may run what begins with `=`: open files of strangers there as text.
 */
export const csv = lineFormat(
  'csv',
  (columns) => `${columns.map(({ name }) => name).join(',')}\n`,
  (_, row) => `${row.map(field).join(',')}\n`,
);

function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return cell === '' || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
