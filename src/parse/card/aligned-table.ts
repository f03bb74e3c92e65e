/** Tables inside a fence whose columns are set apart by blanks or tabs only (cognitivecomputations/dolphin-2.6-mistral). */
import type { Note } from '../../model.ts';
import { type Cell, type Grid, LIMITS, rectangular } from './grid.ts';
import type { Line } from './lines.ts';
import { cell } from './pipe-rows.ts';

/** A printed cell and the columns of characters it covers. */
interface Piece {
  cell: Cell;
  from: number;
  to: number;
}

/**
 * The grids among a fence's lines: runs of lines of which most fall into the same columns. A line with fewer cells
 * belongs to them by its place: FastChat prints "score" above the last column and "model", "turn" a line below.
 */
export function alignedTables(card: string, lines: readonly Line[], notes: Note[]): Titled[] {
  const grids: Titled[] = [];
  let run: Piece[][] = [];
  let title: string | null = null;
  let gap = false;
  const close = (): void => {
    const grid = gridOf(run, notes);
    if (grid !== null) grids.push({ grid, title });
    run = [];
  };
  for (const line of lines.slice(0, LIMITS.cells)) {
    const pieces = piecesOf(card, line);
    const banner = pieces.length === 0 ? titleOn(card, line) : null;
    if (banner !== null) {
      close();
      title = banner;
    }
    if (run.length >= LIMITS.rows || (gap && pieces.length > 0 && !continues(run, pieces))) close();
    gap = pieces.length === 0;
    if (!gap) run.push(pieces);
  }
  close();
  return grids;
}

/** Behind an empty line a table goes on with numbers under the same right edges: scikit-learn's classification reports. */
function continues(run: readonly Piece[][], pieces: readonly Piece[]): boolean {
  return pieces.some(({ cell: { text } }) => NUMERIC.test(text)) && run.some((line) => edgesShared(line, pieces) >= 2);
}

const NUMERIC = /^\d+(?:\.\d+)?%?$/;

function edgesShared(line: readonly Piece[], pieces: readonly Piece[]): number {
  const edges = new Set(line.map(({ to }) => to));
  return pieces.filter(({ to }) => edges.has(to)).length;
}

/** A grid, and the line of signs and words that heads it within the fence: "##### First turn #####". */
export interface Titled {
  grid: Grid;
  title: string | null;
}

const BANNER = /^\s{0,8}([#=*-])\1{2,}\s{0,8}([^#=*]{2,60}?)\s{0,8}\1{2,}\s*$/;

function titleOn(card: string, { start, end }: Line): string | null {
  return BANNER.exec(card.slice(start, Math.min(end, start + 120)))?.[2] ?? null;
}

const GAP = /\t+[ \t]*| {2,}\t*[ \t]*/g;
const RULE = /^[-=+ \t|]+$/;

/** Stands in a column where nothing was measured. */
const NO_RESULT = /^[-–—]$/;

function piecesOf(card: string, line: Line): Piece[] {
  const text = card.slice(line.start, Math.min(line.end, line.start + 2000)).trimEnd();
  if (text.trim() === '' || RULE.test(text) || text.startsWith('#####')) return [];
  const indent = indentOf(card, line.start);
  const pieces: Piece[] = [];
  const add = (from: number, to: number): void => {
    const at = cell(card, line.start + from, line.start + to, line.number, false);
    const isCell = /[\p{L}\p{N}]/u.test(at.text) || (pieces.length > 0 && NO_RESULT.test(at.text));
    if (to > from && isCell) pieces.push({ cell: at, from: indent + from, to: indent + to });
  };
  let from = 0;
  for (const gap of text.matchAll(GAP)) {
    add(from, gap.index);
    from = gap.index + gap[0].length;
  }
  add(from, text.length);
  return pieces;
}

/** Blanks before a line's text: lines come without their indentation. */
function indentOf(card: string, start: number): number {
  let at = start;
  while (at > 0 && (card.charCodeAt(at - 1) === 32 || card.charCodeAt(at - 1) === 9)) at--;
  return start - at;
}

function gridOf(run: readonly Piece[][], notes: Note[]): Grid | null {
  const width = commonWidth(run);
  const full = run.filter((pieces) => pieces.length === width);
  const first = run.findIndex((pieces) => pieces.length === width);
  const line = run[0]?.[0]?.cell.line ?? 0;
  if (width < 2 || full.length < 2 || full.length * 2 < run.length - first) return null;
  const from = Math.max(0, first - 3);
  const rows = run.slice(from).flatMap((pieces, at) => {
    if (pieces.length === width) return [pieces.map((piece) => piece.cell)];
    if (from + at < first) return [placed(pieces, full)];
    const under = edgesShared(full[0] ?? [], pieces.slice(1)) === pieces.length - 1;
    return pieces.length > 2 && under ? [placed(pieces, full)] : [];
  });
  return { kind: 'code-block', rows: rectangular(rows, line, notes), headerRows: first - from };
}

function commonWidth(run: readonly Piece[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of run) if (length >= 2) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, [width, count]) => (count > (counts.get(best) ?? 0) ? width : best), 0);
}

/** Puts each piece of a short line into the column it stands over, or the nearest one. */
function placed(pieces: readonly Piece[], full: readonly Piece[][]): (Cell | null)[] {
  const columns = full[0] ?? [];
  const row: (Cell | null)[] = columns.map(() => null);
  for (const piece of pieces) {
    const distances = columns.map((column) => Math.max(column.from - piece.to, piece.from - column.to, 0));
    const at = distances.indexOf(Math.min(...distances));
    row[at] = piece.cell;
  }
  return row;
}
