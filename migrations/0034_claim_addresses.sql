-- Results of the Hub's own record stand in no card: their address is the folder of such files; numbers without a line have none.
DROP VIEW claims_about;
--> statement-breakpoint
DROP VIEW claim_values;
--> statement-breakpoint
DROP VIEW claims;
--> statement-breakpoint
CREATE VIEW claims AS
SELECT m.id AS model_id, c.subject, c.subject_id, c.role, c.role_reason, c.benchmark, c.label, c.variant, c.metric, c.shots,
       c.value, c.value_text, c.unit, c.bold, c.setting_from, c.standing, c.source_kind, c.line,
       c.start_at, c.end_at, c.quote, c.sha, c.edition, c.method, c.silent,
       'https://huggingface.co/' || m.id || CASE WHEN c.source_kind = 'eval-results' THEN '/tree/' || coalesce(c.sha, 'main') || '/.eval_results'
         ELSE '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true' || iif(c.line > 0, '#L' || c.line, '') END AS url
FROM model_claims c JOIN models m ON m.key = c.model;
--> statement-breakpoint
-- Every claim on its benchmark's own scale, with what the benchmark's row says of that scale. `score`, `step` and `way` are
-- worked out when models are settled. `on_scale`: the metric goes to the same numbers as the benchmark's usual one.
-- `setting`: all that is stated of how it was measured; null when nothing is. `class`: the same in fixed words and order,
-- after the edition. `silent`: something that moves the number is left unsaid.
CREATE VIEW claim_values AS
SELECT c.model, c.place, m.id AS model_id, m.owner, m.created_at, m.last_modified, c.subject, c.subject_id, c.role, c.role_reason, c.standing,
       c.benchmark, c.label, c.shots, c.variant, c.metric, s.way, c.edition, c.method, c.silent,
       c.edition || coalesce(' ' || c.shots || '-shot', '') || coalesce(' ' || c.method, '') || coalesce(' ' || s.way, '') AS class,
       nullif(rtrim(coalesce(c.shots || '-shot, ', '') || coalesce(c.variant || ', ', '') || coalesce(c.metric, ''), ', '), '') AS setting,
       c.value, c.value_text, c.value_text || CASE WHEN s.score = c.value THEN '' ELSE ' (' || s.score || ')' END AS printed, s.score, s.step, s.speaks, s.leads, c.bold, c.source_kind, c.line,
       b.name AS benchmark_name, b.unit, b.range_max, b.published, coalesce(cm.higher_is_better, b.higher_is_better) AS higher_is_better,
       s.way IS NULL OR cm.unit IS b.unit OR (b.unit = '%' AND s.way LIKE '%@%') AS on_scale,
       CASE WHEN c.benchmark = b.benchmark AND bm.counts_right + coalesce(cm.counts_right, 1) = 2 THEN b.chance END AS chance,
       CASE WHEN c.benchmark = b.benchmark AND bm.counts_right + coalesce(cm.counts_right, 1) = 2 THEN b.ceiling END AS ceiling,
       'https://huggingface.co/' || m.id || CASE WHEN c.source_kind = 'eval-results' THEN '/tree/' || coalesce(c.sha, 'main') || '/.eval_results'
         ELSE '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true' || iif(c.line > 0, '#L' || c.line, '') END AS url
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
       model_id AS card, last_modified AS card_date, subject AS called, role, role_reason, standing, benchmark, label, shots, variant, metric,
       setting, class, silent, value_text, score, unit, source_kind, line, url
FROM claim_values;
