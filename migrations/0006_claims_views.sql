-- What can be asked of the claims. Evidence is JSON: a list of objects, each a claim with its line on the Hub.

-- Every claim on its benchmark's own scale, with what the benchmark's row says of that scale. `score`, `step` and `way` are
-- worked out when models are settled. `on_scale`: the metric goes to the same numbers as the benchmark's usual one.
-- `setting`: all that is stated of how it was measured; null when nothing is.
CREATE VIEW claim_values AS
SELECT c.model, c.place, m.id AS model_id, m.owner, m.created_at, m.last_modified, c.subject, c.subject_id, c.role, c.standing,
       c.benchmark, c.label, c.shots, c.variant, c.metric, s.way,
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
-- What a model's own card says of the model itself.
CREATE VIEW own_claims AS
SELECT model_id, benchmark, label, shots, variant, metric, setting, value_text, score, unit, standing, source_kind, line, url
FROM claim_values WHERE role = 'self';
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
       setting, value_text, score, unit, source_kind, line, url
FROM claim_values;
--> statement-breakpoint
-- Numbers that cards state differently of one model on one benchmark in one setting, beyond rounding. Of each card one number
-- counts; a card that states two in the same words leaves open which is which, and does not count. Cards that leave the
-- shots open stand in the groups of all shots, unless they state some elsewhere. `setting` is null where no card states one;
-- `stated`: whether all cards, some or none state it.
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
  JOIN claim_values s ON s.subject_id = g.subject_id AND s.benchmark = g.benchmark AND s.variant IS g.variant AND s.way IS g.way
    AND s.speaks AND (s.shots IS g.shots OR (s.shots IS NULL AND NOT EXISTS (
      SELECT 1 FROM model_claims x
      WHERE x.subject_id = s.subject_id AND x.benchmark = s.benchmark AND x.model = s.model AND x.shots IS NOT NULL)))
  WHERE g.leads
  GROUP BY g.subject_id, g.benchmark, g.variant, g.way, g.shots
)
WHERE highest - lowest > step + 1e-9;
--> statement-breakpoint
-- Each score that a card states as its own or its base's beside the equal one, else the first one in a setting that does
-- not differ, that a parent states of itself.
CREATE VIEW inherited_scores AS
SELECT c.model_id AS child_id, p.model_id AS parent_id, e.relation, c.role, c.benchmark, c.setting, c.value_text, c.line, c.url,
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
SELECT q.model_id, q.subject_id, q.benchmark, q.benchmark_name, q.range_max, q.step, o.step AS own_step, q.setting, q.value_text, q.line, q.url,
       min(CASE q.higher_is_better WHEN 0 THEN q.score - o.score ELSE o.score - q.score END) AS gap,
       coalesce(o.shots = q.shots, o.setting = q.setting, 0) AS alike, o.setting AS own_setting, o.value_text AS own_value, o.line AS own_line, o.url AS own_url
FROM claim_values q
-- By the rival's own card: cards that quote a popular model are many, and none of them matters here.
CROSS JOIN models om ON om.id = q.subject_id AND om.gone_at IS NULL
CROSS JOIN claim_values o ON o.model = om.key AND o.benchmark = q.benchmark AND o.role = 'self' AND o.standing = 'self-reported'
  AND o.owner <> q.owner AND o.variant IS q.variant AND o.way IS q.way AND (o.shots = q.shots OR o.shots IS NULL OR q.shots IS NULL)
WHERE q.role = 'other' AND q.range_max IS NOT NULL AND q.on_scale AND o.on_scale
GROUP BY q.model, q.place;
--> statement-breakpoint
CREATE VIEW independent_gaps AS
SELECT o.model_id, o.benchmark, o.benchmark_name, o.range_max, o.step, i.step AS other_step, o.setting, o.value_text, o.line, o.url,
       min(CASE o.higher_is_better WHEN 0 THEN i.score - o.score ELSE o.score - i.score END) AS gap,
       coalesce(o.shots = i.shots, o.setting = i.setting, 0) AS alike, i.model_id AS stated_by, i.standing AS other_standing, i.setting AS other_setting,
       i.value_text AS other_value, i.line AS other_line, i.url AS other_url
FROM claim_values o
JOIN claim_values i ON i.subject_id = o.subject_id AND i.benchmark = o.benchmark
  AND ((i.role = 'other' AND i.owner <> o.owner) OR (i.role = 'self' AND i.standing <> 'self-reported'))
  AND i.variant IS o.variant AND i.way IS o.way AND (i.shots = o.shots OR i.shots IS NULL OR o.shots IS NULL)
