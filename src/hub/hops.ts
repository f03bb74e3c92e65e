/** Following redirects one exchange at a time, the same way over the network and over what is stored. */
import type { Exchange } from '../model.ts';
import { HubError } from './errors.ts';
import { MAX_HOPS, nextHop } from './redirects.ts';

/** One exchange and, where its stored Location is scrubbed, the address it really leads to. */
export interface Hop {
  exchange: Exchange;
  /** The next address to ask; null for a final answer. */
  next: string | null;
}

/** Asks until an answer is final. Throws HubError `redirects` after too many hops, and whatever `ask` throws. */
export const followHops = async (url: string, ask: (url: string) => Promise<Hop>): Promise<Exchange[]> => {
  const hops: Exchange[] = [];
  let next: string | null = url;
  while (next !== null) {
    if (hops.length > MAX_HOPS) throw new HubError('redirects', { url, saw: `more than ${MAX_HOPS} hops` });
    const hop: Hop = await ask(next);
    hops.push(hop.exchange);
    next = hop.next;
  }
  return hops;
};

/** The same over stored exchanges: `find` gives the exchange of a URL, or throws. */
export const followStored = (url: string, find: (url: string) => Exchange | Promise<Exchange>): Promise<Exchange[]> =>
  followHops(url, async (at) => {
    const exchange = await find(at);
    return { exchange, next: nextHop(exchange)?.url ?? null };
  });
