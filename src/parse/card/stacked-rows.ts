/** Rows whose cells hold several lines each: "Kitab<br>precision<br>recall" beside "19.3<br>88.5" is two rows. */
import { type Cell, type Grid, LIMITS } from './grid.ts';
import { visible } from './markup.ts';
import { readCell } from './number.ts';

const BREAK = /<br\s{0,4}\/?>/gi;
const HAS_BREAK = /<br/i;
/** Longer stacks are lists, no results. */
const MOST_LINES = 24;

/** The grid with every row of stacked results as rows of its own; the same grid where none is. */
export function unstacked(card: string, grid: Grid): Grid {
  if (!HAS_BREAK.test(textOf(card, grid))) return grid;
  if (!grid.rows.some((row) => row.some((cell) => cell !== null && isStacked(card, cell)))) return grid;
  return { ...grid, rows: grid.rows.flatMap((row) => rowsOf(card, row)) };
}

/** From the first cell to the last: most tables hold no break at all, which one look over them tells. */
function textOf(card: string, { rows }: Grid): string {
  let [start, end] = [card.length, 0];
  for (const row of rows) {
    for (const cell of row) {
      if (cell === null) continue;
      start = Math.min(start, cell.start);
      end = Math.max(end, cell.end);
    }
  }
  return card.slice(start, end);
}

function isStacked(card: string, { start, end }: Cell): boolean {
  return end - start <= LIMITS.cellLength && HAS_BREAK.test(card.slice(start, end));
}

function rowsOf(card: string, row: Grid['rows'][number]): Grid['rows'] {
  const cells = row.map((cell) => (cell === null ? [] : linesOf(card, cell)));
  const stacks = cells.filter((lines) => lines.length > 1 && lines.every(isResult));
  const height = stacks[0]?.length ?? 0;
  const at = cells.findIndex((lines) => isLabelStack(lines, height));
  const filled = cells.filter((lines, index) => index > at && lines.length > 0).length;
  if (at === -1 || stacks.length * 2 < filled || !stacks.every(({ length }) => length === height)) return [row];
  return labelsIn(cells[at] ?? [], height).map((label, line) =>
    cells.map((lines, index) =>
      index === at ? label : stacks.includes(lines) ? (lines[line] ?? null) : (row[index] ?? null),
    ),
  );
}

/** As many names as the stacks have results, under one more that they share: "Kitab<br>precision<br>recall". */
function isLabelStack(lines: readonly Cell[], height: number): boolean {
  return height > 1 && (lines.length === height || lines.length === height + 1) && !lines.every(isResult);
}

function labelsIn(lines: readonly Cell[], height: number): Cell[] {
  if (lines.length === height) return [...lines];
  const [title, ...names] = lines;
  return names.map((name) => ({ ...name, text: `${title?.text ?? ''} ${name.text}` }));
}

function isResult({ text }: Cell): boolean {
  return readCell(text).kind !== 'words';
}

/** The lines of a cell that show anything, each a cell at its own place. */
function linesOf(card: string, cell: Cell): Cell[] {
  const raw = card.slice(cell.start, cell.end);
  const lines: Cell[] = [];
  let from = 0;
  for (const part of raw.split(BREAK).slice(0, MOST_LINES)) {
    const start = cell.start + raw.indexOf(part, from);
    from = start - cell.start + part.length;
    const text = visible(part.replace(/<\/?small>/gi, ''));
    if (text !== '') lines.push({ ...cell, text, start, end: start + part.length });
  }
  return lines;
}
