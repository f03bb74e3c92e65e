-- A first load writes without the indexes that only readers need and makes them at its end: keeping a dozen sorted
-- orders up to date row by row costs more than all else together. Definitions as in
-- schema/*.ts and in the views' migrations.

-- name: is-empty
SELECT NOT EXISTS (SELECT 1 FROM models)

-- name: drop-models-owner
DROP INDEX IF EXISTS models_owner

-- name: drop-models-family
DROP INDEX IF EXISTS models_family

-- name: drop-models-downloads
DROP INDEX IF EXISTS models_downloads

-- name: drop-models-created
DROP INDEX IF EXISTS models_created

-- name: drop-model-tags-tag
DROP INDEX IF EXISTS model_tags_tag

-- name: drop-model-weights-format
DROP INDEX IF EXISTS model_weights_format

-- name: drop-edges-parent
DROP INDEX IF EXISTS edges_parent

-- name: drop-models-kin
DROP INDEX IF EXISTS models_kin

-- name: drop-models-license
DROP INDEX IF EXISTS models_license

-- name: drop-models-library
DROP INDEX IF EXISTS models_library

-- name: drop-models-gated
DROP INDEX IF EXISTS models_gated

-- name: drop-models-tasks
DROP INDEX IF EXISTS models_tasks

-- name: drop-model-weights-kinds
DROP INDEX IF EXISTS model_weights_kinds

-- name: drop-model-weights-bytes
DROP INDEX IF EXISTS model_weights_bytes

-- name: drop-models-version
DROP INDEX IF EXISTS models_version

-- name: create-models-owner
CREATE INDEX IF NOT EXISTS models_owner ON models (owner)

-- name: create-models-family
CREATE INDEX IF NOT EXISTS models_family ON models (family, downloads)

-- name: create-models-downloads
CREATE INDEX IF NOT EXISTS models_downloads ON models (downloads)

-- name: create-models-created
CREATE INDEX IF NOT EXISTS models_created ON models (created_at, family, gone_at)

-- name: create-model-tags-tag
CREATE INDEX IF NOT EXISTS model_tags_tag ON model_tags (tag, model)

-- name: create-model-weights-format
CREATE INDEX IF NOT EXISTS model_weights_format ON model_weights (format, level)

-- name: create-edges-parent
CREATE INDEX IF NOT EXISTS edges_parent ON edges (parent_id, relation)

-- name: create-models-kin
CREATE INDEX IF NOT EXISTS models_kin ON models (family, owner, created_at, relation, downloads, gone_at)

-- name: create-models-version
CREATE INDEX IF NOT EXISTS models_version ON models (version)

-- name: create-models-license
CREATE INDEX IF NOT EXISTS models_license ON models (license, gone_at)

-- name: create-models-library
CREATE INDEX IF NOT EXISTS models_library ON models (library, gone_at)

-- name: create-models-gated
CREATE INDEX IF NOT EXISTS models_gated ON models (gated, gone_at)

-- name: create-models-tasks
CREATE INDEX IF NOT EXISTS models_tasks ON models (task, downloads, gone_at)

-- name: create-model-weights-kinds
CREATE INDEX IF NOT EXISTS model_weights_kinds ON model_weights (format, model, part)

-- name: create-model-weights-bytes
CREATE INDEX IF NOT EXISTS model_weights_bytes ON model_weights (bytes) WHERE bytes IS NOT NULL

-- name: search-hash
INSERT INTO search (search, rank) VALUES ('hashsize', 16777216)
