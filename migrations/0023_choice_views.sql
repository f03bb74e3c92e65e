-- As before, with sizes of packed weights where no file size is known, and of estimates which models they place, and by what.

DROP VIEW weight_options;
--> statement-breakpoint
DROP VIEW estimates;
--> statement-breakpoint
-- The sets of weights in which a model can be had: its own and those of the repos that repackage it. `bytes` are those
-- of the files; where no file size is known (`computed` = 1) parameters times bits. Packed formats keep embeddings and some
-- tensors wider, for which one bit a weight is added: gpt-oss-20b has 4.25 bits and files of 5.3. GGUF's bits are those of
-- whole files. Sets of less than one bit a weight are no whole model and left out.
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
  WHERE w.part = 'weights'
)
WHERE bytes IS NULL OR parameters IS NULL OR bytes * 8 >= parameters;
--> statement-breakpoint
-- `level`: per cent on a benchmark of middling difficulty, one standard error `error`; `field` is overall, or a field of
-- benchmarks. `own_claims` of the `claims` are said by the model's own side; what such claims add is taken off. `ranks`: 1 where
-- enough is claimed to place the model among others, which `sure` does: the level less one error.
CREATE VIEW estimates AS
SELECT e.subject_id,
       CASE WHEN e.subject_id LIKE 'proprietary:%' THEN 'closed' ELSE 'open' END AS access,
       CASE WHEN e.subject_id LIKE 'proprietary:%'
            THEN coalesce((SELECT p.name FROM proprietary_models p WHERE p.proprietary = substr(e.subject_id, 13)), substr(e.subject_id, 13))
            ELSE e.subject_id END AS name,
       e.field, e.level, e.error, round(e.level - 2 * e.error, 1) AS low, round(e.level + 2 * e.error, 1) AS high,
       e.claims, e.benchmarks, e.claimants, e.own_claims, e.ranks, round(e.level - e.error, 1) AS sure
FROM model_estimates e;
