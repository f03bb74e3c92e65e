/** Files of every released version, upgraded: nothing in them is lost, and a rebuild makes of them what a crawl would. */
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { digest } from '../../src/index/digest.ts';
import { IndexFileError } from '../../src/index/index-file-error.ts';
import { closeWritten, openForReading, openForWriting } from '../../src/index/open.ts';
import { isSound, verify } from '../../src/index/verify.ts';
import { leapingClock, liveRun } from '../crawl/live-run.ts';
import { FORMAT_MODELS, FORMATS, unpackFormat } from '../harness/formats.ts';
import { smallHub } from '../harness/world.ts';
import { closeAll, folder } from '../hub/local/five-models.ts';
import { within } from './look.ts';

afterAll(closeAll);

const tablesOf = (path: string) => within(path, (db) => digest(db).tables);

async function freshCrawl(): Promise<string> {
  const hub = await smallHub(FORMAT_MODELS);
  const path = join(folder(), 'fresh.db');
  const db = openForWriting(path);
  await liveRun(db, hub.url, leapingClock());
  closeWritten(db);
  await hub.close();
  return path;
}

describe.each(FORMATS)('an index made by hubdex %s', (version) => {
  it('is not read before it is upgraded, and the way to do so is told', () => {
    const path = join(folder(), 'old.db');
    unpackFormat(version, path);
    expect(() => openForReading(path)).toThrow(IndexFileError);
    expect(() => openForReading(path)).toThrow(/hubdex reindex/);
  });

  it('is upgraded by the next crawl, which asks for nothing again', async () => {
    const path = join(folder(), 'old.db');
    unpackFormat(version, path);
    const hub = await smallHub(FORMAT_MODELS);
    const db = openForWriting(path);
    const report = await liveRun(db, hub.url, leapingClock());
    closeWritten(db);
    await hub.close();
    expect(report).toMatchObject({ listing: 'increment', modelsNew: 0, failures: 0, requests: 1 });
    const found = within(path, (db) => verify(db, { archive: true }));
    expect(isSound(found)).toBe(true);
    expect(found.unsealed).toBeGreaterThan(FORMAT_MODELS);
  });

  it('is rebuilt to what a crawl makes today, every exchange sealed', async () => {
    const path = join(folder(), 'old.db');
    unpackFormat(version, path);
    await rebuildFile(path, () => {});
    expect(tablesOf(path)).toEqual(tablesOf(await freshCrawl()));
    expect(within(path, (db) => verify(db, { archive: true }))).toMatchObject({ damaged: [], unsealed: 0 });
  });
});
