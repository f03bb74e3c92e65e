/** Which axis of a table names models and which benchmarks. */
import { type Evidence, evidenceOf } from './axis-evidence.ts';
import type { Judge } from './judge.ts';
import type { Layout } from './layout.ts';

/** Where subject and benchmark stand. A column index, the header of the value's column, or nowhere. */
export interface Axes {
  subject: number | 'head' | null;
  benchmark: number | 'head' | null;
  /** The header names parts of the benchmark that the row names. */
  parts?: boolean;
  /** A benchmark or metric that we know is named on an axis: the table needs no other proof that it holds results. */
  proven: boolean;
}

type AxisRule = (evidence: Evidence) => Axes | null;

/** In order: the first rule that knows the table has it. Each names a card of its kind. */
const RULES: readonly AxisRule[] = [
  longForm,
  partsInHead,
  cornerOverHead,
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
function longForm({ heads, tested, tests, alone, models: find }: Evidence): Axes | null {
  if (tests === null || alone || tested() > 0.3) return null;
  const models = find();
  if (models === null || tests.column === models.column) return null;
  const named = models.model() >= 0.5 || models.column.word === 'model';
  if (!named || heads.model() > 0.3) return null;
  const headed = tests.column.word === 'benchmark' && models.column.word === 'model' && heads.plain() > 0.5;
  if (tests.benchmark < 0.5 && !headed) return null;
  return { subject: models.column.index, benchmark: tests.column.index, proven: true };
}

/** A benchmark a row, its parts across the top (Skywork/Skywork-13B-base: "C-EVAL" by "STEM", "Hard", "Average"). */
function partsInHead({ heads, tests, parts }: Evidence): Axes | null {
  if (tests === null || tests.benchmark < 0.5 || parts() < 0.5 || heads.model() > 0.2) return null;
  return { subject: null, benchmark: tests.column.index, parts: true, proven: true };
}

/** Measures down the side: the word in the corner says what stands across the top ("testset" over "BLEU", "Model" over "F1"). */
function cornerOverHead({ heads, first }: Evidence): Axes | null {
  const word = first?.column.word;
  if (!first || (word !== 'benchmark' && word !== 'model') || heads.benchmark > 0) return null;
  if (first.plain() === 0 || first.measures() < 0.8 || heads.plain() >= 0.5) return null;
  const inHead: Axes = { subject: 'head', benchmark: first.column.index, proven: true };
  return word === 'model' ? inHead : { subject: null, benchmark: 'head', proven: true };
}

/** A metric a row of one model's results: "pass@1 | 0.426 | 0.317" under "HumanEval | Java". */
function metricsInRows({ heads, measured, tests, models, first }: Evidence): Axes | null {
  if (first === null || first.plain() === 0 || heads.model() > 0 || (models()?.model() ?? 0) > 0.5) return null;
  if (first.plain() < 0.8 && first.telling() < 0.8) return null;
  if (heads.benchmark > 0 || measured() > 0.5) return { subject: null, benchmark: 'head', proven: true };
  if (tests !== null && tests.benchmark >= 0.25) return null;
  return heads.unnamed >= 1 || heads.plain() >= 1
    ? { subject: null, benchmark: first.column.index, proven: false }
    : null;
}

/** Benchmarks across the top, a model a row (openchat/openchat-3.5-1210), or one row without a name (gpt2). */
function testsInHead({ heads, tests, models, first }: Evidence): Axes | null {
  if (heads.benchmark < 0.25 || heads.benchmark < (tests?.benchmark ?? 0) || heads.model() > heads.benchmark)
    return null;
  const subject = models() ?? first;
  const unnamed = subject === null || (subject.plain() > 0.5 && subject.model() < 0.5);
  return { subject: unnamed ? null : subject.column.index, benchmark: 'head', proven: true };
}

/** A benchmark a row; models across the top (deepseek-ai/DeepSeek-R1), or just "Value" (Open LLM Leaderboard). */
function testsInRows({ heads, tests, measured }: Evidence): Axes | null {
  if (tests === null) return null;
  const known = tests.benchmark >= 0.25;
  if (!known && tests.column.word !== 'benchmark') return null;
  // "Intent Classification Accuracy (%)" says how a result was measured, and whose it is not.
  const metrics = heads.model() === 0 && measured() === 1;
  const named = (heads.plain() < 0.5 && !metrics) || heads.model() >= 0.5;
  return { subject: named ? 'head' : null, benchmark: tests.column.index, proven: known || heads.plain() > 0 };
}

/**
 * Models down the side, parts of a benchmark named elsewhere across the top (Skywork/Skywork-13B-base), or a test that shares a
 * word with the card's own model (PlanTL-GOB-ES/roberta-large-bne-capitel-ner).
 */
function modelsInRows({ heads, models: find }: Evidence): Axes | null {
  const models = find();
  if (models === null) return null;
  const headed = models.column.word === 'model';
  const named = models.model() >= 0.5;
  if (heads.model() > 0.5 ? !(headed && named) : !(headed || named)) return null;
  return { subject: models.column.index, benchmark: 'head', proven: heads.benchmark > 0 || heads.plain() > 0 };
}

/** Models across the top, unknown tests down the side. */
function modelsInHead({ heads, first, tests }: Evidence): Axes | null {
  const labels = tests ?? first;
  if (heads.model() < 0.5 || labels === null) return null;
  return { subject: 'head', benchmark: labels.column.index, proven: false };
}

/**
 * Metrics across the top and rows that nothing else explains: the classes of a report (HooshvareLab/albert-fa-zwnj-base-v2-ner),
 * runs, sizes. Where one of them fits the card's own model they are models.
 */
function classesInRows({ heads, measured, first, reported }: Evidence): Axes | null {
  if (first === null || heads.plain() < 0.6 || measured() < 0.6) return null;
  const proven = reported();
  if (first.own()) return { subject: first.column.index, benchmark: 'head', proven };
  return { subject: null, benchmark: first.column.role === 'size' ? 'head' : first.column.index, proven };
}

/** One row of results under names of what was measured, with no label beside it (nvidia/Nemotron-4-340B-Instruct). */
function headsOnly({ first, heads }: Evidence): Axes | null {
  return first === null && heads.unnamed < 1 ? { subject: null, benchmark: 'head', proven: heads.plain() > 0 } : null;
}