WHERE o.role = 'self' AND o.standing = 'self-reported' AND o.range_max IS NOT NULL AND o.on_scale AND i.on_scale
GROUP BY o.model, o.place;
--> statement-breakpoint
-- Numbers in bold beside a better one about another model: in the same line, or under the same label in the lines around,
-- without a gap that a second table would need. Where all numbers of a model in a table are bold, bold marks the model.
-- Means of other numbers, percentages without a range of their own, are left out.
CREATE VIEW bold_beside_better AS
SELECT c.model_id, c.subject, c.benchmark, c.benchmark_name, c.setting, c.value_text, c.line, c.url,
       max(CASE c.higher_is_better WHEN 0 THEN c.score - o.score ELSE o.score - c.score END) AS gap,
       o.subject AS better_subject, o.value_text AS better_value, o.line AS better_line, o.url AS better_url
FROM claim_values c
JOIN claim_values o ON o.model = c.model AND o.source_kind = c.source_kind AND o.benchmark = c.benchmark AND o.label = c.label
  AND o.variant IS c.variant AND o.metric IS c.metric AND o.shots IS c.shots AND o.subject <> c.subject AND NOT o.bold
WHERE c.bold AND c.source_kind = 'table' AND c.higher_is_better IS NOT NULL AND (c.range_max IS NOT NULL OR c.unit IS NOT '%')
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
SELECT m.id AS model_id, s.suite, s.edition, s.name, s.since, count(*) AS parts, count(c.place) AS stated,
       group_concat(CASE WHEN c.place IS NULL THEN s.benchmark END, ', ') AS missing,
       json_group_array(json_object('line', c.line, 'subject', c.subject, 'benchmark', s.benchmark, 'shots', c.shots, 'value', c.value_text,
         'url', 'https://huggingface.co/' || m.id || '/blob/' || coalesce(c.sha, 'main') || '/README.md?code=true#L' || c.line))
         FILTER (WHERE c.place IS NOT NULL) AS evidence
FROM (
  SELECT c.model, t.suite FROM suites t
  JOIN model_claims c ON c.benchmark = t.benchmark AND c.shots = t.shots AND c.role = 'self'
  WHERE t.telling
  GROUP BY c.model, t.suite
  HAVING count(DISTINCT t.benchmark) = (SELECT count(DISTINCT a.benchmark) FROM suites a WHERE a.suite = t.suite AND a.telling)
) told
JOIN models m ON m.key = told.model
JOIN suites s ON s.suite = told.suite AND s.since <= m.last_modified AND coalesce(s.until, '9999') >= m.created_at
LEFT JOIN model_claims c ON c.model = m.key AND c.place = (
  SELECT min(x.place) FROM model_claims x
  WHERE x.model = m.key AND x.role = 'self' AND x.benchmark = s.benchmark AND (x.shots IS NULL OR x.shots = s.shots))
GROUP BY m.id COLLATE BINARY, s.suite, s.edition;
--> statement-breakpoint
-- One row for each claim that proves a flag. `weight` says which of a model's rows is told first.
CREATE VIEW flag_rows AS
SELECT model_id, 'impossible' AS flag, abs(score) AS weight,
       benchmark_name || ' ' || printed || ' of ' || subject || ' lies ' || coalesce('outside 0 to ' || range_max, 'below 0') AS says,
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url) AS proof
FROM claim_values
WHERE on_scale AND (unit = '%' OR unit IS NULL) AND (score > range_max OR (score < 0 AND unit = '%'))
UNION ALL
SELECT model_id, 'beyond-ceiling', score - ceiling,
       benchmark_name || ' ' || printed || ' of ' || subject || ' is above ' || ceiling || ', what its own wrong labels leave possible',
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url, 'ceiling', ceiling)
FROM claim_values
WHERE score > ceiling AND score <= range_max
UNION ALL
SELECT model_id, 'below-chance', chance - score,
       benchmark_name || ' ' || printed || ' is below ' || chance || ', what guessing gives',
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url, 'chance', chance)
FROM claim_values
WHERE role = 'self' AND score > 1 AND score < chance - (SELECT margin FROM red_flag_kinds WHERE flag = 'below-chance')
  AND NOT EXISTS (
    SELECT 1 FROM suites t JOIN model_claims o ON o.model = claim_values.model AND o.benchmark = t.benchmark AND o.shots = t.shots
    WHERE t.rescaled AND t.telling)
