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
}

export interface WindowServer {
  fetch: typeof globalThis.fetch;
  /** Requests answered with a 429. */
  refused(): number;
  /** Requests served in each window, in order. */
  served(): number[];
}

export const windowServer = (options: WindowServerOptions): WindowServer => {
  const { clock, quota, windowSeconds, latency = 20, rounding = 'ceil', windows = 'aligned' } = options;
  const { bucketOf = () => 'api', free = () => false } = options;
  const length = windowSeconds * 1000;
  let start = clock.now() - Math.round(length / 2.3); // the client comes in the middle of a window
  let used = 0;
  let refused = 0;
  const served: number[] = [0];
  const turnOver = (): void => {
    if (clock.now() < start + length) return;
    start = windows === 'aligned' ? start + Math.floor((clock.now() - start) / length) * length : clock.now();
    used = 0;
    served.push(0);
  };
  const answer = (path: string): Response => {
    turnOver();
    const ok = used < quota || free(path);
    if (!ok) refused += 1;
    else if (!free(path)) used += 1;
    served[served.length - 1] = (served.at(-1) ?? 0) + (ok ? 1 : 0);
    const t = Math[rounding]((start + length - clock.now()) / 1000);
    const bucket = bucketOf(path);
    const headers = {
      ratelimit: `"${bucket}";r=${quota - used};t=${t}`,
      'ratelimit-policy': `"fixed window";"${bucket}";q=${quota};w=${windowSeconds}`,
    };
    return new Response('[]', { status: ok ? 200 : 429, headers });
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
  };
};
