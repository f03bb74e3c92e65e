import { describe, expect, it } from 'vitest';
import { paceOf, spoken } from '../../src/cli/pace.ts';
import { type Log, progressLine } from '../../src/cli/progress.ts';
import { fakeTerminal } from './fake-terminal.ts';

const BEGAN = Date.parse('2026-11-01T00:00:00Z');

/** A run of 1,000 models, one step a second, told on a terminal or in a log. */
function run(seconds: number, watched: boolean, log: Log | null = null): string {
  let now = BEGAN;
  const { terminal, told } = fakeTerminal({ watched, columns: 40, now: () => new Date(now) });
  const line = progressLine(terminal, log);
  for (let second = 0; second <= seconds; second++) {
    now = BEGAN + second * 1000;
    line.progress({ pass: 'details', done: second * 5, total: 5000 });
  }
  line.end();
  return told.err;
}

describe('how fast a run goes', () => {
  it('is measured from the first step of a pass, and nothing is said before it is known', () => {
    let now = 0;
    const pace = paceOf(() => now);
    expect(spoken(pace({ pass: 'listing', done: 1000, total: null }))).toBe('listing: 1,000');
    now = 10_000;
    expect(spoken(pace({ pass: 'listing', done: 6000, total: null }))).toBe('listing: 6,000, 500/s');
    expect(spoken(pace({ pass: 'details', done: 0, total: 10_000 }))).toBe('details: 0 of 10,000');
    now = 20_000;
    expect(spoken(pace({ pass: 'details', done: 50, total: 10_000 }))).toBe('details: 50 of 10,000, 5/s, 33 min left');
    now = 30_000;
    expect(pace({ pass: 'details', done: 100, total: 100_000 })).toMatchObject({ rate: 5, seconds_left: 19_980 });
    expect(spoken(pace({ pass: 'headers', done: 1, total: 40 }))).toBe('headers: 1 of 40');
  });
});

describe('progress', () => {
  it('is one line on a terminal, with rate and time left, never wider than it, and cleared at the end', () => {
    const shown = run(60, true).split('\r\u001b[K');
    expect(shown.at(-2)).toBe('details: 300 of 5,000, 5/s, 16 min left');
    expect(shown.at(-1)).toBe('');
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThan(40);
  });

  it('is a line a minute without one', () => {
    expect(run(59, false)).toBe('');
    expect(run(130, false)).toBe(
      '2026-11-01T00:01:00.000Z details: 300 of 5,000, 5/s, 16 min left\n' +
        '2026-11-01T00:02:00.000Z details: 600 of 5,000, 5/s, 15 min left\n',
    );
  });

  it('is JSON where a program reads the log, and silent where it is told so', () => {
    const [line = ''] = run(61, true, 'json').split('\n');
    expect(JSON.parse(line)).toEqual({
      at: '2026-11-01T00:01:00.000Z',
      event: 'progress',
      pass: 'details',
      done: 300,
      total: 5000,
      rate: 5,
      seconds_left: 940,
    });
    expect(run(200, false, 'none')).toBe('');
  });
});
