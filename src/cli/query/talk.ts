/** What `hubdex` and a process that runs its queries say to each other. */
import type { IndexFileError } from '../../index/index-file-error.ts';
import type { Cell } from '../../index/rows.ts';

/** What the process is told, one task after the other. */
export interface QueryTask {
  db: string;
  sql: string;
  /** Rows at most; null for all. */
  rows: number | null;
  /** Characters at most; null for all. */
  size: number | null;
  parameters: Record<string, string | number>;
}

/** Rows of an answer, the first or some more; `end` with the last of them. */
export interface Batch {
  columns: string[];
  rows: Cell[][];
  end: { cut: boolean } | null;
}

/** Why there is no answer. */
export interface QueryFailure {
  message: string;
  /** The statement is wrong; else the index cannot be read (`file` says why), or something failed. */
  of: 'statement' | 'index' | 'program';
  file: IndexFileError['code'] | null;
}

/** What it says: that it takes a task, a batch each time it is asked for one, or what failed. */
export type QueryAnswer = { kind: 'ready' } | ({ kind: 'rows' } & Batch) | ({ kind: 'failure' } & QueryFailure);

/** What asks for more rows. */
export const MORE = 'more';
