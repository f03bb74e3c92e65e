/** Shots stated in a label. */
import { joined, textAt, type Atom } from './atoms.ts';
import type { Span } from './spans.ts';

const MOST_SHOTS = 256;
const WORDS: ReadonlyMap<string, number | null> = new Map([
  ['zero', 0],
  ['one', 1],
  ['single', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['eight', 8],
  ['ten', 10],
  ['few', null],
  ['multi', null],
  ['n', null],
  ['k', null],
]);
const SHOT = new Set(['shot', 'shots', 's', 'sho', 'ショット', 'few', 'fewshot']);
const FUSED_SHOT = /^(\d{1,3})(?:shots?|s)$/;
const FUSED_WORD = /^(zero|one|few|two|three|five)shots?$/;
const NUMBER = /^\d{1,3}$/;
const SHOT_HEADS = new Set(['nshot', 'nshots', 'numfewshot', 'fewshot', 'shots', 'shot', 'numshots', 'kshot']);
/** First pieces of those heads. */
const HEAD_STARTS = new Set(['n', 'num', 'few', 'k', ...SHOT_HEADS]);

/** Every word that shots can begin with. */
export const SHOT_STARTS: ReadonlySet<string> = new Set([
  ...HEAD_STARTS,
  ...WORDS.keys(),
  ...['zero', 'one', 'few', 'two', 'three', 'five'].flatMap((word) => [`${word}shot`, `${word}shots`]),
]);

/** Shots that begin at an atom, in any writing. */
export function shots(atoms: readonly Atom[], at: number): Span | null {
  return shotsAfter(atoms, at) ?? shotsBefore(atoms, at) ?? bareShot(atoms, at);
}

/** "5-shot", "5shot", "zero shot", "25-s"; "3-5 shot" states no number. */
export function shotsBefore(atoms: readonly Atom[], at: number): Span | null {
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

const isCount = (word: string): boolean => NUMBER.test(word) || WORDS.has(word);

function shotSpan(from: number, to: number, word: string): Span | null {
  const count = NUMBER.test(word) ? Number(word) : (WORDS.get(word) ?? null);
  if (count !== null && count > MOST_SHOTS) return null;
  return { from, to, said: { shots: count, ...(word === 'few' ? { range: 'few-shot' } : {}) } };
}
