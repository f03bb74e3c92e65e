/** The listing pass: for each page, store its rows and the cursor that follows it, together. */
import { type HubError, isHubError } from '../hub/errors.ts';
import { CUT_RECORD } from '../hub/list-page.ts';
import { countNotes } from '../hub/records.ts';
import { listPages, type ListPage, type WalkOptions } from '../hub/listing.ts';
import { listUrl } from '../hub/requests.ts';
import { beginFirstLoad, endLoad } from '../index/bulk.ts';
import type { Cursor } from '../index/log.ts';
import { column } from '../index/rows.ts';
import type { FailedRecord, UnderstoodPage } from './page.ts';
import { learnPageLimit } from './learnt.ts';
import { batches, oneByOne, type PreparedPage, preparedAhead } from './page-flow.ts';
import type { RunState } from './run-state.ts';
import { type Scope, scopeKey } from './scope.ts';
import { SpentError } from './spending.ts';

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
    const pages = listPages(state.source, start, walkOptions(state, scope, options));
    // Where the end is told by what a page holds, asking ahead would be asking for what nobody wants.
    const isEager = started.kind === 'full' && scope.limit === null;
    for await (const batch of isEager ? batches(preparedAhead(state, pages)) : oneByOne(state, pages)) {
      cursor = state.atomically(() => keepBatch(state, scope, { ...started, ...cursor }, batch, options));
      state.progress({
        pass: 'listing',
        done: cursor.seen,
        total: scope.limit ?? (started.kind === 'full' ? started.lastFull : null),
      });
      if (cursor.doubted) state.fail(null, { ...END_DOUBTED, url: cursor.next ?? start });
      else if (cursor.next === null) return { kind: started.kind, finished: true, cursor };
      if (state.signal.aborted || cursor.doubted) break;
    }
  } catch (error) {
    if (isHubError(error)) failed(state, key, started, cursor, error);
    else if (!state.signal.aborted && !(error instanceof SpentError)) throw error;
  } finally {
    endLoad(state.db);
  }
  return { kind: started.kind, finished: false, cursor };
}

const END_DOUBTED = {
  code: 'listing-end-doubted',
  message: 'the last page is full and has no next link: the end, or a cut. The next run asks for it again',
};

function walkOptions(state: RunState, scope: Scope, { pageSize }: ListingOptions): WalkOptions {
  return {
    signal: state.signal,
    limit: scope.limit === null ? pageSize : undefined,
    endKnown: scope.limit !== null,
    onRefused: (limit) => learnPageLimit(state.db, limit, state.now()),
  };
}

/** Records why a listing broke off. A cursor that the Hub takes no more is given up: the next run begins the pass anew. */
function failed(state: RunState, key: string, started: Cursor, cursor: Cursor | null, error: HubError): void {
  state.fail(null, error);
  const isRefused = isHubError(error, 'request-refused') && started.next !== null && cursor?.next === started.next;
  if (isRefused) state.log.setCursor(key, { ...started, next: null, seen: 0, doubted: false });
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
    doubted: false,
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
    if (cursor.next === null || cursor.doubted) break;
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
  const { rows, words, drift, failed } = read.open();
  const at = packed.at(-1)?.exchange.at ?? state.now().toISOString();
  const cursor = cursorAfter(scope, before, { page, rows, at, overlap });
  const isFull = before.kind === 'full';
  const seq = state.keep(
    { pass: isFull ? 'listing-full' : 'listing-increment', hubId: null, path: null, error: null },
    packed,
  );
  state.writer.keepWords(words);
  const kept = state.applier.listing(rows, { at, seq, full: isFull });
  for (const { outcome, model } of kept) state.tally(outcome, model);
  state.counts.modelsSeen += rows.length;
  countNotes([...page.pageNotes, ...drift], state.drift);
  for (const { id, code, message } of [...failed, ...cutRecords(page, rows)]) state.fail(id, { code, message });
  return cursor;
}

/** The records of a page that was too large with even one of them, and gave it without its heavy parts. */
function cutRecords({ pageNotes }: ListPage, rows: UnderstoodPage['rows']): FailedRecord[] {
  if (!pageNotes.some(({ code }) => code === CUT_RECORD)) return [];
  const message = 'the record is larger than a page may be; it is listed without card, config and files';
  return rows.map((row) => ({ id: String(column(row, 'id')), code: CUT_RECORD, message }));
}

/** A page's place in its pass. */
interface Place {
  page: ListPage;
  rows: UnderstoodPage['rows'];
  at: string;
  overlap: number;
}

/** A full pass that shows less than this share of what the last one saw is not taken for the whole. */
const BELIEVABLE = 0.8;

/** The cursor behind a page. There is a watermark only where the end was reached and is believed. */
function cursorAfter(scope: Scope, before: Cursor, { page, rows, at, overlap }: Place): Cursor {
  const passStartedAt = before.passStartedAt === DAY_ONE ? at : before.passStartedAt;
  const isFull = before.kind === 'full';
  const reachedKnown = !isFull && before.watermark !== null && isOlder(rows, before.watermark, overlap);
  // Doubted in an earlier run too, the same page is the end after all.
  if (page.endDoubted && !reachedKnown && !before.doubted)
    return { ...before, passStartedAt, next: page.url, doubted: true };
  const seen = before.seen + rows.length;
  const isLast = page.next === null || reachedKnown || (scope.limit !== null && seen >= scope.limit);
  const isWhole = isLast && isFull && seen >= (before.lastFull ?? 0) * BELIEVABLE;
  return {
    kind: before.kind,
    next: isLast ? null : page.next,
    passStartedAt,
    seen,
    watermark: isLast && scope.limit === null && (!isFull || isWhole) ? passStartedAt : before.watermark,
    lastFull: isWhole ? seen : before.lastFull,
    doubted: false,
  };
}

/** Whether a page of an increment has reached what was known already, overlap included. */
function isOlder(rows: UnderstoodPage['rows'], watermark: string, overlap: number): boolean {
  const last = rows.at(-1);
  const modified = last ? column(last, 'last_modified') : null;
  return typeof modified === 'string' && Date.parse(modified) < Date.parse(watermark) - overlap;
}
