/** Other people's SQL, read-only for real: an index opened for reading, one statement, bounded rows and memory. */
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

export interface QueryLimits {
  rows: number;
  /** Bytes SQLite may use for this connection. */
  memory?: number;
}

const READS = /^(?:\s|--[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)*(?:select|with|values|explain)\b/i;
const MEMORY = 1 << 29;

/**
 * Runs one reading statement. Parameters are bound by name (`:name`, `@name`, `$name`) or position.
 * @throws QueryError for anything but a single SELECT, WITH, VALUES or EXPLAIN, and for SQL that SQLite refuses.
 */
export function query(
  db: Sqlite,
  sql: string,
  limits: QueryLimits,
  parameters: Record<string, Cell> | Cell[] = [],
): Table {
  if (!READS.test(sql.slice(0, 10_000)))
    throw new QueryError('only SELECT, WITH, VALUES or EXPLAIN: this index is read-only');
  db.pragma(`hard_heap_limit = ${Math.trunc(limits.memory ?? MEMORY)}`);
  try {
    // Values larger than 2^53 would be rounded silently as numbers.
    const statement = db.prepare(sql).safeIntegers(true);
    if (!statement.reader || !statement.readonly)
      throw new QueryError('this statement would write; the index is read-only');
    return collect(statement, limits.rows, parameters);
  } catch (error) {
    throw readable(error);
  }
}

function collect(statement: Database.Statement, limit: number, parameters: Record<string, Cell> | Cell[]): Table {
  const rows: Cell[][] = [];
  let cut = false;
  for (const row of statement.raw().iterate(parameters)) {
    cut = rows.length >= limit;
    if (cut) break;
    rows.push((row as unknown[]).map(cell));
  }
  return { columns: statement.columns().map((column) => column.name), rows, cut };
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
