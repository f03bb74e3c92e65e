/** Metrics that are one number under several names where a task has one right answer and one attempt. */
import type { Metric } from './metrics.ts';

/** `pass@1` is read by pattern, as all `pass@k` are; what it measures is needed here. */
export const FIRST_ATTEMPT = {
  id: 'pass@1',
  name: 'right at the first attempt',
  spellings: [],
  unit: '%',
  higher_is_better: true,
  source: 'https://arxiv.org/abs/2107.03374',
} as const satisfies Metric;

/**
 * Share of answers that are right: papers write accuracy, harnesses exact match, and where answers are sampled pass@1.
 * Not `acc_norm`: it chooses among the same answers by another rule and comes to another number.
 */
export const RIGHT_ANSWERS: ReadonlySet<string> = new Set(['acc', 'correct', 'em', FIRST_ATTEMPT.id, 'resolved']);
