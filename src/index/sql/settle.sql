-- Bringing search and lineage up to date with the models whose rows changed.

-- name: unsettled
SELECT u.model, m.id, m.card_state,
  (SELECT group_concat(n.tag, ' ' ORDER BY n.tag) FROM model_tags t JOIN tag_names n ON n.id = t.tag WHERE t.model = u.model) AS tags
FROM unsettled u JOIN models m ON m.key = u.model
WHERE u.model > ? AND u.searched = 0 ORDER BY u.model LIMIT 2000

-- name: unsettled-count
SELECT count(*) FROM unsettled

-- name: unsearched-count
SELECT count(*) FROM unsettled WHERE searched = 0

-- name: forget-unsettled
DELETE FROM unsettled

-- name: card-of
SELECT seq FROM parts WHERE model = ? AND path = 'README.md' AND state = 'held'

-- name: undo-family
UPDATE models SET family = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'family')

-- name: undo-generation
UPDATE models SET generation = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'generation')

-- name: undo-line
UPDATE models SET line = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'line')

-- name: undo-stage
UPDATE models SET stage = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'stage')

-- name: undo-parameters
UPDATE models SET parameters = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'parameters')

-- name: undo-active_parameters
UPDATE models SET active_parameters = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'active_parameters')

-- name: undo-experts
UPDATE models SET experts = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'experts')

-- name: undo-license
UPDATE models SET license = (SELECT l.license FROM model_licenses l WHERE l.model = models.key),
  license_state = (SELECT l.state FROM model_licenses l WHERE l.model = models.key)
WHERE key IN (SELECT model FROM inherited WHERE field = 'license')

-- name: clear-inherited
DELETE FROM inherited

-- name: clear-notes
DELETE FROM settled_notes

-- name: clear-effective
DELETE FROM model_effective_licenses

-- name: clear-copies
DELETE FROM edges WHERE rule = ?

-- name: clear-subjects
UPDATE model_claims SET subject_id = NULL WHERE subject_id IS NOT NULL

-- name: aliases
SELECT lower(a.id) AS old, m.id AS now FROM aliases a JOIN models m ON m.key = a.model WHERE lower(a.id) <> lower(m.id)

-- name: hashed
SELECT f.model, m.id, m.created_at AS createdAt, f.path, f.bytes, f.sha256
FROM model_files f JOIN models m ON m.key = f.model
WHERE f.sha256 IS NOT NULL ORDER BY m.created_at, m.id, f.path

-- name: related
SELECT m.key, m.id, m.relation, m.family, m.generation, m.line, m.stage, m.parameters, m.active_parameters, m.experts,
  m.license, m.license_state
FROM models m
WHERE m.key > ? AND (
  EXISTS (SELECT 1 FROM edges e WHERE e.child = m.key) OR EXISTS (SELECT 1 FROM edges e WHERE e.parent_id = m.id)
)
ORDER BY m.key LIMIT 2000

-- name: edges-of
SELECT parent_id AS id, relation, basis FROM edges WHERE child = ? ORDER BY stated

-- Names are compared without case; here each spelling counts, since all of them are to become one.
-- name: distinct-parents
SELECT DISTINCT stated, parent_id COLLATE BINARY AS parent FROM edges

-- name: canonical
SELECT id FROM models WHERE id = ? ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: set-parent
UPDATE edges SET parent_id = ? WHERE parent_id = ? AND stated = ?

-- name: key-of
SELECT key FROM models WHERE id = ? ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: insert-inherited
INSERT OR REPLACE INTO inherited (model, field, value, basis, place, rule) VALUES (?, ?, ?, ?, ?, ?)

-- name: insert-note
INSERT INTO settled_notes (model, code, place, saw) VALUES (?, ?, ?, ?)

-- name: insert-effective
INSERT INTO model_effective_licenses (model, license, complete, path, freer_than_parent) VALUES (?, ?, ?, ?, ?)

-- name: insert-edge
INSERT OR IGNORE INTO edges (child, parent_id, stated, relation, basis, place, rule) VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: set-family
UPDATE models SET family = ? WHERE key = ?

-- name: set-generation
UPDATE models SET generation = ? WHERE key = ?

-- name: set-line
UPDATE models SET line = ? WHERE key = ?

-- name: set-stage
UPDATE models SET stage = ? WHERE key = ?

-- name: set-parameters
UPDATE models SET parameters = ? WHERE key = ?

-- name: set-active_parameters
UPDATE models SET active_parameters = ? WHERE key = ?

-- name: set-experts
UPDATE models SET experts = ? WHERE key = ?

-- name: set-license
UPDATE models SET license = ?, license_state = ? WHERE key = ?

-- name: subjects
SELECT DISTINCT subject FROM model_claims WHERE role = 'other'

-- name: set-subject
UPDATE model_claims SET subject_id = ? WHERE role = 'other' AND subject = ?

-- The card of a tuned model that says "Llama 3 70B" may well mean the tuned one: which it is, is not certain.
-- name: unset-doubtful-subjects
UPDATE model_claims SET subject_id = NULL
WHERE role = 'other' AND subject_id IS NOT NULL AND instr(subject, '/') = 0
  AND model IN (SELECT key FROM models WHERE stage = 'instruct')
  AND subject_id IN (SELECT id FROM models WHERE stage = 'base')

-- name: set-own-subjects
UPDATE model_claims SET subject_id = (SELECT id FROM models WHERE key = model) WHERE role = 'self'

-- name: set-base-subjects
UPDATE model_claims SET subject_id = (
  SELECT CASE WHEN count(*) = 1 THEN min(e.parent_id) END FROM edges e WHERE e.child = model
) WHERE role = 'base'

-- name: all-ids
SELECT id FROM models WHERE gone_at IS NULL
