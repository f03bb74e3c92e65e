/** Each fault, as a client meets it over a real socket. */
import { afterEach, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import { readArguments, readFault, readQuotas } from './arguments.ts';
import { type Fault, planFaults, WIRE_FAULTS } from './faults.ts';
import type { LocalHub } from './options.ts';
import { startHub } from './server.ts';
import { SEND } from './wire.ts';

const open: LocalHub[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((hub) => hub.close()));
});

/** A Hub of six models, `lab/model-1` the newest. */
async function hubWith(...faults: Fault[]): Promise<LocalHub> {
  const hub = await startHub({ faults, dripMs: 1 });
  open.push(hub);
  for (let n = 1; n <= 6; n += 1) {
    const createdAt = `2024-01-0${7 - n}T00:00:00.000Z`;
    const record = { _id: `${n}`.repeat(24), id: `lab/model-${n}`, likes: n, tags: ['en'], createdAt };
    hub.mutate({ kind: 'add', record, texts: { 'README.md': `Card ${n}` } });
  }
  return hub;
}

const LIST = '/api/models?sort=createdAt&limit=2';
async function walk(hub: LocalHub): Promise<JsonObject[][]> {
  const pages: JsonObject[][] = [];
  for (let url: string | undefined = hub.url + LIST; url !== undefined; ) {
    const answer: Response = await fetch(url);
    pages.push((await answer.json()) as JsonObject[]);
    url = /<([^>]+)>/.exec(answer.headers.get('link') ?? '')?.[1];
  }
  return pages;
}
const numbers = (pages: readonly JsonObject[][]): string[] =>
  pages.map((page) => page.map((row) => String(row['id']).replace('lab/model-', '')).join(''));
const first = (kind: Fault['kind']): Fault => ({ kind, at: [1] });

