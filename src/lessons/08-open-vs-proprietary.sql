-- lesson: 8 Open vs Proprietary Tradeoffs
-- about: Capability, cost, control, privacy and customisation, as far as records and claims show them.

-- question: capability
-- ask: On each benchmark, how does the best open model stand against each well-known closed one?
-- read: For each closed model that cards quote on enough benchmarks: how often the best open score that any card states
--   is at least as high. The open side may be a different model on each benchmark.
-- param: least = 3 -- leave out closed models quoted on fewer benchmarks
-- chart: bars label=closed_model value=open_ahead_percent
SELECT c.name AS closed_model, p.developer, p.released, count(*) AS benchmarks, sum(o.score >= c.score) AS open_ahead,
       round(100.0 * avg(o.score >= c.score), 1) AS open_ahead_percent, round(avg(o.score - c.score), 1) AS mean_gap
FROM (SELECT subject_id, name, benchmark, max(score) AS score FROM scores WHERE access = 'closed' AND special = 0 AND higher_is_better = 1 GROUP BY subject_id, benchmark) c
JOIN (SELECT benchmark, max(score) AS score FROM scores WHERE access = 'open' AND special = 0 GROUP BY benchmark) o ON o.benchmark = c.benchmark
JOIN benchmarks b ON b.benchmark = c.benchmark AND b.unit = '%'
LEFT JOIN proprietary_models p ON 'proprietary:' || p.proprietary = c.subject_id
GROUP BY c.subject_id HAVING benchmarks >= :least
ORDER BY p.released;

-- question: smallest-that-matches
-- ask: How small is the smallest open model that states a score as high as a closed one's?
-- read: For one closed model, on each benchmark the open model with the fewest parameters whose stated score is no
--   lower. Small fine-tunes can be trained to a benchmark; read the card.
-- param: closed = proprietary:gpt-4 -- the closed model, as in claims
SELECT c.benchmark, c.score AS closed_score, round(min(m.parameters) / 1e9, 1) AS billions, m.id AS model, o.score,
       substr(m.created_at, 1, 10) AS created, m.license, o.setting, o.url
FROM (SELECT benchmark, max(score) AS score FROM scores WHERE subject_id = :closed AND special = 0 GROUP BY benchmark) c
JOIN scores o ON o.benchmark = c.benchmark AND o.role = 'self' AND o.special = 0 AND o.score >= c.score
JOIN current_models m ON m.id = o.subject_id AND m.parameters IS NOT NULL
GROUP BY c.benchmark
ORDER BY billions;

-- question: what-licenses-allow
-- ask: What does each kind of license let you do?
-- read: Models and downloads by what their license says of commercial use; a closed model allows only what its contract
--   does.
-- chart: bars label=commercial_use value=models
SELECT coalesce(l.commercial_use, 'unknown') AS commercial_use, coalesce(l.kind, 'unknown') AS kind,
       sum(c.models) AS models, group_concat(c.license, ', ') AS licenses
FROM (SELECT license, count(*) AS models FROM current_models GROUP BY license ORDER BY models DESC) c
LEFT JOIN licenses l ON l.license = c.license
GROUP BY 1, 2
ORDER BY models DESC;

-- question: customisation
-- ask: How much have others made of each family?
-- read: Repos by what they are to their parent. Nobody can make these of a closed model; what its maker offers is not
--   in this index.
-- param: families = ["llama","mistral","qwen","gemma","phi"] -- the families to count
-- chart: bars label=family value=repos series=relation
SELECT m.family, coalesce(m.relation, 'unknown') AS relation, count(*) AS repos, sum(m.downloads) AS downloads
FROM current_models m
WHERE m.family IN (SELECT value FROM json_each(:families))
GROUP BY m.family, m.relation
ORDER BY m.family, repos DESC;

-- question: formats-on-offer
-- ask: In how many formats can the most downloaded models of each family be had?
-- read: The most downloaded original of each family, with the formats of its own weights and of its repackagings.
-- param: families = ["llama","mistral","qwen","gemma","phi"] -- the families
SELECT f.value AS family, m.id AS model, m.downloads, count(DISTINCT w.format) AS formats,
       group_concat(DISTINCT w.format) AS names, round(min(w.bytes) / 1e9, 2) AS smallest_gb
FROM json_each(:families) f
JOIN current_models m ON m.id = (SELECT x.id FROM current_models x WHERE x.family = f.value AND coalesce(x.relation, 'base') IN ('base', 'finetune')
                                 ORDER BY x.downloads DESC LIMIT 1)
JOIN weights w ON w.part = 'weights'
  AND w.model_id IN (SELECT m.id UNION ALL SELECT child_id FROM lineage WHERE parent_id = m.id AND relation = 'quantized')
GROUP BY f.value
ORDER BY m.downloads DESC;

-- question: privacy
-- ask: What runs on a machine of one's own, where no prompt leaves the house?
-- read: Sets of weights by the memory they take, over all current models: what fits in a laptop, a workstation, a
--   server.
-- chart: bars label=memory value=models
SELECT CASE WHEN bytes < 8e9 THEN '1: below 8 GB' WHEN bytes < 24e9 THEN '2: 8 to 24 GB' WHEN bytes < 80e9
       THEN '3: 24 to 80 GB' ELSE '4: 80 GB and more' END AS memory,
       count(DISTINCT model_id) AS models, count(*) AS sets
FROM weights
WHERE bytes IS NOT NULL AND part = 'weights'
GROUP BY 1
ORDER BY 1;
