/** Numbers that cards state, and what makes them comparable. */
import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What a claim says, and how it was read. */
export const CLAIM = {
  subject: text().notNull(),
  subject_id: text(),
  role: text().notNull(),
  /** What decided whose number it is; null in rows of earlier rules. */
  role_reason: text(),
  benchmark: text(),
  label: text().notNull(),
  variant: text(),
  metric: text(),
  shots: integer(),
  value: real().notNull(),
  value_text: text().notNull(),
  unit: text(),
  bold: integer().notNull(),
  setting_from: text(),
  standing: text().notNull(),
  source_kind: text().notNull(),
  line: integer().notNull(),
  start_at: integer().notNull(),
  end_at: integer().notNull(),
  quote: text(),
  sha: text(),
  /** The questions it was measured by: numbers of two editions are never compared. Null with `benchmark`. */
  edition: text(),
  /** All that is stated of how it was measured, shots aside: see parse/compare/class. */
  method: text(),
  /** 1: something that moves the number is left unsaid; across cards two such silences are not equal. */
  silent: integer(),
};

export const modelClaims = sqliteTable(
  'model_claims',
  {
    model: integer().notNull(),
    place: integer().notNull(),
    ...CLAIM,
    /** base or instruct where the text around says of which the table is; null in rows of earlier rules too. */
    subject_stage: text(),
  },
  (t) => [
    primaryKey({ columns: [t.model, t.place] }),
    index('model_claims_benchmark').on(t.benchmark, t.subject_id),
    index('model_claims_subject').on(t.subject_id, t.benchmark),
    index('model_claims_called').on(t.subject),
    index('model_claims_edition').on(t.subject_id, t.edition),
  ],
);

/** What makes a claim comparable, worked out anew whenever models are settled: see sql/claims.sql. */
export const CLAIM_SCORE = {
  /** The value on its benchmark's own scale. */
  score: real().notNull(),
  /** One unit of the last printed digit, on the same scale. */
  step: real().notNull(),
  /** The metric where it comes to other numbers than the benchmark's usual one. */
  way: text(),
  /** 1: what its card says of this subject, benchmark and setting; 0 for repetitions, and where a card says two things. */
  speaks: integer().notNull(),
  /** 1: the first of all claims about this subject, benchmark and setting. */
  leads: integer().notNull(),
};

export const claimScores = sqliteTable(
  'claim_scores',
  { model: integer().notNull(), place: integer().notNull(), ...CLAIM_SCORE },
  (t) => [primaryKey({ columns: [t.model, t.place] })],
);

/** Where cards state different scores of one model in one class, kept for each first claim: see sql/claims.sql. */
export const claimDisagreements = sqliteTable(
  'claim_disagreements',
  {
    /** The first of the claims that are held against one another. */
    model: integer().notNull(),
    place: integer().notNull(),
    subject_id: text().notNull(),
    edition: text().notNull(),
    benchmark: text().notNull(),
    setting: text(),
    lowest: real().notNull(),
    highest: real().notNull(),
    difference: real().notNull(),
    stated: text().notNull(),
    cards: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.model, t.place] }),
    index('claim_disagreements_subject').on(t.subject_id, t.edition),
    index('claim_disagreements_widest').on(sql`difference DESC`, t.subject_id, t.benchmark),
    index('claim_disagreements_benchmark').on(t.benchmark, sql`difference DESC`, t.subject_id),
  ],
);

/** Of each benchmark and whom claims are about, the best claim and the newest, kept for the pages that list them: see sql/claims.sql. */
export const claimStandings = sqliteTable(
  'claim_standings',
  {
    subject_id: text().notNull(),
    benchmark: text().notNull(),
    /** The score of the best claim; negative where lower is better. */
    merit: real().notNull(),
    model: integer().notNull(),
    place: integer().notNull(),
    claims: integer().notNull(),
    lowest: real().notNull(),
    highest: real().notNull(),
    /** When the newest repo whose card states one was created, and its first claim. */
    newest: text(),
    newest_model: integer().notNull(),
    newest_place: integer().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.subject_id, t.benchmark] }),
    index('claim_standings_best').on(t.benchmark, sql`merit DESC`, t.subject_id),
    index('claim_standings_newest').on(t.benchmark, t.newest),
  ],
);

