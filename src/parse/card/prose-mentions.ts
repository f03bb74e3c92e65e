/** Which benchmark a number of a sentence is on: named beside it, in the sentences before, or a data set nobody knows. */
import { benchmarksIn, isAverage } from './benchmarks-in.ts';
import type { Mention } from './mentions.ts';
import type { Judge } from './judge.ts';
import { labelOf } from './labels/label.ts';
import type { Surroundings } from './passages.ts';
import { isSurelyResult, type NumberAt } from './prose-numbers.ts';
import { isNamedBeforeBracket } from './prose-subjects.ts';

/** A sentence with what is named and counted in it, and the sentences before it, the nearest first. */
export interface Sentence {
  text: string;
  named: readonly Mention[];
  numbers: readonly NumberAt[];
  earlier: readonly string[];
}

/** What a sentence is read with. */
export interface Reader {
  around: Surroundings;
  judge: Judge;
}

/** The benchmark of one of its numbers; null for a number that states no result. */
export function mentionOf(
  reader: Reader,
  { text, named, numbers, earlier }: Sentence,
  number: NumberAt,
): Mention | null {
  return (
    mentionFor(text, number, named, numbers) ??
    onlyMention(text, number, named) ??
    comparedMention(reader, text, number, named, earlier) ??
    (named.length === 0 ? (dataNamed(text, number) ?? mentionBefore(reader, text, number, earlier)) : null)
  );
}

/** "the base Llama 3.1 70B Instruct (38.2%) and DeepSeek v3 (40.6%)": results of the benchmark that the sentences before are about. */
function comparedMention(
  { judge, around }: Reader,
  sentence: string,
  { at, end }: NumberAt,
  named: readonly Mention[],
  earlier: readonly string[],
): Mention | null {
  const before = sentence.slice(0, at);
  if (!/^\s?[)）]/.test(sentence.slice(end)) || !isNamedBeforeBracket(before, judge)) return null;
  if (named.length > 0)
    return new Set(named.map(({ named: { reading } }) => reading.benchmark)).size === 1 ? (named[0] ?? null) : null;
  return benchmarkBefore([...earlier, around.before[0] ?? '', around.headings[0] ?? ''], at);
}

/** The sentence names one benchmark, says that it states a result, and the number can be nothing else. */
function onlyMention(sentence: string, number: NumberAt, named: readonly Mention[]): Mention | null {
  const only = new Set(named.map(({ named: { reading } }) => reading.benchmark)).size === 1 ? named[0] : undefined;
  return only !== undefined && isSurelyResult(sentence, number) ? only : null;
}

/** "16.3 dB on the test set of WHAM!", "93.2% accuracy on the Foo dataset": a data set that nobody knows, called one. */
const ON_DATA_SET =
  /^[^.;]{0,40}?\bon\s(?:the\s)?((?:(?:test|eval(?:uation)?|dev|validation|held-?out)[ -](?:set|split|data)\s?(?:of|from)?\s?(?:the\s)?)?[A-Z][\w!+-]{1,30}(?:\s[\w!+-]{1,20}){0,2}\s(?:data ?set|corpus|test ?set|benchmark)|(?:test|evaluation|validation|dev)[ -]set\b(?: of (?:the )?[A-Z][\w!+-]{1,30})?)/;

/** "76.1 exec@1 in our PandaTest_V1.0": a name that says itself that it is a test. */
const ON_TEST =
  /^[^.;]{0,24}?\s(?:on|in)\s(?:our|the)?\s?([A-Z][\w+-]{0,30}(?:[Tt]est|[Bb]ench|[Ee]val|EVAL|QA)(?:[\w+-]|\.\d)*)/;

/** "The average accuracy on the test set is 99.59%". */
const SET_BEFORE =
  /\bon (?:the |our )?((?:test|eval(?:uation)?|validation|dev|held-?out)[ -](?:set|split|data))\s(?:is|was|of|:)\s{0,2}$/i;

function dataNamed(sentence: string, number: NumberAt): Mention | null {
  if (!isSurelyResult(sentence, number)) return null;
  const behind = sentence.slice(number.end, number.end + 140);
  const before = sentence.slice(Math.max(0, number.at - 80), number.at);
  const label = (ON_DATA_SET.exec(behind) ?? ON_TEST.exec(behind) ?? SET_BEFORE.exec(before))?.[1];
  if (label === undefined) return null;
  return { at: number.end, end: number.end, named: { label, reading: labelOf(label) } };
}

/** "We tested it on X. ... It achieves a score of 0.27": the one benchmark of the sentences or the heading before. */
function mentionBefore(
  { around }: Reader,
  sentence: string,
  number: NumberAt,
  earlier: readonly string[],
): Mention | null {
  if (!isSurelyResult(sentence, number)) return null;
  return benchmarkBefore([...earlier, around.before[0] ?? '', around.headings[0] ?? ''], number.at);
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
const JOINS_BEHIND =
  /^[%+\s]*(?:(?:pass@\d+|accuracy|acc|score|em|f1|elo|win[- ]rate|perplexity|\(?[\w@% -]{0,20}\)?)\s+)?(?:score\s+)?(?:on|in|for|at)\s+(?:the\s+)?[^.;]{0,40}$/i;
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
    const between = sentence.slice(number.end, behind.at);
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
