/** Pages on their way from the Hub to the index: understood, packed, and gathered into transactions. */
import type { ListPage } from '../hub/listing.ts';
import { pack, type Packed } from '../index/archive.ts';
import type { ReadPage } from './page-reader.ts';
import type { RunState } from './run-state.ts';

/** A page that needs only to be stored. */
export interface PreparedPage {
  page: ListPage;
  read: ReadPage;
  packed: Packed[];
}

/** Rows that one transaction takes at most, and how long the first of them may wait to be stored. */
const BATCH_ROWS = 12_000;
const BATCH_MS = 1_000;

/** Page by page, each asked for only when the one before is stored. */
export async function* oneByOne(state: RunState, pages: AsyncIterable<ListPage>): AsyncGenerator<PreparedPage[]> {
  for await (const page of pages) yield [await prepare(state, page)];
}

/** Pages fetched before the first of them must be stored: enough to keep every thread at work, few enough for memory. */
const AHEAD = 16;

/** Pages prepared while the next ones are already on their way. What was fetched before a failure is still given. */
export async function* preparedAhead(state: RunState, pages: AsyncIterable<ListPage>): AsyncGenerator<PreparedPage> {
  const ahead: Promise<PreparedPage>[] = [];
  let failure: { failure: unknown } | null = null;
  for await (const page of failingLast(pages)) {
    if ('failure' in page) {
      failure = page;
      break;
    }
    const preparing = prepare(state, page.value);
    // A failure is told when its turn comes; until then it must not count as unhandled.
    preparing.catch(() => {});
    ahead.push(preparing);
    const oldest = ahead.length >= AHEAD ? ahead.shift() : undefined;
    if (oldest) yield await oldest;
  }
  for (const rest of ahead) yield await rest;
  if (failure) throw failure.failure;
}

/** Pages that came in quick succession, together: one transaction for each would write the same index pages again and again. */
export async function* batches(pages: AsyncIterable<PreparedPage>, now: () => Date): AsyncGenerator<PreparedPage[]> {
  let batch: PreparedPage[] = [];
  let rows = 0;
  let since = now().getTime();
  for await (const page of failingLast(pages)) {
    if ('failure' in page) {
      if (batch.length > 0) yield batch;
      throw page.failure;
    }
    if (batch.length === 0) since = now().getTime();
    batch.push(page.value);
    rows += page.value.read.models;
    if (rows < BATCH_ROWS && now().getTime() - since < BATCH_MS) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}

/** The items, and a failure as one more item, so that what came before it can be passed on first. */
async function* failingLast<T>(items: AsyncIterable<T>): AsyncGenerator<{ value: T } | { failure: unknown }> {
  const iterator = items[Symbol.asyncIterator]();
  try {
    for (;;) {
      let step: IteratorResult<T>;
      try {
        step = await iterator.next();
      } catch (failure) {
        yield { failure };
        return;
      }
      if (step.done) return;
      yield { value: step.value };
    }
  } finally {
    await iterator.return?.();
  }
}

async function prepare(state: RunState, page: ListPage): Promise<PreparedPage> {
  const [read, ...packed] = await Promise.all([state.reader.read(page), ...page.exchanges.map(pack)]);
  return { page, read, packed };
}
