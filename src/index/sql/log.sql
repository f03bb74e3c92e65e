-- Statements of the crawl log: crawls, failures, cursors.

-- name: begin
INSERT INTO crawls (started_at, kind, scope, requests, models_seen, models_new, models_changed, rows_written, failures, outcome)
VALUES (?, ?, ?, 0, 0, 0, 0, 0, 0, 'running')

-- name: finish
UPDATE crawls SET finished_at = ?, requests = ?, models_seen = ?, models_new = ?, models_changed = ?, rows_written = ?,
  failures = ?, outcome = ?
WHERE id = ?

-- name: abandon
UPDATE crawls SET outcome = 'killed' WHERE outcome = 'running'

-- name: last
SELECT id, started_at, finished_at, kind, scope, requests, models_seen, models_new, models_changed, rows_written, failures, outcome
FROM crawls ORDER BY id DESC LIMIT ?

-- name: fail
INSERT INTO failures (crawl, model_id, url, code, message, seen_at) VALUES (?, ?, ?, ?, ?, ?)

-- name: failures-of
SELECT model_id, url, code, message, seen_at FROM failures WHERE crawl = ? ORDER BY rowid

-- name: cursor
SELECT kind, next, pass_started_at AS passStartedAt, seen, watermark, last_full AS lastFull, doubted FROM cursors WHERE scope = ?

-- name: set-cursor
INSERT OR REPLACE INTO cursors (scope, kind, next, pass_started_at, seen, watermark, last_full, doubted)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
