/** Finds known phrases (`llama-3.1`, `fine-tuned`, `i1`) in split names: one map lookup a token, longest phrase first. */
import { lazy } from '../lazy.ts';
import { splitName, type NameToken } from './split.ts';

/** A phrase compiled for matching, with what it stands for. */
export interface Phrase<T> {
  lowers: readonly string[];
  /** Whether each token must touch the one before, as written in the table: `i1` and `k2` mean nothing with a gap. */
  tight: readonly boolean[];
  meaning: T;
}

/** Phrases by their first token, the longest first; each is compiled when a name first holds that token. */
export interface PhraseIndex<T> {
  get(first: string): readonly Phrase<T>[] | undefined;
  has(first: string): boolean;
  keys(): Iterable<string>;
}

/** Words that make a size, count or bit width of the number they touch: `3b` after `llama` is no `llama-3`. */
const UNITS: ReadonlySet<string> = new Set(
  'b bn bx m t k x bit bits bpw e gb mb epochs epoch steps step shot d p th ep'.split(' '),
);

/** Those that do so across a gap too: `llama-2 epochs`. */
const LOOSE_UNITS: ReadonlySet<string> = new Set(['bit', 'bits', 'bpw', 'epochs', 'epoch', 'steps', 'ep']);

/** A phrase as its row gives it, cut into tokens. */
type Uncompiled<T> = readonly [tokens: readonly NameToken[], meaning: T];

/** Indexes phrases; earlier entries win over later ones of the same length. */
export function indexPhrases<T>(entries: readonly { words: readonly string[]; meaning: T }[]): PhraseIndex<T> {
  const listed = new Map<string, Uncompiled<T>[]>();
  for (const { words, meaning } of entries) for (const word of words) list(listed, word, meaning);
  const index = new Map([...listed].map(([first, rows]) => [first, lazy(() => compiled(rows))]));
  return { get: (first) => index.get(first)?.(), has: (first) => index.has(first), keys: () => index.keys() };
}

function list<T>(listed: Map<string, Uncompiled<T>[]>, word: string, meaning: T): void {
  const tokens = splitName(`/${word}`);
  const first = tokens[0]?.lower;
  if (first === undefined) return;
  const rows = listed.get(first);
  if (rows === undefined) listed.set(first, [[tokens, meaning]]);
  else rows.push([tokens, meaning]);
}

/** The longest phrase that stands at a token, or null; `last` is the index after its final token. */
export function phraseAt<T>(
  index: PhraseIndex<T>,
  tokens: readonly NameToken[],
  at: number,
  first: string | undefined = tokens[at]?.lower,
): { meaning: T; last: number } | null {
  const phrases = first === undefined ? undefined : index.get(first);
  if (phrases === undefined || isTailOfNumber(tokens, at)) return null;
  for (const phrase of phrases) {
    if (fits(phrase, tokens, at)) return { meaning: phrase.meaning, last: at + phrase.lowers.length };
  }
  return null;
}

/** The `e5` of `1e5` is no word. */
function isTailOfNumber(tokens: readonly NameToken[], at: number): boolean {
  const token = tokens[at];
  return token?.text.length === 1 && token.kind === 'word' && token.glued && tokens[at - 1]?.kind === 'number';
}

function fits<T>(phrase: Phrase<T>, tokens: readonly NameToken[], at: number): boolean {
  const { lowers, tight } = phrase;
  for (let i = 1; i < lowers.length; i++) {
    const token = tokens[at + i];
    if (token === undefined || token.lower !== lowers[i] || (tight[i] && !token.glued)) return false;
  }
  return !endsInsideMeasure(tokens, at + lowers.length);
}

/** The phrase's last token is a number that the next word turns into a measure (`llama-3` in `llama-3b`, `gemma-2-bit`). */
function endsInsideMeasure(tokens: readonly NameToken[], next: number): boolean {
  if (tokens[next - 1]?.kind !== 'number' || isEffectiveSize(tokens, next)) return false;
  const unit = tokens[next];
  return (
    unit !== undefined && unit.kind === 'word' && UNITS.has(unit.lower) && (unit.glued || LOOSE_UNITS.has(unit.lower))
  );
}

/** `gemma4e4b`: what touches the number is a size with a letter of its own. */
function isEffectiveSize(tokens: readonly NameToken[], at: number): boolean {
  const [letter, number, unit] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  return letter?.lower === 'e' && number?.kind === 'number' && number.glued && unit?.lower === 'b' && unit.glued;
}

function compiled<T>(rows: readonly Uncompiled<T>[]): readonly Phrase<T>[] {
  return rows.flatMap(phrasesOf).sort((a, b) => b.lowers.length - a.lowers.length);
}

function phrasesOf<T>([tokens, meaning]: Uncompiled<T>): Phrase<T>[] {
  return spellings(tokens).map((spelling) => ({
    lowers: spelling.map((t) => t.lower),
    tight: spelling.map((t) => t.glued),
    meaning,
  }));
}

/** `3.1` is also written `3_1`, `3-1`, `3p1` and, touching the word before it, `31`; the first token is the same in all. */
function spellings(tokens: readonly NameToken[]): NameToken[][] {
  const at = tokens.findIndex((t, i) => i > 0 && /^\d\.\d{1,2}$/.test(t.text));
  const number = tokens[at];
  if (number === undefined) return [[...tokens]];
  const [whole = '', part = ''] = number.text.split('.');
  const instead = (...parts: NameToken[]) => [...tokens.slice(0, at), ...parts, ...tokens.slice(at + 1)];
  const token = (text: string, kind: NameToken['kind'], glued: boolean): NameToken => ({
    ...number,
    text,
    lower: text,
    kind,
    glued,
  });
  return [
    [...tokens],
    instead(token(whole, 'number', number.glued), token(part, 'number', false)),
    instead(token(whole, 'number', number.glued), token('p', 'word', true), token(part, 'number', true)),
    ...(part.length === 1 ? [instead(token(whole + part, 'number', true))] : []),
  ];
}
