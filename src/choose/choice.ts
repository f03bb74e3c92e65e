import type { AsOf } from '../lessons/answer.ts';
import type { Judged } from '../parse/choice/conditions.ts';
import { type Evidence, type Group, GROUPS } from '../parse/choice/levels.ts';
import type { Need } from '../parse/choice/need.ts';
import type { Ranking } from '../parse/choice/rank.ts';
import type { UseRow } from '../rules/choices.ts';

/** Everything there is to say, ready to be printed. */
export interface Choice {
  /** The state of the Hub that the index speaks of; null: never crawled. */
  asOf: AsOf | null;
  assumed: readonly string[];
  use: UseRow;
  need: Need;
  /** By the claims on the one benchmark that was asked for; null: by the estimate. */
  ranking: Ranking | null;
  /** By model: estimates of the field that the use goes by, what is expected of others, and what is made from each. */
  evidence: Evidence;
  /** Models that meet every condition, each group in its order. */
  groups: Readonly<Record<Group, readonly Judged[]>>;
  /** How many of each group are shown. */
  limit: number;
  /** Models of which a condition fails, most downloaded first. */
  failed: readonly Judged[];
  /** Models of which nothing fails and something is not known, most downloaded first. */
  untold: readonly Judged[];
}

/** How many models meet every condition. */
export function fittingOf({ groups }: Pick<Choice, 'groups'>): number {
  return Object.values(groups).reduce((sum, { length }) => sum + length, 0);
}

/** A chosen model with its place over all groups. */
export interface Place {
  rank: number;
  judged: Judged;
}

/** The models of one group that are shown. */
export function places({ groups, limit }: Pick<Choice, 'groups' | 'limit'>, group: Group): Place[] {
  const before = GROUPS.slice(0, GROUPS.indexOf(group)).reduce((sum, one) => sum + groups[one].length, 0);
  return groups[group].slice(0, limit).map((judged, at) => ({ rank: before + at + 1, judged }));
}
