/**
 * Run by the build: writes the rows of public tables as plain interfaces, each column with what it means, in the place of
 * declarations that would make every user's compiler read all of drizzle's.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { DICTIONARY, meaningOf } from '../../index/dictionary/dictionary.ts';
import { columnsOf, type Table, VIEWS } from '../../index/views/views.ts';
import { packageRoot } from '../../package-root.ts';

const KINDS: Readonly<Record<string, string>> = { string: 'string', number: 'number' };

const comment = (text: string): string => `/** ${text.replaceAll('*/', '* /')} */`;

function member(table: Table, name: string, column: SQLiteColumn): string {
  const entry = DICTIONARY.find((one) => one.table === table);
  const { says = '', unit = null } = (entry && meaningOf(entry, name)) ?? {};
  const type = `${KINDS[column.dataType] ?? 'string | number'}${column.notNull ? '' : ' | null'}`;
  return `    ${comment(unit === null || says.includes(unit) ? says : `${says}; in ${unit}`)}\n    ${name}: ${type};\n`;
}

function rowType(table: Table): string {
  const columns = Object.entries(columnsOf(table));
  const row = DICTIONARY.find((one) => one.table === table)?.row ?? '';
  return `  ${comment(`${row[0]?.toUpperCase()}${row.slice(1)}.`)}\n  ${table}: {\n${columns.map(([name, column]) => member(table, name, column)).join('')}  };\n`;
}

const tables = Object.keys(VIEWS) as Table[];
const index = join(packageRoot, 'dist', 'types', 'index');
const folder = join(index, 'views');
for (const drizzles of [folder, join(index, 'schema')]) rmSync(drizzles, { recursive: true });
mkdirSync(folder);
writeFileSync(
  join(folder, 'views.d.ts'),
  `/** A row of each public table, by the table's name. */
export interface Rows {
${tables.map(rowType).join('')}}
/** The name of a public table. */
export type Table = keyof Rows;
/** A row of a public table. */
export type Row<T extends Table> = Rows[T];
`,
);
