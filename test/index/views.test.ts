/** Typed rows are what SQLite gives: every public table, every column, its type, and null only where the type says so. */
import { describe, expect, it } from 'vitest';
import { DICTIONARY, GROUPS } from '../../src/index/dictionary/dictionary.ts';
import { readRows } from '../../src/index/read.ts';
import { tableColumns } from '../../src/index/table-columns.ts';
import { columnsOf, type Table, VIEWS } from '../../src/index/views/views.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';

const db = await fixtureIndex();
const WORKINGS = GROUPS.find(({ title }) => title.startsWith('Workings'))?.tables ?? [];
const TABLES = DICTIONARY.filter((entry) => !WORKINGS.includes(entry)).map(({ table }) => table as Table);

describe('typed rows', () => {
  it('there are of every public table', () => {
    expect(Object.keys(VIEWS), 'add it to src/index/views').toEqual(TABLES);
  });

  it.each(TABLES)('of %s have its columns in their order', (table) => {
    const found = tableColumns(db, table).map(({ name }) => name);
    expect(Object.keys(columnsOf(table)), 'bring its file in src/index/views up to date').toEqual(found);
  });

  it.each(TABLES)('of %s hold what their types say', (table) => {
    const names = Object.keys(columnsOf(table));
    const types = names.map((name) => `typeof("${name}")`).join();
    const rows = db.prepare(`SELECT DISTINCT ${types} FROM ${table}`).raw().all() as string[][];
    const wrong = Object.entries(columnsOf(table)).flatMap(([name, column], place) => {
      const kinds = [...new Set(rows.map((row) => row[place] ?? ''))];
      const fits: Record<string, boolean> = {
        null: !column.notNull,
        text: column.dataType !== 'number',
        integer: column.dataType !== 'string',
        real: column.columnType === 'SQLiteReal',
      };
      return kinds.filter((kind) => !fits[kind]).map((kind) => `${name} holds ${kind}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('rows of the models that a question names', () => {
  const views = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'view'").pluck().all();
  const byModel = TABLES.filter((table) => views.includes(table) && 'model_id' in columnsOf(table));

  it.each(byModel)('are found in %s, and not made of all models first', (table) => {
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN SELECT v.* FROM json_each('[]') i CROSS JOIN ${table} v ON v.model_id = i.value`)
      .all() as { detail: string }[];
    const whole = plan.filter(({ detail }) => /MATERIALIZE|AUTOMATIC|^SCAN (?!\w+ VIRTUAL)/.test(detail));
    expect(whole, 'give the columns of both halves one affinity, or an index').toEqual([]);
  });
});

describe('reading rows', () => {
  it('finds by values, by one of several, and by nothing', () => {
    const ids = (where: Parameters<typeof readRows<'models'>>[2]) =>
      readRows(db, 'models', where, { order: 'id' }).map(({ id }) => id);
    const sql = (where: string) => db.prepare(`SELECT id FROM models WHERE ${where} ORDER BY id`).pluck().all();
    expect(ids({ family: 'qwen', stage: 'base' })).toEqual(sql("family = 'qwen' AND stage = 'base'"));
    expect(ids({ family: ['qwen', 'llama'] })).toEqual(sql("family IN ('qwen', 'llama')"));
    expect(ids({ family: null })).toEqual(sql('family IS NULL'));
    expect(ids({ family: [] })).toEqual([]);
  });

  it('takes order and limit', () => {
    const [first, second] = readRows(db, 'models', {}, { order: '-parameters', limit: 2 });
    expect(first?.parameters).toBeGreaterThanOrEqual(second?.parameters ?? 0);
  });

  it('says what there is none of, and lets nobody name anything else', () => {
    expect(() => readRows(db, 'sqlite_schema' as Table, {}, {})).toThrow('no table sqlite_schema; there are models');
    expect(() => readRows(db, 'models', { 'id = 1; --': 'x' } as never, {})).toThrow('models has no column id = 1; --');
    expect(() => readRows(db, 'models', { constructor: 'x' } as never, {})).toThrow('no column constructor');
  });
});
