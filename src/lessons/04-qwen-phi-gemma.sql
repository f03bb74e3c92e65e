-- lesson: 4 Qwen, Phi, and Gemma
-- about: Ladders of sizes, lines for code and mathematics, and how much score a parameter buys.
-- param: qwen = ["Qwen"] -- owners of the original Qwen repos
-- param: gemma = ["google"] -- owners of the original Gemma repos
-- param: phi = ["microsoft"] -- owners of the original Phi repos

-- question: sizes
-- ask: Which sizes does each generation of the three families come in?
-- read: One row a generation: the parameter counts, in billions, of the originals, smallest first.
SELECT m.family, coalesce(g.name, m.generation) AS generation, g.released, count(DISTINCT m.billions) AS sizes,
       min(m.billions) AS smallest, max(m.billions) AS largest, group_concat(DISTINCT m.billions) AS billions,
       group_concat(DISTINCT m.line) AS lines
FROM (SELECT *, round(parameters / 1e9, 1) AS billions FROM current_models
      WHERE (family = 'qwen' AND owner IN (SELECT value FROM json_each(:qwen)))
         OR (family = 'gemma' AND owner IN (SELECT value FROM json_each(:gemma)))
         OR (family = 'phi' AND owner IN (SELECT value FROM json_each(:phi)))
      ORDER BY parameters) m
LEFT JOIN generations g ON g.generation = m.generation
WHERE m.billions IS NOT NULL
GROUP BY m.family, m.generation
ORDER BY m.family, g.released;

-- question: lines
-- ask: What do the coder and mathematics lines gain over general models of the same family?
-- read: Scores that the cards state of the line's models and of general ones of the family, on the line's own
--   benchmarks.
-- param: benchmarks = ["humaneval","mbpp","livecodebench","math","gsm8k"] -- ids in benchmarks
-- chart: bars label=model value=score series=benchmark
SELECT s.benchmark, coalesce(m.line, 'general') AS line, m.id AS model, round(m.parameters / 1e9, 1) AS billions,
       max(s.score) AS score, s.setting, s.url
FROM current_models m JOIN scores s ON s.subject_id = m.id AND s.role = 'self' AND s.special = 0
WHERE m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)) AND m.stage = 'instruct'
  AND s.benchmark IN (SELECT value FROM json_each(:benchmarks))
GROUP BY m.id, s.benchmark
ORDER BY s.benchmark, score DESC;

-- question: efficiency
-- ask: How much score does a billion parameters buy?
-- read: The score that each model's own card states on one benchmark, over its parameters (of a mixture: over all of
--   them, for all must be held in memory). Above the crowd at the same size means efficient. Base and instruct models
--   are measured differently; the setting says how.
-- param: benchmark = mmlu -- id in benchmarks
-- param: families = ["llama","mistral","qwen","gemma","phi"] -- the families to compare
-- chart: dots x=billions y=score label=model series=family scale=log
SELECT m.family, m.id AS model, round(m.parameters / 1e9, 2) AS billions, max(s.score) AS score,
       round(max(s.score) * 1e9 / m.parameters, 2) AS score_per_billion, s.setting, s.line, s.url
FROM scores s JOIN current_models m ON m.id = s.subject_id
WHERE s.benchmark = :benchmark AND s.role = 'self' AND m.family IN (SELECT value FROM json_each(:families))
  AND m.parameters IS NOT NULL
GROUP BY m.id
ORDER BY score_per_billion DESC;

-- question: license-by-checkpoint
-- ask: Under which license does each original checkpoint stand?
-- read: What each checkpoint declares. One row a family and license, with the checkpoints that declare it.
SELECT m.family, m.license, l.kind, l.commercial_use, count(*) AS checkpoints, group_concat(m.name, ', ') AS names,
       l.source_url
FROM current_models m LEFT JOIN licenses l ON l.license = m.license
WHERE (m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)))
   OR (m.family = 'gemma' AND m.owner IN (SELECT value FROM json_each(:gemma)))
   OR (m.family = 'phi' AND m.owner IN (SELECT value FROM json_each(:phi)))
GROUP BY m.family, m.license
ORDER BY m.family, checkpoints DESC;

