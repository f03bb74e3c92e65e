import type { AsOf } from '../lessons/answer.ts';
import { deciding, type Finding, type Judged } from '../parse/choice/conditions.ts';
import { type Group, GROUPS } from '../parse/choice/levels.ts';
import type { Candidate, Need } from '../parse/choice/need.ts';
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
  /** Models that meet every condition, each group in its order. */
  groups: Readonly<Record<Group, readonly Candidate[]>>;
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
  candidate: Candidate;
}

/** The models of one group that are shown. */
export function places({ groups, limit }: Pick<Choice, 'groups' | 'limit'>, group: Group): Place[] {
  const before = GROUPS.slice(0, GROUPS.indexOf(group)).reduce((sum, one) => sum + groups[one].length, 0);
  return groups[group].slice(0, limit).map((candidate, at) => ({ rank: before + at + 1, candidate }));
}

/** A model that was not chosen, and why. */
export interface UnchosenModel {
  model: string;
  downloads: number | null;
  findings: readonly Finding[];
}

/** A model that was not chosen, with what decided. */
export function unchosen(judged: Judged, need: Need): UnchosenModel {
  const { id, downloads } = judged.candidate;
  return { model: id, downloads, findings: deciding(judged, need) };
}

/** The first of the models that were not chosen. */
export interface Unchosen {
  /** Of the kind that was asked for. */
  first: readonly UnchosenModel[];
  /** How many more of the kind there are. */
  more: number;
  /** And how many of another line, stage or size. */
  beside: number;
}

/** The first of those that were meant and are missed by something; the others are only counted. */
export function firstOf(judged: readonly Judged[], need: Need, most: number): Unchosen {
  const meant = judged.filter(({ beside }) => !beside);
  const first = meant.slice(0, most).map((one) => unchosen(one, need));
  return { first, more: meant.length - first.length, beside: judged.length - meant.length };
}
