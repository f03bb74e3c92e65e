/** Where a listing ends: believed when something proves it, and asked again when nothing does. */
import { afterEach, describe, expect, it } from 'vitest';
import { crawlLog } from '../../src/index/log.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { closeAll, hubWith, model } from '../hub/local/five-models.ts';
import type { Fault } from '../hub/local/faults.ts';
import { leapingClock, liveRun } from './live-run.ts';
import { WHOLE_HUB } from './whole-hub.ts';

afterEach(closeAll);

const CUT: Fault = { kind: 'cut-listing', rate: 1 };
const LISTING = { details: 'none', texts: 'none', pageSize: 5 } as const;
const some = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    model(n + 1, {
      createdAt: `2024-01-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
      lastModified: '2024-02-01T00:00:00.000Z',
    }),
  );
const held = (db: Sqlite) => db.prepare('SELECT count(*) FROM models').pluck().get();
const cursorOf = (db: Sqlite) => crawlLog(db).cursor('whole Hub');
const failuresOf = (db: Sqlite) => db.prepare('SELECT code FROM failures').pluck().all();

describe('the end of a listing', () => {
  it('that was cut is not believed: no watermark, a failure, and the next default crawl finds the rest', async () => {
    const hub = await hubWith(some(17), { faults: [CUT] });
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    const cut = await liveRun(db, hub.url, clock, LISTING);
    expect(cut).toMatchObject({ modelsNew: 5, unfinished: true, failures: 1 });
    expect(failuresOf(db)).toEqual(['listing-end-doubted']);
    expect(cursorOf(db)).toMatchObject({ kind: 'full', doubted: true, watermark: null, lastFull: null });
    hub.setFaults();
    const healed = await liveRun(db, hub.url, clock, LISTING);
    expect(healed).toMatchObject({ listing: 'full', unfinished: false, failures: 0 });
    expect(held(db)).toBe(17);
    expect(cursorOf(db)).toMatchObject({ next: null, doubted: false, seen: 17, lastFull: 17 });
    expect(cursorOf(db)?.watermark).not.toBeNull();
  });

  it('that was cut once is passed over at once: the same rows asked for in another size lead on', async () => {
    const hub = await hubWith(some(17), { faults: [{ kind: 'cut-listing', at: [2] }] });
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock(), LISTING);
    expect(report).toMatchObject({ unfinished: false, failures: 0 });
    expect(held(db)).toBe(17);
  });

  it('on a full page is proved by the short page behind it, for two requests more', async () => {
    const hub = await hubWith(some(10));
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock(), LISTING);
    expect(report).toMatchObject({ unfinished: false, failures: 0, requests: 4 });
    expect(cursorOf(db)).toMatchObject({ next: null, lastFull: 10 });
  });

  it('on a short page needs no proof', async () => {
    const hub = await hubWith(some(12));
    const report = await liveRun(openForWriting(':memory:'), hub.url, leapingClock(), LISTING);
    expect(report).toMatchObject({ unfinished: false, failures: 0, requests: 3 });
  });

  it('doubted in one run and the same in the next is believed then', async () => {
    const hub = await hubWith(some(17), { faults: [CUT] });
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock, LISTING);
    const again = await liveRun(db, hub.url, clock, LISTING);
    expect(again).toMatchObject({ unfinished: false, failures: 0 });
    expect(cursorOf(db)).toMatchObject({ next: null, doubted: false, lastFull: 5 });
  });

  it('is not asked for where the number of models was given', async () => {
    const hub = await hubWith(some(10), { faults: [CUT] });
    const scope = { ...WHOLE_HUB, limit: 5 };
    const report = await liveRun(openForWriting(':memory:'), hub.url, leapingClock(), { ...LISTING, scope });
    expect(report).toMatchObject({ requests: 1, unfinished: false, failures: 0 });
  });

  it('at a cursor that the Hub takes no more is looked for anew', async () => {
    const hub = await hubWith(some(12), {
      faults: [{ kind: '503', when: (request) => request.target.includes('cursor=') }],
    });
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock, LISTING);
    const cursor = cursorOf(db);
    if (cursor)
      crawlLog(db).setCursor('whole Hub', { ...cursor, next: cursor.next?.replace(/cursor=.*/, 'cursor=old') ?? null });
    hub.setFaults();
    expect(await liveRun(db, hub.url, clock, LISTING)).toMatchObject({ unfinished: true, failures: 1 });
    expect(await liveRun(db, hub.url, clock, LISTING)).toMatchObject({ unfinished: false, failures: 0 });
    expect(held(db)).toBe(12);
  });
});
