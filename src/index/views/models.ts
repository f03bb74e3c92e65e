/** Views of what a model is, as a program reads them. What columns mean stands in the dictionary. */
import { customType, integer, real, text, sqliteView } from 'drizzle-orm/sqlite-core';
import { FILE } from '../schema/files.ts';
import { LICENSE_IN_EFFECT, LICENSE_STATED } from '../schema/licenses.ts';
import { MODEL, SHAPE, TOKENIZER } from '../schema/models.ts';

/** A value of any field: text, or a number where the field is one. */
const said = customType<{ data: string | number }>({ dataType: () => 'text' });

export const currentModels = sqliteView('current_models', MODEL).existing();

export const choosableModels = sqliteView('choosable_models', MODEL).existing();

export const facts = sqliteView('facts', {
  model_id: text().notNull(),
  field: text().notNull(),
  value: said().notNull(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  chosen: integer().notNull(),
}).existing();

export const notes = sqliteView('notes', {
  model_id: text().notNull(),
  code: text().notNull(),
  place: text().notNull(),
  saw: text().notNull(),
}).existing();

export const tags = sqliteView('tags', {
  model_id: text().notNull(),
  tag: text().notNull(),
}).existing();

export const files = sqliteView('files', { model_id: text().notNull(), ...FILE }).existing();

export const weights = sqliteView('weights', {
  model_id: text().notNull(),
  format: text().notNull(),
  level: text(),
  bits_per_weight: real(),
  bytes: integer(),
  file_count: integer().notNull(),
  shards: integer(),
  part: text().notNull(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  first_file: text(),
}).existing();

export const weightOptions = sqliteView('weight_options', {
  model_id: text().notNull(),
  repo_id: text().notNull(),
  format: text().notNull(),
  level: text(),
  bits_per_weight: real(),
  bytes: integer(),
  computed: integer().notNull(),
  file_count: integer().notNull(),
  first_file: text(),
}).existing();

export const repackagings = sqliteView('repackagings', {
  model_id: text().notNull(),
  repo_id: text().notNull(),
  repo: integer().notNull(),
  stated: text(),
}).existing();

export const formatCounts = sqliteView('format_counts', {
  format: text().notNull(),
  models: integer().notNull(),
}).existing();

export const architectures = sqliteView('architectures', { model_id: text().notNull(), ...SHAPE }).existing();

export const kvCache = sqliteView('kv_cache', {
  model_id: text().notNull(),
  config_of: text().notNull(),
  architecture: text(),
  full_layers: integer(),
  full_values: integer(),
  local_layers: integer(),
  local_values: integer(),
  window: integer(),
  bytes_per_token: integer(),
}).existing();

export const memoryShapes = sqliteView('memory_shapes', {
  model_id: text().notNull(),
  config_of: text(),
  basis: text(),
  full_layers: integer().notNull(),
  full_values: integer(),
  local_layers: integer().notNull(),
  local_values: integer().notNull(),
  window: integer(),
  context_length: integer(),
  context_from: text(),
}).existing();

export const tokenizers = sqliteView('tokenizers', { model_id: text().notNull(), ...TOKENIZER }).existing();

export const modelLicense = sqliteView('model_license', { model_id: text().notNull(), ...LICENSE_STATED }).existing();

export const effectiveLicenses = sqliteView('effective_licenses', {
  model_id: text().notNull(),
  ...LICENSE_IN_EFFECT,
}).existing();

export const lineage = sqliteView('lineage', {
  child_id: text().notNull(),
  parent_id: text().notNull(),
  relation: text(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  stated: text().notNull(),
}).existing();

export const changes = sqliteView('changes', {
  model_id: text().notNull(),
  field: text().notNull(),
  old_value: text(),
  new_value: text(),
  seen_at: text().notNull(),
  seen_from: text(),
  hub_time: text(),
  hub_id: text(),
}).existing();

export const usageHistory = sqliteView('usage_history', {
  model_id: text().notNull(),
  seen_at: text().notNull(),
  downloads: integer(),
  likes: integer(),
}).existing();

export const modelFacets = sqliteView('model_facets', {
  model: integer().notNull(),
  model_id: text().notNull(),
  family: text(),
  generation: text(),
  line: text(),
  stage: text(),
  relation: text(),
  task: text(),
  library: text(),
  gated: text(),
  license: text(),
  terms: text(),
  commercial_use: text(),
  size: text(),
  context: text(),
  owner: text(),
  parameters: integer(),
  context_length: integer(),
  downloads: integer(),
  likes: integer(),
  trending_score: real(),
  created_at: text(),
  last_modified: text(),
  least_bytes: real(),
}).existing();

export const modelFormats = sqliteView('model_formats', {
  model: integer().notNull(),
  model_id: text().notNull(),
  format: text().notNull(),
  level: text(),
  downloads: integer(),
}).existing();
