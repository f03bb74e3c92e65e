/** What a crawl would ask for, before it asks: requests a bucket and the time that quotas make of them. */
import type { HubSource } from '../hub/source.ts';
import type { TextRoute } from '../hub/texts.ts';
import { crawlLog } from '../index/log.ts';
import type { Sqlite } from '../index/open.ts';
import type { StoredModel } from '../index/stored.ts';
import { many } from '../figures.ts';
import { worth } from './deserving.ts';
import { detailsDue } from './details-pass.ts';
import { TEXT_PATHS } from './held.ts';
import { largestPage, textRoute } from './learnt.ts';
import type { CrawlOptions } from './run.ts';
import { scopeKey } from './scope.ts';
import { planHeads } from './plan-heads.ts';
import { type PlannedPass, readingMeans, unlisted, wholeScope } from './planned.ts';
import { planTexts } from './texts-pass.ts';

/** A bucket's quota as far as known. */
export interface Quota {
  bucket: string;
  quota: number;
  windowSeconds: number;
}

/** What a crawl would ask for. */
export interface Plan {
  passes: PlannedPass[];
  /** Per bucket: requests, and the seconds that its quota makes them take at least. */
  buckets: { bucket: string; requests: number; seconds: number }[];
}

/** What a text costs: its redirect and its bytes, or its bytes alone. */
const HOPS: Record<TextRoute, number> = { resolve: 2, raw: 1 };
/** Card, configs and tokenizer that a repo has, of those that are asked for: counted on the recorded models. */
const FILES_A_MODEL = 1.6;

/** Plans a crawl over what the index holds now. Asks nothing and writes nothing. */
export function plan(
  db: Sqlite,
  source: Pick<HubSource, 'hadToken'>,
  options: CrawlOptions,
  quotas: readonly Quota[],
  now: Date,
): Plan {
  const [page, hops] = [options.pageSize ?? largestPage(db, now), HOPS[textRoute(db, now)]];
  const passes = [
    ...planListing(db, options, page),
    ...planDetails(db, options, page),
    ...planAllTexts(db, source, options, { page, hops }),
    ...planHeads(db, source, options, page),
  ];
  const buckets = quotas
    .map(({ bucket, quota, windowSeconds }) => {
      const requests = passes.filter((pass) => pass.bucket === bucket).reduce((sum, pass) => sum + pass.requests, 0);
      return { bucket, requests, seconds: Math.floor(Math.max(0, requests - 1) / quota) * windowSeconds };
    })
    .filter(({ requests }) => requests > 0);
  return { passes, buckets };
}

function planListing(db: Sqlite, { listing, scope }: CrawlOptions, page: number): PlannedPass[] {
  if (listing === 'none') return [];
  const base = { pass: 'listing', bucket: 'api' } as const;
  if (scope.limit !== null)
    return [
      {
        ...base,
        requests: Math.ceil(scope.limit / page),
        certainty: 'at most',
        why: `the ${scope.limit} most downloaded`,
      },
    ];
  const cursor = crawlLog(db).cursor(scopeKey(scope));
  if (cursor?.next == null && cursor?.watermark != null && listing === 'auto') {
    return [
      {
        ...base,
        requests: 1,
        certainty: 'estimated',
        why: `what changed since ${cursor.watermark}, ${many(page, 'model')} a page`,
      },
    ];
  }
  const left = Math.max(
    0,
    (cursor?.lastFull ?? wholeScope(scopeKey(scope), page)) - (cursor?.next != null ? cursor.seen : 0),
  );
  const why =
    cursor?.lastFull != null
      ? `${many(cursor.lastFull, 'model')} at the last full pass`
      : 'the Hub tells no total before it is listed';
  return [{ ...base, requests: Math.max(1, Math.ceil(left / page)), certainty: 'estimated', why }];
}

function planDetails(db: Sqlite, { scope, details }: CrawlOptions, page: number): PlannedPass[] {
  if (details === 'none') return [];
  const models = worth(db, scope, details);
  const base = { pass: 'details', bucket: 'api' } as const;
  if (models.length === 0) return [{ ...base, ...unlisted(scope, details, page) }];
  return [
    {
      ...base,
      requests: models.filter(detailsDue).length,
      certainty: 'counted',
      why: 'listed models whose commit moved',
    },
  ];
}

function planAllTexts(
  db: Sqlite,
  source: Pick<HubSource, 'hadToken'>,
  { scope, details, texts, paths = TEXT_PATHS }: CrawlOptions,
  { page, hops }: { page: number; hops: number },
): PlannedPass[] {
  if (texts === 'none') return [];
  const models = worth(db, scope, texts);
  const base = { pass: 'texts', bucket: 'resolvers' } as const;
  if (models.length === 0) {
    const { requests, certainty, why } = unlisted(scope, texts, page);
    const files = certainty === 'at most' ? paths.length : FILES_A_MODEL;
    return [{ ...base, requests: Math.ceil(requests * files) * hops, certainty, why }];
  }
  const means = readingMeans(db, source);
  const planned = models.map((stored) => ({ stored, files: planTexts(means, stored, paths).ask.length }));
  const files = planned.reduce((sum, one) => sum + one.files, 0);
  // Which files a commit touched is known when its details are; nearly always it is the card.
  const moved = planned.filter((one) => one.files === 0 && isCardDue(one.stored, details)).length;
  return [
    {
      ...base,
      requests: (files + moved) * hops,
      certainty: moved > 0 ? 'estimated' : 'counted',
      why: `${many(files, 'file')} missing or changed${moved > 0 ? `, and cards of ${many(moved, 'model')} whose commit moved` : ''}, ${many(hops, 'request')} each`,
    },
  ];
}

/** Whether details that are to be fetched will show that a held card has changed. */
function isCardDue(stored: StoredModel, details: CrawlOptions['details']): boolean {
  return details !== 'none' && stored.card_state === 'held' && stored.details_sha !== null && detailsDue(stored);
}
