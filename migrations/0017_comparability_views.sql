-- Claims with their comparability class: what was measured (edition), and how (method and shots). See parse/compare/class.

DROP VIEW comparisons;
--> statement-breakpoint
DROP VIEW scores;
--> statement-breakpoint
DROP VIEW disagreements;
--> statement-breakpoint
DROP VIEW claims_about;
--> statement-breakpoint
DROP VIEW claim_values;
--> statement-breakpoint
DROP VIEW claims;
--> statement-breakpoint
CREATE VIEW claims AS
SELECT m.id AS model_id, c.subject, c.subject_id, c.role, c.benchmark, c.label, c.variant, c.metric, c.shots,
       c.value, c.value_text, c.unit, c.bold, c.setting_from, c.standing, c.source_kind, c.line,
       c.start_at, c.end_at, c.quote, c.sha, c.edition, c.method, c.silent,
       'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line AS url
FROM model_claims c JOIN models m ON m.key = c.model;
--> statement-breakpoint
-- Every claim on its benchmark's own scale, with what the benchmark's row says of that scale. `score`, `step` and `way` are
-- worked out when models are settled. `on_scale`: the metric goes to the same numbers as the benchmark's usual one.
-- `setting`: all that is stated of how it was measured; null when nothing is. `class`: the same in fixed words and order,
-- after the edition. `silent`: something that moves the number is left unsaid.
CREATE VIEW claim_values AS
SELECT c.model, c.place, m.id AS model_id, m.owner, m.created_at, m.last_modified, c.subject, c.subject_id, c.role, c.standing,
       c.benchmark, c.label, c.shots, c.variant, c.metric, s.way, c.edition, c.method, c.silent,
       c.edition || coalesce(' ' || c.shots || '-shot', '') || coalesce(' ' || c.method, '') || coalesce(' ' || s.way, '') AS class,
       nullif(rtrim(coalesce(c.shots || '-shot, ', '') || coalesce(c.variant || ', ', '') || coalesce(c.metric, ''), ', '), '') AS setting,
       c.value, c.value_text, c.value_text || CASE WHEN s.score = c.value THEN '' ELSE ' (' || s.score || ')' END AS printed, s.score, s.step, s.speaks, s.leads, c.bold, c.source_kind, c.line,
       b.name AS benchmark_name, b.unit, b.range_max, b.published, coalesce(cm.higher_is_better, b.higher_is_better) AS higher_is_better,
       s.way IS NULL OR cm.unit IS b.unit OR (b.unit = '%' AND s.way LIKE '%@%') AS on_scale,
       CASE WHEN c.benchmark = b.benchmark AND bm.counts_right + coalesce(cm.counts_right, 1) = 2 THEN b.chance END AS chance,
       CASE WHEN c.benchmark = b.benchmark AND bm.counts_right + coalesce(cm.counts_right, 1) = 2 THEN b.ceiling END AS ceiling,
       'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line AS url
FROM model_claims c
JOIN models m ON m.key = c.model
JOIN claim_scores s ON s.model = c.model AND s.place = c.place
LEFT JOIN benchmarks b ON b.benchmark = substr(c.benchmark, 1, instr(c.benchmark || '/', '/') - 1)
LEFT JOIN metrics cm ON cm.metric = c.metric
LEFT JOIN metrics bm ON bm.metric = b.metric;
--> statement-breakpoint
-- All that is said about a model, and by whom. `subject_id` is null where no name is certain; `called` is what the card calls
-- it. `said_by`: its own card, a run verified by the Hub, the community's pull request, another repo of the same owner, a
-- repackaging, or another card.
CREATE VIEW claims_about AS
SELECT subject_id,
       CASE WHEN standing <> 'self-reported' THEN standing WHEN role = 'self' THEN 'own card'
            WHEN role = 'base' THEN 'repackaging'
            WHEN owner = substr(subject_id, 1, instr(subject_id, '/') - 1) COLLATE NOCASE THEN 'same owner'
            ELSE 'other card' END AS said_by,
       model_id AS card, last_modified AS card_date, subject AS called, role, standing, benchmark, label, shots, variant, metric,
       setting, class, silent, value_text, score, unit, source_kind, line, url
