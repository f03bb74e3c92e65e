/** What a label and its number claim: rules in order, each a kind of line. */
import { partIn } from './benchmark-around.ts';
import { AVERAGE, type Judge } from './judge.ts';
import type { Pair } from './label-pairs.ts';
import { looksLikeModel } from './labels/model-like.ts';
import type { Named } from './mentions.ts';
import type { View } from './line-view.ts';
import { PPL } from './perplexity.ts';

/** What a pair claims: a label with its reading, and the subject where the label is a model. */
export interface Reading {
  label: string;
  benchmark: string | null;
  subject: string | null;
  metric: string | null;
}

type LineRule = (pair: Pair, view: View, judge: Judge) => Reading | null;

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

const IGNORED: Reading = { label: '', benchmark: null, subject: null, metric: null };

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

/** "LAMBADA ppl 12.83, acc 45.45%": a bare metric behind a benchmark with another one (BlinkDL/rwkv-3-pile-430m). */
function furtherMetric(pair: Pair, _view: View, judge: Judge): Reading | null {
  const { metric, complete } = judge.setting(pair.label);
  if (pair.first === '' || metric === null || !complete || Number.isInteger(pair.printed.value)) return null;
  const { benchmark, everyday } = judge.benchmark(pair.first);
  const other = judge.setting(pair.first).metric;
  if (benchmark === null || everyday || other === null || other === metric) return null;
  return { label: pair.first, benchmark, subject: null, metric };
}

/** Longer ones are sentences. */
const MOST_PART_WORDS = 4;

