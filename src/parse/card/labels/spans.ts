/** Finds the stretches of a label that state a setting: shots, windows, versions, metrics, phrases. */
import { joined, type Atom } from './atoms.ts';
import { BEGINNINGS, PHRASES, type Phrase } from './phrases.ts';

/** What a stretch says. A range of shots is stated but is no number. */
export type Said =
  | Phrase
  | { shots: number | null; range?: string }
  | { version: string }
  | { window: string }
  | { sampled: string };

/** Atoms `from` up to, not including, `to`. */
export interface Span {
  from: number;
  to: number;
  said: Said;
}

type Reader = (atoms: readonly Atom[], at: number) => Span | null;

const MOST_SHOTS = 256;
const WORDS: Readonly<Record<string, number | null>> = {
  zero: 0,
  one: 1,
  single: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  eight: 8,
  ten: 10,
  few: null,
  multi: null,
  n: null,
  k: null,
};
const SHOT = new Set(['shot', 'shots', 's', 'sho', 'ショット', 'few', 'fewshot']);
const FUSED_SHOT = /^(\d{1,3})(?:shots?|s)$/;
const FUSED_WORD = /^(zero|one|few|two|three|five)shots?$/;
const NUMBER = /^\d{1,3}$/;
const SHOT_HEADS = new Set(['nshot', 'nshots', 'numfewshot', 'fewshot', 'shots', 'shot', 'numshots', 'kshot']);
/** First pieces of those heads. */
const HEAD_STARTS = new Set(['n', 'num', 'few', 'k', ...SHOT_HEADS]);
const SAMPLED =
  /^(pass|maj|cons|avg|mean|majority|best|bo|acc|recall|ndcg|mrr|map|exec|hits?|p|top|rm|self)[@^]([a-z0-9]{1,5})$/;
const VERSION = /^(?:v|ver|version)\.?(\d{1,2}(?:\.\d{1,2}){0,2})$/;
const DECIMAL_VERSION = /^[1-9]\.\d$/;
const PLAIN_VERSION = /^\d{1,2}(?:\.\d{1,2}){0,2}$/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const YEAR_MONTH = /^(?:20)?(2[0-9])\.?(0[1-9]|1[0-2])$/;
const YEAR = /^(?:20)?2[0-9]$/;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const FOUR = /^\d{4}$/;

/** In order: the first reader that finds something at an atom has it. */
const AT_FIGURES: readonly Reader[] = [day, window, shotsBefore, version, count, phrase];
const AT_WORDS: readonly Reader[] = [window, shots, sampled, version, phrase];
const FIGURE = /^\d/;

/** All settings of a label from left to right; what no reader claims is left between them. */
export function spansOf(atoms: readonly Atom[]): Span[] {
  const out: Span[] = [];
  for (let at = 0; at < atoms.length; ) {
    const span = spanAt(atoms, at);
    if (span) out.push(span);
    at = span?.to ?? at + 1;
  }
  return out;
}

function spanAt(atoms: readonly Atom[], at: number): Span | null {
  for (const read of FIGURE.test(textAt(atoms, at)) ? AT_FIGURES : AT_WORDS) {
    const span = read(atoms, at);
    if (span) return span;
  }
  return null;
}

const textAt = (atoms: readonly Atom[], at: number): string => atoms[at]?.text ?? '';

function shots(atoms: readonly Atom[], at: number): Span | null {
  return shotsAfter(atoms, at) ?? shotsBefore(atoms, at) ?? bareShot(atoms, at);
}

/** "5-shot", "5shot", "zero shot", "25-s"; "3-5 shot" states no number. */
function shotsBefore(atoms: readonly Atom[], at: number): Span | null {
  const word = textAt(atoms, at);
  const fused = FUSED_SHOT.exec(word)?.[1] ?? FUSED_WORD.exec(word)?.[1];
  if (fused !== undefined) return shotSpan(at, at + 1, fused);
  if (SHOT.has(textAt(atoms, at + 1)) && isCount(word)) return shotSpan(at, at + 2, word);
  if (!isRange(atoms[at], atoms[at + 1]) || !SHOT.has(textAt(atoms, at + 2))) return null;
  return { from: at, to: at + 3, said: { shots: null, range: `${word}-${textAt(atoms, at + 1)}-shot` } };
}

/** "n-shot 5", "num_fewshot=5". */
function shotsAfter(atoms: readonly Atom[], at: number): Span | null {
  if (!HEAD_STARTS.has(textAt(atoms, at))) return null;
  for (let to = at + 3; to > at; to--) {
    const count = textAt(atoms, to);
    if (NUMBER.test(count) && SHOT_HEADS.has(joined(atoms, at, to))) return shotSpan(at, to + 1, count);
  }
  return null;
}

function bareShot(atoms: readonly Atom[], at: number): Span | null {
  return SHOT_HEADS.has(textAt(atoms, at)) ? { from: at, to: at + 1, said: { shots: null } } : null;
}

