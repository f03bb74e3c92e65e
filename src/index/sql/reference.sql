-- The rule tables as SQL tables. Each is compared before it is written: rules that did not change write nothing.

-- name: licenses
SELECT license, name, spdx_id, kind, commercial_use, conditions, terms, source_url, text_read, text_digest, text_url, expression
FROM licenses ORDER BY license

-- name: clear-licenses
DELETE FROM licenses

-- name: insert-licenses
INSERT INTO licenses (license, name, spdx_id, kind, commercial_use, conditions, terms, source_url, text_read, text_digest, text_url, expression)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: benchmarks
SELECT benchmark, name, measures, unit, range_max, higher_is_better, chance, ceiling, published, source_url, metric, items, scored, guessable, exposure
FROM benchmarks ORDER BY benchmark

-- name: clear-benchmarks
DELETE FROM benchmarks

-- name: insert-benchmarks
INSERT INTO benchmarks (benchmark, name, measures, unit, range_max, higher_is_better, chance, ceiling, published, source_url, metric, items, scored, guessable, exposure)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: families
SELECT family, name, developer, source_url, owners FROM families ORDER BY family

-- name: clear-families
DELETE FROM families

-- name: insert-families
INSERT INTO families (family, name, developer, source_url, owners) VALUES (?, ?, ?, ?, ?)

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

-- name: metrics
SELECT metric, name, unit, higher_is_better, source_url, counts_right FROM metrics ORDER BY metric

-- name: clear-metrics
DELETE FROM metrics

-- name: insert-metrics
INSERT INTO metrics (metric, name, unit, higher_is_better, source_url, counts_right) VALUES (?, ?, ?, ?, ?, ?)

-- name: red-flags
SELECT flag, severity, states, margin, source_url FROM red_flag_kinds ORDER BY flag

-- name: clear-red-flags
DELETE FROM red_flag_kinds

-- name: insert-red-flags
INSERT INTO red_flag_kinds (flag, severity, states, margin, source_url) VALUES (?, ?, ?, ?, ?)

-- name: suites
SELECT edition, suite, name, since, until, benchmark, shots, telling, rescaled, source_url FROM suites ORDER BY edition, benchmark

-- name: clear-suites
DELETE FROM suites

-- name: insert-suites
INSERT INTO suites (edition, suite, name, since, until, benchmark, shots, telling, rescaled, source_url)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)

-- name: released-with
SELECT name, context_length, sharing, languages, owners, source_url FROM released_with ORDER BY name

-- name: clear-released-with
DELETE FROM released_with

-- name: insert-released-with
INSERT INTO released_with (name, context_length, sharing, languages, owners, source_url) VALUES (?, ?, ?, ?, ?, ?)

-- name: openness
SELECT family, training_code, training_data, says, source_url FROM openness ORDER BY family

-- name: clear-openness
DELETE FROM openness

-- name: insert-openness
INSERT INTO openness (family, training_code, training_data, says, source_url) VALUES (?, ?, ?, ?, ?)

-- name: name-words
SELECT word, kind, meaning FROM name_words ORDER BY word

-- name: clear-name-words
DELETE FROM name_words

-- name: insert-name-words
INSERT INTO name_words (word, kind, meaning) VALUES (?, ?, ?)

-- name: devices
SELECT device, kind, maker, memory_gib, usable_gib, gigabytes_per_second, source_url FROM devices ORDER BY device

-- name: clear-devices
DELETE FROM devices

-- name: insert-devices
INSERT INTO devices (device, kind, maker, memory_gib, usable_gib, gigabytes_per_second, source_url) VALUES (?, ?, ?, ?, ?, ?, ?)
