-- Claims made comparable and red flags found, from scratch: what one card says bears on others.

-- name: clear-scores
DELETE FROM claim_scores

-- A share of one becomes a percentage on benchmarks that go to a hundred, unless a number above one stands under the same
-- label nearby, or in the same line of figures that few decimals leave open; marks out of ten that are printed out of a
-- hundred become marks out of ten. Accuracy, exact match and pass@1 are one way of counting, other metrics ways of their own.
-- name: fill-scores
INSERT INTO claim_scores (model, place, score, step, way, speaks, leads)
SELECT model, place, round(value * scale, 6), printed_step * scale, way, 0, 0
FROM (
  SELECT c.model, c.place, c.value,
    CASE WHEN c.metric IS NOT b.metric AND NOT (coalesce(cm.counts_right, 0) AND coalesce(bm.counts_right, 1)) THEN c.metric END AS way,
    CASE
      WHEN c.value > 0 AND c.value <= 1 AND c.value_text LIKE '%.%' AND instr(c.value_text, '%') = 0 AND c.unit IS NOT '%'
        AND (b.unit = '%' OR b.range_max = 100) AND NOT EXISTS (
          SELECT 1 FROM model_claims o
          WHERE o.model = c.model AND o.place BETWEEN c.place - 40 AND c.place + 40
            AND o.source_kind = c.source_kind AND o.value > 1 AND o.benchmark IS NOT NULL
            AND ((o.label = c.label AND o.benchmark = c.benchmark)
              OR (o.line = c.line AND c.value_text NOT LIKE '%.___%' AND EXISTS (
                SELECT 1 FROM benchmarks p
                WHERE p.benchmark = substr(o.benchmark, 1, instr(o.benchmark || '/', '/') - 1) AND p.unit = '%')))) THEN 100.0
      WHEN b.unit = 'score-10' AND c.value > 10 AND c.value <= 100 AND (c.metric IS NULL OR c.metric IS b.metric) THEN 0.1
      ELSE 1.0 END AS scale,
    CASE WHEN instr(c.value_text, '.') = 0 THEN 1.0
      ELSE CASE length(substr(c.value_text, instr(c.value_text, '.') + 1))
          - length(ltrim(substr(c.value_text, instr(c.value_text, '.') + 1), '0123456789'))
        WHEN 0 THEN 1.0 WHEN 1 THEN 0.1 WHEN 2 THEN 0.01 WHEN 3 THEN 0.001 ELSE 0.0001 END END AS printed_step
  FROM model_claims c
  LEFT JOIN benchmarks b ON b.benchmark = substr(c.benchmark, 1, instr(c.benchmark || '/', '/') - 1)
  LEFT JOIN metrics cm ON cm.metric = c.metric
  LEFT JOIN metrics bm ON bm.metric = b.metric
)

-- name: mark-speaking
UPDATE claim_scores SET speaks = 1 FROM (
  SELECT c.model AS by_model, min(c.place) AS at_place
  FROM model_claims c JOIN claim_scores s ON s.model = c.model AND s.place = c.place
  WHERE c.subject_id IS NOT NULL AND c.benchmark IS NOT NULL AND c.benchmark <> :average
  GROUP BY c.model, c.subject_id, c.benchmark, c.variant, s.way, c.shots
  HAVING max(s.score) - min(s.score) <= max(s.step) + 1e-9
)
WHERE model = by_model AND place = at_place

-- name: mark-leading
UPDATE claim_scores SET leads = 1 FROM (
  SELECT c.model AS by_model, c.place AS at_place, min(c.model * 1000000 + c.place)
  FROM model_claims c JOIN claim_scores s ON s.model = c.model AND s.place = c.place
  WHERE s.speaks
  GROUP BY c.subject_id, c.benchmark, c.variant, s.way, c.shots
)
WHERE model = by_model AND place = at_place

-- name: clear-flags
DELETE FROM model_flags

-- name: fill-flags
INSERT INTO model_flags (model, flag, detail, evidence)
SELECT m.key, f.flag, f.detail, f.evidence FROM flags_now f JOIN models m ON m.id = f.model_id AND m.gone_at IS NULL
