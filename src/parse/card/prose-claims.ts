/** Claims in running sentences: "achieves 77.4 on MMLU (5-shot)", "an MT-Bench score of 8.10". */
import { benchmarksIn, isAverage, type Mention, mayNameBenchmark, mentions, shotsStated } from './context.ts';
import { type Draft, placeOf, type Stated } from './draft.ts';
import type { Judge } from './judge.ts';
import { readProprietary } from './labels/proprietary.ts';
import { labelOf } from './labels/label.ts';
import type { Line } from './lines.ts';
import { visible } from './markup.ts';
import { type Printed, resultAt } from './number.ts';
import { stageAround } from './subject-around.ts';
import type { Surroundings } from './passages.ts';

export interface ProseInput {
  card: string;
  lines: readonly Line[];
  around: Surroundings;
  judge: Judge;
  group: number;
}

const LONGEST = 6000;
const NUMBER_LIKE = /\d[.,]\d|\d\s?%|\d{2}/;
const CUE =
  /achiev|scor|reach|obtain|attain|\bgets?\b|\bgot\b|record|earn|pass@|accuracy|win[- ]?rate|\brate\b|result|perform|\bhits?\b|\bwith\b|perplexity|\bon\b|\bat\b|surpass|beat|outperform|f1/i;

/** Drafts of a paragraph's claims. Sentences that only compare ("by 3 points") claim nothing. */
export function proseClaims(input: ProseInput): Draft[] {
  const first = input.lines[0];
  const last = input.lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = Math.min(last.end, first.start + LONGEST);
  const raw = input.card.slice(first.start, end);
  if (!NUMBER_LIKE.test(raw) || !CUE.test(raw)) return [];
  const text = visible(raw);
  // Most figures of running text count or measure something else, which is sooner seen than that no benchmark is named.
  if (numbersIn(text, 1).length === 0 || !(mayNameBenchmark(text) || STATES_RESULT.test(text))) return [];
  const cursor = { line: first.number, start: first.start, end, after: first.start };
  const sentences = sentencesOf(text);
  return sentences.flatMap((sentence, index) =>
    sentenceDrafts(input, sentence, sentences.slice(Math.max(0, index - MOST_BACK), index).reverse(), cursor),
  );
}

/** A result's benchmark stands at most so many sentences before it, the ends of abbreviations among them. */
const MOST_BACK = 4;

interface Cursor {
  line: number;
  start: number;
  end: number;
  /** Offsets before this one belong to numbers already placed. */
  after: number;
}

/** Sentences end at a full stop before a capital, not inside numbers or names. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?。！？]["”)]?)\s+(?=[\p{Lu}\p{Emoji_Presentation}"“(*])|(?<=[。！？])/u).slice(0, 200);
}

function sentenceDrafts(input: ProseInput, sentence: string, earlier: readonly string[], cursor: Cursor): Draft[] {
  if (!NUMBER_LIKE.test(sentence) || !CUE.test(sentence)) return [];
  const numbers = numbersIn(sentence);
  if (numbers.length === 0) return [];
  const named = mentions(sentence);
  return numbers.flatMap((number) => {
    const mention =
      mentionFor(sentence, number, named, numbers) ??
      onlyMention(sentence, number, named) ??
      comparedMention(input, sentence, number, named, earlier) ??
      (named.length === 0 ? (dataNamed(sentence, number) ?? mentionBefore(input, sentence, number, earlier)) : null);
    return mention === null ? [] : [draft(input, sentence, number, mention, cursor)];
  });
}

/** "the base Llama 3.1 70B Instruct (38.2%) and DeepSeek v3 (40.6%)": results of the benchmark that the sentences before are about. */
function comparedMention(
  { judge, around }: ProseInput,
  sentence: string,
  { at, end }: NumberAt,
  named: readonly Mention[],
  earlier: readonly string[],
): Mention | null {
  const before = sentence.slice(0, at);
  if (!BRACKET_BEFORE.test(before) || !/^\s?[)）]/.test(sentence.slice(end))) return null;
  const words = [...before.matchAll(MODEL_WORD)];
  if (nameEndingAt(words, words.length - 1, before, judge) === null) return null;
  if (named.length > 0)
    return new Set(named.map(({ named: { reading } }) => reading.benchmark)).size === 1 ? (named[0] ?? null) : null;
  return benchmarkBefore([...earlier, around.before[0] ?? '', around.headings[0] ?? ''], at);
}

