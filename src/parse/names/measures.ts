/** Numbers in names that are sizes: total, active and per-expert parameters. */
import type { NameClaim } from './reading.ts';
import type { NameToken } from './split.ts';

/** Units of parameters, as a name may write them. */
export type Units = ReadonlyMap<string, number>;
export const BILLIONS: Units = new Map([
  ['b', 1e9],
  ['bn', 1e9],
  ['billion', 1e9],
]);
/** Beside a size in billions these count training tokens, steps or context. */
export const OTHER_UNITS: Units = new Map([
  ['m', 1e6],
  ['million', 1e6],
  ['t', 1e12],
]);
const ALL_UNITS: Units = new Map([...BILLIONS, ...OTHER_UNITS]);
/** Sizes written with an underscore for the point (`1_8B`, `0_5b`). `2-7b` is Llama 2 of 7B, and `2_7b` too often. */
const UNDERSCORED = /^(?:0[._-]\d{1,2}|1[._][1345678]|6[._]7)$/;
/** No model of more is known; a larger number is something else. */
const LARGEST = 1e14;

/** Claims `tokens[from..to)` as a number. */
export function numberClaim(
  tokens: readonly NameToken[],
  kind: NameClaim['kind'],
  value: number,
  from: number,
  to: number,
): NameClaim {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[to - 1]?.end ?? start;
  return { kind, value, meaning: null, text: '', start, end, from, to };
}

/** `7B`, `0.5b`, `1_8B`; in the other units `135M`, `2.4T`. */
export function sizeAt(tokens: readonly NameToken[], at: number, units: Units): NameClaim | null {
  if (tokens[at]?.kind !== 'number') return null;
  return pointedSize(tokens, at, units) ?? underscoredSize(tokens, at, units) ?? plainSize(tokens, at, units);
}

/** Fewer millions are steps, samples or context beside a size. */
const TELLING_MILLIONS = 5e7;
/** Small models are trained on more tokens than this for each of their parameters, and no name calls so many billions by millions. */
const TOKENS_A_PARAMETER = 200;

/** `124M-400B`: the billions right behind a size in millions are the tokens that it was trained on. */
export function countsTokens(tokens: readonly NameToken[], at: number, billions: number): boolean {
  const before = sizeAt(tokens, at - 2, OTHER_UNITS);
  if (before === null || Number(before.value) < TELLING_MILLIONS) return false;
  return billions >= Number(before.value) * TOKENS_A_PARAMETER;
}

/** Data sets whose names end in how much they hold: `wiki40b`, `CC12M`, `laion2B`. */
const DATA_SETS: ReadonlySet<string> = new Set('cc datacomp imagenet laion metaclip redcaps wiki wit yfcc'.split(' '));

/** `wiki40b`: what touches a data set's name counts what is in it, and `babylm_100M` the words of a track. */
export function countsExamples(tokens: readonly NameToken[], at: number): boolean {
  const number = tokens[at];
  const name = tokens[at - 1]?.lower ?? '';
  if (name === 'babylm' && (number?.text === '10' || number?.text === '100')) return true;
  return number?.glued === true && DATA_SETS.has(name);
}

/** `1p7b`: the point as a letter. */
function pointedSize(tokens: readonly NameToken[], at: number, units: Units): NameClaim | null {
  const point = tokens[at + 1];
  if (point?.lower !== 'p' || !point.glued) return null;
  const [whole, part] = [tokens[at], tokens[at + 2]];
  if (part?.kind !== 'number' || !part.glued) return null;
  const value = measure(tokens, at + 2, `${whole?.text}.${part.text}`, units);
  return value === null ? null : numberClaim(tokens, 'size', value, at, at + 4);
}

function plainSize(tokens: readonly NameToken[], at: number, units: Units): NameClaim | null {
  const value = measure(tokens, at, tokens[at]?.text, units);
  return value === null ? null : numberClaim(tokens, 'size', value, at, at + 2);
}

function underscoredSize(tokens: readonly NameToken[], at: number, units: Units): NameClaim | null {
  const whole = tokens[at];
  const part = tokens[at + 1];
  if (part?.kind !== 'number' || part.before.length !== 1) return null;
  if (isVersionPart(tokens, at) || isVersion(tokens, at)) return null;
  const text = `${whole?.text}${part.before}${part.text}`;
  if (!UNDERSCORED.test(text) && !followsVersion(tokens, at)) return null;
  const value = measure(tokens, at + 1, `${whole?.text}.${part.text}`, units);
  return value === null ? null : numberClaim(tokens, 'size', value, at, at + 3);
}

/** `v1-3_5B`: the version has ended, and what parts the words is not what parts the digits. */
function followsVersion(tokens: readonly NameToken[], at: number): boolean {
  const [before, whole, part] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return before?.kind === 'number' && whole?.before === '-' && part?.before === '_' && part.text.length === 1;
}

/** `v1_3B`: release 1 of 3B. */
const isVersion = (tokens: readonly NameToken[], at: number): boolean =>
  tokens[at]?.glued === true && tokens[at - 1]?.lower === 'v';

