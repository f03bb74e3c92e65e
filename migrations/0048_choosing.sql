DROP INDEX `models_drafts`;--> statement-breakpoint
CREATE INDEX `models_line` ON `models` (`line`,`downloads`) WHERE line IS NOT NULL;--> statement-breakpoint
CREATE INDEX `model_estimates_ranked` ON `model_estimates` (`field`,`subject_id`) WHERE ranks;--> statement-breakpoint
-- Models that one may choose. Adapters and drafts are no models by themselves; a repackaging stands for itself only where
-- its original is not in the index.
CREATE VIEW choosable_models AS
SELECT * FROM models m
WHERE m.gone_at IS NULL AND coalesce(m.relation, '') <> 'adapter' AND coalesce(m.line, '') <> 'draft'
  AND NOT (coalesce(m.relation, '') = 'quantized' AND EXISTS (
    SELECT 1 FROM edges r JOIN models p ON p.id = r.parent_id AND p.gone_at IS NULL
    WHERE r.child = m.key AND r.relation = 'quantized'));--> statement-breakpoint
-- SQLite looks into both halves of a view for what a join asks for only where their columns have one affinity: a value out
-- of JSON has none, "+" takes it from the other. Else it makes all facts of all models first.
DROP VIEW facts;--> statement-breakpoint
CREATE VIEW facts AS
SELECT m.id AS model_id, f.word AS field, e.value ->> 1 AS value, b.word AS basis, p.word AS place, r.word AS rule,
       e.value ->> 5 AS chosen
FROM model_facts mf JOIN models m ON m.key = mf.model, json_each(mf.facts) e
JOIN words f ON f.id = e.value ->> 0 JOIN words b ON b.id = e.value ->> 2
JOIN words p ON p.id = e.value ->> 3 JOIN words r ON r.id = e.value ->> 4
UNION ALL
SELECT m.id, i.field, +i.value, i.basis, i.place, i.rule, 1
FROM inherited i JOIN models m ON m.key = i.model;--> statement-breakpoint
DROP VIEW notes;--> statement-breakpoint
CREATE VIEW notes AS
SELECT m.id AS model_id, c.word AS code, p.word AS place, e.value ->> 2 AS saw
FROM model_facts mf JOIN models m ON m.key = mf.model, json_each(mf.notes) e
JOIN words c ON c.id = e.value ->> 0 JOIN words p ON p.id = e.value ->> 1
WHERE mf.notes IS NOT NULL
UNION ALL
SELECT m.id, s.code, s.place, +s.saw
FROM settled_notes s JOIN models m ON m.key = s.model;--> statement-breakpoint
-- An id that was given up and taken by another model means that one: the weights and the memory of both are not its own.
DROP VIEW kv_cache;--> statement-breakpoint
CREATE VIEW kv_cache AS
SELECT m.id AS model_id, o.id AS config_of, s.architecture, s.kv_full_layers AS full_layers, s.kv_full_values AS full_values,
       s.kv_local_layers AS local_layers, s.kv_local_values AS local_values,
       CASE WHEN s.kv_local_layers > 0 THEN s.sliding_window END AS window,
       2 * s.kv_full_values AS bytes_per_token
FROM models m
JOIN model_shapes s ON s.model = coalesce(
  (SELECT own.model FROM model_shapes own WHERE own.model = m.key AND own.kv_full_values IS NOT NULL),
  (SELECT e.child FROM edges e JOIN models c ON c.key = e.child JOIN model_shapes cs ON cs.model = e.child
   WHERE e.parent_id = m.id AND cs.kv_full_values IS NOT NULL
     AND (e.relation = 'quantized' OR e.relation = 'finetune' AND abs(c.parameters - m.parameters) < 0.03 * m.parameters)
   ORDER BY e.relation = 'finetune', c.downloads DESC, c.id LIMIT 1),
  (SELECT p.key FROM edges e JOIN models p ON p.id = e.parent_id JOIN model_shapes ps ON ps.model = p.key
   WHERE e.child = m.key AND ps.kv_full_values IS NOT NULL
     AND (e.relation = 'quantized' OR e.relation = 'finetune' AND abs(p.parameters - m.parameters) < 0.03 * m.parameters)
   ORDER BY e.relation = 'finetune', p.id LIMIT 1))
