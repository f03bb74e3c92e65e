/** The listing pass: for each page, store its rows and the cursor that follows it, together. */
import { isHubError } from '../hub/errors.ts';
import { countNotes } from '../hub/records.ts';
import { listPages } from '../hub/listing.ts';
import { listUrl } from '../hub/requests.ts';
import { beginFirstLoad, endLoad } from '../index/bulk.ts';
import type { Cursor } from '../index/log.ts';
import { column } from '../index/rows.ts';
import type { UnderstoodPage } from './page.ts';
import { batches, oneByOne, type PreparedPage, preparedAhead } from './page-flow.ts';
import type { RunState } from './run-state.ts';
import { type Scope, scopeKey } from './scope.ts';

/** `auto`: an increment where a full pass has finished before, else a full one. */
export type ListingMode = 'auto' | 'full' | 'none';

/** How a listing is walked. */
export interface ListingOptions {
  mode: ListingMode;
  /** Milliseconds that an increment pages back beyond its watermark. */
  overlap: number;
  /** Records asked for in one page. */
  pageSize: number;
}

/** How the pass ended. */
export interface ListingResult {
  kind: Cursor['kind'];
  /** It reached the end of the scope; false when it was interrupted or failed. */
  finished: boolean;
  cursor: Cursor | null;
}

const DAY_ONE = '1970-01-01T00:00:00.000Z';

/** Runs or resumes the pass over a scope. Failures of the Hub are recorded; the cursor says where to go on. */
export async function listingPass(state: RunState, scope: Scope, options: ListingOptions): Promise<ListingResult> {
  const key = scopeKey(scope);
  const held = state.log.cursor(key);
  const started = begin(held, options.mode);
  const start = started.next ?? startUrl(scope, started.kind, options.pageSize);
  state.reader.begin(state.writer.heldWords());
  beginFirstLoad(state.db);
  let cursor: Cursor | null = started.next === null ? null : started;
  try {
    const pages = listPages(state.source, start, { signal: state.signal });
    // Where the end is told by what a page holds, asking ahead would be asking for what nobody wants.
    const isEager = started.kind === 'full' && scope.limit === null;
    for await (const batch of isEager ? batches(preparedAhead(state, pages)) : oneByOne(state, pages)) {
      cursor = state.atomically(() => keepBatch(state, scope, { ...started, ...cursor }, batch, options));
      state.progress({
        pass: 'listing',
        done: cursor.seen,
        total: scope.limit ?? (started.kind === 'full' ? started.lastFull : null),
      });
      if (cursor.next === null) return { kind: started.kind, finished: true, cursor };
      if (state.signal.aborted) break;
    }
  } catch (error) {
    if (isHubError(error)) state.fail(null, error);
    else if (!state.signal.aborted) throw error;
  } finally {
    endLoad(state.db);
  }
  return { kind: started.kind, finished: false, cursor };
}

/** A pass that was interrupted goes on; else a new one begins, full or from the watermark. */
function begin(held: Cursor | null, mode: ListingMode): Cursor {
  if (held?.next != null && (mode === 'auto' || held.kind === 'full')) return held;
  const kind = mode === 'auto' && held?.watermark != null ? 'increment' : 'full';
  return {
    kind,
    next: null,
    passStartedAt: DAY_ONE,
    seen: 0,
    watermark: held?.watermark ?? null,
    lastFull: held?.lastFull ?? null,
  };
}

function startUrl({ author, task, filters, search, limit }: Scope, kind: Cursor['kind'], pageSize: number): string {
  const scope = {
    author: author ?? undefined,
    pipeline_tag: task ?? undefined,
    filter: filters,
    search: search ?? undefined,
  };
  if (limit !== null) return listUrl(scope, { sort: 'downloads', limit: evenPages(limit, pageSize) });
  // `createdAt` never changes: nothing is skipped or repeated while the pass goes on. Only increments may sort by a moving key.
  return listUrl(scope, { sort: kind === 'full' ? 'createdAt' : 'lastModified', limit: pageSize });
}

/** Pages of equal size that add up to the limit: a page is stored whole or not at all. */
function evenPages(limit: number, pageSize: number): number {
  return Math.ceil(limit / Math.ceil(limit / pageSize));
}

/** Stores pages and the cursor behind the last of them. */
function keepBatch(
  state: RunState,
  scope: Scope,
  before: Cursor,
  batch: readonly PreparedPage[],
  options: ListingOptions,
): Cursor {
  let cursor = before;
  for (const page of batch) {
    cursor = keepPage(state, scope, cursor, page, options);
    if (cursor.next === null) break;
  }
  state.log.setCursor(scopeKey(scope), cursor);
  return cursor;
}

function keepPage(
  state: RunState,
  scope: Scope,
  before: Cursor,
  { page, read, packed }: PreparedPage,
  { overlap }: ListingOptions,
): Cursor {
  const { rows, words, drift } = read.open();
  const at = packed.at(-1)?.exchange.at ?? state.now().toISOString();
  const passStartedAt = before.passStartedAt === DAY_ONE ? at : before.passStartedAt;
  const isFull = before.kind === 'full';
  const reachedKnown = !isFull && before.watermark !== null && isOlder(rows, before.watermark, overlap);
  const isLast =
    page.next === null || reachedKnown || (scope.limit !== null && before.seen + rows.length >= scope.limit);
  const cursor: Cursor = {
    kind: before.kind,
    next: isLast ? null : page.next,
    passStartedAt,
    seen: before.seen + rows.length,
    watermark: isLast && scope.limit === null ? passStartedAt : before.watermark,
    lastFull: isLast && isFull ? before.seen + rows.length : before.lastFull,
  };
  const seq = state.keep(
    { pass: isFull ? 'listing-full' : 'listing-increment', hubId: null, path: null, error: null },
    packed,
  );
  state.writer.keepWords(words);
  const kept = state.applier.listing(rows, { at, seq, full: isFull });
  state.counts.modelsNew += kept.new;
  state.counts.modelsChanged += kept.changed;
  state.counts.modelsSeen += rows.length;
  countNotes([...page.pageNotes, ...drift], state.drift);
  return cursor;
}

/** Whether a page of an increment has reached what was known already, overlap included. */
function isOlder(rows: UnderstoodPage['rows'], watermark: string, overlap: number): boolean {
  const last = rows.at(-1);
  const modified = last ? column(last, 'last_modified') : null;
  return typeof modified === 'string' && Date.parse(modified) < Date.parse(watermark) - overlap;
}
