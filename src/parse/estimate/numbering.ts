/** Rows by the groups that they stand in, numbered from 0 up in the order in which groups come. */
export interface Numbering {
  /** For each row the number of its group; -1 where it stands in none. */
  of: Int32Array;
  size: number;
}

/** The same groups under numbers without gaps. */
export function dense(of: Int32Array): Numbering {
  const numbers = new Int32Array(1 + of.reduce((most, one) => Math.max(most, one), -1)).fill(-1);
  let size = 0;
  const found = of.map((one) => {
    if (numbers[one] === -1) numbers[one] = size++;
    return numbers[one] as number;
  });
  return { of: found, size };
}

/** Groups by the text that something numbered has: `texts` by its number, `of` its number in each row. */
export function byText(of: Int32Array, texts: readonly string[]): Numbering {
  const numbers = new Map<string, number>();
  const known = Int32Array.from(texts, (text) => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
  return dense(of.map((one) => known[one] as number));
}

/** The pairs of two numberings of the same rows. */
export function paired(a: Numbering, b: Numbering): Numbering {
  const numberIn = numbers(a.of.length, a.size * b.size);
  const of = new Int32Array(a.of.length);
  let size = 0;
  for (let row = 0; row < of.length; row++) {
    const number = numberIn((a.of[row] as number) * b.size + (b.of[row] as number), size);
    if (number === size) size += 1;
    of[row] = number;
  }
  return { of, size };
}

/** The pairs of a numbering with runs of rows: those of one `run` follow one another. */
export function within({ of: rows, size: groups }: Numbering, runs: Int32Array): Numbering {
  const [last, number] = [new Int32Array(groups).fill(-1), new Int32Array(groups)];
  const of = new Int32Array(rows.length);
  let size = 0;
  for (let row = 0; row < of.length; row++) {
    const group = rows[row] as number;
    if (last[group] !== runs[row]) number[group] = size++;
    last[group] = runs[row] as number;
    of[row] = number[group] as number;
  }
  return { of, size };
}

/** The groups of rows whose groups follow from other ones: `of` says by those which they are. */
export function through({ of: rows }: Numbering, { of, size }: Numbering): Numbering {
  const found = new Int32Array(rows.length);
  for (let row = 0; row < found.length; row++) found[row] = of[rows[row] as number] as number;
  return { of: found, size };
}

/** What the rows of each group have in common, by its number. */
export function byGroup({ of, size }: Numbering, common: Int32Array | Uint8Array): Int32Array {
  const found = new Int32Array(size);
  for (let row = 0; row < of.length; row++) found[of[row] as number] = common[row] as number;
  return found;
}

/** 1 for the rows in which a group of `dense` or `paired` comes for the first time. */
export function firsts({ of }: Numbering): Uint8Array {
  const found = new Uint8Array(of.length);
  let next = 0;
  for (let row = 0; row < of.length; row++) {
    if (of[row] !== next) continue;
    found[row] = 1;
    next += 1;
  }
  return found;
}

/** Scatters keys that lie close together. */
const SCATTER = 0x9e3779b1;

type NumberOf = (key: number, next: number) => number;

/** The number of a key, or `next` for one that is met for the first time; `most` of them may come, all below `end`. */
function numbers(most: number, end: number): NumberOf {
  return end <= CLOSE * most ? numbered(end) : scattered(most);
}

/** With no more gaps than this between them a list of all keys is the shorter way. */
const CLOSE = 8;

function numbered(end: number): NumberOf {
  const held = new Int32Array(end).fill(-1);
  return (key, next) => {
    if (held[key] === -1) held[key] = next;
    return held[key] as number;
  };
}

/** For keys far apart: a map takes ten times as long for so many. */
function scattered(most: number): NumberOf {
  const mask = 2 ** Math.ceil(Math.log2(2 * most + 2)) - 1;
  const [keys, held] = [new Float64Array(mask + 1).fill(-1), new Int32Array(mask + 1)];
  return (key, next) => {
    let slot = ((Math.imul(key, SCATTER) >>> 7) ^ Math.floor(key / mask)) & mask;
    while (keys[slot] !== key && keys[slot] !== -1) slot = (slot + 1) & mask;
    if (keys[slot] === key) return held[slot] as number;
    keys[slot] = key;
    held[slot] = next;
    return next;
  };
}
