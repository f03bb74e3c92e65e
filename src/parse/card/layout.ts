/** What the parts of a table are: its header, and for every column what the column holds. */
import { roleOf } from './column-role.ts';
import type { Cell, Grid } from './grid.ts';
import { type Cells, headerCount, headerStacks } from './header.ts';
import type { Judge, TableWord } from './judge.ts';
import { type CellReading, readCell } from './number.ts';
import { isTrainingLog, isTrainingTable, trainingColumns } from './training-table.ts';

/** What a column holds. `label`: names of models or benchmarks; `value`: results; `skip`: nothing for the ledger. */
export type ColumnRole = 'label' | 'value' | 'setting' | 'metric' | 'part' | 'size' | 'category' | 'skip';

export interface Column {
  index: number;
  role: ColumnRole;
  /** Header cells from top to bottom, each once. */
  heads: readonly Cell[];
  /** What the header's own words say the column holds. */
  word: TableWord | null;
}

/** A body row with its cells' readings. */
export interface Row {
  cells: readonly (Cell | null)[];
  readings: readonly CellReading[];
  /** The section row this row stands under. */
  section: Cell | null;
}

export interface Layout {
  grid: Grid;
  columns: readonly Column[];
  rows: readonly Row[];
}

/** Reads a grid's header and columns; null when there is nothing in it that could be a result. */
export function layoutOf(grid: Grid, judge: Judge): Layout | null {
  const rows = grid.rows.filter(isFilled);
  const readings = rowReadings(rows);
  const blankTop = grid.rows.findIndex(isFilled);
  const headerRows = headerCount(rows, readings, Math.max(0, grid.headerRows - blankTop), judge);
  const heads = headerStacks(rows.slice(0, headerRows));
  const ofTraining = trainingColumns(heads, judge);
  if (isTrainingLog(ofTraining)) return null;
  const body = sections(rows.slice(headerRows), (at) => readings(headerRows + at), heads);
  if (body.length === 0) return null;
  const columns = withoutDifferences(
    withoutSpreads(
      heads.map((stack, index) => column(index, stack, body, judge)),
      body,
    ),
  );
  if (isTrainingTable(ofTraining, columns, judge) || !columns.some((each) => each.role === 'value')) return null;
  return { grid, columns, rows: body };
}

function isFilled(row: Cells): boolean {
  return row.some((cell) => cell !== null && cell.text !== '');
}

/** The cells of rows are read when they are asked for: of many tables the header tells that they hold no results. */
function rowReadings(rows: readonly Cells[]): (at: number) => readonly CellReading[] {
  const known: CellReading[][] = [];
  return (at) => (known[at] ??= (rows[at] ?? []).map((cell) => readCell(cell?.text ?? '')));
}

/** The column behind one of plus-minus signs holds spreads, whatever it is headed (lm-eval without a header). */
function withoutSpreads(columns: readonly Column[], rows: readonly Row[]): Column[] {
  return columns.map((each) =>
    each.role === 'value' && isSigns(rows, each.index - 1) ? { ...each, role: 'skip' } : each,
  );
}

/** "Pro - Anti" beside "Pro" and "Anti" holds what one is more than the other. */
function withoutDifferences(columns: readonly Column[]): readonly Column[] {
  const isLeaf = (name: string): boolean => name !== '' && columns.some(({ heads }) => heads.at(-1)?.text === name);
  return columns.map((each) => {
    const leaf = each.role === 'value' ? (each.heads.at(-1)?.text ?? '') : '';
    if (!MINUS.test(leaf)) return each;
    const names = leaf.split(MINUS);
    return names.length === 2 && names.every(isLeaf) ? { ...each, role: 'skip' } : each;
  });
}

const MINUS = /\s[-–−]\s/;

function isSigns(rows: readonly Row[], index: number): boolean {
  let found = false;
  for (const row of rows) {
    const text = row.cells[index]?.text ?? '';
    if (text === '') continue;
    if (!SIGN.test(text)) return false;
    found = true;
  }
  return found;
}

const SIGN = /^(?:±|\+\/?-|_)$/;

/** Body rows under their section rows; rows that repeat the header are left out. */
function sections(rows: readonly Cells[], readings: (at: number) => readonly CellReading[], heads: Cell[][]): Row[] {
  const body: Row[] = [];
  let section: Cell | null = null;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  while (heads.length < width) heads.push([]);
  for (const [index, cells] of rows.entries()) {
    const own = readings(index);
    const only = onlyCell(cells);
    if (only !== null && width > 1 && !own.some((reading) => reading.kind === 'numbers')) section = only;
    else if (!isRepeatedHeader(cells, heads)) body.push({ cells, readings: own, section });
  }
  return body;
}

/** The one cell of a row that holds anything, however many columns it spans. */
function onlyCell(cells: Cells): Cell | null {
  let only: Cell | null = null;
  for (const cell of cells) {
    if (cell === null || cell.text === '' || cell === only) continue;
    if (only !== null) return null;
    only = cell;
  }
  return only;
}

function isRepeatedHeader(cells: Cells, heads: readonly Cell[][]): boolean {
  if (!cells.every((cell, index) => (cell?.text ?? '') === (heads[index]?.at(-1)?.text ?? ''))) return false;
  return cells.filter((cell, index) => cell !== null && cell.text !== '' && (heads[index]?.length ?? 0) > 0).length > 1;
}

function column(index: number, heads: readonly Cell[], rows: readonly Row[], judge: Judge): Column {
  const leaf = heads.at(-1)?.text ?? '';
  const word = judge.word(leaf) ?? (heads.length > 1 ? judge.word(heads[0]?.text ?? '') : null);
  const counts = { nothing: 0, words: 0, numbers: 0 };
  for (const row of rows) counts[row.readings[index]?.kind ?? 'nothing']++;
  const role = roleOf(heads, word, counts, rows, index, judge);
  return { index, role, heads, word };
}
