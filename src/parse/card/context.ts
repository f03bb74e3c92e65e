/** What headings, captions and sentences around a table or list say about its numbers. */
import type { SettingPlace, Stated } from './draft.ts';
import { AVERAGE, type Judge } from './judge.ts';
import type { Benchmark } from '../../rules/benchmarks/row.ts';
import { keysIn } from './labels/atoms.ts';
import { BY_ID, CATALOGUE, holdsName } from './labels/catalogue.ts';
import { labelOf, type LabelReading } from './labels/label.ts';
import { settingOn } from './labels/setting.ts';
import { remembered } from '../remembered.ts';
import type { Surroundings } from './passages.ts';

/** A benchmark named around a table, with the words that name it. */
export interface Named {
  label: string;
  reading: LabelReading;
}

const EVALUATION =
  /\b(?:evals?|evaluat\w{0,6}|benchmarks?|results?|performance|accuracy|scores?|compar\w{0,8}|leaderboards?|metrics?|perplexity|ppl|bleu|rouge|wer|cer|win[- ]?rate|elo|f1)\b|评测|评估|评价|性能|評価|성능|평가|結果|结果|결과|bewertung|ergebnisse|évaluation|resultados|evaluaci[oó]n|avalia[cç][aã]o|оценк/i;

/** The surroundings speak of evaluation. */
export function speaksOfEvaluation(around: Surroundings): boolean {
  return [...around.headings.slice(0, 3), ...around.before, around.after].some((text) => EVALUATION.test(text));
}

/** Of all benchmarks named around a table the one that the table's labels are known parts of ("First Turn" of MT-Bench). */
export function parentAround(labels: readonly string[], around: Surroundings, judge: Judge): Named | null {
  const isParent = (named: Named): boolean =>
    labels.filter((label) => partIn(label, named, judge) !== null).length * 2 >= labels.length;
  const title = titleNaming(around);
  if (title !== null && isParent(title)) return title;
  for (const text of textsAround(around)) {
    const parent = benchmarksIn(text).find(isParent);
    if (parent !== undefined) return parent;
  }
  return null;
}

/**
 * "STEM" under C-Eval; "Chinese" under the Gaokao of AGIEval is `gaokao-chinese` where that is a part, "writing" under a
 * translated MT-Bench `writing-de`.
 */
export function partIn(text: string, { label, reading }: Named, judge: Judge): LabelReading | null {
  const [parent = '', outer] = reading.benchmark?.split('/') ?? [];
  const translated = outer !== undefined && LANGUAGE.test(outer);
  const within = outer === undefined || translated ? judge.part(text, parent) : judge.benchmark(`${label} ${text}`);
  if (within.benchmark?.startsWith(`${parent}/`) !== true || within.benchmark === reading.benchmark) return null;
  return translated ? { ...within, benchmark: `${within.benchmark}-${outer}` } : within;
}

const LANGUAGE = /^[a-z]{2}$/;

/** A line or heading that is nothing but a benchmark's name says it more surely than a sentence that mentions others. */
export function titleNaming(around: Surroundings): Named | null {
  const title = titled(around.before[0] ?? '') ?? titled(around.headings[0] ?? '');
  return title !== null && isAverage(title.reading) ? null : withoutOpenPart(title);
}

/** "RULER Benchmark - Effective context length" names no part, though every word behind RULER can be one. */
function withoutOpenPart(title: Named | null): Named | null {
  const [id = '', part] = title?.reading.benchmark?.split('/') ?? [];
  if (title === null || part === undefined || !BY_ID.get(id)?.row.openParts) return title;
  return { ...title, reading: { ...title.reading, benchmark: id } };
}

/** What may name a table's benchmark: the nearest line, the headings, and other lines only where they are titles. */
function nearTexts(around: Surroundings): string[] {
  const titles = [...around.before.slice(1), around.after].filter((text) => text.length <= LONGEST_TITLE);
  return [around.before[0] ?? '', ...around.headings.slice(0, 3), ...titles];
}

const LONGEST_TITLE = 120;

