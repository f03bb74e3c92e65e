/** What `hubdex` and the process that runs its query say to each other. */
import type { Cell } from '../../index/rows.ts';

/** What the process is told, once. */
export interface QueryTask {
  db: string;
  sql: string;
  /** Rows at most; null for all. */
  rows: number | null;
  /** Characters at most; null for all. */
  size: number | null;
  parameters: Record<string, string | number>;
}

/** What it answers: columns and first rows, more rows each time it is asked for them, and an end; or an error. */
export type QueryAnswer =
  | { kind: 'rows'; columns: string[]; rows: Cell[][] }
  | { kind: 'end'; cut: boolean }
  /** `wrong`: what was asked cannot be answered; else it failed. */
  | { kind: 'error'; message: string; wrong: boolean };

/** What asks for more rows. */
export const MORE = 'more';
