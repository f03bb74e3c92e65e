-- Claims as exports in other people's formats take them.

-- Cards that claim something, in the order of storage.
-- name: cards
SELECT id, owner, name, hub_id, sha, last_seen_at FROM models m
WHERE EXISTS (SELECT 1 FROM model_claims c WHERE c.model = m.key) AND gone_at IS NULL

-- name: claims-in
SELECT a.subject_id, a.said_by, a.called, a.role, a.role_reason, a.standing, a.benchmark, a.label, a.variant, a.metric, a.shots,
  a.value_text, a.score, a.class, a.silent, a.source_kind, a.line, a.url,
  b.name AS benchmark_name, b.measures, b.unit, b.range_max, b.higher_is_better, b.source_url,
  t.name AS metric_name, t.unit AS metric_unit, t.higher_is_better AS metric_higher,
  p.name AS proprietary_name, p.developer AS proprietary_developer
FROM claims_about a
LEFT JOIN benchmarks b ON b.benchmark = substr(a.benchmark, 1, instr(a.benchmark || '/', '/') - 1)
LEFT JOIN metrics t ON t.metric = a.metric
LEFT JOIN proprietary_models p ON 'proprietary:' || p.proprietary = a.subject_id
WHERE a.card = :card
ORDER BY a.line, a.benchmark, a.label, a.called, a.value_text, a.variant, a.shots, a.metric

-- What cards say of models of the Hub on one benchmark, repackagings aside; results that the Hub itself holds are there already.
-- name: claims-on
SELECT subject_id, card, score, shots, variant, metric, url FROM claims_about
WHERE benchmark = :benchmark AND subject_id LIKE '%/%' AND role <> 'base' AND source_kind <> 'eval-results'
  AND NOT EXISTS (SELECT 1 FROM models g WHERE g.id = card AND g.gone_at IS NOT NULL)
ORDER BY subject_id, card, line, score
