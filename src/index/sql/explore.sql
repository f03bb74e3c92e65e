-- What the pages of the explorer read. Each reads about as much as its page shows.

-- name: stamp
SELECT (SELECT max(seq) FROM archive) AS exchanges, (SELECT max(id) FROM crawls) AS crawl, (SELECT max(until_crawl) FROM statement_verdicts) AS decided,
  (SELECT outcome || coalesce(finished_at, '') FROM crawls ORDER BY id DESC LIMIT 1) AS outcome,
  (SELECT count(*) FROM (SELECT 1 FROM unsettled LIMIT 1)) AS moving

-- name: settled
SELECT max(id) AS crawl, max(finished_at) AS at FROM crawls WHERE finished_at IS NOT NULL

-- name: as-of
SELECT crawl, date FROM as_of

-- name: running
SELECT id, kind, started_at, models_seen FROM crawls WHERE outcome = 'running' ORDER BY id DESC LIMIT 1

-- name: crawls
SELECT id, started_at, finished_at, kind, requests, models_seen, models_new, models_changed, failures, outcome
FROM crawls ORDER BY id DESC LIMIT 8

-- name: rows-by-key
SELECT m.key, m.id, m.family, m.generation, m.line, m.stage, m.relation, m.parameters, m.active_parameters, m.context_length,
  m.license, m.license_state, l.kind AS terms, m.task, m.downloads, m.likes, m.gated, m.created_at, m.last_modified, f.least_bytes,
  (SELECT group_concat(DISTINCT w.format) FROM model_weights w WHERE w.model = m.key AND w.part = 'weights') AS formats
FROM json_each(?) k CROSS JOIN models m ON m.key = k.value JOIN model_facets f ON f.model = m.key
LEFT JOIN licenses l ON l.license = m.license

-- name: families
SELECT f.family, f.name, f.developer, f.source_url, coalesce(c.models, 0) AS models, coalesce(c.downloads, 0) AS downloads
FROM families f LEFT JOIN facet_counts c ON c.facet = 'family' AND c.value = f.family
ORDER BY models DESC, downloads DESC, f.name

-- name: family
SELECT family, name, developer, source_url FROM families WHERE family = ?

-- name: generations-of
SELECT g.generation, g.name, g.developer, g.released, g.source_url, coalesce(c.models, 0) AS models, coalesce(c.downloads, 0) AS downloads
FROM generations g LEFT JOIN facet_counts c ON c.facet = 'generation' AND c.value = g.generation
WHERE g.family = ? ORDER BY g.released IS NULL, g.released, g.name

-- name: licenses
SELECT l.license, l.name, l.spdx_id, l.kind, l.commercial_use, coalesce(c.models, 0) AS models, coalesce(c.downloads, 0) AS downloads
FROM licenses l LEFT JOIN facet_counts c ON c.facet = 'license' AND c.value = l.license
ORDER BY models DESC, l.license

-- name: license
SELECT license, name, spdx_id, kind, commercial_use, conditions, terms, source_url, text_read, text_digest, text_url FROM licenses WHERE license = ?

-- name: freer-than-parent
SELECT m.id, m.license, e.license AS effective, e.freer_than_parent AS path, m.downloads
FROM listed_models l CROSS JOIN models m ON m.key = l.model CROSS JOIN model_effective_licenses e ON e.model = l.model
WHERE l.list = 'freer' AND e.freer_than_parent IS NOT NULL AND m.gone_at IS NULL
ORDER BY l.downloads DESC, l.model DESC LIMIT 50

-- name: freer-under-license
SELECT m.id, m.license, e.license AS effective, e.freer_than_parent AS path, m.downloads
FROM listed_models l CROSS JOIN models m ON m.key = l.model CROSS JOIN model_effective_licenses e ON e.model = l.model
WHERE l.list = 'freer' AND l.value = ? AND e.freer_than_parent IS NOT NULL AND m.gone_at IS NULL
ORDER BY l.downloads DESC, l.model DESC LIMIT 50

-- name: claimed
SELECT b.benchmark, b.name FROM benchmark_counts c JOIN benchmarks b ON b.benchmark = c.benchmark ORDER BY b.benchmark

-- name: benchmarks
SELECT b.benchmark, b.name, b.measures, b.unit, b.range_max, b.higher_is_better, b.chance, b.ceiling, b.published, b.source_url,
  coalesce(c.claims, 0) AS claims, coalesce(c.cards, 0) AS cards, coalesce(c.subjects, 0) AS subjects
