import { describe, expect, it } from 'vitest';
import type { Wait } from '../../src/hub/waiting.ts';
import type { PoliteOptions, Retry } from '../../src/hub/options.ts';
import { politeFetch, type PoliteFetch } from '../../src/hub/polite.ts';
import { fakeClock, type FakeClock } from './fake-clock.ts';
import { QUOTA_WORLDS, quotaShare } from './quota-share.ts';
import { windowServer, type WindowServer, type WindowServerOptions } from './window-server.ts';

const HUB = 'https://huggingface.co';

interface Scene {
  clock: FakeClock;
  server: WindowServer;
  polite: PoliteFetch;
}

const scene = (server: Omit<WindowServerOptions, 'clock'>, options: Partial<PoliteOptions> = {}): Scene => {
  const clock = fakeClock();
  const counting = windowServer({ clock, ...server });
  return {
    clock,
    server: counting,
    polite: politeFetch({ userAgent: 'test', clock, fetch: counting.fetch, ...options }),
  };
};

const askAll = ({ clock, polite }: Scene, urls: readonly string[]): Promise<number[]> =>
  clock.run(Promise.all(urls.map(async (url) => (await polite(url)).status)));

const lists = (n: number): string[] => Array.from({ length: n }, (_, i) => `${HUB}/api/models?n=${i}`);
const files = (n: number): string[] => Array.from({ length: n }, (_, i) => `${HUB}/a/b/resolve/main/${i}.json`);

/** Windows in which work was queued from start to end: all but the first and the last. */
const fullWindows = ({ server }: Scene): number[] => server.served().slice(1, -1);

describe('400 requests queued against 40 requests a 3-second window', () => {
  const shapes = [
    { rounding: 'ceil', windows: 'aligned' },
    { rounding: 'floor', windows: 'aligned' },
    { rounding: 'round', windows: 'aligned' },
    { rounding: 'ceil', windows: 'first-request' },
    { rounding: 'floor', windows: 'first-request' },
  ] as const;

  it.each(shapes)('never runs into a 429 and uses at least 90 % of each window: $rounding, $windows', async (shape) => {
    const story = scene({ quota: 40, windowSeconds: 3, ...shape });
    const statuses = await askAll(story, lists(400));
    expect(story.server.refused()).toBe(0);
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(fullWindows(story).length).toBeGreaterThanOrEqual(8);
    for (const served of fullWindows(story)) expect(served).toBeGreaterThanOrEqual(36);
  });

  it('takes no longer than the windows that the requests need, and one for the late start', async () => {
    const story = scene({ quota: 40, windowSeconds: 3 });
    const before = story.clock.now();
    await askAll(story, lists(400));
    expect((story.clock.now() - before) / 3_000).toBeLessThan(400 / (0.9 * 40));
  });

  it('leaves the reserve it was told to leave', async () => {
    const story = scene({ quota: 40, windowSeconds: 3 }, { reserve: 0.25 });
    await askAll(story, lists(200));
    expect(Math.max(...story.server.served())).toBeLessThanOrEqual(30);
  });

  it('uses up every request with no reserve, and still meets no 429', async () => {
    const story = scene({ quota: 40, windowSeconds: 3 }, { reserve: 0 });
    await askAll(story, lists(200));
    expect(story.server.refused()).toBe(0);
    expect(Math.max(...story.server.served())).toBe(40);
  });
});

