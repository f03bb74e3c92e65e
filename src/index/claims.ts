/** Claims made comparable, and what follows from comparing them. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/**
 * Works out anew every claim's score on its benchmark's scale and every model's red flags, inside the caller's
 * transaction and after subjects are resolved. `average` is the benchmark of means, which nothing is compared by.
 */
export function compareClaims(db: Sqlite, average: string): void {
  const statement = preparedFrom(db, 'claims.sql');
  statement('clear-scores').run();
  statement('fill-scores').run();
  statement('mark-speaking').run({ average });
  statement('mark-leading').run();
  statement('clear-flags').run();
  statement('fill-flags').run();
}
