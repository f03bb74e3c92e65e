-- Bringing search and lineage up to date with the models whose rows changed.

-- name: unsettled
SELECT u.model, m.id, m.card_state,
  (SELECT group_concat(n.tag, ' ') FROM model_tags t JOIN tag_names n ON n.id = t.tag WHERE t.model = u.model) AS tags
FROM unsettled u JOIN models m ON m.key = u.model
WHERE u.model > ? ORDER BY u.model LIMIT 2000

-- name: unsettled-count
SELECT count(*) FROM unsettled

-- name: forget-unsettled
DELETE FROM unsettled

-- name: card-of
SELECT seq FROM parts WHERE model = ? AND path = 'README.md' AND state = 'held'
