import type { Sqlite } from './open.ts';

/** Runs synchronous work so that all of it is stored, or nothing. */
export type Transaction = <T>(work: () => T) => T;

/** Transactions of one connection; each takes the write lock at its start, so that none fails half-way for want of it. */
export function transactionOf(db: Sqlite): Transaction {
  return (work) => db.transaction(work).immediate();
}
