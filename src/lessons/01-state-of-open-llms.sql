-- lesson: 1 State of Open Source LLMs
-- about: Which open models there are, who uses them, and how near they come to closed ones.

-- question: families
-- ask: Which families do the open models come from, and how much are they used?
-- read: One row a foundation family, by the downloads of all repos that hold its weights: originals, fine-tunes, merges
--   and repackagings. A family is whose pretraining it is; a checkpoint is one set of weights of it. Downloads are of the
--   last 30 days; new_repos were created in the 30 days before the crawl; percent is of all models. "unknown" counts the
--   repos whose family nothing says.
-- param: top = 25 -- how many families
-- chart: bars label=family value=downloads
WITH fresh AS MATERIALIZED (
  SELECT family, count(*) AS new_repos FROM current_models
  WHERE created_at >= (SELECT date(date, '-30 days') FROM as_of) GROUP BY +family
), held AS (
  SELECT value AS family, models, percent, downloads FROM facets WHERE facet = 'family'
  UNION ALL
  SELECT NULL, s.models - n.models, round(100.0 * (s.models - n.models) / s.models, 1), NULL
  FROM span s, (SELECT coalesce(sum(models), 0) AS models FROM facets WHERE facet = 'family') n
)
SELECT coalesce(f.name, h.family, 'unknown') AS family, f.developer, h.models, h.percent, nullif(h.downloads, 0) AS downloads,
       coalesce(n.new_repos, 0) AS new_repos
FROM held h LEFT JOIN families f ON f.family = h.family LEFT JOIN fresh n ON n.family IS h.family
WHERE h.models > 0
ORDER BY h.family IS NULL, h.downloads DESC, h.models DESC
LIMIT :top;
-- behind:
SELECT sum(a.models) AS models, s.since, s.until FROM answer a, span s;

-- question: timeline
-- ask: When did the families come out, generation by generation, and what was made of each?
-- read: One row a generation of the families asked for, in the order of release. A generation is a line of checkpoints that
--   were released together; checkpoints are the repos of the family's own makers, in "sizes" billion parameters, repos all
--   that hold its weights, by whomever: the difference is what others made of it. Generations of which no repo is held
--   are left out.
-- param: families = ["llama","mistral","qwen","gemma","phi","deepseek","gpt-oss"] -- the families to show
SELECT g.released, g.family, g.name AS generation, f.developer, o.checkpoints, o.sizes, c.models AS repos, o.model, g.source_url
FROM generations g
JOIN families f ON f.family = g.family
JOIN facets c ON c.facet = 'generation' AND c.value = g.generation
LEFT JOIN (
  SELECT generation, count(*) AS checkpoints, group_concat(DISTINCT CAST(round(parameters / 1e9, 1) AS TEXT)) AS sizes,
         min(id) AS model
  FROM (SELECT m.* FROM families x CROSS JOIN json_each(x.owners) w
        CROSS JOIN current_models m ON m.family = x.family AND m.owner = w.value
        WHERE x.family IN (SELECT value FROM json_each(:families)) ORDER BY m.parameters)
  GROUP BY generation
) o ON o.generation = g.generation
WHERE g.family IN (SELECT value FROM json_each(:families))
ORDER BY g.released, g.family;

-- question: new-repos
-- ask: How many new repos does each family of the course get a month?
-- read: Repos that exist today by the month in which they were created, whoever made them. The last month is not over;
--   the Hub dates everything made before March 2022 to 2022-03-02.
-- param: months = 36 -- how far back
-- chart: lines x=month y=llama,mistral,qwen,gemma,phi up=new_repos_a_month
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
LEFT JOIN (SELECT family, month, sum(models) AS repos FROM family_months
           WHERE family IN ('llama', 'mistral', 'qwen', 'gemma', 'phi') GROUP BY 1, 2) m ON m.month = substr(day, 1, 7)
GROUP BY day
ORDER BY day;
-- behind:
SELECT sum(llama + mistral + qwen + gemma + phi) AS models, min(month) AS since, max(month) AS until FROM answer;

