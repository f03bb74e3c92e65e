/** Claims in running sentences: "achieves 77.4 on MMLU (5-shot)", "an MT-Bench score of 8.10". */
import { type Mention, mayNameBenchmark, mentions } from './mentions.ts';
import { shotsStated } from './stated-shots.ts';
import { type Draft, placeOf, type Stated } from './draft.ts';
import type { Judge } from './judge.ts';
import type { Line } from './lines.ts';
import { visible } from './markup.ts';
import type { Surroundings } from './passages.ts';
import { mentionOf, type Sentence } from './prose-mentions.ts';
import { mayHoldResult, type NumberAt, numbersIn } from './prose-numbers.ts';
import { contrastsStates, subjectIn } from './prose-subjects.ts';
import { testsNamed } from './prose-tests.ts';
import { holdsCue, statesResult } from './result-words.ts';
import { stageAround } from './subject-around.ts';

export interface ProseInput {
  card: string;
  lines: readonly Line[];
  around: Surroundings;
  judge: Judge;
  group: number;
}

const LONGEST = 6000;
const NUMBER_LIKE = /\d[.,]\d|\d\s?%|\d{2}/;
/** Drafts of a paragraph's claims. Sentences that only compare ("by 3 points") claim nothing. */
export function proseClaims(input: ProseInput): Draft[] {
  const first = input.lines[0];
  const last = input.lines.at(-1);
  if (first === undefined || last === undefined) return [];
  const end = Math.min(last.end, first.start + LONGEST);
  const raw = input.card.slice(first.start, end);
  if (!NUMBER_LIKE.test(raw) || !holdsCue(raw)) return [];
  const text = visible(raw);
  // Most figures of running text count or measure something else, which is sooner seen than that no benchmark is named.
  if (!mayHoldResult(text) || numbersIn(text, 1).length === 0) return [];
  const namesAny = mayNameBenchmark(text);
  if (!namesAny && !statesResult(text)) return [];
  const cursor = { line: first.number, start: first.start, end, after: first.start, namesAny };
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
  /** Some sentence of the paragraph may name a benchmark. */
  namesAny: boolean;
}

/** Sentences end at a full stop before a capital, not inside numbers or names, nor behind the one of "vs." */
function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?。！？]["”)]?)(?<!\bv\.?s\.)\s+(?=[\p{Lu}\p{Emoji_Presentation}"“(*])|(?<=[。！？])/u)
    .slice(0, 200);
}

function sentenceDrafts(input: ProseInput, sentence: string, earlier: readonly string[], cursor: Cursor): Draft[] {
  if (!NUMBER_LIKE.test(sentence) || !holdsCue(sentence)) return [];
  const numbers = numbersIn(sentence);
  if (numbers.length === 0) return [];
  const named = cursor.namesAny ? mentions(sentence) : [];
  const read: Sentence = { text: sentence, named, numbers, earlier, testOf: testsNamed(sentence, numbers) };
  return numbers.flatMap((number) => {
    const mention = mentionOf(input, read, number);
    return mention === null ? [] : [draft(input, read, number, mention, cursor)];
  });
}

function draft(input: ProseInput, sentence: Sentence, number: NumberAt, mention: Mention, cursor: Cursor): Draft {
  const { card, judge } = input;
  const place = placeOf(card, cursor.start, cursor.end, cursor.line, number.printed.text, cursor.after);
  cursor.after = Math.max(cursor.after, place.end);
  const { reading, label } = mention.named;
  const subject = subjectIn(sentence, number, judge);
  return {
    ...place,
    kind: 'prose',
    label,
    benchmark: reading.benchmark,
    printed: number.printed,
    stated: statedIn(
      clauseOf(sentence.text, number, mention),
      sentence.text.slice(number.end, number.end + 20),
      reading.benchmark,
      judge,
    ),
    subject,
    subjectBold: false,
    group: input.group,
    stage: stageAround(input.around),
    measuredHere: subject === null && contrastsStates(sentence.text, judge),
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
