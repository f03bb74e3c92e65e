/** Runs that may spend so much and no more: each ends at a cursor, and the last of them ends where one long run does. */
import { afterEach, describe, expect, it } from 'vitest';
import { archive } from '../../src/index/archive.ts';
import { digest } from '../../src/index/digest.ts';
import { crawlLog } from '../../src/index/log.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { isSound, verify } from '../../src/index/verify.ts';
import type { JsonObject } from '../../src/model.ts';
import { closeAll, hubWith, model } from '../hub/local/five-models.ts';
import { leapingClock, liveRun } from './live-run.ts';

afterEach(closeAll);

const SHA = 'a'.repeat(40);
const record = (n: number): JsonObject =>
  model(n, {
    createdAt: `2024-01-${String(n).padStart(2, '0')}T00:00:00.000Z`,
    lastModified: '2024-02-01T00:00:00.000Z',
    sha: SHA,
    siblings: [{ rfilename: 'README.md' }],
  });

async function hubOf(count: number, latency = 0) {
  const hub = await hubWith([], { latency });
  for (let n = 1; n <= count; n += 1)
    hub.mutate({ kind: 'add', record: record(n), texts: { 'README.md': `# Model ${n}\n` } });
  return hub;
}

const total = (hub: Awaited<ReturnType<typeof hubOf>>) =>
  Object.values(hub.stats.requests).reduce((sum: number, count) => sum + count, 0);
const held = (db: Sqlite) => db.prepare("SELECT count(*) FROM models WHERE card_state = 'held'").pluck().get();
/** What does not depend on when it was seen. */
const contentOf = (db: Sqlite) =>
  digest(db)
    .tables.filter(({ table }) => table !== 'models')
    .map(({ table, sha256 }) => `${table} ${sha256}`);

describe('a run that may make so many requests', () => {
  it.each([4, 7, 20])('makes no more than %i, fails at nothing, and is taken up by the next', async (maxRequests) => {
    const hub = await hubOf(12);
    const calm = openForWriting(':memory:');
    await liveRun(calm, hub.url, leapingClock(), { pageSize: 5 });
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    for (let run = 1; ; run += 1) {
      const before = total(hub);
      const report = await liveRun(db, hub.url, clock, { pageSize: 5, maxRequests });
      expect(total(hub) - before).toBeLessThanOrEqual(maxRequests);
      expect(report).toMatchObject({ outcome: 'done', failures: 0 });
      if (report.stopped === null) break;
      expect(report.stopped).toBe('requests');
      expect(run).toBeLessThan(80);
    }
    expect(held(db)).toBe(12);
    expect(contentOf(db)).toEqual(contentOf(calm));
  });
});

describe('a run that may take so long', () => {
  it('ends when time is up, is no failure, and is taken up by the next', async () => {
    const hub = await hubOf(12, 40);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    const first = await liveRun(db, hub.url, clock, { pageSize: 5, budget: 100 });
    expect(first).toMatchObject({ outcome: 'done', stopped: 'time', failures: 0 });
    expect(crawlLog(db).last(1)).toMatchObject([{ outcome: 'done' }]);
    const rest = await liveRun(db, hub.url, clock, { pageSize: 5, budget: 60_000 });
    expect(rest).toMatchObject({ stopped: null, unfinished: false, failures: 0 });
    expect(held(db)).toBe(12);
  });
});

describe('an archive that may keep so much', () => {
  const sizeOf = (db: Sqlite) => db.prepare('SELECT sum(length(body)) FROM archive').pluck().get() as number;

  it('forgets by age and by size what the index does not stand on, and nothing else', async () => {
    const hub = await hubOf(12);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock);
    const kept = archive(db);
    const before = kept.count();
    expect(kept.pruneOlder('2020-01-01T00:00:00.000Z')).toBe(0);
    expect(kept.pruneTo(sizeOf(db))).toBe(0);
    const forgotten = kept.pruneTo(1);
    expect(forgotten).toBeGreaterThan(0);
    expect(kept.count()).toBe(before - forgotten);
    expect(kept.pruneOlder('2099-01-01T00:00:00.000Z')).toBe(0);
    expect(isSound(verify(db, { archive: true }))).toBe(true);
    expect(await liveRun(db, hub.url, clock, { keepDays: 1, keepBytes: 1e6 })).toMatchObject({ failures: 0 });
  });
});
