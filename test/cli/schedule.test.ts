/** Two weeks of nights on a clock that needs no waiting; telling others; and the process itself. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ScheduleMeans, scheduleCommand } from '../../src/cli/commands/schedule.ts';
import { slept } from '../../src/cli/schedule/slept.ts';
import { type Health, post } from '../../src/cli/schedule/tell.ts';
import type { Clock } from '../../src/hub/clock.ts';
import { formatVersion } from '../../src/index/format.ts';
import { crawlLog } from '../../src/index/log.ts';
import { openForWriting } from '../../src/index/open.ts';
import { fakeClock, hastyClock } from '../hub/fake-clock.ts';
import { fakeTerminal, hubdex } from './fake-terminal.ts';

const BUNDLE = new URL('../../dist/hubdex.js', import.meta.url).pathname;
const HOUR = 3_600_000;
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const instant = (told: string): number => Date.parse(`2026-${told}:00Z`);
const told = (iso: string | null | undefined): string => iso?.slice(5, 16) ?? '-';

describe('a schedule', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'hubdex-schedule-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** What goes otherwise than a good crawl of an hour, by when the run began. */
  const NIGHTS: Record<string, { hours?: number; code?: number }> = {
    '11-26T03:30': { code: 1 },
    '11-30T03:30': { hours: 30 },
    '12-07T03:30': { hours: 5 },
  };

  it('keeps two weeks of nights: one that crashes, one asleep, a slow one, days away, and an end in mid-run', async () => {
    const clock = fakeClock();
    const options = {
      db: join(folder, 'hubdex.db'),
      cron: '30 3 * * *',
      timezone: 'UTC',
      health: join(folder, 'health.json'),
    };
    const health = (): string => {
      const { state, since, next, last } = JSON.parse(readFileSync(options.health, 'utf8')) as Health;
      return `${state} since ${told(since)}, next ${told(next)}, last ${told(last?.began)} to ${told(last?.ended)}: ${last?.code ?? '-'}`;
    };
    let running = 0;
    let during: string[] = [];

    /** A crawl as the schedule sees one: it logs itself, takes its time or is told to stop, and prints a line or dies. */
    const run: ScheduleMeans['run'] = async (args, { signal }) => {
      running += 1;
      expect(running, 'never two at once').toBe(1);
      expect(args).toEqual(['crawl', '--db', options.db, '--json', '--budget', '40m']);
      during.push(health());
      const began = new Date(clock.now()).toISOString();
      const { hours = 1, code = 0 } = NIGHTS[told(began)] ?? {};
      const db = openForWriting(options.db);
      crawlLog(db).begin(began, 'full', 'all');
      db.close();
      const whole = await slept(clock, hours * HOUR, signal);
      running -= 1;
      return { code, line: code === 0 ? JSON.stringify({ night: told(began), whole }) : '' };
    };

    /** The machine sleeps: a timer under way then fires when it wakes. */
    const drowsy: Clock = {
      ...clock,
      sleep: (ms, signal) => {
        const asleep = clock.now() >= instant('11-27T20:00') && clock.now() < instant('11-28T09:00');
        return clock.sleep(asleep ? instant('11-28T09:00') - clock.now() : ms, signal);
      },
    };

    /** Runs the command from now until SIGTERM comes at that time. */
    const untilStopped = async (stopped: string) => {
      during = [];
      const stop = new AbortController();
      clock.after(instant(stopped) - clock.now(), () => stop.abort());
      const { terminal, told: printed } = fakeTerminal({ signal: stop.signal });
      const code = await clock.run(scheduleCommand(['--budget', '40m'], options, terminal, { clock: drowsy, run }));
      const began = [...printed.err.matchAll(/^(run|catching up a missed run), (\S+)$/gm)];
      return {
        code,
        began: began.map(([, how, when]) => `${told(when)}${how === 'run' ? '' : ' late'}`),
        lines: [...printed.out.matchAll(/^.+$/gm)].map(([line]) => JSON.parse(line) as unknown),
        during,
      };
    };

    const first = await untilStopped('12-02T12:00');
    expect(first.code).toBe(0);
    expect(
      first.began,
      'nothing is missed at the first start; what sleep or a slow night took is caught up once',
    ).toEqual([
      '11-24T03:30',
      '11-25T03:30',
      '11-26T03:30',
      '11-27T03:30',
      '11-28T09:00 late',
      '11-29T03:30',
      '11-30T03:30',
      '12-01T09:30 late',
      '12-02T03:30',
    ]);
    expect(first.lines).toEqual(
      first.began.map((night) => (night === '11-26T03:30' ? { exit: 1 } : { night: night.slice(0, 11), whole: true })),
    );
    expect(first.during).toEqual([
      'running since 11-24T03:30, next 11-25T03:30, last - to -: -',
      'running since 11-25T03:30, next 11-26T03:30, last 11-24T03:30 to 11-24T04:30: 0',
      'running since 11-26T03:30, next 11-27T03:30, last 11-25T03:30 to 11-25T04:30: 0',
      'running since 11-27T03:30, next 11-28T03:30, last 11-26T03:30 to 11-26T04:30: 1',
      'running since 11-28T09:00, next 11-29T03:30, last 11-27T03:30 to 11-27T04:30: 0',
      'running since 11-29T03:30, next 11-30T03:30, last 11-28T09:00 to 11-28T10:00: 0',
      'running since 11-30T03:30, next 12-01T03:30, last 11-29T03:30 to 11-29T04:30: 0',
      'running since 12-01T09:30, next 12-02T03:30, last 11-30T03:30 to 12-01T09:30: 0',
      'running since 12-02T03:30, next 12-03T03:30, last 12-01T09:30 to 12-01T10:30: 0',
    ]);
    expect(health()).toBe('waiting since 12-02T04:30, next 12-03T03:30, last 12-02T03:30 to 12-02T04:30: 0');

    await clock.run(clock.sleep(instant('12-05T10:00') - clock.now()));
    const second = await untilStopped('12-07T05:00');
    expect(second.code).toBe(0);
    expect(second.began, 'three missed nights are caught up once').toEqual([
      '12-05T10:00 late',
      '12-06T03:30',
      '12-07T03:30',
    ]);
    expect(second.lines.at(-1), 'the crawl under way ends before the schedule does').toEqual({
      night: '12-07T03:30',
      whole: false,
    });
    expect(health()).toBe('waiting since 12-07T05:00, next 12-08T03:30, last 12-07T03:30 to 12-07T05:00: 0');

    const third = await untilStopped('12-07T06:00');
    expect(third, 'a restart after a run on time misses nothing').toMatchObject({ code: 0, began: [] });
  });

  it('waits for its night with an index of an older format, or none yet in its file: the crawl sees to it', async () => {
    const older = join(folder, 'older.db');
    const db = openForWriting(older);
    db.pragma(`user_version = ${formatVersion - 1}`);
    db.close();
    const empty = join(folder, 'empty.db');
    writeFileSync(empty, '');
    for (const path of [older, empty]) {
      const stop = new AbortController();
      const { terminal } = fakeTerminal({ signal: stop.signal });
      const clock = { ...fakeClock(), sleep: async () => (stop.abort(), stop.signal.throwIfAborted()) };
      const never = () => Promise.reject(new Error('no night has come'));
      expect(await scheduleCommand([], { db: path, cron: '30 3 * * *' }, terminal, { clock, run: never })).toBe(0);
    }
  });

  it('goes on where its health file cannot be written any more, and says so', async () => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const options = { db: join(folder, 'hubdex.db'), cron: '30 3 * * *', health: join(gone, 'health.json') };
    const stop = new AbortController();
    const { terminal, told: printed } = fakeTerminal({ signal: stop.signal });
    const clock = fakeClock();
    const run = async () => {
      rmSync(gone, { recursive: true });
      stop.abort();
      return { code: 0, line: '{"night":1}' };
    };
    const ended = scheduleCommand([], options, terminal, { clock, run });
    expect(await clock.run(ended)).toBe(0);
    expect(printed.out).toBe('{"night":1}\n');
    expect(printed.err).toContain('health.json could not be written: it is not there');
  });

  it('says what is wrong with an expression', async () => {
    const { code, err } = await hubdex(['schedule', '--cron', 'nightly']);
    expect(code).toBe(2);
    expect(err).toContain('write minute hour day month weekday');
    const never = await hubdex(['schedule', '--cron', '0 3 31 2 *']);
    expect([never.code, never.err]).toEqual([
      2,
      expect.stringContaining('names no time that ever comes; write minute'),
    ]);
  });

  it('says at once, and not at night, that there is no place for the index', async () => {
    const { code, err } = await hubdex(['schedule', '--db', '/there/is/none/hubdex.db']);
    expect([code, err]).toEqual([2, expect.stringContaining('there is no folder for /there/is/none/hubdex.db')]);
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
