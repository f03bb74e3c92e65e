-- Flags are worked out for the models that are being settled (settling, step `flags`), so that one changed card does
-- not cost a reading of all.

DROP VIEW flags_now;
--> statement-breakpoint
DROP VIEW flag_rows;
--> statement-breakpoint
DROP VIEW suite_parts;
--> statement-breakpoint
DROP VIEW bold_beside_better;
--> statement-breakpoint
DROP VIEW independent_gaps;
--> statement-breakpoint
DROP VIEW rival_gaps;
--> statement-breakpoint
DROP VIEW copies;
--> statement-breakpoint
DROP VIEW inherited_scores;
--> statement-breakpoint
-- Each score that a card states as its own or its base's beside the equal one, else the first one in a setting that does
-- not differ, that a parent states of itself.
CREATE VIEW inherited_scores AS
SELECT e.child, c.model_id AS child_id, p.model_id AS parent_id, e.relation, c.role, c.benchmark, c.setting, c.value_text, c.line, c.url,
       abs(c.score - p.score) < 1e-6 AS equal, p.value_text AS parent_value, p.line AS parent_line, p.url AS parent_url
FROM edges e
-- In this order: from the child to its parent to each claim, never from all claims to all edges.
CROSS JOIN models pm ON pm.id = e.parent_id AND pm.gone_at IS NULL
CROSS JOIN claim_values c ON c.model = e.child AND c.role IN ('self', 'base')
CROSS JOIN claim_values p ON p.model = pm.key AND p.place = coalesce(
  (SELECT min(n.place) FROM model_claims n JOIN claim_scores ns ON ns.model = n.model AND ns.place = n.place
    WHERE n.model = pm.key AND n.role = 'self' AND n.benchmark = c.benchmark AND n.variant IS c.variant AND ns.way IS c.way
      AND (n.shots = c.shots OR n.shots IS NULL OR c.shots IS NULL)
      AND abs(ns.score - c.score) < 1e-6),
  (SELECT min(n.place) FROM model_claims n JOIN claim_scores ns ON ns.model = n.model AND ns.place = n.place
    WHERE n.model = pm.key AND n.role = 'self' AND n.benchmark = c.benchmark AND n.variant IS c.variant AND ns.way IS c.way
      AND (n.shots = c.shots OR n.shots IS NULL OR c.shots IS NULL)));
--> statement-breakpoint
-- Tables that repeat the parent's: how many scores both state, how many are equal, and which.
CREATE VIEW copies AS
SELECT child_id, parent_id, relation, role, count(*) AS shared, sum(equal) AS equal, round(1.0 * sum(equal) / count(*), 3) AS share,
       count(DISTINCT CASE WHEN equal THEN benchmark || ' ' || value_text END) AS equal_numbers,
       json_group_array(json_object('line', line, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'parent', json_object('model', parent_id, 'line', parent_line, 'value', parent_value, 'url', parent_url))) AS evidence
FROM inherited_scores
GROUP BY child_id COLLATE BINARY, parent_id COLLATE BINARY, role
HAVING sum(equal) > 0;
--> statement-breakpoint
-- A model's score in another owner's card or from an independent run beside that of its own card, the nearest of them.
-- `gap` is positive where its own card says better; `alike`: both state the shots, or else the same setting.
CREATE VIEW rival_gaps AS
SELECT q.model, q.model_id, q.subject_id, q.benchmark, q.benchmark_name, q.range_max, q.step, o.step AS own_step, q.setting, q.value_text, q.line, q.url,
       min(CASE q.higher_is_better WHEN 0 THEN q.score - o.score ELSE o.score - q.score END) AS gap,
       coalesce(o.shots = q.shots, o.setting = q.setting, 0) AS alike, o.setting AS own_setting, o.value_text AS own_value, o.line AS own_line, o.url AS own_url