/** What every name that cards call other models by means; null where it is not certain. */
export const subjectMeanings = sqliteTable('subject_meanings', { subject: text().primaryKey(), means: text() }, (t) => [
  index('subject_meanings_means').on(t.means),
]);

/** How the names are spelled that mean models of developers: see parse/settle/subjects. */
export const modelSpellings = sqliteTable(
  'model_spellings',
  { spelling: text().notNull(), model: integer().notNull() },
  (t) => [primaryKey({ columns: [t.spelling, t.model] }), index('model_spellings_model').on(t.model)],
);

/** By what the meaning of each subject is looked up. */
export const subjectSpellings = sqliteTable(
  'subject_spellings',
  { spelling: text().notNull(), subject: text().notNull() },
  (t) => [primaryKey({ columns: [t.spelling, t.subject] })],
);

/** The claims that the quality estimate is fitted to, in numbers: all of them are read whenever one of them moves. */
export const estimateClaims = sqliteTable('estimate_claims', {
  /** `model * 1000000 + place`: the claims of a card stand together. */
  claim: integer().primaryKey(),
  /** The card's model and whom the claim is about, in `estimate_names`. */
  card: integer().notNull(),
  subject: integer().notNull(),
  measure: integer().notNull(),
  /** 1: said by the model's own side. */
  own: integer().notNull(),
  /** Of what can be reached, from 0 to 1. */
  share: real().notNull(),
});

/** Names in those claims, with what lets something be expected of the model that bears one. */
export const estimateNames = sqliteTable('estimate_names', {
  number: integer().primaryKey(),
  name: text().notNull().unique(),
  parameters: integer(),
  generation: text(),
  /** The day of its generation's release; of a family without generations that on which its repo was created. */
  released: text(),
});

/** What those claims are measured by. */
export const estimateMeasures = sqliteTable(
  'estimate_measures',
  {
    number: integer().primaryKey(),
    benchmark: text().notNull(),
    /** The edition, with the metric where it comes to other numbers. */
    item: text().notNull(),
    class: text().notNull(),
  },
  (t) => [uniqueIndex('estimate_measures_parts').on(t.benchmark, t.item, t.class)],
);

/** What all claims together let expect of a model, overall and by field of benchmarks: see parse/estimate. */
export const modelEstimates = sqliteTable(
  'model_estimates',
  {
    /** As in claims: a model's id, or `proprietary:<id>`. */
    subject_id: text().notNull(),
    field: text().notNull(),
    /** Per cent on a benchmark of middling difficulty, with one standard error in points. */
    level: real().notNull(),
    error: real().notNull(),
    claims: integer().notNull(),
    benchmarks: integer().notNull(),
    /** Cards that state the claims; `own_claims` of the claims are said by the model's own side. */
    claimants: integer().notNull(),
    own_claims: integer().notNull(),
    /** 1: enough benchmarks, and overall enough fields, to be placed among others. */
    ranks: integer().notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.subject_id, t.field] }),
    index('model_estimates_ranked').on(t.field, t.subject_id).where(sql`ranks`),
    index('model_estimates_best').on(t.field, sql`level - error DESC`, t.subject_id).where(sql`ranks`),
  ],
);

/** How hard each benchmark is for a model of middling ability, and how far it spreads models, as the same fit finds. */
export const benchmarkEstimates = sqliteTable('benchmark_estimates', {
  benchmark: text().primaryKey(),
  field: text().notNull(),
  level: real().notNull(),
  spread: real().notNull(),
  claims: integer().notNull(),
  models: integer().notNull(),
});

/**
 * What to expect of a model about which nothing is claimed, in logits: `constant`, `size` (ten times the parameters), `day`
 * (a day later), `deviation` (one standard error), and each generation's own as `generation:ID`.
 */
export const estimateTerms = sqliteTable('estimate_terms', {
  term: text().primaryKey(),
  value: real().notNull(),
});

/** Red flags as found when models were last settled; severity is the flag's. */
export const modelFlags = sqliteTable(
  'model_flags',
  {
    model: integer().notNull(),
    flag: text().notNull(),
    detail: text().notNull(),
    /** JSON: the claims that prove it. */
    evidence: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.flag] })],
);
