/** What a settling works on, and the counts it leaves: see settling.ts. */
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Models whose rows changed since lineage and search were brought up to date; outlives a killed run. */
export const unsettled = sqliteTable('unsettled', {
  model: integer().primaryKey(),
  /** 1: search knows it as it is, since it came with all its texts at once; only lineage is left. */
  searched: integer().notNull().default(0),
  /** 1: something that follows to descendants may have moved; 0: only what flags read (times, commits). */
  lineage: integer().notNull().default(1),
});

/** Hashes of files that models no longer hold: whoever shared one may have another original now. Outlives a killed run. */
export const unsettledHashes = sqliteTable('unsettled_hashes', { sha256: text().primaryKey() });

/** Of whom and on what claims are made, or were: another claim may lead. `edition` is empty for unknown benchmarks. Outlives a killed run. */
export const unsettledSubjects = sqliteTable(
  'unsettled_subjects',
  { subject_id: text().notNull(), edition: text().notNull() },
  (t) => [primaryKey({ columns: [t.subject_id, t.edition] })],
);

/** Of whom and on which benchmarks: another claim may be the best or the newest. Outlives a killed run. */
export const unsettledStandings = sqliteTable(
  'unsettled_standings',
  { subject_id: text().notNull(), benchmark: text().notNull() },
  (t) => [primaryKey({ columns: [t.subject_id, t.benchmark] })],
);

/** Claims that are about another model than before, and which. Empty outside a settling. */
export const movedSubjects = sqliteTable(
  'moved_subjects',
  { model: integer().notNull(), place: integer().notNull(), subject_id: text() },
  (t) => [primaryKey({ columns: [t.model, t.place] })],
);

/**
 * What one settling is about, by step: `changed` models; `lineage`, those whose inheritance may move; `ancestors`, with
 * all that they inherit from; `calling`, those whose claims may be about other models than before; `claims`, those whose
 * claims are compared anew; `flags`. Empty outside a settling.
 */
export const settling = sqliteTable('settling', { step: text().notNull(), model: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.step, t.model] }),
]);

/** Names that the changed models have or had. Empty outside a settling. */
export const settlingNames = sqliteTable('settling_names', { name: text().primaryKey() });

/** How many current models have each value of a facet, counted anew whenever models are settled: see facets.ts. */
export const facetCounts = sqliteTable(
  'facet_counts',
  {
    facet: text().notNull(),
    value: text().notNull(),
    models: integer().notNull(),
    /** Of all these models together, in 30 days. */
    downloads: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.facet, t.value] })],
);

/** Current models of known families by month, task and what they are, counted together with the facets: see facets.ts. */
export const familyMonths = sqliteTable('family_months', {
  family: text().notNull(),
  /** `YYYY-MM` of the repo's creation; null where no date is known. */
  month: text(),
  relation: text(),
  task: text(),
  /** 1: of an owner whose own releases the family's are. */
  makers_own: integer().notNull(),
  models: integer().notNull(),
  downloads: integer().notNull(),
});

/** What cards claim on each benchmark that they claim something on, counted together with the facets: see facets.ts. */
export const benchmarkCounts = sqliteTable('benchmark_counts', {
  benchmark: text().primaryKey(),
  claims: integer().notNull(),
  /** Models whose cards make them. */
  cards: integer().notNull(),
  /** Models that they are about. */
  subjects: integer().notNull(),
  /** Claims beside which nothing says how they were measured. */
  bare: integer().notNull(),
  /** When the repos of those models were created. */
  since: text(),
  until: text(),
  /** Of benchmarks in percent of which it is known who could have seen the questions: see sql/facets.sql. */
  highest: real(),
  scored: integer(),
  since_published: integer(),
});

/** Models that pages list by their downloads, filed together with the facets: `flag`, by kind, and `freer`, by license. */
export const listedModels = sqliteTable(
  'listed_models',
  {
    list: text().notNull(),
    value: text().notNull(),
    /** As of the count. */
    downloads: integer().notNull(),
    model: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.list, t.value, t.downloads, t.model] }),
    index('listed_models_downloads').on(t.list, t.downloads, t.model),
  ],
);
