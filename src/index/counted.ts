/** Statements that write, and how many rows they came to. */
import type { Statement } from 'better-sqlite3';
import type { Cell } from './rows.ts';

/** Runs a statement by its name and tells the key of the row that it inserted. */
export type Run = (name: string, ...cells: readonly Cell[]) => number;

/** Writing that is counted. */
export interface Counted {
  run: Run;
  /** Rows inserted, updated or deleted so far. */
  rows(): number;
  /** The model came after counting began. */
  isNew(model: number): boolean;
  /**
   * Rows of a model that came since counting began count as they stand in the end: what is written over is not counted,
   * and what is deleted is taken off (`share` -1).
   */
  once(model: number, write: () => void, share?: 0 | -1): void;
}

/** Counts what these statements write from here on. */
export function countedChanges(statement: (name: string) => Statement): Counted {
  let written = 0;
  const newest = statement('newest').pluck().get() as number | null;
  const isNew = (model: number): boolean => model > (newest ?? 0);
  return {
    run(name, ...cells) {
      const { changes, lastInsertRowid } = statement(name).run(...cells);
      written += changes;
      return Number(lastInsertRowid);
    },
    rows: () => written,
    isNew,
    once(model, write, share = 0) {
      const before = written;
      write();
      if (isNew(model)) written = before + share * (written - before);
    },
  };
}
