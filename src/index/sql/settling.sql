-- What a settling is about, worked out from the models that changed. Whatever is marked beyond need is merely done again.

-- What is inherited, compared or flagged of a model is public, too.
-- name: move-version
UPDATE models SET version = (SELECT ifnull(max(id), 0) FROM crawls)
WHERE key IN (SELECT model FROM settling WHERE step IN ('lineage', 'claims', 'flags'))
  AND version < (SELECT ifnull(max(id), 0) FROM crawls)

-- As many as there are models, since none is ever taken out.
-- name: most-key
SELECT coalesce(max(key), 0) FROM models

-- name: clear-models
DELETE FROM settling

-- name: clear-names
DELETE FROM settling_names

-- name: clear-hashes
DELETE FROM unsettled_hashes

-- name: clear-subjects
DELETE FROM unsettled_subjects

-- name: clear-standings
DELETE FROM unsettled_standings

-- name: clear-moved
DELETE FROM moved_subjects

-- name: clear-unsettled
DELETE FROM unsettled

-- name: mark-changed
INSERT OR IGNORE INTO settling SELECT 'changed', model FROM unsettled

-- name: mark-names
INSERT OR IGNORE INTO settling_names
SELECT m.id FROM unsettled u CROSS JOIN models m ON m.key = u.model WHERE u.lineage
UNION SELECT a.id FROM unsettled u CROSS JOIN aliases a ON a.model = u.model WHERE u.lineage

-- name: names
SELECT name FROM settling_names

-- name: mark-name
INSERT OR IGNORE INTO settling_names VALUES (?)

-- name: mark-hashes
INSERT OR IGNORE INTO unsettled_hashes
SELECT f.sha256 FROM unsettled u CROSS JOIN model_files f ON f.model = u.model WHERE u.lineage AND f.sha256 IS NOT NULL

-- name: mark-children-of
INSERT OR IGNORE INTO settling SELECT 'lineage', child FROM edges WHERE parent_id = ? AND stated = ?

-- name: mark-copies
INSERT OR IGNORE INTO settling
SELECT 'lineage', e.child FROM edges e WHERE e.rule = :rule AND e.child IN (
  SELECT f.model FROM unsettled_hashes h CROSS JOIN model_files f ON f.sha256 = h.sha256 UNION SELECT model FROM unsettled WHERE lineage)

-- Down from what changed to all that may inherit from it. Two models may have had one name: then both are meant by it.
-- name: mark-descendants
INSERT OR IGNORE INTO settling
WITH RECURSIVE down (key) AS (
  SELECT model FROM unsettled WHERE lineage
  UNION SELECT m.key FROM settling_names n CROSS JOIN models m ON m.id = n.name
  UNION SELECT model FROM settling WHERE step = 'lineage'
  UNION SELECT e.child FROM down CROSS JOIN models m ON m.key = down.key CROSS JOIN edges e ON e.parent_id = m.id
)
SELECT 'lineage', t.key FROM down CROSS JOIN models m ON m.key = down.key CROSS JOIN models t ON t.id = m.id

-- name: mark-all-children
INSERT OR IGNORE INTO settling SELECT 'lineage', child FROM edges UNION SELECT 'lineage', model FROM inherited
UNION SELECT 'lineage', model FROM model_effective_licenses UNION SELECT 'lineage', model FROM settled_notes

-- name: mark-ancestors
INSERT OR IGNORE INTO settling
WITH RECURSIVE up (key) AS (
  SELECT model FROM settling WHERE step = 'lineage'
  UNION SELECT m.key FROM up CROSS JOIN edges e ON e.child = up.key CROSS JOIN models m ON m.id = e.parent_id
)
SELECT 'ancestors', key FROM up

-- name: is-in-lineage
SELECT 1 FROM settling WHERE step = 'lineage' AND model = ?

