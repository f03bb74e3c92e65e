/** One request until it is answered: its turn at the gate, its tries, the waits between them. */
import pLimit, { type LimitFunction } from 'p-limit';
import { attempt, type Answer } from './attempt.ts';
import type { Debit } from './budget.ts';
import { HubError, isHubError } from './errors.ts';
import type { Gate } from './gate.ts';
import { looksWhole } from './media.ts';
import type { Retry, Settled } from './options.ts';
import { backoff, retryWait } from './retry.ts';
import { CANONICAL, toCanonical } from './urls.ts';

/** What fetch takes, and a size limit of one's own. */
export interface PoliteInit extends RequestInit {
  /** Decoded bytes. */
  maxBytes?: number;
}

/** Asks one URL, retries included, and follows nothing. Throws HubError or the signal's reason. */
export type Ask = (url: string, init: PoliteInit) => Promise<Answer>;

/** At most so many requests at once in each bucket. Nothing else in this room limits: nested limiters deadlock. */
const limiters = (concurrency: number): ((name: string) => LimitFunction) => {
  const made = new Map<string, LimitFunction>();
  return (name) => {
    const limit = made.get(name) ?? pLimit(concurrency);
    made.set(name, limit);
    return limit;
  };
};

/** The path below the endpoint, which the gate knows the bucket of; null for a URL elsewhere, which costs no quota. */
const hubPath = (url: string, endpoint: string): string | null => {
  const canonical = toCanonical(url, endpoint);
  return canonical.startsWith(`${CANONICAL}/`) ? new URL(canonical).pathname : null;
};

/** Tells every answer's headers, once each, before its body is read. */
type OnHeaders = (headers: Headers) => void;

const tryOnce = async (
  set: Settled,
  gate: Gate,
  url: string,
  init: PoliteInit,
  onHeaders: OnHeaders,
): Promise<Answer> => {
  const path = hubPath(url, set.endpoint);
  const signal = init.signal ?? undefined;
  let booked: Debit | null = path === null ? null : await gate.enter(path, signal);
  try {
    const limits = { headersMs: set.headersMs, bodyMs: set.bodyMs, maxBytes: init.maxBytes ?? set.maxBytes };
    return await attempt(set.fetch, set.clock, limits, url, { ...init, signal }, ({ status, headers }) => {
      if (booked !== null) gate.answered(booked, status, headers);
      booked = null;
      onHeaders(headers);
    });
  } finally {
    if (booked !== null) gate.failed(booked);
  }
};

const isJsonPath = (path: string | null): boolean =>
  path !== null && path.startsWith('/api/') && !path.startsWith('/api/resolve-cache/');

/** Every good answer of the API is JSON: anything else is a fault on the way, and may be whole the next time. */
const refuseBroken = ({ status, bytes, url }: Answer, endpoint: string): void => {
  if (status !== 200 || !isJsonPath(hubPath(url, endpoint)) || looksWhole(bytes)) return;
  const saw = `no whole JSON: ${new TextDecoder().decode(bytes.subarray(0, 80))}`;
  throw new HubError('malformed', { url: toCanonical(url, endpoint), status, saw });
};

type Outcome = { answer: Answer } | { retry: Retry };

/** What an answer comes to: it stands, or there is a wait before the next try. A 429 holds its whole bucket back. */
const judged = (set: Settled, gate: Gate, answer: Answer, url: string, tries: number): Outcome => {
  const wait = retryWait(answer.status, answer.headers, tries, set.random);
  const path = hubPath(url, set.endpoint);
  if (wait === null || wait.ms > set.longestWaitMs) return { answer };
  if (answer.status === 429 && path !== null) gate.block(path, wait.ms);
  return tries >= set.maxTries ? { answer } : { retry: { ...wait, url, tries, why: String(answer.status) } };
};

/** Makes the function that asks, over one gate and one set of limiters. */
export const asking = (set: Settled, gate: Gate, onHeaders: OnHeaders): Ask => {
  const limiter = limiters(set.concurrency);
  const bucketOf = (url: string): string => {
    const path = hubPath(url, set.endpoint);
    return path === null ? new URL(url).origin : gate.bucketOf(path);
  };
  const outcome = async (url: string, init: PoliteInit, tries: number): Promise<Outcome> => {
    try {
      const answer = await limiter(bucketOf(url))(() => tryOnce(set, gate, url, init, onHeaders));
      if (init.method !== 'HEAD') refuseBroken(answer, set.endpoint);
      return judged(set, gate, answer, url, tries);
    } catch (error) {
      if (tries >= set.maxTries || !isHubError(error, 'network', 'timeout', 'malformed')) throw error;
      return { retry: { ...backoff(tries, set.random), url, tries, why: error.code } };
    }
  };
  return async (url, init) => {
    for (let tries = 1; ; tries += 1) {
      const result = await outcome(url, init, tries);
      if ('answer' in result) return result.answer;
      set.onRetry?.(result.retry);
      await set.clock.sleep(result.retry.ms, init.signal ?? undefined);
    }
  };
};