function textsAround(around: Surroundings): string[] {
  return [around.before[0] ?? '', ...around.headings.slice(0, 3), ...around.before.slice(1), around.after];
}

/** A short line or heading right above a table whose own labels say only "Score" or "5-shot": what was measured. */
export function titleAround(around: Surroundings): string | null {
  const titles = [around.before[0] ?? '', around.headings[0] ?? ''].map((text) => text.replace(/\s*[:：]\s*$/, ''));
  return titles.find((text) => text !== '' && text.length <= 50 && !/[.!?]\s|[.!?]$/.test(text)) ?? null;
}

/** The one benchmark that the nearest text names; null where none or several are named. */
export function benchmarkAround(around: Surroundings): Named | null {
  const title = titleNaming(around);
  if (title !== null) return title;
  for (const text of nearTexts(around)) {
    const found = benchmarksIn(text).filter(({ reading }) => !isAverage(reading));
    if (found.length === 1) return found[0] ?? null;
    if (found.length > 1) return null;
  }
  return null;
}

const WORDS = /[^\s,;:()[\]"“”]+/g;
const LONGEST_NAME = 5;

/** The first letters of all names of benchmarks: what starts otherwise names none, and most words do. */
const STARTS: ReadonlySet<string> = new Set(
  [...CATALOGUE.keys()].flatMap((key) => [key.slice(0, 1), key.slice(0, 2), key.slice(0, 3)]),
);

const mayStartName = remembered((word) => {
  const key = word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return /[A-Z\d]|[^ -~]|_/.test(word) && key !== '' && STARTS.has(key.slice(0, 3));
});

/** Texts whose answers are kept, of up to so many characters: a card's captions are asked about by all below them. */
const TEXTS = { entries: 2000, longest: 1200 };

/** Marks whose reading depends on where a stretch of words is cut. */
const CUT_MARK = /[\u00b9\u00b2\u00b3\u2070-\u2079]|\s@|@\s/;

/** Some stretch of the text may name a benchmark: its atoms are looked through once, before any stretch is. */
export function mayNameBenchmark(text: string): boolean {
  if (CUT_MARK.test(text)) return true;
  return holdsName(keysIn(text));
}

/** A title that is a benchmark's name, or starts with one before a colon or bracket: "RULER: a retrieval-based ...". */
const titled: (text: string) => Named | null = remembered(findTitle, TEXTS);

function findTitle(text: string): Named | null {
  if (text === '' || !mayNameBenchmark(text)) return null;
  for (const title of [text.replace(/[:：.]\s*$/, ''), text.split(/[:：(（]/, 1)[0]?.trim() ?? '']) {
    if (title === '' || title.length > 80 || title.split(' ').length > 5 || /[:(（]/.test(title)) continue;
    const reading = labelOf(title);
    if (reading.benchmark !== null) return { label: title, reading };
  }
  return null;
}

/** Every benchmark named in a sentence, each once, by the longest stretch of words that names it. */
export const benchmarksIn: (text: string) => readonly Named[] = remembered(findBenchmarks, TEXTS);

function findBenchmarks(text: string): readonly Named[] {
  if (text === '' || !mayNameBenchmark(text)) return [];
  const whole = titled(text);
  if (whole !== null) return [whole];
  const found = new Map<string, Named>();
  for (const { named } of mentions(text)) {
    if (!found.has(named.reading.benchmark ?? '')) found.set(named.reading.benchmark ?? '', named);
  }
  const bracketed = found.size > 1 ? benchmarksIn(/\(([^()]{2,80})\)/.exec(text)?.[1] ?? '') : [];
  return bracketed.length === 1 ? bracketed : [...found.values()];
}

export interface Mention {
  at: number;
  end: number;
  named: Named;
}

const MOST_WORDS = 200;

/** Benchmarks named in running text, with their places in it. */
export function mentions(text: string): Mention[] {
  const words = [...text.matchAll(WORDS)].slice(0, MOST_WORDS);
  const found: Mention[] = [];
  for (let from = 0; from < words.length; from++) {
    const first = words[from];
    if (first === undefined || !mayStartName(first[0])) continue;
    for (let length = Math.min(LONGEST_NAME, words.length - from); length > 0; length--) {
      const last = words[from + length - 1];
      if (last === undefined) continue;
      const end = last.index + last[0].length;
      const stretch = text.slice(first.index, end).replace(/[.,;:!?]+$/, '');
      if (/[,;:()]|[.!?]\s/.test(stretch) || (length > 1 && ENGLISH.test(stretch))) continue;
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

/** "HumanEval and it": in a sentence these are English words and no languages. */
const ENGLISH = /\s(?:it|is|no|to|so|as|am|an|or|in|be|my|he|id|at|by|us|we|he|hi|me|do|if|of|on)$/;

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

/** An average is no benchmark that others could be parts of. */
export function isAverage(reading: LabelReading): boolean {
  return reading.benchmark === AVERAGE;
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

const SHOTS = /\b(?:\d{1,2}|zero|one|few|five)[-\s_]?shot(?![a-z])|\bnum_?fewshot\s?[:=]\s?\d{1,2}\b/gi;

/** A sentence's shots: for all benchmarks where one count stands alone, else for those named beside each count. */
export interface StatedShots {
  all: number | null;
  of: ReadonlyMap<string, number>;
}

/** "the 5-shot results of C-Eval and MMLU, and the 8-shot results of GSM8K" gives each benchmark its own. */
export const shotsStated: (text: string) => StatedShots = remembered(findShots, TEXTS);

function findShots(text: string): StatedShots {
  const counts = [...text.matchAll(SHOTS)];
  const of = new Map<string, number>();
  if (counts.length === 0) return { all: null, of };
  const values = counts.map((count) => settingOn(count[0]).shots);
  const named = mentions(text);
  for (const { at, end, named: name } of named) {
    const nearest = lastBefore(counts, at);
    const value = nearest === -1 ? (leadsTo(text, end, counts[0]) ? values[0] : null) : values[nearest];
    if (value != null && name.reading.benchmark) of.set(name.reading.benchmark, value);
  }
  const distinct = new Set(values);
  return { all: distinct.size === 1 && named.length === 0 ? (values[0] ?? null) : null, of };
}

/** "MMLU and ARC are measured 5-shot": a count behind the names holds for them unless another number stands between. */
function leadsTo(text: string, end: number, count: RegExpMatchArray | undefined): boolean {
  const between = text.slice(end, count?.index ?? end);
  return between.length <= 90 && !/\d/.test(between);
}

function lastBefore(counts: readonly RegExpMatchArray[], at: number): number {
  let found = -1;
  for (const [index, count] of counts.entries()) if ((count.index ?? 0) < at) found = index;
  return found;
}

/** What the surroundings state for numbers on one benchmark, nearest first. */
export function settingsAround(around: Surroundings, benchmark: string | null): Stated[] {
  const stated: Stated[] = [];
  const texts: [string, SettingPlace][] = [
    ...around.before.map((text): [string, SettingPlace] => [text, 'sentence']),
    ...around.headings.slice(0, 2).map((text): [string, SettingPlace] => [text, 'section']),
    [around.after, 'caption'],
    ...around.leads.map((text): [string, SettingPlace] => [text, 'section']),
  ];
  for (const [text, from] of texts) {
    if (!SHOT_WORD.test(text)) continue;
    const { all, of } = shotsStated(text);
    const shots = shotsFor(benchmark ?? '', of) ?? all;
    if (shots !== null) stated.push({ from, shots, metric: null, variant: null });
  }
  return stated;
}

/** Of the benchmark, of the one it is a part of, or for an average what all named ones share. */
function shotsFor(benchmark: string, of: StatedShots['of']): number | null {
  const own = of.get(benchmark) ?? of.get(benchmark.split('/', 1)[0] ?? '');
  if (own !== undefined) return own;
  const distinct = [...new Set(of.values())];
  return distinct.length === 1 && benchmark.startsWith(AVERAGE) ? (distinct[0] ?? null) : null;
}

const SHOT_WORD = /shot/i;
