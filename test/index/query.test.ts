import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForReading, openForWriting, type Sqlite } from '../../src/index/open.ts';
import { query, QueryError } from '../../src/index/query.ts';

let folder: string;
let db: Sqlite;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-query-'));
  const made = openForWriting(join(folder, 'a.db'));
  made.prepare("INSERT INTO meta VALUES ('one', '1'), ('two', '2'), ('three', '3')").run();
  made.close();
  db = openForReading(join(folder, 'a.db'));
});
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const ask = (sql: string, rows = 100) => query(db, sql, { rows });

describe("other people's SQL", () => {
  it('answers a SELECT with columns and rows', () => {
    expect(ask('SELECT name, value FROM meta WHERE length(value) = 1 ORDER BY name')).toEqual({
      columns: ['name', 'value'],
      rows: [
        ['one', '1'],
        ['three', '3'],
        ['two', '2'],
      ],
      cut: false,
    });
  });

  it('stops at the row limit and says so', () => {
    const table = ask('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n', 5);
    expect(table.rows).toHaveLength(5);
    expect(table.cut).toBe(true);
  });

  it('binds parameters by name', () => {
    expect(query(db, 'SELECT value FROM meta WHERE name = :name', { rows: 9 }, { name: 'two' }).rows).toEqual([['2']]);
  });

  it('keeps integers whole that a number cannot hold', () => {
    expect(ask('SELECT 9007199254740993').rows).toEqual([['9007199254740993']]);
  });

  it.each([
    "INSERT INTO meta VALUES ('x', 'y')",
    'DELETE FROM meta',
    'DROP TABLE meta',
    'CREATE TABLE t (a)',
    'PRAGMA journal_mode = DELETE',
    'PRAGMA writable_schema = ON',
    'PRAGMA writable_schema',
    'PRAGMA user_version = 1',
    'PRAGMA table_info(meta); DELETE FROM meta',
    'PRAGMA wal_checkpoint',
    'PRAGMA query_only(0)',
    'PRAGMA temp_store_directory',
    'VACUUM',
    "VACUUM INTO 'copy.db'",
    "ATTACH 'other.db' AS other",
    'BEGIN',
    'SELECT 1; DELETE FROM meta',
    "WITH x AS (SELECT 1) INSERT INTO meta SELECT 'x', 'y'",
    '/* a */ -- b\n DELETE FROM meta',
    'REINDEX',
    'ANALYZE',
  ])('refuses %s', (sql) => {
    const before = ask('SELECT * FROM meta');
    expect(() => ask(sql)).toThrow(QueryError);
    expect(ask('SELECT * FROM meta')).toEqual(before);
  });

  it('leaves no file behind when asked to copy itself', () => {
    const copy = join(folder, 'stolen.db');
    expect(() => ask(`VACUUM INTO '${copy}'`)).toThrow(QueryError);
    expect(existsSync(copy)).toBe(false);
  });

  it.each([
    'PRAGMA table_info(meta)',
    'pragma main.table_xinfo("meta");',
    'PRAGMA table_list',
    'PRAGMA user_version',
    '-- what is there?\nPRAGMA index_list(meta)',
    "SELECT name FROM pragma_table_info('meta')",
  ])('tells what the index is made of: %s', (sql) => {
    expect(ask(sql).columns.length).toBeGreaterThan(0);
  });

  it('gives no cell, and no result, that is larger than anybody reads', () => {
    expect(() => ask("SELECT printf('%.*c', 9000000, 'x')")).toThrow('a cell of 9 million characters');
    const many =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT printf('%.*c', 1000000, i) FROM n";
    expect(() => query(db, many, { rows: 100, size: 5_000_000 })).toThrow('larger than 5 million characters');
  });

  it('trusts no schema: a view from elsewhere calls no function that acts', () => {
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0);
  });

  it("gives SQLite's own words for SQL that is wrong", () => {
    expect(() => ask('SELECT a FROM nowhere')).toThrow('no such table');
  });
});
