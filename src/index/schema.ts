/**
 * The tables beneath the public names. Lessons and users rely on the views of `migrations/*_views.sql` and on `models`;
 * what is here may change shape as long as those keep their meaning. Times are ISO-8601 UTC text, booleans 0 or 1.
 */
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** What this file is: format, rules it was made by. */
export const meta = sqliteTable('meta', { name: text().primaryKey(), value: text().notNull() });

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
    index('models_created').on(t.createdAt),
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

/** Facts that follow from a model's lineage, recomputed whenever the lineage may have changed. */
export const inherited = sqliteTable(
  'inherited',
  {
    model: integer().notNull(),
    field: text().notNull(),
    value: text().notNull(),
    basis: text().notNull(),
    place: text().notNull(),
    rule: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.field] })],
);

/** What settling the lineage saw and did not understand; recomputed with `inherited`. */
export const settledNotes = sqliteTable('settled_notes', {
  model: integer().notNull(),
  code: text().notNull(),
  place: text().notNull(),
  saw: text().notNull(),
});

export const tagNames = sqliteTable('tag_names', { id: integer().primaryKey(), tag: text().notNull() }, (t) => [
  uniqueIndex('tag_names_tag').on(t.tag),
]);

export const modelTags = sqliteTable('model_tags', { model: integer().notNull(), tag: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.model, t.tag] }),
  index('model_tags_tag').on(t.tag, t.model),
]);

export const modelFiles = sqliteTable(
  'model_files',
  {
    model: integer().notNull(),
    path: text().notNull(),
    bytes: integer(),
    sha256: text(),
    blobId: text('blob_id'),
  },
  (t) => [primaryKey({ columns: [t.model, t.path] }), index('model_files_sha256').on(t.sha256)],
);

export const modelWeights = sqliteTable(
  'model_weights',
  {
    model: integer().notNull(),
    place: integer().notNull(),
    format: text().notNull(),
    level: text(),
    bitsPerWeight: real('bits_per_weight'),
    bytes: integer(),
    fileCount: integer('file_count').notNull(),
    shards: integer(),
    part: text().notNull(),
    basis: text().notNull(),
    readAt: text('read_at').notNull(),
    rule: text().notNull(),
    /** First file of the set; null when the set is known only from name or tags. */
    firstFile: text('first_file'),
  },
  (t) => [primaryKey({ columns: [t.model, t.place] }), index('model_weights_format').on(t.format, t.level)],
);

export const modelLicenses = sqliteTable('model_licenses', {
  model: integer().primaryKey(),
  license: text(),
  declared: text(),
  state: text().notNull(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  licenseName: text('license_name'),
  licenseLink: text('license_link'),
});

/** The most restrictive license along a model's lineage, with the path that proves it. */
export const effectiveLicenses = sqliteTable('model_effective_licenses', {
  model: integer().primaryKey(),
  license: text().notNull(),
  /** Every license of the chain is known. */
  complete: integer().notNull(),
  /** `model (license) -> parent (license) ...`, to the one whose license it is. */
  path: text().notNull(),
  /** The path to the ancestor whose license is stricter than the model's own label; null where there is none. */
  freerThanParent: text('freer_than_parent'),
});

export const edges = sqliteTable(
  'edges',
  {
    child: integer().notNull(),
    /** The parent as the index knows it now: renames followed, case as the Hub's. */
    parentId: text('parent_id').notNull(),
    /** The parent as stated. */
    stated: text().notNull(),
    relation: text(),
    basis: text().notNull(),
    place: text().notNull(),
    rule: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.child, t.stated] }), index('edges_parent').on(t.parentId)],
);

export const modelClaims = sqliteTable(
  'model_claims',
  {
    model: integer().notNull(),
    place: integer().notNull(),
    subject: text().notNull(),
    subjectId: text('subject_id'),
    role: text().notNull(),
    benchmark: text(),
    label: text().notNull(),
    variant: text(),
    metric: text(),
    shots: integer(),
    value: real().notNull(),
    valueText: text('value_text').notNull(),
    unit: text(),
    bold: integer().notNull(),
    settingFrom: text('setting_from'),
    standing: text().notNull(),
    sourceKind: text('source_kind').notNull(),
    line: integer().notNull(),
    startAt: integer('start_at').notNull(),
    endAt: integer('end_at').notNull(),
    quote: text(),
    sha: text(),
    /** The questions it was measured by: numbers of two editions are never compared. Null with `benchmark`. */
    edition: text(),
    /** All that is stated of how it was measured, shots aside: see parse/compare/class. */
    method: text(),
    /** 1: something that moves the number is left unsaid; across cards two such silences are not equal. */
    silent: integer(),
  },
  (t) => [
    primaryKey({ columns: [t.model, t.place] }),
    index('model_claims_benchmark').on(t.benchmark, t.subjectId),
    index('model_claims_subject').on(t.subjectId, t.benchmark),
    index('model_claims_called').on(t.subject),
  ],
);