UNION ALL
SELECT model_id, 'no-setting', 0, benchmark_name || ' ' || value_text || ' states neither shots nor metric nor any other setting',
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'value', value_text, 'url', url)
FROM claim_values
WHERE role = 'self' AND unit = '%' AND range_max IS NOT NULL AND setting IS NULL
  -- Elsewhere the card may say the same number with its setting; the name of a suite is a setting.
  AND NOT EXISTS (
    SELECT 1 FROM model_claims o
    WHERE o.model = claim_values.model AND o.benchmark = claim_values.benchmark AND o.value = claim_values.value AND o.role = 'self'
      AND coalesce(o.shots, o.metric, o.variant) IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM suites t WHERE substr(t.suite, 1, length(claim_values.benchmark) + 1) = claim_values.benchmark || '-')
UNION ALL
SELECT model_id, CASE WHEN published > substr(last_modified, 1, length(published)) THEN 'benchmark-newer-than-card' ELSE 'benchmark-newer-than-model' END,
       julianday(substr(published || '-01-01', 1, 10)),
       benchmark_name || ' was published ' || published || '; the repo was created ' || substr(created_at, 1, 10) || coalesce(' and last changed ' || substr(last_modified, 1, 10), ''),
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'value', value_text, 'url', url, 'published', published, 'created', created_at, 'changed', last_modified)
FROM claim_values
WHERE role = 'self' AND published > substr(created_at, 1, length(published))
UNION ALL
SELECT child_id, 'parents-numbers', equal,
       equal || ' of ' || shared || ' scores it states as its own are those that ' || parent_id || ' states as its own', evidence
FROM copies
WHERE role = 'self' AND equal_numbers >= (SELECT least FROM red_flag_kinds WHERE flag = 'parents-numbers')
  AND share >= (SELECT share FROM red_flag_kinds WHERE flag = 'parents-numbers')
UNION ALL
SELECT model_id, CASE WHEN alike THEN 'rival-below-own-card' ELSE 'rival-below-own-card-setting-open' END, gap,
       'quotes ' || subject_id || ' with ' || benchmark_name || ' ' || value_text || '; its own card says ' || own_value,
       json_object('line', line, 'subject', subject_id, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'own', json_object('setting', own_setting, 'line', own_line, 'value', own_value, 'url', own_url))
FROM rival_gaps
WHERE gap > (SELECT margin FROM red_flag_kinds WHERE flag = 'rival-below-own-card') * range_max / 100 + max(step, own_step)
UNION ALL
SELECT model_id, CASE WHEN alike THEN 'above-independent' ELSE 'above-independent-setting-open' END, gap,
       'states ' || benchmark_name || ' ' || value_text || '; the highest independent number is ' || other_value || ', in the card of ' || stated_by,
       json_object('line', line, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'independent', json_object('card', stated_by, 'standing', other_standing, 'setting', other_setting, 'line', other_line, 'value', other_value, 'url', other_url))
FROM independent_gaps
WHERE gap > (SELECT margin FROM red_flag_kinds WHERE flag = 'above-independent') * range_max / 100
UNION ALL
SELECT model_id, 'bold-not-best', gap,
       benchmark_name || ' ' || value_text || ' of ' || subject || ' is in bold; ' || better_subject || ' has ' || better_value,
       json_object('line', line, 'subject', subject, 'benchmark', benchmark, 'setting', setting, 'value', value_text, 'url', url,
         'better', json_object('subject', better_subject, 'line', better_line, 'value', better_value, 'url', better_url))
FROM bold_beside_better
UNION ALL
SELECT p.model_id, 'subset-of-suite', p.parts - p.stated,
       'states ' || p.stated || ' of the ' || p.parts || ' benchmarks of ' || p.name || '; not ' || p.missing,
       p.evidence
FROM suite_parts p
WHERE p.stated BETWEEN (SELECT least FROM red_flag_kinds WHERE flag = 'subset-of-suite') AND p.parts - 1
  AND NOT EXISTS (SELECT 1 FROM suite_parts o WHERE o.model_id = p.model_id AND o.suite = p.suite AND (o.stated = o.parts OR o.since > p.since));
--> statement-breakpoint
-- The same, once a model and kind.
CREATE VIEW flags_now AS
SELECT model_id, flag, says || CASE WHEN claims > 1 THEN ', and ' || (claims - 1) || ' more' ELSE '' END AS detail, evidence
FROM (
  SELECT model_id, flag, max(weight) AS weight, says, count(*) AS claims,
         CASE WHEN json_type(proof) = 'array' THEN proof ELSE json_group_array(json(proof)) END AS evidence
  FROM flag_rows
  GROUP BY model_id COLLATE BINARY, flag
);
--> statement-breakpoint
-- What may make a reader look twice at a model's card, with all claims that prove it, as found when models were last settled.
CREATE VIEW red_flags AS
SELECT m.id AS model_id, f.flag, k.severity, f.detail, f.evidence, k.states
FROM model_flags f JOIN models m ON m.key = f.model JOIN red_flag_kinds k ON k.flag = f.flag;
