/** One model for every kind of table: Markdown pipes, HTML, ASCII. Readers make grids, understanding reads them. */
import type { Note, SourceKind } from '../../model.ts';

/** One printed cell. A cell that spans several places of the grid stands there as the same object. */
export interface Cell {
  /** What a reader sees, markup stripped. */
  text: string;
  /** UTF-16 offsets in the README of what stands between the cell's borders. */
  start: number;
  end: number;
  /** 1-based line of `start`. */
  line: number;
  /** Marked as a header by the table itself (`<th>`, or above the delimiter row). */
  header: boolean;
}

export interface Grid {
  kind: SourceKind;
  /** Rectangular: ragged rows are filled up with null. */
  rows: (Cell | null)[][];
  /** How many rows at the top the table itself marks as header; 0 when it does not say. */
  headerRows: number;
}

/** Sizes beyond which a table is cut; real cards stay far below (the largest of 986 has 110 rows of 33 cells). */
export const LIMITS = {
  cardLength: 2 * 1024 * 1024,
  tables: 400,
  rows: 2000,
  columns: 120,
  cells: 20_000,
  cellLength: 4000,
  claims: 20_000,
  /** Lines and blocks of a card. */
  lines: 100_000,
  blocks: 10_000,
} as const;

/** Cuts a table to the limits and fills ragged rows; says in a note what was cut. */
export function rectangular(rows: (Cell | null)[][], line: number, notes: Note[]): (Cell | null)[][] {
  const kept = rows.slice(0, LIMITS.rows);
  const widest = kept.reduce((most, row) => Math.max(most, row.length), 0);
  const room = Math.max(1, Math.floor(LIMITS.cells / Math.max(1, kept.length)));
  const columns = Math.min(widest, LIMITS.columns, room);
  if (kept.length < rows.length || columns < widest) {
    notes.push({
      code: 'table-cut',
      place: `README.md:${line}`,
      saw: `${rows.length} rows, ${widest > LIMITS.columns ? `more than ${LIMITS.columns}` : widest} columns`,
    });
  }
  return kept.map((row) =>
    row.length === columns ? row : Array.from({ length: columns }, (_, column) => row[column] ?? null),
  );
}
