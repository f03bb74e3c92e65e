-- Statements of the writer. Parameters are bound by position, in the order of src/index/rows.ts.

-- name: newest
SELECT max(key) FROM models

-- name: model-by-hub-id
SELECT * FROM models WHERE hub_id = ?

-- name: model-by-id
SELECT * FROM models WHERE id = ? ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: others-under-id
SELECT * FROM models WHERE id = ? AND key <> ? AND gone_at IS NULL

-- name: insert-model
INSERT INTO models (
  hub_id, id, owner, name, family, generation, line, stage, relation, parameters, active_parameters, experts,
  context_length, license, license_state, task, library, gated, disabled, downloads, downloads_all_time, likes,
  trending_score, created_at, last_modified, sha, record_hash,
  card_state, config_state, files_state, first_seen_at, last_seen_at, record_seq, version
) VALUES (
  ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
  ?, ?, 'not-fetched', ?, ?, ?, (SELECT ifnull(max(id), 0) FROM crawls)
)

-- What is understood is bound; what listings have told since the record came is taken over.
-- name: insert-rebuilt
INSERT INTO models (
  key, hub_id, id, owner, name, family, generation, line, stage, relation, parameters, active_parameters, experts,
  context_length, license, license_state, task, library, gated, disabled, downloads, downloads_all_time, likes,
  trending_score, created_at, last_modified, sha, record_hash,
  card_state, config_state, files_state, first_seen_at, last_seen_at, gone_at, record_seq, details_sha, version
)
SELECT o.key, o.hub_id, o.id, o.owner, o.name, ?, ?, ?, ?, ?, ?, ?, ?,
  ?, ?, ?, ?, ?, o.gated, o.disabled, o.downloads, o.downloads_all_time, o.likes,
  o.trending_score, ?, o.last_modified, o.sha, ?,
  o.card_state, o.config_state, o.files_state, o.first_seen_at, o.last_seen_at, o.gone_at, o.record_seq, o.details_sha,
  (SELECT ifnull(max(id), 0) FROM crawls)
FROM old.models o WHERE o.key = ?

-- name: update-model
UPDATE models SET
  hub_id = ?, id = ?, owner = ?, name = ?, family = ?, generation = ?, line = ?, stage = ?, relation = ?,
  parameters = ?, active_parameters = ?, experts = ?, context_length = ?, license = ?, license_state = ?, task = ?,
  library = ?, gated = ?, disabled = ?, downloads = ?, downloads_all_time = ?, likes = ?, trending_score = ?,
  created_at = ?, last_modified = ?, sha = ?, record_hash = ?,
  record_seq = ?, gone_at = NULL, version = (SELECT ifnull(max(id), 0) FROM crawls)
WHERE key = ?

-- name: update-listed
UPDATE models SET
  id = ?, owner = ?, name = ?, gated = ?, disabled = ?, downloads = ?, downloads_all_time = ?, likes = ?,
  trending_score = ?, last_modified = ?, sha = ?, gone_at = NULL, version = (SELECT ifnull(max(id), 0) FROM crawls)
WHERE key = ?

-- name: update-counts
UPDATE models SET downloads = ?, downloads_all_time = ?, likes = ?, trending_score = ?,
  version = (SELECT ifnull(max(id), 0) FROM crawls)
WHERE key = ?

-- name: forget-hash
UPDATE models SET record_hash = NULL WHERE key = ?

-- name: renamed
SELECT m.*, (SELECT max(a.seen_at) FROM aliases a WHERE a.model = m.key) AS renamed_at
FROM unsettled u JOIN models m ON m.key = u.model WHERE m.record_hash IS NULL AND m.gone_at IS NULL AND renamed_at IS NOT NULL

-- name: set-listed-states
UPDATE models SET card_state = ?, config_state = ? WHERE key = ? AND (card_state <> ? OR config_state <> ?)

-- name: see-again
UPDATE models SET last_seen_at = ?, gone_at = NULL WHERE key = ?

-- name: set-states
UPDATE models SET card_state = ?, config_state = ?, files_state = ?, details_sha = ?,
  version = (SELECT ifnull(max(id), 0) FROM crawls)
WHERE key = ?

-- name: mark-gone
UPDATE models SET gone_at = ?, version = (SELECT ifnull(max(id), 0) FROM crawls) WHERE key = ? AND gone_at IS NULL

