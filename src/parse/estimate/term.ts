/** Terms of an additive model: a value a group, pulled towards where it would lie if nothing were known of it. */
import type { Numbering } from './numbering.ts';

export interface Term {
  /** For each cell of its part the number of its group, -1 where it stands in none; null where every cell is a group. */
  of: Int32Array | null;
  value: Float64Array;
  /** How many claims' worth the pull is. */
  pull: number;
  /** Where each group is pulled to. */
  toward: Float64Array;
}

/**
 * Terms that are fitted in one pass over the claims: claims of one cell stand in the same groups of all of them, so what
 * the cells come to is all that the terms need to know.
 */
export interface Part {
  cells: Numbering;
  terms: readonly Term[];
  /** What each claim multiplies the values by; null where that is one. */
  slope: Float64Array | null;
  /** How far all terms together were moved last, by cell. */
  step: Float64Array;
  /** Of each cell, what its claims ask for and what they count, one beside the other. */
  sums: Float64Array;
}

/** What the terms leave unexplained of each claim, and how much each claim counts. */
export interface Rest {
  residual: Float64Array;
  weight: Float64Array;
}

/** What a term is made of: so many groups, where they start and are pulled to, and which they are. */
interface Start {
  size: number;
  pull: number;
  toward?: number;
  of?: Int32Array;
}

/** A term that starts where it is pulled to; without `of` every cell of its part is a group. */
export function term({ size, pull, toward = 0, of }: Start): Term {
  const start = new Float64Array(size).fill(toward);
  return { of: of ?? null, pull, value: start.slice(), toward: start };
}

/** A part of these terms. */
export function part(cells: Numbering, slope: Part['slope'], terms: readonly Term[]): Part {
  const { size } = cells;
  return { cells, terms, slope, step: new Float64Array(size), sums: new Float64Array(2 * size) };
}

/** What all terms of these parts come to for each claim. Loops: `from` walks an iterator, which takes ten times as long. */
export function spread(
  parts: readonly Part[],
  values: Float64Array = new Float64Array(parts[0]?.cells.of.length ?? 0),
): Float64Array {
  parts.forEach((part, place) => {
    const { of } = part.cells;
    const value = valuesOf(part);
    for (let row = 0; row < of.length; row++) {
      values[row] = (place === 0 ? 0 : at(values, row)) + at(value, of[row] as number);
    }
  });
  return values;
}

/** What all terms of a part come to, by cell. */
export function valuesOf({ cells, terms }: Part): Float64Array {
  const sums = new Float64Array(cells.size);
  for (const { of, value } of terms) {
    for (let cell = 0; cell < sums.length; cell++) {
      const group = of === null ? cell : (of[cell] as number);
      if (group >= 0) sums[cell] = at(sums, cell) + at(value, group);
    }
  }
  return sums;
}

/** An element that is there. */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