-- statement: qwen-lines-excel
-- text: Qwen: exceptional on coding (Qwen2.5-Coder), math (Qwen2.5-Math), and multilingual tasks
-- means: A field is led when, on more than half of its benchmarks, the best score that a card states of a Qwen2.5 model
--   of the line (coder, math; for languages a general one) is higher than the best stated of any open model of another
--   family that is at most a fifth larger and was there by then, or within the days of grace. Exceptional is leading in
--   every field that can be decided.
-- param: grace = 90 -- days after its creation in which a rival still counts as there
-- param: fields = {"coding":["humaneval","mbpp"],"math":["math","gsm8k"],"multilingual":["mgsm","mmmlu","multi-if","include"]} -- benchmarks by field
-- param: least = 2 -- rivals below which a benchmark is not decided
-- supported: Qwen leads in every field that can be decided ({leading}).
-- contradicted: Qwen leads in none of the fields that can be decided ({behind}).
-- mixed: Qwen leads in {leading} and not in {behind}.
-- undecidable: In no field are there enough rivals of like size and time.
-- evidence:
SELECT f.key AS field, b.value AS benchmark, q.model, q.billions, q.score, q.url, max(o.score) AS best_other,
       o.model AS other, count(DISTINCT o.model) AS rivals, o.url AS other_url
FROM json_each(:fields) f, json_each(f.value) b
JOIN (SELECT s.benchmark, m.line, m.id AS model, round(m.parameters / 1e9, 1) AS billions, m.parameters, m.created_at, max(s.score) AS score, s.url
      FROM current_models m JOIN scores s ON s.subject_id = m.id AND s.special = 0
      WHERE m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)) AND m.generation = 'qwen2.5'
      GROUP BY s.benchmark, m.line) q
  ON q.benchmark = b.value AND q.line IS (CASE f.key WHEN 'coding' THEN 'coder' WHEN 'math' THEN 'math' END)
LEFT JOIN (SELECT s.benchmark, m.id AS model, m.parameters, m.created_at, s.score, s.url
      FROM scores s JOIN current_models m ON m.id = s.subject_id
      WHERE s.special = 0 AND m.family <> 'qwen') o
  ON o.benchmark = b.value AND o.parameters <= q.parameters * 1.2
    AND o.created_at < date(q.created_at, '+' || :grace || ' days')
GROUP BY f.key, b.value
ORDER BY field, benchmark;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index' WHEN min(leads) THEN 'supported' WHEN max(leads)
       THEN 'mixed' ELSE 'contradicted' END AS verdict,
       group_concat(CASE WHEN leads THEN field END, ', ') AS leading,
       group_concat(CASE WHEN NOT leads THEN field END, ', ') AS behind
FROM (SELECT field, sum(score > best_other) * 2 > count(*) AS leads FROM evidence WHERE rivals >= :least GROUP BY field);

-- statement: qwen-range
-- text: Qwen: 0.5B to 72B+ range
-- means: The smallest original is no larger than the lower size by a fifth, the largest no smaller than the upper one
--   by a twentieth.
-- param: low = 0.5 -- the lower size, in billions
-- param: high = 72 -- the upper size, in billions
-- supported: The originals reach from {smallest}B ({small_model}) to {largest}B ({large_model}).
-- contradicted: The originals reach from {smallest}B to {largest}B only.
-- mixed: The originals reach from {smallest}B to {largest}B: one end of the range is there.
-- undecidable: The index holds no original of the family with a known size.
-- evidence:
SELECT m.id AS model, m.generation, round(m.parameters / 1e9, 2) AS billions
FROM current_models m
WHERE m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)) AND m.parameters IS NOT NULL
ORDER BY m.parameters, m.id;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN min(billions) <= :low * 1.2 AND max(billions) >= :high * 0.95 THEN 'supported'
            WHEN min(billions) <= :low * 1.2 OR max(billions) >= :high * 0.95 THEN 'mixed'
            ELSE 'contradicted' END AS verdict,
       min(billions) AS smallest, max(billions) AS largest,
       (SELECT model FROM evidence ORDER BY billions LIMIT 1) AS small_model,
       (SELECT model FROM evidence ORDER BY billions DESC LIMIT 1) AS large_model
FROM evidence;

-- statement: qwen-license
-- text: Qwen: Apache 2.0 license
-- means: What each original checkpoint declares. All must declare the license; when only some do, mixed.
-- param: license = apache-2.0 -- the license that the text names
-- supported: All {checkpoints} originals declare {license}.
-- contradicted: None of the {checkpoints} originals declares {license}; they declare {declared}.
-- mixed: {agreeing} of {checkpoints} originals declare {license}; {differing} do not ({declared}).
-- undecidable: No original of the family in the index declares a license.
-- evidence:
SELECT m.id AS model, m.license, (SELECT declared FROM model_license WHERE model_id = m.id) AS declared, l.kind,
       l.commercial_use, m.license = :license AS agrees, l.source_url