FROM benchmarks b LEFT JOIN benchmark_counts c ON c.benchmark = b.benchmark ORDER BY claims DESC, b.name

-- name: benchmark
SELECT benchmark, name, measures, unit, range_max, higher_is_better, chance, ceiling, published, source_url, metric
FROM benchmarks WHERE benchmark = ?

-- name: standings
SELECT t.subject_id, coalesce(p.name, iif(t.subject_id LIKE 'proprietary:%', substr(t.subject_id, 13), t.subject_id)) AS name,
  iif(t.subject_id LIKE 'proprietary:%', 'closed', 'open') AS access, t.merit, t.claims, t.lowest, t.highest,
  c.score, coalesce(c.setting, '') AS setting, c.role, c.standing, c.model_id AS stated_by, c.line, c.url
FROM claim_standings t CROSS JOIN claim_values c ON c.model = t.model AND c.place = t.place
LEFT JOIN proprietary_models p ON p.proprietary = substr(t.subject_id, 13)
WHERE t.benchmark = :benchmark AND t.merit <= :merit AND (t.merit < :merit OR t.subject_id > :subject)
ORDER BY t.merit DESC, t.subject_id LIMIT 60

-- name: newest-claims
SELECT t.subject_id, p.name AS subject_name, c.score, c.role, c.standing, c.model_id AS stated_by, c.line, c.url, t.newest AS stated_at
FROM claim_standings t CROSS JOIN claim_values c ON c.model = t.newest_model AND c.place = t.newest_place
LEFT JOIN proprietary_models p ON p.proprietary = substr(t.subject_id, 13)
WHERE t.benchmark = ? AND t.newest IS NOT NULL ORDER BY t.newest DESC LIMIT 12

-- name: benchmark-counts
SELECT claims, cards, subjects FROM benchmark_counts WHERE benchmark = ?

-- name: changes
SELECT m.id AS model_id, c.field, c.old_value, c.new_value, c.seen_at
FROM (SELECT * FROM model_changes ORDER BY rowid DESC LIMIT 12) c JOIN models m ON m.key = c.model

-- name: newest
SELECT id, family, generation, parameters, license, downloads, created_at FROM models
WHERE created_at IS NOT NULL AND gone_at IS NULL ORDER BY created_at DESC LIMIT 8

-- name: most-downloaded
SELECT key FROM models WHERE gone_at IS NULL ORDER BY downloads DESC LIMIT 8

-- name: flag-kinds
SELECT k.flag, k.severity, k.states, k.source_url, coalesce(c.models, 0) AS models
FROM red_flag_kinds k LEFT JOIN facet_counts c ON c.facet = 'flag' AND c.value = k.flag ORDER BY models DESC, k.flag

-- name: flagged
SELECT m.key, m.id AS model_id, f.flag, k.severity, f.detail, f.evidence, m.downloads, l.downloads AS place
FROM listed_models l CROSS JOIN model_flags f ON f.model = l.model AND f.flag = l.value CROSS JOIN models m ON m.key = l.model
CROSS JOIN red_flag_kinds k ON k.flag = l.value
WHERE l.list = 'flag' AND (l.downloads, l.model, l.value) < (:downloads, :key, :after)
ORDER BY l.downloads DESC, l.model DESC, l.value DESC LIMIT 50

-- name: flagged-as
SELECT m.key, m.id AS model_id, f.flag, k.severity, f.detail, f.evidence, m.downloads, l.downloads AS place
FROM listed_models l CROSS JOIN model_flags f ON f.model = l.model AND f.flag = l.value CROSS JOIN models m ON m.key = l.model
CROSS JOIN red_flag_kinds k ON k.flag = l.value
WHERE l.list = 'flag' AND l.value = :flag AND (l.downloads, l.model) < (:downloads, :key)
ORDER BY l.downloads DESC, l.model DESC LIMIT 50

-- name: model
SELECT m.*, (SELECT f.least_bytes FROM model_facets f WHERE f.model = m.key) AS least_bytes,
  (SELECT a.id FROM aliases a WHERE a.model = m.key LIMIT 1) AS once
FROM models m
WHERE m.id = :id ORDER BY m.gone_at IS NOT NULL, m.key LIMIT 1

