-- Names that the index knows, to be offered where somebody mistyped one.

-- name: benchmarks
SELECT benchmark FROM benchmarks ORDER BY benchmark

-- Models that a mistyped id may mean: its owner's, those whose name holds it, and the most downloaded ones.
-- name: models
SELECT id FROM models WHERE owner = :owner
UNION SELECT id FROM (SELECT id FROM models WHERE name LIKE '%' || :name || '%' ORDER BY downloads DESC LIMIT 50)
UNION SELECT id FROM (SELECT id FROM models ORDER BY downloads DESC LIMIT 20000)

-- name: holding
SELECT id FROM models WHERE name LIKE '%' || :name || '%' ORDER BY downloads DESC LIMIT 5

-- name: beginning
SELECT id FROM models WHERE id >= :id AND id < :id || char(1114111) AND gone_at IS NULL ORDER BY downloads DESC LIMIT 100

-- name: proprietary
SELECT proprietary FROM proprietary_models ORDER BY proprietary

-- name: owners
SELECT owner FROM models WHERE owner IS NOT NULL GROUP BY owner ORDER BY count(*) DESC, owner LIMIT 100000

-- name: note-codes
SELECT DISTINCT code FROM notes ORDER BY code