FROM current_models m
LEFT JOIN licenses l ON l.license = m.license
WHERE m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)) AND m.license IS NOT NULL
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN min(agrees) THEN 'supported' WHEN max(agrees) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       count(*) AS checkpoints, sum(agrees) AS agreeing, :license AS license,
       group_concat(CASE WHEN NOT agrees THEN model END, ', ') AS differing,
       group_concat(DISTINCT CASE WHEN NOT agrees THEN license END) AS declared
FROM evidence;

-- statement: gemma-strong-for-size
-- text: Gemma: distilled from Gemini; compact, efficient, strong for their size
-- means: What it was distilled from is in no field of the index. Strong for their size is decided: for each original
--   with a stated score, whether it lies above the middle of other families' models within a third of its size that
--   were there by then, or within the days of grace, on the same benchmark in settings of which nothing stated differs.
--   More than half of all comparisons must be above.
-- param: grace = 90 -- days after its creation in which a neighbour still counts as there
-- param: benchmarks = ["mmlu","gsm8k","humaneval","math","hellaswag","arc-challenge","mmlu-pro"] -- benchmarks of comparison
-- param: least = 3 -- neighbours in size below which a score is not compared
-- supported: In {above} of {compared} comparisons a Gemma model scores above most models of its size. Of the
--   distillation the index says nothing.
-- contradicted: In only {above} of {compared} comparisons a Gemma model scores above most models of its size.
-- mixed: In {above} of {compared} comparisons a Gemma model scores above most models of its size: half of them.
-- undecidable: No Gemma model has enough neighbours in size with a stated score.
-- evidence:
SELECT model, billions, benchmark, score, count(*) AS neighbours, sum(margin > 0) AS lower,
       sum(margin > 0) * 2 > count(*) AS above,
       group_concat(rival || ' ' || rival_score, ', ') AS others, url
FROM (
  SELECT c.*, min(c.distance), round(m.parameters / 1e9, 1) AS billions
  FROM current_models m
  JOIN comparisons c ON c.model = m.id AND c.agreement <> 'differ'
    AND c.benchmark IN (SELECT value FROM json_each(:benchmarks))
  JOIN current_models r ON r.id = c.rival AND r.family <> 'gemma' AND r.stage IS m.stage
    AND coalesce(r.relation, 'base') <> 'quantized'
   AND r.parameters BETWEEN m.parameters / 1.34 AND m.parameters * 1.34
     AND r.created_at < date(m.created_at, '+' || :grace || ' days')
  WHERE m.family = 'gemma' AND m.owner IN (SELECT value FROM json_each(:gemma))
  GROUP BY c.model, c.rival, c.benchmark
)
GROUP BY model, benchmark HAVING neighbours >= :least
ORDER BY billions, model, benchmark;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN sum(above) * 2 > count(*) THEN 'supported' WHEN sum(above) * 2 = count(*) THEN 'mixed'
            ELSE 'contradicted' END AS verdict,
       coalesce(sum(above), 0) AS above, count(*) AS compared
FROM evidence;

-- statement: gemma-2-sizes
-- text: Gemma 2 2B/9B/27B
-- means: The sizes of the originals of the generation are the named ones, each within a quarter: the 2B has 2.6 billion
--   parameters with its embeddings.
-- param: generation = gemma-2 -- the generation
-- param: sizes = [2,9,27] -- the named sizes, in billions
-- supported: The originals of Gemma 2 have {billions} billion parameters: the named sizes and no other.
-- contradicted: The originals of Gemma 2 have {billions} billion parameters: none of the named sizes.
-- mixed: The originals of Gemma 2 have {billions} billion parameters: {found} of {named} named sizes, {unnamed}
--   unnamed.
-- undecidable: The index holds no original of the generation with a known size.
-- evidence:
SELECT round(m.parameters / 1e9, 1) AS billions,
       (SELECT s.value FROM json_each(:sizes) s WHERE m.parameters / 1e9 BETWEEN s.value * 0.95 AND s.value * 1.31) AS named,
       count(*) AS checkpoints, group_concat(m.id, ', ') AS models
