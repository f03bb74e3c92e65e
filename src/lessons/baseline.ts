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

/** A statement whose verdict is another than it was. */
export interface Changed {
  id: string;
  /** Null when the statement was not checked then. */
  was: Verdict | null;
  /** Null when the statement is no longer checked. */
  now: Verdict | null;
}

/** Verdicts as they are written down, each under its statement's id. */
export function baselineOf(decided: readonly Decided[], at: AsOf | null): Baseline {
  return { as_of: at, verdicts: Object.fromEntries(decided.map(({ statement, verdict }) => [statement.id, verdict])) };
}

/** Every verdict that differs from the baseline's, in either direction, with what is new and what is gone. */
export function changed(baseline: Baseline, decided: readonly Decided[]): Changed[] {
  const was = new Map(Object.entries(baseline.verdicts));
  const now = new Map(decided.map(({ statement, verdict }) => [statement.id, verdict]));
  return [...new Set([...was.keys(), ...now.keys()])]
    .map((id) => ({ id, was: was.get(id) ?? null, now: now.get(id) ?? null }))
    .filter((one) => one.was !== one.now);
}

/** What was supported is not: the one change that makes a text wrong that people rely on. */
export function lapsed({ was }: Changed): boolean {
  return was === 'supported';
}
