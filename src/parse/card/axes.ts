/** Which axis of a table names models and which benchmarks. */
import type { Cell } from './grid.ts';
import { AVERAGE as AVERAGE_ID, type Judge } from './judge.ts';
import type { Column, Layout } from './layout.ts';

/** Where subject and benchmark stand. A column index, the header of the value's column, or nowhere. */
export interface Axes {
  subject: number | 'head' | null;
  benchmark: number | 'head' | null;
  /** The header names parts of the benchmark that the row names. */
  parts?: boolean;
  /** A benchmark or metric that we know is named on an axis: the table needs no other proof that it holds results. */
  proven: boolean;
}

/** Shares of a label column's or of the value headers' texts that name known benchmarks, models, or plain results. */
interface Shares {
  benchmark: number;
  model: number;
  /** "Score", "Value", "acc", "pass@1": says that there is a result, not on what. */
  plain: number;
  /** Without any words. */
  unnamed: number;
}

interface LabelColumn extends Shares {
  column: Column;
  /** The share of plain results among the rows that are not of losses, sizes and dates. */
  telling: () => number;
  /** Some row fits the card's own model. */
  own: () => boolean;
}

/** Everything the rules below look at. */
interface Evidence {
  heads: Shares;
  /** Share of value headers that name a benchmark other than an average: beside "Median" an average is a statistic. */
  tested: number;
  /** The label column that most looks like benchmarks, and the one that most looks like models. */
  tests: LabelColumn | null;
  models: LabelColumn | null;
  first: LabelColumn | null;
  /** Share of value headers that state a metric: "Val. CER". */
  measured: () => number;
  /** Columns of precision and of recall stand side by side. */
  reported: () => boolean;
  /** Share of value headers that name a part of a benchmark that some row names, or an average. */
  parts: number;
}

type AxisRule = (evidence: Evidence) => Axes | null;

/** In order: the first rule that knows the table has it. Each names a card of its kind. */
const RULES: readonly AxisRule[] = [
  longForm,
  partsInHead,
  metricsInRows,
  testsInHead,
  testsInRows,
  modelsInRows,
  modelsInHead,
  classesInRows,
  headsOnly,
];

/** Chooses the axes; null for a table that is no table of results. */
export function axesOf(layout: Layout, judge: Judge): Axes | null {
  const evidence = evidenceOf(layout, judge);
  for (const rule of RULES) {
    const axes = rule(evidence);
    if (axes !== null) return axes;
  }
  return null;
}

/** One row a measurement: "Dataset | Model | Accuracy". */
function longForm({ heads, tested, tests, models }: Evidence): Axes | null {
  if (tests === null || models === null || tests.column === models.column) return null;
  const named = models.model >= 0.5 || models.column.word === 'model';
  if (!named || tested > 0.3 || heads.model > 0.3) return null;
  const headed = tests.column.word === 'benchmark' && models.column.word === 'model' && heads.plain > 0.5;
  if (tests.benchmark < 0.5 && !headed) return null;
  return { subject: models.column.index, benchmark: tests.column.index, proven: true };
}

/** A benchmark a row, its parts across the top (Skywork/Skywork-13B-base: "C-EVAL" by "STEM", "Hard", "Average"). */
function partsInHead({ heads, tests, parts }: Evidence): Axes | null {
  if (tests === null || tests.benchmark < 0.5 || heads.model > 0.2 || parts < 0.5) return null;
  return { subject: null, benchmark: tests.column.index, parts: true, proven: true };
}

/** A metric a row of one model's results: "pass@1 | 0.426 | 0.317" under "HumanEval | Java". */
function metricsInRows({ heads, measured, tests, models, first }: Evidence): Axes | null {
  if (first === null || first.plain === 0 || heads.model > 0 || (models?.model ?? 0) > 0.5) return null;
  if (first.plain < 0.8 && first.telling() < 0.8) return null;
  if (heads.benchmark > 0 || measured() > 0.5) return { subject: null, benchmark: 'head', proven: true };
  if (tests !== null && tests.benchmark >= 0.25) return null;
  return heads.unnamed >= 1 || heads.plain >= 1
    ? { subject: null, benchmark: first.column.index, proven: false }
    : null;
}

/** Benchmarks across the top, a model a row (openchat/openchat-3.5-1210), or one row without a name (gpt2). */
function testsInHead({ heads, tests, models, first }: Evidence): Axes | null {
  if (heads.benchmark < 0.25 || heads.benchmark < (tests?.benchmark ?? 0) || heads.model > heads.benchmark) return null;
  const subject = models ?? first;
  const unnamed = subject === null || (subject.plain > 0.5 && subject.model < 0.5);
  return { subject: unnamed ? null : subject.column.index, benchmark: 'head', proven: true };
}

