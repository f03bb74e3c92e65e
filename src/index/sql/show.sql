-- Everything held of one model. :id is the model's name.

-- name: model
SELECT * FROM models WHERE id = :id ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: by-alias
SELECT m.* FROM aliases a JOIN models m ON m.key = a.model WHERE a.id = :id LIMIT 1

-- name: facts
SELECT field, value, basis, place, rule, chosen FROM facts WHERE model_id = :id

-- name: weights
SELECT format, level, bits_per_weight, bytes, file_count, shards, part, basis, place, rule, first_file
FROM weights WHERE model_id = :id

-- name: license
SELECT license, declared, state, basis, place, rule, license_name, license_link FROM model_license WHERE model_id = :id

-- name: terms
SELECT * FROM licenses WHERE license = :id

-- name: effective
SELECT license, expression, complete, path, freer_than_parent FROM effective_licenses WHERE model_id = :id

-- name: parents
SELECT parent_id, relation, basis, place, rule, stated FROM lineage WHERE child_id = :id

-- name: children
SELECT relation, count(*) AS models FROM lineage WHERE parent_id = :id GROUP BY relation ORDER BY models DESC

-- name: tokenizer
SELECT class, vocab_size, fingerprint, chat_template_hash FROM tokenizers WHERE model_id = :id

-- name: claims
SELECT benchmark, label, variant, metric, shots, value, value_text, unit, subject, role, role_reason, standing, source_kind, line, url
FROM claims WHERE model_id = :id

-- name: flags
SELECT flag, severity, detail, evidence FROM red_flags WHERE model_id = :id ORDER BY flag

-- name: notes
SELECT code, place, saw FROM notes WHERE model_id = :id

-- name: changes
SELECT field, old_value, new_value, seen_from, seen_at, hub_time FROM changes WHERE model_id = :id ORDER BY seen_at

-- name: usage
SELECT seen_at, downloads, likes FROM usage_history WHERE model_id = :id ORDER BY seen_at

-- name: tags
SELECT tag FROM tags WHERE model_id = :id
