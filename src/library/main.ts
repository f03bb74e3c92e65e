/** `hubdex`: an index as an object, and the pure part of the program. */
import * as z from 'zod';
import type { ChoiceAnswer } from '../choose/answer.ts';
import { openForReading, type Sqlite } from '../index/open.ts';
import { query } from '../index/query.ts';
import { type ReadOptions, readRows, type Where } from '../index/read.ts';
import type { Cell } from '../index/rows.ts';
import { findModels, type Found } from '../index/search.ts';
import { type Shown, showModel } from '../index/show.ts';
import type { Row, Table } from '../index/views/views.ts';
import { chooseFrom, type Wanted } from './choose.ts';

export { explainName, extract, type Extracted, type NameExplanation, type Record } from './extract.ts';
export type { ChoiceAnswer, ChosenModel, ChosenWeights } from '../choose/answer.ts';
export type { UnchosenModel } from '../choose/choice.ts';
export { ChoiceError } from '../choose/error.ts';
export type { Cell, Found, ReadOptions, Row, Shown, Table, Wanted, Where };
export type * from './rows.ts';

/** An index opened for reading; a crawl may write to it meanwhile. */
export interface Index {
  /**
   * Rows of one reading statement as objects, at most `limit` of them. Parameters are bound by name (`:name`).
   * @throws for anything that would write, and for SQL that SQLite refuses
   */
  query(sql: string, parameters?: { readonly [name: string]: Cell }, limit?: number): { [column: string]: Cell }[];
  /** The same, each row checked against a schema and typed by it. */
  rows<Row>(schema: z.ZodType<Row>, sql: string, parameters?: { readonly [name: string]: Cell }, limit?: number): Row[];
  /**
   * Rows of a public table, typed as it is: those whose columns hold the values given, of several any, null for nothing.
   * At most 10,000 unless `limit` says otherwise. @throws RangeError for a table or column that there is none of
   */
  read<T extends Table>(table: T, where?: Where<T>, options?: ReadOptions<T>): Row<T>[];
  /** All that is held of one model, by its id in any case or a name it went by; null when there is none. */
  show(id: string): Shown | null;
  /** Models whose id, tags or card hold all the words, best first. */
  search(words: string, limit?: number): Found[];
  close(): void;
}

const MOST = 10_000;

/** The files of the indexes that are open. */
const files = new WeakMap<Index, Sqlite>();

/** Opens an index file. @throws with a message that says what to do where there is none, or one of another format */
export function openIndex(path: string): Index {
  const db = openForReading(path);
  const self: Index = {
    query(sql, parameters = {}, limit = MOST) {
      const { columns, rows } = query(db, sql, { rows: limit }, { ...parameters });
      return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? null])));
    },
    rows: (schema, sql, parameters, limit) => z.array(schema).parse(self.query(sql, parameters, limit)),
    read: (table, where = {}, options = {}) => readRows(db, table, where, { limit: MOST, ...options }),
    show: (id) => showModel(db, id),
    search: (words, limit = 20) => findModels(db, words, limit),
    close: () => void db.close(),
  };
  files.set(self, db);
  return self;
}

/**
 * Models that meet a need, ranked by what all claims let expect of them, with the weights to take and how to get them; what
 * was left out and why; and all that was taken for granted. The same that `hubdex choose --json` prints. Sizes are in bytes.
 * @throws ChoiceError that says what to ask instead
 */
export function choose(index: Index, wanted: Wanted): ChoiceAnswer {
  const db = files.get(index);
  if (db === undefined) throw new TypeError('choose reads an index that openIndex has opened');
  return chooseFrom(db, wanted);
}