/** "social ACC: 75.37" or "Zero-shot ACC 0.70" below a heading that is a benchmark's bare name (CausalLM/14B). */
function metricUnderTitle(pair: Pair, view: View, judge: Judge): Reading | null {
  if (Number.isInteger(pair.printed.value)) return null;
  const { metric, complete } = judge.setting(pair.label);
  const title = metric === null ? null : view.title();
  if (title === null || title.reading.benchmark === null) return null;
  const label = `${title.label} ${pair.label}`;
  if (complete) return { label: title.label, benchmark: title.reading.benchmark, subject: null, metric };
  const { benchmark } = judge.benchmark(pair.label);
  if (benchmark === AVERAGE) return { label, benchmark, subject: null, metric };
  if (pair.label.split(' ').length > MOST_PART_WORDS) return null;
  const part = slugOf(pair.label.replace(METRIC_AT_END, ''));
  return { label, benchmark: `${title.reading.benchmark}/${part}`, subject: null, metric };
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

const METRIC_AT_END = /[\s_-]*(?:acc(?:uracy)?|score|f1|em|准确率|正确率|得分|精度)\.?$/i;

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

/** "Final estimate: PPL = 5.44", as llama.cpp prints it, is of the text that the card names (ubergarm's cards). */
const ESTIMATE = /^final estimate$/i;

function ofText(view: View): Reading {
  const benchmark = view.text();
  return benchmark === null ? IGNORED : { label: 'PPL', benchmark, subject: null, metric: PPL };
}

const ON_DATA = /^(?:\([^()]{1,40}\)\s*)?(?:on|for|in)\s+(?:the\s+)?(.{2,70}?)\s*(?:[.!;,(].*)?$/i;

/** "(wiki.test.raw, compare to Q8_0 at 5.3141)": a file or data set right behind a perplexity. */
const IN_BRACKETS = /^\((\w[\w-]*(?:[./][\w-]+){1,4})(?=[,)])/;
/** "F1-Score: 90,54 (CoNLL-03 Spanish)": nothing but a proper name ends the line (flair's cards). */
const NAME_IN_BRACKETS =
  /^\(((?!(?:With|Without|The|On|No)\b)(?:corrected )?[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,3})\)\.?$/;

/** "Accuracy: 85% on MedQA", or a bare metric below a heading that speaks of evaluation. */
function metricOnData(pair: Pair, view: View, judge: Judge): Reading | null {
  if (isCount(pair) || (pair.loose && !(pair.apart && view.evaluation()))) return null;
  const setting = judge.setting(pair.label);
  if (!setting.complete && !METRIC_LABEL.test(pair.label)) return null;
  const metric = setting.metric ?? pair.label.toLowerCase();
  const data = ON_DATA.exec(pair.rest)?.[1] ?? IN_BRACKETS.exec(pair.rest)?.[1] ?? namedBehind(pair, judge);
  if (data !== undefined) return { label: data, benchmark: judge.benchmark(data).benchmark, subject: null, metric };
  const context = ownTitle(pair, judge) ?? view.context();
  if (context === null && metric === PPL && ESTIMATE.test(pair.title)) return ofText(view);
  if ((!view.evaluation() && context === null) || pair.rest.length > 40) return null;
  return { label: context?.label ?? pair.label, benchmark: context?.reading.benchmark ?? null, subject: null, metric };
}

function namedBehind({ rest, printed }: Pair, judge: Judge): string | undefined {
  const name = Number.isInteger(printed.value) ? undefined : NAME_IN_BRACKETS.exec(rest)?.[1];
  return name === undefined || looksLikeModel(name) || judge.setting(name).complete ? undefined : name;
}

/** "SQuAD v1.1 dev: F1 = 88.5": the benchmark that the line itself begins with. */
function ownTitle({ title }: Pair, judge: Judge): Named | null {
  const reading = title === '' ? null : judge.benchmark(title);
  return reading === null || reading.benchmark === null ? null : { label: title, reading };
}

/** Whole numbers: totals above a hundred, and the marks of a rubric ("Score: 4"). */
function isCount({ label, printed }: Pair): boolean {
  if (!Number.isInteger(printed.value) || printed.unit !== null || printed.text.includes('.')) return false;
  return printed.value > 100 || /^(?:total )?scores?$/i.test(label);
}

const METRIC_LABEL =
  /^(?:(?:test|eval(?:uation)?|validation|final|overall|macro|micro|weighted|average|mean|reasoning)[ _-]){0,2}(?:accuracy|acc|f1(?:[- _]score)?|precision|recall|bleu|sacrebleu|rouge[-_ ]?[12ls](?:um)?|wer|cer|exact[ _]match|perplexity|ppl|auc|r2|mae|r?mse|rmsle|pass@\d{1,3})(?:[ _](?:score|rate))?$/i;

/** "GPT-4: 8.99" below a heading that names one benchmark. */
function modelUnderBenchmark(pair: Pair, view: View, judge: Judge): Reading | null {
  const context = pair.loose || pair.label.split(' ').length > 6 ? null : view.context();
  if (context === null || !judge.model(pair.label)) return null;
  if (view.models() < 2 && !judge.fits(pair.label) && view.title() === null) return null;
  return { label: context.label, benchmark: context.reading.benchmark, subject: pair.label, metric: null };
}

/** "Not Found Classification: 92.50%", "Summarization Quality (1-5): 4" below the name of a test that nobody knows. */
function partOfTest(pair: Pair, view: View, judge: Judge): Reading | null {
  if (pair.loose || pair.label.split(' ').length > MOST_PART_WORDS || judge.model(pair.label)) return null;
  const exact = pair.printed.unit !== null || pair.printed.text.includes('.');
  const test = exact || isOnScale(pair) ? view.test() : null;
  return test === null ? null : { label: `${test} ${pair.label}`, benchmark: null, subject: null, metric: null };
}

function isOnScale({ label, printed }: Pair): boolean {
  const [, from, to] = /\((\d)\s?[-–]\s?(\d{1,3})\)$/.exec(label) ?? [];
  return from !== undefined && printed.value >= Number(from) && printed.value <= Number(to);
}

/** "In 2023", "with 32 layers": most pairs of running text, which no rule but a Trainer's takes. */
function isCountOfText({ loose, apart, printed }: Pair): boolean {
  return loose && !apart && Number.isInteger(printed.value);
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
