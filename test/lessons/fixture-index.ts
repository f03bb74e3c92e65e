/** The index of the fixtures, open, for the lessons to be asked of; and one of what the fixtures might have said. */
import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { replay } from '../../src/hub/replay.ts';
import { openForWriting, type Sqlite } from '../../src/index/open.ts';
import { FIXTURES } from '../crawl/recorded-run.ts';
import { crawled, demoIndex } from '../demo-index.ts';

/** A copy of the demo's index that the caller may change. */
export const fixtureIndex = async (): Promise<Sqlite> =>
  openForWriting(await demoIndex(inject('runFolder'), `${randomUUID()}.db`));

/** Crawls the fixtures with bodies changed on the way; `change` sees the address and the body of each answer. */
export function changedIndex(change: (url: string, body: string) => string): Promise<Sqlite> {
  const source = replay(FIXTURES);
  return crawled(':memory:', {
    ...source,
    async get(url, options) {
      const hops = await source.get(url, options);
      return hops.map((hop) => ({ ...hop, body: change(hop.url, hop.body) }));
    },
  });
}
