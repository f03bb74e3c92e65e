-- What exports in other people's formats hold beside what `show` tells.

-- name: hashed-files
SELECT path, bytes, sha256 FROM files WHERE model_id = :id AND sha256 IS NOT NULL ORDER BY path

-- name: architecture
SELECT architecture FROM architectures WHERE model_id = :id

-- A parent as far as the index knows it.
-- name: parent
SELECT m.id, m.sha, iif(e.model IS NULL, l.expression, e.expression) AS expression
FROM models m LEFT JOIN model_effective_licenses e ON e.model = m.key LEFT JOIN licenses l ON l.license = m.license
WHERE m.id = :id ORDER BY m.gone_at IS NOT NULL, m.key LIMIT 1
