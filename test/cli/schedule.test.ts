/** Two weeks of nights on a clock that needs no waiting: a crash, a missed night, a slow one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { cronTimes } from '../../src/cli/schedule/cron.ts';
import { type RunEnd, runOnSchedule } from '../../src/cli/schedule/runs.ts';
import { post } from '../../src/cli/schedule/tell.ts';
import { fakeClock, hastyClock } from '../hub/fake-clock.ts';
import { hubdex } from './fake-terminal.ts';

const BUNDLE = new URL('../../dist/hubdex.js', import.meta.url).pathname;
const HOUR = 3_600_000;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

interface Night {
  hours?: number;
  code?: number;
}

/** Runs from the fake clock's Monday, 08:00, until as many runs have ended; tells when each began, `late` where it was missed. */
async function nights(plan: readonly Night[], lastBegan: string | null = null): Promise<string[]> {
  const clock = fakeClock();
  const stop = new AbortController();
  const told: string[] = [];
  let running = 0;
  const run = async (): Promise<RunEnd> => {
    running += 1;
    expect(running, 'never two at once').toBe(1);
    const night = plan[told.length - 1] ?? {};
    await clock.sleep((night.hours ?? 1) * HOUR);
    running -= 1;
    if (told.length >= plan.length) stop.abort();
    return { code: night.code ?? 0, line: '{}' };
  };
  await clock.run(
    runOnSchedule({
      times: cronTimes('30 3 * * *', 'UTC'),
      clock,
      signal: stop.signal,
      lastBegan: lastBegan === null ? null : new Date(lastBegan),
      run,
      events: {
        waiting: () => {},
        began: (at, late) => void told.push(`${at.toISOString().slice(5, 16)}${late ? ' late' : ''}`),
        ended: () => {},
      },
    }),
  );
  return told;
}

describe('a schedule', () => {
  it('runs every night, a crash or not', async () => {
    const told = await nights(Array.from({ length: 14 }, (_, night) => ({ code: night === 4 ? 1 : 0 })));
    expect(told).toHaveLength(14);
    expect(told[0]).toBe('11-24T03:30');
    expect(told[13]).toBe('12-07T03:30');
    expect(told.every((night) => night.endsWith('03:30'))).toBe(true);
  });

  it('catches up once what was missed while nobody ran it, however many nights', async () => {
    const told = await nights([{}, {}], '2026-11-19T03:30:00.000Z');
    expect(told).toEqual(['11-23T08:00 late', '11-24T03:30']);
  });

  it('misses nothing at its first start, nor after a run that was on time', async () => {
    expect(await nights([{}], '2026-11-23T03:30:02.000Z')).toEqual(['11-24T03:30']);
    expect(await nights([{}])).toEqual(['11-24T03:30']);
  });

  it('lets a slow night end before it catches up the one that it took', async () => {
    const told = await nights([{ hours: 30 }, {}, {}]);
    expect(told).toEqual(['11-24T03:30', '11-25T09:30 late', '11-26T03:30']);
  });

  it('says what is wrong with an expression', async () => {
    const { code, err } = await hubdex(['schedule', '--cron', 'nightly']);
    expect(code).toBe(2);
    expect(err).toContain('write minute hour day month weekday');
  });
});

describe('telling others', () => {
  const url = 'https://hooks.example/night';
  const given = () => ({ clock: hastyClock(), fetch: globalThis.fetch, signal: new AbortController().signal });

  it('posts again until it arrives', async () => {
    const bodies: unknown[] = [];
    server.use(
      http.post(url, async ({ request }) => {
        bodies.push(await request.json());
        return new HttpResponse(null, { status: bodies.length < 3 ? 503 : 204 });
      }),
    );
    const means = given();
    expect(await post(url, '{"code":0}', means)).toBeNull();
    expect(bodies).toEqual([{ code: 0 }, { code: 0 }, { code: 0 }]);
    expect(means.clock.slept).toEqual([5_000, 30_000]);
  });

  it('gives up in the end and says why', async () => {
    server.use(http.post(url, () => new HttpResponse(null, { status: 500 })));
    expect(await post(url, '{}', given())).toBe('it answered 500');
  });

  it('waits for nobody when it is told to end', async () => {
    server.use(http.post(url, () => new HttpResponse(null, { status: 500 })));
    const stop = new AbortController();
    const clock = { ...hastyClock(), sleep: async () => (stop.abort(), stop.signal.throwIfAborted()) };
    expect(await post(url, '{}', { ...given(), clock, signal: stop.signal })).toBe('it was not waited for');
  });
});

describe('the process', () => {
  it('keeps its health file and ends cleanly on SIGTERM', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hubdex-schedule-'));
    const health = join(folder, 'health.json');
    const args = [
      'schedule',
      '--db',
      join(folder, 'none.db'),
      '--cron',
      '0 0 1 1 *',
      '--timezone',
      'UTC',
      '--health',
      health,
    ];
    const child = spawn(process.execPath, [BUNDLE, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
    const waiting = new Promise<void>((resolve) => {
      child.stderr.setEncoding('utf8').on('data', (text: string) => void (text.includes('next run') && resolve()));
    });
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
    await waiting;
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(JSON.parse(readFileSync(health, 'utf8'))).toMatchObject({
      state: 'waiting',
      next: expect.stringMatching(/-01-01T00:00:00/),
      last: null,
    });
    rmSync(folder, { recursive: true });
  });
});
