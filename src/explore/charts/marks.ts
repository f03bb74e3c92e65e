/** What a chart draws, taken from the rows of an answer: numbers where numbers belong, in the order of the rows. */
import type { Table } from '../../index/query.ts';
import type { Cell } from '../../index/rows.ts';
import type { Chart } from '../../lessons/lesson.ts';

export interface Bar {
  label: string;
  value: number;
  series: string | null;
}

/** A point; `x` is a number, or a day or month as milliseconds where the column holds dates. */
export interface Point {
  x: number;
  y: number;
  label: string;
  series: string | null;
}

export type Marks =
  /** `of`: how many rows there are, where not all are drawn. */
  | { kind: 'bars'; name: string; bars: readonly Bar[]; of?: number }
  | {
      kind: 'lines' | 'dots';
      xName: string;
      yName: string;
      dated: boolean;
      log: boolean;
      steps?: boolean;
      points: readonly Point[];
    };

/** More points than this are no picture, and more rows of bars than can be read. */
const MOST = 400;
const MOST_ROWS = 20;

/** Marks of an answer; null when no row has what the chart needs. @throws when a column is not in the answer. */
export function marksOf(table: Table, chart: Chart): Marks | null {
  const column = columnsOf(table);
  const rows = table.rows.slice(0, MOST);
  return chart.kind === 'bars' ? bars(rows, chart, column) : points(rows, chart, column);
}

type Column = (name: string | undefined) => (row: readonly Cell[]) => Cell;

function columnsOf({ columns }: Table): Column {
  return (name) => {
    if (name === undefined) return () => null;
    const at = columns.indexOf(name);
    if (at < 0) throw new Error(`the chart wants a column "${name}"; the answer has ${columns.join(', ')}`);
    return (row) => row[at] ?? null;
  };
}

function bars(rows: readonly Cell[][], chart: Extract<Chart, { kind: 'bars' }>, column: Column): Marks | null {
  const [label, value, series] = [column(chart.label), column(chart.value), column(chart.series)];
  const found = rows.flatMap((row) => {
    const amount = value(row);
    return typeof amount === 'number'
      ? [{ label: worded(label(row)), value: amount, series: seriesName(series(row)) }]
      : [];
  });
  return found.length === 0 ? null : { kind: 'bars', name: chart.value, ...readable(found) };
}

/** The first rows that can be read; both ends where values lie on both sides of zero, for the one end says nothing of the other. */
function readable(bars: readonly Bar[]): { bars: readonly Bar[]; of?: number } {
  const names = [...new Set(bars.map(({ label }) => label))];
  if (names.length <= MOST_ROWS) return { bars };
  const half = MOST_ROWS / 2;
  const split = bars.some(({ value }) => value < 0) && bars.some(({ value }) => value > 0);
  const kept = new Set(split ? [...names.slice(0, half), ...names.slice(-half)] : names.slice(0, MOST_ROWS));
  return { bars: bars.filter(({ label }) => kept.has(label)), of: names.length };
}

function points(rows: readonly Cell[][], chart: Exclude<Chart, { kind: 'bars' }>, column: Column): Marks | null {
  const x = column(chart.x);
  const found = chart.y
    .split(',')
    .flatMap((name, _, names) => pointsOf(rows, chart, column, names.length > 1 ? name : null, name));
  if (found.length === 0) return null;
  const dated = rows.some((row) => typeof x(row) === 'string');
  const log = chart.kind === 'dots' && chart.scale === 'log' && found.every((point) => point.x > 0);
  const yName = chart.kind === 'lines' && chart.up ? chart.up : chart.y.includes(',') ? '' : chart.y;
  const steps = chart.kind === 'lines' && chart.path === 'steps';
  return { kind: chart.kind, xName: chart.x, yName, dated, log, ...(steps ? { steps } : {}), points: found };
}

/** The points of one column; its name is the series where there are several. */
function pointsOf(
  rows: readonly Cell[][],
  chart: Exclude<Chart, { kind: 'bars' }>,
  column: Column,
  named: string | null,
  name: string,
): Point[] {
  const [x, y, series] = [column(chart.x), column(name), column(chart.series)];
  const label = column(chart.kind === 'dots' ? chart.label : undefined);
  return rows.flatMap((row) => {
    const [across, up] = [position(x(row)), y(row)];
    if (across === null || typeof up !== 'number') return [];
    return [{ x: across, y: up, label: worded(label(row)), series: named ?? seriesName(series(row)) }];
  });
}

/** A number, or the milliseconds of `2024`, `2024-07`, `2024-07-23`. */
function position(cell: Cell): number | null {
  if (typeof cell === 'number') return cell;
  const time = cell !== null && /^\d{4}(-\d\d){0,2}/.test(cell) ? Date.parse(cell) : Number.NaN;
  return Number.isNaN(time) ? null : time;
}

function worded(cell: Cell): string {
  return cell === null ? 'unknown' : oneLine(cell);
}

function seriesName(cell: Cell): string | null {
  return cell === null ? null : oneLine(cell);
}

/** A picture that stands in Markdown must not begin a line with somebody else's words. */
function oneLine(cell: string | number): string {
  return String(cell).replace(/\s+/g, ' ');
}
