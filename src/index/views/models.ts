/** Tables of what a model is, as a program reads them. What columns mean stands in the dictionary. */
import { customType, integer, real, text, sqliteView } from 'drizzle-orm/sqlite-core';

/** A value of any field: text, or a number where the field is one. */
const said = customType<{ data: string | number }>({ dataType: () => 'text' });

const MODEL = {
  key: integer().notNull(),
  hub_id: text(),
  id: text().notNull(),
  owner: text(),
  name: text().notNull(),
  family: text(),
  generation: text(),
  line: text(),
  stage: text(),
  relation: text(),
  parameters: integer(),
  active_parameters: integer(),
  experts: integer(),
  context_length: integer(),
  license: text(),
  license_state: text(),
  task: text(),
  library: text(),
  gated: text(),
  disabled: integer(),
  downloads: integer(),
  downloads_all_time: integer(),
  likes: integer(),
  trending_score: real(),
  created_at: text(),
  last_modified: text(),
  sha: text(),
  card_state: text().notNull(),
  config_state: text().notNull(),
  files_state: text().notNull(),
  first_seen_at: text().notNull(),
  last_seen_at: text().notNull(),
  gone_at: text(),
  record_seq: integer(),
  record_hash: text(),
  details_sha: text(),
  version: integer().notNull(),
};

export const models = sqliteView('models', MODEL).existing();
export const currentModels = sqliteView('current_models', MODEL).existing();

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

export const files = sqliteView('files', {
  model_id: text().notNull(),
  path: text().notNull(),
  bytes: integer(),
  sha256: text(),
  blob_id: text(),
}).existing();

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

export const formatCounts = sqliteView('format_counts', {
  format: text().notNull(),
  models: integer().notNull(),
}).existing();

export const architectures = sqliteView('architectures', {
  model_id: text().notNull(),
  architecture: text(),
  layers: integer(),
  hidden_size: integer(),
  heads: integer(),
  kv_heads: integer(),
  head_size: integer(),
  kv_rank: integer(),
  sliding_window: integer(),
  sliding_pattern: text(),
  native_context_length: integer(),
  experts_per_token: integer(),
  vocab_size: integer(),
  dtype: text(),
  kv_full_layers: integer(),
  kv_full_values: integer(),
  kv_local_layers: integer(),
  kv_local_values: integer(),
}).existing();

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

export const tokenizers = sqliteView('tokenizers', {
  model_id: text().notNull(),
  class: text(),
  vocab_size: integer(),
  fingerprint: text(),
  chat_template_hash: text(),
}).existing();

export const modelLicense = sqliteView('model_license', {
  model_id: text().notNull(),
  license: text(),
  declared: text(),
  state: text().notNull(),
  basis: text().notNull(),
  place: text().notNull(),
  rule: text().notNull(),
  license_name: text(),
  license_link: text(),
}).existing();

export const effectiveLicenses = sqliteView('effective_licenses', {
  model_id: text().notNull(),
  license: text().notNull(),
  complete: integer().notNull(),
  path: text().notNull(),
  freer_than_parent: text(),
  expression: text(),
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
