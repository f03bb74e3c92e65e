/** Every public table by its name, each with the columns that a program gets: views, and those tables that are public themselves. */
import { getTableColumns, is } from 'drizzle-orm';
import { getViewConfig, type SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import * as known from '../schema/benchmarks.ts';
import * as log from '../schema/crawls.ts';
import { devices } from '../schema/devices.ts';
import * as families from '../schema/families.ts';
import { licenses } from '../schema/licenses.ts';
import { models as modelTable } from '../schema/models.ts';
import { benchmarkCounts, familyMonths } from '../schema/settling.ts';
import * as claims from './claims.ts';
import * as counts from './counts.ts';
import * as models from './models.ts';

export const VIEWS = {
  models: modelTable,
  current_models: models.currentModels,
  choosable_models: models.choosableModels,
  facts: models.facts,
  notes: models.notes,
  tags: models.tags,
  files: models.files,
  weights: models.weights,
  repackagings: models.repackagings,
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
  family_months: familyMonths,
  benchmark_counts: benchmarkCounts,
  benchmark_cards: claims.benchmarkCards,
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
  expectations: claims.expectations,
  difficulties: claims.difficulties,
  families: families.families,
  generations: families.generations,
  licenses,
  benchmarks: known.benchmarks,
  metrics: known.metrics,
  suites: known.suites,
  openness: families.openness,
  name_words: families.nameWords,
  devices,
  proprietary_models: families.proprietaryModels,
  released_with: families.releasedWith,
  red_flag_kinds: known.redFlagKinds,
  as_of: counts.asOf,
  crawls: log.crawls,
  failures: log.failures,
} as const;

/** The name of a public table. */
export type Table = keyof typeof VIEWS;
/** A row of a public table. */
export type Row<T extends Table> = (typeof VIEWS)[T]['$inferSelect'];

/** The columns of a public table, by name. */
export function columnsOf(table: Table): Readonly<Record<string, SQLiteColumn>> {
  const found = VIEWS[table];
  return is(found, SQLiteTable) ? getTableColumns(found) : (getViewConfig(found).selectedFields as never);
}
