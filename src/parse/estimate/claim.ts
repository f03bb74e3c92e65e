/** A claim as the estimate reads it, and the scale on which abilities and difficulties add up. */

/** One number about one model in one comparability class, a share of what can be reached. */
export interface EstimateClaim {
  /** Whom it is about: an id of the index, `proprietary:<id>`, or `name:<name>` where no id is certain. */
  subject: string;
  /** log10 of its parameters; null where they are not known. */
  size: number | null;
  /** The table of `rules/benchmarks` that the benchmark stands in. */
  field: string;
  /** The benchmark without its part, then with edition and metric, then with shots and method. */
  benchmark: string;
  item: string;
  class: string;
  /** The repo whose card states it. */
  card: string;
  /** Said by the model's own card, its owner's, or a repackaging that repeats it. */
  own: boolean;
  /** From 0 to 1. */
  share: number;
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
