-- What names that cards call other models by mean, brought up to date with the names that changed.

-- name: is-spelled
SELECT EXISTS (SELECT 1 FROM subject_spellings) OR NOT EXISTS (SELECT 1 FROM subject_meanings)

-- name: meet-subjects
INSERT OR IGNORE INTO subject_meanings (subject)
SELECT DISTINCT c.subject FROM settling s CROSS JOIN model_claims c ON c.model = s.model WHERE s.step = 'changed' AND c.role = 'other'
RETURNING subject

-- name: all-subjects
SELECT subject FROM subject_meanings

-- name: changed-models
SELECT m.key, m.id, m.gone_at FROM settling s CROSS JOIN models m ON m.key = s.model WHERE s.step = 'changed'

-- name: changed-names
SELECT name FROM settling_names

-- name: owners
SELECT DISTINCT owner FROM models WHERE owner IS NOT NULL

-- name: all-models
SELECT key, id, gone_at FROM models WHERE owner = ? AND gone_at IS NULL

-- name: clear-model-spellings
DELETE FROM model_spellings

-- name: clear-subject-spellings
DELETE FROM subject_spellings

-- name: drop-model
DELETE FROM model_spellings WHERE model = ? RETURNING spelling

-- name: keep-model
INSERT INTO model_spellings (spelling, model) VALUES (?, ?)

-- name: keep-subject
INSERT OR IGNORE INTO subject_spellings (spelling, subject) VALUES (?, ?)

-- name: subjects-spelled
SELECT subject FROM subject_spellings WHERE spelling = ?

-- name: bearers
SELECT DISTINCT m.id COLLATE BINARY FROM model_spellings p CROSS JOIN models m ON m.key = p.model AND m.gone_at IS NULL
WHERE p.spelling = ? LIMIT 2

-- name: find-id
SELECT id FROM models WHERE id = ? ORDER BY gone_at IS NOT NULL, key LIMIT 1

-- name: meaning
SELECT means FROM subject_meanings WHERE subject = ?

-- name: set-meaning
UPDATE subject_meanings SET means = ? WHERE subject = ?

-- name: mark-claims-calling
INSERT OR IGNORE INTO settling SELECT 'calling', model FROM model_claims WHERE subject = ? AND role = 'other'
