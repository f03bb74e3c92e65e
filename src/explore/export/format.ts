/** The axis "a file format of exports". */
import type { ExportColumn } from '../../index/export.ts';
import type { Cell } from '../../index/rows.ts';

/** One table on its way into one file. */
export interface TableFile {
  add(row: readonly Cell[]): void;
  /** Writes what is left and closes the file; called also when the export breaks off. */
  close(): void;
}

/** How tables become files. */
export interface ExportFormat {
  /** Also the ending of its files. */
  id: string;
  open(file: string, columns: readonly ExportColumn[]): TableFile;
}
