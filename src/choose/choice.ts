import type { AsOf } from '../lessons/answer.ts';
import type { Judged } from '../parse/choice/conditions.ts';
import type { Derived, Level } from '../parse/choice/levels.ts';
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
  /** Estimates of the field that the use goes by, by model. */
  levels: ReadonlyMap<string, Level>;
  /** What is made from those that cannot be ranked, by model. */
  derived: ReadonlyMap<string, Derived>;
  /** Models that meet every condition and can be ranked, best first. */
  chosen: readonly Judged[];
  /** Those of which too little is claimed, most used first. */
  untested: readonly Judged[];
  /** How many of them are shown. */
  limit: number;
  /** Models of which a condition fails, most downloaded first. */
  failed: readonly Judged[];
  /** Models of which nothing fails and something is not known, most downloaded first. */
  untold: readonly Judged[];
}
