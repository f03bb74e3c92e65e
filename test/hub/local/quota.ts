/** Fixed windows per bucket, counted on the server's own clock, and the headers that tell of them. */
import { BUCKETS, type Bucket } from './request.ts';

/** `limit` requests per window of `seconds`. */
export interface Window {
  limit: number;
  seconds: number;
}
export type Quotas = Record<Bucket, Window>;

/** What an anonymous address is given: hub-docs, rate-limits.md, September 2025. */
export const ANONYMOUS: Quotas = {
  api: { limit: 500, seconds: 300 },
  resolvers: { limit: 3000, seconds: 300 },
  pages: { limit: 100, seconds: 300 },
};

/** Where a bucket stands after a request. `reset` is in whole seconds, rounded up: after that long it is surely over. */
export interface Standing {
  over: boolean;
  remaining: number;
  reset: number;
}

/** Opens the three windows at `start` (milliseconds); `debit` takes one request from a bucket, or says it is over. */
export function openWindows(quotas: Quotas, start: number): (bucket: Bucket, now: number) => Standing {
  const used = new Map<Bucket, { window: number; count: number }>(BUCKETS.map((b) => [b, { window: 0, count: 0 }]));
  return (bucket, now) => {
    const { limit, seconds } = quotas[bucket];
    const window = Math.floor((now - start) / (seconds * 1000));
    const before = used.get(bucket);
    const count = before?.window === window ? before.count : 0;
    const over = count >= limit;
    used.set(bucket, { window, count: over ? count : count + 1 });
    const reset = Math.ceil((start + (window + 1) * seconds * 1000 - now) / 1000);
    return { over, remaining: over ? 0 : limit - count - 1, reset };
  };
}

/** `ratelimit` and `ratelimit-policy` in the Hub's spelling. */
export function rateHeaders(bucket: Bucket, quotas: Quotas, remaining: number, reset: number): Record<string, string> {
  const { limit, seconds } = quotas[bucket];
  return {
    ratelimit: `"${bucket}";r=${remaining};t=${reset}`,
    'ratelimit-policy': `"fixed window";"${bucket}";q=${limit};w=${seconds}`,
  };
}