/** Claims made comparable, worked out anew whenever models are settled: see sql/claims.sql. */
export const claimScores = sqliteTable(
  'claim_scores',
  {
    model: integer().notNull(),
    place: integer().notNull(),
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
  },
  (t) => [primaryKey({ columns: [t.model, t.place] })],
);

/** What all claims together let expect of a model, overall and by field of benchmarks: see parse/estimate. */
export const modelEstimates = sqliteTable(
  'model_estimates',
  {
    /** As in claims: a model's id, or `proprietary:<id>`. */
    subjectId: text('subject_id').notNull(),
    field: text().notNull(),
    /** Per cent on a benchmark of middling difficulty, with one standard error in points. */
    level: real().notNull(),
    error: real().notNull(),
    claims: integer().notNull(),
    benchmarks: integer().notNull(),
    /** Cards that state the claims; `own_claims` of the claims are said by the model's own side. */
    claimants: integer().notNull(),
    ownClaims: integer('own_claims').notNull(),
    /** 1: enough benchmarks, and overall enough fields, to be placed among others. */
    ranks: integer().notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.subjectId, t.field] })],
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

export const modelChanges = sqliteTable(
  'model_changes',
  {
    model: integer().notNull(),
    field: text().notNull(),
    oldValue: text('old_value'),
    newValue: text('new_value'),
    /** When the new value was seen. */
    seenAt: text('seen_at').notNull(),
    /** The Hub's `_id`, which survives renames and rebuilds; the id where the Hub sent none. */
    hubId: text('hub_id'),
    /** When the old value was last known to stand. */
    seenFrom: text('seen_from'),
    /** When the Hub says that the repo changed, where a change of the repo made it. */
    hubTime: text('hub_time'),
  },
  (t) => [index('model_changes_model').on(t.model), index('model_changes_seen').on(t.seenAt)],
);

/** Downloads and likes now and then: weekly at most, sooner where they moved much; of models that are used at all. */
export const modelCounts = sqliteTable(
  'model_counts',
  {
    model: integer().notNull(),
    at: text().notNull(),
    downloads: integer(),
    likes: integer(),
  },
  (t) => [primaryKey({ columns: [t.model, t.at] })],
);

/** Names a model went by before, learnt from renames: old id to the Hub's `_id`. */
export const aliases = sqliteTable('aliases', {
  id: text().primaryKey(),
  model: integer().notNull(),
  seenAt: text('seen_at').notNull(),
});

/** The texts held of a model: which file, from which archived exchange, at which blob. */
export const parts = sqliteTable(
  'parts',
  {
    model: integer().notNull(),
    path: text().notNull(),
    seq: integer().notNull(),
    blobId: text('blob_id'),
    sha: text(),
    state: text().notNull(),
  },
  (t) => [primaryKey({ columns: [t.model, t.path] })],
);

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

/** Subjects of claims that are no longer made: another claim may lead now. Outlives a killed run. */
export const unsettledSubjects = sqliteTable('unsettled_subjects', { subjectId: text('subject_id').primaryKey() });

/**
 * What one settling is about, by step: `changed` models; `lineage`, those whose inheritance may move; `ancestors`, with
 * all that they inherit from; `claims`, those whose claims are compared anew; `flags`. Empty outside a settling.
 */
export const settling = sqliteTable('settling', { step: text().notNull(), model: integer().notNull() }, (t) => [
  primaryKey({ columns: [t.step, t.model] }),
]);

/** Names that the changed models have or had. Empty outside a settling. */
export const settlingNames = sqliteTable('settling_names', { name: text().primaryKey() });

/** What every name that cards call other models by means; null where it is not certain. */
export const subjectMeanings = sqliteTable('subject_meanings', { subject: text().primaryKey(), means: text() }, (t) => [
  index('subject_meanings_means').on(t.means),
]);

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

export const licenses = sqliteTable('licenses', {
  license: text().primaryKey(),
  name: text().notNull(),
  spdxId: text('spdx_id'),
  kind: text().notNull(),
  commercialUse: text('commercial_use').notNull(),
  conditions: text(),
  sourceUrl: text('source_url'),
  /** When the text was opened and held against the row, null where it was not. */
  textRead: text('text_read'),
  /** Which text that was: `git:` and a commit, or `sha256:`. */
  textDigest: text('text_digest'),
  textUrl: text('text_url'),
});

