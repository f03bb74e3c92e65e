/** Redirects, by hand: what a 3xx means on the Hub and where it leads. */
import type { Exchange } from '../model.ts';

/** Hops allowed before an answer, as the Hub's own clients allow; rename, resolve, resolve-cache and CDN make four. */
export const MAX_HOPS = 20;

/** Where a redirect leads: another repo (`renamed`), the text store of small files, or bytes on another host. */
export interface NextHop {
  kind: 'renamed' | 'resolve-cache' | 'elsewhere' | 'same-site';
  url: string;
  /** Of `renamed`: the id it leads to. */
  target: string | null;
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The model id a URL is about; null when it is about none (`/api/models`, a dataset, another host). */
const modelIdOf = (url: URL): string | null => {
  const api = /^\/api\/models\/([^/]{1,200}(?:\/[^/]{1,200})?)(?:$|\/(?:revision|tree|commits|refs)(?:\/|$))/.exec(
    url.pathname,
  );
  const file = /^\/([^/]{1,200}(?:\/[^/]{1,200})?)\/(?:resolve|raw)\//.exec(url.pathname);
  const id = api?.[1] ?? file?.[1];
  return id === undefined || url.pathname.startsWith('/api/resolve-cache/') ? null : decoded(id);
};

/**
 * The Location as an address: relative ones resolved, http(s) only. Null for none and for one that is no address.
 * A rename that forgets the query gets it back, else the new record would lack what was asked to expand.
 */
const resolveLocation = (from: string, location: string | null | undefined): URL | null => {
  if (!location || !URL.canParse(location, from)) return null;
  const base = new URL(from);
  const to = new URL(location, from);
  if (to.protocol !== 'https:' && to.protocol !== 'http:') return null;
  if (to.origin === base.origin && to.search === '' && to.pathname.startsWith('/api/models/')) to.search = base.search;
  return to;
};

const kindOf = (from: URL, to: URL): NextHop['kind'] => {
  if (to.pathname.startsWith('/api/resolve-cache/')) return 'resolve-cache';
  if (to.origin !== from.origin) return 'elsewhere';
  return modelIdOf(to) !== null && modelIdOf(to) !== modelIdOf(from) ? 'renamed' : 'same-site';
};

/** What a redirect answer means; null for an answer that is no redirect or leads to no address. */
export const nextHop = ({ status, url, headers }: Pick<Exchange, 'status' | 'url' | 'headers'>): NextHop | null => {
  const to = REDIRECTS.has(status) ? resolveLocation(url, headers['location']) : null;
  if (to === null) return null;
  const kind = kindOf(new URL(url), to);
  return { kind, url: to.href, target: kind === 'renamed' ? modelIdOf(to) : null };
};
