-- lesson: 8 Open vs Proprietary Tradeoffs
-- about: Capability, cost, latency, privacy, control and customisation, as far as records and claims show them, and what no index can know.

-- question: capability
-- ask: How often does the best open model keep up with each well-known closed one, measured alike?
-- read: For each closed model, the benchmarks on which a card states it in one comparability class with open models, and on how
--   many of them the best open one of that class is at least as high. The open side may be a different model on each. Pairs are
--   open models held against it. The cards chose whom to quote, and mostly chose to look well.
-- param: least = 3 -- leave out closed models with fewer benchmarks
-- chart: bars label=closed_model value=open_ahead_percent
-- empty: No closed model stands in one comparability class with open ones on enough benchmarks.
WITH closed AS MATERIALIZED (
  SELECT subject_id, name, benchmark, comparable, max(score) AS score, released FROM scores
  WHERE subject_id >= 'proprietary:' AND subject_id < 'proprietary;' AND higher_is_better = 1
  GROUP BY subject_id, comparable
), classes AS MATERIALIZED (
  SELECT DISTINCT benchmark, comparable FROM closed
), opened AS MATERIALIZED (
  SELECT c.comparable, max(s.score) AS score, count(DISTINCT s.subject_id) AS models
  FROM classes c CROSS JOIN scores s ON s.benchmark = c.benchmark AND s.comparable = c.comparable
  WHERE s.access = 'open' GROUP BY c.comparable
), pairs AS (
  SELECT c.subject_id, c.name, c.benchmark, c.released, c.score, o.score AS open_score, sum(o.models) AS models,
         max(c.score + o.score)
  FROM closed c JOIN opened o ON o.comparable = c.comparable
  JOIN benchmarks b ON b.benchmark = c.benchmark AND b.unit = '%'
  GROUP BY c.subject_id, c.benchmark
)
SELECT c.name AS closed_model, p.developer, c.released, count(*) AS benchmarks, sum(c.models) AS pairs, sum(c.open_score >= c.score) AS open_ahead,
       round(100.0 * avg(c.open_score >= c.score), 1) AS open_ahead_percent, round(avg(c.open_score - c.score), 1) AS mean_gap
FROM pairs c
LEFT JOIN proprietary_models p ON 'proprietary:' || p.proprietary = c.subject_id
GROUP BY c.subject_id HAVING benchmarks >= :least
ORDER BY c.released DESC, c.name;
-- behind:
SELECT count(DISTINCT s.subject_id) AS models, min(s.released) AS since, max(s.released) AS until
FROM (SELECT DISTINCT benchmark, comparable FROM scores WHERE subject_id >= 'proprietary:' AND subject_id < 'proprietary;') c
CROSS JOIN scores s ON s.benchmark = c.benchmark AND s.comparable = c.comparable AND s.access = 'open';

-- question: smallest-that-matches
-- ask: How small is the smallest open model that scores as high as a closed one, measured alike?
-- read: For one closed model, on each benchmark the open model with the fewest parameters whose score in the same comparability
--   class is no lower, whichever card states it; "-" where no open model of that class is. Parts of benchmarks are left out. Of several classes of a benchmark
--   the one with most open models, which open_models counts. Small fine-tunes can be trained to
--   a benchmark; read the card.
-- param: closed = proprietary:gpt-4 -- the closed model, as in claims
-- empty: No card states the closed model in one comparability class with open models.
WITH closed AS MATERIALIZED (
  SELECT benchmark, comparable, max(score) AS score FROM scores
  WHERE subject_id = :closed AND higher_is_better = 1 AND benchmark IN (SELECT benchmark FROM benchmarks) GROUP BY comparable
), rivals AS MATERIALIZED (
  SELECT benchmark, comparable, closed_score, max(compared) AS compared, parameters FROM (
  SELECT c.benchmark, c.comparable, c.score AS closed_score, count(DISTINCT s.subject_id) AS compared,
         min(CASE WHEN s.score >= c.score THEN m.parameters END) AS parameters
  FROM closed c
  CROSS JOIN scores s ON s.benchmark = c.benchmark AND s.comparable = c.comparable AND s.access = 'open'
  JOIN current_models m ON m.id = s.subject_id AND m.parameters IS NOT NULL
  GROUP BY c.comparable
  ) GROUP BY benchmark
)
SELECT r.benchmark, r.closed_score, r.compared AS open_models, round(r.parameters / 1e9, 1) AS billions, o.id AS model, o.score, o.released,
       o.license, r.comparable AS class, o.url
