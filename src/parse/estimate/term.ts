/** One term of an additive model: a value a group, pulled towards where it would lie if nothing were known of it. */
import type { Numbering } from './numbering.ts';

export interface Term extends Numbering {
  value: Float64Array;
  /** How many claims' worth the pull is. */
  pull: number;
  /** Where each group is pulled to. */
  toward: Float64Array;
  /** How far each value was moved last. */
  step: Float64Array;
  /** Of each group, what its claims ask for and what they count, one beside the other. */
  sums: Float64Array;
}

/** What the terms leave unexplained of each claim, and how much each claim counts. */
export interface Rest {
  residual: Float64Array;
  weight: Float64Array;
}

/** A term and what each claim multiplies its values by. */
export interface Turn {
  term: Term;
  slope: Float64Array;
}

/** A term that starts where it is pulled to. */
export function term({ of, size }: Numbering, pull: number, toward = 0): Term {
  const start = new Float64Array(size).fill(toward);
  const [step, sums] = [new Float64Array(size), new Float64Array(2 * size)];
  return { of, size, pull, value: start.slice(), toward: start, step, sums };
}

/**
 * Sets a term's values to the best ones with all other terms held fast. The rest learns of it by the next turn, whose
 * pass over the claims is the same: `before` is the turn that it has not learnt of yet.
 */
export function refit({ term, slope }: Turn, before: Turn, rest: Rest): void {
  gather({ term, slope }, before, rest);
  const { value, step, sums, pull, toward, size } = term;
  for (let group = 0; group < size; group++) {
    const pulled = pull * (at(toward, group) - at(value, group));
    step[group] = (at(sums, 2 * group) + pulled) / (pull + at(sums, 2 * group + 1));
    value[group] = at(value, group) + at(step, group);
  }
}

/** One loop, since there are millions of rows to walk in a fit. */
function gather({ term: { of, sums }, slope }: Turn, before: Turn, { residual, weight }: Rest): void {
  const { of: was, step } = before.term;
  sums.fill(0);
  for (let row = 0; row < of.length; row++) {
    const moved = was[row] as number;
    const group = of[row] as number;
    const left = moved < 0 ? at(residual, row) : at(residual, row) - at(step, moved) * at(before.slope, row);
    residual[row] = left;
    if (group < 0) continue;
    const counts = at(weight, row) * at(slope, row);
    sums[2 * group] = at(sums, 2 * group) + counts * left;
    sums[2 * group + 1] = at(sums, 2 * group + 1) + counts * at(slope, row);
  }
}

/** Lets the rest learn of the last turn. */
export function settleRest({ term: { of, step }, slope }: Turn, { residual }: Rest): void {
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group >= 0) residual[row] = at(residual, row) - at(step, group) * at(slope, row);
  }
}

/** The value of each claim's group, in all terms together. Loops: `from` walks an iterator, which takes ten times as long. */
export function spread(
  terms: readonly Term[],
  values: Float64Array = new Float64Array(terms[0]?.of.length ?? 0),
): Float64Array {
  terms.forEach(({ of, value }, place) => {
    for (let row = 0; row < of.length; row++) {
      values[row] = (place === 0 ? 0 : at(values, row)) + at(value, of[row] as number);
    }
  });
  return values;
}

/** An element that is there. */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
