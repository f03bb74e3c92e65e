/** Readers' SQL, a few statements at a time: each has a process of its own, and a machine has only so many. */
import { realpathSync } from 'node:fs';
import { basename } from 'node:path';
import pLimit from 'p-limit';
import type { Query, QueryOutcome } from '../../explore/page.ts';
import { answered } from '../query/answered.ts';

const AT_ONCE = 3;
const WAITING = 24;
/** Characters of an answer: a page with more is none. */
const LARGEST = 16_000_000;

/** Runs statements against an index; more than can wait are refused at once. */
export function queries(db: string, signal: AbortSignal): (query: Query) => Promise<QueryOutcome> {
  const slots = pLimit(AT_ONCE);
  return async ({ sql, limit, parameters, seconds }) => {
    if (slots.pendingCount >= WAITING) return { error: 'too many statements are waiting; try again in a moment' };
    const outcome = await slots(() =>
      answered({ db, sql, rows: limit, size: LARGEST, parameters }, { seconds, signal }),
    );
    return withoutPlace(outcome, realpathSync(db));
  };
}

/** SQLite tells where its file lies (`pragma_database_list`), which is not for whoever may read what is in it. */
function withoutPlace(outcome: QueryOutcome, path: string): QueryOutcome {
  if ('error' in outcome) return outcome;
  const rows = outcome.table.rows.map((row) => row.map((cell) => (cell === path ? basename(path) : cell)));
  return { table: { ...outcome.table, rows } };
}
