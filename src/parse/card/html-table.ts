/** HTML tables: row and column spans, header cells anywhere, unclosed cells and rows, tables inside tables. */
import { Parser } from 'htmlparser2';
import type { Note } from '../../model.ts';
import { type Cell, type Grid, LIMITS, rectangular } from './grid.ts';
import { visible } from './markup.ts';

interface Open extends Cell {
  columns: number;
  rows: number;
}

interface Table {
  rows: Open[][];
  /** For every row the number of its row group: a spanning cell ends with the group it stands in. */
  groups: number[];
  group: number;
  /** Rows that stand in `<thead>`. */
  headRows: number;
  cell: Open | null;
  /** Cells may stand outside every row, where browsers make a row for them (bigscience/T0pp). */
  inRow: boolean;
  /** Where the last cell ended. */
  lastEnd: number;
  inHead: boolean;
}

type Emit = (table: Table) => void;

/**
 * Reads every table between two offsets of a card; one inside another is read as a table of its own, before the one
 * around it. `lineAt` turns an offset into a line number.
 */
export function htmlTables(
  card: string,
  from: number,
  to: number,
  lineAt: (offset: number) => number,
  notes: Note[],
): Grid[] {
  const grids: Grid[] = [];
  const emit: Emit = (table) => {
    const grid = spread(table, lineAt(from), notes);
    if (grid !== null) grids.push(grid);
  };
  try {
    readTables({ card, base: from, lineAt, emit, stack: [], depth: 0 }, card.slice(from, to));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    notes.push({ code: 'html-too-deep', place: `README.md:${lineAt(from)}`, saw: error.message });
  }
  return grids;
}

const NESTING = 8;
/** Elements open at once; beyond it the parser's own bookkeeping grows with every tag. */
const DEPTH = 300;

/** What the parser's events change: the tables that are open, innermost last. */
interface Reading {
  card: string;
  /** Offset of the stretch in the card. */
  base: number;
  lineAt: (offset: number) => number;
  emit: Emit;
  stack: Table[];
  depth: number;
}

/** Feeds one stretch of HTML through the parser; unclosed tables end where it ends. */
function readTables(reading: Reading, html: string): void {
  const { base } = reading;
  const parser: Parser = new Parser({
    onopentag: (name, attributes) =>
      opened(reading, name, attributes, base + parser.startIndex, base + parser.endIndex + 1),
    onclosetag: (name, implied) => closed(reading, name, base + (implied ? parser.endIndex + 1 : parser.startIndex)),
  });
  parser.write(html);
  parser.end();
  while (reading.stack.length > 0) finish(reading, base + html.length);
}

function opened(
  reading: Reading,
  name: string,
  attributes: Record<string, string>,
  start: number,
  behind: number,
): void {
  if (++reading.depth > DEPTH) throw new RangeError(`more than ${DEPTH} elements inside one another`);
  if (name === 'table') {
    if (reading.stack.length < NESTING) reading.stack.push(newTable());
    return;
  }
  const table = reading.stack.at(-1);
  if (table === undefined) return;
  if (name === 'thead' || name === 'tbody') enter(table, name === 'thead');
  if (name !== 'tr' && name !== 'td' && name !== 'th') return;
  closeCell(reading, table, start);
  // The parser is silent about the end of a row that it never saw begin.
  if (table.inRow && table.lastEnd >= 0 && ROW_END.test(reading.card.slice(table.lastEnd, start))) table.inRow = false;
  if (name === 'tr') openRow(table);
  else openCell(table, name === 'th', attributes, behind);
}

const ROW_END = /<\/tr/i;

function closed(reading: Reading, name: string, end: number): void {
  reading.depth--;
  const table = reading.stack.at(-1);
  if (table === undefined) return;
  if (name === 'td' || name === 'th' || name === 'tr') closeCell(reading, table, end);
  if (name === 'tr') table.inRow = false;
  if (name === 'thead' || name === 'tbody') enter(table, false);
  if (name === 'table') finish(reading, end);
}

function newTable(): Table {
  return { rows: [], groups: [], group: 0, headRows: 0, cell: null, inRow: false, lastEnd: -1, inHead: false };
}

function closeCell({ card, lineAt }: Reading, table: Table, end: number): void {
  const cell = table.cell;
  if (cell === null) return;
  cell.end = Math.max(cell.start, end);
  cell.text = visible(card.slice(cell.start, Math.min(cell.end, cell.start + LIMITS.cellLength)));
  cell.line = lineAt(cell.start);
  table.cell = null;
  table.lastEnd = cell.end;
}

function finish(reading: Reading, end: number): void {
  const table = reading.stack.pop();
  if (table === undefined) return;
  closeCell(reading, table, end);
  reading.emit(table);
}

function enter(table: Table, head: boolean): void {
  table.inHead = head;
  table.group++;
}

function openRow(table: Table): void {
  table.inRow = true;
  table.lastEnd = -1;
  if (table.rows.length >= LIMITS.rows) return;
  table.rows.push([]);
  table.groups.push(table.group);
  if (table.inHead) table.headRows = table.rows.length;
}

function openCell(table: Table, header: boolean, attributes: Record<string, string>, start: number): void {
  if (!table.inRow) openRow(table);
  const row = table.rows.at(-1);
  if (row === undefined || row.length > LIMITS.columns) return;
  const columns = count(attributes.colspan);
  const rows = count(attributes.rowspan);
  table.cell = { text: '', start, end: start, line: 0, header, columns, rows };
  row.push(table.cell);
}

function count(attribute: string | undefined): number {
  const number = Number.parseInt(attribute ?? '1', 10);
  return Number.isFinite(number) ? Math.min(Math.max(number, 1), LIMITS.columns) : 1;
}

/** Lays cells out in a rectangle: a spanning cell stands in every place it covers. */
function spread({ rows, groups, headRows }: Table, line: number, notes: Note[]): Grid | null {
  const laid: (Cell | null)[][] = rows.map(() => []);
  let budget = LIMITS.cells;
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (laid[index]?.[column] != null) column++;
      for (let down = 0; down < cell.rows && groups[index + down] === groups[index] && budget > 0; down++) {
        for (let right = 0; right < cell.columns && column + right < LIMITS.columns; right++, budget--) {
          const target = laid[index + down];
          if (target !== undefined && target[column + right] == null) target[column + right] = cell;
        }
      }
      column += cell.columns;
    }
  }
  const filled = laid.map((row) => Array.from(row, (cell) => cell ?? null)).filter((row) => row.some((cell) => cell));
  if (filled.length < 2) return null;
  return { kind: 'html-table', rows: rectangular(filled, line, notes), headerRows: marked(filled, headRows) };
}

/** Header rows at the top: those of `<thead>`, else rows of `<th>` cells that hold no number column. */
function marked(rows: readonly (Cell | null)[][], headRows: number): number {
  if (headRows > 0) return headRows;
  let count = 0;
  for (const row of rows) {
    if (!row.every((cell) => cell === null || cell.header || cell.text === '')) break;
    count++;
  }
  return count < rows.length ? count : 0;
}