/** The number before belongs to this one (`lfm2_5_8b`, `v1_0-3B`), unless that ends a version (`qwen2_5_1_5b`) or this is a 0. */
function isVersionPart(tokens: readonly NameToken[], at: number): boolean {
  const [beforeThat, before, whole, part] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before?.kind === 'number' && whole?.before === '_' && part?.before === '-') return true;
  const alike = before?.kind === 'number' && whole?.before === part?.before;
  return alike && beforeThat?.kind !== 'number' && whole?.text !== '0';
}

/** Words that say what a number before them counts: `1.5T-tokens`. */
const TOKEN_WORDS: ReadonlySet<string> = new Set(['token', 'tokens', 'tok', 'toks']);

/** `2026.27B`: a year and a size, parted by the point that parts all words of the name. */
const YEAR_AND_SIZE = /^20[12]\d\./;

/**
 * The number `text` in the unit that touches token `at`, or null when none does or it is said to count tokens; `m27m4` is a
 * serial, no 27 million.
 */
function measure(tokens: readonly NameToken[], at: number, text: string | undefined, units = ALL_UNITS): number | null {
  const unit = tokens[at + 1];
  if (text === undefined || unit === undefined || !unit.glued || TOKEN_WORDS.has(tokens[at + 2]?.lower ?? ''))
    return null;
  const value = YEAR_AND_SIZE.test(text) ? Number.NaN : Number(text) * (units.get(unit.lower) ?? Number.NaN);
  if (value < 1e9 && tokens[at + 2]?.glued) return null;
  return value > 0 && value < LARGEST ? Math.round(value) : null;
}

/** `A3B`, `a400m`: active parameters; `E4B`: Gemma's effective ones. */
export function activeSizeAt(tokens: readonly NameToken[], at: number): NameClaim | null {
  const letter = tokens[at];
  const number = tokens[at + 1];
  if (letter === undefined || number?.kind !== 'number' || !number.glued) return null;
  const fits = letter.lower === 'a' || letter.lower === 'ba' || isEffective(tokens, at);
  const value = fits ? measure(tokens, at + 1, number.text) : null;
  return value === null ? null : numberClaim(tokens, 'active-size', value, at, at + 3);
}

/** `E4B`, and `gemma4e4b` or `gemma3ne4b`; else a letter that touches what stands before is part of it. */
function isEffective(tokens: readonly NameToken[], at: number): boolean {
  const [family, generation, letter] = [tokens[at - 2], tokens[at - 1], tokens[at]];
  if (letter?.lower === 'e' && !letter.glued) return true;
  const isGlued = (letter?.lower === 'e' || letter?.lower === 'ne') && letter.glued;
  return isGlued && generation?.kind === 'number' && family?.lower.endsWith('gemma') === true;
}

/** Per-expert sizes so common that the unit is left out: `8x7`. */
const BARE_EXPERT: ReadonlySet<string> = new Set(['7', '8', '13', '22', '34']);

interface ExpertsClaim {
  claim: NameClaim;
  each: number | null;
}

/** `8x7B`, `2x8`, `34Bx2`: the claim's value is the number of experts, `each` what each was built from. */
export function expertsAt(tokens: readonly NameToken[], at: number): ExpertsClaim | null {
  const number = tokens[at];
  const cross = tokens[at + 1];
  if (number?.kind !== 'number' || !cross?.glued) return null;
  if (cross.lower === 'x') return timesSize(tokens, at, number);
  if (cross.lower === 'bx') return sizeTimes(tokens, at, number);
  return cross.lower === 'e' ? expertsOfSize(tokens, at, number) : null;
}

function timesSize(tokens: readonly NameToken[], at: number, count: NameToken): ExpertsClaim | null {
  const number = tokens[at + 2];
  const experts = wholeCount(count.text);
  // `qm7x-7B` ends a word in a number and a letter; `mixtral8x7b` does not stop between them.
  if (number?.kind !== 'number' || experts === null || (count.glued && !number.glued)) return null;
  const each = measure(tokens, at + 2, number.text);
  if (each !== null) return { claim: numberClaim(tokens, 'experts', experts, at, at + 4), each };
  return BARE_EXPERT.has(number.text)
    ? { claim: numberClaim(tokens, 'experts', experts, at, at + 3), each: Number(number.text) * 1e9 }
    : null;
}

function sizeTimes(tokens: readonly NameToken[], at: number, number: NameToken): ExpertsClaim | null {
  const count = tokens[at + 2];
  const experts = count?.glued ? wholeCount(count.text) : null;
  if (experts === null) return null;
  return { claim: numberClaim(tokens, 'experts', experts, at, at + 3), each: Number(number.text) * 1e9 };
}

/** `16E` after a size, as in `Llama-4-Scout-17B-16E`. */
function expertsOfSize(tokens: readonly NameToken[], at: number, count: NameToken): ExpertsClaim | null {
  const experts = tokens[at - 1]?.lower === 'b' ? wholeCount(count.text) : null;
  return experts === null ? null : { claim: numberClaim(tokens, 'experts', experts, at, at + 2), each: null };
}

function wholeCount(text: string): number | null {
  const count = Number(text);
  return Number.isInteger(count) && count > 1 && count <= 1024 ? count : null;
}
