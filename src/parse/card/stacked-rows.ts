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
  if (!grid.rows.some((row) => row.some((cell) => cell !== null && isStacked(card, cell)))) return grid;
  return { ...grid, rows: grid.rows.flatMap((row) => rowsOf(card, row)) };
}

function isStacked(card: string, { start, end }: Cell): boolean {
  return end - start <= LIMITS.cellLength && HAS_BREAK.test(card.slice(start, end));
}

function rowsOf(card: string, row: Grid['rows'][number]): Grid['rows'] {
  const [label, ...cells] = row.map((cell) => (cell === null ? [] : linesOf(card, cell)));
  const stacks = cells.filter((lines) => lines.length > 1);
  const height = stacks[0]?.length ?? 0;
  const filled = cells.filter((lines) => lines.length > 0).length;
  const alike = height > 1 && stacks.every((lines) => lines.length === height && lines.every(isResult));
  const titled = label !== undefined && label.length === height + 1;
  if (label === undefined || !alike || stacks.length * 2 < filled || !(titled || label.length === height)) return [row];
  const title = titled ? `${label[0]?.text ?? ''} ` : '';
  const names = label.slice(titled ? 1 : 0);
  return names.map((name, index) => [
    { ...name, text: `${title}${name.text}` },
    ...cells.map((lines) => (lines.length > 1 ? (lines[index] ?? null) : (lines[0] ?? null))),
  ]);
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
