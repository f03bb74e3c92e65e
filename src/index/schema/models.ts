/**
 * What is known of each model itself: its row, facts and notes, tags, tokenizer and architecture.
 *
 * These files, one a subject, are the tables beneath the public names. Lessons and users rely on what `views/views.ts`
 * lists: the views of `migrations/*_views.sql`, and a few of these tables. The others may change shape as long as those
 * keep their meaning. Times are ISO-8601 UTC text, booleans 0 or 1.
 */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What is known of a Hub repo, keyed by our own small integer because the Hub's `_id` is 24 characters in every joined row. */
export const MODEL = {
  key: integer().primaryKey(),
  /** The Hub's `_id`; null only where the Hub sent none. */
  hub_id: text(),
  /** Compared without case, as the Hub compares ids (collation set in the migration). */
  id: text().notNull(),
  owner: text(),
  name: text().notNull(),
  family: text(),
  generation: text(),
  line: text(),
  stage: text(),
  relation: text(),
  parameters: integer(),
  active_parameters: integer(),
  experts: integer(),
  context_length: integer(),
  license: text(),
  license_state: text(),
  task: text(),
  library: text(),
  /** `no`, `auto`, `manual`; null when not known. */
  gated: text(),
  disabled: integer(),
  downloads: integer(),
  downloads_all_time: integer(),
  likes: integer(),
  trending_score: real(),
  created_at: text(),
  last_modified: text(),
  sha: text(),
  card_state: text().notNull(),
  config_state: text().notNull(),
  files_state: text().notNull(),
  first_seen_at: text().notNull(),
  last_seen_at: text().notNull(),
  gone_at: text(),
  /** Archive row of the newest record (listing page or details). */
  record_seq: integer(),
  /** Hash of that record without its moving counts: same hash, nothing to understand again. */
  record_hash: text(),
  /** The `sha` whose details are held; null when none are. */
  details_sha: text(),
  /** The crawl that last changed anything public of it: rows of all tables, inherited and compared ones too. */
  version: integer().notNull().default(0),
};

/** One row a Hub repo. */
export const models = sqliteTable('models', MODEL, (t) => [
  uniqueIndex('models_hub_id').on(t.hub_id),
  index('models_id').on(t.id),
  index('models_owner').on(t.owner),
  index('models_family').on(t.family, t.downloads),
  index('models_downloads').on(t.downloads),
  index('models_created').on(t.created_at, t.family, t.gone_at),
  index('models_line').on(t.line, t.downloads).where(sql`line IS NOT NULL`),
  /** Looked into for each child of a model, of which most are fine-tunes. */
  index('models_repackaging').on(t.key).where(sql`relation = 'quantized' AND gone_at IS NULL`),
  index('models_version').on(t.version),
]);

/** Strings that recur in facts and notes (fields, places, rules, codes), stored once. */
export const words = sqliteTable('words', { id: integer().primaryKey(), word: text().notNull() });

/**
 * All facts and notes of a model as JSON arrays of word numbers and values: one row a model instead of ten.
 * facts: `[[field, value, basis, place, rule, chosen], ...]`; notes: `[[code, place, saw], ...]`.
 */
export const modelFacts = sqliteTable('model_facts', {
  model: integer().primaryKey(),
  facts: text().notNull(),
  notes: text(),
});

export const tagNames = sqliteTable('tag_names', { id: integer().primaryKey(), tag: text().notNull() }, (t) => [
  uniqueIndex('tag_names_tag').on(t.tag),
]);

export const modelTags = sqliteTable('model_tags', { model: integer().notNull(), tag: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.model, t.tag] }),
  index('model_tags_tag').on(t.tag, t.model),
]);

/** What is known of a tokenizer. */
export const TOKENIZER = {
  class: text(),
  vocab_size: integer(),
  fingerprint: text(),
  chat_template_hash: text(),
};

export const modelTokenizers = sqliteTable('model_tokenizers', { model: integer().primaryKey(), ...TOKENIZER }, (t) => [
  index('model_tokenizers_fingerprint').on(t.fingerprint),
]);

/** Architecture figures of the models whose config.json says them. */
export const SHAPE = {
  architecture: text(),
  layers: integer(),
  hidden_size: integer(),
  heads: integer(),
  kv_heads: integer(),
  head_size: integer(),
  kv_rank: integer(),
  sliding_window: integer(),
  sliding_pattern: text(),
  native_context_length: integer(),
  experts_per_token: integer(),
  vocab_size: integer(),
  dtype: text(),
  /** Layers that keep keys and values of every token, and numbers they keep for one token all together; null: not known. */
  kv_full_layers: integer(),
  kv_full_values: integer(),
  /** The same of layers that keep those in their window only. */
  kv_local_layers: integer(),
  kv_local_values: integer(),
};

export const modelShapes = sqliteTable('model_shapes', { model: integer().primaryKey(), ...SHAPE });
