/** Views of models counted and dated, as a program reads them. What columns mean stands in the dictionary. */
import { integer, real, text, sqliteView } from 'drizzle-orm/sqlite-core';

export const releaseDates = sqliteView('release_dates', {
  model_id: text().notNull(),
  released: text(),
}).existing();

export const facets = sqliteView('facets', {
  facet: text().notNull(),
  value: text().notNull(),
  models: integer().notNull(),
  percent: real(),
  downloads: integer().notNull(),
}).existing();

export const span = sqliteView('span', {
  models: integer(),
  since: text(),
  until: text(),
}).existing();

export const asOf = sqliteView('as_of', {
  crawl: integer().notNull(),
  date: text(),
}).existing();