FROM current_models m
WHERE m.generation = :generation AND m.owner IN (SELECT value FROM json_each(:gemma)) AND m.line IS NULL
  AND m.parameters IS NOT NULL
GROUP BY billions
ORDER BY billions;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN count(DISTINCT named) = json_array_length(:sizes) AND count(named) = count(*) THEN 'supported'
            WHEN count(named) = 0 THEN 'contradicted' ELSE 'mixed' END AS verdict,
       group_concat(billions, ', ') AS billions, count(DISTINCT named) AS found, json_array_length(:sizes) AS named,
       sum(named IS NULL) AS unnamed
FROM evidence;

-- statement: gemma-license
-- text: Gemma license (permissive but not Apache 2.0)
-- means: Permissive is taken as: commercial use is allowed, be it within conditions. Both halves must hold of every
--   original checkpoint's license.
-- param: not_license = apache-2.0 -- the license that it is not
-- supported: All {checkpoints} originals declare {declared}: commercial use {use}, and none declares {not_license}. Its
--   kind here is "{kind}", for it restricts uses.
-- contradicted: All {checkpoints} originals differ from what the text says: they declare {declared} (commercial use
--   {use}).
-- mixed: {agreeing} of {checkpoints} originals are as the text says; {differing} are not (all together declare
--   {declared}).
-- undecidable: No original of the family in the index declares a license with known terms.
-- evidence:
SELECT m.id AS model, m.generation, m.license, l.kind, l.commercial_use, l.conditions,
       m.license <> :not_license AND l.commercial_use IN ('yes', 'conditional') AS agrees, l.source_url
FROM current_models m JOIN licenses l ON l.license = m.license
WHERE m.family = 'gemma' AND m.owner IN (SELECT value FROM json_each(:gemma))
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN min(agrees) THEN 'supported' WHEN max(agrees) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       count(*) AS checkpoints, sum(agrees) AS agreeing, group_concat(DISTINCT license) AS declared,
       group_concat(DISTINCT commercial_use) AS use,
       group_concat(DISTINCT kind) AS kind, group_concat(CASE WHEN NOT agrees THEN model END, ', ') AS differing,
       :not_license AS not_license
FROM evidence;

-- statement: phi-disproportionate
-- text: Phi: small models with disproportionate capability
-- means: Small is at most {small} billion parameters. Disproportionate: an original scores higher than a model at least
--   {larger} times its size on more than half of at least {least} shared benchmarks, in settings of which nothing
--   stated differs. It must hold of at least half of the originals that can be compared.
-- param: small = 15 -- the largest size that counts as small, in billions
-- param: larger = 1.7 -- how many times larger the beaten model is at least
-- param: least = 3 -- shared benchmarks below which a pair is not counted
-- supported: {disproportionate} of {models} small Phi models beat a model at least {larger} times their size on most
--   shared benchmarks, such as {example}.
-- contradicted: None of {models} small Phi models beats a model at least {larger} times its size on most shared
--   benchmarks.
-- mixed: Only {disproportionate} of {models} small Phi models beat a model at least {larger} times their size on most
--   shared benchmarks, such as {example}.
-- undecidable: No small Phi model shares enough benchmarks with a larger model.
-- evidence:
SELECT model, billions, rival, rival_billions, count(*) AS compared, sum(margin > 0) AS higher,
       sum(margin > 0) * 2 > count(*) AS beats,
       round(avg(margin), 1) AS mean_margin, min(url) AS url
FROM (
  SELECT c.*, min(c.distance), round(m.parameters / 1e9, 1) AS billions, round(r.parameters / 1e9, 1) AS rival_billions
  FROM current_models m
  JOIN comparisons c ON c.model = m.id AND c.agreement <> 'differ'
  JOIN current_models r ON r.id = c.rival AND r.family <> 'phi' AND r.parameters >= m.parameters * :larger
    AND coalesce(r.relation, 'base') <> 'quantized'
  WHERE m.family = 'phi' AND m.owner IN (SELECT value FROM json_each(:phi)) AND m.parameters <= :small * 1e9
  GROUP BY c.model, c.rival, c.benchmark
)
GROUP BY model, rival HAVING compared >= :least
ORDER BY beats DESC, rival_billions / billions DESC, model;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index' WHEN sum(beats) * 2 >= count(*) THEN 'supported'
            WHEN sum(beats) > 0 THEN 'mixed' ELSE 'contradicted' END AS verdict,
       sum(beats) AS disproportionate, count(*) AS models, :larger AS larger,
       (SELECT model || ' (' || billions || 'B) over ' || rival || ' (' || rival_billions || 'B)' FROM evidence WHERE beats LIMIT 1) AS example
