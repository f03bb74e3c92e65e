/** What is known of families, generations and proprietary models: rows of src/rules. */
import { sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const families = sqliteTable('families', {
  family: text().primaryKey(),
  name: text().notNull(),
  developer: text(),
  sourceUrl: text('source_url'),
});

export const generations = sqliteTable('generations', {
  generation: text().primaryKey(),
  family: text().notNull(),
  name: text().notNull(),
  developer: text(),
  released: text(),
  sourceUrl: text('source_url'),
});

export const proprietaryModels = sqliteTable('proprietary_models', {
  proprietary: text().primaryKey(),
  name: text().notNull(),
  developer: text().notNull(),
  released: text(),
  sourceUrl: text('source_url'),
});
