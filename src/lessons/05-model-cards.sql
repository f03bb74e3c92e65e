-- lesson: 5 Model Cards and Evaluation
-- about: What the benchmarks measure, what cards leave out, and which numbers to read twice.

-- question: benchmarks
-- ask: What do the benchmarks measure?
-- read: "chance" is what guessing scores, "ceiling" the highest score that the benchmark's own wrong labels leave possible, where somebody has
--   measured it. "claims" counts the numbers that cards of this index state.
-- param: benchmarks = ["mmlu","mmlu-pro","humaneval","gsm8k","math","mt-bench","gpqa","ifeval","arc-challenge","hellaswag","truthfulqa"] -- ids in benchmarks
SELECT b.benchmark, b.name, b.measures, b.unit, b.range_max AS best, b.chance, b.ceiling, b.published,
       (SELECT count(*) FROM scores s WHERE s.benchmark = b.benchmark) AS claims, b.source_url
FROM benchmarks b
WHERE b.benchmark IN (SELECT value FROM json_each(:benchmarks))
ORDER BY claims DESC;

-- question: completeness
-- ask: How complete are the cards of the most downloaded models?
-- read: The share, in percent, of each family's models among the most downloaded whose card is held and says the thing. A license that is
--   inherited from the parent is not said by the card. "originals" have no parent to name, so "names_parent" leaves them out.
-- param: among = 2000 -- how many of the most downloaded models
-- param: least = 3 -- leave out families with fewer cards
-- chart: bars label=family value=states_license
SELECT m.family, count(*) AS cards,
       round(100.0 * avg(m.license_state IN ('declared', 'named-other')), 1) AS states_license,
       round(100.0 * avg(CASE WHEN coalesce(m.relation, 'base') <> 'base' THEN EXISTS (SELECT 1 FROM lineage l WHERE l.child_id = m.id AND l.basis = 'declared') END), 1) AS names_parent,
       round(100.0 * avg(EXISTS (SELECT 1 FROM claims c WHERE c.model_id = m.id)), 1) AS states_scores,
       round(100.0 * avg(m.context_length IS NOT NULL), 1) AS context_known,
       round(100.0 * avg(m.task IS NOT NULL), 1) AS task_known
FROM (SELECT * FROM current_models WHERE downloads IS NOT NULL ORDER BY downloads DESC LIMIT :among) m
WHERE m.card_state = 'held' AND m.family IS NOT NULL
GROUP BY m.family HAVING cards >= :least
ORDER BY cards DESC;

-- question: no-setting
-- ask: How often do cards state a score without saying how it was measured?
-- read: The share, in percent, of a benchmark's claims for which neither the number of shots, nor a variant such as chain of thought, nor the
--   metric is stated anywhere near the number. Such numbers cannot be compared with care.
-- param: least = 20 -- leave out benchmarks with fewer claims
-- chart: bars label=benchmark value=bare_percent
SELECT benchmark, count(*) AS claims, sum(setting = '') AS bare, round(100.0 * avg(setting = ''), 1) AS bare_percent,
       count(DISTINCT stated_by) AS cards
FROM scores
GROUP BY benchmark HAVING claims >= :least
ORDER BY bare_percent DESC, claims DESC;

-- question: disagreements
-- ask: Where do cards state different scores of the same model on the same benchmark?
-- read: Lowest and highest number that cards state of one model in settings stated alike, with who states them. Widest first. Neither need be
--   wrong: harness, prompt and date differ even where a card does not say so.
-- param: top = 20 -- how many rows
SELECT name, benchmark, setting, round(max(score) - min(score), 2) AS spread, count(DISTINCT stated_by) AS cards,
       min(score) AS lowest, (SELECT l.stated_by FROM scores l WHERE l.subject_id = s.subject_id AND l.benchmark = s.benchmark AND l.setting = s.setting ORDER BY l.score LIMIT 1) AS lowest_by,
       max(score) AS highest, stated_by AS highest_by, url AS highest_url
FROM scores s
WHERE benchmark IN (SELECT benchmark FROM benchmarks WHERE unit = '%')
GROUP BY subject_id, benchmark, setting HAVING cards > 1 AND spread > 0
ORDER BY spread DESC, name, benchmark
LIMIT :top;

-- question: rivals-quoted-low
-- ask: Which cards quote a rival below what the rival's own card states?
-- read: The rival's own number and the quoted one, in settings stated alike, and how many points are missing. A reason may be a run of one's own.
-- param: points = 1 -- leave out smaller differences
-- param: top = 20 -- how many rows
SELECT q.stated_by AS card, q.name AS rival, q.benchmark, q.setting, q.score AS quoted, o.score AS own, round(o.score - q.score, 2) AS missing, q.line, q.url, o.url AS own_url
FROM scores q
JOIN scores o ON o.subject_id = q.subject_id AND o.benchmark = q.benchmark AND o.setting = q.setting AND o.role = 'self'
WHERE q.role = 'other' AND q.higher_is_better = 1 AND o.score - q.score >= :points
GROUP BY q.stated_by, q.subject_id, q.benchmark, q.setting
ORDER BY missing DESC, card
LIMIT :top;

-- question: beyond-the-scale
-- ask: Which claims lie beyond their benchmark's ceiling, or where guessing would do as well?
-- read: A score above what the benchmark's own wrong labels leave possible, or not above chance. Each is a reason to read the line again.
-- param: top = 20 -- how many rows
SELECT s.benchmark, s.name AS model, s.score, b.ceiling, b.chance, CASE WHEN s.score > b.ceiling THEN 'above the ceiling' ELSE 'not above chance' END AS flag, s.setting, s.stated_by, s.line, s.url
FROM benchmarks b JOIN scores s ON s.benchmark = b.benchmark
WHERE (b.ceiling IS NOT NULL AND s.score > b.ceiling) OR (b.chance IS NOT NULL AND s.score <= b.chance AND s.higher_is_better = 1)
ORDER BY s.score - coalesce(b.ceiling, 100) DESC, s.benchmark, s.score DESC
LIMIT :top;
