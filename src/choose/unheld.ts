/** What a choice takes for granted of models whose config is not held. */
import type { Candidate, Need } from '../parse/choice/need.ts';
import { many } from '../figures.ts';
import { MOST_CACHE } from '../rules/hardware.ts';

/** What stands for a config that is not held. */
export function unheld({ writes, context }: Need, candidates: readonly Candidate[]): string[] {
  if (!writes || context === 0) return [];
  const count = (holds: (candidate: Candidate) => boolean) => candidates.filter(holds).length;
  const [alike, most] = [count((one) => one.cacheBasis === 'alike'), count((one) => one.cacheBasis === 'at most')];
  const released = count((one) => one.contextFrom === 'release' || one.contextFrom === 'alike');
  return [
    ...(alike === 0
      ? []
      : [
          `~ before a cache (${many(alike, 'model')}): no config.json is held, that of a model of its family and size stands for it`,
        ]),
    ...(most === 0 ? [] : [`<= before a cache (${many(most, 'model')}): ${MOST_CACHE.why} (${MOST_CACHE.source})`]),
    ...(released === 0
      ? []
      : [
          `>= before a context (${many(released, 'model')}): no config.json is held, the shortest that its generation was released with counts`,
        ]),
  ];
}