FROM rivals r
LEFT JOIN (SELECT s.comparable, m.id, m.parameters, m.license, max(s.score) AS score, s.released, s.url
           FROM rivals x CROSS JOIN scores s ON s.benchmark = x.benchmark AND s.comparable = x.comparable AND s.score >= x.closed_score
           JOIN current_models m ON m.id = s.subject_id AND m.parameters = x.parameters
           GROUP BY s.comparable) o ON o.comparable = r.comparable
ORDER BY billions IS NULL, billions, r.benchmark;

-- question: open-source
-- ask: Which families are open source, and which give out weights alone?
-- read: Open weights can be run and tuned. Open source AI, as the Open Source Initiative defines it, also gives the code that trained
--   them, the data or enough about it, and a license that lets anybody use them for anything. code and data are of the family;
--   licenses are those that its makers' own checkpoints in this index declare. Families that nobody has looked at are
--   left out.
-- empty: The index holds no model of a family whose making somebody has looked at.
SELECT f.name AS family, f.developer, n.models AS repos,
       CASE WHEN o.training_code = 'published' AND o.training_data = 'published' THEN
              CASE WHEN l.others = 0 THEN 'open source' WHEN l.others > 0 THEN 'open source but for the license'
                   ELSE 'open source, if its license is free: none is seen' END
            WHEN l.others = 0 THEN 'open weights, free license' WHEN l.permissive = 0 THEN 'open weights, own terms'
            WHEN l.others > 0 THEN 'open weights, by checkpoint free or own terms' ELSE 'open weights, no license seen' END AS amounts_to,
       o.training_code AS code, o.training_data AS data, l.licenses, o.says, o.source_url
FROM openness o
JOIN families f ON f.family = o.family
JOIN facets n ON n.facet = 'family' AND n.value = o.family
LEFT JOIN (
  SELECT x.family, sum(t.kind = 'permissive') AS permissive, sum(t.kind IS NOT 'permissive') AS others,
         group_concat(DISTINCT m.license) AS licenses
  FROM openness x
  CROSS JOIN families g ON g.family = x.family
  CROSS JOIN json_each(g.owners) w
  CROSS JOIN current_models m ON m.family = x.family AND m.owner = w.value
  LEFT JOIN licenses t ON t.license = m.license
  WHERE m.license IS NOT NULL
  GROUP BY x.family
) l ON l.family = o.family
ORDER BY amounts_to <> 'open source', amounts_to NOT LIKE 'open source%', amounts_to <> 'open weights, free license', n.models DESC;
-- behind:
SELECT sum(a.repos) AS models, NULL AS since, NULL AS until FROM answer a;

-- question: what-licenses-allow
-- ask: What may I do with the models there are?
-- read: Models by what their license says of commercial use, with the share of all models. A closed model allows what its contract
--   does, for as long as it does.
-- chart: bars label=commercial_use value=models
WITH named AS MATERIALIZED (
  SELECT coalesce(l.commercial_use, 'unknown') AS commercial_use, f.value AS license, f.models
  FROM facets f LEFT JOIN licenses l ON l.license = f.value
  WHERE f.facet = 'license' ORDER BY f.models DESC
)
SELECT commercial_use, CASE commercial_use WHEN 'yes' THEN 'use, change, pass on and sell; at most keep a notice or the same terms'
         WHEN 'conditional' THEN 'sell within conditions: user caps, forbidden uses, names to show'
         WHEN 'no' THEN 'no commercial use' WHEN 'unknown' THEN 'a license is named whose terms nobody has read'
         ELSE 'no license is named: nothing but what the law allows' END AS means,
       models, round(100.0 * models / (SELECT s.models FROM span s), 1) AS percent, licenses
