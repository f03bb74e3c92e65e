-- What a rebuild takes over as it is: the archive, the log, the cursors and what was decided before. All else follows from these.

-- name: attach
ATTACH ? AS old

-- name: copy-archive
INSERT INTO archive SELECT * FROM old.archive

-- name: copy-crawls
INSERT INTO crawls SELECT * FROM old.crawls

-- name: copy-failures
INSERT INTO failures SELECT * FROM old.failures

-- name: copy-cursors
INSERT INTO cursors SELECT * FROM old.cursors

-- name: copy-verdicts
INSERT INTO statement_verdicts SELECT * FROM old.statement_verdicts

-- name: copy-known
INSERT OR REPLACE INTO meta SELECT * FROM old.meta WHERE name LIKE 'hub.%'

-- What else was fetched, and how models were before: of a rebuild from last words, which keeps the keys.
-- name: keep-parts
INSERT INTO parts SELECT * FROM old.parts

-- name: keep-files
INSERT INTO model_files SELECT * FROM old.model_files

-- name: keep-aliases
INSERT INTO aliases SELECT * FROM old.aliases

-- name: keep-changes
INSERT INTO model_changes SELECT * FROM old.model_changes

-- name: keep-counts
INSERT INTO model_counts SELECT * FROM old.model_counts

-- Every model with the archived answer that is its last word; rich: more than that answer is held of it.
-- name: last-words
SELECT m.key, ifnull(m.record_seq, 0) AS seq, ifnull(m.hub_id, m.id) AS name,
  m.details_sha IS NOT NULL OR EXISTS (SELECT 1 FROM parts p WHERE p.model = m.key AND p.state = 'held') AS rich
FROM models m WHERE ifnull(m.record_seq, 0) > ? ORDER BY 2, 1

-- name: model
SELECT * FROM models WHERE key = ?

-- name: count-old
SELECT count(*) FROM old.models

-- name: count-new
SELECT count(*) FROM models

-- Of what a rebuild is made that was ended; and the last answer that it has applied.
-- name: begun-of
SELECT value FROM meta WHERE name = 'rebuild.of'

-- name: set-begun
INSERT OR REPLACE INTO meta (name, value) VALUES ('rebuild.of', ?)

-- name: done
SELECT value FROM meta WHERE name = 'rebuild.done'

-- name: set-done
INSERT OR REPLACE INTO meta (name, value) VALUES ('rebuild.done', ?)

-- name: forget-begun
DELETE FROM meta WHERE name LIKE 'rebuild.%'

-- name: extent
SELECT (SELECT max(seq) FROM archive) || ' ' || (SELECT max(id) FROM crawls) || ' ' || (SELECT count(*) FROM models)

-- What was seen before the oldest exchange that is kept, nothing else can tell any more.
-- name: restore-changes
INSERT INTO model_changes (model, field, old_value, new_value, seen_at, hub_id, seen_from, hub_time)
SELECT m.key, c.field, c.old_value, c.new_value, c.seen_at, c.hub_id, c.seen_from, c.hub_time
FROM old.model_changes c JOIN models m ON m.hub_id = c.hub_id
WHERE c.seen_at < (SELECT a.at FROM archive a ORDER BY a.seq LIMIT 1)

-- name: restore-counts
INSERT OR IGNORE INTO model_counts (model, at, downloads, likes)
SELECT m.key, c.at, c.downloads, c.likes
FROM old.model_counts c JOIN old.models o ON o.key = c.model JOIN models m ON m.hub_id = o.hub_id
WHERE c.at < (SELECT a.at FROM archive a ORDER BY a.seq LIMIT 1)

-- name: restore-first-seen
UPDATE models SET first_seen_at = o.first_seen_at FROM old.models o
WHERE o.hub_id = models.hub_id AND o.first_seen_at < (SELECT a.at FROM archive a ORDER BY a.seq LIMIT 1)

-- name: detach
DETACH old
