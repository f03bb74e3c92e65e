CREATE INDEX `models_repackaging` ON `models` (`key`) WHERE relation = 'quantized' AND gone_at IS NULL;--> statement-breakpoint
-- What a repo offers is told by the fact, not by the edge: the Hub writes `finetune` where the author stated nothing. Of a
-- merge or an adapter that was packed, the parents are not what was packed.
CREATE VIEW repackagings AS
SELECT e.parent_id AS model_id, r.id AS repo_id, r.key AS repo, e.relation AS stated
FROM edges e JOIN models r INDEXED BY models_repackaging ON r.key = e.child
WHERE r.relation = 'quantized' AND r.gone_at IS NULL AND coalesce(e.relation, 'quantized') IN ('quantized', 'finetune');--> statement-breakpoint
DROP VIEW choosable_models;--> statement-breakpoint
-- Models that one may choose. Adapters and drafts are no models by themselves; a repackaging stands for itself only where
-- its original is not in the index.
CREATE VIEW choosable_models AS
SELECT * FROM models m
WHERE m.gone_at IS NULL AND coalesce(m.relation, '') <> 'adapter' AND coalesce(m.line, '') <> 'draft'
  AND NOT (coalesce(m.relation, '') = 'quantized' AND EXISTS (
    SELECT 1 FROM repackagings r JOIN models p ON p.id = r.model_id AND p.gone_at IS NULL WHERE r.repo = m.key));--> statement-breakpoint
DROP VIEW weight_options;--> statement-breakpoint
-- Where no size is known, packed weights leave a share at 16 bits: two matrices of the vocabulary, which grow with the width
-- while all others grow with its square and the layers, and norms, routers and scales.
CREATE VIEW weight_options AS
SELECT model_id, repo_id, format, level, bits_per_weight, coalesce(bytes, CAST(held * (bits_per_weight +
         CASE WHEN format = 'gguf' OR bits_per_weight >= 16 THEN 0
              ELSE (16 - bits_per_weight) * min(0.15, 0.03 + 0.13 * pow(8e9 / held, 2.0 / 3)) END) / 8 AS INTEGER)) AS bytes,
       bytes IS NULL AS computed, file_count, first_file
FROM (
  SELECT m.id AS model_id, m.id AS repo_id, w.format, w.level,
         coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)) AS bits_per_weight,
         w.bytes, +m.parameters AS held, w.file_count, w.first_file, m.parameters
  FROM models m JOIN model_weights w ON w.model = m.key
  WHERE w.part = 'weights' AND (m.gone_at IS NULL OR NOT EXISTS (SELECT 1 FROM models o WHERE o.id = m.id AND o.gone_at IS NULL))
  UNION ALL
  SELECT m.id, r.id, w.format, w.level, coalesce(w.bits_per_weight, round(w.bytes * 8.0 / m.parameters, 2)),
         w.bytes, coalesce(m.parameters, r.parameters), w.file_count, w.first_file, m.parameters
  FROM models m JOIN repackagings p ON p.model_id = m.id
  JOIN models r ON r.key = p.repo
  JOIN model_weights w ON w.model = r.key
  WHERE w.part = 'weights' AND (m.gone_at IS NULL OR NOT EXISTS (SELECT 1 FROM models o WHERE o.id = m.id AND o.gone_at IS NULL)) AND coalesce(r.parameters BETWEEN 0.6 * m.parameters AND 1.4 * m.parameters, 1)
)
WHERE bytes IS NULL OR parameters IS NULL OR bytes * 8 >= parameters;
