/** When to run: at the times of a cron expression, never two at once, a missed one caught up once. */
import type { Clock } from '../../hub/clock.ts';
import { slept } from './slept.ts';

/** The times of a schedule. */
export interface Times {
  /** The first one after this time; null when there is none. */
  next(after: Date): Date | null;
  /** The last one before this time; null when there is none. */
  last(before: Date): Date | null;
}

/** How one run went. */
export interface RunEnd {
  code: number;
  /** What it printed: a crawl's one JSON line. */
  line: string;
}

export interface ScheduleEvents {
  /** Waiting for this time; null: there is none any more. */
  waiting(until: Date | null): void;
  /** `late`: the time was missed: by this program's absence, a run that took longer, or a machine that slept. */
  began(at: Date, late: boolean): void;
  ended(at: Date, end: RunEnd): Promise<void> | void;
}

export interface Scheduled {
  times: Times;
  clock: Clock;
  signal: AbortSignal;
  /** When the last run began, as far as is known. */
  lastBegan: Date | null;
  run(): Promise<RunEnd>;
  events: ScheduleEvents;
}

/** Longest wait in one piece: timers cannot count a month, and a machine that slept looks at its clock again. */
const PIECE = 60_000;

/** Runs on schedule until the signal aborts. Failures of a run are its business: the next one comes all the same. */
export async function runOnSchedule({ times, clock, signal, lastBegan, run, events }: Scheduled): Promise<void> {
  let began = lastBegan;
  while (!signal.aborted) {
    const missed = missedTime(times, new Date(clock.now()), began);
    const due = missed ?? times.next(new Date(clock.now()));
    if (missed === null) events.waiting(due);
    if (due === null || !(await waited(clock, due, signal))) return;
    began = new Date(clock.now());
    events.began(began, missed !== null || began.getTime() - due.getTime() > PIECE);
    const end = await run();
    await events.ended(new Date(clock.now()), end);
  }
}

/** A time that passed since the last run began: caught up once, however many were missed. A first start misses nothing. */
function missedTime(times: Times, now: Date, began: Date | null): Date | null {
  const last = began === null ? null : times.last(now);
  return last !== null && began !== null && last > began ? last : null;
}

async function waited(clock: Clock, until: Date, signal: AbortSignal): Promise<boolean> {
  for (let left = until.getTime() - clock.now(); left > 0; left = until.getTime() - clock.now()) {
    if (!(await slept(clock, Math.min(left, PIECE), signal))) return false;
  }
  return !signal.aborted;
}
