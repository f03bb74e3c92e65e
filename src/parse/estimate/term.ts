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
  const steps = slope === null ? stepsOf(term, rest) : slopedSteps(term, rest, slope);
  const { of, value } = term;
  const { residual } = rest;
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group < 0) continue;
    const step = at(steps, group);
    residual[row] = at(residual, row) - (slope === null ? step : step * at(slope, row));
  }
  for (let group = 0; group < value.length; group++) value[group] = at(value, group) + at(steps, group);
}

/** How far each value is from its best one. */
function stepsOf({ of, size, value, pull, toward }: Term, { residual, weight }: Rest): Float64Array {
  const [top, bottom] = [new Float64Array(size), new Float64Array(size).fill(pull)];
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group < 0) continue;
    const counts = at(weight, row);
    top[group] = at(top, group) + counts * at(residual, row);
    bottom[group] = at(bottom, group) + counts;
  }
  return top.map((one, group) => (one + pull * (at(toward, group) - at(value, group))) / at(bottom, group));
}

function slopedSteps({ of, size, value, pull, toward }: Term, { residual, weight }: Rest, slope: Float64Array) {
  const [top, bottom] = [new Float64Array(size), new Float64Array(size).fill(pull)];
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    const by = at(slope, row);
    const counts = at(weight, row) * by;
    top[group] = at(top, group) + counts * at(residual, row);
    bottom[group] = at(bottom, group) + counts * by;
  }
  return top.map((one, group) => (one + pull * (at(toward, group) - at(value, group))) / at(bottom, group));
}

/** The value of each claim's group. A loop: `from` walks an iterator, which takes ten times as long. */
export function spread({ of, value }: Term): Float64Array {
  const values = new Float64Array(of.length);
  for (let row = 0; row < of.length; row++) values[row] = at(value, of[row] as number);
  return values;
}

/** An element that is there. */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
