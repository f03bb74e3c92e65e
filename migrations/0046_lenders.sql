-- A model of a short context keeps a short window: its cache is not that of its sibling of a long one (Phi-3-mini, 4k and 128k).
DROP VIEW memory_shapes;
--> statement-breakpoint
-- What a model's context needs and how long it may be, known or assumed. basis: `config`, its own or that of a repo made from it
-- or that it was made from, as in kv_cache; `alike`, that of a model of its family with the same count of parameters, or of
-- its generation with nearly the same, where its layers do not see less than the model's own context; `at most`, two times layers times width, were every head to keep keys and values
-- of its own or of the few that its generation lets share them, from 12 x layers x width^2 parameters in layers no fewer than a 64th of the width: more than any config held.
-- context_from: `config`, said of the model or of a repo as above; `release`, the shortest that its generation was
-- released with; `alike`, that of a model of its generation and size.
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
LEFT JOIN models c ON c.key = (SELECT d.key FROM kv_cache k JOIN models d ON d.id = k.config_of WHERE k.model_id = m.id)
LEFT JOIN models a ON c.key IS NULL AND a.key = (
  SELECT d.key FROM models d JOIN model_shapes ds ON ds.model = d.key
  WHERE d.config_state = 'held' AND d.gone_at IS NULL AND d.family = m.family
    AND d.parameters BETWEEN m.parameters * 0.97 AND m.parameters * 1.03 AND ds.kv_full_values IS NOT NULL
    AND (d.generation = m.generation OR abs(d.parameters - m.parameters) <= m.parameters * 0.001)
    AND NOT (ds.kv_local_layers > 0 AND coalesce(d.context_length < m.context_length, 0))
  ORDER BY d.generation IS NOT m.generation, abs(d.parameters - m.parameters), d.downloads DESC, d.id LIMIT 1)
LEFT JOIN model_shapes s ON s.model = coalesce(c.key, a.key)
LEFT JOIN released_with r ON r.name = coalesce(m.generation, m.family);
