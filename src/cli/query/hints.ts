/** What may help where SQLite refuses a statement. */
import { DICTIONARY, meaningOf } from '../../index/dictionary/dictionary.ts';
import type { Sqlite } from '../../index/open.ts';
import { tableColumns } from '../../index/table-columns.ts';
import { nearest } from '../../parse/choice/likeness.ts';
import { didYouMean } from '../complain.ts';

const NO_TABLE = /no such table: (?:main\.)?(\S+)/;
const NO_COLUMN = /no such column: (\S+)/;
const SYNTAX = /near "(.+)": syntax error/;
const OPEN_QUOTE = /unrecognized token: "['"`[]/;
const REFUSED = /^only SELECT/;
const UNNAMED = /Too few parameter values/;
const UNGIVEN = /Missing named parameter "(\w+)"/;
const SEVERAL = /more than one statement/;
const BEGINNINGS = ['SELECT', 'WITH', 'VALUES', 'EXPLAIN', 'PRAGMA'];
const NEAR = 3;

/** The error's message, with what is there in the place of what is not, and where it went wrong. */
export function hinted(error: unknown, sql: string, db: Sqlite | null): string {
  const message = error instanceof Error ? error.message : String(error);
  const [, table] = NO_TABLE.exec(message) ?? [];
  if (table !== undefined) return message + otherTables(table);
  const [, column] = NO_COLUMN.exec(message) ?? [];
  if (column !== undefined) return db ? message + otherColumns(column, sql, db) : message;
  return message + spelling(message, sql);
}

function spelling(message: string, sql: string): string {
  if (OPEN_QUOTE.test(message)) return '; a quotation that begins there has no end';
  if (REFUSED.test(message)) return otherBeginning(/[a-z]+/i.exec(sql)?.[0] ?? '');
  if (SEVERAL.test(message)) return '; give one at a time';
  if (UNNAMED.test(message)) return '; name each, such as :x in the place of ?, and give it with --param x=VALUE';
  const [, ungiven] = UNGIVEN.exec(message) ?? [];
  if (ungiven !== undefined) return `; give it with --param ${ungiven}=VALUE`;
  const [, near] = SYNTAX.exec(message) ?? [];
  return near === undefined ? '' : atLine(near, sql);
}

/** What a first word that begins no statement may be a slip of. */
function otherBeginning(word: string): string {
  return BEGINNINGS.includes(word.toUpperCase()) ? '' : didYouMean(nearest(word, BEGINNINGS).slice(0, 1));
}

/** The line of a word that stands in the statement once; of one line nothing needs to be said. */
function atLine(word: string, sql: string): string {
  const [before = '', ...after] = sql.split(word);
  return after.length === 1 && sql.trim().includes('\n') ? `, line ${before.split('\n').length}` : '';
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
  const text = `; if it is text, it stands in quotes: '${asked}'; `;
  return `${didYouMean(near, text)}${near.length > 0 ? ' ' : ''}see ${see}`;
}
