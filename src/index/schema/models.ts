/**
 * What is known of each model itself: its row, facts and notes, tags, tokenizer and architecture.
 *
 * These files, one a subject, are the tables beneath the public names. Lessons and users rely on the views of
 * `migrations/*_views.sql` and on `models`; what is here may change shape as long as those keep their meaning. Times are
 * ISO-8601 UTC text, booleans 0 or 1.
 */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** One row a Hub repo, keyed by our own small integer because the Hub's `_id` is 24 characters in every joined row. */
export const models = sqliteTable(
  'models',
  {
    key: integer().primaryKey(),
    /** The Hub's `_id`; null only where the Hub sent none. */
    hubId: text('hub_id'),
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
    activeParameters: integer('active_parameters'),
    experts: integer(),
    contextLength: integer('context_length'),
    license: text(),
    licenseState: text('license_state'),
    task: text(),
    library: text(),
    /** `no`, `auto`, `manual`; null when not known. */
    gated: text(),
    disabled: integer(),
    downloads: integer(),
    downloadsAllTime: integer('downloads_all_time'),
    likes: integer(),
    trendingScore: real('trending_score'),
    createdAt: text('created_at'),
    lastModified: text('last_modified'),
    sha: text(),
    cardState: text('card_state').notNull(),
    configState: text('config_state').notNull(),
    filesState: text('files_state').notNull(),
    firstSeenAt: text('first_seen_at').notNull(),
    lastSeenAt: text('last_seen_at').notNull(),
    goneAt: text('gone_at'),
    /** Archive row of the newest record (listing page or details). */
    recordSeq: integer('record_seq'),
    /** Hash of that record without its moving counts: same hash, nothing to understand again. */
    recordHash: text('record_hash'),
    /** The `sha` whose details are held; null when none are. */
    detailsSha: text('details_sha'),
    /** The crawl that last changed anything public of it: rows of all tables, inherited and compared ones too. */
    version: integer().notNull().default(0),
  },
  (t) => [
    uniqueIndex('models_hub_id').on(t.hubId),
    index('models_id').on(t.id),
    index('models_owner').on(t.owner),
    index('models_family').on(t.family, t.downloads),
    index('models_downloads').on(t.downloads),
    index('models_created').on(t.createdAt, t.family, t.goneAt),
    index('models_drafts').on(t.line).where(sql`line = 'draft'`),
    index('models_version').on(t.version),
  ],
);

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

export const modelTokenizers = sqliteTable(
  'model_tokenizers',
  {
    model: integer().primaryKey(),
    class: text(),
    vocabSize: integer('vocab_size'),
    fingerprint: text(),
    chatTemplateHash: text('chat_template_hash'),
  },
  (t) => [index('model_tokenizers_fingerprint').on(t.fingerprint)],
);

/** Architecture figures of the models whose config.json says them. */
export const modelShapes = sqliteTable('model_shapes', {
  model: integer().primaryKey(),
  architecture: text(),
  layers: integer(),
  hiddenSize: integer('hidden_size'),
  heads: integer(),
  kvHeads: integer('kv_heads'),
  headSize: integer('head_size'),
  kvRank: integer('kv_rank'),
  slidingWindow: integer('sliding_window'),
  slidingPattern: text('sliding_pattern'),
  nativeContextLength: integer('native_context_length'),
  expertsPerToken: integer('experts_per_token'),
  vocabSize: integer('vocab_size'),
  dtype: text(),
  /** Layers that keep keys and values of every token, and numbers they keep for one token all together; null: not known. */
  kvFullLayers: integer('kv_full_layers'),
  kvFullValues: integer('kv_full_values'),
  /** The same of layers that keep those in their window only. */
  kvLocalLayers: integer('kv_local_layers'),
  kvLocalValues: integer('kv_local_values'),
});
