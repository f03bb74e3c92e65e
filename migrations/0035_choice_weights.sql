-- As before, without repos that name a model as what they quantise but hold another number of parameters.

DROP VIEW weight_options;
--> statement-breakpoint
-- The sets of weights in which a model can be had: its own and those of the repos that repackage it. `bytes` are those
-- of the files; where no file size is known (`computed` = 1) parameters times bits. Packed formats keep embeddings and some
-- tensors wider, for which one bit a weight is added: gpt-oss-20b has 4.25 bits and files of 5.3. GGUF's bits are those of
-- whole files. Sets of less than one bit a weight are no whole model and left out. A repackaging has its model's parameters:
-- fewer by a vision tower kept elsewhere (Qwen2-VL-2B: 0.70), more by an output layer of its own (Qwen2.5-0.5B: 1.28); beyond
-- 0.6 to 1.4 of them it is a pruned, a merged or another model.
CREATE VIEW weight_options AS
SELECT model_id, repo_id, format, level, bits_per_weight, bytes, computed, file_count, first_file
FROM (
  SELECT m.id AS model_id, m.id AS repo_id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)) AS bits_per_weight,
         coalesce(w.bytes, CAST(m.parameters * (w.bits_per_weight + CASE WHEN w.format = 'gguf' OR w.bits_per_weight >= 16 THEN 0 ELSE 1 END) / 8 AS INTEGER)) AS bytes,
         w.bytes IS NULL AS computed, w.file_count, w.first_file, m.parameters
  FROM models m JOIN model_weights w ON w.model = m.key
  WHERE w.part = 'weights'
  UNION ALL
  SELECT m.id, r.id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)),
         coalesce(w.bytes, CAST(coalesce(m.parameters, r.parameters) * (w.bits_per_weight + CASE WHEN w.format = 'gguf' OR w.bits_per_weight >= 16 THEN 0 ELSE 1 END) / 8 AS INTEGER)),
         w.bytes IS NULL, w.file_count, w.first_file, m.parameters
  FROM models m JOIN edges e ON e.parent_id = m.id AND e.relation = 'quantized'
  JOIN models r ON r.key = e.child AND r.gone_at IS NULL
  JOIN model_weights w ON w.model = r.key
  WHERE w.part = 'weights' AND coalesce(r.parameters BETWEEN 0.6 * m.parameters AND 1.4 * m.parameters, 1)
)
WHERE bytes IS NULL OR parameters IS NULL OR bytes * 8 >= parameters;
