/**
 * The one door to the Hub: a `fetch` that waits for its turn, retries what may pass, follows redirects by hand and
 * lets the token go to the endpoint only. Everything that speaks to the Hub is handed this function, so there is one
 * limiter, one retry and one user agent.
 */
import pLimit from 'p-limit';
import { attempt, type Answer } from './attempt.ts';
import type { Debit } from './budget.ts';
import { systemClock, type Clock } from './clock.ts';
import { HubError } from './errors.ts';
import { gate, type BucketState, type Wait } from './gate.ts';
import { MAX_HOPS, nextHop } from './redirects.ts';
import { backoff, retryWait, type RetryWait } from './retry.ts';
import { CANONICAL, toCanonical, toEndpoint } from './urls.ts';

/** A retry about to be waited for. */
export interface Retry extends RetryWait {
  url: string;
  /** Tries made so far. */
  tries: number;
  /** The status, or the error's code: `503`, `timeout`. */
  why: string;
}

/** Advice the server sends along (`X-HF-Warning`). */
export interface Warning {
  topic: string;
  text: string;
}

/** Progress, for whoever shows it; the door itself prints nothing. */
export interface PoliteEvents {
  onWait?: (wait: Wait) => void;
  onRetry?: (retry: Retry) => void;
  /** Once a topic. */
  onWarning?: (warning: Warning) => void;
}

export interface PoliteOptions extends PoliteEvents {
  /** Base URL without a trailing slash; the Hub itself by default. */
  endpoint?: string;
  token?: string | null;
  offline?: boolean;
  userAgent: string;
  /** Share of each quota left to others on the same address or token; 0.05 by default. */
  reserve?: number;
  /** Requests at once in each bucket; 8 by default. */
  concurrency?: number;
  /** Tries a request, the first included; 5 by default. */
  maxTries?: number;
  /** Sent to headers, 30 s by default; headers to the last byte, 120 s by default. */
  headersMs?: number;
  bodyMs?: number;
  /** Decoded bytes of one answer; 64 MiB by default. */
  maxBytes?: number;
  /** A server that tells us to wait longer than this gets its answer taken as final; 15 minutes by default. */
  longestWaitMs?: number;
  fetch?: typeof globalThis.fetch;
  clock?: Clock;
  /** 0 to below 1, for jitter. */
  random?: () => number;
}

/** What fetch takes, and a size limit of one's own. */
export interface PoliteInit extends RequestInit {
  maxBytes?: number;
}

/** A `fetch` with manners. An answer of any status resolves; HubError is thrown where there is none. */
export interface PoliteFetch {
  (input: string | URL | Request, init?: PoliteInit): Promise<Response>;
  /** The same door, without the token: for data that a narrow token cannot see and nobody can. */
  anonymously: (input: string | URL | Request, init?: PoliteInit) => Promise<Response>;
  readonly endpoint: string;
  readonly hasToken: boolean;
  /** The quotas as known by now. */
  buckets(): BucketState[];
}

export const DEFAULTS = {
  endpoint: CANONICAL,
  token: null,
  offline: false,
  reserve: 0.05,
  concurrency: 8,
  maxTries: 5,
  headersMs: 30_000,
  bodyMs: 120_000,
  maxBytes: 64 * 1024 * 1024,
  longestWaitMs: 15 * 60_000,
} as const;

const BODILESS: ReadonlySet<number> = new Set([204, 205, 304]);

const responseOf = ({ url, status, headers, bytes }: Answer): Response => {
  const response = new Response(BODILESS.has(status) ? null : bytes, { status, headers });
  return Object.defineProperty(response, 'url', { value: url }); // a constructed Response knows none
};

