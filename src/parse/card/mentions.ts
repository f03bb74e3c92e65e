/** Benchmarks named in running text, with their places in it. */
import type { Benchmark } from '../../rules/benchmarks/row.ts';
import { remembered } from '../remembered.ts';
import { keysIn } from './labels/atoms.ts';
import { BY_ID, CATALOGUE, holdsName } from './labels/catalogue.ts';
import { labelOf, type LabelReading } from './labels/label.ts';
import { wordsIn } from './text-words.ts';

/** A benchmark as a text names it, with the words that name it. */
export interface Named {
  label: string;
  reading: LabelReading;
}

const LONGEST_NAME = 5;

/** The first letters of all names of benchmarks: what starts otherwise names none, and most words do. */
const STARTS: ReadonlySet<string> = new Set(
  [...CATALOGUE.keys()].flatMap((key) => [key.slice(0, 1), key.slice(0, 2), key.slice(0, 3)]),
);

const mayStartName = remembered((word) => {
  const key = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return /[A-Z\d]|[^ -~]|_/.test(word) && key !== '' && STARTS.has(key.slice(0, 3));
});

/** Marks whose reading depends on where a stretch of words is cut. */
const CUT_MARK = /[\u00b9\u00b2\u00b3\u2070-\u2079]|\s@|@\s/;

/** Some stretch of the text may name a benchmark: its atoms are looked through once, before any stretch is. */
export function mayNameBenchmark(text: string): boolean {
  if (CUT_MARK.test(text)) return true;
  return holdsName(keysIn(text));
}

/** A benchmark in a text, from `at` up to, not including, `end`. */
export interface Mention {
  at: number;
  end: number;
  named: Named;
}

const MOST_WORDS = 200;

/** Benchmarks named in running text, with their places in it. */
export function mentions(text: string): Mention[] {
  const words = wordsIn(text).slice(0, MOST_WORDS);
  const found: Mention[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !mayStartName(first[0])) continue;
    const slashed = first[0].includes('/') ? slashedNames(first[0], first.index) : [];
    if (slashed.length > 0) {
      found.push(...slashed);
      continue;
    }
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length--) {
      const last = words[from + length - 1];
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      const stretch = text.slice(first.index, end).replace(/[.,;:!?]+$/, '');
      if (APART.test(stretch) || (length > 1 && ENGLISH.test(stretch))) continue;
      const reading = labelOf(stretch);
      if (reading.benchmark === null || isPlainWord(stretch, reading)) continue;
      const label = trimmed(stretch, reading.benchmark);
      const start = first.index + stretch.indexOf(label);
      found.push({ at: start, end: start + label.length, named: { label, reading: labelOf(label) } });
      from += length - 1;
      break;
    }
  }
  return found;
}

/** "MMLU/GSM8K/HumanEval": names that only strokes part; [] where some part is none. */
function slashedNames(word: string, at: number): Mention[] {
  const parts = word.replace(/[.,;:!?]+$/, '').split('/');
  const readings = parts.map(labelOf);
  if (readings.some((reading) => reading.benchmark === null || reading.everyday)) return [];
  let start = at;
  return parts.map((label, index) => {
    const mention = { at: start, end: start + label.length, named: { label, reading: labelOf(label) } };
    start += (parts[index]?.length ?? 0) + 1;
    return mention;
  });
}

/** What no name runs across. */
const APART = /[,;:()，。、；：（）]|[.!?]\s/;

/** "HumanEval and it", "pass@1 on HumanEval is 43.2%": in a sentence these are English words and no languages. */
const ENGLISH =
  /\s(?:(?:it|is|no|to|so|as|am|an|or|in|be|my|he|id|at|by|us|we|he|hi|me|do|if|of|on)$|(?:is|are|was|were|has|it|we)\s)/;

/** "pass@1 on HumanEval and" names HumanEval: words that add nothing to the name go. */
function trimmed(stretch: string, benchmark: string): string {
  let words = stretch.split(' ');
  while (words.length > 1 && labelOf(words.slice(1).join(' ')).benchmark === benchmark) words = words.slice(1);
  while (
    words.length > 1 &&
    !/\d/.test(words.at(-1) ?? '') &&
    labelOf(words.slice(0, -1).join(' ')).benchmark === benchmark
  )
    words = words.slice(0, -1);
  return words.join(' ');
}

/** In running text an ordinary word is no benchmark: "average", "Math", "race", "code". */
function isPlainWord(stretch: string, { benchmark, everyday }: LabelReading): boolean {
  if (!/^[A-Z]?[a-z]+(?:\s[a-z]+)*$/.test(stretch)) return false;
  const row = BY_ID.get(benchmark?.split('/')[0] ?? '')?.row;
  return everyday || row === undefined || row.everydayWord === true || !isOwnSpelling(stretch, row);
}

/** "Winogrande" and "Belebele" are nobody's words: a name of one word, but for its capitals. */
function isOwnSpelling(stretch: string, { name }: Benchmark): boolean {
  return stretch.toLowerCase() === name.toLowerCase() && /^[A-Z]/.test(stretch);
}
