/** What is known of families, generations and proprietary models: rows of src/rules. */
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const families = sqliteTable('families', {
  family: text().primaryKey(),
  name: text().notNull(),
  developer: text(),
  sourceUrl: text('source_url'),
  /** Owners whose own releases these are, as a JSON list. */
  owners: text(),
});

/** What of a family's making is public beside its weights: see rules/openness. */
export const openness = sqliteTable('openness', {
  family: text().primaryKey(),
  trainingCode: text('training_code').notNull(),
  trainingData: text('training_data').notNull(),
  says: text().notNull(),
  sourceUrl: text('source_url').notNull(),
});

export const generations = sqliteTable('generations', {
  generation: text().primaryKey(),
  family: text().notNull(),
  name: text().notNull(),
  developer: text(),
  released: text(),
  sourceUrl: text('source_url'),
});

/** What every model of a generation, or of a family without any, was released with. */
export const releasedWith = sqliteTable('released_with', {
  /** A generation, or a family. */
  name: text().primaryKey(),
  contextLength: integer('context_length'),
  /** Attention heads that share one key and value, at least. */
  sharing: integer().notNull(),
  /** JSON array of codes. */
  languages: text(),
  /** JSON array: accounts whose own releases these are. */
  owners: text().notNull(),
  sourceUrl: text('source_url').notNull(),
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
  sourceUrl: text('source_url'),
});