FROM (
  SELECT commercial_use, sum(models) AS models, group_concat(license, ', ') AS licenses FROM named GROUP BY commercial_use
  UNION ALL SELECT 'no license', s.models - n.models, NULL FROM span s, (SELECT coalesce(sum(models), 0) AS models FROM named) n
)
WHERE models > 0
ORDER BY models DESC;
-- behind:
SELECT models, since, until FROM span;

-- question: hosting
-- ask: Which license terms bind me when I host a model for others?
-- read: Licenses of this index that say more than to keep a notice, by the models under them. "asks" is what matters to a host: caps on
--   users or revenue, businesses that need a contract, terms that customers must be bound to, sources that must be
--   offered over a network, places where it does not hold. Licenses that forbid commercial use are left out: they let no
--   one host for money.
-- empty: No license of this index sets terms for hosting.
SELECT l.license, c.models, trim(
         coalesce('ask the maker above ' || CAST(json_extract(l.conditions, '$.userCap') / 1000000 AS TEXT) || ' million users; ', '')
         || coalesce('ask the maker above ' || CAST(json_extract(l.conditions, '$.revenueCap') / 1000000 AS TEXT) || ' million dollars a year; ', '')
         || coalesce('contract for ' || json_extract(l.conditions, '$.services') || '; ', '')
         || CASE WHEN json_extract(l.conditions, '$.copyleft') = 'network' THEN 'offer the source to whoever uses it over a network; ' ELSE '' END
         || CASE WHEN json_extract(l.conditions, '$.distribution') = 'pass-on-terms' THEN 'bind customers to the same terms; ' ELSE '' END
         || CASE WHEN json_extract(l.conditions, '$.useRestrictions') THEN 'forbid the forbidden uses; ' ELSE '' END
         || coalesce('show ' || json_extract(l.conditions, '$.display') || '; ', '')
         || coalesce('not everywhere: ' || json_extract(l.conditions, '$.territory') || '; ', ''), '; ') AS asks,
       l.source_url
FROM facets c JOIN licenses l ON l.license = c.value
WHERE c.facet = 'license' AND l.commercial_use = 'conditional'
   OR c.facet = 'license' AND l.commercial_use = 'yes' AND json_extract(l.conditions, '$.copyleft') = 'network'
ORDER BY c.models DESC, l.license;
-- behind:
SELECT sum(a.models) AS models, s.since, s.until FROM answer a, span s;

-- question: customisation
-- ask: How much have others made of each family?
-- read: Repos of others by what they are to their parent; repos of the family's own makers are not counted. "unknown" says nothing
--   of a parent. Nobody can make these of a closed model; what its maker offers is not in this index.
-- param: families = ["llama","mistral","qwen","gemma","phi"] -- the families to count
-- chart: bars label=family value=repos series=relation
-- empty: The index holds no repo with weights of these families but their makers' own.
SELECT family, CASE WHEN relation IS NULL OR relation = 'base' THEN 'unknown' ELSE relation END AS relation,
       sum(models) AS repos, nullif(sum(downloads), 0) AS downloads
FROM family_months
WHERE family IN (SELECT value FROM json_each(:families)) AND NOT makers_own
GROUP BY 1, 2
ORDER BY family, repos DESC;
-- behind:
SELECT a.repos AS models, min(m.month) AS since, max(m.month) AS until
FROM (SELECT sum(repos) AS repos FROM answer) a,
     (SELECT month FROM family_months WHERE family IN (SELECT value FROM json_each(:families)) AND NOT makers_own) m;

