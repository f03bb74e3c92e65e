-- Views that answer what fits into a memory; see src/lessons and "hubdex choose".

-- As before, with what layers cache: of every token (kv_full_*), or of those in their window only (kv_local_*).
DROP VIEW architectures;
--> statement-breakpoint
CREATE VIEW architectures AS
SELECT m.id AS model_id, s.architecture, s.layers, s.hidden_size, s.heads, s.kv_heads, s.head_size, s.kv_rank,
       s.sliding_window, s.sliding_pattern, s.native_context_length, s.experts_per_token, s.vocab_size, s.dtype,
       s.kv_full_layers, s.kv_full_values, s.kv_local_layers, s.kv_local_values
FROM model_shapes s JOIN models m ON m.key = s.model;
--> statement-breakpoint
-- The key-value cache of each model whose architecture is known. A context of n tokens at b bits a number takes
-- (full_values * n + local_values * min(n, coalesce(window, n))) * b / 8 bytes; bytes_per_token is what one more token
-- takes at 16 bits once all windows are full. `config_of` is the repo whose config.json says so: the model itself, else
-- a repackaging of it, else a parent or fine-tune of its size: all of these are built alike.
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
JOIN models o ON o.key = s.model;
--> statement-breakpoint
-- The sets of weights in which a model can be had: its own and those of the repos that repackage it. `bytes` are those
-- of the files; where no file size is known (`computed` = 1) parameters times bits, of unpacked 16 and 32 bit weights
-- only: packed formats keep some tensors wider, so that their product would fall short; theirs stay NULL. Sets of less
-- than one bit a weight are no whole model and left out.
CREATE VIEW weight_options AS
SELECT model_id, repo_id, format, level, bits_per_weight, bytes, computed, file_count, first_file
FROM (
  SELECT m.id AS model_id, m.id AS repo_id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)) AS bits_per_weight,
         coalesce(w.bytes, CASE WHEN w.bits_per_weight IN (16, 32) THEN m.parameters * w.bits_per_weight / 8 END) AS bytes, w.bytes IS NULL AS computed,
         w.file_count, w.first_file, m.parameters
  FROM models m JOIN model_weights w ON w.model = m.key
  WHERE w.part = 'weights'
  UNION ALL
  SELECT m.id, r.id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)),
         coalesce(w.bytes, CASE WHEN w.bits_per_weight IN (16, 32) THEN coalesce(m.parameters, r.parameters) * w.bits_per_weight / 8 END), w.bytes IS NULL,
         w.file_count, w.first_file, m.parameters
  FROM models m JOIN edges e ON e.parent_id = m.id AND e.relation = 'quantized'
  JOIN models r ON r.key = e.child AND r.gone_at IS NULL
  JOIN model_weights w ON w.model = r.key
  WHERE w.part = 'weights'
)
WHERE bytes IS NULL OR parameters IS NULL OR bytes * 8 >= parameters;
