/** What a label and its number claim: rules in order, each a kind of line. */
import { partIn } from './benchmark-around.ts';
import type { Judge } from './judge.ts';
import type { Pair } from './label-pairs.ts';
import { isMetric } from './labels/setting.ts';
import { furtherMetric, metricOnData, metricUnderTitle } from './line-metrics.ts';
import { IGNORED, type LineRule, MOST_PART_WORDS, type Reading } from './line-reading.ts';
import type { View } from './line-view.ts';
import type { Head } from './list-heads.ts';
import { withoutMarks } from './table-subjects.ts';

/** In order: the first rule that takes a pair has it. */
const RULES: readonly LineRule[] = [
  trainerMetric,
  notMeasured,
  partOfContext,
  knownBenchmark,
  furtherMetric,
  metricUnderTitle,
  measuredLabel,
  metricOnData,
  modelUnderBenchmark,
  partOfTest,
];

/** Losses, rewards, speeds, sizes and remarks that run on: never a claim. */
function notMeasured(pair: Pair, view: View, judge: Judge): Reading | null {
  if (TRAINING.test(pair.label) || RUNS_ON.test(pair.rest)) return IGNORED;
  const scoreless = view.trainer === null && judge.scoreless(pair.label) && !isOnScale(pair);
  return scoreless && judge.benchmark(pair.label).benchmark === null ? IGNORED : null;
}

const TRAINING =
  /loss|reward|logp|logit|margin|runtime|per[ _]second|epoch|\bsteps?\b|learning|gen[ _]?len|memory|batch|\blr\b|tokens?\b|version|date|stderr|samples|temperature|top[-_ ]?[pk]\b|seed|penalty|weight(?!ed)|threshold/i;
const RUNS_ON =
  /^(?:points?|pts|x\b|×|times|-?fold|[BKMG]B?\b|hours?|days?|min|sec|ms|s\b|tokens?|steps?|epochs?|gpus?|-bit|bits?|layers?|examples?|samples?|questions?|shots?|improvement|higher|lower|faster|more|better|increase|reduction|to\s+\d|-\s?\d)/i;