-- name: insert-facts
INSERT OR REPLACE INTO model_facts (model, facts, notes) VALUES (?, ?, ?)

-- name: insert-word
INSERT INTO words (id, word) VALUES (?, ?)

-- name: all-words
SELECT id, word FROM words

-- name: tag-id
SELECT id FROM tag_names WHERE tag = ?

-- name: insert-tag
INSERT INTO tag_names (tag) VALUES (?)

-- name: insert-model-tags
INSERT OR IGNORE INTO model_tags (model, tag) SELECT ?, value FROM json_each(?)

-- name: delete-model-tags
DELETE FROM model_tags WHERE model = ?

-- name: insert-weights
INSERT INTO model_weights (
  model, place, format, level, bits_per_weight, bytes, file_count, shards, part, basis, read_at, rule, first_file
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: delete-weights
DELETE FROM model_weights WHERE model = ?

-- name: insert-license
INSERT OR REPLACE INTO model_licenses (
  model, license, declared, state, basis, place, rule, license_name, license_link
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: delete-license
DELETE FROM model_licenses WHERE model = ?

-- name: insert-edge
INSERT OR IGNORE INTO edges (child, parent_id, stated, relation, basis, place, rule) VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: delete-edges
DELETE FROM edges WHERE child = ?

-- name: insert-claim
INSERT INTO model_claims (
  model, place, subject, subject_stage, role, role_reason, benchmark, label, variant, metric, shots, value, value_text, unit, bold,
  setting_from, standing, source_kind, line, start_at, end_at, quote, sha, edition, method, silent
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: delete-claims
DELETE FROM model_claims WHERE model = ?

-- name: insert-tokenizer
INSERT OR REPLACE INTO model_tokenizers (model, class, vocab_size, fingerprint, chat_template_hash) VALUES (?, ?, ?, ?, ?)

-- name: delete-tokenizer
DELETE FROM model_tokenizers WHERE model = ?

-- name: insert-shape
INSERT OR REPLACE INTO model_shapes (
  model, architecture, layers, hidden_size, heads, kv_heads, head_size, kv_rank, sliding_window, sliding_pattern,
  native_context_length, experts_per_token, vocab_size, dtype,
  kv_full_layers, kv_full_values, kv_local_layers, kv_local_values
) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: delete-shape
DELETE FROM model_shapes WHERE model = ?

-- name: insert-file
INSERT OR REPLACE INTO model_files (model, path, bytes, sha256, blob_id) VALUES (?, ?, ?, ?, ?)

-- name: delete-files
DELETE FROM model_files WHERE model = ?

-- name: files-of
SELECT path, bytes, sha256, blob_id AS blobId FROM model_files WHERE model = ? ORDER BY path

-- name: insert-part
INSERT OR REPLACE INTO parts (model, path, seq, blob_id, sha, state) VALUES (?, ?, ?, ?, ?, ?)

-- name: delete-part
DELETE FROM parts WHERE model = ? AND path = ?

-- name: parts-of
SELECT path, seq, blob_id AS blobId, sha, state FROM parts WHERE model = ? ORDER BY path

-- name: alias-of
SELECT model FROM aliases WHERE id = ?

-- name: insert-alias
INSERT OR REPLACE INTO aliases (id, model, seen_at) VALUES (?, ?, ?)

-- name: delete-inherited
DELETE FROM inherited WHERE model = ?

-- name: unsettle
INSERT INTO unsettled (model, searched, lineage) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET searched = min(searched, excluded.searched), lineage = max(lineage, excluded.lineage)

-- name: loosen-hashes
INSERT OR IGNORE INTO unsettled_hashes SELECT sha256 FROM model_files WHERE model = ? AND sha256 IS NOT NULL

-- name: loosen-subjects
INSERT OR IGNORE INTO unsettled_subjects SELECT DISTINCT subject_id, coalesce(edition, '') FROM model_claims WHERE model = ? AND subject_id IS NOT NULL

-- name: loosen-standings
INSERT OR IGNORE INTO unsettled_standings
SELECT DISTINCT subject_id, benchmark FROM model_claims WHERE model = ? AND subject_id IS NOT NULL AND benchmark IS NOT NULL

-- The rules that models are understood by have changed under them.
-- name: unsettle-all
INSERT OR IGNORE INTO unsettled (model, searched) SELECT key, 1 FROM models
