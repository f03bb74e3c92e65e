/** Rows of a public table by the values of its columns, typed as the table is. */
import { and, asc, desc, eq, inArray, isNull, type SQL, type SQLWrapper } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Sqlite } from './open.ts';
import { columnsOf, type Row, type Table, VIEWS } from './views/views.ts';

/** What columns must hold: a value, one of several, or nothing (null). */
export type Where<T extends Table> = { readonly [C in keyof Row<T>]?: Row<T>[C] | readonly Row<T>[C][] };

/** How many rows, and in which order: by a column, downwards with a minus before it. */
export interface ReadOptions<T extends Table> {
  order?: (keyof Row<T> & string) | `-${keyof Row<T> & string}`;
  limit?: number;
}

/** Reads rows. @throws RangeError for a table or column that there is none of */
export function readRows<T extends Table>(
  db: Sqlite,
  table: T,
  where: Where<T>,
  { order, limit }: ReadOptions<T>,
): Row<T>[] {
  const view = VIEWS[table];
  if (view === undefined) throw new RangeError(`no table ${table}; there are ${Object.keys(VIEWS).join(', ')}`);
  const held = Object.entries(where).map(([name, value]) => holds(columnOf(table, name), value));
  const query = drizzle(db)
    .select()
    .from(view)
    .where(and(...held))
    .$dynamic();
  if (order !== undefined) query.orderBy(ordered(table, order));
  if (limit !== undefined && Number.isFinite(limit)) query.limit(limit);
  return query.all() as Row<T>[];
}

function columnOf(table: Table, name: string): SQLWrapper {
  const columns = columnsOf(table);
  const column = Object.hasOwn(columns, name) ? columns[name] : undefined;
  if (column === undefined) throw new RangeError(`${table} has no column ${name}; "hubdex schema ${table}" tells them`);
  return column;
}

function holds(column: SQLWrapper, value: unknown): SQL | undefined {
  if (value === undefined) return undefined;
  if (value === null) return isNull(column);
  return Array.isArray(value) ? inArray(column, value) : eq(column, value);
}

function ordered(table: Table, order: string): SQL {
  return order.startsWith('-') ? desc(columnOf(table, order.slice(1))) : asc(columnOf(table, order));
}
