/** The condition of memory: whether some weights fit, and what is lacking where none do. */
import type { Finding } from './conditions.ts';
import type { Fits } from './fit.ts';
import type { Candidate, Need } from './need.ts';
import { billions, few, gib } from './words.ts';

/** A finding before it is told of which condition. */
export type Says = Pick<Finding, 'state' | 'says'>;

export const no = (says: string): Says => ({ state: 'no', says });
export const unknown = (says: string): Says => ({ state: 'unknown', says });

/** What cannot fit whatever is not known fails; what might is unknown. */
export function memory(candidate: Candidate, need: Need, fits: Fits) {
  if (fits.fitting.length > 0)
    return fits.fitting[0]?.cache === null ? unknown(`its weights fit, but ${CACHELESS}`) : null;
  return (
    atBest(candidate, need) ??
    atMost(candidate, fits) ??
    unsized(fits) ??
    tooLarge(candidate, need, fits) ??
    tooCoarse(need, fits) ??
    noWeights(candidate, need)
  );
}

const CACHELESS = 'no config.json tells how large its cache is';

/** Even at the fewest bits, were there such weights. */
function atBest({ parameters: count }: Candidate, { budget, minBits }: Need) {
  const least = ((count ?? 0) * minBits) / 8;
  if (count === null || least <= budget.usable) return null;
  return no(
    `at ${minBits} bits its ${billions(count)} parameters alone take ${gib(least)}, ${gib(least - budget.usable)} too much`,
  );
}

/** What may be less than was counted fails nothing. */
function atMost({ cacheBasis }: Candidate, { bare }: Fits) {
  if (cacheBasis !== 'at most' || bare?.cache == null) return null;
  return unknown(`its weights fit, but ${CACHELESS}: at most ${gib(bare.cache)}, which do not`);
}

function unsized({ unsized: formats, smallest }: Fits) {
  if (formats.length === 0) return null;
  const sized = smallest === null ? '' : `; of those known the smallest needs ${gib(smallest.total)}`;
  return unknown(`the size of its ${few(formats)} weights is not known${sized}`);
}

function tooLarge({ cache }: Candidate, { budget }: Need, { smallest }: Fits) {
  if (smallest === null) return null;
  const without = cache === null ? ' without its cache' : '';
  const set = [smallest.format, smallest.level].filter((part) => part !== null).join(' ');
  const over = gib(smallest.total - budget.usable);
  return no(`its smallest weights (${set}, ${smallest.repo}) need ${gib(smallest.total)}${without}, ${over} too much`);
}

function tooCoarse({ minBits }: Need, { coarse }: Fits) {
  if (coarse === null) return null;
  return coarse.bits === null
    ? unknown('how many bits its weights have is not known')
    : no(`it comes with ${coarse.bits} bits a weight, fewer than ${minBits}`);
}

function noWeights({ weights }: Candidate, { formats }: Need) {
  if (weights.length === 0) return unknown('nothing is known of its weights');
  const held = few([...new Set(weights.map(({ format }) => format))]);
  return no(
    formats === null
      ? `it comes as ${held}, which this device does not run`
      : `it comes as ${held}, not as ${few(formats)}`,
  );
}
