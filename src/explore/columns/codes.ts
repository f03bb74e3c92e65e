/** Columns of words as small numbers. */

/** One word a model: a number for each word, 0 for none. */
export interface Coded {
  words: string[];
  codes: Uint16Array;
  push(word: string | null): void;
  codeOf(word: string): number;
}

/** Words that differ more than this are no facet; those beyond count as none. */
const MOST_WORDS = 65_535;

/** An empty column of one word a model. */
export function coded(): Coded {
  const known = new Map<string, number>();
  const words = [''];
  let codes = new Uint16Array(4096);
  let size = 0;
  const learn = (word: string): number => {
    if (words.length > MOST_WORDS) return 0;
    known.set(word, words.length);
    return words.push(word) - 1;
  };
  return {
    words,
    get codes() {
      return codes;
    },
    push(word) {
      if (size === codes.length) codes = grown(codes, new Uint16Array(size * 2));
      codes[size++] = word === null ? 0 : (known.get(word) ?? learn(word));
    },
    codeOf: (word) => known.get(word) ?? 0,
  };
}

/** Several words a model: a bit for each of the words that are met first; `wide` more than these are counted nowhere. */
export interface Masked {
  words: string[];
  /** Two numbers a model, 31 words each. */
  low: Int32Array;
  high: Int32Array;
  mark(at: number, word: string | null): void;
  bitOf(word: string): number | null;
  fitted(size: number): Masked;
}

const HALF = 31;
const MOST_BITS = 2 * HALF;

/** An empty column of several words a model. */
export function masked(): Masked {
  const bits = new Map<string, number>();
  const words: string[] = [];
  let [low, high] = [new Int32Array(4096), new Int32Array(4096)];
  const learn = (word: string): number => {
    bits.set(word, words.length);
    return words.push(word) - 1;
  };
  const reach = (at: number): void => {
    if (at < low.length) return;
    const size = Math.max(at + 1, low.length * 2);
    low = grown(low, new Int32Array(size));
    high = grown(high, new Int32Array(size));
  };
  const column: Masked = {
    words,
    get low() {
      return low;
    },
    get high() {
      return high;
    },
    mark(at, word) {
      reach(at);
      if (word === null) return;
      const bit = bits.get(word) ?? (words.length < MOST_BITS ? learn(word) : null);
      if (bit === null) return;
      if (bit < HALF) low[at] = (low[at] ?? 0) | (1 << bit);
      else high[at] = (high[at] ?? 0) | (1 << (bit - HALF));
    },
    bitOf: (word) => bits.get(word) ?? null,
    fitted(size) {
      reach(size);
      return column;
    },
  };
  return column;
}

/** Whether a model bears one of the words of a mask. */
export function bears(column: Masked, at: number, mask: { low: number; high: number }): boolean {
  return (((column.low[at] ?? 0) & mask.low) | ((column.high[at] ?? 0) & mask.high)) !== 0;
}

/** The bits of some words. */
export function maskOf(column: Masked, words: readonly string[]): { low: number; high: number } {
  const mask = { low: 0, high: 0 };
  for (const word of words) {
    const bit = column.bitOf(word);
    if (bit === null) continue;
    if (bit < HALF) mask.low |= 1 << bit;
    else mask.high |= 1 << (bit - HALF);
  }
  return mask;
}

/** Adds one to the tally of each word that a model bears. */
export function tallyBits(column: Masked, at: number, tally: Int32Array): void {
  for (let bits = column.low[at] ?? 0; bits !== 0; bits &= bits - 1) bump(tally, 31 - Math.clz32(bits & -bits));
  for (let bits = column.high[at] ?? 0; bits !== 0; bits &= bits - 1) bump(tally, HALF + 31 - Math.clz32(bits & -bits));
}

function bump(tally: Int32Array, at: number): void {
  tally[at] = (tally[at] ?? 0) + 1;
}

function grown<Numbers extends Uint16Array | Int32Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from);
  return into;
}
