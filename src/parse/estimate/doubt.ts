/**
 * How sure the fitted levels are, in logits. Three things do not shrink by more numbers of the same kind: what one card's
 * numbers have in common shrinks by other cards alone, what one field adds by other fields, and what size, date and
 * generation let expect stands against all of them.
 */
import { NOISE, PULLS } from '../../rules/estimate.ts';
import type { Fit } from './fit.ts';
import { firsts, type Numbering, paired } from './numbering.ts';
import { at, spread } from './term.ts';

/** One standard error of the level of the model that a claim is about. */
export interface Doubts {
  overall(row: number): number;
  inField(row: number): number;
}

/** One standard error of what is expected of a model about which nothing is claimed. */
export const UNCLAIMED = Math.sqrt(NOISE * (1 / PULLS.ability + 1 / PULLS.field));

/** A pull of n stands for a variance of one claim's by n. */
export function doubtsOf({ spreads, abilities, fields, witnesses, rest }: Fit): Doubts {
  const slopes = spread([spreads]);
  const information = slopes.map((slope, row) => at(rest.weight, row) * slope ** 2);
  const told = paired(abilities, witnesses);
  const byCard = summed(information, told).map((all) => all / (1 + all / PULLS.witness));
  const sureness = summedOnce(byCard, told, abilities);
  const byField = summed(information, fields);
  const breadth = breadthOf(byField, fields, abilities);
  const open = (row: number) => 1 / (PULLS.ability + at(sureness, abilities.of[row] as number));
  return {
    overall: (row) =>
      Math.sqrt(NOISE * (open(row) + 1 / (PULLS.field * Math.max(1, at(breadth, abilities.of[row] as number))))),
    inField: (row) => Math.sqrt(NOISE * (open(row) + 1 / (PULLS.field + at(byField, fields.of[row] as number)))),
  };
}

/** What the rows of each group come to. */
function summed(values: Float64Array, { of, size }: Numbering): Float64Array {
  const sums = new Float64Array(size);
  of.forEach((group, row) => (sums[group] = at(sums, group) + at(values, row)));
  return sums;
}

/** What the parts of each group come to, each part counted once. */
function summedOnce(parts: Float64Array, part: Numbering, whole: Numbering): Float64Array {
  const once = Float64Array.from(firsts(part), (first, row) => first * at(parts, part.of[row] as number));
  return summed(once, whole);
}

/** How many fields a model was asked in, one that has nearly all the claims counting as nearly the only one. */
function breadthOf(byField: Float64Array, fields: Numbering, abilities: Numbering): Float64Array {
  const all = summedOnce(byField, fields, abilities);
  const squares = summedOnce(
    byField.map((one) => one ** 2),
    fields,
    abilities,
  );
  return all.map((sum, model) => (sum === 0 ? 0 : sum ** 2 / at(squares, model)));
}
