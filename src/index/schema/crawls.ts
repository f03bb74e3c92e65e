/** Crawls: what they did, where they stand, every exchange they had. */
import { blob, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What this file is: format, rules it was made by. */
export const meta = sqliteTable('meta', { name: text().primaryKey(), value: text().notNull() });

export const crawls = sqliteTable('crawls', {
  id: integer().primaryKey({ autoIncrement: true }),
  started_at: text().notNull(),
  finished_at: text(),
  kind: text().notNull(),
  scope: text().notNull(),
  requests: integer().notNull(),
  models_seen: integer().notNull(),
  models_new: integer().notNull(),
  models_changed: integer().notNull(),
  rows_written: integer().notNull(),
  failures: integer().notNull(),
  outcome: text().notNull(),
});

/** What went wrong in a crawl, a line each. */
export const failures = sqliteTable(
  'failures',
  {
    crawl: integer().notNull(),
    model_id: text(),
    url: text(),
    code: text().notNull(),
    message: text().notNull(),
    seen_at: text().notNull(),
  },
  (t) => [index('failures_crawl').on(t.crawl)],
);

/** Where a listing pass stands, a row a scope; moved only in the transaction that stores the page's rows. */
export const cursors = sqliteTable('cursors', {
  scope: text().primaryKey(),
  /** `full` or `increment`. */
  kind: text().notNull(),
  /** The next page; null when the pass is finished. */
  next: text(),
  /** Time of the running (or last) pass's first answer. */
  pass_started_at: text().notNull(),
  /** Rows of the running pass so far. */
  seen: integer().notNull(),
  /** Changes up to here are known; increments page back to it less the overlap. Null until a full pass has finished. */
  watermark: text(),
  /** Rows the last finished full pass saw. */
  last_full: integer(),
  /** 1: the page at `next` looked like the end without proof, and is asked again before that is believed. */
  doubted: integer().notNull().default(0),
});

/** Every exchange of every crawl, compressed: all tables above but crawls, failures and cursors follow from these rows and the rules. */
export const archive = sqliteTable(
  'archive',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    crawl: integer().notNull(),
    /** `listing-full`, `listing-increment`, `details`, `texts`, `confirm`; `refused` for answers that were not taken. */
    pass: text().notNull(),
    method: text().notNull(),
    url: text().notNull(),
    status: integer().notNull(),
    headers: text().notNull(),
    at: text().notNull(),
    /** The `_id` of the model asked about; null for listings. */
    hub_id: text(),
    /** The file asked for, of texts. */
    path: text(),
    /** What the answer meant where it was none that was hoped for: a code of `hub/errors`. Status 0: no answer came. */
    error: text(),
    encoding: text().notNull(),
    bytes: integer().notNull(),
    body: blob({ mode: 'buffer' }).notNull(),
    /** 16 bytes of sha256 over the whole row, so that a flipped bit is seen; null in rows of before there were seals. */
    seal: blob({ mode: 'buffer' }),
  },
  (t) => [index('archive_crawl').on(t.crawl)],
);
