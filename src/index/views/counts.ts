/** Tables of models counted and dated, as a program reads them. What columns mean stands in the dictionary. */
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

export const familyMonths = sqliteView('family_months', {
  family: text().notNull(),
  month: text(),
  relation: text(),
  task: text(),
  makers_own: integer().notNull(),
  models: integer().notNull(),
  downloads: integer().notNull(),
}).existing();

export const span = sqliteView('span', {
  models: integer(),
  since: text(),
  until: text(),
}).existing();
