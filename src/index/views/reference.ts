/** Tables of what is known without a model, as a program reads them. What columns mean stands in the dictionary. */
import { integer, real, text, sqliteView } from 'drizzle-orm/sqlite-core';

export const families = sqliteView('families', {
  family: text().notNull(),
  name: text().notNull(),
  developer: text(),
  source_url: text(),
  owners: text(),
}).existing();

export const openness = sqliteView('openness', {
  family: text().notNull(),
  training_code: text().notNull(),
  training_data: text().notNull(),
  says: text().notNull(),
  source_url: text().notNull(),
}).existing();

export const nameWords = sqliteView('name_words', {
  word: text().notNull(),
  kind: text().notNull(),
  meaning: text().notNull(),
}).existing();

export const devices = sqliteView('devices', {
  device: text().notNull(),
  kind: text().notNull(),
  maker: text().notNull(),
  memory_gib: real().notNull(),
  usable_gib: real().notNull(),
  gigabytes_per_second: real(),
  source_url: text(),
}).existing();

export const generations = sqliteView('generations', {
  generation: text().notNull(),
  family: text().notNull(),
  name: text().notNull(),
  developer: text(),
  released: text(),
  source_url: text(),
}).existing();

export const licenses = sqliteView('licenses', {
  license: text().notNull(),
  name: text().notNull(),
  spdx_id: text(),
  kind: text().notNull(),
  commercial_use: text().notNull(),
  conditions: text(),
  source_url: text(),
  text_read: text(),
  text_digest: text(),
  text_url: text(),
  expression: text(),
  terms: text(),
}).existing();

export const benchmarks = sqliteView('benchmarks', {
  benchmark: text().notNull(),
  name: text().notNull(),
  measures: text(),
  unit: text(),
  range_max: real(),
  higher_is_better: integer(),
  chance: real(),
  ceiling: real(),
  published: text(),
  source_url: text(),
  metric: text(),
  items: integer(),
  scored: text(),
  guessable: integer(),
  exposure: text(),
}).existing();

export const metrics = sqliteView('metrics', {
  metric: text().notNull(),
  name: text().notNull(),
  unit: text(),
  higher_is_better: integer().notNull(),
  source_url: text(),
  counts_right: integer().notNull(),
}).existing();

export const suites = sqliteView('suites', {
  edition: text().notNull(),
  suite: text().notNull(),
  name: text().notNull(),
  since: text().notNull(),
  until: text(),
  benchmark: text().notNull(),
  shots: integer().notNull(),
  telling: integer().notNull(),
  rescaled: integer().notNull(),
  source_url: text().notNull(),
}).existing();

export const proprietaryModels = sqliteView('proprietary_models', {
  proprietary: text().notNull(),
  name: text().notNull(),
  developer: text().notNull(),
  released: text(),
  source_url: text(),
}).existing();

export const releasedWith = sqliteView('released_with', {
  name: text().notNull(),
  context_length: integer(),
  sharing: integer().notNull(),
  languages: text(),
  owners: text().notNull(),
  source_url: text().notNull(),
}).existing();

export const redFlagKinds = sqliteView('red_flag_kinds', {
  flag: text().notNull(),
  severity: text().notNull(),
  states: text().notNull(),
  margin: real(),
  source_url: text().notNull(),
}).existing();