-- Claims of the models themselves; whether a name is certain hangs on the stage of both models, which may be inherited.
-- name: mark-calling
INSERT OR IGNORE INTO settling
SELECT 'calling', model FROM settling WHERE step = 'changed'
UNION SELECT 'calling', s.model FROM settling s WHERE s.step = 'lineage' AND EXISTS (SELECT 1 FROM model_claims c WHERE c.model = s.model)
UNION SELECT 'calling', c.model FROM settling s CROSS JOIN models m ON m.key = s.model CROSS JOIN subject_meanings x ON x.means = m.id
  CROSS JOIN model_claims c ON c.subject = x.subject WHERE s.step IN ('changed', 'lineage') AND c.role = 'other'

-- name: mark-all-calling
INSERT OR IGNORE INTO settling SELECT DISTINCT 'calling', model FROM model_claims

-- A table of tuned models, or where a table says nothing of it the card of one, that says "Llama 3 70B" may well mean the tuned one: which it is, is not certain.
-- name: find-moved
INSERT INTO moved_subjects (model, place, subject_id)
SELECT by_model, at_place, means FROM (
  SELECT c.model AS by_model, c.place AS at_place, c.subject_id AS meant, CASE c.role
    WHEN 'self' THEN (SELECT id FROM models WHERE key = c.model)
    WHEN 'base' THEN (SELECT CASE WHEN count(*) = 1 THEN min(e.parent_id) END FROM edges e WHERE e.child = c.model)
    ELSE (
      SELECT x.means FROM subject_meanings x WHERE x.subject = c.subject AND NOT (
        instr(x.subject, '/') = 0
        AND coalesce(c.subject_stage, (SELECT stage FROM models WHERE key = c.model)) IS 'instruct'
        AND EXISTS (SELECT 1 FROM models b WHERE b.id = x.means AND b.stage = 'base')))
    END AS means
  FROM settling w CROSS JOIN model_claims c ON c.model = w.model WHERE w.step = 'calling'
)
WHERE meant IS NOT means COLLATE BINARY

-- A card that merely calls a changed model stays as it is, unless a name in it means another one.
-- name: mark-claims
INSERT OR IGNORE INTO settling SELECT 'claims', model FROM settling WHERE step = 'changed' UNION SELECT 'claims', model FROM moved_subjects

-- name: mark-all-claims
INSERT OR IGNORE INTO settling SELECT DISTINCT 'claims', model FROM model_claims UNION SELECT 'claims', model FROM unsettled

-- name: mark-subjects
INSERT OR IGNORE INTO unsettled_subjects
SELECT DISTINCT c.subject_id, coalesce(c.edition, '') FROM settling s CROSS JOIN model_claims c ON c.model = s.model
WHERE s.step = 'claims' AND c.subject_id IS NOT NULL

-- name: mark-standings
INSERT OR IGNORE INTO unsettled_standings
SELECT DISTINCT c.subject_id, c.benchmark FROM settling s CROSS JOIN model_claims c ON c.model = s.model
WHERE s.step = 'claims' AND c.subject_id IS NOT NULL AND c.benchmark IS NOT NULL

-- Flags of a card hang on its own claims, on what others say of its model, and on what the models it quotes, or that had
-- the names it quotes, say of themselves.
-- name: mark-flags
INSERT OR IGNORE INTO settling
SELECT 'flags', model FROM settling WHERE step = 'claims'
UNION SELECT 'flags', m.key FROM (SELECT DISTINCT subject_id FROM unsettled_subjects) u CROSS JOIN models m ON m.id = u.subject_id
UNION SELECT 'flags', c.model FROM (
  SELECT s.model, m.id FROM settling s CROSS JOIN models m ON m.key = s.model WHERE s.step = 'changed'
  UNION SELECT s.model, a.id FROM settling s CROSS JOIN aliases a ON a.model = s.model WHERE s.step = 'changed'
) r CROSS JOIN model_claims c ON c.subject_id = r.id AND c.role = 'other'
WHERE EXISTS (SELECT 1 FROM model_flags f WHERE f.model = c.model) OR EXISTS (
  SELECT 1 FROM model_claims o WHERE o.model = r.model AND o.role = 'self' AND o.benchmark = c.benchmark)

-- name: mark-all-flags
INSERT OR IGNORE INTO settling SELECT 'flags', model FROM settling WHERE step = 'claims' UNION SELECT 'flags', model FROM model_flags