describe('faults of one answer', () => {
  it('strikes the request it was told to and no other', async () => {
    const hub = await hubWith({ kind: '503', at: [2] });
    const statuses = [await fetch(hub.url + LIST), await fetch(hub.url + LIST), await fetch(hub.url + LIST)];
    expect(statuses.map((answer) => answer.status)).toEqual([200, 503, 200]);
    expect(hub.stats.faults).toEqual({ '503': 1 });
  });

  it.each(['500', '502', '503', '504'] as const)('answers %s with a page, not JSON', async (kind) => {
    const answer = await fetch((await hubWith(first(kind))).url + LIST);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([Number(kind), 'text/html; charset=utf-8']);
  });

  it('tells four kinds of 429 apart by their headers and size', async () => {
    const seen = async (kind: Fault['kind']) => {
      const hub = await hubWith(first(kind));
      const answer = await fetch(hub.url + LIST);
      const size = (await answer.arrayBuffer()).byteLength;
      expect([answer.status, answer.headers.get('retry-after'), hub.stats.faults[kind]]).toEqual([429, null, 1]);
      return [answer.headers.get('ratelimit')?.replace(/t=\d{2,}/, 't=long') ?? null, size > 50_000];
    };
    expect(await seen('429')).toEqual(['"api";r=0;t=1', false]);
    expect(await seen('429-html')).toEqual(['"api";r=0;t=1', true]);
    expect(await seen('429-other')).toEqual(['"api";r=499;t=long', false]);
    expect(await seen('429-bare')).toEqual([null, false]);
  });

  it('promises more bytes than it sends, and breaks off', async () => {
    const answer = await fetch((await hubWith(first('cut'))).url + LIST);
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
  });

  it('sends half of the JSON as if it were whole', async () => {
    const answer = await fetch((await hubWith(first('cut-json'))).url + LIST);
    const text = await answer.text();
    expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual([200, text.length]);
    expect(() => JSON.parse(text) as unknown).toThrow(SyntaxError);
  });

  it('sends a page with status 200, or JSON of another shape', async () => {
    const page = await fetch((await hubWith(first('html'))).url + LIST);
    expect([page.status, (await page.text()).slice(0, 15)]).toEqual([200, '<!doctype html>']);
    const other = await fetch((await hubWith(first('wrong-json'))).url + LIST);
    expect(Array.isArray(await other.json())).toBe(false);
  });

  it('drips the true answer a byte at a time', async () => {
    const hub = await hubWith({ kind: 'drip', when: (request) => request.target.includes('/resolve-cache/') });
    const answer = await fetch(`${hub.url}/lab/model-3/resolve/main/README.md`);
    expect(await answer.text()).toBe('Card 3');
    expect(hub.stats.faults).toEqual({ drip: 1 });
  });

  it('never answers when it hangs, and closes all the same', async () => {
    const hub = await hubWith(first('hang'));
    const waiting = fetch(hub.url + LIST).catch((error: unknown) => String(error));
    const other = await fetch(hub.url + LIST);
    expect(other.status).toBe(200);
    await hub.close();
    expect(await waiting).toBe('TypeError: fetch failed');
  });

  it('resets the connection', async () => {
    const failed = await fetch((await hubWith(first('reset'))).url + LIST).catch((error: unknown) => error);
    expect(failed).toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('leaves files alone where only JSON can be broken', async () => {
    const hub = await hubWith({ kind: 'html', rate: 1 });
    expect(await (await fetch(`${hub.url}/lab/model-2/resolve/main/README.md`)).text()).toBe('Card 2');
  });

  it('has a way to send each kind', () => {
    expect(Object.keys(SEND).sort()).toEqual([...WIRE_FAULTS].sort());
  });
});

describe('faults by rate', () => {
  const request = (target: string, attempt: number) =>
    ({ target, attempt, ordinal: 1, bucket: 'api' }) as Parameters<ReturnType<typeof planFaults>['wire']>[0];
  const struckOf = (seed: number): number[] => {
    const plan = planFaults([{ kind: '503', rate: 0.1 }], seed);
    return Array.from({ length: 1000 }, (_, n) => n).filter(
      (n) => plan.wire(request(`/api/models/lab/${n}`, 1)) !== null,
    );
  };

  it('strikes about its share, the same for the same seed and others for another', () => {
    expect(struckOf(1)).toEqual(struckOf(1));
    expect(struckOf(1)).not.toEqual(struckOf(2));
    expect(struckOf(1).length).toBeGreaterThan(70);
    expect(struckOf(1).length).toBeLessThan(130);
  });

  it('draws anew for a retry, so that a retry can succeed', () => {
    const plan = planFaults([{ kind: '503', rate: 0.5 }], 1);
    const tries = Array.from({ length: 40 }, (_, n) => plan.wire(request('/api/models', n + 1)));
    expect(new Set(tries)).toEqual(new Set(['503', null]));
  });

  it('stops after as many times as it was told', async () => {
    const hub = await hubWith({ kind: '500', rate: 1, times: 2 });
    const answers = [await fetch(hub.url + LIST), await fetch(hub.url + LIST), await fetch(hub.url + LIST)];
    expect(answers.map((answer) => answer.status)).toEqual([500, 500, 200]);
  });
});

describe('faults of listings', () => {
  it('repeats a row on the next page', async () => {
    const hub = await hubWith({ kind: 'duplicate', ids: ['lab/model-2'] });
    expect(numbers(await walk(hub))).toEqual(['12', '234', '56']);
  });

  it('skips a row for good, and the page is short without being the last', async () => {
    const hub = await hubWith({ kind: 'missing', ids: ['lab/model-3'] });
    expect(numbers(await walk(hub))).toEqual(['12', '4', '56']);
  });

  it('ends a listing early', async () => {
    expect(numbers(await walk(await hubWith({ kind: 'cut-listing', at: [2] })))).toEqual(['12', '34']);
  });

  it('spoils the types of a row and of no other', async () => {
    const rows = (await walk(await hubWith({ kind: 'wrong-types', ids: ['lab/model-4'] }))).flat();
    expect(rows.filter((row) => typeof row['likes'] !== 'number').map((row) => row['id'])).toEqual(['lab/model-4']);
  });

  it('changes, renames and removes models between the first pass and the second', async () => {
    const hub = await hubWith(
      { kind: 'changed', ids: ['lab/model-1'] },
      { kind: 'rename', ids: ['lab/model-2'] },
      { kind: 'vanish', ids: ['lab/model-3'] },
    );
    const before = (await walk(hub)).flat();
    const after = (await walk(hub)).flat();
    expect(before.map((row) => row['likes'])).toEqual([1, 2, 3, 4, 5, 6]);
    expect(after.map((row) => row['likes'])).toEqual([2, 2, 4, 5, 6]);
    expect([after[1]?.['_id'], after[1]?.['id']]).toEqual([before[1]?.['_id'], 'lab/model-2-renamed']);
    expect((await fetch(`${hub.url}/api/models/lab/model-3`)).status).toBe(401);
    expect((await fetch(`${hub.url}/api/models/lab/model-2`)).url).toBe(`${hub.url}/api/models/lab/model-2-renamed`);
    const lately = (await (await fetch(`${hub.url}/api/models?sort=lastModified&limit=1`)).json()) as JsonObject[];
    expect(lately[0]?.['id']).toBe('lab/model-1');
  });
});

describe('the command line', () => {
  it('reads faults by rate, by number and by id', () => {
    expect(readFault('429-html:0.25')).toEqual({ kind: '429-html', rate: 0.25 });
    expect(readFault('cut-listing@3,4')).toEqual({ kind: 'cut-listing', at: [3, 4] });
    expect(readFault('vanish@lab/model-1')).toEqual({ kind: 'vanish', ids: ['lab/model-1'] });
  });

  it('reads quotas, leaving the buckets not named as an anonymous client has them', () => {
    expect(readQuotas('api=40/3')).toMatchObject({ api: { limit: 40, seconds: 3 }, resolvers: { limit: 3000 } });
  });

  it.each([
    [['--corpus', 'x', '--fault', 'fire:0.1'], '--fault fire:0.1: expected KIND:RATE'],
    [['--corpus', 'x', '--fault', '503:2'], '--fault 503:2: expected KIND:RATE (0 to 1)'],
    [['--corpus', 'x', '--quota', 'api=many'], '--quota api=many: expected BUCKET=REQUESTS/SECONDS'],
    [['--corpus', 'x', '--shape', 'round'], '--shape round: expected page or real'],
    [['--port', '80'], 'nothing to serve'],
  ])('refuses %j', (words, message) => {
    expect(() => readArguments(words)).toThrow(message);
  });
});
