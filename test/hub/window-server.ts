/** A server that counts in fixed windows on a fake clock, as the Hub does, and remembers what it had to refuse. */
import type { Clock } from '../../src/hub/clock.ts';

export interface WindowServerOptions {
  clock: Clock;
  quota: number;
  windowSeconds: number;
  /** Milliseconds there and back. */
  latency?: number;
  /** How the seconds to the reset become whole. */
  rounding?: 'ceil' | 'floor' | 'round';
  /** Windows follow one another, or each starts with the first request after the last. */
  windows?: 'aligned' | 'first-request';
  /** The bucket a path is debited to. */
  bucketOf?: (path: string) => string;
  /** Paths that cost nothing. */
  free?: (path: string) => boolean;
  /** The quota of the n-th window, from 0, where it is not the same for all. */
  quotaOf?: (window: number) => number;
  /** Requests that another client with the same token has spent so many milliseconds into the n-th window. */
  others?: (window: number, into: number) => number;
  /** Whether the n-th answer tells its limits. */
  tells?: (answer: number) => boolean;
  /** Whether the n-th request is refused by some other limiter, with requests left. */
  refusedElsewhere?: (answer: number) => boolean;
}

export interface WindowServer {
  fetch: typeof globalThis.fetch;
  /** Requests answered with a 429. */
  refused(): number;
  /** Requests served in each window, in order. */
  served(): number[];
  /** Requests that the other client got in each window, as far as there was room for it. */
  spentByOthers(): number[];
}

export const windowServer = (options: WindowServerOptions): WindowServer => {
  const { clock, quota, windowSeconds, latency = 20, rounding = 'ceil', windows = 'aligned' } = options;
  const { bucketOf = () => 'api', free = () => false, quotaOf = () => quota } = options;
  const { others = () => 0, tells = () => true, refusedElsewhere = () => false } = options;
  const length = windowSeconds * 1000;
  let start = clock.now() - Math.round(length / 2.3); // the client comes in the middle of a window
  let used = 0;
  let refused = 0;
  const served: number[] = [0];
  const spent: number[] = [0];
  const turnOver = (): void => {
    if (clock.now() < start + length) return;
    start = windows === 'aligned' ? start + Math.floor((clock.now() - start) / length) * length : clock.now();
    used = 0;
    served.push(0);
    spent.push(0);
  };
  let answered = 0;
  const answer = (path: string): Response => {
    turnOver();
    answered += 1;
    const window = served.length - 1;
    const holds = quotaOf(window);
    const theirs = Math.max(spent[window] ?? 0, Math.min(others(window, clock.now() - start), holds - used));
    spent[window] = theirs;
    const left = (): number => Math.max(0, holds - used - theirs);
    const elsewhere = refusedElsewhere(answered);
    const ok = (left() > 0 || free(path)) && !elsewhere;
    if (!ok) refused += 1;
    else if (!free(path)) used += 1;
    served[served.length - 1] = (served.at(-1) ?? 0) + (ok ? 1 : 0);
    const t = Math[rounding]((start + length - clock.now()) / 1000);
    const bucket = bucketOf(path);
    const headers = {
      ratelimit: `"${bucket}";r=${left()};t=${t}`,
      'ratelimit-policy': `"fixed window";"${bucket}";q=${holds};w=${windowSeconds}`,
    };
    return new Response('[]', { status: ok ? 200 : 429, ...(tells(answered) && { headers }) });
  };
  return {
    async fetch(input) {
      await clock.sleep(latency / 2);
      const response = answer(new URL(String(input)).pathname);
      await clock.sleep(latency / 2);
      return response;
    },
    refused: () => refused,
    served: () => served,
    spentByOthers: () => spent,
  };
};
