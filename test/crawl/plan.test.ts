/** What a dry run tells, held against what the run then asks for. */
import { afterEach, describe, expect, it } from 'vitest';
import { plan } from '../../src/crawl/plan.ts';
import type { CrawlOptions } from '../../src/crawl/run.ts';
import { WHOLE_HUB } from './whole-hub.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { smallHub } from '../harness/world.ts';
import type { LocalHub } from '../hub/local/options.ts';
import { leapingClock, liveRun } from './live-run.ts';

const hubs: LocalHub[] = [];
afterEach(async () => void (await Promise.all(hubs.splice(0).map((hub) => hub.close()))));

async function hubOf(models: number): Promise<LocalHub> {
  const hub = await smallHub(models);
  hubs.push(hub);
  return hub;
}

const EVERYTHING: CrawlOptions = { scope: WHOLE_HUB, listing: 'auto', details: 'all', texts: 'all' };
const LISTING: Partial<CrawlOptions> = { listing: 'full', details: 'none', texts: 'none' };
const clock = leapingClock();

/** Requests planned and requests made, the listing's left out: how much changed, only the Hub can tell. */
async function heldAgainst(db: Sqlite, hub: LocalHub, options: Partial<CrawlOptions>) {
  const wanted = { ...EVERYTHING, ...options, listing: 'none' } as const;
  const planned = plan(db, { hadToken: false }, wanted, [], new Date());
  const { requests } = await liveRun(db, hub.url, clock, wanted);
  return { planned: planned.passes.reduce((sum, pass) => sum + pass.requests, 0), requests };
}

describe('a dry run', () => {
  it.each([
    ['all models', {}],
    ['the top twenty', { details: { top: 20 }, texts: { top: 20 } }],
    ['texts alone', { details: 'none' }],
  ] as const)('tells the requests for details and texts of %s that are only listed', async (_, options) => {
    const hub = await hubOf(60);
    const db = openForWriting(':memory:');
    await liveRun(db, hub.url, clock, LISTING);
    const { planned, requests } = await heldAgainst(db, hub, options);
    expect(requests).toBeGreaterThan(50);
    expect(Math.abs(planned - requests) / requests).toBeLessThanOrEqual(0.05);
  });

  it('tells the cards that commits have moved since they were read', async () => {
    const hub = await hubOf(60);
    const db = openForWriting(':memory:');
    await liveRun(db, hub.url, clock);
    for (let n = 1; n <= 10; n += 1)
      hub.mutate({ kind: 'change', id: `lab/model-${n}`, texts: { 'README.md': `# Model ${n}, told anew\n` } });
    await liveRun(db, hub.url, clock, LISTING);
    expect(await heldAgainst(db, hub, {})).toEqual({ planned: 30, requests: 30 });
  });

  it('tells nothing where nothing moved, and then nothing is asked for', async () => {
    const hub = await hubOf(20);
    const db = openForWriting(':memory:');
    await liveRun(db, hub.url, clock);
    expect(await heldAgainst(db, hub, {})).toEqual({ planned: 0, requests: 0 });
  });

  it('of the whole Hub counts pages as large as they are asked for', () => {
    const [listing] = plan(openForWriting(':memory:'), { hadToken: false }, EVERYTHING, [], new Date()).passes;
    expect(listing).toMatchObject({ pass: 'listing', requests: 3_100, certainty: 'estimated' });
  });
});
