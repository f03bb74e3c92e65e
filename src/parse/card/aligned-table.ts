/** Tables inside a fence whose columns are set apart by blanks or tabs only (cognitivecomputations/dolphin-2.6-mistral). */
import type { Note } from '../../model.ts';
import { type Cell, type Grid, rectangular } from './grid.ts';
import type { Line } from './lines.ts';
import { cell } from './pipe-rows.ts';

/** The grids among a fence's lines: runs of two lines or more that fall into the same number of columns. */
export function alignedTables(card: string, lines: readonly Line[], notes: Note[]): Grid[] {
  const grids: Grid[] = [];
  let rows: Cell[][] = [];
  const close = (): void => {
    const grid = gridOf(rows, notes);
    if (grid !== null) grids.push(grid);
    rows = [];
  };
  for (const line of lines) {
    const cells = columnsOf(card, line);
    const known = rows.at(-1)?.length ?? cells.length;
    const fits = cells.length >= 2 && (cells.length === known || (rows.length === 1 && cells.length === known + 1));
    if (!fits) close();
    if (cells.length >= 2) rows.push(cells);
  }
  close();
  return grids;
}

const GAP = /\t+[ \t]*| {2,}\t*[ \t]*/g;
const RULE = /^[-=+ \t|]+$/;

function columnsOf(card: string, line: Line): Cell[] {
  const text = card.slice(line.start, Math.min(line.end, line.start + 2000)).trimEnd();
  if (text.trim() === '' || RULE.test(text)) return [];
  const cells: Cell[] = [];
  let from = 0;
  for (const gap of text.matchAll(GAP)) {
    if (gap.index > from) cells.push(cell(card, line.start + from, line.start + gap.index, line.number, false));
    from = gap.index + gap[0].length;
  }
  if (from < text.length) cells.push(cell(card, line.start + from, line.start + text.length, line.number, false));
  return cells;
}

/** A header one cell short has no word above its first column. */
function gridOf(rows: Cell[][], notes: Note[]): Grid | null {
  const [head, second] = rows;
  if (head === undefined || second === undefined) return null;
  const shifted = head.length === second.length - 1 ? [null, ...head] : head;
  const line = head[0]?.line ?? 0;
  return { kind: 'code-block', rows: rectangular([shifted, ...rows.slice(1)], line, notes), headerRows: 0 };
}
