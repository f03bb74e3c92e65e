-- The public content in a fixed order, by names and values only: numbers that storage hands out (keys, word and tag
-- numbers, archive rows) do not count, nor does the log of runs.

-- name: models
SELECT hub_id, id, family, generation, line, stage, relation, parameters, active_parameters, experts, context_length,
  license, license_state, task, library, gated, disabled, downloads, downloads_all_time, likes, trending_score,
  created_at, last_modified, sha, card_state, config_state, files_state, first_seen_at, last_seen_at, gone_at
FROM models ORDER BY id, hub_id

-- name: tags
SELECT model_id, tag FROM tags ORDER BY model_id, tag

-- name: files
SELECT model_id, path, bytes, sha256, blob_id FROM files ORDER BY model_id, path

-- name: weights
SELECT model_id, format, level, bits_per_weight, bytes, file_count, shards, part, basis, place, rule, first_file
FROM weights ORDER BY model_id, format, level, first_file, place, rule

-- name: model_license
SELECT * FROM model_license ORDER BY model_id

-- name: effective_licenses
SELECT * FROM effective_licenses ORDER BY model_id

-- name: lineage
SELECT child_id, parent_id, relation, basis, place, rule, stated FROM lineage ORDER BY child_id, stated

-- name: claims
SELECT model_id, subject, subject_id, role, role_reason, benchmark, label, variant, metric, shots, value, value_text, unit, bold,
  setting_from, standing, source_kind, line, start_at, end_at, quote, sha
FROM claims ORDER BY model_id, start_at, line, label, subject, value

-- name: tokenizers
SELECT * FROM tokenizers ORDER BY model_id

-- name: architectures
SELECT * FROM architectures ORDER BY model_id

-- name: changes
SELECT model_id, field, old_value, new_value, seen_at FROM changes ORDER BY model_id, seen_at, field, old_value, new_value

-- name: facts
SELECT model_id, field, value, basis, place, rule, chosen FROM facts
ORDER BY model_id, field, chosen DESC, basis, place, rule, value

-- name: notes
SELECT model_id, code, place, saw FROM notes ORDER BY model_id, code, place, saw

-- name: licenses
SELECT * FROM licenses ORDER BY license

-- name: benchmarks
SELECT * FROM benchmarks ORDER BY benchmark

-- name: families
SELECT * FROM families ORDER BY family

-- name: generations
SELECT * FROM generations ORDER BY generation

-- name: proprietary_models
SELECT * FROM proprietary_models ORDER BY proprietary

-- name: estimates
SELECT * FROM estimates ORDER BY subject_id, field

-- name: difficulties
SELECT * FROM difficulties ORDER BY benchmark
