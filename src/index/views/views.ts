/** Every public table by its name, each with the columns that a program gets. */
import * as models from './models.ts';
import * as counts from './counts.ts';
import * as claims from './claims.ts';
import * as reference from './reference.ts';
import * as log from './log.ts';

export const VIEWS = {
  models: models.models,
  current_models: models.currentModels,
  facts: models.facts,
  notes: models.notes,
  tags: models.tags,
  files: models.files,
  weights: models.weights,
  weight_options: models.weightOptions,
  format_counts: models.formatCounts,
  architectures: models.architectures,
  kv_cache: models.kvCache,
  memory_shapes: models.memoryShapes,
  tokenizers: models.tokenizers,
  model_license: models.modelLicense,
  effective_licenses: models.effectiveLicenses,
  lineage: models.lineage,
  changes: models.changes,
  usage_history: models.usageHistory,
  model_facets: models.modelFacets,
  model_formats: models.modelFormats,
  release_dates: counts.releaseDates,
  facets: counts.facets,
  family_months: counts.familyMonths,
  span: counts.span,
  claims: claims.claims,
  own_claims: claims.ownClaims,
  claims_about: claims.claimsAbout,
  claim_values: claims.claimValues,
  scores: claims.scores,
  comparisons: claims.comparisons,
  disagreements: claims.disagreements,
  inherited_scores: claims.inheritedScores,
  copies: claims.copies,
  red_flags: claims.redFlags,
  estimates: claims.estimates,
  difficulties: claims.difficulties,
  families: reference.families,
  generations: reference.generations,
  licenses: reference.licenses,
  benchmarks: reference.benchmarks,
  metrics: reference.metrics,
  suites: reference.suites,
  openness: reference.openness,
  name_words: reference.nameWords,
  devices: reference.devices,
  proprietary_models: reference.proprietaryModels,
  released_with: reference.releasedWith,
  red_flag_kinds: reference.redFlagKinds,
  as_of: log.asOf,
  crawls: log.crawls,
  failures: log.failures,
} as const;

/** The name of a public table. */
export type Table = keyof typeof VIEWS;
/** A row of a public table. */
export type Row<T extends Table> = (typeof VIEWS)[T]['$inferSelect'];
