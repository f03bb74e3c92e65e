-- One snapshot into a new, compact file; readers and the writer are not held up.

-- name: copy
VACUUM INTO ?
