-- What the quality estimate reads and leaves. Only numbers with a known end of their scale can be shares of it.

-- The last of the next cards that are being settled, and their claims.
-- name: last-card
SELECT max(model) FROM (SELECT model FROM settling WHERE step = 'claims' AND model > ? ORDER BY model LIMIT 2000)

-- Of the cards that are being settled, one claim a card, model and class; of a model that no id is certain for, whatever
-- the card calls it. Of shares, nine places count: more would only be noise.
-- name: claims
SELECT c.model * 1000000 + c.place, c.model_id, coalesce(c.subject_id, 'name:' || lower(c.subject)),
  c.benchmark, c.edition || coalesce(' ' || c.way, ''), c.class,
  CASE WHEN c.standing <> 'self-reported' THEN 0
    WHEN c.role IN ('self', 'base') OR c.owner = substr(c.subject_id, 1, instr(c.subject_id, '/') - 1) COLLATE NOCASE THEN 1 ELSE 0 END,
  round(CASE c.higher_is_better WHEN 0 THEN 1 - c.score / c.range_max ELSE c.score / c.range_max END, 9)
FROM (
  SELECT v.*, coalesce(v.range_max, CASE WHEN v.unit IN ('wer', 'cer') THEN 100 END) AS range_max
  FROM settling w CROSS JOIN claim_values v ON v.model = w.model WHERE w.step = 'claims' AND w.model > :after AND w.model <= :last
) c
WHERE c.benchmark IS NOT NULL AND c.benchmark <> :average AND c.on_scale AND c.range_max IS NOT NULL
  AND c.score BETWEEN 0 AND c.range_max AND (c.speaks OR (c.subject_id IS NULL AND c.role = 'other'))
ORDER BY c.model, c.place

-- name: held-claims
SELECT e.claim, e.card, e.subject, e.measure, e.own, e.share
FROM settling w CROSS JOIN estimate_claims e ON e.claim BETWEEN w.model * 1000000 AND w.model * 1000000 + 999999
WHERE w.step = 'claims' AND w.model > :after AND w.model <= :last
ORDER BY e.claim

-- name: drop-claim
DELETE FROM estimate_claims WHERE claim = ?

-- name: keep-claim
INSERT OR REPLACE INTO estimate_claims (claim, card, subject, measure, own, share) VALUES (?, ?, ?, ?, ?, ?)

-- name: name-number
SELECT number FROM estimate_names WHERE name = ?

-- name: new-name
INSERT INTO estimate_names (name) VALUES (?) RETURNING number

-- name: measure-number
SELECT number FROM estimate_measures WHERE benchmark = ? AND item = ? AND class = ?

-- name: new-measure
INSERT INTO estimate_measures (benchmark, item, class) VALUES (?, ?, ?) RETURNING number

-- What is known of models whose claims are settled, or that were met for the first time.
-- name: set-known
UPDATE estimate_names SET parameters = found.parameters, generation = found.generation, released = found.released
FROM (
  SELECT n.number, m.parameters, m.generation, coalesce(g.released, CASE WHEN m.family IS NOT NULL THEN substr(m.created_at, 1, 10) END) AS released
  FROM estimate_names n
  LEFT JOIN models m ON m.key = (SELECT key FROM models o WHERE o.id = n.name ORDER BY o.gone_at IS NOT NULL, o.key LIMIT 1)
  LEFT JOIN generations g ON g.generation = m.generation
  WHERE :all OR n.number > :known OR n.name IN (
    SELECT m.id FROM settling s JOIN models m ON m.key = s.model WHERE s.step IN ('changed', 'lineage')
    UNION SELECT name FROM settling_names)
) found
WHERE estimate_names.number = found.number AND (estimate_names.parameters IS NOT found.parameters
  OR estimate_names.generation IS NOT found.generation OR estimate_names.released IS NOT found.released)

-- name: most-number
SELECT coalesce(max(number), 0) FROM estimate_names

-- Ordered by what stays the same when an index is made anew.
-- name: names
SELECT number, name, parameters, generation, CAST(julianday(released) - 2440587.5 AS INTEGER) AS day FROM estimate_names ORDER BY name

-- name: measures
SELECT number, benchmark, item, class FROM estimate_measures ORDER BY number

-- A JSON list a column: half a million rows as rows take several times as long to hand over, and broken numbers longer than whole ones.
-- name: columns
SELECT json_group_array(card) AS card, json_group_array(subject) AS subject, json_group_array(measure) AS measure,
  json_group_array(own) AS own, json_group_array(CAST(round(share * 1e9) AS INTEGER)) AS billionths
FROM (SELECT card, subject, measure, own, share FROM estimate_claims ORDER BY claim)

-- name: estimates
SELECT subject_id, field, level, error, claims, benchmarks, claimants, own_claims, ranks FROM model_estimates
ORDER BY subject_id, field

-- name: drop-estimate
DELETE FROM model_estimates WHERE subject_id = ? AND field = ?

-- name: keep-estimate
INSERT OR REPLACE INTO model_estimates (subject_id, field, level, error, claims, benchmarks, claimants, own_claims, ranks)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: difficulties
SELECT benchmark, field, level, spread, claims, models FROM benchmark_estimates ORDER BY benchmark

-- name: drop-difficulty
DELETE FROM benchmark_estimates WHERE benchmark = ?

-- name: keep-difficulty
INSERT OR REPLACE INTO benchmark_estimates (benchmark, field, level, spread, claims, models) VALUES (?, ?, ?, ?, ?, ?)

-- name: terms
SELECT term, value FROM estimate_terms ORDER BY term

-- name: drop-term
DELETE FROM estimate_terms WHERE term = ?

-- name: keep-term
INSERT OR REPLACE INTO estimate_terms (term, value) VALUES (?, ?)
