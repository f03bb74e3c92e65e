/** One request until it is answered: its turn at the gate, its tries, the waits between them. */
import pLimit, { type LimitFunction } from 'p-limit';
import { attempt, type Answer } from './attempt.ts';
import type { Debit } from './budget.ts';
import { HubError, isHubError } from './errors.ts';
import type { Gate } from './gate.ts';
import { looksWhole } from './media.ts';
import type { Retry, Settled } from './options.ts';
import { backoff, retryWait, type RetryWait } from './retry.ts';
import { CANONICAL, toCanonical } from './urls.ts';

/** What fetch takes, and a size limit of one's own. */
export interface PoliteInit extends RequestInit {
  /** Decoded bytes. */
  maxBytes?: number;
  /** Bytes beyond `maxBytes` are not read, instead of being an error. */
  cut?: boolean;
  /** The URL is asked for where it says: a redirect led to one of the Hub's names that is not the endpoint. */
  asIs?: boolean;
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

/** One try's answer, and how long the server has us wait before the next; null when the answer stands. */
interface Tried {
  answer: Answer;
  wait: RetryWait | null;
}

/** What all tries of a request share. */
interface Trying {
  set: Settled;
  gate: Gate;
  onHeaders: OnHeaders;
}

const waitFor = ({ set, gate }: Trying, path: string | null, response: Response, tries: number): RetryWait | null => {
  const wait = retryWait(response.status, response.headers, tries, set.random);
  if (wait === null || wait.ms > set.longestWaitMs) return null;
  // The whole bucket, and before anyone else may pass.
  if (response.status === 429 && path !== null) gate.block(path, wait.ms);
  return wait;
};

const tryOnce = async (trying: Trying, url: string, init: PoliteInit, tries: number): Promise<Tried> => {
  const { set, gate, onHeaders } = trying;
  const path = hubPath(url, set.endpoint);
  const signal = init.signal ?? undefined;
  const { maxBytes = set.maxBytes, cut = false } = init;
  const limits = { headersMs: set.headersMs, bodyMs: set.bodyMs, maxBytes, cut };
  let booked: Debit | null = path === null ? null : await gate.enter(path, signal);
  let wait: RetryWait | null = null;
  try {
    const answer = await attempt(set.fetch, set.clock, limits, url, { ...init, signal }, (response) => {
      if (booked !== null) gate.answered(booked, response.status, response.headers);
      booked = null;
      wait = waitFor(trying, path, response, tries);
      onHeaders(response.headers);
    });
    if (init.method !== 'HEAD') refuseBroken(answer, set.endpoint);
    return { answer, wait };
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

/** Makes the function that asks, over one gate and one set of limiters. */
export const asking = (set: Settled, gate: Gate, onHeaders: OnHeaders): Ask => {
  const limiter = limiters(set.concurrency);
  const bucketOf = (url: string): string => {
    const path = hubPath(url, set.endpoint);
    return path === null ? new URL(url).origin : gate.bucketOf(path);
  };
  const outcome = async (url: string, init: PoliteInit, tries: number): Promise<Answer | Retry> => {
    const last = tries >= set.maxTries;
    try {
      const tried = await limiter(bucketOf(url))(() => tryOnce({ set, gate, onHeaders }, url, init, tries));
      const { answer, wait } = tried;
      return last || wait === null ? answer : { ...wait, url, tries, why: String(answer.status) };
    } catch (error) {
      if (last || !isHubError(error, 'network', 'timeout', 'malformed')) throw error;
      return { ...backoff(tries, set.random), url, tries, why: error.code };
    }
  };
  return async (url, init) => {
    for (let tries = 1; ; tries += 1) {
      const result = await outcome(url, init, tries);
      if ('bytes' in result) return result;
      set.onRetry?.(result);
      await set.clock.sleep(result.ms, init.signal ?? undefined);
    }
  };
};
