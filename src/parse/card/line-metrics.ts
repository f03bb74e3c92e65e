/** Lines whose label is a metric: which benchmark it is of stands beside it, before it or above it. */
import { AVERAGE, type Judge } from './judge.ts';
import type { Pair } from './label-pairs.ts';
import { IGNORED, MOST_PART_WORDS, type Reading } from './line-reading.ts';
import type { View } from './line-view.ts';
import type { Named } from './mentions.ts';
import { PPL } from './perplexity.ts';
import { isTest } from './prose-tests.ts';

/** "LAMBADA ppl 12.83, acc 45.45%": a bare metric behind a benchmark with another one (BlinkDL/rwkv-3-pile-430m). */
export function furtherMetric(pair: Pair, _view: View, judge: Judge): Reading | null {
  const { metric, complete } = judge.setting(pair.label);
  if (pair.first === '' || metric === null || !complete || Number.isInteger(pair.printed.value)) return null;
  const { benchmark, everyday } = judge.benchmark(pair.first);
  const other = judge.setting(pair.first).metric;
  if (benchmark === null || everyday || other === null || other === metric) return null;
  return { label: pair.first, benchmark, subject: null, metric };
}

/** "social ACC: 75.37" or "Zero-shot ACC 0.70" below a heading that is a benchmark's bare name (CausalLM/14B). */
export function metricUnderTitle(pair: Pair, view: View, judge: Judge): Reading | null {
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

const METRIC_AT_END = /[\s_-]*(?:acc(?:uracy)?|score|f1|em|准确率|正确率|得分|精度)\.?$/i;

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

const ON_DATA = /^(?:\([^()]{1,40}\)\s*)?(?:on|for|in)\s+(?:the\s+)?(.{2,70}?)\s*(?:[.!;,(].*)?$/i;

/** "(wiki.test.raw, compare to Q8_0 at 5.3141)": a file or data set right behind a perplexity. */
const IN_BRACKETS = /^\((\w[\w-]*(?:[./][\w-]+){1,4})(?=[,)])/;

/** "F1-Score: 90,54 (CoNLL-03 Spanish)": nothing but a proper name ends the line (flair's cards). */
const NAME_IN_BRACKETS =
  /^\(((?!(?:With|Without|The|On|No)\b)(?:corrected )?[A-Z][\w.+-]*(?: [A-Z\d][\w.+-]*){0,3})\)\.?$/;

function namedBehind({ rest, printed }: Pair, judge: Judge): string | undefined {
  const name = Number.isInteger(printed.value) ? undefined : NAME_IN_BRACKETS.exec(rest)?.[1];
  return name === undefined || !isTest(name) || judge.setting(name).complete ? undefined : name;
}

/** "Final estimate: PPL = 5.44", as llama.cpp prints it, is of the text that the card names (ubergarm's cards). */
const ESTIMATE = /^final estimate$/i;

function ofText(view: View): Reading {
  const benchmark = view.text();
  return benchmark === null ? IGNORED : { label: 'PPL', benchmark, subject: null, metric: PPL };
}

/** "Best result of Micro F1". */
const BEST_OF = /^(?:(?:the|our) )?(?:best|final|highest) (?:result|score|value)s? (?:of|for|in) /i;

/** "Accuracy 71.25" may be part of a sentence; set off by blanks or alone on its line it is none. */
function isLoose({ label, loose, apart, first, rest, printed }: Pair, view: View, judge: Judge): boolean {
  if (!loose) return false;
  const alone = first === '' && rest === '' && printed.text.includes('.') && judge.setting(label).metric !== null;
  return !((apart || alone) && view.evaluation());
}

/** "Accuracy: 85% on MedQA", or a bare metric below a heading that speaks of evaluation. */
export function metricOnData(pair: Pair, view: View, judge: Judge): Reading | null {
  if (isCount(pair) || isLoose(pair, view, judge)) return null;
  const said = pair.label.replace(BEST_OF, '');
  const setting = judge.setting(said);
  const named = METRIC_LABEL.test(said);
  if (!setting.complete && !named) return null;
  const metric = setting.metric ?? (named ? said.toLowerCase() : null);
  const data = ON_DATA.exec(pair.rest)?.[1] ?? IN_BRACKETS.exec(pair.rest)?.[1] ?? namedBehind(pair, judge);
  if (data !== undefined) return { label: data, benchmark: judge.benchmark(data).benchmark, subject: null, metric };
  const context = ownTitle(pair, judge) ?? view.context();
  if (context === null && metric === PPL && ESTIMATE.test(pair.title)) return ofText(view);
  if ((!view.evaluation() && context === null) || pair.rest.length > 40) return null;
  return { label: context?.label ?? pair.label, benchmark: context?.reading.benchmark ?? null, subject: null, metric };
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
