/** What was learnt of the Hub at run time, kept in the index so that the next run need not learn it again. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A thing learnt and when. */
export interface Known<T> {
  value: T;
  at: string;
}

const DAY = 86_400_000;

/** What is known under a name; null when nothing is, or when it was learnt more than `days` ago: the Hub changes. */
export function known<T>(db: Sqlite, name: string, now: Date, days = 30): Known<T> | null {
  const text = preparedFrom(db, 'doctor.sql')('meta').pluck().get(`hub.${name}`) as string | undefined;
  if (text === undefined) return null;
  const found = JSON.parse(text) as Known<T>;
  return now.getTime() - Date.parse(found.at) > days * DAY ? null : found;
}

/** Keeps what was learnt. */
export function learn<T>(db: Sqlite, name: string, value: T, now: Date): void {
  const text = JSON.stringify({ value, at: now.toISOString() } satisfies Known<T>);
  preparedFrom(db, 'doctor.sql')('set-meta').run(`hub.${name}`, text);
}
