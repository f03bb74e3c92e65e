/** Pages that are too much for a thread: crawled all the same, and what cannot be read is named. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type PageReader, inThread, inWorkers } from '../../src/crawl/page-reader.ts';
import { MAX_PAGE_BYTES } from '../../src/hub/listing.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { hex } from '../hub/local/five-models.ts';
import { leapingClock, liveRun } from './live-run.ts';

const open: Server[] = [];
const readers: PageReader[] = [];
afterEach(async () => {
  for (const server of open.splice(0)) server.close();
  await Promise.all(readers.splice(0).map((reader) => reader.close()));
});

/** A Hub of one listing, told as texts so that a record may be anything; `limit` and `cursor` hold. */
async function hubOf(
  records: readonly string[],
  lean: readonly string[] = records,
): Promise<{ url: string; asked: URL[] }> {
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://hub');
    asked.push(url);
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const to = from + Number(url.searchParams.get('limit'));
    const shown = url.searchParams.has('expand', 'cardData') ? records : lean;
    const next = new URL(url);
    next.searchParams.set('cursor', String(to));
    if (to < records.length) response.setHeader('link', `<${next.href.replace('http://hub', endpoint)}>; rel="next"`);
    response.setHeader('content-type', 'application/json');
    response.end(`[${shown.slice(from, to).join(',')}]`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(server);
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: endpoint, asked };
}

const record = (n: number, more: JsonObject = {}): string =>
  JSON.stringify({ _id: hex(n), id: `lab/model-${n}`, downloads: n, sha: 'a'.repeat(40), tags: ['en'], ...more });
const many = (count: number, more: (n: number) => JsonObject = () => ({})): string[] =>
  Array.from({ length: count }, (_, n) => record(n + 1, more(n)));
const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const deep = (n: number, levels: number): string => `${record(n).slice(0, -1)},"cardData":${nested(levels)}}`;

/** Megabytes take their time on a busy machine. */
const PATIENT = 30_000;
const LISTING = { details: 'none', texts: 'none' } as const;
const held = (db: Sqlite) => db.prepare('SELECT count(*) FROM models').pluck().get();
const failuresOf = (db: Sqlite) => db.prepare('SELECT model_id, code FROM failures').all();
const reading = (): PageReader => {
  const reader = inWorkers(1);
  readers.push(reader);
  return reader;
};

describe('a fat page', () => {
  const fat = () =>
    many(500, (n) => ({
      siblings: Array.from({ length: 400 }, (_, file) => ({
        rfilename: `model-${n}/part-${file}-of-00400.safetensors`,
      })),
      tags: Array.from({ length: 3_000 }, (_, tag) => `tag-${tag}`),
    }));

  it('of 500 models with 400 files and 3,000 tags each is stored with all of them', { timeout: 120_000 }, async () => {
    const hub = await hubOf(fat());
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock(PATIENT), LISTING, reading());
    expect(report).toMatchObject({ modelsNew: 500, unfinished: false, failures: 0 });
    expect(held(db)).toBe(500);
    const tags = db.prepare("SELECT count(*) FROM tags WHERE model_id = 'lab/model-250'").pluck().get();
    expect(tags).toBe(3_000);
  });

  it('larger than a page may be is asked for in smaller ones, and those after it are whole again', async () => {
    const filler = 'x'.repeat(Math.ceil(MAX_PAGE_BYTES / 6));
    const records = many(40, (n): JsonObject => (n < 8 ? { widgetData: [filler] } : {}));
    const hub = await hubOf(records);
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock(PATIENT), { ...LISTING, pageSize: 16 });
    expect(report).toMatchObject({ modelsNew: 40, unfinished: false, failures: 0 });
    const limits = hub.asked.map((url) => Number(url.searchParams.get('limit')));
    expect(Math.min(...limits)).toBeLessThan(8);
    expect(limits.at(-1)).toBe(16);
  });

  it('with one record larger than a page lists that one without its heavy parts, and names it', async () => {
    const lean = many(6);
    const heavy = lean.with(2, record(3, { cardData: { text: 'x'.repeat(MAX_PAGE_BYTES) } }));
    const hub = await hubOf(heavy, lean);
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock(PATIENT), { ...LISTING, pageSize: 4 });
    expect(report).toMatchObject({ modelsNew: 6, unfinished: false, failures: 1 });
    expect(failuresOf(db)).toEqual([{ model_id: 'lab/model-3', code: 'hub-record-cut' }]);
  });
});

describe('JSON of too many levels', () => {
  it.each(['a thread', 'this thread'])('in a listing costs one record, read on %s', async (where) => {
    const records = many(9).with(4, deep(5, 20_000));
    const hub = await hubOf(records);
    const db = openForWriting(':memory:');
    const reader = where === 'a thread' ? reading() : inThread();
    const report = await liveRun(db, hub.url, leapingClock(PATIENT), LISTING, reader);
    expect(report).toMatchObject({ modelsNew: 8, unfinished: false, failures: 1 });
    expect(failuresOf(db)).toEqual([{ model_id: 'lab/model-5', code: 'hub-record-too-deep' }]);
  });

  it('is taken as it is up to what records may have', async () => {
    const hub = await hubOf([deep(1, 90)]);
    const db = openForWriting(':memory:');
    expect(await liveRun(db, hub.url, leapingClock(PATIENT), LISTING)).toMatchObject({ modelsNew: 1, failures: 0 });
  });
});