-- question: benchmark-leaders
-- ask: Which open models state the highest scores on the key benchmarks, measured alike?
-- read: For each benchmark the one comparability class (version, shots, method) in which most models state a score of
--   their own, and the best in it. "of" says how many models that is. These are claims, not measurements of ours; follow the
--   link to the line. Models measured otherwise are missing here: "benchmark-leaders-loosely" has them.
-- param: benchmarks = ["mmlu","mmlu-pro","gpqa-diamond","humaneval","livecodebench","gsm8k","math-500"] -- ids in benchmarks
-- param: best = 3 -- rows a benchmark
-- param: least = 2 -- leave out classes with fewer models
-- chart: bars label=model value=score series=benchmark
-- empty: No two models state one of these benchmarks in one comparability class.
WITH stated AS MATERIALIZED (
  SELECT s.benchmark, s.comparable, s.subject_id AS model, max(s.score) AS score, s.released, s.line, s.url
  FROM scores s
  WHERE s.benchmark IN (SELECT value FROM json_each(:benchmarks)) AND s.role = 'self' AND s.standing = 'self-reported'
    AND NOT EXISTS (SELECT 1 FROM models d WHERE d.id = s.subject_id AND d.line = 'draft')
  GROUP BY s.comparable, s.subject_id
), class AS (
  SELECT benchmark, comparable, max(models) AS models
  FROM (SELECT benchmark, comparable, count(*) AS models FROM stated GROUP BY benchmark, comparable)
  WHERE models >= :least GROUP BY benchmark
)
SELECT benchmark, place, model, score, comparable AS class, models AS of, released, line, url
FROM (SELECT s.*, c.models, row_number() OVER (PARTITION BY s.benchmark ORDER BY s.score DESC, s.model) AS place
      FROM class c JOIN stated s ON s.comparable = c.comparable)
WHERE place <= :best
ORDER BY benchmark, place;

-- question: benchmark-leaders-loosely
-- ask: And whatever the setting: which open models state the highest numbers at all?
-- read: NOT like with like: the highest number that a model's own card states in any setting. "compared" says how far the
--   setting is known. Shots, chain of thought and votes can move a score by ten points and more; a place here is no rank.
-- param: benchmarks = ["mmlu","mmlu-pro","gpqa-diamond","humaneval","livecodebench","gsm8k","math-500"] -- ids in benchmarks
-- param: best = 3 -- rows a benchmark
SELECT benchmark, model, score, CASE WHEN setting = '' THEN 'setting unsaid' WHEN silent THEN 'setting said in part' ELSE 'setting said, others differ' END AS compared,
       setting, stated_by, line, url
FROM (
  SELECT s.benchmark, s.subject_id AS model, max(s.score) AS score, s.setting, s.silent, s.stated_by, s.line, s.url,
         row_number() OVER (PARTITION BY s.benchmark ORDER BY max(s.score) DESC, s.subject_id) AS place
  FROM scores s
  WHERE s.role = 'self' AND s.benchmark IN (SELECT value FROM json_each(:benchmarks))
    AND NOT EXISTS (SELECT 1 FROM models d WHERE d.id = s.subject_id AND d.line = 'draft')
  GROUP BY s.benchmark, s.subject_id
)
WHERE place <= :best
ORDER BY benchmark, place;