/** "3-5 shot"; not "Lvl 5 (4-shot)" and not "8/4-shot" of a column that two rows share. */
function isRange(low: Atom | undefined, high: Atom | undefined): boolean {
  if (!low || !high || low.bracket !== high.bracket || !NUMBER.test(low.text) || !NUMBER.test(high.text)) return false;
  return Number(low.text) < Number(high.text);
}

const isCount = (word: string): boolean => NUMBER.test(word) || word in WORDS;

function shotSpan(from: number, to: number, word: string): Span | null {
  const count = NUMBER.test(word) ? Number(word) : (WORDS[word] ?? null);
  if (count !== null && count > MOST_SHOTS) return null;
  return { from, to, said: { shots: count, ...(word === 'few' ? { range: 'few-shot' } : {}) } };
}

function sampled(atoms: readonly Atom[], at: number): Span | null {
  const found = SAMPLED.exec(textAt(atoms, at));
  return found ? { from: at, to: at + 1, said: { sampled: found[0] } } : null;
}

function version(atoms: readonly Atom[], at: number): Span | null {
  const one = VERSION.exec(textAt(atoms, at))?.[1];
  if (one !== undefined) return { from: at, to: at + 1, said: { version: versionName(one) } };
  if (DECIMAL_VERSION.test(textAt(atoms, at)))
    return { from: at, to: at + 1, said: { version: versionName(textAt(atoms, at)) } };
  const next = textAt(atoms, at + 1);
  if (textAt(atoms, at) !== 'version' || !PLAIN_VERSION.test(next)) return null;
  return { from: at, to: at + 2, said: { version: versionName(next) } };
}

const DAY = /^(?:0[1-9]|[12]\d|3[01])$/;

/** "2024-11-25": the edition of a suite that is renewed. */
function day(atoms: readonly Atom[], at: number): Span | null {
  const [year, month, date] = [textAt(atoms, at), textAt(atoms, at + 1), textAt(atoms, at + 2)];
  if (year.length !== 4 || !YEAR.test(year) || !MONTH.test(month) || !DAY.test(date)) return null;
  return { from: at, to: at + 3, said: { version: `${year}-${month}-${date}` } };
}

const COUNTED = new Set(['task', 'tasks', 'benchmark', 'benchmarks', 'dataset', 'datasets', 'evals']);

/** "Average of 6 benchmarks" says no more than "Average". */
function count(atoms: readonly Atom[], at: number): Span | null {
  if (!NUMBER.test(textAt(atoms, at)) || !COUNTED.has(textAt(atoms, at + 1))) return null;
  return { from: at, to: at + 2, said: { id: 'count', kind: 'filler' } };
}

/** `v2.0` and `v2` are one version. */
const versionName = (digits: string): string => `v${digits.replace(/\.0$/, '')}`;

/** "2408-2502", "24.08–25.02", "Aug 2024 - Feb 2025", "08/24 - 02/25": normalised; "0901-0401" has no year and stays. */
function window(atoms: readonly Atom[], at: number): Span | null {
  const start = monthAt(atoms, at);
  const second = start ? endOf(atoms, start.to) : null;
  if (start && second) return { from: at, to: second.to, said: { window: `${start.month}..${second.month}` } };
  const [a, b] = [textAt(atoms, at), textAt(atoms, at + 1)];
  return FOUR.test(a) && FOUR.test(b) ? { from: at, to: at + 2, said: { window: `${a}-${b}` } } : null;
}

function endOf(atoms: readonly Atom[], at: number): { month: string; to: number } | null {
  const to = textAt(atoms, at) === 'to' ? at + 1 : at;
  if (textAt(atoms, to) === 'present' || textAt(atoms, to) === 'now') return { month: 'now', to: to + 1 };
  return monthAt(atoms, to);
}

function monthAt(atoms: readonly Atom[], at: number): { month: string; to: number } | null {
  const [a, b] = [textAt(atoms, at), textAt(atoms, at + 1)];
  const whole = YEAR_MONTH.exec(a);
  if (whole) return { month: `20${whole[1]}-${whole[2]}`, to: at + 1 };
  const named = MONTHS.indexOf(a.slice(0, 3));
  if (named >= 0 && a.length <= 9 && YEAR.test(b)) return { month: yearMonth(b, named + 1), to: at + 2 };
  if (MONTH.test(a) && YEAR.test(b)) return { month: yearMonth(b, Number(a)), to: at + 2 };
  return YEAR.test(a) && a.length === 4 && MONTH.test(b) ? { month: yearMonth(a, Number(b)), to: at + 2 } : null;
}

const yearMonth = (year: string, month: number): string => `20${year.slice(-2)}-${String(month).padStart(2, '0')}`;

/** The longest phrase that begins here. */
function phrase(atoms: readonly Atom[], at: number): Span | null {
  let found: Span | null = null;
  let key = '';
  for (let to = at; to < atoms.length; to++) {
    key += atoms[to]?.key ?? '';
    if (!BEGINNINGS.has(key)) break;
    const said = PHRASES.get(key);
    if (said) found = { from: at, to: to + 1, said };
  }
  return found;
}
