-- Of sixty flags read beside their cards, those on numbers without a stated setting, on parts of suites and on settings
-- left open were more often wrong than right: they are gone.
DROP VIEW flags_now;
--> statement-breakpoint
DROP VIEW flag_rows;
--> statement-breakpoint
DROP VIEW suite_parts;
--> statement-breakpoint
DELETE FROM model_flags WHERE flag IN (
  'no-setting', 'subset-of-suite', 'rival-below-own-card-setting-open', 'above-independent-setting-open');
--> statement-breakpoint
-- One row for each claim that proves a flag of a model that is being settled. `weight` says which of a model's rows is told first.
CREATE VIEW flag_rows AS
SELECT c.model, c.model_id, 'impossible' AS flag, abs(score) AS weight,
       benchmark_name || ' ' || printed || ' of ' || subject || ' lies ' || coalesce('outside 0 to ' || range_max, 'below 0') AS says,
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url) AS proof
FROM settling w CROSS JOIN claim_values c ON c.model = w.model
WHERE w.step = 'flags' AND on_scale AND (unit = '%' OR unit IS NULL) AND (score > range_max OR (score < 0 AND unit = '%'))
UNION ALL
SELECT c.model, c.model_id, 'beyond-ceiling', score - ceiling,
       benchmark_name || ' ' || printed || ' of ' || subject || ' is above ' || ceiling || ', what its own wrong labels leave possible',
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url, 'ceiling', ceiling)
FROM settling w CROSS JOIN claim_values c ON c.model = w.model
WHERE w.step = 'flags' AND score > ceiling AND score <= range_max
UNION ALL
SELECT c.model, c.model_id, 'below-chance', chance - score,
       benchmark_name || ' ' || printed || ' is below ' || chance || ', what guessing gives',
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url, 'chance', chance)
FROM settling w CROSS JOIN claim_values c ON c.model = w.model
WHERE w.step = 'flags' AND role = 'self' AND score > 1 AND score < chance - (SELECT margin FROM red_flag_kinds WHERE flag = 'below-chance')
  AND NOT EXISTS (
    SELECT 1 FROM suites t JOIN model_claims o ON o.model = c.model AND o.benchmark = t.benchmark AND o.shots = t.shots
    WHERE t.rescaled AND t.telling)
UNION ALL
SELECT c.model, c.model_id, CASE WHEN published > substr(last_modified, 1, length(published)) THEN 'benchmark-newer-than-card' ELSE 'benchmark-newer-than-model' END,
       julianday(substr(published || '-01-01', 1, 10)),
       benchmark_name || ' was published ' || published || '; the repo was created ' || substr(created_at, 1, 10) || coalesce(' and last changed ' || substr(last_modified, 1, 10), ''),
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'value', value_text, 'url', url, 'published', published, 'created', created_at, 'changed', last_modified)
FROM settling w CROSS JOIN claim_values c ON c.model = w.model
WHERE w.step = 'flags' AND role = 'self' AND published > substr(created_at, 1, length(published))
UNION ALL
SELECT child, child_id, 'parents-numbers', sum(equal),
       sum(equal) || ' of ' || count(*) || ' scores it states as its own are those that ' || parent_id || ' states as its own',
       json_group_array(json_object('line', line, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'parent', json_object('model', parent_id, 'line', parent_line, 'value', parent_value, 'url', parent_url)))
FROM settling w CROSS JOIN inherited_scores i ON i.child = w.model
WHERE w.step = 'flags' AND role = 'self'
GROUP BY child, parent_id COLLATE BINARY
HAVING count(DISTINCT CASE WHEN equal THEN benchmark || ' ' || value_text END) >= (SELECT least FROM red_flag_kinds WHERE flag = 'parents-numbers')
  AND round(1.0 * sum(equal) / count(*), 3) >= (SELECT share FROM red_flag_kinds WHERE flag = 'parents-numbers')
UNION ALL
SELECT model, model_id, 'rival-below-own-card', gap,
       'quotes ' || subject_id || ' with ' || benchmark_name || ' ' || value_text || '; its own card says ' || own_value,
       json_object('line', line, 'subject', subject_id, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'own', json_object('setting', own_setting, 'line', own_line, 'value', own_value, 'url', own_url))
FROM rival_gaps
WHERE alike AND gap > (SELECT margin FROM red_flag_kinds WHERE flag = 'rival-below-own-card') * range_max / 100 + max(step, own_step)
UNION ALL
SELECT model, model_id, 'above-independent', gap,
       'states ' || benchmark_name || ' ' || value_text || '; the highest independent number is ' || other_value || ', in the card of ' || stated_by,
       json_object('line', line, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'independent', json_object('card', stated_by, 'standing', other_standing, 'setting', other_setting, 'line', other_line, 'value', other_value, 'url', other_url))
FROM independent_gaps
WHERE alike AND gap > (SELECT margin FROM red_flag_kinds WHERE flag = 'above-independent') * range_max / 100
UNION ALL
SELECT model, model_id, 'bold-not-best', gap,
       benchmark_name || ' ' || value_text || ' of ' || subject || ' is in bold; ' || better_subject || ' has ' || better_value,
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'better', json_object('subject', better_subject, 'line', better_line, 'value', better_value, 'url', better_url))
FROM bold_beside_better;
--> statement-breakpoint
-- The same, once a model and kind.
CREATE VIEW flags_now AS
SELECT model, model_id, flag, says || CASE WHEN claims > 1 THEN ', and ' || (claims - 1) || ' more' ELSE '' END AS detail, evidence
FROM (
  SELECT model, model_id, flag, max(weight) AS weight, says, count(*) AS claims,
         CASE WHEN json_type(proof) = 'array' THEN proof ELSE json_group_array(json(proof)) END AS evidence
  FROM flag_rows
  GROUP BY model, flag
);
