/** The fixtures crawled for real into an index in memory, for the lessons to be asked of. */
import { crawl } from '../../src/crawl/run.ts';
import { inThread } from '../../src/crawl/page-reader.ts';
import { replay } from '../../src/hub/replay.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { EVERYTHING, FIXTURES } from '../crawl/recorded-run.ts';

/** Crawls the fixtures; `source` may change what they say. */
export async function fixtureIndex(source: HubSource = replay(FIXTURES)): Promise<Sqlite> {
  const db = openForWriting(':memory:');
  const now = (): Date => new Date('2026-08-10T07:00:00.000Z');
  const signal = new AbortController().signal;
  await crawl({ db, source, reader: inThread(), now, signal, progress: () => {} }, EVERYTHING);
  return db;
}

/** The fixtures with bodies changed on the way; `change` sees the address and the body of each answer. */
export function changedFixtures(change: (url: string, body: string) => string): HubSource {
  const source = replay(FIXTURES);
  return {
    ...source,
    async get(url, options) {
      const hops = await source.get(url, options);
      return hops.map((hop) => ({ ...hop, body: change(hop.url, hop.body) }));
    },
  };
}
