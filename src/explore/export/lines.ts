import { closeSync, openSync, writeSync } from 'node:fs';
import type { ExportColumn } from '../../index/export.ts';
import type { Cell } from '../../index/rows.ts';
import type { ExportFormat } from './format.ts';

/** Characters gathered before they are written. */
const GATHERED = 1 << 20;

/** A file that grows line by line. */
function textFile(file: string, head: string): { add(line: string): void; close(): void } {
  const target = openSync(file, 'wx');
  let text = head;
  const write = (): void => {
    writeSync(target, text);
    text = '';
  };
  return {
    add(line) {
      text += line;
      if (text.length >= GATHERED) write();
    },
    close() {
      try {
        write();
      } finally {
        closeSync(target);
      }
    },
  };
}

function lineFormat(
  id: string,
  head: (columns: readonly ExportColumn[]) => string,
  line: (columns: readonly ExportColumn[], row: readonly Cell[]) => string,
): ExportFormat {
  return {
    id,
    open(file, columns) {
      const text = textFile(file, head(columns));
      return { add: (row) => text.add(line(columns, row)), close: () => text.close() };
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
