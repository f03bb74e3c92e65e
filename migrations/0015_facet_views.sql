-- What current models are filtered and counted by, one row a model. `size` in billions of parameters and `context` in
-- tokens are ranges, the upper end left out; `terms` is the kind of the license; `least_bytes` the smallest set of the
-- repo's own weights that has 4 bits or more, of files where their size is known, else of unpacked 16 and 32 bit weights.
CREATE VIEW model_facets AS
SELECT m.key AS model, m.id AS model_id, m.family, m.generation, m.line, m.stage, m.relation, m.task, m.library, m.gated,
       m.license, l.kind AS terms, l.commercial_use,
       CASE WHEN m.parameters IS NULL THEN NULL WHEN m.parameters < 1e9 THEN '0-1' WHEN m.parameters < 3e9 THEN '1-3'
            WHEN m.parameters < 8e9 THEN '3-8' WHEN m.parameters < 15e9 THEN '8-15' WHEN m.parameters < 35e9 THEN '15-35'
            WHEN m.parameters < 80e9 THEN '35-80' WHEN m.parameters < 200e9 THEN '80-200' ELSE '200+' END AS size,
       CASE WHEN m.context_length IS NULL THEN NULL WHEN m.context_length < 8192 THEN '0-8k' WHEN m.context_length < 32768 THEN '8k-32k'
            WHEN m.context_length < 131072 THEN '32k-128k' WHEN m.context_length < 1000000 THEN '128k-1M' ELSE '1M+' END AS context,
       m.owner, m.parameters, m.context_length, m.downloads, m.likes, m.trending_score, m.created_at, m.last_modified,
       (SELECT min(coalesce(w.bytes, CASE WHEN w.bits_per_weight IN (16, 32) THEN m.parameters * w.bits_per_weight / 8 END))
        FROM model_weights w
        WHERE w.model = m.key AND w.part = 'weights' AND coalesce(w.bits_per_weight, w.bytes * 8.0 / m.parameters) >= 4) AS least_bytes
FROM models m LEFT JOIN licenses l ON l.license = m.license
WHERE m.gone_at IS NULL;
--> statement-breakpoint
-- The formats and levels of each current model's own weights.
CREATE VIEW model_formats AS
SELECT w.model, m.id AS model_id, w.format, w.level, m.downloads
FROM model_weights w JOIN models m ON m.key = w.model
WHERE w.part = 'weights' AND m.gone_at IS NULL;
