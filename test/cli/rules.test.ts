/** What is known goes out as data: every table, every row with its source, and nothing lost on the way. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ruleTables } from '../../src/cli/rules/tables.ts';
import { FORMATS } from '../../src/rules/formats.ts';
import { hubdex } from './fake-terminal.ts';

const RULES = new URL('../../src/rules', import.meta.url).pathname;
const SHIPPED = new URL('../../dist/rules.json', import.meta.url).pathname;

describe('hubdex rules', () => {
  it('has the tables of every file whose rows cite a source', async () => {
    const known = new Set(ruleTables().map(({ table }) => table.split('/')[0]));
    const cites = async (file: string): Promise<boolean> =>
      Object.values((await import(/* @vite-ignore */ join(RULES, file))) as object).some(
        (value) => Array.isArray(value) && value.length > 0 && value.every((row) => typeof row?.source === 'string'),
      );
    const missing: string[] = [];
    for (const file of readdirSync(RULES).filter((name) => name.endsWith('.ts'))) {
      if ((await cites(file)) && !known.has(basename(file, '.ts'))) missing.push(file);
    }
    expect(missing, 'add it to src/cli/rules/tables.ts').toEqual([]);
  });

  it('cites an address in every row', () => {
    const bare = ruleTables().flatMap(({ table, rows }) =>
      rows.filter(({ source }) => !/^https?:\/\/\S+$/.test(source)).map(({ source }) => `${table}: ${source}`),
    );
    expect(bare).toEqual([]);
  });

  it('gives whole rows as JSON, patterns as they are written', async () => {
    const { code, out } = await hubdex(['rules', 'formats', '--json']);
    expect(code).toBe(0);
    const rows = JSON.parse(out) as Record<string, unknown>[];
    expect(rows.map(({ id }) => id)).toEqual(FORMATS.map(({ id }) => id));
    expect(rows.flatMap((row) => Object.values(row)).filter((cell) => JSON.stringify(cell) === '{}')).toEqual([]);
  });

  it('lists tables and rows for people, and says what may have been meant', async () => {
    expect((await hubdex(['rules'])).out).toMatch(/families +\d+ +\d+/);
    expect((await hubdex(['rules', 'families'])).out).toContain('https://');
    const wrong = await hubdex(['rules', 'famlies']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('did you mean families')]);
  });

  it('is what the package ships as data', async () => {
    const { out } = await hubdex(['rules', '--json']);
    expect(JSON.parse(readFileSync(SHIPPED, 'utf8'))).toEqual(JSON.parse(out));
  });
});
