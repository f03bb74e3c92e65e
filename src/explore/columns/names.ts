/** Names of the most downloaded models as one text: what is typed is nearly always found there, without the index. */
import { separated } from '../../index/search.ts';
import type { Statements } from '../../index/statements.ts';

export interface Names {
  /** The words of each name between blanks, a line a name, the most downloaded first. */
  text: string;
  /** Where each line begins. */
  starts: Int32Array;
  /** The models' keys. */
  keys: Int32Array;
}

/** So many that a name that matches is near the beginning, and so few that a text without it is read in milliseconds. */
const MOST = 100_000;

/** Reads them. */
export function readNames(statement: Statements): Names {
  const rows = statement('facets.sql', 'names').all(MOST) as { key: number; id: string }[];
  const starts = new Int32Array(rows.length);
  let at = 0;
  const lines = rows.map(({ id }, each) => {
    const line = ` ${wordsOf(separated(id)).join(' ')} \n`;
    starts[each] = at;
    at += line.length;
    return line;
  });
  return { text: lines.join(''), starts, keys: Int32Array.from(rows, ({ key }) => key) };
}

/** Words as the full-text search tells them apart: without case, accents and signs. */
function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/** Keys of the first names that hold all that was typed, the last of it as the beginning of a word. */
export function named({ text, starts, keys }: Names, typed: string, most: number): number[] {
  const phrases = typed
    .split(/\s+/)
    .map((phrase) => wordsOf(phrase).join(' '))
    .filter(Boolean);
  const wanted = phrases.map((phrase, at) => (at + 1 < phrases.length ? ` ${phrase} ` : ` ${phrase}`));
  // The longest is the rarest, as a rule: lines are looked at only where it stands.
  const rare = wanted.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (rare === '') return [];
  const found: number[] = [];
  for (let at = text.indexOf(rare); at >= 0 && found.length < most; ) {
    const line = lineAt(starts, at);
    const next = starts[line + 1] ?? text.length;
    const name = text.slice(starts[line], next);
    if (wanted.every((phrase) => name.includes(phrase))) found.push(keys[line] ?? 0);
    at = text.indexOf(rare, next);
  }
  return found;
}

/** The last line that begins at or before a place. */
function lineAt(starts: Int32Array, at: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
