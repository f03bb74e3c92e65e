/** Tables of what was done, as a program reads them. What columns mean stands in the dictionary. */
import { integer, text, sqliteView } from 'drizzle-orm/sqlite-core';

export const asOf = sqliteView('as_of', {
  crawl: integer().notNull(),
  date: text(),
}).existing();

export const crawls = sqliteView('crawls', {
  id: integer().notNull(),
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
}).existing();

export const failures = sqliteView('failures', {
  crawl: integer().notNull(),
  model_id: text(),
  url: text(),
  code: text().notNull(),
  message: text().notNull(),
  seen_at: text().notNull(),
}).existing();