const BRACKET_BEFORE = /[(（]\s?$/;

/** The sentence states a result in words that nothing else is stated in. */
const STATES_RESULT =
  /\b(?:a|the|its?|an?) (?:\w+ ){0,3}?(?:score|accuracy|f1|win[- ]?rate|pass@\d+) (?:score )?of\b|\bpass ?@? ?1\b|\bscor(?:es?|ed|ing)\b|\brising from\b|\b(?:achiev|scor|reach|obtain|attain|get)\w* \d{1,3}(?:\.\d+)?\s?%|\d\s(?:exec|acc|hit|recall|top)@\d|\bperformance (?:of (?:the|this) model )?is\b|\d\s?%? (?:test |validation )?accuracy\b|\bachiev\w+ (?:an? )?(?:\w+ ){0,3}?(?:score|accuracy|f1|wer|bleu|perplexity|result)s?\b|\b(?:accuracy|f1|wer|cer|bleu|perplexity)(?: score)?\s?(?::|=|of|is)\s?\d|\baccuracy (?:on|of|for) .{2,60}? (?:is|was)\b|得分|准确率|胜率|取得了?|达到了?/i;

/** The sentence names one benchmark, says that it states a result, and the number can be nothing else. */
function onlyMention(sentence: string, number: NumberAt, named: readonly Mention[]): Mention | null {
  const only = new Set(named.map(({ named: { reading } }) => reading.benchmark)).size === 1 ? named[0] : undefined;
  return only !== undefined && isSurelyResult(sentence, number) ? only : null;
}

function isSurelyResult(sentence: string, { printed }: NumberAt): boolean {
  // A figure as small as 3.5 may be a version.
  const exact = printed.unit !== null || /\.\d{2}|^\d{2}\./.test(printed.text);
  return exact && STATES_RESULT.test(sentence);
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
  { around }: ProseInput,
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

interface NumberAt {
  printed: Printed;
  at: number;
  end: number;
}

const MOST_NUMBERS = 40;
/** Behind a number: it counts or measures something else, or is a difference. */
const OTHER_THING =
  /^(?:\+(?!\s)|[-–]\d|\s?(?:[BMKTG]B?\b|x\b|×|k\b|-?bit\b|fps|hours?|days?|min(?:utes)?\b|sec|ms\b|s\b|years?|months?|tokens?|params?|parameters?|billion|million|thousand|trillion|layers?|heads?|epochs?|steps?|gpus?|gib|questions?|problems?|examples?|samples?|datasets?|tasks?|benchmarks?|languages?|models?|times|points?|pts|percentage|pp\b|percent(?:age)? points?|-?shots?|th\b|st\b|nd\b|rd\b)|\s?(?:%|percent)?\s?(?:points?|higher|lower|better|worse|more|less|improvement|increase|decrease|reduction|gain|relative|absolute|faster|slower|boost|drop|smaller|larger|fewer|of the|of all))/i;
/** Before a number: a difference, a version, a rank, a reference. */
const NO_RESULT =
  /(?:\bby|\bthan|\+|#|\bv|\bversion|\btop[- ]|\bstep|\bpage|\bfigure|\btable|\bsection|\bchapter|\bn\s?=|\bk\s?=|\btemperature|\blr|[$€£]|\bthe\s(?:first|top)|\bover|\bup to|\bin\s(?:19|20)|[\w]-|\w_|\/|\barxiv[:.]?)\s{0,2}(?:of\s)?$/i;

/** The first `most` numbers that can be results; a full stop parts a number from what another sentence says. */
function numbersIn(sentence: string, most: number = MOST_NUMBERS): NumberAt[] {
  const found: NumberAt[] = [];
  for (const match of sentence.matchAll(/(?<![\w.,@-])\d/g)) {
    if (found.length >= most) break;
    if (match.index < (found.at(-1)?.end ?? 0)) continue;
    const result = resultAt(sentence, match.index);
    if (result === null) continue;
    const end = match.index + result.printed.text.length;
    if (isResult(sentence, result.printed, match.index, end))
      found.push({ printed: result.printed, at: match.index, end });
  }
  return found;
}

function isResult(sentence: string, printed: Printed, at: number, end: number): boolean {
  const behind = sentence.slice(end, end + 24);
  if (OTHER_THING.test(behind) || /^[\p{L}_]/u.test(behind) || /^[.:/]\d/.test(behind)) return false;
  const before = sentence.slice(Math.max(0, at - 24), at);
  // "from 43% to 50.7%" states two results, "from 3 to 7" a range.
  if (NO_RESULT.test(before) || (printed.unit === null && /\bfrom\s{0,2}$/i.test(before))) return false;
  const whole = Number.isInteger(printed.value) && !printed.text.includes('.') && printed.unit === null;
  if (!whole) return true;
  return printed.value >= 10 && printed.value < 1900 && /^\+?\s?(?:pass@|score|acc|on\b|in\b|\()/i.test(behind);
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

function draft(input: ProseInput, sentence: string, number: NumberAt, mention: Mention, cursor: Cursor): Draft {
  const { card, judge } = input;
  const place = placeOf(card, cursor.start, cursor.end, cursor.line, number.printed.text, cursor.after);
  cursor.after = Math.max(cursor.after, place.end);
  const { reading, label } = mention.named;
  return {
    ...place,
    kind: 'prose',
    label,
    benchmark: reading.benchmark,
    printed: number.printed,
    stated: statedIn(
      clauseOf(sentence, number, mention),
      sentence.slice(number.end, number.end + 20),
      reading.benchmark,
      judge,
    ),
    subject: subjectBehind(sentence, number, judge) ?? subjectOf(sentence, number, judge),
    subjectBold: false,
    group: input.group,
    stage: stageAround(input.around),
    measuredHere: false,
  };
}

/** The stretch around a number and its benchmark in which a setting is theirs. */
function clauseOf(sentence: string, number: NumberAt, mention: Mention): string {
  return sentence.slice(Math.max(0, Math.min(number.at, mention.at) - 45), Math.max(number.end, mention.end) + 30);
}

function statedIn(clause: string, behind: string, benchmark: string | null, judge: Judge): Stated[] {
  const metric = /^\s?%?\s?\(?(pass@\d{1,3}|maj@\d{1,3}|accuracy|win[- ]rate|em|f1)\b/i.exec(behind)?.[1];
  const { all, of } = shotsStated(clause);
  const shots = of.get(benchmark ?? '') ?? all;
  return [
    {
      from: 'sentence',
      shots,
      metric: metric === undefined ? null : (judge.setting(metric).metric ?? metric),
      variant: null,
    },
  ];
}

/** "Llama 2 13B (54.8 on MMLU)": a number in brackets right behind a name is that model's, however it is mentioned. */
const BRACKET = /^\s?[(（]\s?$/;

const MODEL_WORD = /[^\s,;()[\]"“”]+/g;
const OWN = /\b(?:our|this|the) (?:\w+ )?model\b|\bit\b|\bwe\b|\bours\b/i;
/** Before a model's name: the sentence is not about that model but only mentions it. */
const MENTIONED =
  /(?:\b(?:fine-?tun\w*|tuned|trained|from|on|upon|than|over|against|of|to|with|by|using|versus|vs\.?|surpass\w*|outperform\w*|eclips\w*|overtak\w*|outpac\w*|rival\w*|beat\w*|exceed\w*|compar\w*|match\w*|like|behind|above|below|including|as|called|approach\w*)|[(+&])\s+(?:the\s|our\s|both\s)?$/i;

/** "50.7% @ Pass 1 with Open Hermes 2.5": the model named right behind a number and its metric. */
const WITH = /^[^.;,]{0,16}?\s(?:with|for|by)\s(?:the\s)?(?=[A-Z])/;

function subjectBehind(sentence: string, number: NumberAt, judge: Judge): string | null {
  const behind = sentence.slice(number.end, number.end + 80);
  const from = WITH.exec(behind)?.[0].length;
  if (from === undefined) return null;
  const words = [...behind.slice(from).matchAll(MODEL_WORD)].slice(0, 4);
  for (let last = words.length - 1; last >= 0; last--) {
    const end = (words[last]?.index ?? 0) + (words[last]?.[0].length ?? 0);
    const stretch = behind.slice(from, from + end).replace(/['’]s$|[.:!?*]+$/g, '');
    if (isNameInText(stretch, judge)) return stretch;
  }
  return null;
}

/** The last model named before the number, unless "our model" stands nearer; null for the card's own. */
function subjectOf(sentence: string, number: NumberAt, judge: Judge): string | null {
  const before = sentence.slice(0, number.at);
  const words = [...before.matchAll(MODEL_WORD)].slice(-40);
  for (let last = words.length - 1; last >= 0; last--) {
    const name = nameEndingAt(words, last, before, judge);
    if (name === null) continue;
    if (OWN.test(before.slice(name.end))) return null;
    if (BRACKET.test(before.slice(name.end)) || !MENTIONED.test(before.slice(0, name.start))) return name.text;
  }
  return null;
}

function nameEndingAt(
  words: readonly RegExpMatchArray[],
  last: number,
  text: string,
  judge: Judge,
): { text: string; start: number; end: number } | null {
  const final = words[last];
  if (final === undefined) return null;
  const end = (final.index ?? 0) + final[0].length;
  let found: { text: string; start: number; end: number } | null = null;
  for (let from = last; from >= Math.max(0, last - 3); from--) {
    const word = words[from];
    if (word === undefined || !/^[A-Z\d*]|\d/.test(word[0])) break;
    const stretch = text.slice(word.index, end).replace(/['’]s$|[.:!?*]+$/g, '');
    if (/[,;:!?]\s|\s\(/.test(stretch) || judge.benchmark(stretch).known) break;
    if (isNameInText(stretch, judge)) found = { text: stretch, start: word.index ?? 0, end };
  }
  return found;
}

/** In text a word of the own name is often the maker's; only most of the name is the model. */
function isMostOfOwn(stretch: string, judge: Judge): boolean {
  const { excluded, differences } = { differences: [], ...judge.compared(stretch) };
  if (excluded !== null || differences.some((each) => each === 'name left out' || each === 'size only')) return false;
  return differences.filter((each) => each.endsWith('left out')).length < 3;
}

/** "GPT-4", "Llama 2 70B", the card's own name; no bare size, no "This ...". */
function isNameInText(stretch: string, judge: Judge): boolean {
  if (/^(?:#|(?:this|our|the|these|its|an?)\b)/i.test(stretch) || /^[\d.]+\s?[BMK]?$/i.test(stretch)) return false;
  if (!judge.model(stretch)) return false;
  if (/-(?:style|based|like|sized|family)$/i.test(stretch)) return false;
  return /\d/.test(stretch) || isMostOfOwn(stretch, judge) || readProprietary(stretch) !== null;
}
