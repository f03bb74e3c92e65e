/** How much of a quota is used while work is queued, in worlds that make it hard; as a figure that can be told and tested. */
import { politeFetch } from '../../src/hub/polite.ts';
import { fakeClock } from './fake-clock.ts';
import { chance } from './local/faults.ts';
import { windowServer, type WindowServerOptions } from './window-server.ts';

const QUOTA = 500;
const SECONDS = 300;

/** A world: what is odd about it, and what is asked of a client there. */
export interface QuotaWorld {
  name: string;
  server: Partial<WindowServerOptions>;
  /** Milliseconds that the client's clock is wrong by. */
  off?: number;
  /** Share of what was to be had that must be used in every window, and 429s a window at most. */
  least: number;
  most429: number;
}

/** The other client's requests: up to two fifths of the quota, at its own pace in each window. */
const neighbour = (window: number, into: number): number =>
  Math.floor(
    QUOTA * 0.4 * chance(7, 'share', window) * Math.min(1, into / (SECONDS * 1000 * chance(7, 'pace', window))),
  );

/** What a client can meet, the plainest first. */
export const QUOTA_WORLDS: readonly QuotaWorld[] = [
  { name: 'nobody else', server: {}, least: 0.98, most429: 0 },
  { name: 'a second client spends up to 40 % at random', server: { others: neighbour }, least: 0.9, most429: 1 },
  { name: 'quota halved in mid-run', server: { quotaOf: (n) => (n < 4 ? QUOTA : QUOTA / 2) }, least: 0.98, most429: 1 },
  {
    name: 'quota doubled in mid-run',
    server: { quotaOf: (n) => (n < 4 ? QUOTA : QUOTA * 2) },
    least: 0.98,
    most429: 0,
  },
  { name: 'two answers in three tell no limits', server: { tells: (n) => n % 3 === 0 }, least: 0.98, most429: 1 },
  { name: 'clock an hour ahead', server: {}, off: 3_600_000, least: 0.98, most429: 0 },
  { name: 'clock an hour behind', server: {}, off: -3_600_000, least: 0.98, most429: 0 },
  {
    name: 'a 429 of another limiter now and then',
    server: { refusedElsewhere: (n) => n % 400 === 399 },
    least: 0.9,
    most429: 3,
  },
];

/** What came of one world. */
export interface QuotaShare {
  /** Share used of what each full window held for us; the lowest and the mean. */
  lowest: number;
  mean: number;
  /** 429s a window. */
  refusedAWindow: number;
  windows: number;
}

/** Asks for eight windows' worth of work in a world. */
export async function quotaShare({ server, off = 0 }: QuotaWorld): Promise<QuotaShare> {
  const clock = fakeClock();
  const world = windowServer({ clock, quota: QUOTA, windowSeconds: SECONDS, ...server });
  const own = { ...clock, now: () => clock.now() + off };
  const polite = politeFetch({ userAgent: 'test', clock: own, fetch: world.fetch, reserve: 0, maxTries: 9 });
  const urls = Array.from({ length: QUOTA * 8 }, (_, n) => `https://huggingface.co/api/models?n=${n}`);
  await clock.run(Promise.all(urls.map((url) => polite(url))));
  const full = world.served().slice(1, -1);
  const { quotaOf = () => QUOTA } = server;
  const shares = full.map((served, n) => served / (quotaOf(n + 1) - (world.spentByOthers()[n + 1] ?? 0)));
  return {
    lowest: Math.min(...shares),
    mean: shares.reduce((sum, share) => sum + share, 0) / shares.length,
    refusedAWindow: world.refused() / world.served().length,
    windows: full.length,
  };
}
