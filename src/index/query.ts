/**
 * Other people's SQL, read-only for real: an index opened for reading, one statement, bounded
 * rows and sizes. Time and memory are bounded by the process it runs in: this build of SQLite counts no memory
 * (`DEFAULT_MEMSTATUS=0`), so that its own heap limits do nothing.
 */
import Database from 'better-sqlite3';
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';

/** A result in full or up to the limit; `cut` when there was more. */
export interface Table {
  columns: string[];
  rows: Cell[][];
  cut: boolean;
}

/** Why a statement was not run; the message says what is allowed. */
export class QueryError extends Error {
  override name = 'QueryError';
}

/** What a statement may take. */
export interface QueryLimits {
  /** Null: all rows. */
  rows: number | null;
  /** Characters of all cells together; null or absent: no limit. */
  size?: number | null;
}

export type Parameters = Record<string, Cell> | Cell[];

/** A statement under way: its columns, and its rows as they are asked for. */
export interface Running {
  columns: string[];
  /** Ends at the limit; returns whether there was more. @throws QueryError */
  rows: Generator<Cell[], boolean>;
}

const BLANK = String.raw`(?:\s|--[^\n]*\n|/\*[^*]*\*+(?:[^/*][^*]*\*+)*/)*`;
const EXPLAINED = `(?:explain${BLANK}(?:query${BLANK}plan${BLANK})?)?`;
const READS = new RegExp(`^${BLANK}${EXPLAINED}(?:select|with|values)\\b`, 'i');
/** Pragmas that tell and change nothing; what sets a value has no place among them. */
const TELLS = new RegExp(
  `^${BLANK}pragma\\s+(?:main\\.)?(?:` +
    `(?:table_info|table_xinfo|index_list|index_info|index_xinfo|foreign_key_list)\\s*\\([^()]*\\)|` +
    `(?:table_list|collation_list|function_list|module_list|pragma_list|compile_options|` +
    `user_version|application_id|schema_version|encoding|page_count|page_size|freelist_count|journal_mode))\\s*;?\\s*$`,
  'i',
);
/** Characters of one cell: more is no answer but an attack, or a mistake. */
const LARGEST_CELL = 8_000_000;

/**
 * Runs one reading statement. Parameters are bound by name (`:name`, `@name`, `$name`) or position.
 * @throws QueryError for anything but a single SELECT, WITH, VALUES, EXPLAIN of one or telling PRAGMA, and for SQL that SQLite refuses.
 */
export function query(db: Sqlite, sql: string, limits: QueryLimits, parameters: Parameters = []): Table {
  const running = start(db, sql, limits, parameters);
  const rows: Cell[][] = [];
  for (;;) {
    const next = running.rows.next();
    if (next.done) return { columns: running.columns, rows, cut: next.value };
    rows.push(next.value);
  }
}

/** The same, its rows to be taken one by one; an index serves one such statement at a time. */
export function start(db: Sqlite, sql: string, limits: QueryLimits, parameters: Parameters = []): Running {
  const head = sql.slice(0, 10_000);
  if (!READS.test(head) && !TELLS.test(head))
    throw new QueryError(
      'only SELECT, WITH, VALUES, EXPLAIN of these, or a PRAGMA that tells something: this index is read-only',
    );
  try {
    // Values larger than 2^53 would be rounded silently as numbers.
    const statement = db.prepare(sql).safeIntegers(true);
    if (!statement.reader || !statement.readonly)
      throw new QueryError('this statement would write; the index is read-only');
    const columns = statement.columns().map((column) => column.name);
    return { columns, rows: rowsOf(statement, limits, parameters) };
  } catch (error) {
    throw readable(error);
  }
}

function* rowsOf(
  statement: Database.Statement,
  { rows: most, size: largest = null }: QueryLimits,
  parameters: Parameters,
): Generator<Cell[], boolean> {
  let [count, size] = [0, 0];
  try {
    for (const values of statement.raw().iterate(parameters)) {
      if (count === most) return true;
      const row = (values as unknown[]).map(cell);
      size += row.reduce<number>((sum, one) => sum + sizeOf(one), 0);
      if (largest !== null && size > largest) throw tooLarge(largest);
      count += 1;
      yield row;
    }
    return false;
  } catch (error) {
    throw readable(error);
  }
}

function sizeOf(cell: Cell): number {
  const size = typeof cell === 'string' ? cell.length : 8;
  if (size > LARGEST_CELL)
    throw new QueryError(`a cell of ${millions(size)} million characters; ask for a part of it with substr()`);
  return size;
}

function tooLarge(largest: number): QueryError {
  return new QueryError(
    `the result is larger than ${millions(largest)} million characters; ask for fewer rows or columns`,
  );
}

function millions(size: number): number {
  return Math.round(size / 1e6);
}

function cell(value: unknown): Cell {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if (Buffer.isBuffer(value)) return `x'${value.subarray(0, 64).toString('hex')}'`;
  return value as Cell;
}

function readable(error: unknown): unknown {
  if (error instanceof Database.SqliteError) return new QueryError(`SQLite: ${error.message}`);
  if (error instanceof RangeError || error instanceof TypeError) return new QueryError(error.message);
  return error;
}