-- name: id-by-alias
SELECT m.id FROM aliases a JOIN models m ON m.key = a.model WHERE a.id = ? LIMIT 1

-- name: files
SELECT path, bytes, sha256 FROM model_files WHERE model = ? ORDER BY bytes DESC, path LIMIT 200

-- name: options
SELECT repo_id, format, level, bits_per_weight, bytes, computed, file_count FROM weight_options
WHERE model_id = ? ORDER BY bytes IS NULL, bytes, repo_id LIMIT 120

-- name: cache
SELECT config_of, architecture, full_layers, full_values, local_layers, local_values, window, bytes_per_token FROM kv_cache WHERE model_id = ?

-- Those on no known benchmark come last, and are read where there is room for them.
-- name: about-elsewhere
SELECT * FROM (
  SELECT c.benchmark, c.label, c.value_text, c.value, c.shots, c.variant, c.metric, m.id AS stated_by, c.role, c.standing, c.line, c.sha
  FROM model_claims c JOIN models m ON m.key = c.model
  WHERE c.subject_id = :id AND m.id <> :id AND c.benchmark > '' ORDER BY c.benchmark, c.value DESC LIMIT 100
) known
UNION ALL
SELECT * FROM (
  SELECT c.benchmark, c.label, c.value_text, c.value, c.shots, c.variant, c.metric, m.id AS stated_by, c.role, c.standing, c.line, c.sha
  FROM model_claims c JOIN models m ON m.key = c.model
  WHERE c.subject_id = :id AND m.id <> :id AND c.benchmark IS NULL ORDER BY c.value DESC LIMIT 100
) unknown
LIMIT 100

-- name: children
SELECT e.parent_id, m.id AS child_id, e.relation, m.downloads FROM edges e JOIN models m ON m.key = e.child
WHERE e.parent_id = ? AND m.gone_at IS NULL GROUP BY e.child ORDER BY m.downloads DESC, e.child LIMIT ?

-- A child may name its parent twice, by an old name and by the new one.
-- name: child-keys
SELECT DISTINCT child FROM edges WHERE parent_id = ?

-- name: children-by-key
SELECT e.parent_id, m.id AS child_id, e.relation, m.downloads FROM json_each(:keys) k
CROSS JOIN edges e ON e.child = k.value AND e.parent_id = :id CROSS JOIN models m ON m.key = e.child
WHERE m.gone_at IS NULL GROUP BY e.child ORDER BY m.downloads DESC, e.child

-- name: child-counts
SELECT e.relation, count(DISTINCT e.child) AS models FROM edges e WHERE e.parent_id = ? GROUP BY e.relation ORDER BY models DESC

-- name: made-from
SELECT k.value AS id, (SELECT count(*) FROM (SELECT 1 FROM edges e WHERE e.parent_id = k.value LIMIT :most)) AS models
FROM json_each(:ids) k

-- name: parents
SELECT e.parent_id, e.relation, e.basis, e.place, e.rule, e.stated, p.id AS held FROM models m JOIN edges e ON e.child = m.key
LEFT JOIN models p ON p.id = e.parent_id WHERE m.id = ?

-- name: peers
SELECT m.id, m.downloads, m.family, m.parameters FROM model_tokenizers t JOIN model_tokenizers o ON o.fingerprint = t.fingerprint AND o.model <> t.model
JOIN models m ON m.key = o.model
WHERE t.model = :key AND m.gone_at IS NULL ORDER BY m.downloads DESC LIMIT 8

-- name: drafts
SELECT m.id, m.downloads, m.family, m.parameters FROM models b JOIN model_tokenizers t ON t.model = b.key
JOIN model_tokenizers o ON o.fingerprint = t.fingerprint AND o.model <> t.model JOIN models m ON m.key = o.model
WHERE b.key = :key AND m.gone_at IS NULL AND m.parameters * 5 <= b.parameters AND +m.task = b.task
ORDER BY m.downloads DESC LIMIT 6

-- name: card
SELECT m.id, m.sha, m.card_state, p.seq, p.state FROM models m LEFT JOIN parts p ON p.model = m.key AND p.path = 'README.md'
WHERE m.id = ? ORDER BY m.gone_at IS NOT NULL LIMIT 1

-- name: card-claims
SELECT line, start_at, end_at, benchmark, label, value_text, shots, variant, metric, subject, subject_id, role, role_reason, standing, source_kind, setting_from
FROM claims WHERE model_id = ? ORDER BY start_at

