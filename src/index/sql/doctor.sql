-- name: counts
SELECT (SELECT count(*) FROM models) AS models,
  (SELECT count(*) FROM models WHERE gone_at IS NOT NULL) AS gone,
  (SELECT count(*) FROM models WHERE files_state = 'held') AS with_details,
  (SELECT count(*) FROM models WHERE card_state = 'held') AS with_card,
  (SELECT count(*) FROM model_claims) AS claims,
  (SELECT count(*) FROM edges) AS lineage_edges