-- question: gap
-- ask: How far is the best open model from the best closed one, measured alike?
-- read: Within one comparability class: the same version, shots, method and metric, and where a card leaves one of them
--   unsaid, only inside that card. Of several classes of a benchmark the one whose two bests are highest together. "pairs"
--   are open models times closed ones in it. A positive gap means that the open model is ahead. The newest closed model comes
--   first: the further down, the older the rival. Cards of open models choose whom they quote, so even a gap of like with
--   like is the gap as quoted.
-- param: least = 3 -- leave out benchmarks with fewer pairs
-- chart: bars label=benchmark value=gap
-- empty: No card of this index states an open and a closed model in one comparability class often enough.
WITH quoted AS MATERIALIZED (
  SELECT DISTINCT s.benchmark, s.comparable FROM scores s
  WHERE s.subject_id >= 'proprietary:' AND s.subject_id < 'proprietary;'
), best AS MATERIALIZED (
  SELECT s.benchmark, s.comparable, s.access, s.name, max(s.score) AS score, count(DISTINCT s.subject_id) AS models,
         s.released, s.stated_by, s.url
  FROM quoted q JOIN scores s ON s.benchmark = q.benchmark AND s.comparable = q.comparable
  WHERE s.higher_is_better = 1
  GROUP BY s.comparable, s.access
)
SELECT benchmark, open_model, open_score, closed_model, closed_score, gap, pairs, class, closed_released, quoted_by, url, closed_url
FROM (
  SELECT o.benchmark, o.name AS open_model, o.score AS open_score, c.name AS closed_model, c.score AS closed_score,
         round(o.score - c.score, 2) AS gap, o.models * c.models AS pairs, o.comparable AS class, c.released AS closed_released,
         c.stated_by AS quoted_by, o.url, c.url AS closed_url, max(o.score + c.score) AS both
  FROM best o
  JOIN best c ON c.comparable = o.comparable AND c.access = 'closed'
  JOIN benchmarks b ON b.benchmark = o.benchmark AND b.unit = '%'
  WHERE o.access = 'open' AND o.models * c.models >= :least
  GROUP BY o.benchmark
)
ORDER BY closed_released DESC, gap DESC, benchmark;

-- question: gap-loosely
-- ask: And whatever the setting: what would the gap seem to be?
-- read: NOT like with like: the highest number that any card states of an open model beside the highest of a closed one,
--   whatever shots, method or card. "measured_alike" is the gap of the question before, and off_by how far this one is from
--   it; "-" where nothing can be compared alike. It is here because such numbers are what most charts show.
-- param: least = 3 -- leave out benchmarks on which fewer models of either kind have a score, or with fewer pairs
WITH quoted AS MATERIALIZED (
  SELECT DISTINCT s.benchmark FROM scores s WHERE s.subject_id >= 'proprietary:' AND s.subject_id < 'proprietary;'
), best AS MATERIALIZED (
  SELECT s.benchmark, s.comparable, s.access, s.name, max(s.score) AS score, count(DISTINCT s.subject_id) AS models,
         s.setting, s.special
  FROM quoted q JOIN scores s ON s.benchmark = q.benchmark
  WHERE s.higher_is_better = 1
  GROUP BY s.comparable, s.access
), alike AS (
  SELECT o.benchmark, round(o.score - c.score, 2) AS gap, max(o.score + c.score)
  FROM best o JOIN best c ON c.comparable = o.comparable AND c.access = 'closed'
  WHERE o.access = 'open' AND o.models * c.models >= :least GROUP BY o.benchmark
), loose AS (
  SELECT benchmark, access, name, max(score) AS score, sum(models) AS models, setting
  FROM best WHERE special = 0 GROUP BY benchmark, access
)
SELECT o.benchmark, o.name AS open_model, o.score AS open_score, o.setting, c.name AS closed_model, c.score AS closed_score,
       c.setting AS closed_setting, round(o.score - c.score, 2) AS seeming_gap, a.gap AS measured_alike,
       round(o.score - c.score - a.gap, 2) AS off_by
FROM loose o
JOIN loose c ON c.benchmark = o.benchmark AND c.access = 'closed'
JOIN benchmarks b ON b.benchmark = o.benchmark AND b.unit = '%'
LEFT JOIN alike a ON a.benchmark = o.benchmark
WHERE o.access = 'open' AND o.models >= :least AND c.models >= :least
ORDER BY a.gap IS NULL, abs(off_by) DESC, o.benchmark;