FROM settling t
CROSS JOIN claim_values q ON q.model = t.model
-- By the rival's own card: cards that quote a popular model are many, and none of them matters here.
CROSS JOIN models om ON om.id = q.subject_id AND om.gone_at IS NULL
CROSS JOIN claim_values o ON o.model = om.key AND o.benchmark = q.benchmark AND o.role = 'self' AND o.standing = 'self-reported'
  AND o.owner <> q.owner AND o.variant IS q.variant AND o.way IS q.way AND (o.shots = q.shots OR o.shots IS NULL OR q.shots IS NULL)
WHERE t.step = 'flags' AND q.role = 'other' AND q.range_max IS NOT NULL AND q.on_scale AND o.on_scale
GROUP BY q.model, q.place;
--> statement-breakpoint
CREATE VIEW independent_gaps AS
SELECT o.model, o.model_id, o.benchmark, o.benchmark_name, o.range_max, o.step, i.step AS other_step, o.setting, o.value_text, o.line, o.url,
       min(CASE o.higher_is_better WHEN 0 THEN i.score - o.score ELSE o.score - i.score END) AS gap,
       coalesce(o.shots = i.shots, o.setting = i.setting, 0) AS alike, i.model_id AS stated_by, i.standing AS other_standing, i.setting AS other_setting,
       i.value_text AS other_value, i.line AS other_line, i.url AS other_url
FROM settling t
CROSS JOIN claim_values o ON o.model = t.model
JOIN claim_values i ON i.subject_id = o.subject_id AND i.benchmark = o.benchmark
  AND ((i.role = 'other' AND i.owner <> o.owner) OR (i.role = 'self' AND i.standing <> 'self-reported'))
  AND i.variant IS o.variant AND i.way IS o.way AND (i.shots = o.shots OR i.shots IS NULL OR o.shots IS NULL)
WHERE t.step = 'flags' AND o.role = 'self' AND o.standing = 'self-reported' AND o.range_max IS NOT NULL AND o.on_scale AND i.on_scale
GROUP BY o.model, o.place;
--> statement-breakpoint
-- Numbers in bold beside a better one about another model: in the same line, or under the same label in the lines around,
-- without a gap that a second table would need. Where all numbers of a model in a table are bold, bold marks the model.
-- Means of other numbers, percentages without a range of their own, are left out.
CREATE VIEW bold_beside_better AS
SELECT c.model, c.model_id, c.subject, c.benchmark, c.benchmark_name, c.setting, c.value_text, c.line, c.url,
       max(CASE c.higher_is_better WHEN 0 THEN c.score - o.score ELSE o.score - c.score END) AS gap,
       o.subject AS better_subject, o.value_text AS better_value, o.line AS better_line, o.url AS better_url