FROM (SELECT model, max(beats) AS beats FROM evidence GROUP BY model);

-- statement: phi-35-mini-beats-7b
-- text: Phi-3.5 Mini (3.8B) beats many 7B models
-- means: A 7B model is one of the class from {from} to {to} billion parameters of another family. Beating it is a
--   higher score on more than half of at least {least} shared benchmarks, in settings of which nothing stated differs.
--   Many are at least two, and at least half of those compared.
-- param: model = microsoft/Phi-3.5-mini-instruct -- the checkpoint
-- param: from = 6 -- the smallest of the class, in billions
-- param: to = 9.5 -- the largest of the class, in billions
-- param: least = 3 -- shared benchmarks below which a rival is not counted
-- supported: Phi-3.5 Mini scores higher than {beaten} of {compared} models of that class on most shared benchmarks:
--   {names}.
-- contradicted: Phi-3.5 Mini scores higher than none of {compared} models of that class on most shared benchmarks.
-- mixed: Phi-3.5 Mini scores higher than only {beaten} of {compared} models of that class on most shared benchmarks:
--   {names}.
-- undecidable: No model of that class shares enough benchmarks with Phi-3.5 Mini.
-- evidence:
SELECT rival, billions, count(*) AS shared, sum(margin > 0) AS higher, sum(margin > 0) * 2 > count(*) AS beaten,
       round(avg(margin), 1) AS mean_margin,
       group_concat(benchmark || ' ' || score || ' : ' || rival_score, ', ') AS scores, min(url) AS url
FROM (
  SELECT c.*, min(c.distance), round(r.parameters / 1e9, 1) AS billions
  FROM comparisons c
  JOIN current_models r ON r.id = c.rival AND r.family <> 'phi' AND r.parameters BETWEEN :from * 1e9 AND :to * 1e9
    AND coalesce(r.relation, 'base') <> 'quantized'
  WHERE c.model = :model AND c.agreement <> 'differ'
  GROUP BY c.rival, c.benchmark
)
GROUP BY rival HAVING shared >= :least
ORDER BY beaten DESC, mean_margin DESC;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index' WHEN sum(beaten) >= 2 AND sum(beaten) * 2 >= count(*)
       THEN 'supported'
            WHEN sum(beaten) > 0 THEN 'mixed' ELSE 'contradicted' END AS verdict,
       sum(beaten) AS beaten, count(*) AS compared, group_concat(CASE WHEN beaten THEN rival END, ', ') AS names
FROM evidence;

-- statement: phi-license
-- text: Phi: heavily instruction-tuned; MIT license
-- means: The license half is decided by what each original checkpoint declares, the other by the share of originals
--   that are instruct models: more than half. Both must hold; when the license differs by checkpoint, or one half
--   fails, mixed.
-- param: license = mit -- the license that the text names
-- supported: All {checkpoints} originals declare {license}, and {instruct} of them are instruct models.
-- contradicted: No original declares {license} ({declared}), and only {instruct} of {checkpoints} are instruct models.
-- mixed: {agreeing} of {checkpoints} originals declare {license} (others: {declared}); {instruct} are instruct models.
-- undecidable: No original of the family in the index declares a license.
-- evidence:
SELECT m.id AS model, m.stage, m.license, (SELECT declared FROM model_license WHERE model_id = m.id) AS declared,
       l.commercial_use, m.license = :license AS agrees, l.source_url
FROM current_models m
LEFT JOIN licenses l ON l.license = m.license
WHERE m.family = 'phi' AND m.owner IN (SELECT value FROM json_each(:phi)) AND m.license IS NOT NULL
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN min(agrees) AND sum(stage IS 'instruct') * 2 > count(*) THEN 'supported'
            WHEN max(agrees) OR sum(stage IS 'instruct') * 2 > count(*) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       count(*) AS checkpoints, sum(agrees) AS agreeing, sum(stage IS 'instruct') AS instruct, :license AS license,
       coalesce(group_concat(DISTINCT CASE WHEN NOT agrees THEN license || ' by ' || model END), 'none') AS declared
FROM evidence;
