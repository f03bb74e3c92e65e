/** What changed and when: slow facts as they turn, counts now and then. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const modelChanges = sqliteTable(
  'model_changes',
  {
    model: integer().notNull(),
    field: text().notNull(),
    old_value: text(),
    new_value: text(),
    /** When the new value was seen. */
    seen_at: text().notNull(),
    /** The Hub's `_id`, which survives renames and rebuilds; the id where the Hub sent none. */
    hub_id: text(),
    /** When the old value was last known to stand. */
    seen_from: text(),
    /** When the Hub says that the repo changed, where a change of the repo made it. */
    hub_time: text(),
  },
  (t) => [index('model_changes_model').on(t.model), index('model_changes_seen').on(t.seen_at)],
);

/** Downloads and likes now and then: weekly at most, sooner where they moved much; of models that are used at all. */
export const modelCounts = sqliteTable(
  'model_counts',
  {
    model: integer().notNull(),
    at: text().notNull(),
    downloads: integer(),
    likes: integer(),
  },
  (t) => [primaryKey({ columns: [t.model, t.at] })],
);

/** How long each verdict on a statement of the lessons has stood, crawl after crawl: see lessons/verdicts.ts. */
export const statementVerdicts = sqliteTable(
  'statement_verdicts',
  {
    statement: text().notNull(),
    /** The first crawl after which it was so, and the last, each with its day. */
    since_crawl: integer().notNull(),
    since: text().notNull(),
    until_crawl: integer().notNull(),
    until: text().notNull(),
    verdict: text().notNull(),
    /** As of the last of those crawls: the sentence, and the rows that decided, as JSON. */
    sentence: text().notNull(),
    evidence: text().notNull(),
    /** Which rows came and went as it took the place of another, as JSON; null for the first. */
    moved: text(),
    /** The version that decided first. */
    hubdex: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.statement, t.since_crawl] })],
);
