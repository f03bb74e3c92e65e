/** Crawls over real sockets against a local Hub, on a clock that does not make tests wait. */
import { setImmediate } from 'node:timers/promises';
import { crawl, type CrawlOptions, type CrawlReport } from '../../src/crawl/run.ts';
import { inThread, type PageReader } from '../../src/crawl/page-reader.ts';
import { WHOLE_HUB } from './whole-hub.ts';
import type { Clock } from '../../src/hub/clock.ts';
import { live } from '../../src/hub/live.ts';
import { politeFetch } from '../../src/hub/polite.ts';
import type { Sqlite } from '../../src/index/open.ts';

/** A clock that leaps over every wait; limits on answers are real, and no longer than `patience`: that of who waits for nothing. */
export function leapingClock(patience = 400): Clock {
  let ahead = 0;
  return {
    now: () => Date.now() + ahead,
    async sleep(ms, signal) {
      signal?.throwIfAborted();
      ahead += ms;
      await setImmediate();
    },
    after(ms, fire) {
      const timer = setTimeout(fire, Math.min(ms, patience));
      return () => clearTimeout(timer);
    },
  };
}

/** One crawl of a whole local Hub. */
export async function liveRun(
  db: Sqlite,
  endpoint: string,
  clock: Clock,
  options: Partial<CrawlOptions> = {},
  reader: PageReader = inThread(),
): Promise<CrawlReport> {
  const polite = politeFetch({ endpoint, userAgent: 'hubdex-test', clock, random: () => 0.5, maxTries: 6 });
  const means = {
    db,
    source: live(polite, { token: null, clock }),
    reader,
    now: () => new Date(clock.now()),
    signal: new AbortController().signal,
    progress: () => {},
  };
  return crawl(means, { scope: WHOLE_HUB, listing: 'auto', details: 'all', texts: 'all', ...options });
}
