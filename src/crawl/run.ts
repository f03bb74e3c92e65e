/** One run: plan, passes, settling, report. */
import { setMaxListeners } from 'node:events';
import { DEFAULT_LIMIT } from '../hub/requests.ts';
import { forgetHistory } from '../index/history.ts';
import type { CrawlCounts, Outcome } from '../index/log.ts';
import { readable } from '../index/index-file-error.ts';
import { giveRoomBack } from '../index/room.ts';
import { keepReference } from '../index/reference.ts';
import { detailsPass } from './details-pass.ts';
import { gonePass } from './gone-pass.ts';
import { headsPass } from './heads-pass.ts';
import { TEXT_PATHS, type TextPath } from './held.ts';
import { largestPage, textRoute } from './learnt.ts';
import { type ListingMode, type ListingResult, listingPass } from './listing-pass.ts';
import { type RunMeans, type RunState, runState } from './run-state.ts';
import { type Depth, type HeadDepth, type Scope, scopeKey } from './scope.ts';
import { reference } from './reference.ts';
import { settle } from './settle.ts';
import { spending } from './spending.ts';
import { textsPass } from './texts-pass.ts';
import { worth } from './deserving.ts';

/** What a crawl is asked to do. */
export interface CrawlOptions {
  scope: Scope;
  listing: ListingMode;
  details: Depth;
  texts: Depth;
  /** Weight files whose heads are read; none by default. */
  headers?: HeadDepth;
  /** Texts to ask for. */
  paths?: readonly TextPath[];
  /** Records asked for in one page of a listing. */
  pageSize?: number;
  /** Milliseconds that an increment looks back beyond what it knows; the Hub's clocks and caches are not one. */
  overlap?: number;
  /** Models missing from a full listing that are asked for by name in one run. */
  confirm?: number;
  /** Crawls whose exchanges the archive keeps; null keeps all. What the index stands on is always kept. */
  keepCrawls?: number | null;
  /** Days of exchanges that the archive keeps; null keeps all. */
  keepDays?: number | null;
  /** Compressed bytes that the archive may have, the newest kept; null is no bound. */
  keepBytes?: number | null;
  /** Milliseconds after which nothing more is asked for; null is no bound. */
  budget?: number | null;
  /** Requests after which nothing more is asked for, each hop one; null is no bound. */
  maxRequests?: number | null;
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
  /** Why the run asked no further though there was more to ask; null when there was not, or for another reason. */
  stopped: 'time' | 'requests' | null;
  /** Of a run that was answered nothing: why. */
  cause: string | null;
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
  const spends = spending(means.source, means.signal, {
    time: options.budget ?? null,
    requests: options.maxRequests ?? null,
  });
  const { source, signal } = spends;
  setMaxListeners(0, signal);
  const state = runState({ ...means, source, signal }, { kind: options.listing, scope: scopeKey(options.scope) });
  try {
    state.counts.rowsWritten += state.atomically(() => {
      const written = keepReference(state.db, reference());
      if (written > 0) state.writer.unsettleAll();
      return written;
    });
    const listing = await passes(state, options);
    const outcome = outcomeOf(means.signal, spends.requests(), state.counts.failures);
    const report = close(state, options, listing, { began, outcome, requests: spends.requests() });
    return { ...report, stopped: spends.spent() };
  } catch (error) {
    state.counts.requests = spends.requests();
    finishFailed(state);
    throw readable(error, state.db.name);
  } finally {
    spends.end();
  }
}

async function passes(state: RunState, options: CrawlOptions): Promise<ListingResult | null> {
  const { scope, overlap = HOUR, confirm = 500, paths = TEXT_PATHS } = options;
  const pageSize = options.pageSize ?? pageSizeOf(state);
  const listing =
    options.listing === 'none' ? null : await listingPass(state, scope, { mode: options.listing, overlap, pageSize });
  if (listing && !state.signal.aborted) await gonePass(state, scope, listing, confirm);
  if (!state.signal.aborted) await detailsPass(state, worth(state.db, scope, options.details));
  const route = textRoute(state.db, state.now());
  if (!state.signal.aborted) await textsPass(state, worth(state.db, scope, options.texts), { wanted: paths, route });
  if (!state.signal.aborted) await headsPass(state, worth(state.db, scope, options.headers ?? 'none'));
  state.atomically(() => state.applier.renamed());
  // Even after Ctrl-C: what was stored is to be found and counted.
  settle(state);
  return listing;
}

/** Recordings were made of pages of one size. */
const pageSizeOf = ({ db, source, now }: RunState): number =>
  source.kind === 'live' ? largestPage(db, now()) : DEFAULT_LIMIT;

interface Ending {
  began: Date;
  outcome: Outcome;
  requests: number;
}

function close(
  state: RunState,
  options: CrawlOptions,
  listing: ListingResult | null,
  { began, outcome, requests }: Ending,
): Omit<CrawlReport, 'stopped'> {
  const { counts, now } = state;
  counts.requests = requests;
  counts.rowsWritten += state.writer.rows();
  prune(state, options);
  if (options.keepHistory != null) {
    forgetHistory(state.db, new Date(now().getTime() - options.keepHistory * DAY).toISOString());
  }
  const finished = now();
  state.log.finish(state.crawl, finished.toISOString(), counts, outcome);
  return {
    crawl: state.crawl,
    outcome,
    listing: listing?.kind ?? null,
    unfinished: listing !== null && !listing.finished,
    cause: outcome === 'failed' ? (state.log.failures(state.crawl)[0]?.message ?? null) : null,
    ...counts,
    drift: Object.fromEntries([...state.drift].sort()),
    seconds: (finished.getTime() - began.getTime()) / 1000,
  };
}

/** A run that was answered nothing has failed, however well it wrote that down. */
function outcomeOf(signal: AbortSignal, requests: number, failures: number): 'interrupted' | 'failed' | 'done' {
  if (signal.aborted) return 'interrupted';
  return requests === 0 && failures > 0 ? 'failed' : 'done';
}

/** Forgets archived exchanges beyond what is to be kept, and gives the room back where it has become much. */
function prune({ archive, db, now }: RunState, { keepCrawls, keepDays, keepBytes }: CrawlOptions): void {
  let forgotten = 0;
  if (keepCrawls != null) forgotten += archive.prune(keepCrawls);
  if (keepDays != null) forgotten += archive.pruneOlder(new Date(now().getTime() - keepDays * DAY).toISOString());
  if (keepBytes != null) forgotten += archive.pruneTo(keepBytes);
  if (forgotten > 0) giveRoomBack(db);
}

/** The row of a run that failed; where the disk is full, not even that can be written, and the next run calls it killed. */
function finishFailed(state: RunState): void {
  try {
    state.log.finish(state.crawl, state.now().toISOString(), state.counts, 'failed');
  } catch {
    // What is thrown is why the run failed, not this.
  }
}
