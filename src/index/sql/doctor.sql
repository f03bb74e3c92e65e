-- name: counts
SELECT (SELECT count(*) FROM models) AS models,
  (SELECT count(*) FROM models WHERE gone_at IS NOT NULL) AS gone,
  (SELECT count(*) FROM models WHERE files_state = 'held') AS with_details,
  (SELECT count(*) FROM models WHERE card_state = 'held') AS with_card,
  (SELECT count(*) FROM model_claims) AS claims,
  (SELECT count(*) FROM edges) AS lineage_edges

-- name: dangling
SELECT (SELECT count(*) FROM models m WHERE m.record_seq IS NOT NULL AND NOT EXISTS (SELECT 1 FROM archive a WHERE a.seq = m.record_seq)) AS models,
  (SELECT count(*) FROM parts p WHERE p.seq > 0 AND NOT EXISTS (SELECT 1 FROM archive a WHERE a.seq = p.seq)) AS texts,
  (SELECT count(*) FROM model_facts f WHERE NOT EXISTS (SELECT 1 FROM models m WHERE m.key = f.model)) AS facts

-- name: unsealed
SELECT count(*) FROM archive WHERE seal IS NULL

-- name: meta
SELECT value FROM meta WHERE name = ?

-- name: set-meta
INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)

-- name: update-meta
UPDATE meta SET value = ? WHERE name = ?

-- name: meta-but
SELECT name, value FROM meta WHERE name <> ? ORDER BY name

-- name: meta-pages
SELECT pageno FROM dbstat WHERE name = 'meta'

-- name: known
SELECT name, value FROM meta WHERE name LIKE 'hub.%' ORDER BY name

-- A repo to ask about: one of many files, so that more than a page is filled; else the one most used.
-- name: probe-repo
SELECT m.id, m.sha FROM models m
LEFT JOIN (SELECT model, count(*) AS files FROM model_files GROUP BY model ORDER BY files DESC LIMIT 1) f ON f.model = m.key
WHERE m.sha IS NOT NULL AND m.gone_at IS NULL ORDER BY f.files DESC, m.downloads DESC LIMIT 1

-- name: oldest-page
SELECT method, url, status, headers, '' AS body, at FROM archive
WHERE pass IN ('listing-full', 'listing-increment') AND status = 200 AND headers LIKE '%"link":%' ORDER BY seq LIMIT 1
