import type { Sqlite } from './open.ts';

/** Runs synchronous work so that all of it is stored, or nothing. */
export type Transaction = <T>(work: () => T) => T;

export function transactionOf(db: Sqlite): Transaction {
  return (work) => db.transaction(work).immediate();
}
