/** What is known of families, generations and proprietary models: rows of src/rules. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const families = sqliteTable('families', {
  family: text().primaryKey(),
  name: text().notNull(),
  developer: text(),
  source_url: text(),
  /** Owners whose own releases these are, as a JSON list. */
  owners: text(),
});

/** What of a family's making is public beside its weights: see rules/openness. */
export const openness = sqliteTable('openness', {
  family: text().primaryKey(),
  training_code: text().notNull(),
  training_data: text().notNull(),
  says: text().notNull(),
  source_url: text().notNull(),
});

export const generations = sqliteTable('generations', {
  generation: text().primaryKey(),
  family: text().notNull(),
  name: text().notNull(),
  developer: text(),
  released: text(),
  source_url: text(),
});

/** What every model of a generation, or of a family without any, was released with. */
export const releasedWith = sqliteTable('released_with', {
  /** A generation, or a family. */
  name: text().primaryKey(),
  context_length: integer(),
  /** Attention heads that share one key and value, at least. */
  sharing: integer().notNull(),
  /** JSON array of codes. */
  languages: text(),
  /** JSON array: accounts whose own releases these are. */
  owners: text().notNull(),
  source_url: text().notNull(),
});

/** Words of model names, decoded as `hubdex explain` decodes them. */
export const nameWords = sqliteTable('name_words', {
  word: text().primaryKey(),
  kind: text().notNull(),
  meaning: text().notNull(),
});

export const proprietaryModels = sqliteTable('proprietary_models', {
  proprietary: text().primaryKey(),
  name: text().notNull(),
  developer: text().notNull(),
  released: text(),
  source_url: text(),
});
