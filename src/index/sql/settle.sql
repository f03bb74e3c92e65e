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

-- name: card-of
SELECT seq FROM parts WHERE model = ? AND path = 'README.md' AND state = 'held'

-- name: undo-family
UPDATE models SET family = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'family' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-generation
UPDATE models SET generation = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'generation' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-line
UPDATE models SET line = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'line' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-stage
UPDATE models SET stage = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'stage' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-parameters
UPDATE models SET parameters = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'parameters' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-active_parameters
UPDATE models SET active_parameters = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'active_parameters' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-experts
UPDATE models SET experts = NULL WHERE key IN (SELECT model FROM inherited WHERE field = 'experts' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: undo-license
UPDATE models SET license = (SELECT l.license FROM model_licenses l WHERE l.model = models.key),
  license_state = (SELECT l.state FROM model_licenses l WHERE l.model = models.key)
WHERE key IN (SELECT model FROM inherited WHERE field = 'license' AND model IN (SELECT model FROM settling WHERE step = 'lineage'))

-- name: clear-inherited
DELETE FROM inherited WHERE model IN (SELECT model FROM settling WHERE step = 'lineage')

-- name: clear-notes
DELETE FROM settled_notes WHERE model IN (SELECT model FROM settling WHERE step = 'lineage')

-- name: clear-effective
DELETE FROM model_effective_licenses WHERE model IN (SELECT model FROM settling WHERE step = 'lineage')

-- name: clear-copies
DELETE FROM edges WHERE rule = :rule AND child IN (
  SELECT f.model FROM unsettled_hashes h CROSS JOIN model_files f ON f.sha256 = h.sha256 UNION SELECT model FROM unsettled WHERE lineage)

-- name: is-unsettled-hash
SELECT 1 FROM unsettled_hashes WHERE sha256 = ?

-- name: aliases
SELECT lower(a.id) AS old, m.id AS now FROM aliases a JOIN models m ON m.key = a.model WHERE lower(a.id) <> lower(m.id)

-- name: sharing-hashes
SELECT f.model, m.id, m.created_at AS createdAt, f.path, f.bytes, f.sha256
FROM model_files f JOIN models m ON m.key = f.model
WHERE f.sha256 IS NOT NULL
  AND f.model IN (SELECT x.model FROM unsettled_hashes h CROSS JOIN model_files x ON x.sha256 = h.sha256)
ORDER BY m.created_at, m.id, f.path

-- What each says of itself; what it inherited before does not count, nor does a repo whose name a living one has now.
-- name: related
SELECT m.key, m.id, m.relation,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'family'), NULL, m.family) AS family,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'generation'), NULL, m.generation) AS generation,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'line'), NULL, m.line) AS line,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'stage'), NULL, m.stage) AS stage,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'parameters'), NULL, m.parameters) AS parameters,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'active_parameters'), NULL, m.active_parameters) AS active_parameters,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'experts'), NULL, m.experts) AS experts,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'license'), (SELECT l.license FROM model_licenses l WHERE l.model = m.key), m.license) AS license,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'license'), (SELECT l.state FROM model_licenses l WHERE l.model = m.key), m.license_state) AS license_state
FROM settling s JOIN models m ON m.key = s.model
WHERE s.step = 'ancestors' AND s.model > ?
  AND (m.gone_at IS NULL OR m.key = (SELECT k.key FROM models k WHERE k.id = m.id ORDER BY k.gone_at IS NOT NULL, k.key LIMIT 1))
ORDER BY s.model LIMIT 2000

-- name: edges-of
SELECT parent_id AS id, relation, basis FROM edges WHERE child = ? ORDER BY stated

-- Names are compared without case; here each spelling counts, since all of them are to become one.
-- name: all-parents
SELECT DISTINCT stated, parent_id COLLATE BINARY AS parent FROM edges WHERE rule <> :copies

-- name: touched-parents
SELECT DISTINCT stated, parent_id COLLATE BINARY AS parent FROM edges
WHERE rule <> :copies AND child IN (SELECT model FROM settling WHERE step = 'changed')
UNION SELECT DISTINCT stated, parent_id COLLATE BINARY FROM edges
WHERE rule <> :copies AND parent_id IN (SELECT name FROM settling_names)

-- name: canonical
SELECT id FROM models WHERE id = ? ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: set-parent
UPDATE edges SET parent_id = ? WHERE parent_id = ? AND stated = ? AND rule <> ?

-- name: key-of
SELECT key FROM models WHERE id = ? ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: insert-inherited
INSERT OR REPLACE INTO inherited (model, field, value, basis, place, rule) VALUES (?, ?, ?, ?, ?, ?)

-- name: insert-note
INSERT INTO settled_notes (model, code, place, saw) VALUES (?, ?, ?, ?)

-- name: insert-effective
INSERT INTO model_effective_licenses (model, license, complete, path, freer_than_parent, expression) VALUES (?, ?, ?, ?, ?, ?)

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

-- From what moved to the claims: never through all claims to what moved of them.
-- name: set-subjects
UPDATE model_claims SET subject_id = found.subject_id FROM moved_subjects found
WHERE model_claims.model = +found.model AND model_claims.place = +found.place
