/** One page of a listing: asked for as large as wanted, and smaller until it comes. */
import type { Exchange, Note } from '../model.ts';
import { errorOf, isHubError } from './errors.ts';
import { getExpanded } from './expand.ts';
import type { Expected, JsonAnswer } from './json.ts';
import { linkOf } from './link.ts';
import { limitOf, type PageSize, smallerLimit, withLimit } from './page-size.ts';
import { LEAN_EXPAND } from './requests.ts';
import type { GetOptions, HubSource } from './source.ts';
import { CANONICAL } from './urls.ts';

/** Decoded bytes of a page at most; a thousand records with cards take two to ten million. */
export const MAX_PAGE_BYTES = 32 * 1024 * 1024;

/** Of a record that is too large even alone, and is listed without what makes it so. */
export const CUT_RECORD = 'hub-record-cut';

const LIST: Expected = { what: 'a list', is: Array.isArray };

/** A page's answer, the URL that gave it, and complaints about it as a whole. */
export type PageAnswer = JsonAnswer & { notes: Note[]; url: string };

const lean = (url: string): string | null => {
  const parsed = new URL(url);
  const before = parsed.searchParams.getAll('expand').length;
  parsed.searchParams.delete('expand');
  for (const name of LEAN_EXPAND) parsed.searchParams.append('expand', name);
  return before > LEAN_EXPAND.length ? parsed.href : null;
};

/** What to ask for in place of a page that failed: fewer records, or a single one without its heavy parts. */
const instead = (url: string, error: unknown): { url: string; note: Note } | null => {
  const smaller = smallerLimit(limitOf(url), error);
  if (smaller !== null)
    return {
      url: withLimit(url, smaller),
      note: { code: 'hub-page-halved', place: 'limit', saw: String(smaller) },
    };
  const without = isHubError(error, 'too-large') && limitOf(url) === 1 ? lean(url) : null;
  return without === null ? null : { url: without, note: { code: CUT_RECORD, place: 'api', saw: 'one record' } };
};

/** Asks for a page. Deep cursors with heavy expands time out at the server; smaller pages of the same cursor come through. */
export const getPage = async (
  source: HubSource,
  url: string,
  size: PageSize,
  options: GetOptions = {},
): Promise<PageAnswer> => {
  try {
    return { ...(await getExpanded(source, url, LIST, { maxBytes: MAX_PAGE_BYTES, ...options })), url };
  } catch (error) {
    size.failed(limitOf(url), error);
    const other = instead(url, error);
    if (other === null) throw error;
    const answer = await getPage(source, other.url, size, options);
    return { ...answer, notes: [other.note, ...answer.notes] };
  }
};

/** The next page's URL; null on the last. Throws HubError `malformed` for one that stays here or leaves the Hub. */
export const nextOf = (exchange: Exchange): string | null => {
  const link = linkOf(exchange.headers['link'], 'next');
  if (link === null) return null;
  const next = URL.canParse(link, exchange.url) ? new URL(link, exchange.url).href : null;
  if (next === null || !next.startsWith(`${CANONICAL}/api/models?`))
    throw errorOf('malformed', exchange, { saw: `next link ${link}` });
  if (next === exchange.url) throw errorOf('malformed', exchange, { saw: 'the next page is this page' });
  return next;
};

/** The next page asked for as the first one was: with `limit` records and all that was to be expanded. */
export const asWanted = (next: string, url: string, limit: number): string => {
  if (limit === limitOf(next) || limit === 0) return next;
  const parsed = new URL(next);
  parsed.searchParams.set('limit', String(limit));
  const expand = new URL(url).searchParams.getAll('expand');
  if (expand.length > parsed.searchParams.getAll('expand').length) {
    parsed.searchParams.delete('expand');
    for (const name of expand) parsed.searchParams.append('expand', name);
  }
  return parsed.href;
};
