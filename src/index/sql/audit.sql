-- What the rules do not understand yet, by how many models it touches. :tasks is a JSON array, null for all models.

-- name: unknowns
WITH m AS (
  SELECT * FROM models WHERE gone_at IS NULL AND (:tasks IS NULL OR task IN (SELECT value FROM json_each(:tasks)))
), f(field, unknown, downloads) AS (
  SELECT 'family', count(*), sum(downloads) FROM m WHERE family IS NULL
  UNION ALL SELECT 'generation', count(*), sum(downloads) FROM m WHERE generation IS NULL
  UNION ALL SELECT 'stage', count(*), sum(downloads) FROM m WHERE stage IS NULL
  UNION ALL SELECT 'parameters', count(*), sum(downloads) FROM m WHERE parameters IS NULL
  UNION ALL SELECT 'license', count(*), sum(downloads) FROM m WHERE license IS NULL
  UNION ALL SELECT 'relation', count(*), sum(downloads) FROM m WHERE relation IS NULL
  UNION ALL SELECT 'context_length', count(*), sum(downloads) FROM m WHERE context_length IS NULL AND config_state = 'held'
  UNION ALL SELECT 'weights', count(*), sum(downloads) FROM m
    WHERE NOT EXISTS (SELECT 1 FROM model_weights w WHERE w.model = m.key)
)
SELECT field, unknown AS models, round(100.0 * unknown / (SELECT count(*) FROM m), 1) AS percent,
  coalesce(downloads, 0) AS downloads
FROM f WHERE unknown > 0 ORDER BY unknown DESC

-- name: codes
SELECT n.code, count(DISTINCT n.model_id) AS models, count(*) AS notes, min(n.model_id) AS example
FROM notes n JOIN models m ON m.id = n.model_id
WHERE :tasks IS NULL OR m.task IN (SELECT value FROM json_each(:tasks))
GROUP BY n.code ORDER BY models DESC, n.code LIMIT :limit

-- name: notes
SELECT n.code, n.saw, count(DISTINCT n.model_id) AS models, min(n.model_id) AS example
FROM notes n JOIN models m ON m.id = n.model_id
WHERE (:code IS NULL OR n.code = :code) AND (:tasks IS NULL OR m.task IN (SELECT value FROM json_each(:tasks)))
GROUP BY n.code, n.saw ORDER BY models DESC, n.code, n.saw LIMIT :limit

-- name: labels
SELECT label, count(DISTINCT model) AS models, count(*) AS claims, min(m.id) AS example
FROM model_claims c JOIN models m ON m.key = c.model
WHERE benchmark IS NULL GROUP BY lower(label) ORDER BY models DESC, label LIMIT :limit
