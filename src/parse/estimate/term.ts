/** One term of an additive model: a value a group, pulled towards where it would lie if nothing were known of it. */
import type { Numbering } from './numbering.ts';

export interface Term extends Numbering {
  value: Float64Array;
  /** How many claims' worth the pull is. */
  pull: number;
  /** Where each group is pulled to. */
  toward: Float64Array;
}

/** What the terms leave unexplained of each claim, and how much each claim counts. */
export interface Rest {
  residual: Float64Array;
  weight: Float64Array;
}

/** A term that starts where it is pulled to. */
export function term({ of, size }: Numbering, pull: number, toward = 0): Term {
  return { of, size, pull, value: new Float64Array(size).fill(toward), toward: new Float64Array(size).fill(toward) };
}

/** Sets a term's values to the best ones with all other terms held fast; `slope` is what each claim multiplies them by. */
export function refit(term: Term, rest: Rest, slope: Float64Array | null): void {
  const { of, value } = term;
  const { residual } = rest;
  const best = bestValues(term, rest, slope);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group >= 0) residual[row] = at(residual, row) - x(slope, row) * (at(best, group) - at(value, group));
  }
  value.set(best);
}

function bestValues({ of, size, value, pull, toward }: Term, { residual, weight }: Rest, slope: Float64Array | null) {
  const top = toward.map((one) => one * pull);
  const bottom = new Float64Array(size).fill(pull);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group < 0) continue;
    const by = x(slope, row);
    const counts = at(weight, row) * by;
    top[group] = at(top, group) + counts * (at(residual, row) + by * at(value, group));
    bottom[group] = at(bottom, group) + counts * by;
  }
  return top.map((one, group) => one / at(bottom, group));
}

/** The value of each claim's group. A loop: `from` walks an iterator, which takes ten times as long. */
export function spread({ of, value }: Term): Float64Array {
  const values = new Float64Array(of.length);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group >= 0) values[row] = at(value, group);
  }
  return values;
}

/** An element that is there. */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}

function x(slope: Float64Array | null, row: number): number {
  return slope === null ? 1 : at(slope, row);
}
