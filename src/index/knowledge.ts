/** What was learnt of the Hub at run time, kept in the index so that the next run need not learn it again. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** A thing learnt: its value, what was seen of it in words, and when. */
export interface Known<T> {
  value: T;
  saw: string;
  at: string;
}

const DAY = 86_400_000;
const PREFIX = 'hub.';

/** What is known under a name; null when nothing is, or when it was learnt more than `days` ago: the Hub changes. */
export function known<T>(db: Sqlite, name: string, now: Date, days = 30): Known<T> | null {
  const text = preparedFrom(
    db,
    'doctor.sql',
  )('meta')
    .pluck()
    .get(PREFIX + name) as string | undefined;
  if (text === undefined) return null;
  const found = JSON.parse(text) as Known<T>;
  return now.getTime() - Date.parse(found.at) > days * DAY ? null : found;
}

/** Everything that was learnt, however long ago, by name. */
export function allKnown(db: Sqlite): Record<string, Known<unknown>> {
  const rows = preparedFrom(db, 'doctor.sql')('known').all() as { name: string; value: string }[];
  return Object.fromEntries(rows.map(({ name, value }) => [name.slice(PREFIX.length), JSON.parse(value)]));
}

/** Keeps what was learnt. */
export function learn<T>(db: Sqlite, name: string, { value, saw }: Omit<Known<T>, 'at'>, now: Date): void {
  const text = JSON.stringify({ value, saw, at: now.toISOString() } satisfies Known<T>);
  preparedFrom(db, 'doctor.sql')('set-meta').run(PREFIX + name, text);
}
