/** The axis "a public table": what `hubdex schema`, completion and pages say of it. A new view needs its entry; a test compares. */

/** What a column says, and the unit it counts in. */
export type Column = string | { says: string; unit: string };

/** A question and the SQL that answers it on any index. */
export interface Example {
  asks: string;
  sql: string;
}

/** One public table or view. */
export interface Entry {
  table: string;
  /** What one row is. */
  row: string;
  /** Columns that mean here what no other table means by them, or that are here alone; the rest stand in `words.ts`. */
  columns: Readonly<Record<string, Column>>;
  example: Example;
}
