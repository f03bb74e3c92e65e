/** Readers' SQL, a few statements at a time: each has a process of its own, and a machine has only so many. */
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
    return slots(() => answered({ db, sql, rows: limit, size: LARGEST, parameters }, { seconds, signal }));
  };
}