/** Opens the door. Throws RangeError for a reserve or counts that make no sense. */
export const politeFetch = (options: PoliteOptions): PoliteFetch => {
  const set = { ...DEFAULTS, fetch: globalThis.fetch, clock: systemClock, random: Math.random, ...options };
  checkOptions(set);
  const { endpoint, token, clock } = set;
  const limiters = new Map<string, ReturnType<typeof pLimit>>();
  const topics = new Set<string>();
  const turnstile = gate({
    clock,
    tier: token === null ? 'anonymous' : 'token',
    reserve: set.reserve,
    tellsLimits: endpoint === CANONICAL,
    onWait: set.onWait,
  });

  const limiter = (name: string): ReturnType<typeof pLimit> => {
    const known = limiters.get(name) ?? pLimit(set.concurrency);
    limiters.set(name, known);
    return known;
  };
  /** The path below the endpoint; null for a URL elsewhere. */
  const hubPath = (url: string): string | null => {
    const canonical = toCanonical(url, endpoint);
    return canonical.startsWith(`${CANONICAL}/`) ? new URL(canonical).pathname : null;
  };
  const headersFor = (url: string, given: RequestInit['headers'], withToken: boolean): Headers => {
    const headers = new Headers(given);
    headers.set('user-agent', set.userAgent);
    const here = new URL(url).origin === new URL(endpoint).origin;
    if (!here || !withToken) headers.delete('authorization');
    else if (token !== null && !headers.has('authorization')) headers.set('authorization', `Bearer ${token}`);
    return headers;
  };
  const warn = (headers: Headers): void => {
    const [, topic = '', text = ''] = /^([^;]{1,80});?(.{0,500})/s.exec(headers.get('x-hf-warning') ?? '') ?? [];
    if (topic === '' || topics.has(topic)) return;
    topics.add(topic);
    set.onWarning?.({ topic: topic.trim(), text: text.trim() });
  };

  const tryOnce = (url: string, init: PoliteInit): Promise<Answer> => {
    const path = hubPath(url);
    const signal = init.signal ?? undefined;
    return limiter(path === null ? new URL(url).origin : turnstile.bucketOf(path))(async () => {
      let booked: Debit | null = path === null ? null : await turnstile.enter(path, signal);
      try {
        const limits = { headersMs: set.headersMs, bodyMs: set.bodyMs, maxBytes: init.maxBytes ?? set.maxBytes };
        return await attempt(set.fetch, clock, limits, url, { ...init, signal }, ({ status, headers }) => {
          if (booked !== null) turnstile.answered(booked, status, headers);
          booked = null;
          warn(headers);
        });
      } finally {
        if (booked !== null) turnstile.failed(booked);
      }
    });
  };

  /** What one try came to: an answer that stands, or why and when to try again. */
  const outcome = async (url: string, init: PoliteInit, tries: number): Promise<{ answer: Answer } | Retry> => {
    const last = tries >= set.maxTries;
    try {
      const answer = await tryOnce(url, init);
      const wait = last ? null : retryWait(answer.status, answer.headers, tries, set.random);
      const path = hubPath(url);
      if (answer.status === 429 && path !== null && wait?.told) turnstile.block(path, wait.ms);
      if (wait === null || wait.ms > set.longestWaitMs) return { answer };
      return { ...wait, url, tries, why: String(answer.status) };
    } catch (error) {
      const passing = error instanceof HubError && (error.code === 'network' || error.code === 'timeout');
      if (last || !passing) throw error;
      return { ...backoff(tries, set.random), url, tries, why: error.code };
    }
  };

  const untilAnswered = async (url: string, init: PoliteInit): Promise<Answer> => {
    for (let tries = 1; ; tries += 1) {
      const result = await outcome(url, init, tries);
      if ('answer' in result) return result.answer;
      set.onRetry?.(result);
      await clock.sleep(result.ms, init.signal ?? undefined);
    }
  };

  const follow = async (first: string, init: PoliteInit, withToken: boolean): Promise<Answer> => {
    let url = toEndpoint(first, endpoint);
    for (let hops = 0; hops <= MAX_HOPS; hops += 1) {
      const answer = await untilAnswered(url, { ...init, headers: headersFor(url, init.headers, withToken) });
      const location = answer.headers.get('location');
      const hop = location === null ? null : nextHop({ status: answer.status, url, headers: { location } });
      if (init.redirect === 'manual' || hop === null) return answer;
      if (init.redirect === 'error') throw new HubError('redirects', { url, status: answer.status });
      url = toEndpoint(hop.url, endpoint);
    }
    throw new HubError('redirects', { url: toCanonical(first, endpoint), saw: `more than ${MAX_HOPS} hops` });
  };

  const door =
    (withToken: boolean) =>
    async (input: string | URL | Request, init: PoliteInit = {}): Promise<Response> => {
      const request = input instanceof Request ? input : null;
      const url = request?.url ?? String(input);
      if (set.offline) throw new HubError('offline', { url: toCanonical(url, endpoint) });
      const asked =
        request === null ? init : { method: request.method, headers: request.headers, signal: request.signal, ...init };
      return responseOf(await follow(url, asked, withToken));
    };

  return Object.assign(door(true), {
    anonymously: door(false),
    endpoint,
    hasToken: token !== null,
    buckets: turnstile.states,
  });
};

const checkOptions = ({
  reserve,
  concurrency,
  maxTries,
}: {
  reserve: number;
  concurrency: number;
  maxTries: number;
}): void => {
  if (!(reserve >= 0 && reserve < 1)) throw new RangeError(`reserve is a share from 0 to below 1, not ${reserve}`);
  if (!Number.isInteger(concurrency) || concurrency < 1)
    throw new RangeError(`concurrency is 1 or more, not ${concurrency}`);
  if (!Number.isInteger(maxTries) || maxTries < 1) throw new RangeError(`maxTries is 1 or more, not ${maxTries}`);
};
