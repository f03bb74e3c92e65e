/**
 * One bucket's budget: how many requests may go out now, as arithmetic over what was sent and what the server said.
 * No clock and no waiting in here; times are milliseconds that the caller passes in.
 *
 * The Hub counts in fixed windows, so a budget may burst, and must only never spend more than a window holds:
 * in-flight requests count as spent, and of our own count and the server's the lower one holds. `t` comes in whole
 * seconds and nobody says how they are rounded; so the first request of a window goes alone, paid from the reserve
 * should the old window still stand, and its answer tells.
 */
import type { RateLimit, RateLimitPolicy } from './ratelimit.ts';

/** A fixed window as known so far. */
export interface Window {
  quota: number;
  lengthMs: number;
  /** The lowest `r` the server told in this window; infinite while it has told none. */
  remaining: number;
  /** Our own requests answered in this window. */
  answered: number;
  /** The earliest time at which the window may end. */
  resetsAt: number;
}

export interface Budget {
  bucket: string;
  inFlight: number;
  window: Window | null;
  /** No request before this time: the server said so in a 429. */
  blockedUntil: number;
  /** When the request went out that finds out about a new window; null when none is on its way. */
  scoutSentAt: number | null;
  /** The server rounds `t` down, so a window may stand one second longer than told. */
  roundsDown: boolean;
  /** The endpoint sends no rate limits at all. */
  unlimited: boolean;
  /** Kinds of URL that were seen to cost nothing. */
  free: Set<string>;
}

/** Timers fire up to a millisecond early, and clocks are read a moment apart. */
const MARGIN_MS = 20;
/** How long a scout may stay silent before another goes. */
const SCOUT_PATIENCE_MS = 2_000;
/** How far a window may outlast its told end, `t` being whole seconds. */
const ROUNDING_MS = 1_000;

export const newBudget = (bucket: string): Budget => ({
  bucket,
  inFlight: 0,
  window: null,
  blockedUntil: 0,
  scoutSentAt: null,
  roundsDown: false,
  unlimited: false,
  free: new Set(),
});

/** Requests left alone for others on the same address or token; at least one, unless the share is 0. */
const reserved = (quota: number, share: number): number => Math.min(quota - 1, Math.ceil(quota * share));

/** Requests that may still go out in a window. */
export const spare = ({ quota, answered, remaining }: Window, inFlight: number, share: number): number =>
  Math.min(quota - answered, remaining) - inFlight - reserved(quota, share);

/** When the next window may be sounded: at the told end if a request is left to lose, else when it must be over. */
const soundedFrom = ({ roundsDown }: Budget, { resetsAt, remaining }: Window, inFlight: number): number =>
  resetsAt + (remaining - inFlight >= 1 || roundsDown ? MARGIN_MS : ROUNDING_MS);

const scoutWait = ({ scoutSentAt }: Budget, now: number): number =>
  scoutSentAt === null ? 0 : Math.max(0, scoutSentAt + SCOUT_PATIENCE_MS - now);

/** Milliseconds until a request may go out; 0 is now. An answer that comes in meanwhile may shorten it: ask again. */
export const admission = (budget: Budget, now: number, share: number): number => {
  const { window } = budget;
  if (now < budget.blockedUntil) return budget.blockedUntil - now;
  if (budget.unlimited) return 0;
  if (window === null) return scoutWait(budget, now);
  if (spare(window, budget.inFlight, share) >= 1 && now < window.resetsAt) return 0;
  const opens = soundedFrom(budget, window, budget.inFlight);
  return now < opens ? opens - now : scoutWait(budget, now);
};

/** A request on its way. */
export interface Debit {
  budget: Budget;
  shape: string;
  /** It went out alone to learn of a new window. */
  scout: boolean;
}

/** Books a request that `admission` let through. */
export const debit = (budget: Budget, shape: string, now: number): Debit => {
  const scout = !budget.unlimited && (budget.window === null || now >= budget.window.resetsAt);
  budget.inFlight += 1;
  if (scout) budget.scoutSentAt = now;
  return { budget, shape, scout };
};

const release = ({ budget, scout }: Debit): void => {
  budget.inFlight -= 1;
  if (scout) budget.scoutSentAt = null;
};