-- question: formats-on-offer
-- ask: In how many formats can the most downloaded model of each family be had?
-- read: The most downloaded checkpoint of each family's own makers, with the formats of its own weights and of its repackagings
--   by others. A closed model comes in none.
-- param: families = ["llama","mistral","qwen","gemma","phi"] -- the families
-- empty: Of no checkpoint of these families' makers does the index know any weights.
WITH most AS MATERIALIZED (
  SELECT f.family, m.id, max(coalesce(m.downloads, 0)) AS downloads
  FROM families f CROSS JOIN json_each(f.owners) o CROSS JOIN current_models m ON m.family = f.family AND m.owner = o.value
  WHERE f.family IN (SELECT value FROM json_each(:families)) AND EXISTS (SELECT 1 FROM weights w WHERE w.model_id = m.id)
  GROUP BY f.family
)
SELECT m.family, m.id AS model, nullif(m.downloads, 0) AS downloads, count(DISTINCT w.format) AS formats,
       group_concat(DISTINCT w.format) AS names, count(DISTINCT w.model_id) AS repos, round(min(w.bytes) / 1e9, 2) AS smallest_gb
FROM most m
JOIN (SELECT id AS parent, id AS repo FROM most UNION ALL
      SELECT m.id, e.repo_id FROM most m CROSS JOIN repackagings e ON e.model_id = m.id) r ON r.parent = m.id
CROSS JOIN weights w ON w.model_id = r.repo AND w.part = 'weights'
GROUP BY m.family
ORDER BY m.downloads DESC;

-- question: cost
-- ask: From how many tokens on is a server of my own cheaper than a price per token?
-- read: The formulas, and what they give with your own figures: change them with --param. The index has no prices. Throughput of
--   many sequences at once is far above one sequence's: measure yours; lesson 7 "latency" has the bound of one. An hour costs the
--   same whether the server is busy or not, so the share of the time that it is busy decides.
-- param: price = 1.0 -- what the closed model costs for a million tokens, prompt and answer weighed as you use them
-- param: hour = 2.5 -- what the server costs an hour: rent, or purchase over its life with power and care
-- param: rate = 1500 -- tokens a second that it makes of all sequences together, measured
-- param: busy = 0.3 -- share of the time that it is busy
SELECT 'tokens an hour, busy all the time' AS step, 'rate x 3600' AS formula, :rate * 3600 AS value, 'tokens' AS unit
UNION ALL SELECT 'a million tokens of your own, busy all the time', 'hour / (rate x 3600) x 1,000,000', round(:hour / (:rate * 3600.0) * 1e6, 3), 'as price'
UNION ALL SELECT 'a million tokens of your own, as busy as you are', 'hour / (rate x 3600 x busy) x 1,000,000', round(:hour / (:rate * 3600.0 * :busy) * 1e6, 3), 'as price'
UNION ALL SELECT 'break-even: tokens an hour', 'hour / price x 1,000,000', round(:hour / :price * 1e6), 'tokens'
UNION ALL SELECT 'break-even: tokens a month of 730 hours', 'hour / price x 1,000,000 x 730', round(:hour / :price * 1e6 * 730), 'tokens'
UNION ALL SELECT 'break-even: share of the time it must be busy', 'hour / price x 1,000,000 / (rate x 3600)', round(:hour / :price * 1e6 / (:rate * 3600.0), 3), 'of 1'
UNION ALL SELECT CASE WHEN :hour / (:rate * 3600.0 * :busy) * 1e6 < :price THEN 'with these figures your own server is cheaper' ELSE 'with these figures the price per token is cheaper' END,
       'price - hour / (rate x 3600 x busy) x 1,000,000', round(:price - :hour / (:rate * 3600.0 * :busy) * 1e6, 3), 'saved a million';

