/**
 * How sure the fitted levels are, in logits. Three things do not shrink by more numbers of the same kind: what one card's
 * numbers have in common shrinks by other cards alone, what one field adds by other fields, and what size, date and
 * generation let expect stands against all of them.
 */
import { NOISE, PULLS } from '../../rules/estimate.ts';
import type { Fit } from './fit.ts';
import { byGroup, type Numbering, within } from './numbering.ts';
import { at, spread } from './term.ts';

/** One standard error of the level of the model that a claim is about. */
export interface Doubts {
  overall(row: number): number;
  inField(row: number): number;
}

/** One standard error of what is expected of a model about which nothing is claimed. */
export const UNCLAIMED = Math.sqrt(NOISE * (1 / PULLS.ability + 1 / PULLS.field));

/** A pull of n stands for a variance of one claim's by n. */
export function doubtsOf({ claims, groups: { models, fields }, parts: { spreads }, rest }: Fit): Doubts {
  const information = spread([spreads]);
  for (let row = 0; row < information.length; row++)
    information[row] = at(rest.weight, row) * at(information, row) ** 2;
  const told = within(models, claims.card);
  const byCard = summed(information, told).map((all) => all / (1 + all / PULLS.witness));
  const sureness = summed(byCard, grouped(told, models));
  const byField = summed(information, fields);
  const breadth = breadthOf(byField, grouped(fields, models));
  const open = (row: number) => 1 / (PULLS.ability + at(sureness, models.of[row] as number));
  return {
    overall: (row) =>
      Math.sqrt(NOISE * (open(row) + 1 / (PULLS.field * Math.max(1, at(breadth, models.of[row] as number))))),
    inField: (row) => Math.sqrt(NOISE * (open(row) + 1 / (PULLS.field + at(byField, fields.of[row] as number)))),
  };
}

/** Groups that are parts of larger ones, by these. */
function grouped(parts: Numbering, wholes: Numbering): Numbering {
  return { of: byGroup(parts, wholes.of), size: wholes.size };
}

/** What the rows of each group come to. */
function summed(values: Float64Array, { of, size }: Numbering): Float64Array {
  const sums = new Float64Array(size);
  for (let row = 0; row < of.length; row++) sums[of[row] as number] = at(sums, of[row] as number) + at(values, row);
  return sums;
}

/** How many fields a model was asked in, one that has nearly all the claims counting as nearly the only one. */
function breadthOf(byField: Float64Array, models: Numbering): Float64Array {
  const all = summed(byField, models);
  const squares = summed(
    byField.map((one) => one ** 2),
    models,
  );
  return all.map((sum, model) => (sum === 0 ? 0 : sum ** 2 / at(squares, model)));
}
