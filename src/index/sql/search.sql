-- Statements of full-text search.

-- name: forget
DELETE FROM search WHERE rowid = ?

-- name: remember
INSERT INTO search (rowid, id, tags, card) VALUES (?, ?, ?, ?)

-- name: find
SELECT m.id, m.family, m.generation, m.parameters, m.license, m.task, m.downloads, m.likes, m.gone_at
FROM search s JOIN models m ON m.key = s.rowid
WHERE search MATCH ?
ORDER BY bm25(search, 8.0, 2.0, 1.0), m.downloads DESC, m.id
LIMIT ?