-- question: privacy
-- ask: What runs on a machine of one's own, where no prompt leaves the house?
-- read: Sets of weights of known size over all current models, by the memory they take: what fits in a laptop, a workstation, a
--   server; the share is of the sets. What runs in the house sends nothing out by itself; the software around it may, and that
--   is in no index. GB are 10^9 bytes.
-- chart: bars label=memory value=models
-- empty: Of no model does the index know file sizes.
SELECT memory, CASE memory WHEN '1: below 8 GB' THEN 'a laptop' WHEN '2: 8 to 24 GB' THEN 'one large graphics card or Mac'
         WHEN '3: 24 to 80 GB' THEN 'a workstation or one server card' ELSE 'several server cards' END AS runs_on,
       models, sets, round(100.0 * sets / sum(sets) OVER (), 1) AS percent_of_sets
FROM (
  SELECT CASE WHEN bytes < 8e9 THEN '1: below 8 GB' WHEN bytes < 24e9 THEN '2: 8 to 24 GB' WHEN bytes < 80e9
         THEN '3: 24 to 80 GB' ELSE '4: 80 GB and more' END AS memory,
         count(DISTINCT model_id) AS models, count(*) AS sets
  FROM weights
  WHERE bytes IS NOT NULL AND part = 'weights'
  GROUP BY 1
)
ORDER BY memory;
-- behind:
SELECT count(DISTINCT model_id) AS models, NULL AS since, NULL AS until FROM weights WHERE bytes IS NOT NULL AND part = 'weights';

-- question: control
-- ask: What can be taken away from whoever builds on an open model?
-- read: Weights once downloaded stay; what is on the Hub may change. Counts of what this index has seen since it first saw each
--   repo, so a first crawl can't have seen any of it vanish or change. A closed model can be withdrawn or changed at any time
--   by its maker, and the index can't know when.
SELECT 'repos that are no longer on the Hub' AS what, (SELECT count(*) FROM models WHERE gone_at IS NOT NULL) AS models,
       'keep a copy of the weights you build on' AS then_do
UNION ALL SELECT 'repos whose license changed', (SELECT count(DISTINCT model_id) FROM changes WHERE field = 'license' AND old_value IS NOT NULL),
       'keep the license text beside the weights: it holds for what you got under it, if its text says so'
UNION ALL SELECT 'repos whose access changed', (SELECT count(DISTINCT model_id) FROM changes WHERE field = 'gated' AND old_value IS NOT NULL),
       'keep a copy'
UNION ALL SELECT 'repos that ask for consent first', (SELECT coalesce(sum(models), 0) FROM facets WHERE facet = 'gated' AND value <> 'no'),
       'ask before you need them'
UNION ALL SELECT 'repos that name no license', (SELECT s.models - coalesce(sum(f.models), 0) FROM span s, facets f WHERE f.facet = 'license'),
       'do not build on them: nothing is allowed but what the law allows';
-- behind:
SELECT models, since, until FROM span;

-- question: not-known
-- ask: What can no index of the Hub know about the choice between open and closed?
-- read: What the other answers of this lesson leave out, and who could tell. It is a list, not a measurement.
SELECT 'cost' AS about, 'what a closed model costs today, and what a server does' AS not_known, 'price lists of the makers; your own bills; question "cost" has the formula' AS who_could_tell
UNION ALL SELECT 'cost', 'how many tokens a second your server makes of your load', 'a load test on your hardware with your prompts'
UNION ALL SELECT 'latency', 'time to the first token, and under load', 'a load test; lesson 7 "latency" has an upper bound for the tokens after it'
UNION ALL SELECT 'latency', 'how far away a closed model is, and how busy', 'a measurement from where your users are'
UNION ALL SELECT 'privacy', 'what a maker keeps of your prompts, and for how long', 'the contract and its annexes'
UNION ALL SELECT 'privacy', 'whether weights learnt something that they should not give away', 'red teaming; for most families the training data is not published: question "open-source"'
UNION ALL SELECT 'control', 'when a closed model will change or be withdrawn', 'the maker, if anybody'
UNION ALL SELECT 'capability', 'how well a model does your task', 'an evaluation on your own examples, which no model has seen'
UNION ALL SELECT 'capability', 'whether a model saw a benchmark in training', 'its makers; lesson 5 "contamination" says who could have';
