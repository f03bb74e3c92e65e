-- Claims made comparable and red flags found, of the models that are being settled.

-- name: clear-scores
DELETE FROM claim_scores WHERE model IN (SELECT model FROM settling WHERE step = 'claims')

-- A share of one becomes a percentage on benchmarks that go to a hundred, unless a number above one stands under the same
-- label nearby, or, where few decimals leave it open, in the same line or the same table without a gap: among percentages
-- 0.91 is 0.91; marks out of ten that are printed out of a hundred become marks out of ten. Accuracy, exact match and pass@1
-- are one way of counting, other metrics ways of their own, and so is what a suite prints with guessing at 0: whoever states
-- all that tells the suite of one model has its numbers from there.
-- name: fill-scores
INSERT INTO claim_scores (model, place, score, step, way, speaks, leads)
WITH scaled AS MATERIALIZED (
  SELECT c.model, c.place, c.value,
    CASE WHEN EXISTS (
        SELECT 1 FROM suites t WHERE t.rescaled AND t.benchmark = c.benchmark AND NOT EXISTS (
          SELECT 1 FROM suites x WHERE x.edition = t.edition AND x.telling AND NOT EXISTS (
            SELECT 1 FROM model_claims o
            WHERE o.model = c.model AND o.benchmark = x.benchmark AND o.subject = c.subject AND o.source_kind = c.source_kind))) THEN 'rescaled'
      WHEN c.metric IS NOT b.metric AND NOT (coalesce(cm.counts_right, 0) AND coalesce(bm.counts_right, 1)) THEN c.metric END AS way,
    CASE
      WHEN c.value > 0 AND c.value <= 1 AND c.value_text LIKE '%.%' AND instr(c.value_text, '%') = 0 AND c.unit IS NOT '%'
        AND (b.unit = '%' OR b.range_max = 100) AND NOT EXISTS (
          SELECT 1 FROM model_claims o
          WHERE o.model = c.model AND o.place BETWEEN c.place - 40 AND c.place + 40
            AND o.source_kind = c.source_kind AND o.value > 1 AND o.benchmark IS NOT NULL
            AND ((o.label = c.label AND o.benchmark = c.benchmark)
              OR (c.value_text NOT LIKE '%.___%' AND EXISTS (
                SELECT 1 FROM benchmarks p
                WHERE p.benchmark = substr(o.benchmark, 1, instr(o.benchmark || '/', '/') - 1) AND p.unit = '%')
                AND (o.line = c.line OR (c.source_kind LIKE '%table' AND abs(o.line - c.line) < (
                  SELECT count(DISTINCT x.line) FROM model_claims x
                  WHERE x.model = c.model AND x.source_kind = c.source_kind
                    AND x.line BETWEEN min(c.line, o.line) AND max(c.line, o.line))))))) THEN 100.0
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
  WHERE c.model IN (SELECT model FROM settling WHERE step = 'claims')
)
SELECT model, place, round(value * scale, 6), printed_step * scale, way, 0, 0 FROM scaled

-- name: mark-speaking
UPDATE claim_scores SET speaks = 1 FROM (
  SELECT c.model AS by_model, min(c.place) AS at_place
  FROM model_claims c JOIN claim_scores s ON s.model = c.model AND s.place = c.place
  WHERE c.model IN (SELECT model FROM settling WHERE step = 'claims')
    AND c.subject_id IS NOT NULL AND c.benchmark IS NOT NULL AND c.benchmark <> :average
  GROUP BY c.model, c.subject_id, c.edition, c.method, s.way, c.shots
  HAVING max(s.score) - min(s.score) <= max(s.step) + 1e-9
)
WHERE model = by_model AND place = at_place

-- name: unmark-leading
UPDATE claim_scores SET leads = 0 WHERE (model, place) IN (
  SELECT s.model, s.place FROM unsettled_subjects u CROSS JOIN model_claims c ON c.subject_id = u.subject_id AND c.edition = u.edition
  CROSS JOIN claim_scores s ON s.model = c.model AND s.place = c.place WHERE s.leads)

-- name: mark-leading
UPDATE claim_scores SET leads = 1 FROM (
  SELECT c.model AS by_model, c.place AS at_place, min(c.model * 1000000 + c.place)
  FROM unsettled_subjects u CROSS JOIN model_claims c ON c.subject_id = u.subject_id AND c.edition = u.edition
  CROSS JOIN claim_scores s ON s.model = c.model AND s.place = c.place
  WHERE s.speaks
  GROUP BY c.subject_id, c.edition, c.method, s.way, c.shots
)
WHERE model = by_model AND place = at_place

