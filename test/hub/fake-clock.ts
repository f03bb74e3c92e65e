/** Clocks that need no waiting. */
import type { Clock } from '../../src/hub/clock.ts';

interface Timer {
  at: number;
  fire: () => void;
}

export interface FakeClock extends Clock {
  /** Runs work to its end; whenever nothing else can go on, time jumps to the next timer. */
  run<T>(work: Promise<T>): Promise<T>;
}

const START = Date.parse('2026-11-23T08:00:00Z');
/** Turns of the event loop after which all that can happen without time passing has happened. */
const TURNS = 6;

/** A clock whose time passes only while everyone waits. For work whose only waits are this clock's. */
export const fakeClock = (): FakeClock => {
  let now = START;
  const timers: Timer[] = [];
  const after = (ms: number, fire: () => void): (() => void) => {
    const timer = { at: now + ms, fire };
    timers.push(timer);
    return () => {
      if (timers.includes(timer)) timers.splice(timers.indexOf(timer), 1);
    };
  };
  const sleep = (ms: number, signal?: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const cancel = after(ms, resolve);
      signal?.addEventListener('abort', () => (cancel(), reject(signal.reason)), { once: true });
    });
  const settle = async (isDone: () => boolean): Promise<void> => {
    for (let turn = 0; turn < TURNS && !isDone(); turn += 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const run = async <T>(work: Promise<T>): Promise<T> => {
    const state = { done: false };
    const finish = (): void => void (state.done = true);
    work.then(finish, finish);
    for (let idle = 0; idle < 100; ) {
      await settle(() => state.done);
      if (state.done) return work;
      const next = timers.sort((a, b) => a.at - b.at).shift();
      idle = next === undefined ? idle + 1 : 0;
      now = Math.max(now, next?.at ?? now);
      next?.fire();
    }
    throw new Error('the work waits for something that no timer brings');
  };
  return { now: () => now, sleep, after, run };
};

/** A clock that never waits and writes down what it was asked to sleep; time limits never strike. */
export const hastyClock = (): Clock & { slept: number[] } => {
  let now = START;
  const slept: number[] = [];
  return {
    slept,
    now: () => now,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      slept.push(ms);
      now += ms;
    },
    after: () => () => undefined,
  };
};