-- question: gap-over-time
-- ask: How did the best open and the best closed score move over time, measured alike?
-- read: Records within one comparability class, dated by when the model itself came out, whichever card states it and
--   whenever. A closed model appears as far as open models' cards quote it in this setting.
-- param: class = mmlu 5-shot -- class in scores: benchmark, shots, method
-- chart: lines x=released y=best series=access path=steps
-- empty: No card states a score in this class of a model whose date is known.
SELECT released, access, best, name, stated_by, url
FROM (
  SELECT s.released, s.access, s.score AS best, s.name, s.stated_by, s.url,
         max(s.score) OVER (PARTITION BY s.access ORDER BY s.released, s.score, s.name ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
  FROM (SELECT released, access, max(score) AS score, name, stated_by, url FROM scores
        WHERE benchmark = substr(:class || ' ', 1, instr(:class || ' ', ' ') - 1) AND class = :class AND NOT silent
        GROUP BY subject_id) s
  WHERE s.released IS NOT NULL
)
WHERE before IS NULL OR best > before
ORDER BY released, access, best;

-- statement: gpt3-alone-2022
-- text: In 2022, GPT-3 had no open source competitor
-- means: A competitor is an open base model, on the Hub by the end of 2022, of at least half of GPT-3's 175 billion
--   parameters, or one that states scores no lower than GPT-3's on most of at least {least_benchmarks} {least_benchmarks:benchmark|benchmarks} where both have
--   one in one comparability class. Size alone does not decide: with rivals in size whose scores cannot be compared the answer
--   is mixed.
-- param: closed = proprietary:gpt-3 -- the closed model
-- param: size = 175e9 -- its parameters, https://arxiv.org/abs/2005.14165
-- param: tolerance = 2 -- points by which a score may be lower and still count as no lower
-- param: least = 10 -- models of 2022 below which an absence proves nothing
-- param: least_benchmarks = 3 -- shared benchmarks below which scores decide nothing
-- supported: None of the {models} open {models:model|models} on the Hub by the end of 2022 has half of GPT-3's size, and none that
--   states comparable scores keeps up with it.
-- contradicted: {keeping_up} by the end of 2022 stated scores no lower than GPT-3's on most benchmarks that both have.
-- mixed: By the end of 2022 {large} had at least half of GPT-3's size; on the benchmarks that both have, no card shows
--   one of them keeping up with it.
-- undecidable: Of open base models of 2022 with a billion parameters or more the index holds {models}; that none of so few
--   rivals GPT-3 proves nothing.
-- rests: {models} open base {models:model|models} of 2022
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
       count(c.benchmark) >= :least_benchmarks AND sum(c.margin >= -:tolerance) * 2 > count(c.benchmark) AS keeps_up,
       group_concat(c.benchmark || ' ' || c.score || ' : ' || c.rival_score, ', ') AS scores, c.url
FROM large m
LEFT JOIN (SELECT p.id, c.*, min(c.distance) FROM large p JOIN comparisons c ON c.model = p.id AND c.rival = :closed AND c.agreement = 'same'
           GROUP BY c.model, c.benchmark) c ON c.model = m.id
GROUP BY m.id
ORDER BY m.parameters DESC;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN sum(keeps_up) > 0 THEN 'contradicted'
            WHEN sum(large) > 0 THEN 'mixed' WHEN count(*) < :least THEN 'not decidable from the index'
            ELSE 'supported' END AS verdict,
       count(*) AS models,
       group_concat(CASE WHEN large THEN model || ' (' || billions || 'B)' END, ', ') AS large,
       group_concat(CASE WHEN keeps_up THEN model END, ', ') AS keeping_up
FROM evidence;

-- statement: llama-33-matches-gpt4
-- text: In 2025, Llama 3.3 70B matches GPT-4 on most benchmarks
-- means: GPT-4 is the model of March 2023; GPT-4 Turbo is shown where a card compares with it by name of its snapshot
--   and counts as well, GPT-4o does not. For each benchmark that both have a stated score on, in one comparability class, the model matches when its score is no more than the tolerance lower. Most is more than
--   half of at least {least} {least:benchmark|benchmarks}.
-- param: model = meta-llama/Llama-3.3-70B-Instruct -- the open model
-- param: closed = ["proprietary:gpt-4","proprietary:gpt-4-turbo"] -- the rows of proprietary_models that are GPT-4 here
-- param: tolerance = 2 -- points by which a score may be lower and still match
-- param: least = 5 -- benchmarks below which nothing is decided
-- supported: Llama 3.3 70B matches or beats GPT-4 on {matched} of {compared} {compared:comparison|comparisons} over {benchmarks} {benchmarks:benchmark|benchmarks},
--   by the cards' own numbers.
-- contradicted: Llama 3.3 70B matches GPT-4 on only {matched} of {compared} {compared:comparison|comparisons} over {benchmarks} {benchmarks:benchmark|benchmarks}.
-- mixed: Llama 3.3 70B matches GPT-4 on {matched} of {compared} {compared:comparison|comparisons} over {benchmarks} {benchmarks:benchmark|benchmarks}: half of them.
-- undecidable: Scores of both in settings that may be compared stand on {benchmarks} of the {least} {least:benchmark|benchmarks} that it takes.
-- rests: {compared} {compared:pair|pairs} of one comparability class (looser ones are shown and not counted)
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
       coalesce(sum(counts = 'matches'), 0) AS matched, count(*) AS compared, count(DISTINCT benchmark) AS benchmarks, :least AS least
FROM evidence WHERE counts NOT LIKE '%not counted';

-- statement: qwen-25-beats-gpt4-at-code
-- text: Qwen 2.5 72B exceeds it on coding tasks
-- means: "It" is GPT-4 of the sentence before. Coding tasks are the benchmarks of the list; exceeding is a higher
--   stated score in one comparability class. More than half of at least {least} {least:comparison|comparisons} must be higher.
-- param: model = Qwen/Qwen2.5-72B-Instruct -- the open model
-- param: closed = ["proprietary:gpt-4","proprietary:gpt-4-turbo"] -- the rows of proprietary_models that are GPT-4 here
-- param: coding = ["humaneval","humaneval-plus","mbpp","mbpp-plus","multipl-e","livecodebench","bigcodebench"] -- benchmarks of coding
-- param: least = 5 -- comparisons below which nothing is decided
-- supported: Qwen2.5 72B scores higher than GPT-4 in {higher} of {compared} {compared:comparison|comparisons} on coding benchmarks
--   ({benchmarks}).
-- contradicted: Qwen2.5 72B scores higher than GPT-4 in only {higher} of {compared} {compared:comparison|comparisons} on coding benchmarks
--   ({benchmarks}).
-- mixed: Qwen2.5 72B scores higher than GPT-4 in {higher} of {compared} {compared:comparison|comparisons} on coding benchmarks
--   ({benchmarks}): half of them.
-- undecidable: Of {least} {least:comparison|comparisons} on coding benchmarks that it takes, {compared} can be made in one comparability class.
-- rests: {compared} {compared:pair|pairs} of one comparability class (looser ones are shown and not counted)
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
       coalesce(sum(counts = 'higher'), 0) AS higher, count(*) AS compared, group_concat(DISTINCT benchmark) AS benchmarks, :least AS least
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
-- supported: Mistral Large (2407) is ahead of Claude 3 Opus or within {tolerance} {tolerance:point|points} on {keeping_up} of {compared}
--   {compared:benchmark|benchmarks} ({ahead} ahead).
-- contradicted: Mistral Large (2407) keeps within {tolerance} {tolerance:point|points} of Claude 3 Opus on only {keeping_up} of
--   {compared} {compared:benchmark|benchmarks}.
-- mixed: Mistral Large (2407) keeps up with Claude 3 Opus on {keeping_up} of {compared} {compared:benchmark|benchmarks}: half of them.
-- undecidable: What cards say cannot decide it: the maker's own card has {compared} {compared:benchmark|benchmarks} with scores of both, and {least} {least:is|are} needed.
-- rests: {compared} {compared:pair|pairs} of the maker's own card
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
       coalesce(sum(counts <> 'behind'), 0) AS keeping_up, coalesce(sum(counts = 'ahead'), 0) AS ahead, count(*) AS compared,
       :tolerance AS tolerance, :least AS least
FROM evidence WHERE makers_own;
