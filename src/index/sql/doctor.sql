-- name: counts
SELECT (SELECT count(*) FROM models) AS models,
  (SELECT count(*) FROM models WHERE gone_at IS NOT NULL) AS gone,
  (SELECT count(*) FROM models WHERE files_state = 'held') AS with_details,
  (SELECT count(*) FROM models WHERE card_state = 'held') AS with_card,
  (SELECT count(*) FROM model_claims) AS claims,
  (SELECT count(*) FROM edges) AS lineage_edges

-- name: dangling
SELECT (SELECT count(*) FROM models m WHERE m.record_seq IS NOT NULL AND NOT EXISTS (SELECT 1 FROM archive a WHERE a.seq = m.record_seq)) AS models,
  (SELECT count(*) FROM parts p WHERE p.seq > 0 AND NOT EXISTS (SELECT 1 FROM archive a WHERE a.seq = p.seq)) AS texts,
  (SELECT count(*) FROM model_facts f WHERE NOT EXISTS (SELECT 1 FROM models m WHERE m.key = f.model)) AS facts

-- name: unsealed
SELECT count(*) FROM archive WHERE seal IS NULL

-- name: meta
SELECT value FROM meta WHERE name = ?

-- name: set-meta
INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)

-- name: model-count
SELECT count(*) FROM models
