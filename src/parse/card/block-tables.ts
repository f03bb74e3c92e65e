/** Tables written as HTML, and those drawn with bars. */
import { isDrawnRule, isTable, runOfBars } from './bar-runs.ts';
import { addGrid, type Scan } from './block-scan.ts';
import { htmlTables } from './html-table.ts';
import { type Line, lineFinder } from './lines.ts';
import { pipeTable } from './pipe-table.ts';

const TABLE = /<table[\s>]/i;
const TABLE_EDGE = /<(\/?)table[\s>]/gi;
const MOST_HTML = 400_000;

/** All tables from the first tag on the line to the end of what it opens. */
export function htmlTable(scan: Scan, at: number, line: Line, shown: string): number {
  const found = shown.includes('<') ? TABLE.exec(shown) : null;
  if (found === null) return at;
  const start = line.start + found.index;
  const end = tableEnd(scan.card, start);
  const inside: Line[] = [];
  let next = at;
  for (; next < scan.lines.length && (scan.lines[next]?.start ?? end) < end; next++) {
    const each = scan.lines[next];
    if (each !== undefined) inside.push(each);
  }
  for (const grid of htmlTables(scan.card, start, end, lineFinder(inside), scan.notes)) addGrid(scan, grid);
  return Math.max(next, at + 1);
}

function tableEnd(card: string, start: number): number {
  TABLE_EDGE.lastIndex = start;
  let depth = 0;
  for (let edge = TABLE_EDGE.exec(card); edge !== null; edge = TABLE_EDGE.exec(card)) {
    if (edge.index - start > MOST_HTML) break;
    depth += edge[1] === '' ? 1 : -1;
    if (depth <= 0) return Math.min(card.length, TABLE_EDGE.lastIndex);
  }
  return Math.min(card.length, start + MOST_HTML);
}

/** A run of lines with bars is a table when it has a rule, or all its lines are alike. */
export function pipes(scan: Scan, at: number, line: Line, shown: string): number {
  if (at < scan.noTableBefore || !(shown.includes('|') || isDrawnRule(scan.card, line))) return at;
  const run = runOfBars(scan.card, scan.lines, at);
  const grid = isTable(scan.card, run) ? pipeTable(scan.card, run, 'table', scan.notes) : null;
  if (grid === null) {
    scan.noTableBefore = at + run.length;
    return at;
  }
  addGrid(scan, grid);
  return at + run.length;
}
