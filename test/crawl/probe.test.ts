/** What is uncertain of the Hub, settled by a request each, and what a crawl makes of it. */
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { learnByProbe } from '../../src/crawl/learnt.ts';
import { plan } from '../../src/crawl/plan.ts';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { WHOLE_HUB } from './whole-hub.ts';
import { live } from '../../src/hub/live.ts';
import { politeFetch } from '../../src/hub/polite.ts';
import type { Finding } from '../../src/hub/probe.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { getText } from '../../src/hub/texts.ts';
import { digest } from '../../src/index/digest.ts';
import { allKnown, known } from '../../src/index/knowledge.ts';
import { openForReading, openForWriting, type Sqlite } from '../../src/index/open.ts';
import type { Exchange } from '../../src/model.ts';
import { hubdex } from '../cli/fake-terminal.ts';
import { smallHub } from '../harness/world.ts';
import { closeAll, folder } from '../hub/local/five-models.ts';
import type { Habits } from '../hub/local/habits.ts';
import type { LocalHub } from '../hub/local/options.ts';
import { leapingClock, liveRun } from './live-run.ts';

const hubs: LocalHub[] = [];
afterEach(async () => {
  await Promise.all(hubs.splice(0).map((hub) => hub.close()));
  await closeAll();
});

const clock = leapingClock();

async function hubOf(habits: Partial<Habits>, models = 25): Promise<LocalHub> {
  const hub = await smallHub(models, { habits });
  hubs.push(hub);
  return hub;
}

/** Probes a Hub for an index; the answers by question, and the requests that they cost. */
async function probed(db: Sqlite, hub: LocalHub, after = 0) {
  const polite = politeFetch({ endpoint: hub.url, userAgent: 'test', clock });
  let requests = 0;
  const source = live(polite, { token: null, clock });
  const counted: HubSource = {
    ...source,
    get(url, options) {
      requests += 1;
      return source.get(url, options);
    },
  };
  const findings = await learnByProbe(db, counted, new Date(clock.now() + after));
  const told = Object.fromEntries(findings.map(({ question, value }) => [question, value]));
  return { told: told as Record<Finding['question'], Finding['value']>, requests };
}

const DAY = 86_400_000;

describe('what the documentation of the Hub leaves open', () => {
  it('is settled by six requests, whichever way it is', async () => {
    const hub = await hubOf({ ascending: true, conditional: true, rawBucket: 'resolvers', treePage: 2 });
    const db = openForWriting(':memory:');
    await liveRun(db, hub.url, clock);
    const { told, requests } = await probed(db, hub, 40 * DAY);
    expect(requests).toBe(6);
    const days = told['cursor-days'];
    expect(told).toEqual({
      'page-limit': 10,
      ascending: true,
      'tree-page': 2,
      conditional: true,
      raw: 'resolvers',
      'cursor-days': days,
    });
    expect(days).toBeGreaterThanOrEqual(39);
  });

  it('is told apart from its opposite', async () => {
    const hub = await hubOf({ ascending: false, conditional: false, rawBucket: 'pages', cursorsExpire: false });
    const db = openForWriting(':memory:');
    await liveRun(db, hub.url, clock);
    const old = await hubOf({ ascending: false, rawBucket: 'pages', cursorsExpire: true });
    const { told } = await probed(db, old);
    expect(told).toEqual({
      'page-limit': 10,
      ascending: false,
      'tree-page': null,
      conditional: false,
      raw: 'pages',
      'cursor-days': null,
    });
    expect(known(db, 'cursor-days', new Date(clock.now()))?.saw).toMatch(/^400 request-refused: Invalid cursor/);
  });

  it('needs no crawl before: then it asks about a model of the listing, and about no cursor', async () => {
    const hub = await hubOf({});
    const { told, requests } = await probed(openForWriting(':memory:'), hub);
    expect(requests).toBe(5);
    expect(Object.keys(told)).not.toContain('cursor-days');
    expect(told.raw).toBe('resolvers');
  });

  it('is asked of no Hub that cannot be reached', async () => {
    const hub = await hubOf({});
    hubs.splice(0);
    await hub.close();
    const db = openForWriting(':memory:');
    await expect(probed(db, hub)).rejects.toThrow('network');
    expect(allKnown(db)).toEqual({});
  });
});

