/** Pipe tables, Markdown or drawn: a run of lines with bars becomes one grid or several. */
import type { Note, SourceKind } from '../../model.ts';
import { type Cell, type Grid, rectangular } from './grid.ts';
import type { Line } from './lines.ts';
import { cellsOf, isRule } from './pipe-rows.ts';

/**
 * Reads a run of lines that all hold bars. Rows above the first rule are header; a rule further down only divides
 * rows, unless the line above it repeats a header's shape (WarriorMama777/OrangeMixs stacks tables without a gap).
 */
export function pipeTable(text: string, lines: readonly Line[], kind: SourceKind, notes: Note[]): Grid | null {
  const rules = lines.map((line) => isRule(text, line));
  const ruleAt = rules.indexOf(true);
  const headerLines = ruleAt > 0 && ruleAt <= 3 ? ruleAt : 0;
  const rows: Cell[][] = [];
  let header = 0;
  for (const [index, line] of lines.entries()) {
    if (rules[index]) continue;
    rows.push(cellsOf(text, line, index < headerLines));
    if (index < headerLines) header++;
  }
  const first = lines[0];
  if (rows.length < 2 || first === undefined) return null;
  return { kind, rows: rectangular(rows, first.number, notes), headerRows: header };
}
