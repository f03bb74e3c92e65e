/** Verdicts written down once, so that later ones can be held against them. */
import * as z from 'zod';
import type { AsOf } from './answer.ts';
import type { Decided } from './decide.ts';
import { Verdict } from './lesson.ts';

export const Baseline = z.object({
  as_of: z.object({ crawl: z.number(), date: z.string() }).nullable(),
  verdicts: z.record(z.string(), Verdict),
});
export type Baseline = z.infer<typeof Baseline>;

/** A statement that was supported and no longer is. */
export interface Lapsed {
  id: string;
  /** Null when the statement is no longer checked. */
  now: Verdict | null;
}

/** Verdicts as they are written down, each under its statement's id. */
export function baselineOf(decided: readonly Decided[], at: AsOf | null): Baseline {
  return { as_of: at, verdicts: Object.fromEntries(decided.map(({ statement, verdict }) => [statement.id, verdict])) };
}

/** What was supported at the baseline and is not now. */
export function lapsed(baseline: Baseline, decided: readonly Decided[]): Lapsed[] {
  const now = new Map(decided.map(({ statement, verdict }) => [statement.id, verdict]));
  return Object.entries(baseline.verdicts)
    .filter(([id, verdict]) => verdict === 'supported' && now.get(id) !== 'supported')
    .map(([id]) => ({ id, now: now.get(id) ?? null }));
}
