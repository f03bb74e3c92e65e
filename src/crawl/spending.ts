/** How much a run may ask for: when it is spent, what came is stored and the next run goes on at the cursor. */
import type { HubSource } from '../hub/source.ts';
import { many } from '../figures.ts';

/** What a run may spend; null is no bound. */
export interface Allowance {
  /** Milliseconds. */
  time: number | null;
  /** Requests, each hop of a redirect one. */
  requests: number | null;
}

/** Nothing is left to spend: no failure of the Hub's, and none of the run's. */
export class SpentError extends Error {
  override name = 'SpentError';
}

/** A source that counts what it is asked and stops when all is spent. */
export interface Spending {
  source: HubSource;
  /** Aborts when time is up, beside Ctrl-C. */
  signal: AbortSignal;
  requests(): number;
  /** What was spent first; null while there is some left. */
  spent(): 'time' | 'requests' | null;
  end(): void;
}

/** A file is answered by a redirect and then by its bytes. */
const FILE_HOPS = 2;
const mayTake = (url: string): number => (url.includes('/resolve/') ? FILE_HOPS : 1);

/** Watches over a source. */
export function spending(source: HubSource, signal: AbortSignal, { time, requests }: Allowance): Spending {
  let made = 0;
  let under = 0;
  let spent: 'time' | 'requests' | null = null;
  const over = new AbortController();
  const timer =
    time === null
      ? undefined
      : setTimeout(() => {
          spent ??= 'time';
          over.abort(new SpentError('time is up'));
        }, time);
  const watched: HubSource = {
    ...source,
    async get(url, options) {
      const most = mayTake(url);
      if (requests !== null && made + under + most > requests) {
        spent ??= 'requests';
        throw new SpentError(`${many(requests, 'request')} spent`);
      }
      under += most;
      try {
        const hops = await source.get(url, options);
        made += hops.length;
        return hops;
      } finally {
        under -= most;
      }
    },
  };
  return {
    source: watched,
    signal: AbortSignal.any([signal, over.signal]),
    requests: () => made,
    spent: () => spent,
    end: () => clearTimeout(timer),
  };
}
