-- A kind of flag is kept where flags of real cards, read beside them, are right: dates of publication, ceilings, impossible
-- numbers and repeated tables are not shown to be. And bold marks the best among open models.
DROP VIEW flags_now;
--> statement-breakpoint
DROP VIEW flag_rows;
--> statement-breakpoint
DROP VIEW bold_beside_better;
--> statement-breakpoint
DELETE FROM model_flags WHERE flag NOT IN ('above-independent', 'below-chance', 'bold-not-best', 'rival-below-own-card');
--> statement-breakpoint
ALTER TABLE `red_flag_kinds` DROP COLUMN `least`;
--> statement-breakpoint
ALTER TABLE `red_flag_kinds` DROP COLUMN `share`;
--> statement-breakpoint
-- Numbers in bold beside a better one about another model: in the same line, or under the same label in the lines around,
-- without a gap that a second table would need. Where all numbers of a model in a table are bold, bold marks the model.
-- Means of other numbers, percentages without a range of their own, are left out, and so is a model without open weights:
-- tables show it for comparison, and bold marks the best of the others.
CREATE VIEW bold_beside_better AS
SELECT c.model, c.model_id, c.subject, c.benchmark, c.benchmark_name, c.setting, c.value_text, c.line, c.url,
       max(CASE c.higher_is_better WHEN 0 THEN c.score - o.score ELSE o.score - c.score END) AS gap,
       o.subject AS better_subject, o.value_text AS better_value, o.line AS better_line, o.url AS better_url
FROM settling t
CROSS JOIN claim_values c ON c.model = t.model
JOIN claim_values o ON o.model = c.model AND o.source_kind = c.source_kind AND o.benchmark = c.benchmark AND o.label = c.label
  AND o.variant IS c.variant AND o.metric IS c.metric AND o.shots IS c.shots AND o.subject <> c.subject AND NOT o.bold
  AND coalesce(o.subject_id, '') NOT LIKE 'proprietary:%'
WHERE t.step = 'flags' AND c.bold AND c.source_kind = 'table' AND c.higher_is_better IS NOT NULL AND (c.range_max IS NOT NULL OR c.unit IS NOT '%')
  AND CASE c.higher_is_better WHEN 0 THEN c.score - o.score ELSE o.score - c.score END > 1e-9
  AND EXISTS (
    SELECT 1 FROM model_claims x
    WHERE x.model = c.model AND x.subject = c.subject AND x.source_kind = 'table' AND NOT x.bold
      AND (SELECT count(DISTINCT y.line) FROM model_claims y WHERE y.model = c.model AND y.line BETWEEN min(c.line, x.line) AND max(c.line, x.line)) > abs(c.line - x.line))
  AND (o.line = c.line OR (
    NOT EXISTS (SELECT 1 FROM model_claims x WHERE x.model = c.model AND x.line = c.line AND x.label = c.label AND x.place <> c.place)
    AND (SELECT count(DISTINCT x.line) FROM model_claims x WHERE x.model = c.model AND x.line BETWEEN min(c.line, o.line) AND max(c.line, o.line)) > abs(c.line - o.line)))
GROUP BY c.model, c.place;
--> statement-breakpoint
-- One row for each claim that proves a flag of a model that is being settled. `weight` says which of a model's rows is told first.
CREATE VIEW flag_rows AS
SELECT c.model, c.model_id, 'below-chance' AS flag, chance - score AS weight,
       benchmark_name || ' ' || printed || ' is below ' || chance || ', what guessing gives' AS says,
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url, 'chance', chance) AS proof
FROM settling w CROSS JOIN claim_values c ON c.model = w.model
WHERE w.step = 'flags' AND role = 'self' AND score > 1 AND score < chance - (SELECT margin FROM red_flag_kinds WHERE flag = 'below-chance')
  AND NOT EXISTS (
    SELECT 1 FROM suites t JOIN model_claims o ON o.model = c.model AND o.benchmark = t.benchmark AND o.shots = t.shots
    WHERE t.rescaled AND t.telling)
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
         json_group_array(json(proof)) AS evidence
  FROM flag_rows
  GROUP BY model, flag
);