-- name: clear-disagreements
DELETE FROM claim_disagreements WHERE (model, place) IN (
  SELECT d.model, d.place FROM unsettled_subjects u
  CROSS JOIN claim_disagreements d ON d.subject_id = u.subject_id AND d.edition = u.edition)

-- Of each class the scores that cards state of one model, where they lie apart by more than rounding. Claims without shots
-- are held against those with, unless their own card states shots of the same model elsewhere.
-- name: fill-disagreements
INSERT INTO claim_disagreements (model, place, subject_id, edition, benchmark, setting, lowest, highest, difference, stated, cards)
SELECT model, place, subject_id, edition, benchmark, setting, lowest, highest, round(highest - lowest, 4), stated, cards
FROM (
  SELECT g.model, g.place, g.subject_id, g.edition, g.benchmark, min(CASE WHEN s.shots IS g.shots THEN s.setting END) AS setting,
    min(s.score) AS lowest, max(s.score) AS highest, max(s.step) AS step,
    CASE WHEN max(s.setting) IS NULL THEN 'by none'
      WHEN sum(s.setting IS NULL OR s.shots IS NOT g.shots) > 0 THEN 'by some' ELSE 'by all' END AS stated,
    count(DISTINCT s.model) AS cards
  FROM unsettled_subjects u
  CROSS JOIN model_claims g ON g.subject_id = u.subject_id AND g.edition = u.edition
  CROSS JOIN claim_scores l ON l.model = g.model AND l.place = g.place AND l.leads
  CROSS JOIN claim_values s ON s.subject_id = g.subject_id AND s.edition = g.edition AND s.method IS g.method AND s.way IS l.way
    AND s.speaks AND (s.shots IS g.shots OR (s.shots IS NULL AND NOT EXISTS (
      SELECT 1 FROM model_claims x
      WHERE x.subject_id = s.subject_id AND x.edition = s.edition AND x.model = s.model AND x.shots IS NOT NULL)))
  GROUP BY g.model, g.place
)
WHERE highest - lowest > step + 1e-9

-- name: clear-standings
DELETE FROM claim_standings WHERE (subject_id, benchmark) IN (SELECT subject_id, benchmark FROM unsettled_standings)

-- Settings differ: a best claim says what is claimed, not who is better.
-- name: fill-standings
INSERT INTO claim_standings (subject_id, benchmark, merit, model, place, claims, lowest, highest, newest, newest_model, newest_place)
SELECT subject_id, benchmark, merit, model, place, claims, lowest, highest, newest, newest_model, newest_place FROM (
  SELECT *, row_number() OVER best AS rank, count(*) OVER whole AS claims, min(score) OVER whole AS lowest,
    max(score) OVER whole AS highest, max(created_at) OVER whole AS newest,
    first_value(model) OVER newest AS newest_model, first_value(place) OVER newest AS newest_place
  FROM (
    SELECT v.subject_id, v.benchmark, v.model, v.place, v.score, v.created_at,
      v.score * iif(coalesce(v.higher_is_better, 1), 1, -1) AS merit
    FROM unsettled_standings u CROSS JOIN claim_values v ON v.subject_id = u.subject_id AND v.benchmark = u.benchmark
    WHERE v.benchmark <> :average AND v.on_scale
  )
  WINDOW whole AS (PARTITION BY subject_id, benchmark), best AS (whole ORDER BY merit DESC, model, place),
    newest AS (whole ORDER BY created_at DESC, model, place)
)
WHERE rank = 1

-- name: clear-flags
DELETE FROM model_flags WHERE model IN (SELECT model FROM settling WHERE step = 'flags')

-- name: fill-flags
INSERT INTO model_flags (model, flag, detail, evidence)
SELECT m.key, f.flag, f.detail, f.evidence FROM flags_now f JOIN models m ON m.key = f.model AND m.gone_at IS NULL

-- name: model-named
SELECT id FROM models WHERE id = :name ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: model-once-named
SELECT m.id FROM aliases a JOIN models m ON m.key = a.model WHERE a.id = :name LIMIT 1

-- name: proprietary-named
SELECT 'proprietary:' || proprietary FROM proprietary_models
WHERE proprietary = :name COLLATE NOCASE OR name = :name COLLATE NOCASE OR 'proprietary:' || proprietary = :name COLLATE NOCASE LIMIT 1

-- A name as cards state it means a model where all of them that are certain mean the same one.
-- name: meant-by
SELECT min(subject_id) FROM model_claims WHERE subject = :name COLLATE NOCASE AND role = 'other' AND subject_id IS NOT NULL
HAVING count(DISTINCT subject_id) = 1

