/** Texts and pairs of numbers as numbers from 0 up, in the order in which they come. */
export interface Numbering {
  /** For each row its number; -1 where it has none. */
  of: Int32Array;
  size: number;
}

/** Numbers the texts of a list of rows; a null text has no number. */
export function numbered(texts: readonly (string | null)[]): Numbering & { numbers: ReadonlyMap<string, number> } {
  const numbers = new Map<string, number>();
  const of = Int32Array.from(texts, (text) => (text === null ? -1 : numberIn(numbers, text)));
  return { of, size: numbers.size, numbers };
}

/** Numbers the pairs of two numberings of the same rows. */
export function paired(a: Numbering, b: Numbering): Numbering {
  const numbers = new Map<number, number>();
  const of = Int32Array.from(a.of, (one, row) => numberIn(numbers, one * b.size + (b.of[row] ?? 0)));
  return { of, size: numbers.size };
}

function numberIn<K>(numbers: Map<K, number>, key: K): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
