import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { ROUTES } from '../../src/explore/routes.ts';
import { healthOf } from '../../src/explore/server/health.ts';
import type { Sqlite } from '../../src/index/open.ts';
import { fixtureIndex } from '../lessons/fixture-index.ts';
import { type Served, served } from './served.ts';

let db: Sqlite;
let site: Served;

beforeAll(async () => {
  db = await fixtureIndex();
  site = served(db);
});

describe('who may ask', () => {
  it.each(['evil.example', '127.0.0.1.evil.example', '192.168.1.7:8080', ''])(
    'not somebody who calls us "%s"',
    async (host) => {
      const answer = await site.get('/', { host });
      expect(answer.status).toBe(421);
      expect(await answer.text()).toMatch(/its own name only/);
    },
  );

  it.each(['localhost:8080', '127.0.0.1:9', '[::1]:8080'])('somebody who calls us %s', async (host) => {
    expect((await site.get('/', { host })).status).toBe(200);
  });

  it.each(['POST', 'PUT', 'DELETE'])('nobody by %s: the explorer only reads', async (method) => {
    const answer = await site.get('/sql', {}, method);
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });

  it.each([
    ['/models/nobody/nothing', 404, 'no model nobody/nothing'],
    ['/benchmarks/nothing', 404, 'nothing of that name'],
    ['/flags?flag=nothing', 400, 'no flag of that name'],
  ])('says what was wrong in the form that was asked for: %s', async (path, status, words) => {
    const asked = (out: string): Promise<Response> => site.get(`${path}${path.includes('?') ? '&' : '?'}out=${out}`);
    const json = await asked('json');
    expect(json.status).toBe(status);
    expect(await json.json()).toEqual({ error: expect.stringContaining(words) });
    expect(await (await asked('html')).text()).toContain(words);
    const csv = await asked('csv');
    expect([csv.ok, csv.headers.get('content-type')]).toEqual([false, 'text/csv; charset=utf-8']);
    expect(await csv.text()).toMatch(/^error\n/);
  });

  it('gives no table of a statement that went wrong', async () => {
    const csv = await site.get('/sql?sql=SELECT+absent&out=csv');
    expect(csv.status).toBe(400);
    expect(await csv.text()).toMatch('no such column: absent');
  });

  it('no script or picture of another site, but its links', async () => {
    const script = await site.get('/sql?sql=select+1', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' });
    expect(script.status).toBe(403);
    const link = await site.get('/', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' });
    expect(link.status).toBe(200);
  });
});

describe('every answer', () => {
  it.each(['/', '/search', '/nothing-here', '/assets/x/style.css'])(
    'of %s forbids content from elsewhere',
    async (path) => {
      const { headers } = await site.get(path);
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self';/);
      expect(headers.get('content-security-policy')).not.toMatch(/unsafe|https:|\*/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it('holds no style or script of its own, which the policy would stop', async () => {
    for (const path of ['/', '/search', '/models/Qwen/Qwen2.5-7B-Instruct', '/sql?sql=select+1&as=chart']) {
      const text = await site.text(path);
      expect(text, `${path} has an inline style`).not.toMatch(/<[^>]* style=|<style/);
      expect(text, `${path} has an inline script`).not.toMatch(/<script(?![^>]* src="\/assets)|<[^>]* on\w+=/);
    }
  });

  it('comes packed as the reader can take it', async () => {
    const plain = await site.text('/search');
    const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;
    for (const [accepted, encoding] of [
      ['gzip, br', 'br'],
      ['gzip', 'gzip'],
      ['br;q=0, gzip', 'gzip'],
    ] as const) {
      const answer = await site.get('/search', { 'accept-encoding': accepted });
      expect(answer.headers.get('content-encoding')).toBe(encoding);
      expect(unpack[encoding](Buffer.from(await answer.arrayBuffer())).toString()).toBe(plain);
    }
    expect((await site.get('/search', { 'accept-encoding': 'identity' })).headers.get('content-encoding')).toBeNull();
  });
});

describe('a page that was read before', () => {
  it('is not sent again until the index moved', async () => {
    const state = { stamp: 'before', settled: 'before' };
    const moving = served(db, state);
    const tag = (await moving.get('/')).headers.get('etag') ?? '';
    expect(tag).toContain('before');
    expect((await moving.get('/', { 'if-none-match': tag })).status).toBe(304);
    state.stamp = 'after';
    const again = await moving.get('/', { 'if-none-match': tag });
    expect(again.status).toBe(200);
    expect(again.headers.get('etag')).toContain('after');
  });

  it('has another tag as JSON', async () => {
    const html = (await site.get('/')).headers.get('etag');
    const json = (await site.get('/', { accept: 'application/json' })).headers.get('etag');
    expect(json).not.toBe(html);
  });
});

describe('files of ours', () => {
  it('are those of the list', async () => {
    expect((await site.get('/assets/any/style.css')).headers.get('content-type')).toMatch(/^text\/css/);
  });

  it.each(['..%2f..%2fpackage.json', '%2e%2e/style.css', 'style.css%00', 'constructor'])('not %s', async (name) => {
    expect((await site.get(`/assets/any/${name}`)).status).toBe(404);
  });
});

describe('what cannot be had', () => {
  it('says so in a page that leads on', async () => {
    const answer = await site.get('/models/nobody/nothing');
    expect(answer.status).toBe(404);
    expect(await answer.text()).toMatch(/Not in this index[\s\S]*href="\/search"/);
  });

  it('says so in JSON to those who ask for JSON', async () => {
    const answer = await site.get('/models/nobody/nothing', { accept: 'application/json' });
    expect(await answer.json()).toEqual({ error: expect.stringMatching(/^This index has no model nobody\/nothing\./) });
  });

  it.each([
    ['/search?sort=price', /give one of downloads/],
    ['/search?fits=much', /gigabytes/],
    ['/search?after=here', /link to the next page/],
    ['/?out=xml', /html, json/],
  ])('%s is told what would be right', async (path, says) => {
    const answer = await site.get(path);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(says);
  });

  it('tells readers nothing of our files when we fail', async () => {
    const broken = served(
      db,
      new Proxy(
        { stamp: 'x', settled: 'x' },
        {
          ownKeys: () => {
            throw new Error('/home/someone/secret.db is gone');
          },
        },
      ),
    );
    const answer = await broken.get('/');
    expect(answer.status).toBe(503);
    const text = await answer.text();
    expect(text).not.toMatch(/secret|someone|\.ts/);
    expect(text).toMatch(/Something went wrong/);
    expect(String(broken.complaints[0])).toMatch(/secret\.db/);
  });
});

describe('the list of routes', () => {
  it('names each path once', () => {
    const paths = ROUTES.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
  });
});

describe('/healthz', () => {
  it('tells how the last crawl ended, to be asked as often as one likes', async () => {
    const answer = await site.get('/healthz');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(await answer.json()).toMatchObject({ ok: true, why: null, last: { id: 1, outcome: 'done' }, running: null });
  });

  it('is not well where no crawl has ended well for too long', async () => {
    const fresh = healthOf(db, new Date(Date.parse(finished()) + 3_600_000), 36);
    const stale = healthOf(db, new Date(Date.parse(finished()) + 37 * 3_600_000), 36);
    expect([fresh.ok, stale.ok, stale.why]).toEqual([true, false, 'no run has ended well in the last 36 hours']);
    expect((await site.get('/healthz?within=0.0000001')).status).toBe(503);
    expect((await site.get('/healthz?within=soon')).status).toBe(400);
  });

  const finished = (): string => String(db.prepare('SELECT finished_at FROM crawls').pluck().get());
});
