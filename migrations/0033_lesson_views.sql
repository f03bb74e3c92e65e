-- What may be held against what, and from when each model is; and of how many models the whole index speaks.

DROP VIEW comparisons;
--> statement-breakpoint
DROP VIEW scores;
--> statement-breakpoint
-- Claims about a known model on a known benchmark, on the benchmark's own scale. `subject_id` is a model of the index or
-- `proprietary:<id>`, `name` what to call it; `setting` is all that is stated of how it was measured, '' when nothing is.
-- `special`: another edition of the benchmark than its plain one: a version, a window of dates, a language, tools.
-- `comparable`: claims of one value may be held against each other: the class and, where something that moves the number is
-- left unsaid or nothing is said at all, the one card that says both: two silences are not equal. `released`: when the model came out: a repo's creation, but no day before its
-- generation was announced, for names are used again and dates are missing.
CREATE VIEW scores AS
SELECT c.subject_id,
       CASE WHEN c.subject_id LIKE 'proprietary:%' THEN 'closed' ELSE 'open' END AS access,
       CASE WHEN c.subject_id LIKE 'proprietary:%'
            THEN coalesce((SELECT p.name FROM proprietary_models p WHERE p.proprietary = substr(c.subject_id, 13)), substr(c.subject_id, 13))
            ELSE c.subject_id END AS name,
       c.benchmark, c.score, coalesce(c.setting, '') AS setting, c.shots, c.variant, c.way, c.edition, c.method, c.class, c.silent,
       c.class || CASE WHEN c.silent OR c.setting IS NULL THEN ' in ' || c.model_id ELSE '' END AS comparable,
       c.edition LIKE '% %' AS special,
       coalesce(c.higher_is_better, 1) AS higher_is_better, c.role, c.standing, c.source_kind, c.subject AS called,
       c.model_id AS stated_by, c.created_at AS stated_at, c.line, c.url,
       CASE WHEN c.subject_id LIKE 'proprietary:%'
            THEN (SELECT p.released FROM proprietary_models p WHERE p.proprietary = substr(c.subject_id, 13))
            ELSE (SELECT r.released FROM release_dates r WHERE r.model_id = c.subject_id) END AS released
FROM claim_values c
WHERE c.benchmark IS NOT NULL AND c.benchmark <> 'average' AND c.subject_id IS NOT NULL AND c.on_scale;
--> statement-breakpoint
-- Two models on one edition of a benchmark, every pair of claims. `agreement`: `same` when both are of one comparability class
-- and nothing that moves the number is left unsaid, or both stand in one card; `open` when nothing stated differs, else
-- `differ`. `margin` is positive where the model is better. Of several pairs the one with the least `distance` is the one to
-- compare by: settings that do not differ, then both out of one card, then settings stated alike, then what the model's own
-- card says, then what is best for the rival.
CREATE VIEW comparisons AS
SELECT model, rival, rival_name, benchmark, score, rival_score, margin, agreement,
       1e6 * (8 * (agreement = 'differ') + 4 * (stated_by <> rival_stated_by) + 2 * (agreement = 'open') + (role <> 'self')) + margin AS distance,
       setting, rival_setting, class, rival_class, stated_by, rival_stated_by, url, rival_url
FROM (
  SELECT a.subject_id AS model, b.subject_id AS rival, b.name AS rival_name, a.benchmark, a.score, b.score AS rival_score,
         round(CASE a.higher_is_better WHEN 1 THEN a.score - b.score ELSE b.score - a.score END, 4) AS margin,
         CASE WHEN a.edition <> b.edition OR a.shots <> b.shots OR a.method <> b.method OR a.way IS NOT b.way THEN 'differ'
              WHEN a.comparable = b.comparable OR (a.class = b.class AND a.stated_by = b.stated_by) THEN 'same' ELSE 'open' END AS agreement,
         a.setting, b.setting AS rival_setting, a.class, b.class AS rival_class, a.role, a.stated_by, b.stated_by AS rival_stated_by, a.url, b.url AS rival_url
  FROM scores a JOIN scores b ON b.benchmark = a.benchmark
);
--> statement-breakpoint
CREATE VIEW release_dates AS
SELECT m.id AS model_id, nullif(max(coalesce(substr(m.created_at, 1, 10), ''), coalesce(g.released, '')), '') AS released
FROM models m LEFT JOIN generations g ON g.generation = m.generation
WHERE m.gone_at IS NULL;
--> statement-breakpoint
-- How many models the Hub still has, as counted when the last crawl ended, and from when to when their repos were created.
CREATE VIEW span AS
SELECT coalesce((SELECT CAST(value AS INTEGER) FROM meta WHERE name = 'facets-models'), (SELECT count(*) FROM models WHERE gone_at IS NULL)) AS models,
       (SELECT min(created_at) FROM models) AS since, (SELECT max(created_at) FROM models) AS until;
--> statement-breakpoint
-- Current models by facet, as counted when the last crawl ended: `percent` of all models, not of those with a value.
CREATE VIEW facets AS
SELECT c.facet, c.value, c.models, round(100.0 * c.models / s.models, 1) AS percent, c.downloads
FROM facet_counts c, span s;
