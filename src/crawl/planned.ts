/** What the plans of all passes share: their form, what is assumed of a Hub that is not listed yet, what is read of one that is. */
import type { HubSource } from '../hub/source.ts';
import { archive } from '../index/archive.ts';
import type { Sqlite } from '../index/open.ts';
import { writer } from '../index/write.ts';
import { held } from './held.ts';
import type { CrawlOptions } from './run.ts';
import { scopeKey } from './scope.ts';
import type { PlanMeans } from './texts-pass.ts';

/** One pass of the plan. */
export interface PlannedPass {
  pass: 'listing' | 'details' | 'texts' | 'headers';
  bucket: string;
  requests: number;
  /** `counted` from what the index holds, `at most`, or `estimated` where only the Hub knows. */
  certainty: 'counted' | 'at most' | 'estimated';
  why: string;
}

/** Models on the whole Hub by late September 2026, extrapolated from dated counts; a full pass replaces it by its own count. */
const WHOLE_HUB_MODELS = 3_100_000;

/** Models that a scope may have, before it is listed. */
export function wholeScope(key: string, page: number): number {
  return key === 'whole Hub' ? WHOLE_HUB_MODELS : page;
}

/** Models that a pass may be for, as long as none of its scope is listed. */
export function unlisted(
  scope: CrawlOptions['scope'],
  depth: { top: number } | 'all',
  page: number,
): Pick<PlannedPass, 'requests' | 'certainty' | 'why'> {
  const most = Math.min(
    scope.limit ?? Number.POSITIVE_INFINITY,
    depth === 'all' ? Number.POSITIVE_INFINITY : depth.top,
  );
  if (Number.isFinite(most)) return { requests: most, certainty: 'at most', why: 'nothing is listed yet' };
  const key = scopeKey(scope);
  const why = key === 'whole Hub' ? 'nothing is listed yet' : 'nothing is listed yet: as for one page of the listing';
  return { requests: wholeScope(key, page), certainty: 'estimated', why };
}

/** What planning reads an index with. */
export function readingMeans(db: Sqlite, { hadToken }: Pick<HubSource, 'hadToken'>): PlanMeans {
  const rows = writer(db);
  return { writer: rows, held: held(archive(db), rows), hadToken };
}
