/** Pages on their way from the Hub to the index: understood, packed, and gathered into transactions. */
import type { ListPage } from '../hub/listing.ts';
import { finalOf } from '../hub/source.ts';
import { pack, type Packed } from '../index/archive.ts';
import { inOrder } from './in-order.ts';
import type { ReadPage } from './page-reader.ts';
import type { RunState } from './run-state.ts';

/** A page that needs only to be stored. */
export interface PreparedPage {
  page: ListPage;
  read: ReadPage;
  packed: Packed[];
}

/** Page by page, each asked for only when the one before is stored. */
export async function* oneByOne(state: RunState, pages: AsyncIterable<ListPage>): AsyncGenerator<PreparedPage[]> {
  for await (const page of pages) yield [await prepare(state, page)];
}

/** Pages on their way at once: enough to keep every thread at work, few enough for memory. */
const AHEAD = 16;

/** Pages prepared while the next ones are already asked for. What was fetched before a failure is still given. */
export function preparedAhead(state: RunState, pages: AsyncIterable<ListPage>): AsyncGenerator<PreparedPage> {
  return inOrder(pages, AHEAD, (page) => prepare(state, page));
}

/** Rows that one transaction takes at most, and milliseconds that its pages wait for more. */
const BATCH_ROWS = 12_000;
const BATCH_MS = 1_000;

/**
 * Pages that come in quick succession, together: one transaction for each would write the same index pages again and
 * again. Where the next page is slow to come, or fails, those that came are given first.
 */
export async function* batches(pages: AsyncIterable<PreparedPage>): AsyncGenerator<PreparedPage[]> {
  const iterator = pages[Symbol.asyncIterator]();
  try {
    for (let next = step(iterator); ; ) {
      let now: Step = await next;
      const patience = wait(BATCH_MS);
      const batch: PreparedPage[] = [];
      for (let rows = 0; now.kind === 'page' && rows < BATCH_ROWS; ) {
        batch.push(now.page);
        rows += now.page.read.models;
        next = step(iterator);
        now = await Promise.race([next, patience.over]);
      }
      patience.end();
      if (batch.length > 0) yield batch;
      if (now.kind === 'failure') throw now.failure;
      if (now.kind === 'end') return;
    }
  } finally {
    await iterator.return?.();
  }
}

type Step = { kind: 'page'; page: PreparedPage } | { kind: 'end' } | { kind: 'failure'; failure: unknown } | Waited;
interface Waited {
  kind: 'waited';
}

/** The next page, or why there is none; never rejects, so that it can be asked for before it is waited for. */
async function step(pages: AsyncIterator<PreparedPage>): Promise<Step> {
  try {
    const { done, value } = await pages.next();
    return done ? { kind: 'end' } : { kind: 'page', page: value };
  } catch (failure) {
    return { kind: 'failure', failure };
  }
}

/** Over after so many milliseconds, or never once it was ended. */
function wait(milliseconds: number): { over: Promise<Waited>; end: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Waited>((resolve) => {
    timer = setTimeout(() => resolve({ kind: 'waited' }), milliseconds);
  });
  return { over, end: () => clearTimeout(timer) };
}

async function prepare(state: RunState, page: ListPage): Promise<PreparedPage> {
  const [read, ...packed] = await Promise.all([
    state.reader.read({ body: finalOf(page.exchanges).body }),
    ...page.exchanges.map(pack),
  ]);
  return { page, read, packed };
}
