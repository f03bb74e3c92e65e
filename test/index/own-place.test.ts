import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openForReading, openForWriting } from '../../src/index/open.ts';
import { query, QueryError } from '../../src/index/query.ts';
import { scratch } from '../demo-index.ts';

const folder = join(scratch(), 'not-for-readers');
mkdirSync(folder);
openForWriting(join(folder, 'own.db')).close();
const db = openForReading(join(folder, 'own.db'));
const told = (sql: string): string => JSON.stringify(query(db, sql, { rows: 10_000 }));

it.each([
  'SELECT * FROM pragma_database_list',
  'SELECT file FROM pragma_database_list()',
  'SELECT file FROM main.pragma_database_list',
  'SELECT file FROM temp.pragma_database_list()',
  'SELECT file FROM "PRAGMA_Database_List"',
  'SELECT d.file FROM [pragma_database_list] AS d',
  "SELECT 'x' || file FROM pragma_database_list",
  'SELECT hex(file), substr(file, 2), upper(file), group_concat(file) FROM pragma_database_list',
  'SELECT json_group_array(json_object(name, file)) FROM pragma_database_list',
  'WITH place AS (SELECT file FROM pragma_database_list) SELECT a.file || b.file FROM place a, place b',
  'SELECT * FROM (VALUES (1)) NATURAL JOIN pragma_database_list',
  'SELECT (SELECT file FROM pragma_database_list WHERE seq = 0)',
  'EXPLAIN SELECT file FROM pragma_database_list',
])('tells no folder: %s', (sql) => {
  expect(told(sql)).not.toContain('not-for-readers');
  expect(told(sql)).not.toContain(Buffer.from('not-for-readers').toString('hex').toUpperCase());
});

it.each([
  'PRAGMA database_list',
  'PRAGMA main.database_list',
  'EXPLAIN PRAGMA database_list',
  'EXPLAIN QUERY PLAN PRAGMA database_list',
  'explain -- a\n /* b */ pragma "database_list"',
  "EXPLAIN ATTACH 'other.db' AS other",
])('does not run %s', (sql) => {
  expect(() => told(sql)).toThrow(QueryError);
});

it('has no other table of SQLite tell of it', () => {
  const pragmas = query(db, 'SELECT name FROM pragma_pragma_list', { rows: 1000 }).rows.map(([name]) => String(name));
  expect(pragmas).toContain('database_list');
  const tellers = pragmas.filter((name) => attempt(`SELECT * FROM pragma_${name}`).includes('not-for-readers'));
  expect(tellers).toEqual([]);
});

/** Most pragmas are no tables. */
function attempt(sql: string): string {
  try {
    return told(sql);
  } catch (error) {
    return String(error);
  }
}