-- name: stated
SELECT subject FROM model_claims WHERE subject = :name COLLATE NOCASE LIMIT 1

-- name: near
SELECT name FROM (
  SELECT subject AS name, count(*) AS claims FROM model_claims
  WHERE role = 'other' AND subject LIKE '%' || :name || '%' GROUP BY subject COLLATE NOCASE
  UNION ALL
  SELECT m.id, 1 FROM models m
  WHERE m.name LIKE '%' || :name || '%' AND EXISTS (SELECT 1 FROM model_claims c WHERE c.subject_id = m.id)
) ORDER BY claims DESC, name LIMIT 8

-- name: about-model
SELECT coalesce(benchmark, label) AS benchmark, setting, value_text AS value, score, said_by, card, card_date AS date, called, role_reason, line, url
FROM claims_about
WHERE subject_id = :subject AND (:card IS NULL OR card = :card)
  AND (:benchmark IS NULL OR benchmark = :benchmark OR benchmark LIKE :benchmark || '/%')
ORDER BY benchmark, score DESC, card, line LIMIT :limit

-- name: about-name
SELECT coalesce(benchmark, label) AS benchmark, setting, value_text AS value, score, said_by, card, card_date AS date, called, role_reason, line, url
FROM claims_about
WHERE called = :subject COLLATE NOCASE AND (:card IS NULL OR card = :card)
  AND (:benchmark IS NULL OR benchmark = :benchmark OR benchmark LIKE :benchmark || '/%')
ORDER BY benchmark, score DESC, card, line LIMIT :limit

-- name: in-card
SELECT coalesce(benchmark, label) AS benchmark, setting, value_text AS value, score, said_by, card, card_date AS date, called, role_reason, line, url
FROM claims_about
WHERE card = :card AND (:benchmark IS NULL OR benchmark = :benchmark OR benchmark LIKE :benchmark || '/%')
ORDER BY line, benchmark, called LIMIT :limit

-- name: on-benchmark
SELECT benchmark, setting, value_text AS value, score, said_by, card, card_date AS date, called, role_reason, line, url
FROM claims_about
WHERE benchmark = :benchmark ORDER BY score DESC, called, card, line LIMIT :limit

-- Of each model and benchmark the setting in which cards differ most.
-- name: disagreements-about
SELECT d.subject_id AS subject, d.benchmark, d.setting AS compared_as, d.stated, d.lowest, d.highest, d.difference, d.cards,
  e.value ->> 'value' AS value, e.value ->> 'score' AS score, e.value ->> 'setting' AS setting, e.value ->> 'role' AS role,
  e.value ->> 'standing' AS standing, e.value ->> 'card' AS card, e.value ->> 'date' AS date, e.value ->> 'called' AS called,
  e.value ->> 'line' AS line, e.value ->> 'url' AS url
FROM (
  SELECT *, max(difference) FROM disagreements
  WHERE subject_id = :subject AND (:benchmark IS NULL OR benchmark = :benchmark OR benchmark LIKE :benchmark || '/%')
    AND (:card IS NULL OR EXISTS (SELECT 1 FROM json_each(evidence) WHERE value ->> 'card' = :card))
  GROUP BY subject_id, benchmark ORDER BY difference DESC, benchmark LIMIT :limit
) d, json_each(d.evidence) e
ORDER BY d.difference DESC, d.subject_id, d.benchmark, score DESC, card, line

-- name: disagreements
SELECT d.subject_id AS subject, d.benchmark, d.setting AS compared_as, d.stated, d.lowest, d.highest, d.difference, d.cards,
  e.value ->> 'value' AS value, e.value ->> 'score' AS score, e.value ->> 'setting' AS setting, e.value ->> 'role' AS role,
  e.value ->> 'standing' AS standing, e.value ->> 'card' AS card, e.value ->> 'date' AS date, e.value ->> 'called' AS called,
  e.value ->> 'line' AS line, e.value ->> 'url' AS url
FROM (
  SELECT *, max(difference) FROM disagreements
  WHERE (:benchmark IS NULL OR benchmark = :benchmark OR benchmark LIKE :benchmark || '/%')
    AND (:card IS NULL OR EXISTS (SELECT 1 FROM json_each(evidence) WHERE value ->> 'card' = :card))
  GROUP BY subject_id, benchmark ORDER BY difference DESC, subject_id, benchmark LIMIT :limit
) d, json_each(d.evidence) e
ORDER BY d.difference DESC, d.subject_id, d.benchmark, score DESC, card, line
