/** Which benchmark a number of a sentence is on: named beside it, in the sentences before, or a data set nobody knows. */
import { benchmarksIn, isAverage, titled } from './benchmarks-in.ts';
import type { Mention } from './mentions.ts';
import type { Judge } from './judge.ts';
import type { Surroundings } from './passages.ts';
import { isSurelyResult, type NumberAt } from './prose-numbers.ts';
import { comparedWith, halfBefore, inSeries, risenFrom } from './prose-series.ts';
import { isNamedBeforeBracket } from './prose-names.ts';
import { testBehind, type TestOf } from './prose-tests.ts';
import { statesResult } from './result-words.ts';
import { isUnspaced } from './text-words.ts';

/** A sentence with what is named and counted in it, and the sentences before it, the nearest first. */
export interface Sentence {
  text: string;
  named: readonly Mention[];
  numbers: readonly NumberAt[];
  earlier: readonly string[];
  /** The test that nobody knows which a number is of. */
  testOf: TestOf;
}

/** What a sentence is read with. */
export interface Reader {
  around: Surroundings;
  judge: Judge;
}

/** The benchmark of one of its numbers; null for a number that states no result. */
export function mentionOf(reader: Reader, sentence: Sentence, number: NumberAt): Mention | null {
  const { text, named, numbers, earlier } = sentence;
  const versus = comparedWith(text, number, numbers) ?? risenFrom(text, number, numbers);
  if (versus !== undefined) return mentionOf(reader, sentence, versus);
  const half = named.length < 2 ? halfBefore(text, number, numbers) : undefined;
  if (half !== undefined) return mentionOf(reader, sentence, half);
  return (
    inSeries(text, number, numbers, named) ??
    mentionFor(text, number, named, numbers) ??
    mentionUnspaced(text, number, named, numbers) ??
    (named.length > 0 ? testBehind(text, number) : null) ??
    onlyMention(text, number, named) ??
    comparedMention(reader, sentence, number) ??
    (named.length === 0 ? (sentence.testOf(number) ?? mentionBefore(reader, text, number, earlier)) : null)
  );
}

/** "the base Llama 3.1 70B Instruct (38.2%) and DeepSeek v3 (40.6%)": results of the benchmark that the sentences before are about. */
function comparedMention(
  { judge, around }: Reader,
  { text, named, numbers, earlier, testOf }: Sentence,
  { at, end }: NumberAt,
): Mention | null {
  const before = text.slice(0, at);
  if (!/^\s?[)）]/.test(text.slice(end)) || !isNamedBeforeBracket(before, judge)) return null;
  if (named.length > 0) return onlyOne(named);
  const unknown = numbers.map(testOf).find((test) => test !== null);
  return unknown ?? benchmarkBefore(textsBefore(earlier, around), at);
}

/** "在HumanEval的评测上，取得了75.5": the last benchmark before a number, where nothing but the sentence's own script stands between. */
function mentionUnspaced(
  sentence: string,
  number: NumberAt,
  named: readonly Mention[],
  numbers: readonly NumberAt[],
): Mention | null {
  if (!isUnspaced(sentence) || !statesResult(sentence)) return null;
  const before = named.findLast((mention) => mention.end <= number.at && number.at - mention.end <= NEAR);
  if (before === undefined || numbers.some(({ at }) => at > before.end && at < number.at)) return null;
  const between = sentence.slice(before.end, number.at).replace(BRACKETED, '');
  return UNSPACED_JOIN.test(between) ? before : null;
}

const BRACKETED = /[(（][^()（）]{0,24}[)）]/g;
const UNSPACED_JOIN = /^[^A-Za-z\d。；;]*[\u3040-\u9fff\uac00-\ud7af][^A-Za-z\d。；;]*$/;

/** The sentence names one benchmark, says that it states a result, and the number can be nothing else. */
function onlyMention(sentence: string, number: NumberAt, named: readonly Mention[]): Mention | null {
  const only = onlyOne(named);
  return only !== null && isSurelyResult(sentence, number) ? only : null;
}