describe('a crawl that knows', () => {
  it('asks for pages as large as the Hub gives, and plans with them', async () => {
    const hub = await hubOf({});
    const db = openForWriting(':memory:');
    await probed(db, hub);
    const options = { scope: WHOLE_HUB, listing: 'auto', details: 'none', texts: 'none' } as const;
    const now = new Date(clock.now());
    expect(plan(db, { hadToken: false }, options, [], now).passes[0]?.requests).toBe(310_000);
    await liveRun(db, hub.url, clock, options);
    expect([...hub.stats.urls.keys()].filter((url) => url.includes('limit=10&'))).toHaveLength(3);
  });

  it('asks for each text once where that is known to do, and stores the same', async () => {
    const [hub, plain] = [await hubOf({}), await hubOf({})];
    const db = openForWriting(':memory:');
    const other = openForWriting(':memory:');
    await probed(db, hub);
    const run = await liveRun(db, hub.url, clock);
    const plainRun = await liveRun(other, plain.url, clock);
    const texts = [...plain.stats.urls.keys()].filter((url) => url.includes('/resolve/')).length;
    expect(texts).toBeGreaterThan(25);
    expect(plainRun.requests - run.requests).toBe(texts);
    expect(digest(db)).toEqual(digest(other));
  });

  it('asks the long way for a file of which git holds a pointer only', async () => {
    const urls: string[] = [];
    const answer = (url: string, body: string): Exchange => ({
      method: 'GET',
      url,
      status: 200,
      headers: {},
      body,
      at: '',
    });
    const source = {
      kind: 'live',
      hadToken: false,
      async get(url: string) {
        urls.push(url);
        return [
          answer(url, url.includes('/raw/') ? 'version https://git-lfs.github.com/spec/v1\noid sha256:0' : '# A'),
        ];
      },
    } as const;
    const { text } = await getText(source, 'a/b', 'c'.repeat(40), 'README.md', { route: 'raw' });
    expect(text).toBe('# A');
    expect(urls.map((url) => url.split('/')[5])).toEqual(['raw', 'resolve']);
  });

  it('knows it for thirty days', async () => {
    const hub = await hubOf({});
    const db = openForWriting(':memory:');
    await probed(db, hub);
    expect(known(db, 'raw', new Date(clock.now() + 29 * DAY))?.value).toBe('resolvers');
    expect(known(db, 'raw', new Date(clock.now() + 31 * DAY))).toBeNull();
  });
});

describe('hubdex doctor --probe', () => {
  it('makes an index where there is none, tells what it learnt, and a rebuild keeps it', async () => {
    const hub = await hubOf({ ascending: true });
    const db = join(folder(), 'new.db');
    const env = { HF_ENDPOINT: hub.url, HF_HUB_DISABLE_IMPLICIT_TOKEN: '1' };
    const { code, out } = await hubdex(['doctor', '--probe', '--db', db], { env });
    expect(code).toBe(0);
    expect(out).toMatch(/records in one page of a listing, at most: 10 \(10 came where 5000 were asked for; \d{4}-/);
    await rebuildFile(db, () => {});
    const after = openForReading(db);
    expect(Object.keys(allKnown(after))).toContain('ascending');
    after.close();
    expect((await hubdex(['doctor', '--db', db])).out).toContain('a listing may begin with the oldest model: true');
  });

  it('says how to learn it where nothing is known', async () => {
    const db = join(folder(), 'empty.db');
    openForWriting(db).close();
    expect((await hubdex(['doctor', '--db', db])).out).toContain('see "hubdex doctor --probe"');
  });
});