describe('learning from the headers', () => {
  it('lets one request go ahead before it knows anything', async () => {
    const story = scene({ quota: 3, windowSeconds: 5 });
    await askAll(story, lists(12));
    expect(story.server.refused()).toBe(0);
  });

  it('believes the header and not the address about the bucket', async () => {
    const story = scene({ quota: 40, windowSeconds: 3, bucketOf: () => 'pages' });
    await askAll(story, files(60));
    expect(story.server.refused()).toBe(0);
    const { quota, learnt } = story.polite.buckets().find(({ bucket }) => bucket === 'pages') ?? {};
    expect({ quota, learnt }).toEqual({ quota: 40, learnt: true });
    expect(story.polite.buckets().find(({ bucket }) => bucket === 'resolvers')?.learnt).toBe(false);
  });

  it('does not count hops that the server does not count', async () => {
    const story = scene({
      quota: 40,
      windowSeconds: 3,
      bucketOf: () => 'resolvers',
      free: (path) => path.includes('/resolve/'),
    });
    await askAll(story, files(400));
    expect(story.clock.now()).toBeLessThan(fakeClock().now() + 6_000);
  });

  it('shares the window with whoever else spends it: their share shows in the header', async () => {
    const retries: Retry[] = [];
    const story = scene({ quota: 40, windowSeconds: 30 }, { onRetry: (retry) => retries.push(retry) });
    const stranger = Promise.all(lists(25).map((url) => story.server.fetch(url)));
    await story.clock.run(stranger);
    await askAll(story, lists(60));
    expect(retries).toEqual([]);
    expect(story.server.served()[0]).toBe(38); // 25 of theirs, 13 of ours, 2 for whoever comes
  });

  it('keeps the reserve from a server that rounds the time left down, once it has found out', async () => {
    const story = scene({ quota: 40, windowSeconds: 3, rounding: 'floor' });
    await askAll(story, lists(400));
    expect(Math.max(...fullWindows(story).slice(1))).toBe(38);
  });

  it('holds every request to a bucket back for as long as one was told to wait', async () => {
    const clock = fakeClock();
    const times: number[] = [];
    const start = clock.now();
    const fetch: typeof globalThis.fetch = async () => {
      times.push(clock.now() - start);
      const spent = times.length === 3;
      return new Response(
        '[]',
        spent ? { status: 429, headers: { 'retry-after': '9' } } : { headers: { ratelimit: '"api";r=400;t=300' } },
      );
    };
    const polite = politeFetch({ userAgent: 'test', clock, fetch, concurrency: 1 });
    await clock.run(Promise.all(lists(5).map((url) => polite(url))));
    expect(times).toEqual([0, 0, 0, 9_000, 9_000, 9_000]);
  });

  it('assumes the published quota of the tier where the Hub tells none', async () => {
    const clock = fakeClock();
    const silent = async (): Promise<Response> => new Response('[]');
    const polite = politeFetch({ userAgent: 'test', clock, fetch: silent });
    const before = clock.now();
    await clock.run(Promise.all(lists(500).map((url) => polite(url))));
    expect(clock.now() - before).toBeGreaterThanOrEqual(300_000);
    expect(polite.buckets()[0]).toMatchObject({ bucket: 'api', quota: 500, windowSeconds: 300, learnt: false });
  });

  it('takes another endpoint that tells no limits as having none', async () => {
    const clock = fakeClock();
    const silent = async (): Promise<Response> => new Response('[]');
    const polite = politeFetch({ userAgent: 'test', clock, fetch: silent, endpoint: 'http://127.0.0.1:9' });
    const before = clock.now();
    await clock.run(Promise.all(lists(2_000).map((url) => polite(url))));
    expect(clock.now()).toBe(before);
  });

  it('says once per window for what it waits', async () => {
    const waits: Wait[] = [];
    const story = scene({ quota: 40, windowSeconds: 30 }, { onWait: (wait) => waits.push(wait) });
    await askAll(story, lists(80));
    expect(waits.map(({ bucket, why }) => `${bucket} ${why}`)).toEqual(['api quota', 'api quota']);
  });
});

describe('a quota while work is queued', () => {
  it.each(QUOTA_WORLDS)('is used to $least and more, in a world with $name', async (world) => {
    const share = await quotaShare(world);
    expect(share.windows).toBeGreaterThanOrEqual(4);
    expect(share.lowest).toBeGreaterThanOrEqual(world.least);
    expect(share.refusedAWindow).toBeLessThanOrEqual(world.most429);
  });

  it('is waited for no longer than a 429 may make wait, whatever an answer says, and the wait is told', async () => {
    const clock = fakeClock();
    const waits: Wait[] = [];
    const fetch: typeof globalThis.fetch = async () =>
      new Response('[]', {
        headers: { ratelimit: '"api";r=0;t=999999', 'ratelimit-policy': '"fixed window";"api";q=500;w=300' },
      });
    const polite = politeFetch({
      userAgent: 'test',
      clock,
      fetch,
      longestWaitMs: 60_000,
      onWait: (wait) => waits.push(wait),
    });
    const before = clock.now();
    await clock.run((async () => [await polite(`${HUB}/api/models`), await polite(`${HUB}/api/models?n=2`)])());
    expect(clock.now() - before).toBeLessThan(65_000);
    expect(waits.map(({ bucket, why }) => `${bucket} ${why}`)).toEqual(['api quota']);
  });
});

describe('letting go', () => {
  it('ends a wait for quota at once when the caller aborts', async () => {
    const story = scene({ quota: 4, windowSeconds: 300 });
    const ctrlC = new AbortController();
    const work = Promise.allSettled(lists(20).map((url) => story.polite(url, { signal: ctrlC.signal })));
    story.clock.after(5_000, () => ctrlC.abort(new Error('interrupted')));
    const before = story.clock.now();
    const results = await story.clock.run(work);
    expect(story.clock.now() - before).toBeLessThan(6_000);
    const reasons = results.filter((result) => result.status === 'rejected').map(({ reason }) => String(reason));
    expect(reasons).toHaveLength(17);
    expect(new Set(reasons)).toEqual(new Set(['Error: interrupted']));
  });

  it('does not hold the whole bucket back for one request that hangs', async () => {
    const clock = fakeClock();
    let asked = 0;
    const hangsFirst: typeof fetch = () =>
      (asked += 1) === 1 ? new Promise(() => undefined) : Promise.resolve(new Response('[]'));
    const polite = politeFetch({ userAgent: 'test', clock, fetch: hangsFirst });
    const before = clock.now();
    const [, second] = lists(2).map((url) => polite(url));
    await clock.run(second ?? Promise.reject(new Error('no second')));
    expect(clock.now() - before).toBeLessThan(5_000);
  });
});
