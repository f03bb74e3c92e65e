/** Columns of words as small numbers. */
import { type PlacesByNumber, placesByNumber } from '../../by-number.ts';

/** Models by what they say: where those stand that say each number's words. */
export interface Listed extends PlacesByNumber {
  /** The words of each number. */
  says: readonly (readonly string[])[];
}

/** One number a model: what it says, one word or several; 0 says nothing, and such models are not listed. */
export interface Coded extends Listed {
  codes: Uint16Array;
}

/** A column while it is read. */
export interface Coding {
  /** What the next model says. */
  push(words: readonly string[]): void;
  /** The column with its models in another order. */
  arranged(order: Uint32Array): Coded;
}

/** More different sayings than this are no facet; those beyond count as none. */
const MOST = 65_535;

/** An empty column for up to so many models. */
export function coding(size: number): Coding {
  const known = new Map<string, number>([['', 0]]);
  const says: (readonly string[])[] = [[]];
  const codes = new Uint16Array(size);
  let at = 0;
  const learnt = (name: string, words: readonly string[]): number => {
    if (says.length > MOST) return 0;
    known.set(name, says.length);
    return says.push(words) - 1;
  };
  return {
    push(words) {
      const name = words.length === 1 ? (words[0] ?? '') : words.join('\n');
      codes[at++] = known.get(name) ?? learnt(name, words);
    },
    arranged(order) {
      const arranged = Uint16Array.from(order, (from) => codes[from] ?? 0);
      return { codes: arranged, says, ...placesByNumber(arranged, says.length, 1) };
    },
  };
}

/** Where the models stand that say one of some words, a list for each number that does. */
export function listsSaying({ says, starts, places }: Listed, words: readonly string[]): Int32Array[] {
  return says.flatMap((said, code) =>
    said.some((word) => words.includes(word)) ? [places.subarray(starts[code], starts[code + 1])] : [],
  );
}

/** Which codes say one of some words: a flag for each. */
export function codesSaying({ says }: Coded, words: readonly string[]): Uint8Array {
  return Uint8Array.from(says, (said) => (said.some((word) => words.includes(word)) ? 1 : 0));
}

/** A word and how many models say it. */
export interface Tally {
  value: string;
  models: number;
}

/** How many of the models at these places say each word, the most frequent first; null: of all. */
export function tally({ codes, says, starts }: Coded, places: Int32Array | null): Tally[] {
  const counts = places === null ? sizes(starts) : counted(codes, says.length, places);
  const models = new Map<string, number>();
  for (const [code, said] of says.entries()) {
    const count = counts[code] ?? 0;
    if (count > 0) for (const word of said) models.set(word, (models.get(word) ?? 0) + count);
  }
  return [...models]
    .map(([value, count]) => ({ value, models: count }))
    .toSorted((a, b) => b.models - a.models || (a.value < b.value ? -1 : 1));
}

/** How many of all say each. */
function sizes(starts: Int32Array): Int32Array {
  return Int32Array.from({ length: starts.length - 1 }, (_, code) => (starts[code + 1] ?? 0) - (starts[code] ?? 0));
}

/** The hot loop of every search: plain, so that it is fast. */
function counted(codes: Uint16Array, sayings: number, places: Int32Array): Int32Array {
  const counts = new Int32Array(sayings);
  for (let at = 0; at < places.length; at += 1) {
    const code = codes[places[at] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
