import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { crawlLog } from '../../src/index/log.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { closeAll, hubWith, model } from '../hub/local/five-models.ts';
import type { FaultKind } from '../hub/local/faults.ts';
import { leapingClock, liveRun } from './live-run.ts';
import { WHOLE_HUB } from './whole-hub.ts';

afterEach(closeAll);

const twelve: JsonObject[] = Array.from({ length: 12 }, (_, n) =>
  model(n + 1, {
    createdAt: `2024-01-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
    lastModified: `2024-02-${String(n + 1).padStart(2, '0')}T00:00:00.000Z`,
    sha: String(n + 1).padStart(40, '0'),
    siblings: [{ rfilename: 'config.json' }],
  }),
);

const stored = (db: Sqlite) => db.prepare('SELECT id, downloads, sha, gone_at FROM models ORDER BY id').all();
const truth = twelve
  .map((record) => ({ id: record.id, downloads: record.downloads, sha: record.sha, gone_at: null }))
  .sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1));
const cursorOf = (db: Sqlite) => crawlLog(db).cursor('whole Hub');
const failuresOf = (db: Sqlite) => db.prepare('SELECT model_id, code, message FROM failures').all();

const PASSING: readonly FaultKind[] = [
  '429',
  '429-html',
  '429-other',
  '500',
  '502',
  '503',
  '504',
  'cut',
  'cut-json',
  'html',
  'reset',
  'hang',
  'drip',
];

describe('a crawl of a Hub that misbehaves', () => {
  it.each(PASSING)('comes through passing %s with every model stored as the Hub has it', async (kind) => {
    const hub = await hubWith(twelve, { faults: [{ kind, rate: 0.3, times: 10 }], dripMs: 200 });
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock());
    expect(stored(db)).toEqual(truth);
    expect(report.outcome).toBe('done');
    expect(report.unfinished).toBe(false);
  });

  it.each(['500', 'html', 'cut', 'hang'] as const)(
    'names the one model whose details answer %s every time, and stores the others',
    async (kind) => {
      const bad = 'lab/model-7';
      const hub = await hubWith(twelve, {
        faults: [{ kind, when: (request) => request.target.startsWith(`/api/models/${bad}?`) }],
      });
      const db = openForWriting(':memory:');
      const report = await liveRun(db, hub.url, leapingClock());
      expect(stored(db)).toEqual(truth);
      expect(report.failures).toBe(1);
      expect(failuresOf(db)).toEqual([expect.objectContaining({ model_id: bad })]);
      const state = db.prepare('SELECT files_state FROM models WHERE id = ?').pluck();
      expect(state.get(bad)).toBe('failed');
      expect(state.get('lab/model-8')).toBe('held');
      hub.setFaults();
      const again = await liveRun(db, hub.url, leapingClock());
      expect(again.failures).toBe(0);
      expect(state.get(bad)).toBe('held');
    },
  );

  it('keeps what it had when a listing breaks off, and goes on there when the Hub is well again', async () => {
    const hub = await hubWith(twelve, {
      faults: [{ kind: '503', when: (request) => request.target.includes('cursor=') }],
    });
    const db = openForWriting(':memory:');
    const small = { scope: WHOLE_HUB, pageSize: 5 };
    const broken = await liveRun(db, hub.url, leapingClock(), small);
    expect(broken).toMatchObject({ outcome: 'done', unfinished: true, modelsNew: 5 });
    hub.setFaults();
    const rest = await liveRun(db, hub.url, leapingClock(), small);
    expect(rest).toMatchObject({ unfinished: false, modelsNew: 7, failures: 0 });
    expect(stored(db)).toEqual(truth);
  });

  it('counts a row that stands on two pages once', async () => {
    const hub = await hubWith(twelve, { faults: [{ kind: 'duplicate', rate: 0.5 }] });
    const db = openForWriting(':memory:');
    await liveRun(db, hub.url, leapingClock(), { pageSize: 4 });
    expect(stored(db)).toEqual(truth);
  });

  it('does not call a model gone that a later listing merely skips', async () => {
    const hub = await hubWith(twelve);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock);
    await clock.sleep(3_600_000);
    hub.setFaults({ kind: 'missing', ids: ['lab/model-3'] });
    const report = await liveRun(db, hub.url, clock, { listing: 'full' });
    expect(report.failures).toBe(0);
    expect(stored(db)).toEqual(truth);
  });

  it('calls a model gone that is neither listed nor answered for', async () => {
    const hub = await hubWith(twelve);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock);
    await setTimeout(1_100); // the Hub's answers are dated to the second
    hub.mutate({ kind: 'vanish', id: 'lab/model-3' });
    const report = await liveRun(db, hub.url, clock, { listing: 'full' });
    expect(report.modelsChanged).toBe(1);
    expect(db.prepare('SELECT id FROM models WHERE gone_at IS NOT NULL').pluck().all()).toEqual(['lab/model-3']);
    expect(db.prepare("SELECT model_id FROM changes WHERE field = 'gone'").pluck().all()).toEqual(['lab/model-3']);
  });

  it('believes no listing that shows a fraction of what is held', async () => {
    const hub = await hubWith(twelve);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock);
    const before = cursorOf(db);
    hub.setFaults({ kind: 'missing', ids: twelve.slice(0, 9).map((record) => String(record.id)) });
    const report = await liveRun(db, hub.url, clock, { listing: 'full' });
    expect(failuresOf(db)).toEqual([expect.objectContaining({ code: 'listing-too-short' })]);
    expect(report.failures).toBe(1);
    expect(stored(db)).toEqual(truth);
    expect(cursorOf(db)).toMatchObject({ watermark: before?.watermark, lastFull: 12 });
  });

  it('follows a rename by _id: one model, its old name kept as an alias', async () => {
    const hub = await hubWith(twelve);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock);
    hub.mutate({ kind: 'rename', id: 'lab/model-3', to: 'lab/model-three' });
    await liveRun(db, hub.url, clock, { listing: 'full' });
    expect(db.prepare('SELECT count(*) FROM models').pluck().get()).toBe(12);
    expect(db.prepare("SELECT old_value, new_value FROM changes WHERE field = 'id'").all()).toEqual([
      { old_value: 'lab/model-3', new_value: 'lab/model-three' },
    ]);
    expect(db.prepare('SELECT id FROM aliases').pluck().all()).toEqual(['lab/model-3']);
  });

  it('stores a record of odd types as far as it goes, and complains', async () => {
    const hub = await hubWith(twelve, { faults: [{ kind: 'wrong-types', ids: ['lab/model-5'] }] });
    const db = openForWriting(':memory:');
    const report = await liveRun(db, hub.url, leapingClock(), { details: 'none', texts: 'none' });
    expect(db.prepare('SELECT count(*) FROM models').pluck().get()).toBe(12);
    expect(Object.keys(report.drift).join()).toContain('hub-field-type');
  });

  it('takes a changed model again at its new commit', async () => {
    const hub = await hubWith(twelve);
    const db = openForWriting(':memory:');
    const clock = leapingClock();
    await liveRun(db, hub.url, clock);
    hub.mutate({
      kind: 'change',
      id: 'lab/model-3',
      patch: {
        sha: 'f'.repeat(40),
        lastModified: new Date(clock.now()).toISOString(),
        pipeline_tag: 'text-generation',
      },
    });
    const report = await liveRun(db, hub.url, clock);
    expect(report).toMatchObject({ listing: 'increment', failures: 0 });
    expect(db.prepare('SELECT sha, details_sha, task FROM models WHERE id = ?').get('lab/model-3')).toEqual({
      sha: 'f'.repeat(40),
      details_sha: 'f'.repeat(40),
      task: 'text-generation',
    });
    expect(db.prepare("SELECT new_value FROM changes WHERE field = 'task'").pluck().all()).toEqual(['text-generation']);
  });
});
