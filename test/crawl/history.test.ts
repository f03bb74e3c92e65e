/** What an index remembers of how models were, and how `diff` and `show --history` tell it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sqlite } from '../../src/index/open.ts';
import { history } from '../../src/index/history.ts';
import { crawlLog } from '../../src/index/log.ts';
import type { JsonObject } from '../../src/model.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { add, CHANGES, type Hub, hubOf, settled } from './night-hub.ts';

let folder: string;
let path: string;
let hub: Hub;
const model = (number: number): JsonObject => hub.models[number - 1] as JsonObject;
const changes = (db: Sqlite, field: string): unknown[] =>
  db
    .prepare('SELECT model_id, old_value, new_value, seen_from, seen_at, hub_time FROM changes WHERE field = ?')
    .all(field);
/** The numbers of a repackaged model's card are its original's, so that one card alone may state none of its own. */
const EDITED = [5, 6, 7];
const happen = (what: string, number: number): void => CHANGES[what]?.(hub, model(number));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-history-'));
  path = join(folder, 'nights.db');
  hub = hubOf(7, path);
  for (let number = 0; number < 12; number++) add(hub);
  settled(hub);
  hub.night = 1;
  const before = String(model(2).id);
  happen('a model is renamed', 2);
  if (String(model(2).id) === before) model(2).id = `elsewhere/${before.split('/')[1]}`;
  happen('license, parents and files change', 3);
  happen('a model vanishes', 4);
  for (const number of EDITED) happen('a card is edited', number);
  settled(hub);
});
afterAll(() => {
  hub.db.close();
  rmSync(folder, { recursive: true });
});

describe('history', () => {
  it('keeps what a model was called, since when at least, and when that was no more', () => {
    expect(changes(hub.db, 'id')).toEqual([
      {
        model_id: model(2).id,
        old_value: expect.stringContaining('/'),
        new_value: model(2).id,
        seen_from: '2026-01-01T00:00:00.000Z',
        seen_at: '2026-01-02T00:00:00.000Z',
        hub_time: null,
      },
    ]);
  });

  it('keeps that a model vanished, under the key that survives renames', () => {
    const rows = hub.db.prepare("SELECT hub_id FROM changes WHERE field = 'gone'").pluck().all();
    expect(rows).toEqual([model(4)._id]);
  });

  it('keeps numbers that a card states of its own model, by benchmark', () => {
    const fields = hub.db.prepare("SELECT DISTINCT field FROM changes WHERE field LIKE 'claim %'").pluck().all();
    expect(fields.length).toBeGreaterThan(0);
    for (const field of fields) expect(field).toMatch(/^claim (?:mmlu|gsm8k|humaneval|arc-challenge|gpqa)/);
  });

  it('remembers nothing of a first look, nor what lineage alone moved', () => {
    const touched = [2, 3, 4, ...EDITED].map((number) => model(number)._id);
    const rows = hub.db.prepare('SELECT DISTINCT hub_id FROM changes').pluck().all();
    expect(rows.filter((id) => !touched.includes(id as string))).toEqual([]);
  });

  it('samples downloads weekly, sooner where they moved by half, and never of a model that nobody uses', () => {
    const past = history(hub.db);
    const at = (day: number): string => new Date(Date.UTC(2026, 5, day)).toISOString();
    const sampled = (key: number) =>
      hub.db.prepare('SELECT downloads FROM model_counts WHERE model = ? ORDER BY at').pluck().all(key);
    for (const [day, downloads] of [
      [1, 1000],
      [2, 1100],
      [3, 1600],
      [4, 1601],
      [11, 1650],
    ] as const) {
      past.sample(9001, { downloads, likes: 0 }, at(day));
    }
    past.sample(9002, { downloads: 12, likes: 1 }, at(1));
    expect(sampled(9001)).toEqual([1000, 1600, 1650]);
    expect(sampled(9002)).toEqual([]);
  });

  it('marks all of which anything public moved with the crawl that moved it', () => {
    const other = hubOf(11);
    for (let number = 0; number < 20; number++) add(other);
    settled(other);
    crawlLog(other.db).begin('2026-02-01T00:00:00.000Z', 'increment', 'whole Hub');
    const [child, parent] = other.db
      .prepare('SELECT e.child, p.key FROM edges e JOIN models p ON p.id = e.parent_id WHERE p.key <> e.child LIMIT 1')
      .raw()
      .get() as [number, number];
    const changed = other.models[parent - 1];
    if (changed) CHANGES['license, parents and files change']?.(other, changed);
    settled(other);
    const moved = other.db.prepare('SELECT key FROM models WHERE version = 1').pluck().all();
    expect(moved).toEqual(expect.arrayContaining([parent, child]));
    expect(moved.length, 'those that hang on nothing changed stay').toBeLessThan(other.models.length);
    other.db.close();
  });
});

describe('hubdex diff', () => {
  it('tells a night by kind, as Markdown for a mail', async () => {
    const { code, out } = await hubdex(['diff', '--since', '2026-01-02', '--db', path, '--format', 'markdown']);
    expect(code).toBe(0);
    expect(out).toMatch(/^## What changed since 2026-01-02/);
    expect(out).toContain('## Vanished (1)');
    expect(out).toContain('## Renamed (1)');
    expect(out).toContain(String(model(2).id));
  });

  it('gives programs every change with both values and times', async () => {
    const { out } = await hubdex(['diff', '--since', '2026-01-02', '--what', 'gone,id', '--db', path, '--json']);
    const { changes: told } = JSON.parse(out);
    expect(told.map(({ field }: { field: string }) => field).toSorted()).toEqual(['gone', 'id']);
    expect(told[0]).toHaveProperty('seen_from');
  });

  it('says what would be right', async () => {
    expect((await hubdex(['diff', '--what', 'colour', '--db', path])).err).toContain('give one of new, gone');
    expect((await hubdex(['diff', '--since', 'yesterday', '--db', path])).err).toContain('yesterday is no date');
    expect((await hubdex(['diff', '--since', '99', '--db', path])).err).toContain('no crawl 99');
  });

  it('has a history of one model, too', async () => {
    const { out } = await hubdex(['show', String(model(2).id), '--history', '--db', path, '--json']);
    expect(JSON.parse(out).changes.some(({ field }: { field: string }) => field === 'id')).toBe(true);
  });
});
