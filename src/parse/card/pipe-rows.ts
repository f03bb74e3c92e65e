/** Splits a line of a pipe table into cells; outer pipes optional, escaped pipes and pipes in code kept. */
import type { Line } from './lines.ts';
import { LIMITS, type Cell } from './grid.ts';
import { visible } from './markup.ts';

const PIPE = 124;
const BACKSLASH = 92;
const TICK = 96;

/** Offsets of the bars that divide cells between `start` and `end`. */
export function bars(text: string, start: number, end: number): number[] {
  const found: number[] = [];
  let code = false;
  const lastTick = start + text.slice(start, end).lastIndexOf('`');
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at++;
    else if (unit === TICK) code = !code && at < lastTick;
    else if (unit === PIPE && !code) found.push(at);
  }
  return found;
}

/** The cells of one line. What stands outside the first and last bar counts only when it is not blank. */
export function cellsOf(text: string, line: Line, header: boolean): Cell[] {
  const edges = bars(text, line.start, line.end);
  edges.push(line.end);
  const cells: Cell[] = [];
  let from = line.start;
  for (const bar of edges) {
    const outer = (from === line.start || bar === line.end) && isBlank(text, from, bar);
    if (!outer) cells.push(cell(text, from, bar, line.number, header));
    from = bar + 1;
    if (cells.length >= LIMITS.columns + 1) break;
  }
  return cells;
}

/** The cell between two offsets of a line, its markup stripped. */
export function cell(text: string, start: number, end: number, line: number, header: boolean): Cell {
  const shown = visible(text.slice(start, Math.min(end, start + LIMITS.cellLength)));
  return { text: shown, start, end, line, header };
}

/** Nothing but blanks and tabs stand between the offsets. */
function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 32 && unit !== 9) return false;
  }
  return true;
}

const RULE = /^[\s|:+=\-–—_*]+$/;

/** A line of dashes, colons, pluses and bars only: the delimiter below a header, or a rule between rows. */
export function isRule(text: string, line: Line): boolean {
  const shown = text.slice(line.start, Math.min(line.end, line.start + 4000));
  if (!RULE.test(shown)) return false;
  return shown.includes('--') || /\|\s*:?-:?\s*\|/.test(shown) || /^[\s|]*:?-:?[\s|]*$/.test(shown);
}
