/** The Hub itself as a source, through the one polite door. */
import type { Exchange } from '../model.ts';
import { systemClock, type Clock } from './clock.ts';
import { exchangeOf } from './exchange.ts';
import { followHops, type Hop } from './hops.ts';
import type { PoliteFetch } from './polite.ts';
import { nextHop } from './redirects.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';
import type { PoliteInit } from './tries.ts';
import { toEndpoint } from './urls.ts';
import { isNotLocal, mayFollow } from './where.ts';

export interface LiveOptions {
  /** The token that the door sends, to be scrubbed wherever it turns up. */
  token: string | null;
  clock?: Clock;
}

type Ask = (input: string, init?: PoliteInit) => Promise<Response>;

/**
 * A token may be narrower than no token at all: then public data answers 401 or 403 without the Hub's word for a gated,
 * a disabled or a missing repo. Such a request deserves one try without it (seen in tamnd/hf-cli).
 */
const narrowToken = ({ status, headers, body }: Exchange): boolean =>
  (status === 401 || status === 403) &&
  headers['x-error-code'] === undefined &&
  !/Invalid credentials|Access to (?:this resource|model)/i.test(headers['x-error-message'] ?? body.slice(0, 500));

/** Answers from the Hub: each hop of a redirect one exchange, addresses canonical, secrets scrubbed. */
export const live = (polite: PoliteFetch, { token, clock = systemClock }: LiveOptions): HubSource => {
  const { endpoint } = polite;
  // Addresses as they are asked for, not as they are written down: a redirect may lead to another name of the Hub.
  const hop = async (ask: Ask, url: string, { signal, maxBytes, etag, head }: GetOptions): Promise<Hop> => {
    const init: PoliteInit = {
      redirect: 'manual',
      asIs: true,
      ...(signal && { signal }),
      ...(maxBytes && { maxBytes }),
      ...(etag && { headers: { 'if-none-match': etag } }),
      ...(head && { headers: { range: `bytes=0-${head.bytes - 1}` }, maxBytes: head.bytes, cut: true }),
    };
    const response = await ask(url, init);
    const location = response.headers.get('location');
    const exchange = await exchangeOf(response, {
      method: 'GET',
      url,
      endpoint,
      token,
      now: clock.now(),
      read: head?.read,
    });
    const leads: Record<string, string> = location === null ? {} : { location };
    const next = nextHop({ status: response.status, url, headers: leads })?.url ?? null;
    if (next !== null) mayFollow(url, next, endpoint);
    if (next !== null) await isNotLocal(next, endpoint, polite.lookup);
    return { exchange, next };
  };
  const walk = (ask: Ask, url: string, options: GetOptions): Promise<Exchange[]> =>
    followHops(toEndpoint(url, endpoint), (at) => hop(ask, at, options));
  return {
    kind: 'live',
    hadToken: polite.hasToken,
    async get(url, options = {}) {
      const hops = await walk(polite, url, options);
      return polite.hasToken && narrowToken(finalOf(hops)) ? walk(polite.anonymously, url, options) : hops;
    },
  };
};
