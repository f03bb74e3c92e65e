/** Claims as the estimate reads them, and the scale on which abilities and difficulties add up. */

/** What one number was measured by. */
export interface Measure {
  /** The table of `rules/benchmarks` that the benchmark stands in. */
  field: string;
  /** The benchmark without its part, then with edition and metric, then with shots and method. */
  benchmark: string;
  item: string;
  class: string;
}

/**
 * Claims by column, a row each: one number about one model in one comparability class, a share of what can be reached.
 * Numbers of subjects, measures and cards may have gaps. Claims of one card follow one another.
 */
export interface EstimateClaims {
  /** An id of the index, `proprietary:<id>`, or `name:<name>` where no id is certain; by the subject's number. */
  subjects: readonly string[];
  /** log10 of parameters by the subject's number; NaN where they are not known. */
  sizes: Float64Array;
  /** Days since 1970 of its release by the subject's number; NaN where they are not known. */
  days: Float64Array;
  /** Its place among `generations` by the subject's number; -1 where it is of none. */
  generation: Int32Array;
  generations: readonly string[];
  measures: readonly Measure[];
  subject: Int32Array;
  measure: Int32Array;
  /** The repo whose card states it. */
  card: Int32Array;
  /** 1: said by the model's own card, its owner's, or a repackaging that repeats it. */
  own: Uint8Array;
  /** From 0 to 1. */
  share: Float64Array;
}

/** Beyond these shares a logit says more about rounding than about a model. */
const LEAST = 0.015;

/** Shares as logits: there differences at 50 % and at 90 % weigh alike. */
export function logit(share: number): number {
  const inside = Math.min(1 - LEAST, Math.max(LEAST, share));
  return Math.log(inside / (1 - inside));
}

/** The share of a logit. */
export function shareOf(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
