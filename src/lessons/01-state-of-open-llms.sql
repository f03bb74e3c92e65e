-- lesson: 1 State of Open Source LLMs
-- about: Which open models there are, who uses them, and how near they come to closed ones.

-- question: families
-- ask: Which families do the open models come from, and how much are they used?
-- read: One row a foundation family, by the downloads of all repos that hold its weights: originals, fine-tunes, merges
--   and repackagings. Downloads are of the last 30 days; new_repos were created in the 30 days before the crawl.
--   "unknown" counts the repos whose family nothing says.
-- param: top = 25 -- how many families
-- chart: bars label=family value=downloads
SELECT coalesce(f.name, m.family, 'unknown') AS family, f.developer, m.models, m.downloads, m.new_repos
FROM (SELECT family, count(*) AS models, sum(downloads) AS downloads,
             sum(created_at >= (SELECT date(date, '-30 days') FROM as_of)) AS new_repos
      FROM current_models GROUP BY family) m
LEFT JOIN families f ON f.family = m.family
ORDER BY m.downloads DESC
LIMIT :top;

-- question: new-repos
-- ask: How many new repos does each family of the course get a month?
-- read: Repos that exist today by the month in which they were created, whoever made them. The last month is not over;
--   the Hub dates everything made before March 2022 to 2022-03-02.
-- param: months = 36 -- how far back
-- chart: lines x=month y=llama,mistral,qwen,gemma,phi
WITH RECURSIVE calendar(day) AS (
  SELECT date(date, 'start of month', '-' || :months || ' months') FROM as_of
  UNION ALL SELECT date(day, '+1 month') FROM calendar, as_of WHERE day < date(as_of.date, 'start of month')
)
SELECT substr(day, 1, 7) AS month, coalesce(sum(repos) FILTER (WHERE family = 'llama'), 0) AS llama,
       coalesce(sum(repos) FILTER (WHERE family = 'mistral'), 0) AS mistral,
       coalesce(sum(repos) FILTER (WHERE family = 'qwen'), 0) AS qwen,
       coalesce(sum(repos) FILTER (WHERE family = 'gemma'), 0) AS gemma,
       coalesce(sum(repos) FILTER (WHERE family = 'phi'), 0) AS phi
FROM calendar
LEFT JOIN (SELECT family, substr(created_at, 1, 7) AS month, count(*) AS repos FROM current_models
           WHERE family IN ('llama', 'mistral', 'qwen', 'gemma', 'phi') GROUP BY 1, 2) m ON m.month = substr(day, 1, 7)
GROUP BY day
ORDER BY day;

-- question: benchmark-leaders
-- ask: Which open models state the highest scores on the key benchmarks, and who says so?
-- read: What each model's own card states of it, best first. These are claims, not measurements of ours: settings
--   differ, so compare within a setting, and follow the link to the line that states the number.
-- param: benchmarks = ["mmlu","mmlu-pro","gpqa-diamond","humaneval","livecodebench","gsm8k","math-500"] -- ids in benchmarks
-- param: best = 3 -- rows a benchmark
-- chart: bars label=model value=score series=benchmark
SELECT benchmark, place, model, score, setting, stated_by, line, url
FROM (
  SELECT s.benchmark, s.subject_id AS model, max(s.score) AS score, s.setting, s.stated_by, s.line, s.url,
         row_number() OVER (PARTITION BY s.benchmark ORDER BY max(s.score) DESC, s.subject_id) AS place
  FROM scores s
  WHERE s.role = 'self' AND s.benchmark IN (SELECT value FROM json_each(:benchmarks))
    AND NOT EXISTS (SELECT 1 FROM models d WHERE d.id = s.subject_id AND d.line = 'draft')
  GROUP BY s.benchmark, s.subject_id
)
WHERE place <= :best
ORDER BY benchmark, place;

-- question: gap
-- ask: How far is the best open model from the best closed one on each benchmark?
-- read: The highest score that any card states of an open model beside the highest that any card states of a closed
--   one. A positive gap means that the open model is ahead. Cards of open models choose the rivals they quote, and the
--   newest closed models are seldom among them: the gap is as quoted, not as it is.
-- param: least = 3 -- leave out benchmarks on which fewer models of either kind have a score
-- chart: bars label=benchmark value=gap
SELECT o.benchmark, o.name AS open_model, o.score AS open_score, c.name AS closed_model, c.score AS closed_score,
       round(o.score - c.score, 2) AS gap, c.stated_by AS quoted_by, o.url, c.url AS closed_url
