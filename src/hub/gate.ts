/** The gate before the network: holds requests back until their bucket has room, and learns from every answer. */
import { admission, assume, block, debit, newBudget, settle, settleSilently, spare, transfer } from './budget.ts';
import type { Budget, Debit } from './budget.ts';
import { defaultQuota, shapeOf, type Tier } from './buckets.ts';
import type { Clock } from './clock.ts';
import { parsePolicy, parseRateLimit } from './ratelimit.ts';
import { type Wait, waiting } from './waiting.ts';

export interface GateOptions {
  clock: Clock;
  tier: Tier;
  /** Share of each quota left to others, 0 to below 1. */
  reserve: number;
  /** The server tells its limits on every answer, so silence means "as published" and not "none". */
  tellsLimits: boolean;
  /** A window is not waited for longer than this, whatever its headers say; a 429's wait has the same bound. */
  longestWaitMs: number;
  onWait?: ((wait: Wait) => void) | undefined;
}

/** What is known of one bucket. */
export interface BucketState {
  bucket: string;
  quota: number;
  windowSeconds: number;
  /** Requests that may still go out in this window; null before the first answer. */
  left: number | null;
  /** The figures come from the server, not from its documentation. */
  learnt: boolean;
  /** Requests sent since the start, retries included. */
  sent: number;
}

export interface Gate {
  /** The bucket that a path is debited to, as far as known. */
  bucketOf(path: string): string;
  /** Resolves when a request to the path may go out, and books it. Rejects as the signal aborts. */
  enter(path: string, signal?: AbortSignal): Promise<Debit>;
  /** Headers came in: settles the request and learns. */
  answered(debit: Debit, status: number, headers: Headers): void;
  /** No answer came. */
  failed(debit: Debit): void;
  /** Nothing goes to the bucket for so long: a 429 said so. */
  block(path: string, ms: number): void;
  states(): BucketState[];
}

const stateOf = (budget: Budget, tier: Tier, reserve: number, sent: number): BucketState => {
  const { window, bucket } = budget;
  const assumed = defaultQuota(tier, bucket);
  return {
    bucket,
    quota: window?.quota ?? assumed.quota,
    windowSeconds: window === null ? assumed.windowSeconds : window.lengthMs / 1000,
    left: window === null ? null : Math.max(0, spare(window, budget.inFlight, reserve)),
    learnt: window !== null && Number.isFinite(window.remaining),
    sent,
  };
};

/** Opens a gate with nothing learnt yet. */
export const gate = ({ clock, tier, reserve, tellsLimits, longestWaitMs, onWait }: GateOptions): Gate => {
  const budgets = new Map<string, Budget>();
  const sent = new Map<string, number>();
  const debitedTo = new Map<string, string>();
  const { wait, ring } = waiting(clock, onWait);

  const budgetOf = (bucket: string): Budget => {
    const budget = budgets.get(bucket) ?? newBudget(bucket);
    budgets.set(bucket, budget);
    return budget;
  };
  const bucketOf = (path: string): string => {
    const { shape, bucket } = shapeOf(path);
    return debitedTo.get(shape) ?? bucket;
  };
  const settleHere = (booked: Debit, headers: Headers): boolean => {
    const limitTold = parseRateLimit(headers.get('ratelimit'));
    if (limitTold === null) return false;
    const limit = { ...limitTold, resetSeconds: Math.min(limitTold.resetSeconds, longestWaitMs / 1000) };
    if (limit.bucket !== booked.budget.bucket) debitedTo.set(booked.shape, limit.bucket);
    const budget = budgetOf(limit.bucket);
    const told = parsePolicy(headers.get('ratelimit-policy'));
    const policy = told?.bucket === limit.bucket || told?.bucket === null ? told : null;
    settle(budget === booked.budget ? booked : transfer(booked, budget), limit, policy, clock.now());
    return true;
  };

  return {
    bucketOf,
    async enter(path, signal) {
      for (;;) {
        signal?.throwIfAborted();
        const budget = budgetOf(bucketOf(path));
        const ms = admission(budget, clock.now(), reserve);
        if (ms <= 0) {
          sent.set(budget.bucket, (sent.get(budget.bucket) ?? 0) + 1);
          return debit(budget, shapeOf(path).shape, clock.now());
        }
        await wait(budget, ms, signal);
      }
    },
    answered(booked, status, headers) {
      if (!settleHere(booked, headers)) {
        settleSilently(booked);
        const { budget } = booked;
        if (tellsLimits) assume(budget, defaultQuota(tier, budget.bucket), clock.now());
        else if (status < 400) budget.unlimited = budget.window === null;
      }
      ring();
    },
    failed(booked) {
      settleSilently(booked);
      ring();
    },
    block(path, ms) {
      block(budgetOf(bucketOf(path)), clock.now() + ms);
    },
    states: () => [...budgets.values()].map((budget) => stateOf(budget, tier, reserve, sent.get(budget.bucket) ?? 0)),
  };
};
