-- lesson: 5 Model Cards and Evaluation
-- about: What the benchmarks measure, what cards leave out, and which numbers to read twice.

-- question: benchmarks
-- ask: What do the benchmarks measure, and how is an answer found right?
-- read: "guessing" is what blind guessing scores where answers are picked from a list; where an answer is written freely,
--   guessing scores nothing. A comparison's 50 % is parity with the other model and no chance level. "items" counts the
--   questions: of 30 questions, one more right answer is 3.3 points. "claims" counts the numbers that cards of this index state.
SELECT b.benchmark, b.name, b.measures, b.items, b.scored,
       coalesce(CAST(b.chance AS TEXT), CASE b.guessable WHEN 1 THEN 'differs by question' ELSE 'none' END) AS guessing,
       b.unit, b.range_max AS best, b.metric, b.published,
       coalesce(c.claims, 0) AS claims, b.source_url
FROM benchmarks b LEFT JOIN benchmark_counts c ON c.benchmark = b.benchmark
WHERE b.scored IS NOT NULL
ORDER BY claims DESC, b.benchmark;
-- behind:
SELECT (SELECT count(DISTINCT k.card) FROM answer a CROSS JOIN benchmark_cards k ON k.benchmark = a.benchmark) AS models,
       min(c.since) AS since, max(c.until) AS until
FROM answer a JOIN benchmark_counts c ON c.benchmark = a.benchmark;

-- question: contamination
-- ask: Which benchmarks can a model have seen in training, and how near are scores to the ceiling?
-- read: Whether a model has seen the questions no index can tell: it tells who could. "ceiling" is the highest score that the
--   benchmark's own wrong labels leave possible, where somebody has measured it; scores near the top say little either way.
--   highest is the highest number that a card states of any model, whatever the setting; since_published counts the models
--   that state a score and came out after the questions did: to all of them the questions were there to be read.
SELECT b.benchmark, b.published, b.exposure,
       b.ceiling, c.highest, c.scored AS models, c.since_published, b.source_url
FROM benchmarks b JOIN benchmark_counts c ON c.benchmark = b.benchmark AND c.scored > 0
ORDER BY c.scored DESC, b.benchmark;

-- question: completeness
-- ask: How complete are the cards of the most downloaded models?
-- read: The share, in percent, of each family's models among the most downloaded whose card is held and says the thing;
--   "cards" says of how many. A license that is inherited from the parent is not said by the card. Originals have no parent to
--   name, so "names_parent" leaves them out; "-": there is no other.
-- empty: Of no family does the index hold enough cards among the most downloaded models.
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
-- behind:
SELECT count(*) AS models, min(created_at) AS since, max(created_at) AS until,
       count(created_at) AS dated
FROM (SELECT * FROM current_models WHERE downloads IS NOT NULL ORDER BY downloads DESC LIMIT :among)
WHERE card_state = 'held' AND family IN (SELECT family FROM answer);

-- question: no-setting
-- ask: How often do cards state a score without saying how it was measured?
-- read: The share, in percent, of a benchmark's claims for which neither the number of shots, nor a variant such as
--   chain of thought, nor the metric is stated anywhere near the number. Such numbers cannot be compared with care.
-- param: least = 20 -- leave out benchmarks with fewer claims
-- param: top = 20 -- how many rows
-- chart: bars label=benchmark value=bare_percent
-- empty: On no benchmark does the index hold enough claims.
SELECT c.benchmark, c.claims, c.bare, round(100.0 * c.bare / c.claims, 1) AS bare_percent, c.cards
FROM benchmark_counts c
WHERE c.claims >= :least AND c.benchmark <> 'average'
ORDER BY bare_percent DESC, c.claims DESC, c.benchmark
LIMIT :top;
-- behind:
SELECT (SELECT count(DISTINCT k.card) FROM answer a CROSS JOIN benchmark_cards k ON k.benchmark = a.benchmark) AS models,
       min(c.since) AS since, max(c.until) AS until
FROM answer a JOIN benchmark_counts c ON c.benchmark = a.benchmark;

-- question: disagreements
-- ask: Where do cards state different scores of the same model on the same benchmark?
-- read: Lowest and highest number that cards state of one model in one setting, beyond rounding, widest first; "stated"
--   says whether the cards name that setting. Neither number need be wrong: harness, prompt and date differ even where
--   a card does not say so.
-- param: top = 20 -- how many rows
-- empty: No two cards of this index differ on a model and benchmark in one setting.
SELECT d.subject_id AS model, d.benchmark, d.setting, d.stated, d.cards, d.lowest, d.highest, d.difference,
       (SELECT e.value ->> 'card' FROM json_each(d.evidence) e ORDER BY e.value ->> 'score' LIMIT 1) AS lowest_by,
       (SELECT e.value ->> 'card' FROM json_each(d.evidence) e ORDER BY e.value ->> 'score' DESC LIMIT 1) AS highest_by,
       (SELECT e.value ->> 'url' FROM json_each(d.evidence) e ORDER BY e.value ->> 'score' LIMIT 1) AS lowest_url,
       (SELECT e.value ->> 'url' FROM json_each(d.evidence) e ORDER BY e.value ->> 'score' DESC LIMIT 1) AS highest_url
FROM disagreements d
WHERE d.benchmark IN (SELECT benchmark FROM benchmarks WHERE unit = '%')
ORDER BY d.difference DESC, d.subject_id, d.benchmark
LIMIT :top;

-- question: red-flags
-- ask: Which signs make a reader look twice, and how often do they stand in cards?
-- read: One row a kind of sign: what holds of a card that shows it, how many cards do, and one of them. A sign states
--   what stands where; it accuses nobody.
-- chart: bars label=flag value=cards
-- empty: No card of this index shows a sign.
SELECT severity, flag, count(*) AS cards, states, model_id AS example, detail, json_extract(evidence, '$[0].url') AS url
FROM red_flags
GROUP BY flag
ORDER BY CASE severity WHEN 'serious' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, cards DESC, flag;

-- question: flags-of
-- ask: What makes a reader look twice in one model's card?
-- read: Each sign with what proves it; the first line that does is linked.
-- param: model = microsoft/Phi-3.5-mini-instruct -- the model
-- empty: The model's card shows no sign, or the index does not hold it.
SELECT severity, flag, detail, json_array_length(evidence) AS lines, json_extract(evidence, '$[0].url') AS url
FROM red_flags
WHERE model_id = :model
ORDER BY CASE severity WHEN 'serious' THEN 1 WHEN 'warning' THEN 2 ELSE 3 END, flag;