FROM (SELECT s.*, max(s.score), count(DISTINCT s.subject_id) AS models FROM scores s
      WHERE s.access = 'open' AND s.higher_is_better = 1 AND s.special = 0 GROUP BY s.benchmark) o
JOIN (SELECT s.*, max(s.score), count(DISTINCT s.subject_id) AS models FROM scores s
      WHERE s.access = 'closed' AND s.special = 0 GROUP BY s.benchmark) c ON c.benchmark = o.benchmark
JOIN benchmarks b ON b.benchmark = o.benchmark
WHERE o.models >= :least AND c.models >= :least AND b.unit = '%'
ORDER BY gap DESC;

-- question: gap-over-time
-- ask: How did the best open and the best closed score on one benchmark move over time?
-- read: For each month in which a card stated a new record, the best score stated so far; a card is dated by the
--   creation of its repo. A closed model appears when an open model's card first quotes it.
-- param: benchmark = mmlu -- id in benchmarks
-- chart: lines x=month y=best series=access
SELECT month, access, best, name, stated_by, url
FROM (
  SELECT substr(s.stated_at, 1, 7) AS month, s.access, s.score AS best, s.name, s.stated_by, s.url,
         max(s.score) OVER (PARTITION BY s.access ORDER BY s.stated_at, s.score, s.line ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM scores s
  WHERE s.benchmark = :benchmark AND s.special = 0
)
WHERE before IS NULL OR best > before
ORDER BY month, access, best;

-- statement: gpt3-alone-2022
-- text: In 2022, GPT-3 had no open source competitor
-- means: A competitor is an open base model, on the Hub by the end of 2022, of at least half of GPT-3's 175 billion
--   parameters, or one that states scores no lower than GPT-3's on most benchmarks where both have one. Size alone does
--   not decide: with rivals in size whose scores cannot be compared the answer is mixed.
-- param: closed = proprietary:gpt-3 -- the closed model
-- param: size = 175e9 -- its parameters, https://arxiv.org/abs/2005.14165
-- param: tolerance = 2 -- points by which a score may be lower and still count as no lower
-- param: least = 10 -- models of 2022 below which an absence proves nothing
-- supported: None of the {models} open models on the Hub by the end of 2022 has half of GPT-3's size, and none that
--   states comparable scores keeps up with it.
-- contradicted: {keeping_up} by the end of 2022 stated scores no lower than GPT-3's on most benchmarks that both have.
-- mixed: By the end of 2022 {large} had at least half of GPT-3's size; on the benchmarks that both have, no card shows
--   one of them keeping up with it.
-- undecidable: The index holds only {models} large open models of 2022; that none of so few rivals GPT-3 proves nothing.
-- rests: {models} open base models of 2022
-- changes: An open base model of 2022 of GPT-3's size, or one with scores that keep up in the same comparability class.
-- evidence:
WITH large AS MATERIALIZED (
  SELECT id, created_at, parameters FROM current_models
  WHERE created_at < '2023-01-01' AND parameters >= 1e9 AND coalesce(relation, 'base') = 'base'
  ORDER BY parameters DESC LIMIT 20
)
SELECT m.id AS model, substr(m.created_at, 1, 10) AS created, round(m.parameters / 1e9, 1) AS billions,
       m.parameters >= :size / 2 AS large,
       count(c.benchmark) AS compared, coalesce(sum(c.margin >= -:tolerance), 0) AS no_lower,
       group_concat(c.benchmark || ' ' || c.score || ' : ' || c.rival_score, ', ') AS scores, c.url
FROM large m
LEFT JOIN (SELECT p.id, c.*, min(c.distance) FROM large p JOIN comparisons c ON c.model = p.id AND c.rival = :closed AND c.agreement = 'same'
           GROUP BY c.model, c.benchmark) c ON c.model = m.id
GROUP BY m.id
ORDER BY m.parameters DESC;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN sum(compared > 0 AND no_lower * 2 > compared) > 0 THEN 'contradicted'
            WHEN sum(large) > 0 THEN 'mixed' WHEN count(*) < :least THEN 'not decidable from the index'
            ELSE 'supported' END AS verdict,
       count(*) AS models,
       group_concat(CASE WHEN large THEN model || ' (' || billions || 'B)' END, ', ') AS large,
       group_concat(CASE WHEN compared > 0 AND no_lower * 2 > compared THEN model END, ', ') AS keeping_up
FROM evidence;

-- statement: llama-33-matches-gpt4
-- text: In 2025, Llama 3.3 70B matches GPT-4 on most benchmarks
-- means: GPT-4 is the model of March 2023; GPT-4 Turbo is shown where a card compares with it by name of its snapshot
--   and counts as well, GPT-4o does not. For each benchmark that both have a stated score on, in one comparability class, the model matches when its score is no more than the tolerance lower. Most is more than
--   half of at least {least} benchmarks.
-- param: model = meta-llama/Llama-3.3-70B-Instruct -- the open model
-- param: closed = ["proprietary:gpt-4","proprietary:gpt-4-turbo"] -- the rows of proprietary_models that are GPT-4 here
-- param: tolerance = 2 -- points by which a score may be lower and still match
-- param: least = 3 -- benchmarks below which nothing is decided
-- supported: Llama 3.3 70B matches or beats GPT-4 on {matched} of {compared} comparisons over {benchmarks} benchmarks,
--   by the cards' own numbers.
-- contradicted: Llama 3.3 70B matches GPT-4 on only {matched} of {compared} comparisons over {benchmarks} benchmarks.
-- mixed: Llama 3.3 70B matches GPT-4 on {matched} of {compared} comparisons over {benchmarks} benchmarks: half of them.
-- undecidable: Only {benchmarks} benchmarks have scores of both in settings that may be compared.
-- rests: {compared} pairs of one comparability class (looser ones are shown and not counted)
-- changes: Cards that state both models in one class on more benchmarks.
-- evidence:
SELECT benchmark, rival_name AS closed_model, score, rival_score AS closed_score, margin,
       CASE WHEN agreement = 'differ' THEN 'not counted' WHEN agreement = 'open' THEN 'looser, not counted' WHEN margin >= -:tolerance THEN 'matches'
       ELSE 'lower' END AS counts,
       setting, rival_setting AS closed_setting, stated_by, rival_stated_by AS closed_stated_by, url,
       rival_url AS closed_url
FROM comparisons
WHERE model = :model AND rival IN (SELECT value FROM json_each(:closed))
GROUP BY benchmark, rival, agreement HAVING min(distance) IS NOT NULL
ORDER BY benchmark, closed_model, agreement DESC;
-- verdict:
SELECT CASE WHEN count(DISTINCT benchmark) < :least THEN 'not decidable from the index'
            WHEN sum(counts = 'matches') * 2 > count(*) THEN 'supported'
            WHEN sum(counts = 'matches') * 2 = count(*) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       sum(counts = 'matches') AS matched, count(*) AS compared, count(DISTINCT benchmark) AS benchmarks
FROM evidence WHERE counts NOT LIKE '%not counted';

-- statement: qwen-25-beats-gpt4-at-code
-- text: Qwen 2.5 72B exceeds it on coding tasks
-- means: "It" is GPT-4 of the sentence before. Coding tasks are the benchmarks of the list; exceeding is a higher
--   stated score in one comparability class. More than half of at least {least} comparisons must be higher.
-- param: model = Qwen/Qwen2.5-72B-Instruct -- the open model
-- param: closed = ["proprietary:gpt-4","proprietary:gpt-4-turbo"] -- the rows of proprietary_models that are GPT-4 here
-- param: coding = ["humaneval","humaneval-plus","mbpp","mbpp-plus","multipl-e","livecodebench","bigcodebench"] -- benchmarks of coding
-- param: least = 3 -- comparisons below which nothing is decided
-- supported: Qwen2.5 72B scores higher than GPT-4 in {higher} of {compared} comparisons on coding benchmarks
--   ({benchmarks}).
-- contradicted: Qwen2.5 72B scores higher than GPT-4 in only {higher} of {compared} comparisons on coding benchmarks
--   ({benchmarks}).
-- mixed: Qwen2.5 72B scores higher than GPT-4 in {higher} of {compared} comparisons on coding benchmarks
--   ({benchmarks}): half of them.
-- undecidable: Only {compared} comparisons on coding benchmarks are of one comparability class.
-- rests: {compared} pairs of one comparability class (looser ones are shown and not counted)
-- changes: Cards that state both models in one class on more benchmarks.
-- evidence:
SELECT benchmark, rival_name AS closed_model, score, rival_score AS closed_score, margin,
       CASE WHEN agreement = 'differ' THEN 'not counted' WHEN agreement = 'open' THEN 'looser, not counted' WHEN margin > 0 THEN 'higher' ELSE 'not higher' END AS counts,
       setting, rival_setting AS closed_setting, stated_by, rival_stated_by AS closed_stated_by, url,
       rival_url AS closed_url
FROM comparisons
WHERE model = :model AND rival IN (SELECT value FROM json_each(:closed))
  AND benchmark IN (SELECT value FROM json_each(:coding))
GROUP BY benchmark, rival, agreement HAVING min(distance) IS NOT NULL
ORDER BY benchmark, closed_model, agreement DESC;
-- verdict:
SELECT CASE WHEN count(*) < :least THEN 'not decidable from the index'
            WHEN sum(counts = 'higher') * 2 > count(*) THEN 'supported'
            WHEN sum(counts = 'higher') * 2 = count(*) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       sum(counts = 'higher') AS higher, count(*) AS compared, group_concat(DISTINCT benchmark) AS benchmarks
FROM evidence WHERE counts NOT LIKE '%not counted';

-- statement: mistral-large-competes-with-opus
-- text: Mistral Large competes with Claude 3 Opus
-- means: Mistral Large is the checkpoint whose weights are open (2407); the first one (2402) is closed. What
--   other cards quote of both decides nothing: only a table of the maker's own card, in one comparability class, would. It competes when its scores are higher, or lower by no more than the
--   tolerance, on more than half of the benchmarks.
-- param: model = mistralai/Mistral-Large-Instruct-2407 -- the open model
-- param: called = ["Mistral Large 2","Mistral-Large-Instruct-2407"] -- what cards call it beside its id
-- param: closed = proprietary:claude-3-opus -- the closed model
-- param: tolerance = 3 -- points by which a score may be lower and still compete
-- param: least = 5 -- benchmarks below which nothing is decided
-- supported: Mistral Large (2407) is ahead of Claude 3 Opus or within {tolerance} points on {keeping_up} of {compared}
--   benchmarks ({ahead} ahead).
-- contradicted: Mistral Large (2407) keeps within {tolerance} points of Claude 3 Opus on only {keeping_up} of
--   {compared} benchmarks.
-- mixed: Mistral Large (2407) keeps up with Claude 3 Opus on {keeping_up} of {compared} benchmarks: half of them.
-- undecidable: Only {compared} benchmarks have scores of both in the maker's own card; what cards say cannot decide it.
-- rests: {compared} pairs of the maker's own card
-- changes: A table of both models by the maker of one, on at least five benchmarks in one class.
-- evidence:
SELECT a.benchmark, a.subject AS called, a.value AS score, b.value AS closed_score,
       round(a.value - b.value, 2) AS margin,
       CASE WHEN a.value > b.value THEN 'ahead' WHEN a.value - b.value >= -:tolerance THEN 'keeps up'
       ELSE 'behind' END AS counts,
       a.model_id AS stated_by, a.model_id = :model AS makers_own, a.line, a.url
FROM claims b
JOIN claims a ON a.model_id = b.model_id AND a.edition = b.edition AND a.shots IS b.shots
  AND a.method IS b.method AND a.metric IS b.metric
WHERE b.subject_id = :closed AND (a.subject_id = :model OR a.subject IN (SELECT value FROM json_each(:called)))
GROUP BY a.benchmark, makers_own
ORDER BY a.benchmark;
-- verdict:
SELECT CASE WHEN count(*) < :least THEN 'not decidable from the index'
            WHEN sum(counts <> 'behind') * 2 > count(*) THEN 'supported'
            WHEN sum(counts <> 'behind') * 2 = count(*) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       sum(counts <> 'behind') AS keeping_up, coalesce(sum(counts = 'ahead'), 0) AS ahead, count(*) AS compared,
       :tolerance AS tolerance
FROM evidence WHERE makers_own;
