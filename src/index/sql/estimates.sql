-- What the quality estimate reads and leaves. Only numbers with a known end of their scale can be shares of it.

-- One claim a card, model and class; of a model that no id is certain for, whatever the card calls it. Ordered by what
-- stays the same when an index is made anew.
-- name: claims
SELECT coalesce(c.subject_id, 'name:' || lower(c.subject)), s.parameters, c.benchmark, c.edition, c.way, c.class, c.model_id,
  CASE WHEN c.standing <> 'self-reported' THEN 0
    WHEN c.role IN ('self', 'base') OR c.owner = substr(c.subject_id, 1, instr(c.subject_id, '/') - 1) COLLATE NOCASE THEN 1 ELSE 0 END,
  CASE c.higher_is_better WHEN 0 THEN 1 - c.score / c.range_max ELSE c.score / c.range_max END
FROM (
  SELECT *, coalesce(range_max, CASE WHEN unit IN ('wer', 'cer') THEN 100 END) AS range_max FROM claim_values
) c
LEFT JOIN models s ON s.id = c.subject_id
WHERE c.benchmark IS NOT NULL AND c.benchmark <> :average AND c.on_scale AND c.range_max IS NOT NULL
  AND c.score BETWEEN 0 AND c.range_max AND (c.speaks OR (c.subject_id IS NULL AND c.role = 'other'))
ORDER BY c.model_id, c.place

-- name: estimates
SELECT subject_id, field, level, error, claims, benchmarks, claimants, own_claims, ranks FROM model_estimates ORDER BY subject_id, field

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
