/** What tells the axes of a table: its label columns and value headers, and what they look like. */
import { average, measureShare, plainShare, type Shares, sharesOf, textsOf } from './axis-shares.ts';
import type { Cell } from './grid.ts';
import { AVERAGE as AVERAGE_ID, type Judge } from './judge.ts';
import type { Column, Layout } from './layout.ts';
import { lazy } from '../lazy.ts';

/** A column of names, and what its texts are. */
interface LabelColumn extends Shares {
  column: Column;
  /** The share of plain results among the rows that are not of losses, sizes and dates. */
  telling: () => number;
  /** The share of texts that say how or how much was measured, and not on what: metrics, sizes, speeds. */
  measures: () => number;
  /** Some row fits the card's own model. */
  own: () => boolean;
}

/** Everything the rules of axes look at. */
export interface Evidence {
  heads: Shares;
  /** Share of value headers that name a benchmark other than an average: beside "Median" an average is a statistic. */
  tested: () => number;
  /** The label column that most looks like benchmarks, and the one that most looks like models. */
  tests: LabelColumn | null;
  models: () => LabelColumn | null;
  first: LabelColumn | null;
  /** No column of names stands beside another. */
  alone: boolean;
  /** Share of value headers that state a metric: "Val. CER". */
  measured: () => number;
  /** Columns of precision and of recall stand side by side. */
  reported: () => boolean;
  /** Share of value headers that name a part of a benchmark that some row names, or an average. */
  parts: () => number;
}

/** Looks at a table once for all rules; what few of them ask for waits until it is asked. */
export function evidenceOf(layout: Layout, judge: Judge): Evidence {
  const values = layout.columns.filter((column) => column.role === 'value');
  const firstValue = values[0]?.index ?? 0;
  const labels = layout.columns
    .filter((column) => isLabel(column, firstValue, layout))
    .map((column) => {
      const texts = textsOf(layout, column);
      return {
        column,
        ...sharesOf(texts, judge),
        telling: () => plainShare(texts, judge),
        measures: () => measureShare(texts, judge),
        own: () => texts.some(({ text }) => judge.fits(text)),
      };
    });
  const tests = best(labels, (each) => each.benchmark + hint(each, 'benchmark') - hint(each, 'model'));
  return {
    heads: average(values.map((column) => sharesOf(column.heads, judge))),
    tested: () => testedShare(values, judge),
    measured: () => values.filter((column) => statesMetric(column, judge)).length / Math.max(1, values.length),
    reported: () =>
      ['precision', 'recall'].every((metric) => values.some((column) => isOfMetric(column, metric, judge))),
    tests,
    parts: () => (tests === null ? 0 : partShare(values, textsOf(layout, tests.column), judge)),
    models: lazy(() => best(labels, (each) => each.model() + hint(each, 'model') - hint(each, 'benchmark'))),
    alone: labels.length < 2,
    first: labels[0] ?? null,
  };
}

/** Text columns left of the results; a column of metrics or categories only where nothing else names the rows. */
function isLabel(column: Column, firstValue: number, layout: Layout): boolean {
  if (column.role === 'label')
    return column.index < firstValue || column.word === 'model' || column.word === 'benchmark';
  const stand =
    column.role === 'metric' ||
    column.role === 'category' ||
    column.role === 'part' ||
    column.role === 'setting' ||
    column.role === 'size';
  const alone = !layout.columns.some((each) => each.role === 'label' && each.index < firstValue);
  return stand && alone && column.index < firstValue;
}

function statesMetric({ heads }: Column, judge: Judge): boolean {
  return heads.some(({ text }) => judge.word(text) !== 'value' && judge.setting(text).metric !== null);
}

function isOfMetric({ heads }: Column, metric: string, judge: Judge): boolean {
  return heads.some(({ text }) => judge.setting(text).metric === metric);
}

function testedShare(values: readonly Column[], judge: Judge): number {
  const tested = values.filter(({ heads }) =>
    heads.some(({ text }) => ![null, AVERAGE_ID].includes(judge.benchmark(text).benchmark)),
  );
  return tested.length / Math.max(1, values.length);
}

const AVERAGE = /^(?:avg|average|overall|total|all)\.?$/i;

function partShare(values: readonly Column[], tests: readonly Cell[], judge: Judge): number {
  const named = tests
    .map((cell) => judge.benchmark(cell.text).benchmark)
    .filter((id) => id !== null)
    .slice(0, 8);
  if (named.length === 0 || values.length < 2) return 0;
  const isPart = (text: string): boolean =>
    AVERAGE.test(text) || named.some((id) => judge.part(text, id).benchmark?.startsWith(`${id}/`) === true);
  const texts = values.map((column) => column.heads.at(-1)?.text ?? '');
  return texts.some((text) => !AVERAGE.test(text) && isPart(text)) ? texts.filter(isPart).length / texts.length : 0;
}

function hint(each: LabelColumn, word: 'benchmark' | 'model'): number {
  return each.column.word === word ? 0.6 : 0;
}

function best(labels: readonly LabelColumn[], score: (each: LabelColumn) => number): LabelColumn | null {
  let found: LabelColumn | null = null;
  for (const each of labels) if (score(each) > 0 && (found === null || score(each) > score(found))) found = each;
  return found;
}
