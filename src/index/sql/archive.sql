-- Statements of the archive.

-- name: insert
INSERT INTO archive (crawl, pass, method, url, status, headers, at, hub_id, path, error, encoding, bytes, body, seal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: one
SELECT seq, crawl, pass, method, url, status, headers, at, hub_id AS hubId, path, error, encoding, bytes, body, seal
FROM archive WHERE seq = ?

-- name: after
SELECT seq, crawl, pass, method, url, status, headers, at, hub_id AS hubId, path, error, encoding, bytes, body, seal
FROM archive WHERE seq > ? ORDER BY seq LIMIT 1

-- name: last
SELECT coalesce(max(seq), 0) FROM archive

-- name: in-order
SELECT seq, crawl, pass, method, url, status, headers, at, hub_id AS hubId, path, error, encoding, bytes, body, seal
FROM archive
WHERE seq > ? ORDER BY seq LIMIT 50

-- name: size
SELECT pass, count(*) AS exchanges, coalesce(sum(bytes), 0) AS bytes, coalesce(sum(length(body)), 0) AS stored,
       min(at) AS since, max(at) AS until
FROM archive GROUP BY pass ORDER BY pass

-- name: count
SELECT count(*) FROM archive

-- name: prune-crawls
DELETE FROM archive
WHERE crawl <= (SELECT max(id) FROM crawls) - ?
  AND seq NOT IN (SELECT record_seq FROM models WHERE record_seq IS NOT NULL)
  AND seq NOT IN (SELECT seq FROM parts)

-- name: prune-older
DELETE FROM archive
WHERE at < ?
  AND seq NOT IN (SELECT record_seq FROM models WHERE record_seq IS NOT NULL)
  AND seq NOT IN (SELECT seq FROM parts)

-- name: prune-to
DELETE FROM archive
WHERE seq IN (
    SELECT seq FROM (SELECT seq, sum(length(body)) OVER (ORDER BY seq DESC) AS newer FROM archive) WHERE newer > ?
  )
  AND seq NOT IN (SELECT record_seq FROM models WHERE record_seq IS NOT NULL)
  AND seq NOT IN (SELECT seq FROM parts)

-- name: insert-copy
INSERT INTO archive (seq, crawl, pass, method, url, status, headers, at, hub_id, path, error, encoding, bytes, body, seal)
VALUES (:seq, :crawl, :pass, :method, :url, :status, :headers, :at, :hubId, :path, :error, :encoding, :bytes, :body, :seal)

-- name: unsealed
SELECT seq, crawl, pass, method, url, status, headers, at, hub_id AS hubId, path, error, encoding, bytes, body, seal
FROM archive WHERE seal IS NULL AND seq > ? ORDER BY seq LIMIT 50

-- name: seal
UPDATE archive SET seal = ? WHERE seq = ?
