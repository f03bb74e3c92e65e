/** The axis "a file format of exports". */
import type { ExportColumn } from '../../index/export.ts';
import type { Cell } from '../../index/rows.ts';

/** What a table came to as a file. */
export interface Written {
  rows: number;
}

/** Writes one table into one file, row by row. */
export interface ExportFormat {
  /** Also the ending of its files. */
  id: string;
  write(file: string, columns: readonly ExportColumn[], rows: Iterable<Cell[]>): Written | Promise<Written>;
}
