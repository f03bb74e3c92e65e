/** What the polite door can be told, and what it tells. */
import type { Clock } from './clock.ts';
import { systemClock } from './clock.ts';
import type { Wait } from './waiting.ts';
import type { RetryWait } from './retry.ts';
import { CANONICAL } from './urls.ts';
import { lookup, type Lookup } from './where.ts';

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

export interface PoliteOptions {
  /** Progress, for whoever shows it; the door itself prints nothing. */
  onWait?: ((wait: Wait) => void) | undefined;
  onRetry?: ((retry: Retry) => void) | undefined;
  /** Once a topic. */
  onWarning?: ((warning: Warning) => void) | undefined;
  /** Base URL without a trailing slash; the Hub itself by default. */
  endpoint?: string;
  token?: string | null;
  /** Refuse every request with HubError `offline`. */
  offline?: boolean;
  userAgent: string;
  /** Share of each quota left to others on the same address or token; 0.05 by default. */
  reserve?: number;
  /** Requests at once in each bucket; 8 by default. */
  concurrency?: number;
  /** Tries a request, the first included; 5 by default. */
  maxTries?: number;
  /** From sending to headers; 30 s by default. */
  headersMs?: number;
  /** From headers to the last byte; 120 s by default. */
  bodyMs?: number;
  /** Decoded bytes of one answer; 32 MiB by default. */
  maxBytes?: number;
  /** When the server tells us to wait longer than this, its answer is taken as final; 15 minutes by default. */
  longestWaitMs?: number;
  fetch?: typeof globalThis.fetch;
  clock?: Clock;
  /** 0 to below 1, for jitter. */
  random?: () => number;
  /** Addresses of a host, looked at before a redirect is followed there. */
  lookup?: Lookup;
}

/** What holds where an option is not given. */
const DEFAULTS = {
  endpoint: CANONICAL,
  token: null,
  offline: false,
  reserve: 0.05,
  concurrency: 8,
  maxTries: 5,
  headersMs: 30_000,
  bodyMs: 120_000,
  maxBytes: 32 * 1024 * 1024,
  longestWaitMs: 15 * 60_000,
} as const;

/** Every option, settled. */
export type Settled = Required<Omit<PoliteOptions, 'onWait' | 'onRetry' | 'onWarning'>> &
  Pick<PoliteOptions, 'onWait' | 'onRetry' | 'onWarning'>;

const wholeFromOne = (name: string, value: number): void => {
  if (!Number.isInteger(value) || value < 1) throw new RangeError(`${name} is a whole number from 1, not ${value}`);
};

/** The options with the defaults filled in. Throws RangeError for a figure that makes no sense. */
export const settled = (options: PoliteOptions): Settled => {
  const set = { ...DEFAULTS, fetch: globalThis.fetch, clock: systemClock, random: Math.random, lookup, ...options };
  if (!(set.reserve >= 0 && set.reserve < 1))
    throw new RangeError(`reserve is a share from 0 to below 1, not ${set.reserve}`);
  wholeFromOne('concurrency', set.concurrency);
  wholeFromOne('maxTries', set.maxTries);
  return set;
};