-- name: own-claims
SELECT benchmark, label, variant, metric, shots, value, value_text, unit, subject, role, role_reason, standing, source_kind, line, url
FROM claims WHERE model_id = ? AND role = 'self' LIMIT ?

-- name: other-claims
SELECT benchmark, label, variant, metric, shots, value, value_text, unit, subject, role, role_reason, standing, source_kind, line, url
FROM claims WHERE model_id = ? AND role <> 'self' LIMIT ?

-- Of each benchmark the best claim about a model, whoever states it.
-- name: best-scores
SELECT t.subject_id, t.benchmark, c.score, coalesce(c.setting, '') AS setting, c.role, c.standing, c.model_id AS stated_by, c.url
FROM claim_standings t CROSS JOIN claim_values c ON c.model = t.model AND c.place = t.place
WHERE t.subject_id = :id

-- What the card of a model states of it, in the same columns.
-- name: own-scores
SELECT subject_id, benchmark, score, setting, role, standing, stated_by, url FROM scores
WHERE stated_by = :id AND +subject_id = :id AND role = 'self'

-- Begins with those that are as wide as the last one seen.
-- name: disagreements
SELECT d.subject_id, p.name AS subject_name, d.benchmark, setting, stated, lowest, highest, difference, cards, evidence
FROM disagreements d LEFT JOIN proprietary_models p ON p.proprietary = substr(d.subject_id, 13)
WHERE d.difference <= :difference ORDER BY d.difference DESC, d.subject_id, d.benchmark LIMIT :limit OFFSET :seen

-- name: disagreements-on
SELECT d.subject_id, p.name AS subject_name, d.benchmark, setting, stated, lowest, highest, difference, cards, evidence
FROM disagreements d LEFT JOIN proprietary_models p ON p.proprietary = substr(d.subject_id, 13)
WHERE d.benchmark = :benchmark AND d.difference <= :difference
ORDER BY d.difference DESC, d.subject_id LIMIT :limit OFFSET :seen

-- Sorted first, and the evidence read of those that are shown.
-- name: disagreements-about
SELECT k.*, (
  SELECT d.evidence FROM disagreements d
  WHERE d.subject_id = k.subject_id AND +d.benchmark = k.benchmark AND d.setting IS k.setting AND +d.difference = k.difference
    AND d.lowest = k.lowest
) AS evidence
FROM (
  SELECT subject_id, benchmark, setting, stated, lowest, highest, difference, cards FROM disagreements
  WHERE subject_id = :model AND +benchmark = coalesce(:benchmark, benchmark) AND +difference <= :difference
  ORDER BY difference DESC, benchmark, setting LIMIT :limit OFFSET :seen
) k ORDER BY k.difference DESC, k.benchmark, k.setting

-- name: schema
SELECT s.name AS tab, s.type, c.name AS col, c.type AS coltype FROM sqlite_schema s JOIN pragma_table_xinfo(s.name) c
WHERE s.type IN ('table', 'view') AND s.name NOT LIKE 'sqlite_%' AND s.name NOT LIKE 'search_%' AND s.name NOT LIKE '\_\_%' ESCAPE '\'
ORDER BY s.name, c.cid

-- name: known-as
SELECT 'family' AS kind, family AS id, name FROM families WHERE :words COLLATE NOCASE IN (name, family)
UNION ALL SELECT 'generation', generation, name FROM generations WHERE :words COLLATE NOCASE IN (name, generation)
UNION ALL SELECT 'benchmark', benchmark, name FROM benchmarks WHERE :words COLLATE NOCASE IN (name, benchmark) OR replace(:words, ' ', '-') COLLATE NOCASE = benchmark
UNION ALL SELECT 'license', license, name FROM licenses WHERE :words COLLATE NOCASE IN (name, license, spdx_id)
LIMIT 8

-- name: suggest
SELECT m.id, m.downloads FROM (SELECT rowid FROM search WHERE search MATCH ? LIMIT ?) s JOIN models m ON m.key = s.rowid
WHERE m.gone_at IS NULL ORDER BY m.downloads DESC LIMIT 8

-- name: suggest-by-key
SELECT m.id, m.downloads FROM json_each(?) k CROSS JOIN models m ON m.key = k.value
WHERE m.gone_at IS NULL ORDER BY m.downloads DESC
