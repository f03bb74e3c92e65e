/** A part's turn: its terms take the values that explain most of what the others leave. */
import { at, type Part, type Rest, type Term } from './term.ts';

/**
 * Sets the values of a part's terms, one after the other, to the best ones with all others held fast. The rest learns of
 * it by the next part, whose pass over the claims is the same: `before` is the part that it has not learnt of yet.
 */
export function refit(part: Part, before: Part, rest: Rest): void {
  gather(part, before, rest);
  part.step.fill(0);
  for (const term of part.terms) {
    if (term.of === null) moveEach(term, part);
    else moveGroups(term, term.of, part);
  }
}

/** One loop, since there are millions of rows to walk in a fit. */
function gather({ cells: { of }, sums, slope }: Part, before: Part, { residual, weight }: Rest): void {
  const { cells, step, slope: steepness } = before;
  const was = cells.of;
  sums.fill(0);
  for (let row = 0; row < of.length; row++) {
    const cell = 2 * (of[row] as number);
    const moved = at(step, was[row] as number);
    const left = at(residual, row) - (steepness === null ? moved : moved * at(steepness, row));
    residual[row] = left;
    const steep = slope === null ? 1 : at(slope, row);
    const counts = at(weight, row) * steep;
    sums[cell] = at(sums, cell) + counts * left;
    sums[cell + 1] = at(sums, cell + 1) + counts * steep;
  }
}

/** The turn of a term whose groups are the cells. */
function moveEach({ value, pull, toward }: Term, { sums, step }: Part): void {
  for (let cell = 0; cell < value.length; cell++) {
    const count = at(sums, 2 * cell + 1);
    const moved = (at(sums, 2 * cell) + pull * (at(toward, cell) - at(value, cell))) / (pull + count);
    value[cell] = at(value, cell) + moved;
    step[cell] = at(step, cell) + moved;
    sums[2 * cell] = at(sums, 2 * cell) - moved * count;
  }
}

/** The turn of one whose groups are several cells each. */
function moveGroups({ value, pull, toward }: Term, of: Int32Array, { sums, step }: Part): void {
  const moved = value.map((one, group) => pull * (at(toward, group) - one));
  const count = new Float64Array(value.length).fill(pull);
  for (let cell = 0; cell < of.length; cell++) {
    const group = of[cell] as number;
    if (group < 0) continue;
    moved[group] = at(moved, group) + at(sums, 2 * cell);
    count[group] = at(count, group) + at(sums, 2 * cell + 1);
  }
  for (let group = 0; group < value.length; group++) {
    moved[group] = at(moved, group) / at(count, group);
    value[group] = at(value, group) + at(moved, group);
  }
  for (let cell = 0; cell < of.length; cell++) {
    const group = of[cell] as number;
    if (group < 0) continue;
    step[cell] = at(step, cell) + at(moved, group);
    sums[2 * cell] = at(sums, 2 * cell) - at(moved, group) * at(sums, 2 * cell + 1);
  }
}

/** Lets the rest learn of the part that moved last. */
export function settleRest({ cells: { of }, step, slope }: Part, { residual }: Rest): void {
  for (let row = 0; row < of.length; row++)
    residual[row] = at(residual, row) - at(step, of[row] as number) * (slope === null ? 1 : at(slope, row));
}
