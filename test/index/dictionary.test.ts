import { describe, expect, it } from 'vitest';
import { DICTIONARY, meaningOf } from '../../src/index/dictionary/dictionary.ts';
import { WORDS } from '../../src/index/dictionary/words.ts';
import { query } from '../../src/index/query.ts';
import { tableColumns } from '../../src/index/table-columns.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';

const db = await fixtureIndex();
const pluck = (sql: string) => db.prepare(sql).pluck().all() as string[];

describe('the dictionary of public tables', () => {
  it('has every view', () => {
    const views = pluck("SELECT name FROM sqlite_schema WHERE type = 'view'");
    const missing = views.filter((view) => !DICTIONARY.some(({ table }) => table === view));
    expect(missing, 'write an entry in src/index/dictionary').toEqual([]);
  });

  it('has each table once', () => {
    const names = DICTIONARY.map(({ table }) => table);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(DICTIONARY)('says of each column of $table what it means, and of no other', (entry) => {
    const columns = tableColumns(db, entry.table).map(({ name }) => name);
    expect(columns, 'there is no such table').not.toEqual([]);
    const silent = columns.filter((column) => meaningOf(entry, column) === null);
    expect(silent, 'say what it means in its entry, or in words.ts if every table means the same by it').toEqual([]);
    expect(Object.keys(entry.columns).filter((column) => !columns.includes(column))).toEqual([]);
  });

  it.each(DICTIONARY)('$table has an example that finds rows where there are any', ({ table, example }) => {
    const any = pluck(`SELECT EXISTS (SELECT 1 FROM ${table})`)[0];
    const { rows, columns } = query(db, example.sql, { rows: 100 });
    expect({ any, found: rows.length > 0 ? 1 : 0 }).toEqual({ any, found: any });
    expect(columns.length).toBeGreaterThan(0);
  });

  it('knows no common word that no table has', () => {
    const used = new Set(DICTIONARY.flatMap(({ table }) => tableColumns(db, table).map(({ name }) => name)));
    expect(Object.keys(WORDS).filter((word) => !used.has(word))).toEqual([]);
    expect(Object.keys(WORDS)).toEqual(Object.keys(WORDS).toSorted());
  });
});
