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
  const known = Int32Array.from(texts, (text) => numberIn(numbers, text));
  return dense(of.map((one) => known[one] as number));
}

/** The pairs of two numberings of the same rows. */
export function paired(a: Numbering, b: Numbering): Numbering {
  const numbers = new Map<number, number>();
  const of = a.of.map((one, row) => numberIn(numbers, one * b.size + (b.of[row] as number)));
  return { of, size: numbers.size };
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

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
