/** A first load beside the plain loader that somebody would write instead: nothing understood, archived or findable. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { bulkReader } from '../../src/crawl/page-reader.ts';
import { crawl, type CrawlOptions } from '../../src/crawl/run.ts';
import { WHOLE_HUB } from '../crawl/whole-hub.ts';
import type { HubSource } from '../../src/hub/source.ts';
import { closeWritten, openForWriting } from '../../src/index/open.ts';
import type { JsonObject } from '../../src/model.ts';
import { listing, type Pages, pagesOf } from './pages.ts';
import { beside, type Figure, seconds, type Taken, timed, whole } from './table.ts';

/** An index, and how many models it holds. */
export interface Index {
  path: string;
  models: number;
}

/** An index that was loaded, with what that took. */
export type Loaded = Index & Taken;

/** Crawls a listing into an index. Returns the number of models seen. */
export async function load(path: string, source: HubSource, options: Partial<CrawlOptions> = {}): Promise<number> {
  const db = openForWriting(path);
  const reader = bulkReader();
  const means = { db, source, reader, now: () => new Date(), signal: new AbortController().signal, progress: () => {} };
  try {
    const all = { scope: WHOLE_HUB, listing: 'full', details: 'none', texts: 'none', pageSize: 1_000 } as const;
    return (await crawl(means, { ...all, ...options })).modelsSeen;
  } finally {
    await reader.close();
    closeWritten(db);
  }
}

/** Loads so many models. */
export async function ingest(folder: string, models: number): Promise<Loaded> {
  const path = join(folder, `models-${models}.db`);
  const { result, ...taken } = await timed(() => load(path, listing(pagesOf(models))));
  return { path, models: result, ...taken };
}

/** The load beside the plain one of the same pages. */
export async function besidePlain(folder: string, models: number, loaded: Loaded): Promise<Figure> {
  const { took, models: seen } = loaded;
  const pages = pagesOf(models);
  const path = join(folder, 'plain.db');
  const plain = await timed(() => plainLoad(path, pages));
  for (const log of ['', '-wal', '-shm']) rmSync(path + log, { force: true });
  return {
    what: `first load of ${whole(seen)} models (${pages.from})`,
    figure: `${seconds(took)}, ${whole(seen / took)} models/s`,
    against: `plain loader ${seconds(plain.took)}`,
    ...beside(loaded, plain),
  };
}

function plainLoad(path: string, { count, body }: Pages): void {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.exec(
    'CREATE TABLE model (id TEXT PRIMARY KEY, downloads INT, likes INT, task TEXT, library TEXT, created TEXT) WITHOUT ROWID; CREATE TABLE tag (model TEXT, tag TEXT, PRIMARY KEY (tag, model)) WITHOUT ROWID',
  );
  const model = db.prepare('INSERT OR IGNORE INTO model VALUES (?, ?, ?, ?, ?, ?)');
  const tag = db.prepare('INSERT OR IGNORE INTO tag VALUES (?, ?)');
  const keep = db.transaction((records: JsonObject[]) => {
    for (const one of records) {
      const { id, downloads, likes, pipeline_tag: task, library_name: library, createdAt } = one;
      model.run(id, downloads ?? null, likes ?? null, task ?? null, library ?? null, createdAt ?? null);
      for (const name of (one.tags as string[] | undefined) ?? []) tag.run(id, name);
    }
  });
  for (let page = 0; page < count; page++) keep(JSON.parse(body(page)) as JsonObject[]);
  db.close();
}
