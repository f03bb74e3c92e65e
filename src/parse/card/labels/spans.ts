/** Finds the stretches of a label that state a setting: shots, windows, versions, metrics, phrases. */
import { textAt, type Atom } from './atoms.ts';
import { BEGINNINGS, PHRASES, type Phrase } from './phrases.ts';
import { SHOT_STARTS, shots, shotsBefore } from './shots.ts';
import { day, MONTH_STARTS, window } from './windows.ts';

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

const NUMBER = /^\d{1,3}$/;
const SAMPLED =
  /^(pass|maj|cons|avg|mean|majority|best|bo|acc|recall|ndcg|mrr|map|exec|hits?|p|top|rm|self)[@^]([a-z0-9]{1,5})$/;
const VERSION = /^(?:v|ver|version)\.?(\d{1,2}(?:\.\d{1,2}){0,2})$/;
const DECIMAL_VERSION = /^\d\.\d$/;
const PLAIN_VERSION = /^\d{1,2}(?:\.\d{1,2}){0,2}$/;

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
  for (const read of readersAt(atoms[at])) {
    const span = read(atoms, at);
    if (span) return span;
  }
  return null;
}

const NONE: readonly Reader[] = [];

/** Most words begin no setting, whichever way it is written. */
function readersAt(atom: Atom | undefined): readonly Reader[] {
  if (atom === undefined) return NONE;
  if (FIGURE.test(atom.text)) return AT_FIGURES;
  const { text, key } = atom;
  const begins = BEGINNINGS.has(key) || SHOT_STARTS.has(text) || MONTH_STARTS.has(text.slice(0, 3)) || SIGNS.test(text);
  return begins ? AT_WORDS : NONE;
}

/** Of versions and sampled metrics. */
const SIGNS = /^v|[@^]/;

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

const COUNTED = new Set(['task', 'tasks', 'benchmark', 'benchmarks', 'dataset', 'datasets', 'evals']);

/** "Average of 6 benchmarks" says no more than "Average". */
function count(atoms: readonly Atom[], at: number): Span | null {
  if (!NUMBER.test(textAt(atoms, at)) || !COUNTED.has(textAt(atoms, at + 1))) return null;
  return { from: at, to: at + 2, said: { id: 'count', kind: 'filler' } };
}

/** `v2.0` and `v2` are one version. */
const versionName = (digits: string): string => `v${digits.replace(/\.0$/, '')}`;

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
