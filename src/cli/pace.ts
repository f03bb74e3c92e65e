import type { Progress } from '../crawl/run-state.ts';

/** How far a pass is, how fast it goes, and how long it will take yet. */
export interface Pace extends Progress {
  /** A second; null while too little is known. */
  rate: number | null;
  /** Null while nobody knows. */
  seconds_left: number | null;
}

/** Before so many seconds are over a rate is noise. */
const SETTLED_MS = 2000;

/** Measures each pass from its own first step. */
export function paceOf(now: () => number): (progress: Progress) => Pace {
  let from: { pass: string; at: number; done: number } | null = null;
  return (progress) => {
    if (from === null || from.pass !== progress.pass || progress.done < from.done)
      from = { pass: progress.pass, at: now(), done: progress.done };
    const took = now() - from.at;
    const rate = took < SETTLED_MS ? null : ((progress.done - from.done) * 1000) / took;
    const left = rate && progress.total !== null ? (progress.total - progress.done) / rate : null;
    return { ...progress, rate: rate && Number(rate.toPrecision(3)), seconds_left: left && Math.ceil(left) };
  };
}

/** A pace in words: `listing: 12,000 of 3,100,000, 5,100/s, 10 min left`. */
export function spoken({ pass, done, total, rate, seconds_left: left }: Pace): string {
  const count = (number: number) => number.toLocaleString('en');
  return [
    `${pass}: ${count(done)}${total === null ? '' : ` of ${count(total)}`}`,
    ...(rate === null || rate === 0 ? [] : [`${count(rate)}/s`]),
    ...(left === null || left === 0 ? [] : [`${time(left)} left`]),
  ].join(', ');
}

function time(seconds: number): string {
  if (seconds < 90) return `${seconds} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h ${Math.round((seconds % 3600) / 60)} min`;
}