function trainerMetric(pair: Pair, view: View, judge: Judge): Reading | null {
  if (view.trainer === null) return null;
  if (/accurac/i.test(pair.label) && /^rewards?\//i.test(pair.label)) return trainerReading(pair, view);
  const metric = judge.setting(pair.label).metric;
  return metric === null && !METRIC.test(pair.label) ? IGNORED : trainerReading(pair, view);
}

const METRIC =
  /accuracy|\bacc\b|f1|precision|recall|bleu|rouge|meteor|\bwer\b|\bcer\b|\bem\b|exact[ _]match|perplexity|\bppl\b|\bauc\b|matthews|mcc|pearson|spearman|\biou\b|\bmap\b|ndcg|mrr|chrf|bertscore|kappa|win[ -]?rate|pass@\d|score/i;

function trainerReading(pair: Pair, view: View): Reading {
  return { label: view.trainer ?? '', benchmark: null, subject: null, metric: pair.label.toLowerCase() };
}

/** `"first_turn": 8.45` below "MTBench" (DiscoResearch/DiscoLM-120b). */
function partOfContext(pair: Pair, view: View, judge: Judge): Reading | null {
  const context = pair.loose ? null : view.context();
  const parent = context?.reading.benchmark ?? null;
  if (parent === null || context === null) return null;
  const benchmark = partIn(pair.label.replaceAll('_', ' '), context, judge)?.benchmark ?? null;
  if (benchmark === null) return null;
  return { label: `${context.label} ${pair.label}`, benchmark, subject: null, metric: null };
}

function knownBenchmark(pair: Pair, view: View, judge: Judge): Reading | null {
  if (pair.label.length > 60 || (pair.loose && Number.isInteger(pair.printed.value))) return null;
  const { benchmark, everyday } = judge.benchmark(pair.label);
  if (benchmark === null || (pair.loose && everyday)) return null;
  if (everyday && !view.certain() && !(view.evaluation() && view.context() !== null)) return null;
  return { label: pair.label, benchmark, subject: null, metric: null };
}

/** "Google Fleurs - Greek: 39.59 WER", "SC2016 acc 63.60%" among benchmarks: a label that nobody knows beside a metric. */
function measuredLabel(pair: Pair, view: View, judge: Judge): Reading | null {
  if (Number.isInteger(pair.printed.value) || pair.label.length > 60) return null;
  const behind = pair.unit === '' ? null : judge.setting(pair.unit).metric;
  const within = judge.setting(pair.label);
  const metric = behind ?? within.metric;
  if (metric === null || within.complete || judge.model(pair.label)) return null;
  if (!view.certain() && (behind === null || !view.evaluation())) return null;
  return { label: pair.label, benchmark: judge.benchmark(pair.label).benchmark, subject: null, metric };
}

/** "GPT-4: 8.99" below a heading that names one benchmark. */
function modelUnderBenchmark(pair: Pair, view: View, judge: Judge): Reading | null {
  const context = pair.loose || pair.label.split(' ').length > 6 ? null : view.context();
  if (context === null || !judge.model(pair.label)) return null;
  if (view.models() < 2 && !judge.fits(pair.label) && view.title() === null) return null;
  return { label: context.label, benchmark: context.reading.benchmark, subject: pair.label, metric: null };
}

/** "Not Found Classification: 92.50%", "Summarization Quality (1-5): 4" below the name of a test that nobody knows. */
function partOfTest(pair: Pair, view: View, judge: Judge): Reading | null {
  if (pair.loose || pair.label.split(' ').length > MOST_PART_WORDS) return null;
  const exact = pair.printed.unit !== null || pair.printed.text.includes('.');
  const test = exact || isOnScale(pair) ? view.test() : null;
  if (test === null || judge.model(pair.label)) return null;
  return { label: `${test} ${pair.label}`, benchmark: null, subject: null, metric: null };
}

function isOnScale({ label, printed }: Pair): boolean {
  const [, from, to] = /\((\d)\s?[-–]\s?(\d{1,3})\)$/.exec(label) ?? [];
  return from !== undefined && printed.value >= Number(from) && printed.value <= Number(to);
}

/** "In 2023", "with 32 layers": most pairs of running text, which no rule but a Trainer's takes. */
function isCountOfText({ loose, apart, printed }: Pair): boolean {
  return loose && !apart && !/[.,]/.test(printed.text);
}

/** What the first rule that takes a pair makes of it; null for a pair that claims nothing. */
export function readingOf(pair: Pair, view: View, judge: Judge): Reading | null {
  if (isCountOfText(pair) && view.trainer === null) return null;
  for (const rule of RULES) {
    const reading = rule(pair, view, judge);
    if (reading !== null) return reading === IGNORED ? null : reading;
  }
  return null;
}

/** The same of an item below another: a model below its test, a result below its model. */
export function readingUnder(head: Head, pair: Pair, view: View, judge: Judge): Reading | null {
  if (head.kind === 'test') return ofModelBelow(head, pair, view, judge);
  const reading = readingOf(pair, view, judge);
  if (reading !== null || head.kind === null || !head.shared) return reading;
  return isResultBelow(pair, view, judge) ? below(pair.label, view, judge, null) : null;
}

/** Where models share their labels, a label that nobody knows is a test as well. */
function isResultBelow(pair: Pair, view: View, judge: Judge): boolean {
  if (isCountOfText(pair) || notMeasured(pair, view, judge) !== null) return false;
  const exact = pair.printed.text.includes('.');
  return view.certain() || (exact && (view.evaluation() || isMetric(judge.setting(pair.label))));
}

function ofModelBelow({ text }: Head, pair: Pair, view: View, judge: Judge): Reading | null {
  if (isCountOfText(pair) || RUNS_ON.test(pair.rest)) return null;
  if (judge.scoreless(text) && judge.benchmark(text).benchmark === null) return null;
  return below(text, view, judge, withoutMarks(pair.label));
}

/** A test by its own name, or as a part of the one that the text above names. */
function below(test: string, view: View, judge: Judge, subject: string | null): Reading {
  const context = view.context();
  const part = context === null ? null : partIn(test, context, judge);
  const { benchmark, metric } = part ?? judge.benchmark(test);
  return { label: test, benchmark, subject, metric };
}
