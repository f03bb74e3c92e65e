import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { crawlLog } from '../../src/index/log.ts';
import { findModels } from '../../src/index/search.ts';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { contentOf, within } from '../index/look.ts';
import { recordedRun, type Told } from './recorded-run.ts';

let folder: string;
let whole: string;
let first: Told;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hubdex-story-'));
  whole = join(folder, 'whole.db');
  first = await recordedRun(whole);
});
afterAll(() => rmSync(folder, { recursive: true }));

const cursorOf = (path: string) => within(path, (db) => crawlLog(db).cursor('whole Hub'));
const countOf = (path: string, table: 'models' | 'archive') =>
  within(path, (db) =>
    db
      .prepare(table === 'models' ? 'SELECT count(*) FROM models' : 'SELECT count(*) FROM archive')
      .pluck()
      .get(),
  );
const idsOf = (path: string) =>
  within(path, (db) => db.prepare('SELECT id FROM models ORDER BY id').pluck().all() as string[]);
/** What words of ids, tags or cards find. */
const foundIn = (path: string, words: readonly string[] = WORDS) =>
  within(path, (db) => words.map((word) => ({ word, ids: findModels(db, word, 1_000).map(({ id }) => id) })));
const WORDS = ['instruct', 'gguf', 'benchmark', '"text generation inference"'];
const listings = (asked: readonly string[]) => asked.filter((url) => new URL(url).pathname === '/api/models');
const details = (asked: readonly string[]) => asked.filter((url) => url.includes('blobs=true'));

/** Crawls in a process that is killed before its n-th answer. */
function killedRun(path: string, n: number): Promise<NodeJS.Signals | null> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', new URL('killed-run.ts', import.meta.url).pathname, path, String(n)],
    { stdio: 'ignore' },
  );
  return new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
}

describe('a crawl over recorded exchanges', () => {
  it('asks at first for every page, then for details and texts of every model', () => {
    const pages = listings(first.asked);
    expect(new URL(pages[0] ?? '').searchParams.get('sort')).toBe('createdAt');
    expect(pages.length).toBeGreaterThan(2);
    expect(details(first.asked)).toHaveLength(first.report.modelsSeen);
    expect(first.report).toMatchObject({ outcome: 'done', listing: 'full', unfinished: false, failures: 0 });
    expect(first.report.modelsNew).toBe(first.report.modelsSeen);
    expect(countOf(whole, 'models')).toBe(first.report.modelsSeen);
    expect(foundIn(whole).filter(({ ids }) => ids.length === 0)).toEqual([]);
    expect(cursorOf(whole)).toMatchObject({
      kind: 'full',
      next: null,
      seen: first.report.modelsSeen,
      lastFull: first.report.modelsSeen,
    });
    expect(cursorOf(whole)?.watermark).toBe(cursorOf(whole)?.passStartedAt);
  });

  it('asks for one page of changes when nothing is new, and writes nothing', async () => {
    const before = contentOf(whole);
    const again = await recordedRun(whole);
    expect(again.asked).toHaveLength(1);
    expect(new URL(again.asked[0] ?? '').searchParams.get('sort')).toBe('lastModified');
    expect(again.report).toMatchObject({
      listing: 'increment',
      modelsNew: 0,
      modelsChanged: 0,
      rowsWritten: 0,
      failures: 0,
    });
    expect(contentOf(whole)).toBe(before);
  });

  it.each([
    ['in the listing', 3],
    ['in the details', 60],
    ['in the texts', 300],
  ])('killed %s, is finished by the next run with the content of a run that nobody disturbed', async (_, n) => {
    const path = join(folder, `killed-${n}.db`);
    expect(await killedRun(path, n)).toBe('SIGKILL');
    const held = detailsHeld(path);
    const rest = await recordedRun(path);
    expect(details(rest.asked)).toHaveLength(first.report.modelsSeen - held);
    expect(rest.report).toMatchObject({ outcome: 'done', unfinished: false, failures: 0 });
    expect(contentOf(path)).toBe(contentOf(whole));
    expect(foundIn(path)).toEqual(foundIn(whole));
    const runs = within(path, (db) =>
      crawlLog(db)
        .last(2)
        .map((run) => run.outcome),
    );
    expect(runs).toEqual(['done', 'killed']);
  });

  it('asks for no page twice when it was killed between pages', async () => {
    const path = join(folder, 'killed-listing.db');
    await killedRun(path, 4);
    const cursor = cursorOf(path);
    expect(cursor?.seen).toBe(countOf(path, 'models'));
    expect(cursor?.seen).toBeGreaterThan(0);
    const names = foundIn(
      path,
      idsOf(path).map((id) => `"${id}"`),
    );
    expect(names.filter(({ word, ids }) => !ids.includes(word.slice(1, -1)))).toEqual([]);
    const rest = await recordedRun(path);
    expect(rest.asked[0]).toBe(cursor?.next);
    expect(listings(first.asked)).toContain(cursor?.next);
  });

  it('interrupted by a person, stores what had come and says where to go on', async () => {
    const path = join(folder, 'interrupted.db');
    const controller = new AbortController();
    const stopped = await recordedRun(path, {
      signal: controller.signal,
      before: (n) => {
        if (n === 40) controller.abort(new Error('Ctrl-C'));
      },
    });
    expect(stopped.report.outcome).toBe('interrupted');
    expect(stopped.asked.length).toBeLessThan(first.asked.length);
    const rest = await recordedRun(path);
    expect(rest.report.outcome).toBe('done');
    expect(contentOf(path)).toBe(contentOf(whole));
  });

  it('is made again from the archive alone, byte for byte, whether all of it is read or its last words', async () => {
    const before = contentOf(whole);
    const found = foundIn(whole);
    const { exchanges } = await rebuildFile(whole, () => {}, { whole: true });
    expect(exchanges).toBe(countOf(whole, 'archive'));
    expect(contentOf(whole)).toBe(before);
    expect((await rebuildFile(whole, () => {})).models).toBe(countOf(whole, 'models'));
    expect(contentOf(whole)).toBe(before);
    expect(foundIn(whole)).toEqual(found);
  });
});

/** Models whose details are stored. */
function detailsHeld(path: string): number {
  return within(
    path,
    (db) => db.prepare("SELECT count(*) FROM models WHERE files_state = 'held'").pluck().get() as number,
  );
}
