/** What one run carries through its passes. */
import { transactionOf, type Transaction } from '../index/transaction.ts';
import { type Archive, archive, type Asked, type Packed } from '../index/archive.ts';
import { type CrawlCounts, type CrawlLog, crawlLog } from '../index/log.ts';
import type { Sqlite } from '../index/open.ts';
import type { Kept } from '../index/model-records.ts';
import { type Writer, writer } from '../index/write.ts';
import type { HubSource } from '../hub/source.ts';
import { type Applier, applier } from './apply.ts';
import type { PageReader } from './page-reader.ts';

/** Told as a run goes on; whoever shows progress listens. */
export interface Progress {
  pass: 'listing' | 'details' | 'texts' | 'headers' | 'confirm' | 'settle';
  done: number;
  /** Null while nobody knows. */
  total: number | null;
}

/** What a run is given. */
export interface RunMeans {
  db: Sqlite;
  source: HubSource;
  reader: PageReader;
  now: () => Date;
  signal: AbortSignal;
  progress: (progress: Progress) => void;
}

/** A run under way: its means, what it writes with, and its counts so far. */
export interface RunState extends RunMeans {
  crawl: number;
  writer: Writer;
  archive: Archive;
  log: CrawlLog;
  applier: Applier;
  /** Runs synchronous work in one transaction. */
  atomically: Transaction;
  counts: CrawlCounts;
  /** Complaints about the Hub's answers, by code and place. */
  drift: Map<string, number>;
  /** Keeps the hops of one answer and returns the number of the last. */
  keep(asked: Omit<Asked, 'crawl'>, packed: readonly Packed[]): number;
  /** Keeps answers that were not taken, apart from those that were. */
  keepRefused(asked: Pick<Asked, 'hubId' | 'path'>, packed: readonly Packed[]): void;
  /** Counts what came of a model; in one run each counts once, and a new one is not changed too. */
  tally(kept: Kept, model: number): void;
  fail(modelId: string | null, error: { code: string; message: string; url?: string }): void;
}

/** Opens the run's row in the log and gathers what its passes need. */
export function runState(means: RunMeans, begin: { kind: string; scope: string }): RunState {
  const { db, now } = means;
  const log = crawlLog(db);
  const keeper = archive(db);
  const rows = writer(db);
  const counts: CrawlCounts = {
    requests: 0,
    modelsSeen: 0,
    modelsNew: 0,
    modelsChanged: 0,
    rowsWritten: 0,
    failures: 0,
  };
  const changed = new Set<number>();
  const crawl = log.begin(now().toISOString(), begin.kind, begin.scope);
  return {
    ...means,
    crawl,
    writer: rows,
    archive: keeper,
    log,
    applier: applier(rows, keeper),
    atomically: transactionOf(db),
    counts,
    drift: new Map<string, number>(),
    keep: (asked, packed) => packed.reduce((_, one) => keeper.keep({ ...asked, crawl }, one), 0),
    keepRefused({ hubId, path }, packed) {
      for (const one of packed) keeper.keep({ crawl, pass: 'refused', hubId, path, error: null }, one);
    },
    tally(kept, model) {
      if (kept === 'new') counts.modelsNew += 1;
      if (kept !== 'changed' || rows.isNew(model) || changed.has(model)) return;
      changed.add(model);
      counts.modelsChanged += 1;
    },
    fail(modelId, { code, message, url }) {
      counts.failures += 1;
      log.fail(crawl, { model_id: modelId, url: url ?? null, code, message, seen_at: now().toISOString() });
    },
  };
}
