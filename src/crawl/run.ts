/** One run: plan, passes, settling, report. */
import { setMaxListeners } from 'node:events';
import { DEFAULT_LIMIT } from '../hub/requests.ts';
import type { HubSource } from '../hub/source.ts';
import { forgetHistory } from '../index/history.ts';
import type { CrawlCounts, Outcome } from '../index/log.ts';
import { readable } from '../index/open.ts';
import { recordDigest } from '../index/verify.ts';
import { keepReference } from '../index/reference.ts';
import { detailsPass } from './details-pass.ts';
import { gonePass } from './gone-pass.ts';
import { TEXT_PATHS, type TextPath } from './held.ts';
import { type ListingMode, type ListingResult, listingPass } from './listing-pass.ts';
import { type RunMeans, type RunState, runState } from './run-state.ts';
import { type Depth, type Scope, scopeKey } from './scope.ts';
import { reference } from './reference.ts';
import { settle } from './settle.ts';
import { textsPass } from './texts-pass.ts';
import { worth } from './deserving.ts';

/** What a crawl is asked to do. */
export interface CrawlOptions {
  scope: Scope;
  listing: ListingMode;
  details: Depth;
  texts: Depth;
  /** Texts to ask for. */
  paths?: readonly TextPath[];
  /** Records asked for in one page of a listing. */
  pageSize?: number;
  /** Milliseconds that an increment looks back beyond what it knows; the Hub's clocks and caches are not one. */
  overlap?: number;
  /** Models missing from a full listing that are asked for by name in one run. */
  confirm?: number;
  /** Crawls whose exchanges the archive keeps; null keeps all. */
  keepCrawls?: number | null;
  /** Days of history that are kept; null keeps all. */
  keepHistory?: number | null;
}

/** What a crawl did. */
export interface CrawlReport extends CrawlCounts {
  crawl: number;
  outcome: Outcome;
  /** What the listing pass did; null where none was asked for. */
  listing: ListingResult['kind'] | null;
  /** The listing is not at its end: the same command goes on there. */
  unfinished: boolean;
  /** Complaints about the Hub's answers, by code and place. */
  drift: Record<string, number>;
  seconds: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Runs a crawl. What the Hub does wrong is recorded and the run goes on; only faults of ours or of the disk throw. */
export async function crawl(means: RunMeans, options: CrawlOptions): Promise<CrawlReport> {
  const began = means.now();
  // Each request under way listens for Ctrl-C; that there are many is no leak.
  setMaxListeners(0, means.signal);
  const counted = countRequests(means.source);
  const state = runState(
    { ...means, source: counted.source },
    { kind: options.listing, scope: scopeKey(options.scope) },
  );
  try {
    recordDigest(state.db, false);
    state.counts.rowsWritten += state.atomically(() => {
      const written = keepReference(state.db, reference());
      if (written > 0) state.writer.unsettleAll();
      return written;
    });
    const listing = await passes(state, options);
    return close(state, options, listing, counted.requests(), began);
  } catch (error) {
    state.counts.requests = counted.requests();
    finishFailed(state);
    throw readable(error, state.db.name);
  }
}

async function passes(state: RunState, options: CrawlOptions): Promise<ListingResult | null> {
  const { scope, pageSize = DEFAULT_LIMIT, overlap = HOUR, confirm = 500, paths = TEXT_PATHS } = options;
  const listing =
    options.listing === 'none' ? null : await listingPass(state, scope, { mode: options.listing, overlap, pageSize });
  if (listing && !state.signal.aborted) await gonePass(state, scope, listing, confirm);
  if (!state.signal.aborted) await detailsPass(state, worth(state.db, scope, options.details));
  if (!state.signal.aborted) await textsPass(state, worth(state.db, scope, options.texts), paths);
  // Even after Ctrl-C: what was stored is to be found and counted.
  settle(state);
  return listing;
}

function close(
  state: RunState,
  options: CrawlOptions,
  listing: ListingResult | null,
  requests: number,
  began: Date,
): CrawlReport {
  const { counts, signal, now } = state;
  counts.requests = requests;
  counts.rowsWritten += state.writer.rows();
  if (options.keepCrawls != null) state.archive.prune(options.keepCrawls);
  if (options.keepHistory != null) {
    forgetHistory(state.db, new Date(now().getTime() - options.keepHistory * DAY).toISOString());
  }
  recordDigest(state.db, true);
  const outcome: Outcome = signal.aborted ? 'interrupted' : 'done';
  const finished = now();
  state.log.finish(state.crawl, finished.toISOString(), counts, outcome);
  return {
    crawl: state.crawl,
    outcome,
    listing: listing?.kind ?? null,
    unfinished: listing !== null && !listing.finished,
    ...counts,
    drift: Object.fromEntries([...state.drift].sort()),
    seconds: (finished.getTime() - began.getTime()) / 1000,
  };
}

/** The row of a run that failed; where the disk is full, not even that can be written, and the next run calls it killed. */
function finishFailed(state: RunState): void {
  try {
    state.log.finish(state.crawl, state.now().toISOString(), state.counts, 'failed');
  } catch {
    // What is thrown is why the run failed, not this.
  }
}

/** Counts the exchanges that a source gives, each hop one. */
function countRequests(source: HubSource): { source: HubSource; requests: () => number } {
  let requests = 0;
  const counting: HubSource = {
    ...source,
    async get(url, options) {
      const hops = await source.get(url, options);
      requests += hops.length;
      return hops;
    },
  };
  return { source: counting, requests: () => requests };
}
