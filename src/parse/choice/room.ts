/** The condition of memory: whether some weights fit, and what is lacking where none do. */
import { cacheOf, coarsest, isFitting, isFittingBare, smallest, unsized } from './fit.ts';
import type { Candidate, Need } from './need.ts';
import { billions, few, gib } from './words.ts';

/** What is lacking, put into words for whoever asks. */
export interface Says {
  state: 'no' | 'unknown';
  says(): string;
}

export const no = (says: () => string): Says => ({ state: 'no', says });
export const unknown = (says: () => string): Says => ({ state: 'unknown', says });

/** What cannot fit whatever is not known fails; what might is unknown. */
export function memory(candidate: Candidate, need: Need): Says | null {
  if (isFitting(candidate, need))
    return cacheOf(candidate, need) === null ? unknown(() => `its weights fit, but ${CACHELESS}`) : null;
  for (const lacks of LACKING) {
    const found = lacks(candidate, need);
    if (found !== null) return found;
  }
  return noWeights(candidate, need);
}

const CACHELESS = 'no config.json tells how large its cache is';

/** In the order in which they are thought of. */
const LACKING = [atBest, atMost, notSized, tooLarge, tooCoarse] as const;

/** Even at the fewest bits, were there such weights. */
function atBest({ parameters: count }: Candidate, { budget, minBits }: Need): Says | null {
  const least = ((count ?? 0) * minBits) / 8;
  if (count === null || least <= budget.usable) return null;
  return no(
    () =>
      `at ${minBits} bits its ${billions(count)} parameters alone take ${gib(least)}, ${gib(least - budget.usable)} too much`,
  );
}

/** What may be less than was counted fails nothing. */
function atMost(candidate: Candidate, need: Need): Says | null {
  const cache = candidate.cacheBasis === 'at most' ? cacheOf(candidate, need) : null;
  if (cache === null || !isFittingBare(candidate, need)) return null;
  return unknown(() => `its weights fit, but ${CACHELESS}: at most ${gib(cache)}, which do not`);
}

function notSized(candidate: Candidate, need: Need): Says | null {
  const formats = unsized(candidate, need);
  if (formats.length === 0) return null;
  return unknown(() => {
    const known = smallest(candidate, need);
    const sized = known === null ? '' : `; of those known the smallest needs ${gib(known.total)}`;
    return `the size of its ${few(formats)} weights is not known${sized}`;
  });
}

function tooLarge(candidate: Candidate, need: Need): Says | null {
  const least = smallest(candidate, need);
  if (least === null) return null;
  return no(() => {
    const without = least.cache === null ? ' without its cache' : '';
    const set = [least.format, least.level].filter((part) => part !== null).join(' ');
    const over = gib(least.total - need.budget.usable);
    return `its smallest weights (${set}, ${least.repo}) need ${gib(least.total)}${without}, ${over} too much`;
  });
}

function tooCoarse(candidate: Candidate, need: Need): Says | null {
  const coarse = coarsest(candidate, need);
  if (coarse === null) return null;
  return coarse.bits === null
    ? unknown(() => 'how many bits its weights have is not known')
    : no(() => `it comes with ${coarse.bits} bits a weight, fewer than ${need.minBits}`);
}

function noWeights({ weights }: Candidate, { formats }: Need): Says {
  if (weights.length === 0) return unknown(() => 'nothing is known of its weights');
  return no(() => {
    const held = few([...new Set(weights.map(({ format }) => format))]);
    return formats === null
      ? `it comes as ${held}, which this device does not run`
      : `it comes as ${held}, not as ${few(formats)}`;
  });
}