JOIN models o ON o.key = s.model
WHERE m.gone_at IS NULL OR NOT EXISTS (SELECT 1 FROM models t WHERE t.id = m.id AND t.gone_at IS NULL);--> statement-breakpoint
DROP VIEW memory_shapes;--> statement-breakpoint
CREATE VIEW memory_shapes AS
SELECT m.id AS model_id, coalesce(c.id, a.id) AS config_of,
       CASE WHEN c.key IS NOT NULL THEN 'config' WHEN a.key IS NOT NULL THEN 'alike' WHEN m.parameters > 0 THEN 'at most' END AS basis,
       coalesce(s.kv_full_layers, 0) AS full_layers,
       coalesce(s.kv_full_values, CAST(0.0954 * pow(m.parameters, 2.0 / 3) / coalesce(r.sharing, 1) AS INTEGER)) AS full_values,
       coalesce(s.kv_local_layers, 0) AS local_layers, coalesce(s.kv_local_values, 0) AS local_values,
       CASE WHEN s.kv_local_layers > 0 THEN s.sliding_window END AS window,
       coalesce(m.context_length, c.context_length, r.context_length, CASE WHEN a.generation = m.generation THEN a.context_length END) AS context_length,
       CASE WHEN coalesce(m.context_length, c.context_length) IS NOT NULL THEN 'config' WHEN r.context_length IS NOT NULL THEN 'release'
            WHEN a.generation = m.generation AND a.context_length IS NOT NULL THEN 'alike' END AS context_from
FROM models m
LEFT JOIN models c ON c.key = (SELECT d.key FROM kv_cache k JOIN models d ON d.id = k.config_of WHERE k.model_id = m.id
  ORDER BY d.gone_at IS NOT NULL LIMIT 1)
LEFT JOIN models a ON c.key IS NULL AND a.key = (
  SELECT d.key FROM models d JOIN model_shapes ds ON ds.model = d.key
  WHERE d.config_state = 'held' AND d.gone_at IS NULL AND d.family = m.family
    AND d.parameters BETWEEN m.parameters * 0.97 AND m.parameters * 1.03 AND ds.kv_full_values IS NOT NULL
    AND (d.generation = m.generation OR abs(d.parameters - m.parameters) <= m.parameters * 0.001)
    AND NOT (ds.kv_local_layers > 0 AND coalesce(d.context_length < m.context_length, 0))
  ORDER BY d.generation IS NOT m.generation, abs(d.parameters - m.parameters), d.downloads DESC, d.id LIMIT 1)
LEFT JOIN model_shapes s ON s.model = coalesce(c.key, a.key)
LEFT JOIN released_with r ON r.name = coalesce(m.generation, m.family)
WHERE m.gone_at IS NULL OR NOT EXISTS (SELECT 1 FROM models o WHERE o.id = m.id AND o.gone_at IS NULL);--> statement-breakpoint
DROP VIEW weight_options;--> statement-breakpoint
CREATE VIEW weight_options AS
SELECT model_id, repo_id, format, level, bits_per_weight, bytes, computed, file_count, first_file
FROM (
  SELECT m.id AS model_id, m.id AS repo_id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)) AS bits_per_weight,
         coalesce(w.bytes, CAST(m.parameters * (w.bits_per_weight + CASE WHEN w.format = 'gguf' OR w.bits_per_weight >= 16 THEN 0 ELSE 1 END) / 8 AS INTEGER)) AS bytes,
         w.bytes IS NULL AS computed, w.file_count, w.first_file, m.parameters
  FROM models m JOIN model_weights w ON w.model = m.key
  WHERE w.part = 'weights' AND (m.gone_at IS NULL OR NOT EXISTS (SELECT 1 FROM models o WHERE o.id = m.id AND o.gone_at IS NULL))
  UNION ALL
  SELECT m.id, r.id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)),
         coalesce(w.bytes, CAST(coalesce(m.parameters, r.parameters) * (w.bits_per_weight + CASE WHEN w.format = 'gguf' OR w.bits_per_weight >= 16 THEN 0 ELSE 1 END) / 8 AS INTEGER)),
         w.bytes IS NULL, w.file_count, w.first_file, m.parameters
  FROM models m JOIN edges e ON e.parent_id = m.id AND e.relation = 'quantized'
  JOIN models r ON r.key = e.child AND r.gone_at IS NULL
  JOIN model_weights w ON w.model = r.key
  WHERE w.part = 'weights' AND (m.gone_at IS NULL OR NOT EXISTS (SELECT 1 FROM models o WHERE o.id = m.id AND o.gone_at IS NULL)) AND coalesce(r.parameters BETWEEN 0.6 * m.parameters AND 1.4 * m.parameters, 1)
)
WHERE bytes IS NULL OR parameters IS NULL OR bytes * 8 >= parameters;
