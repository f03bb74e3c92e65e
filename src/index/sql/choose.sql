-- What choosing a model reads. :ids is a JSON array of model ids.

-- Of each task and line the most downloaded, of these again, and all that can be ranked: read apart, each in its order,
-- since in the order of all downloads the few models of a rare task are found at the end of all others.
-- name: candidates
WITH looked AS (
  SELECT m.key FROM json_each(:tasks) t CROSS JOIN models m ON m.key IN (
    SELECT key FROM choosable_models WHERE task = t.value ORDER BY downloads DESC, id LIMIT :most)
  UNION
  SELECT m.key FROM json_each(:lines) l CROSS JOIN models m ON m.key IN (
    SELECT key FROM choosable_models WHERE line = l.value ORDER BY downloads DESC, id LIMIT :most)
  UNION
  SELECT key FROM (
    SELECT key FROM choosable_models
    WHERE :untold AND task IS NULL AND family IS NOT NULL AND stage IS NOT NULL ORDER BY downloads DESC, id LIMIT :most)
), candidate AS (
  SELECT * FROM (SELECT m.id, m.downloads FROM looked CROSS JOIN models m USING (key) ORDER BY m.downloads DESC, m.id LIMIT :most)
  UNION
  -- By id, as the index of models has them: their neighbours lie together.
  SELECT m.id, m.downloads
  FROM model_estimates e INDEXED BY model_estimates_ranked CROSS JOIN choosable_models m ON m.id = e.subject_id
  WHERE e.field = :field AND e.ranks AND (+m.task IN (SELECT value FROM json_each(:tasks))
    OR m.line IN (SELECT value FROM json_each(:lines))
    OR (:untold AND m.task IS NULL AND m.family IS NOT NULL AND m.stage IS NOT NULL))
)
SELECT id FROM candidate ORDER BY downloads DESC, id

-- name: described
SELECT m.id, m.parameters, m.active_parameters, m.line, m.stage, m.downloads, coalesce(e.license, m.license) AS license,
  l.kind, l.commercial_use, l.conditions, k.context_length, k.context_from, a.native_context_length AS native_context,
  (SELECT x.own_release FROM expectations x WHERE x.model_id = m.id) AS released,
  k.config_of, k.basis, k.full_layers, k.full_values, k.local_layers, k.local_values, k.window
FROM json_each(:ids) i
CROSS JOIN models m ON m.id = i.value AND m.gone_at IS NULL
CROSS JOIN memory_shapes k ON k.model_id = m.id
LEFT JOIN model_effective_licenses e ON e.model = m.key
LEFT JOIN licenses l ON l.license = coalesce(e.license, m.license)
LEFT JOIN model_shapes a ON a.model = coalesce((SELECT model FROM model_shapes WHERE model = m.key), (SELECT key FROM models o WHERE o.id = k.config_of))
ORDER BY i.key

-- How much is made from each: repackagings and fine-tunes of it, and their downloads.
-- name: derived
SELECT i.value AS id, count(*) AS models, coalesce(sum(c.downloads), 0) AS downloads
FROM json_each(:ids) i CROSS JOIN edges e ON e.parent_id = i.value CROSS JOIN models c ON c.key = e.child AND c.gone_at IS NULL
GROUP BY i.key

-- name: tasks
SELECT value FROM facet_counts WHERE facet = 'task' ORDER BY models DESC, value LIMIT 200

-- name: weights
SELECT o.model_id, o.repo_id, o.format, o.level, o.bits_per_weight, o.bytes, o.computed
FROM json_each(:ids) i CROSS JOIN weight_options o ON o.model_id = i.value

-- What each states, what its generation was released for, and whether it is one of its developer's own releases.
-- name: languages
SELECT m.id, (SELECT f.value FROM facts f WHERE f.model_id = m.id AND f.field = 'languages' AND f.chosen) AS stated, r.languages AS released,
  EXISTS (SELECT 1 FROM json_each(r.owners) WHERE value = m.owner) AS own
FROM json_each(:ids) i CROSS JOIN models m ON m.id = i.value AND m.gone_at IS NULL
LEFT JOIN released_with r ON r.name = coalesce(m.generation, m.family)

-- name: scores
SELECT s.subject_id, s.benchmark, s.score, s.setting, s.shots, s.variant, s.special, s.higher_is_better, s.stated_by, s.standing, s.url
FROM json_each(:benchmarks) b CROSS JOIN scores s ON s.benchmark = b.value
WHERE s.subject_id IN (SELECT value FROM json_each(:ids))

-- Of models with enough claims to be placed.
-- name: levels
SELECT e.subject_id AS id, e.level, e.error, e.sure, e.claims, e.benchmarks, e.claimants, e.own_claims AS ownClaims
FROM json_each(:ids) i CROSS JOIN estimates e ON e.subject_id = i.value AND e.field = :field AND e.ranks

-- What too few claims, else what size, date and generation let expect: looked for one by one, since joined from the left
-- it is worked out of all models.
-- name: expected
WITH asked AS MATERIALIZED (
  SELECT i.value AS id, coalesce(f.level, o.level) AS level, coalesce(f.error, o.error) AS error,
    coalesce(f.sure, o.sure) AS sure, coalesce(f.claims, o.claims) AS claims
  FROM json_each(:ids) i
  LEFT JOIN estimates f ON f.subject_id = i.value AND f.field = :field
  LEFT JOIN estimates o ON o.subject_id = i.value AND o.field = 'overall'
)
SELECT id, level, error, sure, claims FROM asked WHERE level IS NOT NULL
UNION ALL
SELECT a.id, x.level, x.error, x.sure, 0
FROM asked a CROSS JOIN expectations x ON x.model_id = a.id
WHERE a.level IS NULL AND x.level IS NOT NULL

-- name: extended
SELECT f.model_id, CAST(f.value AS INTEGER) FROM json_each(:ids) i CROSS JOIN facts f ON f.model_id = i.value
WHERE f.field = 'context_extended' AND f.chosen

-- name: fields
SELECT DISTINCT e.field FROM json_each(:ids) i JOIN model_estimates e ON e.subject_id = i.value ORDER BY e.field

-- One number a model and class that at least two of the models share: its own card's, else the most stated.
-- name: shared
WITH stated AS MATERIALIZED (
  SELECT s.class, s.subject_id, s.score, count(DISTINCT s.stated_by) AS cards, max(s.role = 'self') AS own
  FROM json_each(:ids) i JOIN scores s ON s.subject_id = i.value
  WHERE s.silent = 0 GROUP BY s.class, s.subject_id, s.score
)
SELECT class, subject_id, score FROM (
  SELECT *, row_number() OVER (PARTITION BY class, subject_id ORDER BY own DESC, cards DESC, score) AS nth FROM stated
)
WHERE nth = 1 AND class IN (SELECT class FROM stated GROUP BY class HAVING count(DISTINCT subject_id) > 1)
ORDER BY class, subject_id
