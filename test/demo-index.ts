/** The index of all fixtures, crawled for real; once a run of the tests, however many files want it. */
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { inThread } from '../src/crawl/page-reader.ts';
import { crawl } from '../src/crawl/run.ts';
import { replay } from '../src/hub/replay.ts';
import type { HubSource } from '../src/hub/source.ts';
import { closeWritten, openForWriting, type Sqlite } from '../src/index/open.ts';
import { EVERYTHING, FIXTURES } from './crawl/recorded-run.ts';

/** An empty folder that goes away with the tests of the file that asked for it. */
export function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hubdex-test-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** Crawls what `source` answers, on a morning of August 2026, into the index at `path`, which stays open. */
export async function crawled(path: string, source: HubSource): Promise<Sqlite> {
  const db = openForWriting(path);
  const now = (): Date => new Date('2026-08-10T07:00:00.000Z');
  const signal = new AbortController().signal;
  await crawl({ db, source, reader: inThread(), now, signal, progress: () => {} }, EVERYTHING);
  return db;
}

/** Puts a copy into `folder` and says where it is. Two files that start at once may both crawl: the last one's stands. */
export async function demoIndex(folder: string, name = 'demo.db'): Promise<string> {
  const whole = join(inject('runFolder'), 'demo.db');
  if (!existsSync(whole)) {
    const own = `${whole}.${process.pid}`;
    closeWritten(await crawled(own, replay(FIXTURES)));
    renameSync(own, whole);
  }
  const copy = join(folder, name);
  copyFileSync(whole, copy);
  return copy;
}
