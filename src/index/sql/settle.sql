-- Bringing search and lineage up to date with the models whose rows changed.

-- name: unsettled
SELECT u.model, m.id, m.card_state FROM unsettled u JOIN models m ON m.key = u.model ORDER BY u.model

-- name: unsettled-count
SELECT count(*) FROM unsettled

-- name: forget-unsettled
DELETE FROM unsettled

-- name: card-of
SELECT seq FROM parts WHERE model = ? AND path = 'README.md' AND state = 'held'

-- name: all-tags
SELECT t.model, n.tag FROM unsettled u JOIN model_tags t ON t.model = u.model JOIN tag_names n ON n.id = t.tag
ORDER BY t.model, n.tag
