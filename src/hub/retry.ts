/** Whether to ask again, and after how long: exactly as told where the server tells, else backing off with jitter. */
import { parseRateLimit } from './ratelimit.ts';

/** Statuses that may well be different next time. */
const RETRYABLE: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;

/** A wait before the next try; `told` when the server named it. */
export interface RetryWait {
  ms: number;
  told: boolean;
}

/** Doubling from one second to thirty, of which a random half: `random` gives 0 to below 1. `tries` made so far, 1 or more. */
export const backoff = (tries: number, random: () => number): RetryWait => {
  const whole = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1));
  return { ms: Math.round(whole * (0.5 + random() / 2)), told: false };
};

const retryAfter = (header: string | null): RetryWait | null =>
  header !== null && /^\d{1,6}$/.test(header.trim()) ? { ms: Number(header) * 1000, told: true } : null;

/**
 * How long to wait after such an answer; null when asking again is pointless. A 429 of a spent window names its end
 * (one second more for rounding); one with requests left comes from some other limiter and says nothing of its end.
 */
export const retryWait = (status: number, headers: Headers, tries: number, random: () => number): RetryWait | null => {
  if (!RETRYABLE.has(status)) return null;
  const limit = status === 429 ? parseRateLimit(headers.get('ratelimit')) : null;
  if (limit?.remaining === 0) return { ms: (limit.resetSeconds + 1) * 1000, told: true };
  return retryAfter(headers.get('retry-after')) ?? backoff(tries, random);
};
