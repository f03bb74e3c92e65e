-- Views that keep the lessons' queries short; see src/lessons.

-- The state of the Hub that this index speaks of: the last crawl and the day of its newest answer.
CREATE VIEW as_of AS
SELECT c.id AS crawl,
       date(coalesce((SELECT a.at FROM archive a WHERE a.crawl = c.id ORDER BY a.seq DESC LIMIT 1), c.finished_at, c.started_at)) AS date
FROM crawls c ORDER BY c.id DESC LIMIT 1;
--> statement-breakpoint
-- The models that the Hub still has.
CREATE VIEW current_models AS
SELECT * FROM models WHERE gone_at IS NULL;
--> statement-breakpoint
-- Claims about a known model on a known benchmark, in the benchmark's own unit: shares of one are percentages here.
-- `subject_id` is a model of the index or `proprietary:<id>`; `setting` is all that is stated of how it was measured;
-- `special` marks settings whose numbers stand apart even from unstated ones: a window of dates, tools, several tries.
CREATE VIEW scores AS
SELECT c.subject_id,
       CASE WHEN c.subject_id LIKE 'proprietary:%' THEN 'closed' ELSE 'open' END AS access,
       CASE WHEN c.subject_id LIKE 'proprietary:%'
            THEN coalesce((SELECT p.name FROM proprietary_models p WHERE p.proprietary = substr(c.subject_id, 13)), substr(c.subject_id, 13))
            ELSE c.subject_id END AS name,
       c.benchmark,
       round(CASE WHEN b.unit = '%' AND abs(c.value) <= 1 AND c.value_text LIKE '%.%' AND coalesce(c.unit, '') <> '%'
             THEN c.value * 100 ELSE c.value END, 4) AS score,
       rtrim(coalesce(c.shots || '-shot, ', '') || coalesce(c.variant || ', ', '') || coalesce(c.metric, ''), ', ') AS setting,
       c.shots, c.variant, c.metric,
       coalesce(c.variant GLOB '*20[0-9][0-9]-*' OR c.variant LIKE '%tools%', 0)
         OR coalesce(c.metric GLOB 'cons@*' OR c.metric GLOB 'maj@*' OR c.metric GLOB 'pass@*[02-9]*', 0) AS special,
       coalesce(b.higher_is_better, 1) AS higher_is_better,
       c.role, c.standing, c.source_kind, c.subject AS called, m.id AS stated_by, m.created_at AS stated_at, c.line,
       'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line AS url
FROM model_claims c
JOIN models m ON m.key = c.model
LEFT JOIN benchmarks b ON b.benchmark = substr(c.benchmark, 1, instr(c.benchmark || '/', '/') - 1)
WHERE c.benchmark IS NOT NULL AND c.benchmark <> 'average' AND c.subject_id IS NOT NULL;
--> statement-breakpoint
-- Two models on one benchmark, every pair of claims. `agreement`: `same` when shots and variant are stated alike, `open`
-- when nothing stated differs, else `differ`. `margin` is positive where the model is better. Of several pairs the one
-- with the least `distance` is the one to compare by: settings that do not differ, then both out of one card, then
-- settings stated alike, then what the model's own card says, then what is best for the rival.
CREATE VIEW comparisons AS
SELECT model, rival, rival_name, benchmark, score, rival_score, margin, agreement,
       1e6 * (8 * (agreement = 'differ') + 4 * (stated_by <> rival_stated_by) + 2 * (agreement = 'open') + (role <> 'self')) + margin AS distance,
       setting, rival_setting, stated_by, rival_stated_by, url, rival_url
FROM (
  SELECT a.subject_id AS model, b.subject_id AS rival, b.name AS rival_name, a.benchmark, a.score, b.score AS rival_score,
         round(CASE a.higher_is_better WHEN 1 THEN a.score - b.score ELSE b.score - a.score END, 4) AS margin,
         CASE WHEN a.shots <> b.shots OR a.variant <> b.variant OR a.metric <> b.metric OR a.special <> b.special THEN 'differ'
              WHEN a.shots = b.shots AND a.variant IS b.variant THEN 'same' ELSE 'open' END AS agreement,
         a.setting, b.setting AS rival_setting, a.role, a.stated_by, b.stated_by AS rival_stated_by, a.url, b.url AS rival_url
  FROM scores a JOIN scores b ON b.benchmark = a.benchmark
);
--> statement-breakpoint
-- Current models by weight format.
CREATE VIEW format_counts AS
SELECT format, count(*) AS models
FROM (SELECT DISTINCT format, model FROM model_weights WHERE part = 'weights')
WHERE model NOT IN (SELECT key FROM models WHERE gone_at IS NOT NULL)
GROUP BY format;
--> statement-breakpoint
-- The questions over all models of the Hub read these indexes alone, never the rows.
CREATE INDEX models_kin ON models (family, owner, created_at, relation, downloads, gone_at);
--> statement-breakpoint
CREATE INDEX models_license ON models (license, gone_at);
--> statement-breakpoint
CREATE INDEX models_library ON models (library, gone_at);
--> statement-breakpoint
CREATE INDEX models_gated ON models (gated, gone_at);
--> statement-breakpoint
CREATE INDEX models_tasks ON models (task, downloads, gone_at);
--> statement-breakpoint
CREATE INDEX models_gone ON models (gone_at) WHERE gone_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX model_weights_kinds ON model_weights (format, model, part);
--> statement-breakpoint
CREATE INDEX model_weights_bytes ON model_weights (bytes) WHERE bytes IS NOT NULL;
