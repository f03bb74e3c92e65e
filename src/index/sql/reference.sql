-- The rule tables as SQL tables. Each is compared before it is written: rules that did not change write nothing.

-- name: licenses
SELECT license, name, spdx_id, kind, commercial_use, conditions, source_url FROM licenses ORDER BY license

-- name: clear-licenses
DELETE FROM licenses

-- name: insert-licenses
INSERT INTO licenses (license, name, spdx_id, kind, commercial_use, conditions, source_url) VALUES (?, ?, ?, ?, ?, ?, ?)

-- name: benchmarks
SELECT benchmark, name, measures, unit, range_max, higher_is_better, chance, ceiling, published, source_url
FROM benchmarks ORDER BY benchmark

-- name: clear-benchmarks
DELETE FROM benchmarks

-- name: insert-benchmarks
INSERT INTO benchmarks (benchmark, name, measures, unit, range_max, higher_is_better, chance, ceiling, published, source_url)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: families
SELECT family, name, developer, source_url FROM families ORDER BY family

-- name: clear-families
DELETE FROM families

-- name: insert-families
INSERT INTO families (family, name, developer, source_url) VALUES (?, ?, ?, ?)

-- name: generations
SELECT generation, family, name, developer, released, source_url FROM generations ORDER BY generation

-- name: clear-generations
DELETE FROM generations

-- name: insert-generations
INSERT INTO generations (generation, family, name, developer, released, source_url) VALUES (?, ?, ?, ?, ?, ?)

-- name: proprietary
SELECT proprietary, name, developer, released, source_url FROM proprietary_models ORDER BY proprietary

-- name: clear-proprietary
DELETE FROM proprietary_models

-- name: insert-proprietary
INSERT INTO proprietary_models (proprietary, name, developer, released, source_url) VALUES (?, ?, ?, ?, ?)
