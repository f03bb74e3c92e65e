/** Crawls over recorded exchanges for the stories: counted requests, and a way to be killed in the middle. */
import { crawl, type CrawlOptions, type CrawlReport } from '../../src/crawl/run.ts';
import { inThread } from '../../src/crawl/page-reader.ts';
import { WHOLE_HUB } from './whole-hub.ts';
import { replay } from '../../src/hub/replay.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { closeWritten, openForWriting } from '../../src/index/open.ts';

export const FIXTURES = new URL('../../fixtures', import.meta.url).pathname;

export const EVERYTHING: CrawlOptions = { scope: WHOLE_HUB, listing: 'auto', details: 'all', texts: 'all' };

/** A run's report and the URLs that it asked for, in order. */
export interface Told {
  report: CrawlReport;
  asked: string[];
}

/** What a run over recordings can be told. */
export interface RecordedRun extends Partial<CrawlOptions> {
  /** Called before each answer with its number, from 1; the answer waits for it. */
  before?: (n: number) => void | Promise<void>;
  signal?: AbortSignal;
  source?: HubSource;
}

/** Runs one crawl into the index at `path`. The clock leaps with each look at it: nothing in the index may depend on it. */
export async function recordedRun(path: string, run: RecordedRun = {}): Promise<Told> {
  const asked: string[] = [];
  const { before, signal = new AbortController().signal, source = replay(FIXTURES), ...options } = run;
  const telling: HubSource = {
    ...source,
    async get(url, more) {
      asked.push(url);
      await before?.(asked.length);
      return source.get(url, more);
    },
  };
  const db = openForWriting(path);
  try {
    let time = Date.now();
    const now = () => new Date((time += 2_000));
    const report = await crawl(
      { db, source: telling, reader: inThread(), now, signal, progress: () => {} },
      { ...EVERYTHING, ...options },
    );
    return { report, asked };
  } finally {
    closeWritten(db);
  }
}
