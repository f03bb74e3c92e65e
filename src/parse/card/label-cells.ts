/** Which cells of a table name what its values measure. */
import type { Axes } from './axes.ts';
import type { Cell } from './grid.ts';
import type { Judge } from './judge.ts';
import { RANGE } from './label-settings.ts';
import type { Column, Layout, Row } from './layout.ts';
import { isPlain } from './plain-results.ts';

/** The cells that name what was measured, and those of them that head a column. */
export interface LabelCells {
  heads: (column: Column) => readonly Cell[];
  of: (row: Row, column: Column) => readonly Cell[];
}

/** Reads the headers once, as all rows of a column share them. */
export function labelCells(layout: Layout, axes: Axes, judge: Judge): LabelCells {
  const { benchmark } = axes;
  const inRows = typeof benchmark === 'number';
  const read = (column: Column): readonly Cell[] =>
    inRows ? testsAbove(column, axes, judge) : headLabel(column, judge);
  const known = new Map(layout.columns.map((column) => [column, column.role === 'value' ? read(column) : NONE]));
  const heads = (column: Column): readonly Cell[] => known.get(column) ?? NONE;
  const parts = layout.columns.filter(({ role, index }) => role === 'part' && index !== benchmark);
  const category = layout.columns.find(({ role }) => role === 'category');
  const of = (row: Row, column: Column): readonly Cell[] => {
    const above = heads(column);
    if (inRows) return [...testIn(row, benchmark, category), ...filled(row, parts), ...above];
    return parts.length === 0 || above.every(({ text }) => isPlain(text, judge))
      ? above
      : [...filled(row, parts), ...above];
  };
  return { heads, of };
}

const NONE: readonly Cell[] = [];

function filled({ cells }: Row, columns: readonly Column[]): readonly Cell[] {
  if (columns.length === 0) return NONE;
  return columns.map(({ index }) => cells[index]).filter((cell): cell is Cell => cell != null && cell.text !== '');
}

/** A row of averages may name itself in the column of categories only (microsoft/Phi-3-mini-128k-instruct). */
function testIn({ cells }: Row, benchmark: number, category: Column | undefined): readonly Cell[] {
  const own = cells[benchmark];
  const empty = own == null || own.text === '';
  const cell = empty ? category && cells[category.index] : own;
  return cell == null ? NONE : [cell];
}

/** Benchmarks named over a column although the rows name theirs. */
function testsAbove({ heads }: Column, { subject }: Axes, judge: Judge): readonly Cell[] {
  return subject === 'head' ? NONE : heads.filter((head) => judge.benchmark(head.text).benchmark !== null);
}

/** The lowest header cell that names a benchmark, with what stands below it; else the lowest that is no setting. */
function headLabel(column: Column, judge: Judge): Cell[] {
  const heads = column.heads.filter((head) => isLabelHead(head, judge));
  const known = heads.findLastIndex((head) => judge.benchmark(head.text).benchmark !== null);
  if (known !== -1) return heads.slice(known);
  return heads.length > 0 ? heads.slice(-1) : column.heads.slice(-1);
}

const NO_LABELS: ReadonlySet<string | null> = new Set(['value', 'benchmark', 'metric', 'setting', 'model']);

function isLabelHead(head: Cell, judge: Judge): boolean {
  return !judge.setting(head.text).complete && !RANGE.test(head.text) && !NO_LABELS.has(judge.word(head.text));
}

/** The texts that name what a table measured, each as its rows or headers print it. */
export function labelTexts(layout: Layout, axes: Axes, judge: Judge): string[] {
  const column = axes.benchmark;
  if (typeof column === 'number') return [...new Set(layout.rows.map((row) => row.cells[column]?.text ?? ''))];
  const values = layout.columns.filter((each) => each.role === 'value');
  return values.flatMap((each) => headLabel(each, judge).map((head) => head.text));
}