function onlyOne(named: readonly Mention[]): Mention | null {
  return new Set(named.map(({ named: { reading } }) => reading.benchmark)).size === 1 ? (named[0] ?? null) : null;
}

/** "We tested it on X. ... It achieves a score of 0.27": the one benchmark of the sentences or the heading before. */
function mentionBefore(
  { around }: Reader,
  sentence: string,
  number: NumberAt,
  earlier: readonly string[],
): Mention | null {
  if (!isSurelyResult(sentence, number)) return null;
  return benchmarkBefore(textsBefore(earlier, around), number.at);
}

/** The sentences before, the line above, the heading; the headings around that one only where they are a benchmark's name. */
function textsBefore(earlier: readonly string[], { before, headings }: Surroundings): string[] {
  const outer = headings.slice(1, 3).filter((text) => titled(text) !== null);
  return [...earlier, before[0] ?? '', headings[0] ?? '', ...outer];
}

/** The one benchmark of the nearest text that names any. */
function benchmarkBefore(texts: readonly string[], at: number): Mention | null {
  for (const text of texts) {
    const found = benchmarksIn(text).filter(({ reading }) => !isAverage(reading));
    if (found.length > 1) return null;
    if (found[0] !== undefined) return { at, end: at, named: found[0] };
  }
  return null;
}

const NEAR = 70;
/** "256.3 +/- 12.1 on": what a result is spread over is none. */
const SPREAD = /^\s?[(（]?\s?(?:±|\+\/-)\s?\d+(?:\.\d+)?\s?[)）]?/;
const JOINS_BEHIND =
  /^[%+\s]*(?:(?:pass@\d+|accuracy|acc|score|em|f1|elo|win[- ]rate|perplexity|\(?[\w@% -]{0,20}\)?)\s+)?(?:score\s+)?(?:on|in|for|at|auf|sur|en|em|no|na|su)\s+(?:the\s+)?[^.;]{0,40}$/i;
const JOINS_BEFORE =
  /^(?:['’]s)?\s?(?:benchmarks?\s|leaderboard\s|test\s|dataset\s|tasks?\s)?(?:\([^()]{0,30}\)\s?)?(?:(?:score|accuracy|result|win[- ]rate|performance|pass@\d+|f1|em|wer|cer|bleu|perplexity|average|elo|rating)s?\s?)?(?:\(?\s?|\(?from\s|\(?from\s\d[\d.]*\s?%?\sto\s|(?::|=|of|at|is|was|are|to|with|scoring|reaching|reaches|achieving|achieves?|scores?|we (?:get|obtain|achieve))\s(?:now\s|an?\s|a score of\s|about\s|up to\s|around\s)?)$/i;

/** The benchmark a number belongs to: right behind it ("77.4 on MMLU"), or right before it ("MMLU score of 77.4"). */
function mentionFor(
  sentence: string,
  number: NumberAt,
  named: readonly Mention[],
  numbers: readonly NumberAt[],
): Mention | null {
  const behind = named.find((mention) => mention.at >= number.end && mention.at - number.end <= NEAR);
  if (behind !== undefined) {
    const between = sentence.slice(number.end, behind.at).replace(SPREAD, '');
    if (between.trim() === '' || between.trim() === '%') return behind;
    if (JOINS_BEHIND.test(between) && !numbers.some((other) => other.at > number.at && other.at < behind.at))
      return behind;
    if (SERIES.test(between)) return behind;
  }
  const before = named.findLast((mention) => mention.end <= number.at && number.at - mention.end <= NEAR);
  if (before === undefined) return null;
  return JOINS_BEFORE.test(sentence.slice(before.end, number.at)) ? before : null;
}

/** "67.6% and 69.5% pass@1 on HumanEval": the first of two shares what stands behind the second. */
const SERIES =
  /^\s?(?:and|,|\/|vs\.?|versus)\s{0,2}\d{1,3}(?:\.\d{1,4})?\s?%?\s?(?:pass@\d+\s)?(?:accuracy\s|score\s)?(?:on|in|for)\s(?:the\s)?$/i;
