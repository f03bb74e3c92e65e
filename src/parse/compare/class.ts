/** What was measured and how, as far as a claim says it: only like is held against like. */
import { BENCHMARKS, BENCHMARK_TABLES } from '../../rules/benchmarks.ts';
import { SHOTLESS_FIELDS } from '../../rules/fields.ts';
import { LANGUAGE_CODES } from '../../rules/language-codes.ts';
import { LANGUAGES } from '../../rules/languages.ts';
import { SETTINGS, type SettingPhrase } from '../../rules/settings.ts';
import type { Claim } from '../../model.ts';
import { settingOn } from '../card/labels/setting.ts';

/** The comparability class of one claim; by whom and about whom it is said stands beside it in the ledger. */
export interface ComparabilityClass {
  /** The questions: benchmark, version, language, tools; numbers of different editions are never held against each other. */
  edition: string;
  /** Prompt, sampling, split and harness as far as stated; null when nothing is. With the shots, all that is known. */
  method: string | null;
  /** Something that moves the number is left unsaid: across cards, two such silences are not equal. */
  silent: boolean;
}

export type Measured = Pick<Claim, 'label' | 'variant' | 'shots'> & { benchmark: string };

const phrases: ReadonlyMap<string, SettingPhrase> = new Map(
  (SETTINGS as readonly SettingPhrase[]).map((row) => [row.id, row]),
);
const benchmarks: ReadonlySet<string> = new Set(BENCHMARKS.map(({ id }) => id));
const languages: ReadonlySet<string> = new Set(LANGUAGE_CODES);
const spoken: ReadonlySet<string> = new Set(Object.values(LANGUAGES));
const shotless: ReadonlySet<string> = new Set(
  SHOTLESS_FIELDS.flatMap((field) => (BENCHMARK_TABLES[field] ?? []).map(({ id }) => id)),
);

/** Benchmarks are made in English unless they say otherwise. */
const ASSUMED_LANGUAGE = 'en';

/** The class of a claim on a known benchmark. */
export function comparabilityClass(claim: Measured): ComparabilityClass {
  const words = wordsOf(claim).toSorted();
  const benchmark = benchmarkOf(claim.benchmark, words);
  const named = words.filter((word) => !benchmark.endsWith(`-${word}`));
  const edition = [benchmark, ...named.filter(isApart)].join(' ');
  const method = named.filter((word) => !isApart(word)).join(' ') || null;
  return { edition, method, silent: claim.shots === null && asksForShots(benchmark) };
}

function wordsOf({ label, variant }: Measured): string[] {
  const { harness } = settingOn(label);
  const stated = variant?.split(' ') ?? [];
  return [...new Set([...stated, ...(harness === null ? [] : [harness]), ...translation(label)])].filter(
    (word) => word !== ASSUMED_LANGUAGE,
  );
}

/** `GPQA` with the task `diamond` is the benchmark of that name. */
function benchmarkOf(benchmark: string, words: readonly string[]): string {
  const narrower = words.map((word) => `${benchmark}-${word}`).find((id) => benchmarks.has(id));
  return narrower ?? benchmark;
}

/** `MT-Bench-DE`: a language's code in capitals after a hyphen. */
function translation(label: string): string[] {
  const code = /-([A-Z]{2})(?![A-Za-z0-9])/.exec(label)?.[1]?.toLowerCase();
  return code !== undefined && spoken.has(code) ? [code] : [];
}

/** How a run was prompted, sampled and scored leaves the questions as they are; versions, languages and windows do not. */
function isApart(word: string): boolean {
  const phrase = phrases.get(word);
  if (phrase !== undefined) return phrase.apart === true;
  return languages.has(word) || !/@|shot$/.test(word);
}

function asksForShots(benchmark: string): boolean {
  return !shotless.has(benchmark.replace(/\/.*$/, ''));
}
