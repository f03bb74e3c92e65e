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

-- name: detach
DETACH old
