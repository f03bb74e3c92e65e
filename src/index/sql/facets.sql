-- Counting current models by facet, and reading what is needed to filter them. See migrations/*_facet_views.sql.

-- name: one-valued
SELECT family, generation, line, stage, relation, task, library, gated, license, terms, commercial_use, size, context,
  coalesce(downloads, 0) AS downloads
FROM model_facets

-- name: formats
SELECT model, format, level, coalesce(downloads, 0) AS downloads FROM model_formats ORDER BY model

-- As many as there are models, since none is ever taken out: counting them takes longer than a small night.
-- name: models
SELECT coalesce(max(key), 0) FROM models

-- Models that changed since the last count.
-- name: behind
SELECT value FROM meta WHERE name = 'facets-behind'

-- name: set-behind
INSERT OR REPLACE INTO meta (name, value) VALUES ('facets-behind', ?)

-- Current models as of the last count.
-- name: total
SELECT value FROM meta WHERE name = 'facets-models'

-- name: set-total
INSERT OR REPLACE INTO meta (name, value) VALUES ('facets-models', ?)

-- Claims as of the last count.
-- name: claims
SELECT value FROM meta WHERE name = 'facets-claims'

-- name: set-claims
INSERT OR REPLACE INTO meta (name, value) SELECT 'facets-claims', count(*) FROM model_claims

-- name: clear-benchmarks
DELETE FROM benchmark_counts

-- In the order of the table: by the index on benchmarks, each row would be looked for on its own.
-- name: fill-benchmarks
INSERT INTO benchmark_counts (benchmark, claims, cards, subjects, bare, since, until)
SELECT p.benchmark, sum(p.claims), count(*), s.subjects, sum(p.bare), min(m.created_at), max(m.created_at)
FROM (
  SELECT model, benchmark, count(*) AS claims,
    sum(shots IS NULL AND coalesce(variant, '') = '' AND coalesce(metric, '') = '') AS bare
  FROM model_claims WHERE +benchmark IS NOT NULL GROUP BY model, benchmark
) p
CROSS JOIN models m ON m.key = p.model
JOIN (SELECT benchmark, count(DISTINCT subject_id) AS subjects FROM model_claims GROUP BY benchmark) s ON s.benchmark = p.benchmark
GROUP BY p.benchmark

-- Of each such benchmark the highest score of its usual questions, the models with one, and those of them that came out
-- after the questions did.
-- name: set-scored
UPDATE benchmark_counts SET highest = s.highest, scored = s.models, since_published = s.since_published
FROM (
  SELECT benchmark, max(score) AS highest, count(*) AS models, coalesce(sum(released > published), 0) AS since_published
  FROM (
    SELECT v.benchmark, b.published, max(v.score) AS score,
      CASE WHEN v.subject_id LIKE 'proprietary:%'
        THEN (SELECT p.released FROM proprietary_models p WHERE p.proprietary = substr(v.subject_id, 13))
        ELSE (SELECT max(r.released) FROM release_dates r WHERE r.model_id = v.subject_id) END AS released
    FROM benchmarks b CROSS JOIN claim_values v ON v.benchmark = b.benchmark
    WHERE b.exposure IS NOT NULL AND b.unit = '%' AND v.subject_id IS NOT NULL AND v.on_scale AND v.edition NOT LIKE '% %'
    GROUP BY v.benchmark, v.subject_id
  )
  GROUP BY benchmark
) s
WHERE s.benchmark = benchmark_counts.benchmark

-- name: clear-lists
DELETE FROM listed_models

-- name: list-flagged
INSERT INTO listed_models (list, value, downloads, model)
SELECT 'flag', f.flag, coalesce(m.downloads, 0), m.key FROM model_flags f CROSS JOIN models m ON m.key = f.model

-- name: list-freer
INSERT INTO listed_models (list, value, downloads, model)
SELECT 'freer', m.license, coalesce(m.downloads, 0), m.key
FROM model_effective_licenses e CROSS JOIN models m ON m.key = e.model
WHERE e.freer_than_parent IS NOT NULL AND m.gone_at IS NULL AND m.license IS NOT NULL

-- name: count-flags
INSERT INTO facet_counts (facet, value, models, downloads)
SELECT 'flag', value, count(*), sum(downloads) FROM listed_models WHERE list = 'flag' GROUP BY value

-- name: count-claims
SELECT count(*) FROM model_claims

-- name: current
SELECT count(*) FROM models WHERE gone_at IS NULL

-- name: most-downloaded
SELECT key, coalesce(downloads, -1) AS value FROM models WHERE gone_at IS NULL ORDER BY downloads DESC, key LIMIT ?

-- name: clear
DELETE FROM facet_counts

-- name: insert
INSERT INTO facet_counts (facet, value, models, downloads) VALUES (?, ?, ?, ?)

-- name: clear-months
DELETE FROM family_months

-- name: fill-months
INSERT INTO family_months (family, month, relation, task, makers_own, models, downloads)
WITH makers AS MATERIALIZED (SELECT f.family, o.value AS owner FROM families f, json_each(f.owners) o)
SELECT m.family, substr(m.created_at, 1, 7) AS month, m.relation, m.task, o.owner IS NOT NULL AS makers_own, count(*),
  sum(coalesce(m.downloads, 0))
FROM models m LEFT JOIN makers o ON o.family = m.family AND o.owner = m.owner
WHERE m.family IS NOT NULL AND m.gone_at IS NULL
GROUP BY m.family, month, m.relation, m.task, makers_own
ORDER BY m.family, month, m.relation, m.task, makers_own

-- name: stored
SELECT facet, value, models, downloads FROM facet_counts ORDER BY facet, models DESC, value

-- name: columns
SELECT model, family, generation, line, stage, relation, task, library, gated, license, terms, commercial_use, size, context,
  downloads, likes, trending_score, parameters, context_length, created_at, last_modified, least_bytes
FROM model_facets WHERE model > ? ORDER BY model LIMIT ?

-- name: model-formats
SELECT model, format, level FROM model_formats WHERE model > ? AND model <= ?

-- name: names
SELECT key, id FROM models WHERE gone_at IS NULL ORDER BY downloads DESC, key LIMIT ?

-- name: matching
SELECT rowid FROM search WHERE search MATCH ?

-- name: claiming
SELECT DISTINCT benchmark, model FROM model_claims WHERE role = 'self' AND +benchmark IS NOT NULL
