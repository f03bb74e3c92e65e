-- What a rebuild takes over as it is: the archive, the log and the cursors. All else follows from these.

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

-- name: copy-known
INSERT OR REPLACE INTO meta SELECT * FROM old.meta WHERE name LIKE 'hub.%'

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
