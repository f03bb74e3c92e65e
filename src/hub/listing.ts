/** Walking a listing page by page, from its start or from any stored cursor. */
import type { Exchange, Note } from '../model.ts';
import { circleWatch } from './circle.ts';
import { isHubError } from './errors.ts';
import { asWanted, getPage, nextOf, type PageAnswer } from './list-page.ts';
import { limitOf, type PageSize, pageSize, withLimit } from './page-size.ts';
import { readRecord, type HubRecord } from './records.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';

export { MAX_PAGE_BYTES } from './list-page.ts';

/** One page. The cursor to store with its records is `next`; null says that the listing is complete. */
export interface ListPage {
  /** The URL that answered: the one asked for, or one with a smaller `limit` or fewer `expand` names. */
  url: string;
  /** Every hop of the answer. */
  exchanges: Exchange[];
  readonly records: HubRecord[];
  /** Complaints about the page as a whole. */
  pageNotes: Note[];
  /** Those and the ones about unusable rows; what is said of usable records stands at the record. */
  readonly notes: Note[];
  next: string | null;
  /** A full page without a next link, asked for again in another size, full and without a link once more. */
  endDoubted: boolean;
}

/** How a listing is walked. */
export interface WalkOptions extends GetOptions {
  /** Records a page wanted, where the start's own `limit` was made smaller in an earlier run. */
  limit?: number | undefined;
  /** A full page is believed to be the last one without more ado: who walks knows how many models there are. */
  endKnown?: boolean | undefined;
  /** The server refused a page size; the largest that it may take. */
  onRefused?: ((limit: number) => void) | undefined;
}

interface Page extends PageAnswer {
  rows: readonly unknown[];
  next: string | null;
  endDoubted: boolean;
}

/** Rows are read when first looked at, from the text: a crawl reads them elsewhere, and a page that waits stays small. */
const pageOf = ({ url, exchanges, notes, next, endDoubted }: Page): ListPage => {
  let read: ReturnType<typeof readRecord>[] | null = null;
  const rows = (): ReturnType<typeof readRecord>[] =>
    (read ??= (JSON.parse(finalOf(exchanges).body) as unknown[]).map(readRecord));
  return {
    url,
    exchanges,
    pageNotes: notes,
    next,
    endDoubted,
    get records() {
      return rows().flatMap(({ record }) => record ?? []);
    },
    get notes() {
      return [...notes, ...rows().flatMap((row) => (row.record === null ? row.notes : []))];
    },
  };
};

/** Asks for pages one after the other; knows by the widest of them which look full. */
const asker = (source: HubSource, size: PageSize, { signal, maxBytes }: GetOptions) => {
  let widest = Number.POSITIVE_INFINITY;
  const ask = async (url: string): Promise<Page> => {
    const answer = await getPage(source, url, size, { signal, ...(maxBytes && { maxBytes }) });
    const rows = answer.value as unknown[];
    return { ...answer, rows, next: nextOf(finalOf(answer.exchanges)), endDoubted: false };
  };
  const isFull = ({ rows, url }: Page): boolean => rows.length >= (limitOf(url) || Infinity) || rows.length >= widest;
  /**
   * A full page without a next link: the end, or a link that got lost. Asked for in another size, a true end shows
   * itself by a short page after this one.
   */
  const proved = async (page: Page): Promise<Page> => {
    if (page.next !== null || !isFull(page)) return page;
    // One less than came, not than was asked for: a server may give fewer than asked, and does not say so.
    const less = Math.min(limitOf(page.url), page.rows.length) - 1;
    try {
      const again = await ask(withLimit(page.url, less > 0 ? less : 2));
      return again.next === null && isFull(again) ? { ...page, endDoubted: true } : again;
    } catch (error) {
      // Recordings hold what a crawl asked for; where it did not ask, it had its proof.
      if (isHubError(error, 'not-recorded')) return page;
      throw error;
    }
  };
  return {
    ask,
    proved,
    note: ({ rows }: Page) => {
      widest = Math.max(rows.length, Number.isFinite(widest) ? widest : 1);
    },
  };
};

/**
 * The pages of a listing from `start`: a URL of `listUrl`, or a stored `next`. Ends on the page without a next link,
 * never on a short one. Throws HubError; pages given before stand, and `next` of the last one is where to go on.
 */
export async function* listPages(
  source: HubSource,
  start: string,
  { limit = limitOf(start), endKnown = false, onRefused, ...options }: WalkOptions = {},
): AsyncGenerator<ListPage> {
  const size = pageSize(limit, onRefused);
  const { ask, proved, note } = asker(source, size, options);
  const watch = circleWatch();
  // Apart, so that a page's values are let go while its text waits to be stored.
  const step = async (url: string): Promise<ListPage> => {
    const first = await ask(url);
    const page = endKnown ? first : await proved(first);
    note(page);
    const next = page.next === null ? null : asWanted(page.next, url, size.came(limitOf(page.url)));
    watch(finalOf(page.exchanges), page.rows, next);
    return pageOf({ ...page, next });
  };
  for (let url: string | null = start; url !== null; ) {
    const page: ListPage = await step(url);
    yield page;
    url = page.next;
  }
}
