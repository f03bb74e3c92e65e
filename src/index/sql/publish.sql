-- An index made ready to be given away, and what its description tells.

-- name: leave-archive-out
DELETE FROM archive

-- name: mark-left-out
INSERT OR REPLACE INTO meta (name, value) VALUES ('archive', 'left out')

-- name: is-left-out
SELECT count(*) FROM meta WHERE name = 'archive' AND value = 'left out'

-- name: counts
SELECT (SELECT count(*) FROM models WHERE gone_at IS NULL) AS models,
  (SELECT count(*) FROM models WHERE files_state = 'held') AS with_details,
  (SELECT count(*) FROM models WHERE card_state = 'held') AS with_card,
  (SELECT count(*) FROM model_claims) AS claims,
  (SELECT count(*) FROM edges) AS lineage_edges

-- name: licenses
SELECT coalesce(l.kind, CASE WHEN m.license IS NULL THEN 'none stated' ELSE 'unknown' END) AS kind, count(*) AS models
FROM models m LEFT JOIN licenses l ON l.license = m.license
WHERE m.gone_at IS NULL
GROUP BY 1 ORDER BY 2 DESC, 1

-- Whether an exchange holds the newest record of a model.
-- name: record-of
SELECT count(*) FROM models WHERE record_seq = :seq AND (hub_id = :id OR id = :id)
