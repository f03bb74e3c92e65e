/** Exports are read back by a reader that is not ours, and must hold what the index holds. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { csv } from '../../src/explore/export/lines.ts';
import { Manifest } from '../../src/explore/export/manifest.ts';
import { writeExport } from '../../src/explore/export/write.ts';
import { exportTables, OF_MODELS, OF_RULES } from '../../src/index/export.ts';
import { openForReading, type Sqlite } from '../../src/index/open.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { demoIndex } from '../demo-index.ts';
import { CHANGES, add, hubOf, settled } from '../crawl/night-hub.ts';
import { crawlLog } from '../../src/index/log.ts';

let folder: string;
let path: string;
let db: Sqlite;
let totals: Map<string, number[]>;
let duck: Awaited<ReturnType<typeof connect>>;
const connect = async () => (await DuckDBInstance.create(':memory:')).connect();
const asked = async (sql: string): Promise<unknown[][]> => (await duck.runAndReadAll(sql)).getRowsJson();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-export-'));
  path = await demoIndex(folder);
  db = openForReading(path);
  duck = await connect();
  totals = new Map();
  for (const { table, columns, rows } of exportTables(db, null)) {
    totals.set(
      table,
      totalsOf(
        rows,
        columns.map(({ type }) => type !== 'text'),
      ),
    );
  }
}, 120_000);
afterAll(() => {
  db.close();
  rmSync(folder, { recursive: true });
});

const manifestOf = (name: string): Manifest =>
  Manifest.parse(JSON.parse(readFileSync(join(folder, name, 'manifest.json'), 'utf8')));
const READERS: Record<string, (file: string) => string> = {
  parquet: (file) => `read_parquet('${file}')`,
  csv: (file) => `read_csv('${file}', header = true, all_varchar = false, sample_size = -1, max_line_size = 20000000)`,
  jsonl: (file) => `read_json('${file}', format = 'newline_delimited', sample_size = -1)`,
};

describe('hubdex export', () => {
  it.each(['parquet', 'csv', 'jsonl'])(
    'writes every public table as %s, which DuckDB reads back with the same counts and sums',
    async (format) => {
      const { code, out } = await hubdex(['export', join(folder, format), '--db', path, '--format', format, '--json']);
      expect(code).toBe(0);
      const manifest = Manifest.parse(JSON.parse(out));
      expect(manifest.files.map(({ table }) => table)).toEqual([...OF_MODELS, ...OF_RULES]);
      for (const { table, file, rows, columns } of manifest.files) {
        const source = READERS[format]?.(join(folder, format, file)) ?? '';
        if (rows === 0) continue;
        const numbers = columns.filter(({ type }) => type !== 'text').map(({ name }) => name);
        const sums = ['count(*)', ...numbers.map((name) => `round(sum(CAST("${name}" AS DOUBLE)), 3)`)].join(', ');
        const [theirs] = await asked(`SELECT ${sums} FROM ${source}`);

        expect([table, ...(theirs ?? []).map((cell) => (cell === null ? 0 : Number(cell)))]).toEqual([
          table,
          ...(totals.get(table) ?? []),
        ]);
      }
    },
  );

  it('types columns as they are declared, and sorts models by the key that survives renames', async () => {
    const file = join(folder, 'parquet', 'models.parquet');
    const types = new Map(
      (await asked(`DESCRIBE SELECT * FROM read_parquet('${file}')`)).map(([name, type]) => [name, type]),
    );
    expect([types.get('parameters'), types.get('trending_score'), types.get('license')]).toEqual([
      'BIGINT',
      'DOUBLE',
      'VARCHAR',
    ]);
    const [sorted] = await asked(`SELECT list(hub_id) = list_sort(list(hub_id)) FROM read_parquet('${file}')`);
    expect(sorted).toEqual([true]);
  });

  it('says in the manifest what each file is, so that a reader can check it', () => {
    const manifest = manifestOf('parquet');
    for (const { file, bytes, sha256 } of manifest.files) {
      const body = readFileSync(join(folder, 'parquet', file));
      expect([body.length, createHash('sha256').update(body).digest('hex')]).toEqual([bytes, sha256]);
    }
    expect(manifest).toMatchObject({ kind: 'full', since: null, version: 1, format: 'parquet' });
  });

  it('takes the place of an earlier export whole, and of nothing else', async () => {
    const again = join(folder, 'jsonl');
    const { code } = await hubdex(['export', again, '--db', path]);
    expect(code).toBe(0);
    expect(readdirSync(again).every((name) => name.endsWith('.parquet') || name === 'manifest.json')).toBe(true);
    const other = join(folder, 'thesis');
    mkdirSync(other);
    writeFileSync(join(other, 'chapter-1.tex'), '');
    const refused = await hubdex(['export', other, '--db', path]);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('holds other files (chapter-1.tex)');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('broken off in the middle leaves the earlier export and nothing half written', async () => {
    const kept = join(folder, 'kept');
    await hubdex(['export', kept, '--db', path]);
    const before = readFileSync(join(kept, 'manifest.json'), 'utf8');
    const stop = new AbortController();
    const written: string[] = [];
    const broken = writeExport(db, {
      folder: kept,
      format: csv,
      since: null,
      now: new Date(),
      signal: stop.signal,
      progress: (table) => void (written.push(table) === 3 && stop.abort()),
    });
    await expect(broken).rejects.toMatchObject({ name: 'AbortError' });
    expect(written).toEqual(OF_MODELS.slice(0, 3));
    expect(readFileSync(join(kept, 'manifest.json'), 'utf8')).toBe(before);
    expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
    expect((await hubdex(['export', kept, '--db', path])).code).toBe(0);
  });

  it('says where it cannot write, and what to do', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const below = await hubdex(['export', join(file, 'x'), '--db', path]);
    expect([below.code, below.err]).toEqual([2, expect.stringContaining('a file is in the way')]);
    const long = await hubdex(['export', join(folder, 'x'.repeat(300)), '--db', path]);
    expect([long.code, long.err]).toEqual([2, expect.stringContaining('the name is too long')]);
    const full = writeExport(db, {
      folder: join(folder, 'full'),
      format: {
        id: 'full',
        open: () => {
          throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
        },
      },
      since: null,
      now: new Date(),
      signal: new AbortController().signal,
    });
    await expect(full).rejects.toThrow(/cannot write .*full: there is no room; make some/);
    expect(readdirSync(folder).filter((name) => name.includes('full'))).toEqual([]);
  });

  it('says what would be right', async () => {
    expect((await hubdex(['export', join(folder, 'x'), '--format', 'xlsx', '--db', path])).err).toContain(
      'give one of parquet, csv, jsonl',
    );
    const ahead = await hubdex(['export', join(folder, 'x'), '--since', '9', '--db', path]);
    expect(ahead.code).toBe(2);
    expect(ahead.err).toContain('this index is at version 1');
  });
});

describe('a delta', () => {
  it('laid over the export before gives the export after', async () => {
    const nights = join(folder, 'nights.db');
    const hub = hubOf(23, nights);
    for (let number = 0; number < 40; number++) add(hub);
    settled(hub);
    await hubdex(['export', join(folder, 'before'), '--db', nights]);
    crawlLog(hub.db).begin('2026-02-01T00:00:00.000Z', 'increment', 'whole Hub');
    hub.night = 1;
    for (const [what, number] of [
      ['a model is renamed', 3],
      ['a card is edited', 5],
      ['a model vanishes', 7],
      ['license, parents and files change', 9],
      ['a model appears', 1],
    ] as const) {
      CHANGES[what]?.(hub, hub.models[number] ?? {});
    }
    settled(hub);
    hub.db.close();
    await hubdex(['export', join(folder, 'delta'), '--since', '0', '--db', nights]);
    await hubdex(['export', join(folder, 'after'), '--db', nights]);
    const manifest = manifestOf('delta');
    expect(manifest).toMatchObject({ kind: 'delta', since: 0, version: 1 });
    const changed = manifest.files.find(({ table }) => table === 'models')?.rows ?? 0;
    expect(changed).toBeGreaterThan(4);
    expect(changed, 'models that nothing touched stay out').toBeLessThan(41);
    for (const table of OF_MODELS) expect([table, ...(await laidOver(table))]).toEqual([table, [0, 0]]);
  });

  /** Rows of the older export without those of replaced names, and the delta's: against the newer export, both ways. */
  async function laidOver(table: string): Promise<unknown[][]> {
    const read = (which: string): string => `read_parquet('${join(folder, which, `${table}.parquet`)}')`;
    const key = table === 'models' ? 'hub_id' : table === 'lineage' ? 'child_id' : 'model_id';
    const replaced = `(SELECT ${key === 'hub_id' ? 'hub_id' : 'model_id'} FROM read_parquet('${join(folder, 'delta', 'replaced.parquet')}'))`;
    const merged = `(SELECT * FROM ${read('before')} WHERE ${key} NOT IN ${replaced} UNION ALL SELECT * FROM ${read('delta')})`;
    const counts = await asked(
      `SELECT (SELECT count(*) FROM (SELECT * FROM ${merged} EXCEPT ALL SELECT * FROM ${read('after')})),
              (SELECT count(*) FROM (SELECT * FROM ${read('after')} EXCEPT ALL SELECT * FROM ${merged}))`,
    );
    return counts.map((row) => row.map(Number));
  }
});

function totalsOf(rows: Iterable<unknown[]>, isNumber: readonly boolean[]): number[] {
  const totals = [0, ...isNumber.filter(Boolean).map(() => 0)];
  for (const row of rows) {
    totals[0] = (totals[0] ?? 0) + 1;
    let at = 1;
    row.forEach((cell, column) => {
      if (isNumber[column]) {
        totals[at] = (totals[at] ?? 0) + Number(cell ?? 0);
        at += 1;
      }
    });
  }
  return totals.map((total) => Math.round(total * 1000) / 1000);
}