export const benchmarks = sqliteTable('benchmarks', {
  benchmark: text().primaryKey(),
  name: text().notNull(),
  measures: text(),
  unit: text(),
  rangeMax: real('range_max'),
  higherIsBetter: integer('higher_is_better'),
  chance: real(),
  ceiling: real(),
  published: text(),
  sourceUrl: text('source_url'),
  /** The metric it is usually stated in; null when several are usual. */
  metric: text(),
});

export const metrics = sqliteTable('metrics', {
  metric: text().primaryKey(),
  name: text().notNull(),
  unit: text(),
  higherIsBetter: integer('higher_is_better').notNull(),
  sourceUrl: text('source_url'),
  /** 1: counts answers that are right at the first attempt, as other metrics do under other names. */
  countsRight: integer('counts_right').notNull(),
});

/** What a flag states, how severe it is, and how much it takes: see rules/red-flags. */
export const redFlagKinds = sqliteTable('red_flag_kinds', {
  flag: text().primaryKey(),
  severity: text().notNull(),
  states: text().notNull(),
  margin: real(),
  least: integer().notNull(),
  share: real(),
  sourceUrl: text('source_url').notNull(),
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
    sourceUrl: text('source_url').notNull(),
  },
  (t) => [primaryKey({ columns: [t.edition, t.benchmark] })],
);

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

export const crawls = sqliteTable('crawls', {
  id: integer().primaryKey({ autoIncrement: true }),
  startedAt: text('started_at').notNull(),
  finishedAt: text('finished_at'),
  kind: text().notNull(),
  scope: text().notNull(),
  requests: integer().notNull(),
  modelsSeen: integer('models_seen').notNull(),
  modelsNew: integer('models_new').notNull(),
  modelsChanged: integer('models_changed').notNull(),
  rowsWritten: integer('rows_written').notNull(),
  failures: integer().notNull(),
  outcome: text().notNull(),
});

/** What went wrong in a crawl, a line each. */
export const failures = sqliteTable(
  'failures',
  {
    crawl: integer().notNull(),
    modelId: text('model_id'),
    url: text(),
    code: text().notNull(),
    message: text().notNull(),
    seenAt: text('seen_at').notNull(),
  },
  (t) => [index('failures_crawl').on(t.crawl)],
);

/** Where a listing pass stands, a row a scope; moved only in the transaction that stores the page's rows. */
export const cursors = sqliteTable('cursors', {
  scope: text().primaryKey(),
  /** `full` or `increment`. */
  kind: text().notNull(),
  /** The next page; null when the pass is finished. */
  next: text(),
  /** Time of the running (or last) pass's first answer. */
  passStartedAt: text('pass_started_at').notNull(),
  /** Rows of the running pass so far. */
  seen: integer().notNull(),
  /** Changes up to here are known; increments page back to it less the overlap. Null until a full pass has finished. */
  watermark: text(),
  /** Rows the last finished full pass saw. */
  lastFull: integer('last_full'),
  /** 1: the page at `next` looked like the end without proof, and is asked again before that is believed. */
  doubted: integer().notNull().default(0),
});

/** Every exchange of every crawl, compressed: all tables above but crawls, failures and cursors follow from these rows and the rules. */
export const archive = sqliteTable(
  'archive',
  {
    seq: integer().primaryKey({ autoIncrement: true }),
    crawl: integer().notNull(),
    /** `listing-full`, `listing-increment`, `details`, `texts`, `confirm`; `refused` for answers that were not taken. */
    pass: text().notNull(),
    method: text().notNull(),
    url: text().notNull(),
    status: integer().notNull(),
    headers: text().notNull(),
    at: text().notNull(),
    /** The `_id` of the model asked about; null for listings. */
    hubId: text('hub_id'),
    /** The file asked for, of texts. */
    path: text(),
    /** What the answer meant where it was none that was hoped for: a code of `hub/errors`. Status 0: no answer came. */
    error: text(),
    encoding: text().notNull(),
    bytes: integer().notNull(),
    body: blob({ mode: 'buffer' }).notNull(),
    /** 16 bytes of sha256 over the whole row, so that a flipped bit is seen; null in rows of before there were seals. */
    seal: blob({ mode: 'buffer' }),
  },
  (t) => [index('archive_crawl').on(t.crawl)],
);
