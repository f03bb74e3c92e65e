/** How fast a model can write at most: memory bandwidth over what each token makes it read. */
import type { Candidate, Need } from './need.ts';

/**
 * Tokens a second of one sequence at full context, were bandwidth all that counts: each token reads the active share of the
 * weights, and the keys and values of all before it. null: bandwidth, cache or parameters are not known, or it writes nothing.
 */
export function speedOf(
  bytes: number,
  cache: number | null,
  { activeParameters, parameters }: Candidate,
  { budget, parallel, writes }: Need,
): number | null {
  if (budget.bandwidth === null || cache === null || !writes) return null;
  const share = activeParameters !== null && parameters !== null ? Math.min(1, activeParameters / parameters) : 1;
  return budget.bandwidth.bytes / (bytes * share + cache / parallel);
}
