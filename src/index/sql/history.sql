-- What is remembered of how models were.

-- What a model states of itself, whatever lineage adds to it.
-- name: own
SELECT l.license,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'family'), NULL, m.family) AS family,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'generation'), NULL, m.generation) AS generation,
  iif(EXISTS (SELECT 1 FROM inherited i WHERE i.model = m.key AND i.field = 'parameters'), NULL, m.parameters) AS parameters,
  m.id, m.gated, m.task, m.library, m.disabled,
  (SELECT group_concat(e.stated, ', ' ORDER BY e.stated) FROM edges e WHERE e.child = m.key AND e.basis <> 'inferred') AS parents
FROM models m LEFT JOIN model_licenses l ON l.model = m.key WHERE m.key = ?

-- name: own-claims
SELECT 'claim ' || benchmark || coalesce(' (' || nullif(rtrim(
    coalesce(shots || '-shot, ', '') || coalesce(variant || ', ', '') || coalesce(metric, ''), ', '), '') || ')', '') AS field,
  group_concat(value_text, ', ' ORDER BY place) AS value
FROM model_claims WHERE model = ? AND role = 'self' AND benchmark IS NOT NULL GROUP BY 1

-- name: insert-change
INSERT INTO model_changes (model, field, old_value, new_value, seen_at, hub_id, seen_from, hub_time)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)

-- name: last-counts
SELECT at, downloads, likes FROM model_counts WHERE model = ? ORDER BY at DESC LIMIT 1

-- name: insert-counts
INSERT OR REPLACE INTO model_counts (model, at, downloads, likes) VALUES (?, ?, ?, ?)

-- name: forget-changes
DELETE FROM model_changes WHERE seen_at < :before

-- name: forget-counts
DELETE FROM model_counts WHERE at < :before

-- When a crawl began to see: the time of its first exchange, which is the Hub's.
-- name: first-seen-by
SELECT coalesce(
  (SELECT a.at FROM archive a WHERE a.crawl >= :crawl ORDER BY a.seq LIMIT 1),
  (SELECT c.started_at FROM crawls c WHERE c.id >= :crawl ORDER BY c.id LIMIT 1))

-- name: last-crawl
SELECT max(id) FROM crawls WHERE rows_written > 0

-- name: changed-since
SELECT c.field, c.model_id AS model, c.old_value AS old, c.new_value AS new, c.seen_at, c.seen_from, c.hub_time, m.downloads
FROM changes c JOIN models m ON m.id = c.model_id AND m.hub_id IS c.hub_id
WHERE c.seen_at >= :since AND c.seen_at < :until
ORDER BY c.field, m.downloads DESC, c.model_id, c.seen_at

-- name: new-since
SELECT m.id AS model, m.family, m.license, m.parameters, m.first_seen_at AS seen_at, m.created_at AS hub_time, m.downloads
FROM models m WHERE m.first_seen_at >= :since AND m.first_seen_at < :until
ORDER BY m.downloads DESC, m.id LIMIT :limit

-- name: count-new-since
SELECT count(*) FROM models WHERE first_seen_at >= :since AND first_seen_at < :until

-- name: last-verdict
SELECT since_crawl, verdict, evidence FROM statement_verdicts WHERE statement = ? ORDER BY since_crawl DESC LIMIT 1

-- name: go-on-verdict
UPDATE statement_verdicts SET until_crawl = :crawl, until = :date, sentence = :sentence, evidence = :evidence
WHERE statement = :statement AND since_crawl = :since

-- name: insert-verdict
INSERT OR REPLACE INTO statement_verdicts
  (statement, since_crawl, since, until_crawl, until, verdict, sentence, evidence, moved, hubdex)
VALUES (:statement, :crawl, :date, :crawl, :date, :verdict, :sentence, :evidence, :moved, :hubdex)

-- name: verdicts
SELECT statement, since_crawl, since, until_crawl, until, verdict, sentence, moved, hubdex
FROM statement_verdicts ORDER BY statement, since_crawl
