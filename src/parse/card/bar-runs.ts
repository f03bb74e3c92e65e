/** Runs of lines with bars: what may be a pipe table, inside a fence or outside. */
import { LIMITS } from './grid.ts';
import type { Line } from './lines.ts';
import { bars, isRule } from './pipe-rows.ts';

/** The line without its indentation and block-quote marks. */
export function unquoted(card: string, line: Line): Line {
  let start = line.start;
  for (; start < line.end; start++) {
    const unit = card.charCodeAt(start);
    if (unit !== 32 && unit !== 9 && unit !== 62) break;
  }
  return start === line.start ? line : { number: line.number, start, end: line.end };
}

/** The lines from index `at` on that hold bars or drawn rules, without their quote marks. */
export function runOfBars(card: string, lines: readonly Line[], at: number): Line[] {
  const run: Line[] = [];
  for (let next = at; next < lines.length && run.length < MOST_LINES; next++) {
    const line = lines[next];
    const open = line === undefined ? undefined : unquoted(card, line);
    if (open === undefined) break;
    if (!hasBar(card, open) && !isDrawnRule(card, open)) break;
    run.push(open);
  }
  return run;
}

const MOST_LINES = LIMITS.rows * 5;

function hasBar(card: string, line: Line): boolean {
  return card.slice(line.start, line.end).includes('|');
}

/** `+-----+-----+` as drawn by database shells and Python's tabulate. */
export function isDrawnRule(card: string, line: Line): boolean {
  return card.charCodeAt(line.start) === 43 && isRule(card, line);
}

/** Whether a run is a table: one of its first lines is a rule, or all lines have the same number of bars, two or more. */
export function isTable(card: string, run: readonly Line[]): boolean {
  if (run.length < 2 || !run.some((line) => hasBar(card, line))) return false;
  if (run.slice(0, 4).some((line) => isRule(card, line))) return true;
  const counts = run.map((line) => bars(card, line.start, line.end).length);
  return counts.every((count) => count >= 2 && count === counts[0]);
}
