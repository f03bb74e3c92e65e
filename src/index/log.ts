/** The crawl log: one row a run, what failed in it, and where each listing pass stands. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** How a run ended. `running` left behind means the program was killed. */
export type Outcome = 'running' | 'done' | 'failed' | 'interrupted' | 'killed';

/** What a run did, in numbers. */
export interface CrawlCounts {
  requests: number;
  modelsSeen: number;
  modelsNew: number;
  modelsChanged: number;
  /** Rows inserted, updated or deleted in the index's tables; the log and the archive are not counted. */
  rowsWritten: number;
  failures: number;
}

/** A row of the table `crawls`. */
export interface CrawlRow {
  id: number;
  started_at: string;
  finished_at: string | null;
  kind: string;
  scope: string;
  requests: number;
  models_seen: number;
  models_new: number;
  models_changed: number;
  rows_written: number;
  failures: number;
  outcome: Outcome;
}

/** One thing that failed in a run; null where it is about no model or no request. */
export interface Failure {
  model_id: string | null;
  url: string | null;
  code: string;
  message: string;
  seen_at: string;
}

/** Where a scope's listing stands; see the table `cursors`. */
export interface Cursor {
  kind: 'full' | 'increment';
  next: string | null;
  passStartedAt: string;
  seen: number;
  watermark: string | null;
  lastFull: number | null;
  /** The page at `next` looked like the end, and nothing has proved it yet. */
  doubted: boolean;
}

/** Writing and reading the log; single rows, each complete by itself. */
export interface CrawlLog {
  /** Opens a row for a run, closing as `killed` any that an earlier process left open. */
  begin(at: string, kind: string, scope: string): number;
  finish(id: number, at: string, counts: CrawlCounts, outcome: Outcome): void;
  fail(crawl: number, failure: Failure): void;
  last(n: number): CrawlRow[];
  failures(crawl: number): Failure[];
  cursor(scope: string): Cursor | null;
  setCursor(scope: string, cursor: Cursor): void;
}

/** The crawl log of an open index. */
export function crawlLog(db: Sqlite): CrawlLog {
  const statement = preparedFrom(db, 'log.sql');
  return {
    begin(at, kind, scope) {
      statement('abandon').run();
      return Number(statement('begin').run(at, kind, scope).lastInsertRowid);
    },
    finish(id, at, c, outcome) {
      statement('finish').run(
        at,
        c.requests,
        c.modelsSeen,
        c.modelsNew,
        c.modelsChanged,
        c.rowsWritten,
        c.failures,
        outcome,
        id,
      );
    },
    fail(crawl, { model_id, url, code, message, seen_at }) {
      statement('fail').run(crawl, model_id, url, code, message, seen_at);
    },
    last: (n) => statement('last').all(n) as CrawlRow[],
    failures: (crawl) => statement('failures-of').all(crawl) as Failure[],
    cursor(scope) {
      const row = statement('cursor').get(scope) as (Omit<Cursor, 'doubted'> & { doubted: number }) | undefined;
      return row ? { ...row, doubted: row.doubted === 1 } : null;
    },
    setCursor(scope, { kind, next, passStartedAt, seen, watermark, lastFull, doubted }) {
      statement('set-cursor').run(scope, kind, next, passStartedAt, seen, watermark, lastFull, doubted ? 1 : 0);
    },
  };
}
