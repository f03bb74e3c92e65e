-- Scores of known models, and two models beside each other; see src/lessons. Built on claim_values.

-- Claims about a known model on a known benchmark, on the benchmark's own scale. `subject_id` is a model of the index or
-- `proprietary:<id>`, `name` what to call it; `setting` is all that is stated of how it was measured, '' when nothing is.
-- `special` marks variants whose numbers stand apart even from unstated ones: a window of dates, tools.
CREATE VIEW scores AS
SELECT c.subject_id,
       CASE WHEN c.subject_id LIKE 'proprietary:%' THEN 'closed' ELSE 'open' END AS access,
       CASE WHEN c.subject_id LIKE 'proprietary:%'
            THEN coalesce((SELECT p.name FROM proprietary_models p WHERE p.proprietary = substr(c.subject_id, 13)), substr(c.subject_id, 13))
            ELSE c.subject_id END AS name,
       c.benchmark, c.score, coalesce(c.setting, '') AS setting, c.shots, c.variant, c.way,
       coalesce(c.variant GLOB '*20[0-9][0-9]-*' OR c.variant LIKE '%tools%', 0) AS special,
       coalesce(c.higher_is_better, 1) AS higher_is_better, c.role, c.standing, c.source_kind, c.subject AS called,
       c.model_id AS stated_by, c.created_at AS stated_at, c.line, c.url
FROM claim_values c
WHERE c.benchmark IS NOT NULL AND c.benchmark <> 'average' AND c.subject_id IS NOT NULL AND c.on_scale;
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
         CASE WHEN a.shots <> b.shots OR a.variant <> b.variant OR a.way IS NOT b.way OR a.special <> b.special THEN 'differ'
              WHEN a.shots = b.shots AND a.variant IS b.variant THEN 'same' ELSE 'open' END AS agreement,
         a.setting, b.setting AS rival_setting, a.role, a.stated_by, b.stated_by AS rival_stated_by, a.url, b.url AS rival_url
  FROM scores a JOIN scores b ON b.benchmark = a.benchmark
);
