/** Walking a listing page by page, from its start or from any stored cursor. */
import type { Exchange, Note } from '../model.ts';
import { errorOf, isHubError } from './errors.ts';
import { getExpanded } from './expand.ts';
import type { Expected, JsonAnswer } from './json.ts';
import { linkOf } from './link.ts';
import { readRecord, type HubRecord } from './records.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';
import { CANONICAL } from './urls.ts';

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
}

/** Below this a page is not halved further: the trouble is then not its size. */
const SMALLEST_LIMIT = 25;

/** The URL with half its `limit`; null when it has none or is small enough. */
export const halved = (url: string): string | null => {
  const parsed = new URL(url);
  const limit = Math.floor(Number(parsed.searchParams.get('limit')) / 2);
  if (!(limit >= SMALLEST_LIMIT)) return null;
  parsed.searchParams.set('limit', String(limit));
  return parsed.href;
};

const LIST: Expected = { what: 'a list', is: Array.isArray };

type Answer = JsonAnswer & { notes: Note[]; url: string };

/** Deep cursors with heavy expands time out at the server; smaller pages of the same cursor come through. */
const getPage = async (source: HubSource, url: string, options: GetOptions): Promise<Answer> => {
  try {
    return { ...(await getExpanded(source, url, LIST, options)), url };
  } catch (error) {
    const smaller = isHubError(error, 'server', 'timeout', 'too-large') ? halved(url) : null;
    if (smaller === null) throw error;
    const answer = await getPage(source, smaller, options);
    const note = { code: 'hub-page-halved', place: 'limit', saw: new URL(smaller).searchParams.get('limit') ?? '' };
    return { ...answer, notes: [note, ...answer.notes] };
  }
};

/** The next page's URL; null on the last. Throws HubError `malformed` for one that stays here or leaves the Hub. */
export const nextOf = (exchange: Exchange): string | null => {
  const link = linkOf(exchange.headers['link'], 'next');
  if (link === null) return null;
  const next = URL.canParse(link, exchange.url) ? new URL(link, exchange.url).href : null;
  if (next === null || !next.startsWith(`${CANONICAL}/`))
    throw errorOf('malformed', exchange, { saw: `next link ${link}` });
  if (next === exchange.url) throw errorOf('malformed', exchange, { saw: 'the next page is this page' });
  return next;
};

/** Rows are read when first looked at, from the text: a crawl reads them elsewhere, and a page that waits stays small. */
const pageOf = ({ url, exchanges, notes }: Omit<Answer, 'value'>): ListPage => {
  let read: ReturnType<typeof readRecord>[] | null = null;
  const rows = (): ReturnType<typeof readRecord>[] =>
    (read ??= (JSON.parse(finalOf(exchanges).body) as unknown[]).map(readRecord));
  return {
    url,
    exchanges,
    pageNotes: notes,
    next: nextOf(finalOf(exchanges)),
    get records() {
      return rows().flatMap(({ record }) => record ?? []);
    },
    get notes() {
      return [...notes, ...rows().flatMap((row) => (row.record === null ? row.notes : []))];
    },
  };
};

/**
 * The pages of a listing from `start`: a URL of `listUrl`, or a stored `next`. Ends on the page without a next link,
 * never on a short one. Throws HubError; pages given before stand, and `next` of the last one is where to go on.
 */
export async function* listPages(source: HubSource, start: string, options: GetOptions = {}): AsyncGenerator<ListPage> {
  let url: string | null = start;
  while (url !== null) {
    const page: ListPage = pageOf(await getPage(source, url, options));
    yield page;
    url = page.next;
  }
}
