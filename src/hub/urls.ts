/** URLs of the Hub: one canonical spelling, whatever endpoint answers and however the query was ordered. */

/** The origin under which every exchange is stored, whatever `HF_ENDPOINT` says. */
export const CANONICAL = 'https://huggingface.co';

const segment = (text: string): string => {
  try {
    return encodeURIComponent(decodeURIComponent(text));
  } catch {
    return text; // a stray "%" that encodes nothing: as it stands
  }
};

const byName = (a: readonly [string, string], b: readonly [string, string]): number =>
  a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0;

/** The query as a multiset: parameters sorted by name, then value, re-encoded; '' when there is none. */
export const normalisedQuery = (url: URL): string => new URLSearchParams([...url.searchParams].sort(byName)).toString();

/** The path with every segment percent-encoded in one way; `..` is already resolved by the URL parser. */
export const normalisedPath = (url: URL): string => url.pathname.split('/').map(segment).join('/');

/**
 * One spelling for one resource, used to match recordings: sorted query, uniformly encoded path, no fragment.
 * Throws TypeError for a text that is no absolute URL.
 */
export const normaliseUrl = (url: string): string => {
  const parsed = new URL(url);
  const query = normalisedQuery(parsed);
  return parsed.origin + normalisedPath(parsed) + (query === '' ? '' : `?${query}`);
};

const startsWithBase = (url: string, base: string): boolean =>
  url.startsWith(base) && (url.length === base.length || /[/?#]/.test(url.charAt(base.length)));

const rebase = (url: string, from: string, to: string): string =>
  startsWithBase(url, from) ? to + url.slice(from.length) : url;

/** An endpoint's URL as the canonical one; URLs elsewhere (a CDN) stay. `endpoint` has no trailing slash. */
export const toCanonical = (url: string, endpoint: string): string => rebase(url, endpoint, CANONICAL);

/** A canonical URL as the endpoint's: what `HF_ENDPOINT` asks of next-links that name huggingface.co. */
export const toEndpoint = (url: string, endpoint: string): string => rebase(url, CANONICAL, endpoint);
