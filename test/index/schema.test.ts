/** The tables of a migrated index are those of the schema: a change of the schema needs `npx drizzle-kit generate`. */
import { is } from 'drizzle-orm';
import { getTableConfig, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openForWriting } from '../../src/index/open.ts';

const FOLDER = new URL('../../src/index/schema/', import.meta.url);
const files = readdirSync(FOLDER).map((name) => import(new URL(name, FOLDER).href) as Promise<Record<string, unknown>>);
const tables = (await Promise.all(files)).flatMap((file) => Object.values(file)).filter((one) => is(one, SQLiteTable));
const db = openForWriting(':memory:');
const pragma = (name: string, table: string): Record<string, unknown>[] =>
  db.prepare(`SELECT * FROM pragma_${name}(?)`).all(table) as Record<string, unknown>[];

describe('the schema', () => {
  it.each(tables.map((table) => getTableConfig(table)))(
    'has $name as migrations make it',
    ({ name, columns, indexes }) => {
      const made = pragma('table_info', name).map((one) => `${one.name} ${String(one.type).toLowerCase()}`);
      expect(made.toSorted()).toEqual(columns.map((one) => `${one.name} ${one.getSQLType()}`).toSorted());
      const kept = pragma('index_list', name).map((one) => one.name);
      // Migrations that make views make a few more, which the views alone need.
      expect(kept).toEqual(expect.arrayContaining(indexes.map((one) => one.config.name)));
    },
  );
});