/** A benchmark a row; models across the top (deepseek-ai/DeepSeek-R1), or just "Value" (Open LLM Leaderboard). */
function testsInRows({ heads, tests }: Evidence): Axes | null {
  if (tests === null) return null;
  const known = tests.benchmark >= 0.25;
  if (!known && tests.column.word !== 'benchmark') return null;
  const named = heads.plain < 0.5 || heads.model >= 0.5;
  return { subject: named ? 'head' : null, benchmark: tests.column.index, proven: known || heads.plain > 0 };
}

/** Models down the side, parts of a benchmark named elsewhere across the top (Skywork/Skywork-13B-base). */
function modelsInRows({ models, heads }: Evidence): Axes | null {
  if (models === null || heads.model > 0.5) return null;
  if (models.model < 0.5 && models.column.word !== 'model') return null;
  return { subject: models.column.index, benchmark: 'head', proven: heads.benchmark > 0 || heads.plain > 0 };
}

/** Models across the top, unknown tests down the side. */
function modelsInHead({ heads, first, tests }: Evidence): Axes | null {
  const labels = tests ?? first;
  if (heads.model < 0.5 || labels === null) return null;
  return { subject: 'head', benchmark: labels.column.index, proven: false };
}

/**
 * Metrics across the top and rows that nothing else explains: the classes of a report (HooshvareLab/albert-fa-zwnj-base-v2-ner),
 * runs, sizes. Where one of them fits the card's own model they are models.
 */
function classesInRows({ heads, measured, first, reported }: Evidence): Axes | null {
  if (first === null || heads.plain < 0.6 || measured() < 0.6) return null;
  const proven = reported();
  if (first.own()) return { subject: first.column.index, benchmark: 'head', proven };
  return { subject: null, benchmark: first.column.role === 'size' ? 'head' : first.column.index, proven };
}

/** One row of results under names of what was measured, with no label beside it (nvidia/Nemotron-4-340B-Instruct). */
function headsOnly({ first, heads }: Evidence): Axes | null {
  return first === null && heads.unnamed < 1 ? { subject: null, benchmark: 'head', proven: heads.plain > 0 } : null;
}

function evidenceOf(layout: Layout, judge: Judge): Evidence {
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
        own: () => texts.some(({ text }) => judge.fits(text)),
      };
    });
  const tests = best(labels, (each) => each.benchmark + hint(each, 'benchmark') - hint(each, 'model'));
  return {
    heads: average(values.map((column) => sharesOf(column.heads, judge))),
    tested: testedShare(values, judge),
    measured: () => values.filter((column) => statesMetric(column, judge)).length / Math.max(1, values.length),
    reported: () =>
      ['precision', 'recall'].every((metric) => values.some((column) => isOfMetric(column, metric, judge))),
    tests,
    parts: tests === null ? 0 : partShare(values, textsOf(layout, tests.column), judge),
    models: best(labels, (each) => each.model + hint(each, 'model') - hint(each, 'benchmark')),
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

function textsOf(layout: Layout, column: Column): Cell[] {
  const seen = new Map<string, Cell>();
  for (const row of layout.rows) {
    const cell = row.cells[column.index];
    if (cell != null && cell.text !== '') seen.set(cell.text, cell);
  }
  return [...seen.values()];
}

/** Losses stand between the scores of a pipeline and say nothing of what the column names. */
function plainShare(texts: readonly Cell[], judge: Judge): number {
  const telling = texts.filter(({ text }) => !judge.scoreless(text));
  return telling.filter(({ text }) => isPlain(text, judge)).length / Math.max(1, telling.length);
}

/** Of a header stack: the share is 1 where any of its cells is of the kind. */
function sharesOf(cells: readonly Cell[], judge: Judge): Shares {
  const total = Math.max(1, cells.length);
  const share = (fits: (text: string) => boolean): number => cells.filter((cell) => fits(cell.text)).length / total;
  return {
    benchmark: share((text) => Boolean(judge.benchmark(text).benchmark)),
    model: share((text) => judge.model(text)),
    plain: share((text) => isPlain(text, judge)),
    unnamed: cells.length === 0 ? 1 : 0,
  };
}

/** "Score", "Value", "acc", "5-shot": a result without a name. */
export function isPlain(text: string, judge: Judge): boolean {
  const word = judge.word(text);
  if (word === 'older' || word === 'newer' || word === 'own') return false;
  if (word === 'value') return true;
  const { complete, shots, metric, variant } = judge.setting(text);
  // "Precision" heads a column of formats or one of results.
  if (word === 'model' && metric === null) return false;
  return complete && (shots !== null || metric !== null || variant.length > 0);
}

/** Shares over all value columns; a column counts as of a kind when any cell of its header is. */
function average(all: readonly Shares[]): Shares {
  const total = Math.max(1, all.length);
  const share = (pick: (each: Shares) => number): number => all.filter((each) => pick(each) > 0).length / total;
  return {
    benchmark: share((each) => each.benchmark),
    model: share((each) => each.model),
    plain: share((each) => each.plain),
    unnamed: share((each) => each.unnamed),
  };
}
