/** What may help where SQLite refuses a statement. */
import { DICTIONARY, meaningOf } from '../../index/dictionary/dictionary.ts';
import type { Sqlite } from '../../index/open.ts';
import { tableColumns } from '../../index/table-columns.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { didYouMean } from '../complain.ts';

const NO_TABLE = /no such table: (?:main\.)?(\S+)/;
const NO_COLUMN = /no such column: (\S+)/;
const NEAR = 3;

/** The error's message; for a table or column that is not there, with those that are. */
export function hinted(error: unknown, sql: string, db: Sqlite | null): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, table] = NO_TABLE.exec(message) ?? [];
  if (table !== undefined) return message + otherTables(table);
  const [, column] = NO_COLUMN.exec(message) ?? [];
  return column !== undefined && db ? message + otherColumns(column, sql, db) : message;
}

function otherTables(asked: string): string {
  const tables = DICTIONARY.map(({ table }) => table);
  const near = nearest(asked, tables).slice(0, NEAR);
  return `${didYouMean(near)}${near.length > 0 ? '' : '.'} There are ${tables.join(', ')}; see "hubdex schema"`;
}

/** Columns of the tables that the statement names. */
function otherColumns(asked: string, sql: string, db: Sqlite): string {
  const words = new Set(sql.toLowerCase().match(/\w+/g));
  const named = DICTIONARY.filter(({ table }) => words.has(table));
  const columns = [
    ...new Set(
      named.flatMap((entry) =>
        tableColumns(db, entry.table)
          .filter(({ name }) => meaningOf(entry, name))
          .map(({ name }) => name),
      ),
    ),
  ];
  const near = nearest(asked.replace(/^.*\./, ''), columns).slice(0, NEAR);
  const see = named.map(({ table }) => `"hubdex schema ${table}"`).join(', ') || '"hubdex schema"';
  return `${didYouMean(near)}${near.length > 0 ? '' : ';'} see ${see}`;
}
