/** The language that a heading, caption or category says its results are in: an MMLU in Spanish is not the MMLU. */
import { LANGUAGES, OWN_NAMES } from '../../rules/languages.ts';
import { remembered } from '../remembered.ts';
import { benchmarksIn } from './benchmarks-in.ts';
import { AVERAGE } from './judge.ts';
import { BY_ID } from './labels/catalogue.ts';
import { labelOf } from './labels/label.ts';
import type { Surroundings } from './passages.ts';

const CODES: ReadonlyMap<string, string> = new Map([...Object.entries(LANGUAGES), ...Object.entries(OWN_NAMES)]);

const LONGEST = 80;
const WORD = /[\p{L}\p{M}]+/gu;
/** Words beside a language that leave it what the heading is about: results, and how they were come by. */
const ABOUT_RESULTS = new Set(
  'a accuracy all and average avg basic benchmark benchmarks branch capabilities capability comparison data dataset datasets eval evals evaluation evaluations evaluated for harness in language leaderboard lm llm of on open only our performance polyglot result results score scores set sets shot suite task tasks test tests the understanding version with'.split(
    ' ',
  ),
);

/** The one language a text names, where it speaks of nothing but results; `en` where that is English, null for none. */
export const languageNamed: (text: string) => string | null = remembered(findLanguage);

function findLanguage(text: string): string | null {
  if (text === '' || text.length > LONGEST) return null;
  const words = (text.toLowerCase().match(WORD) ?? []).filter((word) => !ABOUT_RESULTS.has(word));
  const only = words.length === 1 ? CODES.get(words[0] ?? '') : undefined;
  return only ?? madeIn(text);
}

/** "KoBEST: BoolQ, COPA", a suite of one language; "MT-Bench (German)", a benchmark in one. */
function madeIn(text: string): string | null {
  const whole = labelOf(text.replace(/[:：.]\s*$/, '')).benchmark ?? benchmarksIn(text)[0]?.reading.benchmark;
  const [parent = '', part = ''] = whole?.split('/') ?? [];
  const row = BY_ID.get(parent)?.row;
  const suite = row?.parts === undefined ? null : (row.language ?? null);
  return suite ?? part.split('-').find((word) => ISO.has(word)) ?? null;
}

/** The language of the nearest heading or line that names one. */
export function languageAround({ before, headings }: Surroundings): string | null {
  for (const text of [before[0] ?? '', headings[0] ?? '', headings[1] ?? '']) {
    const language = languageNamed(text);
    if (language !== null) return language;
  }
  return null;
}

/** A benchmark in a language: its own are whole in theirs, others have it as their part. */
export function spokenIn(benchmark: string | null, languageOf: () => string | null): string | null {
  if (benchmark === null) return benchmark;
  const [parent = '', part] = benchmark.split('/');
  if (parent === AVERAGE || BY_ID.get(parent)?.row.language !== undefined) return benchmark;
  const language = languageOf();
  if (language === null || language === 'en') return benchmark;
  if (part === undefined) return `${parent}/${language}`;
  return part.split('-').some((word) => word === language || ISO.has(word)) ? benchmark : `${benchmark}-${language}`;
}

const ISO: ReadonlySet<string> = new Set(Object.values(LANGUAGES));
