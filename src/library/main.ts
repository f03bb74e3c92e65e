/** `hubdex`: an index as an object, and the pure part of the program. */
import { z } from 'zod';
import { openForReading } from '../index/open.ts';
import { query } from '../index/query.ts';
import type { Cell } from '../index/rows.ts';
import { findModels, type Found } from '../index/search.ts';
import { type Shown, showModel } from '../index/show.ts';

export { explainName, extract, type Extracted, type NameExplanation, type Record } from './extract.ts';
export type { Cell, Found, Shown };

/** An index opened for reading; a crawl may write to it meanwhile. */
export interface Index {
  /**
   * Rows of one reading statement as objects, at most `limit` of them. Parameters are bound by name (`:name`).
   * @throws for anything that would write, and for SQL that SQLite refuses
   */
  query(sql: string, parameters?: { readonly [name: string]: Cell }, limit?: number): { [column: string]: Cell }[];
  /** The same, each row checked against a schema and typed by it. */
  rows<Row>(schema: z.ZodType<Row>, sql: string, parameters?: { readonly [name: string]: Cell }, limit?: number): Row[];
  /** All that is held of one model, by its id in any case or a name it went by; null when there is none. */
  show(id: string): Shown | null;
  /** Models whose id, tags or card hold all the words, best first. */
  search(words: string, limit?: number): Found[];
  close(): void;
}

const MOST = 10_000;

/** Opens an index file. @throws with a message that says what to do where there is none, or one of another format */
export function openIndex(path: string): Index {
  const db = openForReading(path);
  const self: Index = {
    query(sql, parameters = {}, limit = MOST) {
      const { columns, rows } = query(db, sql, { rows: limit }, { ...parameters });
      return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));
    },
    rows: (schema, sql, parameters, limit) => z.array(schema).parse(self.query(sql, parameters, limit)),
    show: (id) => showModel(db, id),
    search: (words, limit = 20) => findModels(db, words, limit),
    close: () => void db.close(),
  };
  return self;
}
