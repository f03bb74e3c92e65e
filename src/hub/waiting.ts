/** Waiting for a bucket to have room: told once, ended early by any answer, broken off by a signal. */
import type { Budget } from './budget.ts';
import type { Clock } from './clock.ts';

/** A wait before a request, told once per bucket and window. */
export interface Wait {
  bucket: string;
  ms: number;
  /** `quota`: the window is spent; `told`: a 429 said so. */
  why: 'quota' | 'told';
}

/** Those who wait. */
interface Waiting {
  /** Resolves after so long, or when somebody rings; rejects never. */
  wait(budget: Budget, ms: number, signal: AbortSignal | undefined): Promise<void>;
  /** Wakes all: something was learnt. */
  ring(): void;
}

/** Waits shorter than this are not worth telling. */
const SHORT_WAIT_MS = 1_000;

/** Waiting by a clock; `onWait` hears of it. */
export const waiting = (clock: Clock, onWait: ((wait: Wait) => void) | undefined): Waiting => {
  const announced = new Map<string, number>();
  const { ring, next } = bell();
  const announce = (budget: Budget, ms: number): void => {
    const until = clock.now() + ms;
    if (ms < SHORT_WAIT_MS || Math.abs(until - (announced.get(budget.bucket) ?? 0)) < SHORT_WAIT_MS * 2) return;
    announced.set(budget.bucket, until);
    onWait?.({ bucket: budget.bucket, ms, why: clock.now() < budget.blockedUntil ? 'told' : 'quota' });
  };
  return {
    ring,
    async wait(budget, ms, signal) {
      const over = new AbortController();
      const stop = (): void => over.abort(signal?.reason);
      signal?.addEventListener('abort', stop, { once: true });
      if (budget.scoutSentAt === null) announce(budget, ms);
      try {
        await Promise.race([clock.sleep(ms, over.signal).catch(() => undefined), next(over.signal)]);
      } finally {
        signal?.removeEventListener('abort', stop);
        over.abort();
      }
    },
  };
};

/** A door bell: whoever waits is woken by the next ring. */
const bell = (): { ring: () => void; next: (signal: AbortSignal) => Promise<void> } => {
  const sleepers = new Set<() => void>();
  const ring = (): void => {
    for (const wake of sleepers) wake();
    sleepers.clear();
  };
  const next = (signal: AbortSignal): Promise<void> =>
    new Promise((resolve) => {
      sleepers.add(resolve);
      signal.addEventListener('abort', () => sleepers.delete(resolve), { once: true });
    });
  return { ring, next };
};
