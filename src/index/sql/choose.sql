-- What choosing a model reads. :ids is a JSON array of model ids.

-- name: candidates
SELECT m.id, m.parameters, m.context_length, m.line, m.stage, m.downloads, coalesce(e.license, m.license) AS license,
  l.kind, l.commercial_use, l.conditions,
  k.config_of, k.full_layers, k.full_values, k.local_layers, k.local_values, k.window
FROM (
  -- Adapters and drafts are no models by themselves; a repackaging stands for itself only where its original is not in the index.
  SELECT * FROM models m
  WHERE m.task = :task AND m.gone_at IS NULL AND coalesce(m.relation, '') <> 'adapter' AND coalesce(m.line, '') <> 'draft'
    AND NOT (coalesce(m.relation, '') = 'quantized' AND EXISTS (
      SELECT 1 FROM edges r JOIN models p ON p.id = r.parent_id AND p.gone_at IS NULL
      WHERE r.child = m.key AND r.relation = 'quantized'))
  ORDER BY m.downloads DESC
  LIMIT :most
) m
LEFT JOIN model_effective_licenses e ON e.model = m.key
LEFT JOIN licenses l ON l.license = coalesce(e.license, m.license)
LEFT JOIN kv_cache k ON k.model_id = m.id
ORDER BY m.downloads DESC, m.id

-- name: tasks
SELECT task FROM models WHERE task IS NOT NULL AND gone_at IS NULL GROUP BY task ORDER BY count(*) DESC LIMIT 200

-- name: weights
SELECT o.model_id, o.repo_id, o.format, o.level, o.bits_per_weight, o.bytes, o.computed
FROM json_each(:ids) i CROSS JOIN weight_options o ON o.model_id = i.value

-- name: languages
SELECT f.model_id, f.value FROM json_each(:ids) i CROSS JOIN facts f ON f.model_id = i.value
WHERE f.field = 'languages' AND f.chosen

-- name: scores
SELECT s.subject_id, s.benchmark, s.score, s.setting, s.shots, s.variant, s.special, s.higher_is_better, s.stated_by, s.standing, s.url
FROM json_each(:benchmarks) b CROSS JOIN scores s ON s.benchmark = b.value
WHERE s.subject_id IN (SELECT value FROM json_each(:ids))
