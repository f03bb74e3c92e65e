/** One term of an additive model: a value a group, pulled towards where it would lie if nothing were known of it. */
import type { Numbering } from './numbering.ts';

export interface Term extends Numbering {
  value: Float64Array;
  /** How many claims' worth the pull is. */
  pull: number;
  /** Where each group is pulled to. */
  toward: Float64Array;
  /** What each group's claims count together. */
  counted: Float64Array;
}

/** What the terms leave unexplained of each claim, and how much each claim counts. */
export interface Rest {
  residual: Float64Array;
  weight: Float64Array;
}

/** A term that starts where it is pulled to, of claims that count so much. */
export function term({ of, size }: Numbering, weight: Float64Array, pull: number, toward = 0): Term {
  const counted = new Float64Array(size);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group >= 0) counted[group] = at(counted, group) + at(weight, row);
  }
  const start = new Float64Array(size).fill(toward);
  return { of, size, pull, value: start.slice(), toward: start, counted };
}

/** Sets a term's values to the best ones with all other terms held fast; `slope` is what each claim multiplies them by. */
export function refit(term: Term, rest: Rest, slope: Float64Array | null): void {
  const steps = slope === null ? stepsOf(term, rest) : slopedSteps(term, rest, slope);
  if (slope === null) takeSteps(term, rest, steps);
  else takeSloped(term, rest, steps, slope);
  const { value } = term;
  for (let group = 0; group < value.length; group++) value[group] = at(value, group) + at(steps, group);
}

function takeSteps({ of }: Term, { residual }: Rest, steps: Float64Array): void {
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group >= 0) residual[row] = at(residual, row) - at(steps, group);
  }
}

function takeSloped({ of }: Term, { residual }: Rest, steps: Float64Array, slope: Float64Array): void {
  for (let row = 0; row < of.length; row++) {
    residual[row] = at(residual, row) - at(steps, of[row] as number) * at(slope, row);
  }
}

/** How far each value is from its best one. */
function stepsOf({ of, size, value, pull, toward, counted }: Term, { residual, weight }: Rest): Float64Array {
  const top = new Float64Array(size);
  for (let row = 0; row < of.length; row++) {
    const group = of[row] as number;
    if (group >= 0) top[group] = at(top, group) + at(weight, row) * at(residual, row);
  }
  for (let group = 0; group < size; group++) {
    top[group] = (at(top, group) + pull * (at(toward, group) - at(value, group))) / (pull + at(counted, group));
  }
  return top;
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
  for (let group = 0; group < size; group++) {
    top[group] = (at(top, group) + pull * (at(toward, group) - at(value, group))) / at(bottom, group);
  }
  return top;
}

/** The value of each claim's group, in all terms together. Loops: `from` walks an iterator, which takes ten times as long. */
export function spread(...terms: readonly Term[]): Float64Array {
  const values = new Float64Array(terms[0]?.of.length ?? 0);
  for (const { of, value } of terms) {
    for (let row = 0; row < of.length; row++) values[row] = at(values, row) + at(value, of[row] as number);
  }
  return values;
}

/** An element that is there. */
export function at(values: Float64Array, index: number): number {
  return values[index] as number;
}