FROM claim_values;
--> statement-breakpoint
-- Numbers that cards state differently of one model on one edition of a benchmark in one setting, beyond rounding. Of each
-- card one number counts; a card that states two in the same words leaves open which is which, and does not count. Cards
-- that leave the shots open stand in the groups of all shots, unless they state some elsewhere. `setting` is null where no
-- card states one; `stated`: whether all cards, some or none state it.
CREATE VIEW disagreements AS
SELECT subject_id, benchmark, setting, lowest, highest, round(highest - lowest, 4) AS difference, stated, cards, evidence
FROM (
  SELECT g.subject_id, g.benchmark, min(CASE WHEN s.shots IS g.shots THEN s.setting END) AS setting, min(s.score) AS lowest, max(s.score) AS highest, max(s.step) AS step,
         CASE WHEN max(s.setting) IS NULL THEN 'by none'
              WHEN sum(s.setting IS NULL OR s.shots IS NOT g.shots) > 0 THEN 'by some' ELSE 'by all' END AS stated,
         count(DISTINCT s.model) AS cards,
         json_group_array(json_object(
           'card', s.model_id, 'date', s.last_modified, 'line', s.line, 'called', s.subject, 'role', s.role, 'standing', s.standing,
           'setting', s.setting, 'value', s.value_text, 'score', s.score, 'url', s.url)) AS evidence
  FROM claim_values g
  JOIN claim_values s ON s.subject_id = g.subject_id AND s.edition = g.edition AND s.method IS g.method AND s.way IS g.way
    AND s.speaks AND (s.shots IS g.shots OR (s.shots IS NULL AND NOT EXISTS (
      SELECT 1 FROM model_claims x
      WHERE x.subject_id = s.subject_id AND x.edition = s.edition AND x.model = s.model AND x.shots IS NOT NULL)))
  WHERE g.leads
  GROUP BY g.subject_id, g.edition, g.method, g.way, g.shots
)
WHERE highest - lowest > step + 1e-9;
--> statement-breakpoint
-- Claims about a known model on a known benchmark, on the benchmark's own scale. `subject_id` is a model of the index or
-- `proprietary:<id>`, `name` what to call it; `setting` is all that is stated of how it was measured, '' when nothing is.
-- `special`: another edition of the benchmark than its plain one: a version, a window of dates, a language, tools.
CREATE VIEW scores AS
SELECT c.subject_id,
       CASE WHEN c.subject_id LIKE 'proprietary:%' THEN 'closed' ELSE 'open' END AS access,
       CASE WHEN c.subject_id LIKE 'proprietary:%'
            THEN coalesce((SELECT p.name FROM proprietary_models p WHERE p.proprietary = substr(c.subject_id, 13)), substr(c.subject_id, 13))
            ELSE c.subject_id END AS name,
       c.benchmark, c.score, coalesce(c.setting, '') AS setting, c.shots, c.variant, c.way, c.edition, c.method, c.class, c.silent,
       c.edition LIKE '% %' AS special,
       coalesce(c.higher_is_better, 1) AS higher_is_better, c.role, c.standing, c.source_kind, c.subject AS called,
       c.model_id AS stated_by, c.created_at AS stated_at, c.line, c.url
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
              WHEN a.shots IS b.shots AND a.method IS b.method AND (a.stated_by = b.stated_by OR NOT a.silent) THEN 'same' ELSE 'open' END AS agreement,
         a.setting, b.setting AS rival_setting, a.class, b.class AS rival_class, a.role, a.stated_by, b.stated_by AS rival_stated_by, a.url, b.url AS rival_url
  FROM scores a JOIN scores b ON b.benchmark = a.benchmark
);