/** No answer came, or one without the header: what the request cost is unknown, so it counts. */
export const settleSilently = (debit: Debit): void => {
  release(debit);
  const { window } = debit.budget;
  if (window === null) return;
  window.answered += 1;
  window.remaining -= 1;
};

/** A good answer told no limits where the server is known to have some: the last known quota, else the given, is assumed. */
export const assume = (
  budget: Budget,
  { quota, windowSeconds }: Omit<RateLimitPolicy, 'bucket'>,
  now: number,
): void => {
  const { window } = budget;
  if (window !== null && now < window.resetsAt) return;
  const lengthMs = window?.lengthMs ?? windowSeconds * 1000;
  const remaining = Number.POSITIVE_INFINITY;
  budget.window = { quota: window?.quota ?? quota, lengthMs, remaining, answered: 1, resetsAt: now + lengthMs };
};

/** The server debited another bucket than guessed: the request moves there, as if it had never been booked here. */
export const transfer = (debit: Debit, to: Budget): Debit => {
  release(debit);
  to.inFlight += 1;
  return { budget: to, shape: debit.shape, scout: false };
};

type Standing = 'new' | 'same' | 'old';

/** Of which window an answer speaks, by the end that it tells. */
const standingOf = (budget: Budget, limit: RateLimit, endsAt: number, now: number): Standing => {
  const { window, inFlight } = budget;
  if (window === null || window.remaining === Number.POSITIVE_INFINITY) return 'new';
  if (endsAt >= window.resetsAt + window.lengthMs / 2) return 'new';
  if (now >= window.resetsAt && limit.remaining > window.remaining + inFlight + 1) return 'new';
  return endsAt < window.resetsAt - window.lengthMs / 2 ? 'old' : 'same';
};

const learnPrice = (debit: Debit, limit: RateLimit, quota: number): void => {
  if (!debit.scout || debit.budget.inFlight > 0) return;
  if (limit.remaining >= quota) debit.budget.free.add(debit.shape);
  else debit.budget.free.delete(debit.shape);
};

const openWindow = (debit: Debit, limit: RateLimit, policy: RateLimitPolicy | null, endsAt: number): void => {
  const { budget } = debit;
  const known = budget.window?.remaining === Number.POSITIVE_INFINITY ? null : budget.window;
  const quota = policy?.quota ?? Math.max(known?.quota ?? 0, limit.remaining);
  const lengthMs = policy === null ? (known?.lengthMs ?? 300_000) : policy.windowSeconds * 1000;
  learnPrice(debit, limit, quota);
  const answered = budget.free.has(debit.shape) ? 0 : 1;
  budget.window = { quota, lengthMs, remaining: limit.remaining, answered, resetsAt: endsAt };
};

/** When a window that still stands may end, after one more answer from it. */
const nextEnd = (budget: Budget, window: Window, endsAt: number, now: number): number => {
  if (now < window.resetsAt) return Math.min(window.resetsAt, endsAt);
  if (budget.roundsDown) return now + ROUNDING_MS / 4;
  budget.roundsDown = true; // told to be over, and yet it stands
  return window.resetsAt + ROUNDING_MS;
};

const stayInWindow = (debit: Debit, window: Window, limit: RateLimit, endsAt: number, now: number): void => {
  window.resetsAt = nextEnd(debit.budget, window, endsAt, now);
  window.remaining = Math.min(window.remaining, limit.remaining);
  window.answered += debit.budget.free.has(debit.shape) ? 0 : 1;
};

/** An answer's headers came in at `now`: settles its request and learns what they tell. */
export const settle = (debit: Debit, limit: RateLimit, policy: RateLimitPolicy | null, now: number): void => {
  const { budget } = debit;
  release(debit);
  budget.unlimited = false;
  const endsAt = now + limit.resetSeconds * 1000 + (budget.roundsDown ? ROUNDING_MS : 0);
  const standing = standingOf(budget, limit, endsAt, now);
  if (standing === 'new') openWindow(debit, limit, policy, endsAt);
  else if (standing === 'same' && budget.window !== null) stayInWindow(debit, budget.window, limit, endsAt, now);
};

/** A 429 told to stay away until then; the longest such word holds. */
export const block = (budget: Budget, until: number): void => {
  budget.blockedUntil = Math.max(budget.blockedUntil, until);
};
