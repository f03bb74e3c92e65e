import type { AsOf } from '../../lessons/answer.ts';
import type { Judged } from '../../parse/choice/conditions.ts';
import type { Ranking } from '../../parse/choice/rank.ts';

/** Everything there is to say, ready to be printed. */
export interface Choice {
  /** The state of the Hub that the index speaks of; null: never crawled. */
  asOf: AsOf | null;
  assumed: readonly string[];
  ranking: Ranking | null;
  /** Models that meet every condition, in their order. */
  chosen: readonly Judged[];
  /** How many of them are shown. */
  limit: number;
  /** Models of which a condition fails, most downloaded first. */
  failed: readonly Judged[];
  /** Models of which nothing fails and something is not known, most downloaded first. */
  untold: readonly Judged[];
}