FROM settling t
CROSS JOIN claim_values c ON c.model = t.model
JOIN claim_values o ON o.model = c.model AND o.source_kind = c.source_kind AND o.benchmark = c.benchmark AND o.label = c.label
  AND o.variant IS c.variant AND o.metric IS c.metric AND o.shots IS c.shots AND o.subject <> c.subject AND NOT o.bold
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
-- Editions of suites that were in use between a repo's creation and its last change, for models that state numbers in
-- all the settings that tell the suite: how many of the edition's benchmarks they state.
CREATE VIEW suite_parts AS
SELECT m.key AS model, m.id AS model_id, s.suite, s.edition, s.name, s.since, count(*) AS parts, count(c.place) AS stated,
       group_concat(CASE WHEN c.place IS NULL THEN s.benchmark END, ', ') AS missing,
       json_group_array(json_object('line', c.line, 'subject', c.subject, 'benchmark', s.benchmark, 'shots', c.shots, 'value', c.value_text,
         'url', 'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line))
         FILTER (WHERE c.place IS NOT NULL) AS evidence
FROM (
  SELECT c.model, t.suite FROM settling w
  CROSS JOIN model_claims c ON c.model = w.model
  JOIN suites t ON c.benchmark = t.benchmark AND c.shots = t.shots AND c.role = 'self'
  WHERE w.step = 'flags' AND t.telling
  GROUP BY c.model, t.suite
  HAVING count(DISTINCT t.benchmark) = (SELECT count(DISTINCT a.benchmark) FROM suites a WHERE a.suite = t.suite AND a.telling)
) told
JOIN models m ON m.key = told.model
JOIN suites s ON s.suite = told.suite AND s.since <= m.last_modified AND coalesce(s.until, '9999') >= m.created_at
LEFT JOIN model_claims c ON c.model = m.key AND c.place = (
  SELECT min(x.place) FROM model_claims x
  WHERE x.model = m.key AND x.role = 'self' AND x.benchmark = s.benchmark AND (x.shots IS NULL OR x.shots = s.shots))
GROUP BY m.key, s.suite, s.edition;
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
SELECT c.model, c.model_id, 'no-setting', 0, benchmark_name || ' ' || value_text || ' states neither shots nor metric nor any other setting',
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'value', value_text, 'url', url)
FROM settling w CROSS JOIN claim_values c ON c.model = w.model
WHERE w.step = 'flags' AND role = 'self' AND unit = '%' AND range_max IS NOT NULL AND setting IS NULL
  -- Elsewhere the card may say the same number with its setting; the name of a suite is a setting.
  AND NOT EXISTS (
    SELECT 1 FROM model_claims o
    WHERE o.model = c.model AND o.benchmark = c.benchmark AND o.value = c.value AND o.role = 'self'
      AND coalesce(o.shots, o.metric, o.variant) IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM suites t WHERE substr(t.suite, 1, length(c.benchmark) + 1) = c.benchmark || '-')
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
SELECT model, model_id, CASE WHEN alike THEN 'rival-below-own-card' ELSE 'rival-below-own-card-setting-open' END, gap,
       'quotes ' || subject_id || ' with ' || benchmark_name || ' ' || value_text || '; its own card says ' || own_value,
       json_object('line', line, 'subject', subject_id, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'own', json_object('setting', own_setting, 'line', own_line, 'value', own_value, 'url', own_url))
FROM rival_gaps
WHERE gap > (SELECT margin FROM red_flag_kinds WHERE flag = 'rival-below-own-card') * range_max / 100 + max(step, own_step)
UNION ALL
SELECT model, model_id, CASE WHEN alike THEN 'above-independent' ELSE 'above-independent-setting-open' END, gap,
       'states ' || benchmark_name || ' ' || value_text || '; the highest independent number is ' || other_value || ', in the card of ' || stated_by,
       json_object('line', line, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'independent', json_object('card', stated_by, 'standing', other_standing, 'setting', other_setting, 'line', other_line, 'value', other_value, 'url', other_url))
FROM independent_gaps
WHERE gap > (SELECT margin FROM red_flag_kinds WHERE flag = 'above-independent') * range_max / 100
UNION ALL
SELECT model, model_id, 'bold-not-best', gap,
       benchmark_name || ' ' || value_text || ' of ' || subject || ' is in bold; ' || better_subject || ' has ' || better_value,
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'better', json_object('subject', better_subject, 'line', better_line, 'value', better_value, 'url', better_url))
FROM bold_beside_better
UNION ALL
SELECT p.model, p.model_id, 'subset-of-suite', p.parts - p.stated,
       'states ' || p.stated || ' of the ' || p.parts || ' benchmarks of ' || p.name || '; not ' || p.missing,
       p.evidence
FROM suite_parts p
WHERE p.stated BETWEEN (SELECT least FROM red_flag_kinds WHERE flag = 'subset-of-suite') AND p.parts - 1
  AND NOT EXISTS (SELECT 1 FROM suite_parts o WHERE o.model_id = p.model_id AND o.suite = p.suite AND (o.stated = o.parts OR o.since > p.since));
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
