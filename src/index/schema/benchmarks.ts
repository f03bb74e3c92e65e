/** What is known of benchmarks, beside what cards claim: rows of src/rules. */
import { integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const benchmarks = sqliteTable('benchmarks', {
  benchmark: text().primaryKey(),
  name: text().notNull(),
  measures: text(),
  unit: text(),
  range_max: real(),
  higher_is_better: integer(),
  chance: real(),
  ceiling: real(),
  published: text(),
  source_url: text(),
  /** The metric it is usually stated in; null when several are usual. */
  metric: text(),
  /** Questions that it asks. */
  items: integer(),
  /** How an answer is found right, in plain words: see rules/scoring. */
  scored: text(),
  /** 1: an answer is picked from a list, so that guessing finds some. */
  guessable: integer(),
  /** Who can have seen its questions and answers: see rules/scoring. */
  exposure: text(),
});

export const metrics = sqliteTable('metrics', {
  metric: text().primaryKey(),
  name: text().notNull(),
  unit: text(),
  higher_is_better: integer().notNull(),
  source_url: text(),
  /** 1: counts answers that are right at the first attempt, as other metrics do under other names. */
  counts_right: integer().notNull(),
});

/** Editions of suites, one row a benchmark: see rules/suites. */
export const suites = sqliteTable(
  'suites',
  {
    edition: text().notNull(),
    suite: text().notNull(),
    name: text().notNull(),
    since: text().notNull(),
    until: text(),
    benchmark: text().notNull(),
    shots: integer().notNull(),
    /** 1: this benchmark with these shots is stated by nobody else. */
    telling: integer().notNull(),
    /** 1: its results are printed so that guessing comes to 0. */
    rescaled: integer().notNull(),
    source_url: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.benchmark] })],
);

/** What a flag states, how severe it is, and how much it takes: see rules/red-flags. */
export const redFlagKinds = sqliteTable('red_flag_kinds', {
  flag: text().primaryKey(),
  severity: text().notNull(),
  states: text().notNull(),
  margin: real(),
  source_url: text().notNull(),
});
