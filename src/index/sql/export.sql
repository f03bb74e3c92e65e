-- The public tables as they are written out: whole, and the rows of models that a later crawl has changed.
-- Large ones follow the order of storage, model by model, so that nothing is sorted or held.

-- name: models
SELECT hub_id, id, owner, name, family, generation, line, stage, relation, parameters, active_parameters, experts,
  context_length, license, license_state, task, library, gated, disabled, downloads, downloads_all_time, likes,
  trending_score, created_at, last_modified, sha, card_state, config_state, files_state, first_seen_at, last_seen_at,
  gone_at, version
FROM models ORDER BY hub_id

-- name: models-since
SELECT hub_id, id, owner, name, family, generation, line, stage, relation, parameters, active_parameters, experts,
  context_length, license, license_state, task, library, gated, disabled, downloads, downloads_all_time, likes,
  trending_score, created_at, last_modified, sha, card_state, config_state, files_state, first_seen_at, last_seen_at,
  gone_at, version
FROM models WHERE version > :since ORDER BY hub_id

-- name: tags
SELECT * FROM tags

-- name: tags-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN tags t ON t.model_id = n.id

-- name: files
SELECT * FROM files

-- name: files-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN files t ON t.model_id = n.id

-- name: weights
SELECT * FROM weights

-- name: weights-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN weights t ON t.model_id = n.id

-- name: model_license
SELECT * FROM model_license

-- name: model_license-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN model_license t ON t.model_id = n.id

-- name: effective_licenses
SELECT * FROM effective_licenses

-- name: effective_licenses-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN effective_licenses t ON t.model_id = n.id

-- name: lineage
SELECT * FROM lineage

-- name: lineage-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN lineage t ON t.child_id = n.id

-- name: claims
SELECT * FROM claims

-- name: claims-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN claims t ON t.model_id = n.id

-- name: facts
SELECT * FROM facts

-- name: facts-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN facts t ON t.model_id = n.id

-- name: notes
SELECT * FROM notes

-- name: notes-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN notes t ON t.model_id = n.id

-- name: tokenizers
SELECT * FROM tokenizers

-- name: tokenizers-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN tokenizers t ON t.model_id = n.id

-- name: architectures
SELECT * FROM architectures

-- name: architectures-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN architectures t ON t.model_id = n.id

-- name: red_flags
SELECT * FROM red_flags

-- name: red_flags-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN red_flags t ON t.model_id = n.id

-- name: changes
SELECT * FROM changes

-- name: changes-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN changes t ON t.model_id = n.id

-- name: usage_history
SELECT * FROM usage_history

-- name: usage_history-since
WITH names (id) AS (
  SELECT d.id FROM models d WHERE d.version > :since
  UNION SELECT a.id FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since
)
SELECT t.* FROM names n CROSS JOIN usage_history t ON t.model_id = n.id

-- name: licenses
SELECT * FROM licenses

-- name: benchmarks
SELECT * FROM benchmarks

-- name: families
SELECT * FROM families

-- name: generations
SELECT * FROM generations

-- name: crawls
SELECT * FROM crawls

-- Names whose rows a delta replaces, whoever bears them now: what the changed models are and were called. Of those marked gone nothing follows.
-- name: replaced-since
SELECT d.id AS model_id, d.hub_id, d.id AS called_now, d.gone_at FROM models d WHERE d.version > :since
UNION SELECT a.id, d.hub_id, d.id, d.gone_at FROM models d JOIN aliases a ON a.model = d.key WHERE d.version > :since

-- name: version
SELECT ifnull(max(id), 0) FROM crawls

-- name: as-of
SELECT max(last_seen_at) FROM models
