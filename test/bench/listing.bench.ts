/**
 * A listing pass beside the plain loader that somebody would write instead: the same pages into SQLite, with nothing
 * understood, archived or made findable. Read the ratio; times differ from machine to machine.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { it } from 'vitest';
import { crawl } from '../../src/crawl/run.ts';
import { inThread } from '../../src/crawl/page-reader.ts';
import { WHOLE_HUB } from '../../src/crawl/scope.ts';
import { readRecording } from '../../src/hub/recording.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { openForWriting } from '../../src/index/open.ts';
import type { Exchange, JsonObject } from '../../src/model.ts';
import { FIXTURES } from '../crawl/recorded-run.ts';

const PAGES = 4;
const ROWS = 1_000;

const folder = join(FIXTURES, 'api');
const records = readdirSync(folder)
  .filter((name) => name.startsWith('models@'))
  .map((name) => readRecording(join(folder, name)))
  .flatMap(({ response }) => ('json' in response ? (response.json as JsonObject[]) : []));

/** Pages of different models, each a copy of a fixture's record under an id of its own. */
const pages: string[] = Array.from({ length: PAGES }, (_, page) =>
  JSON.stringify(
    Array.from({ length: ROWS }, (_, row) => {
      const number = page * ROWS + row;
      const record = records[number % records.length] ?? {};
      return { ...record, _id: number.toString(16).padStart(24, '0'), id: `${record.id}-${number}` };
    }),
  ),
);

const source: HubSource = {
  kind: 'replay',
  hadToken: false,
  async get(url) {
    const page = Number(new URL(url).searchParams.get('cursor') ?? 0);
    const headers: Record<string, string> =
      page + 1 < PAGES ? { link: `<https://huggingface.co/api/models?cursor=${page + 1}>; rel="next"` } : {};
    const exchange: Exchange = {
      method: 'GET',
      url,
      status: 200,
      headers,
      body: pages[page] ?? '[]',
      at: '2026-01-01T00:00:00.000Z',
    };
    return [exchange];
  },
};

it(`${PAGES * ROWS} listed models`, { timeout: 120_000 }, async ({ bench }) => {
  await bench.compare(
    bench('hubdex: understood, archived, findable', async () => {
      const db = openForWriting(':memory:');
      const means = {
        db,
        source,
        reader: inThread(),
        now: () => new Date(),
        signal: new AbortController().signal,
        progress: () => {},
      };
      await crawl(means, { scope: WHOLE_HUB, listing: 'full', details: 'none', texts: 'none' });
      db.close();
    }),
    bench('a plain loader: six columns and tags', () => {
      const db = new Database(':memory:');
      db.exec(
        'CREATE TABLE model (id TEXT PRIMARY KEY, downloads INT, likes INT, task TEXT, library TEXT, created TEXT) WITHOUT ROWID; CREATE TABLE tag (model TEXT, tag TEXT, PRIMARY KEY (tag, model)) WITHOUT ROWID',
      );
      const model = db.prepare('INSERT OR IGNORE INTO model VALUES (?, ?, ?, ?, ?, ?)');
      const tag = db.prepare('INSERT OR IGNORE INTO tag VALUES (?, ?)');
      for (const page of pages) {
        db.transaction(() => {
          for (const record of JSON.parse(page) as JsonObject[]) {
            model.run(
              record.id,
              record.downloads ?? null,
              record.likes ?? null,
              record.pipeline_tag ?? null,
              record.library_name ?? null,
              record.createdAt ?? null,
            );
            for (const name of (record.tags as string[] | undefined) ?? []) tag.run(record.id, name);
          }
        })();
      }
      db.close();
    }),
    { iterations: 3, warmupIterations: 1 },
  );
});
