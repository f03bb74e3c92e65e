-- lesson: 4 Qwen, Phi, and Gemma
-- about: Ladders of sizes, lines for code and mathematics, and how much score a parameter buys.
-- param: qwen = ["Qwen"] -- owners of the original Qwen repos
-- param: gemma = ["google"] -- owners of the original Gemma repos
-- param: phi = ["microsoft"] -- owners of the original Phi repos

-- question: sizes
-- ask: Which sizes does each generation of the three families come in?
-- read: One row a generation: the parameter counts, in billions, of the originals, smallest first. Names round them, and some
--   leave embeddings out: Gemma 2 2B has 2.6 billion.
-- empty: The index holds no original of these families with a known size.
WITH mine AS MATERIALIZED (
  SELECT m.* FROM (SELECT 'qwen' AS family, value AS owner FROM json_each(:qwen)
                   UNION ALL SELECT 'gemma', value FROM json_each(:gemma)
                   UNION ALL SELECT 'phi', value FROM json_each(:phi)) o
  CROSS JOIN current_models m ON m.family = o.family AND m.owner = o.owner
)
SELECT m.family, coalesce(g.name, m.generation) AS generation, g.released, count(DISTINCT m.billions) AS sizes,
       min(m.billions) AS smallest, max(m.billions) AS largest, group_concat(DISTINCT m.billions) AS billions,
       group_concat(DISTINCT m.line) AS lines, count(*) AS checkpoints
FROM (SELECT *, round(parameters / 1e9, 1) AS billions FROM mine ORDER BY parameters) m
LEFT JOIN generations g ON g.generation = m.generation
WHERE m.billions IS NOT NULL
GROUP BY m.family, m.generation
ORDER BY m.family, g.released;
-- behind:
WITH mine AS MATERIALIZED (
  SELECT m.* FROM (SELECT 'qwen' AS family, value AS owner FROM json_each(:qwen)
                   UNION ALL SELECT 'gemma', value FROM json_each(:gemma)
                   UNION ALL SELECT 'phi', value FROM json_each(:phi)) o
  CROSS JOIN current_models m ON m.family = o.family AND m.owner = o.owner
)
SELECT count(*) AS models, min(created_at) AS since, max(created_at) AS until,
       count(created_at) AS dated FROM mine WHERE parameters IS NOT NULL;

-- question: lines
-- ask: What do the coder and mathematics lines gain over general models of the same family, measured alike?
-- read: Pairs of one generation and nearly one size, one of a line and one general, with scores in one comparability class,
--   whichever card states them. "gain" is the line's score less the general one's. What models of either kind state without
--   such a partner is in "lines-loosely".
-- param: benchmarks = ["humaneval","humaneval-plus","mbpp","mbpp-plus","livecodebench","math","math-500","gsm8k"] -- ids in benchmarks
-- chart: bars label=model value=gain series=benchmark
-- empty: No card of this index states a model of a line and a general one of its generation and size in one comparability
--   class.
WITH stated AS MATERIALIZED (
  SELECT s.benchmark, s.comparable, m.id, m.line, m.stage, m.generation, m.parameters, max(s.score) AS score, s.url
  FROM json_each(:qwen) o
  CROSS JOIN current_models m ON m.family = 'qwen' AND m.owner = o.value
  JOIN scores s ON s.subject_id = m.id AND s.benchmark IN (SELECT value FROM json_each(:benchmarks))
  GROUP BY m.id, s.comparable
)
SELECT l.benchmark, l.line, l.id AS model, round(l.parameters / 1e9, 1) AS billions, l.score, g.id AS general, g.score AS general_score,
       round(l.score - g.score, 2) AS gain, l.comparable AS class, l.url, g.url AS general_url
FROM stated l
JOIN stated g ON g.comparable = l.comparable AND g.line IS NULL AND g.generation = l.generation AND g.stage IS l.stage
  AND g.parameters BETWEEN l.parameters * 0.8 AND l.parameters * 1.25
WHERE l.line IN ('coder', 'math')
ORDER BY l.benchmark, l.parameters, l.id;

-- question: lines-loosely
-- ask: And whatever the setting: what is stated of the coder, mathematics and general models on those benchmarks?
-- read: NOT like with like: the highest score that any card states of each instruct model, in any setting; "class" says what
--   is known of it. Across classes the difference of two rows is no gain.
-- param: benchmarks = ["humaneval","mbpp","livecodebench","math","gsm8k"] -- ids in benchmarks
-- empty: No card of this index states an instruct model of Qwen on these benchmarks.
SELECT s.benchmark, coalesce(m.line, 'general') AS line, m.id AS model, round(m.parameters / 1e9, 1) AS billions,
       max(s.score) AS score, s.class, s.stated_by, s.url
FROM json_each(:qwen) o
CROSS JOIN current_models m ON m.family = 'qwen' AND m.owner = o.value
JOIN scores s ON s.subject_id = m.id AND s.special = 0
WHERE m.stage = 'instruct' AND s.benchmark IN (SELECT value FROM json_each(:benchmarks))
GROUP BY m.id, s.benchmark
ORDER BY s.benchmark, score DESC;

-- question: efficiency
-- ask: How much score does a billion parameters buy, measured alike?
-- read: Scores in one comparability class, over the size of the model (of a mixture: over all its parameters, for all must be
--   held in memory). Look along one size: above the crowd there is efficient. Base and instruct models stand apart, and
--   score_per_billion always favours the smallest: it is no rank. Chance on MMLU is 25.
-- param: class = mmlu 5-shot -- class in scores: benchmark, shots, method
-- param: families = ["llama","mistral","qwen","gemma","phi"] -- the families to compare
-- chart: dots x=billions y=score label=model series=family scale=log
-- empty: No card states a score in this class of a model of these families whose size is known.
SELECT m.family, m.stage, m.id AS model, round(m.parameters / 1e9, 2) AS billions, s.score,
       round(s.score * 1e9 / m.parameters, 2) AS score_per_billion, s.stated_by, s.line, s.url
FROM (SELECT subject_id, score, stated_by, line, url, min(1e6 * (role <> 'self') - score) FROM scores
      WHERE benchmark = substr(:class || ' ', 1, instr(:class || ' ', ' ') - 1) AND class = :class AND NOT silent
        AND access = 'open'
      GROUP BY subject_id) s
CROSS JOIN current_models m ON m.id = s.subject_id
CROSS JOIN families f ON f.family = m.family AND EXISTS (SELECT 1 FROM json_each(f.owners) o WHERE o.value = m.owner)
WHERE m.family IN (SELECT value FROM json_each(:families)) AND m.parameters IS NOT NULL
ORDER BY m.stage, m.parameters, s.score DESC;

-- question: license-by-checkpoint
-- ask: Under which license does each original checkpoint stand?
-- read: What each checkpoint declares, and what that license allows and asks for in plain sentences. One row a family and
--   license, with the checkpoints that declare it; "-" counts those that declare none.
-- empty: The index holds no original of these families.
WITH mine AS MATERIALIZED (
  SELECT m.* FROM (SELECT 'qwen' AS family, value AS owner FROM json_each(:qwen)
                   UNION ALL SELECT 'gemma', value FROM json_each(:gemma)
                   UNION ALL SELECT 'phi', value FROM json_each(:phi)) o
  CROSS JOIN current_models m ON m.family = o.family AND m.owner = o.owner
)
SELECT m.family, m.license, l.commercial_use, count(*) AS checkpoints, group_concat(m.name, ', ') AS names, l.terms, l.source_url
FROM mine m LEFT JOIN licenses l ON l.license = m.license
GROUP BY m.family, m.license
ORDER BY m.family, checkpoints DESC;
-- behind:
WITH mine AS MATERIALIZED (
  SELECT m.* FROM (SELECT 'qwen' AS family, value AS owner FROM json_each(:qwen)
                   UNION ALL SELECT 'gemma', value FROM json_each(:gemma)
                   UNION ALL SELECT 'phi', value FROM json_each(:phi)) o
  CROSS JOIN current_models m ON m.family = o.family AND m.owner = o.owner
)
SELECT count(*) AS models, min(created_at) AS since, max(created_at) AS until,
       count(created_at) AS dated FROM mine;

-- statement: qwen-lines-excel
-- text: Qwen: exceptional on coding (Qwen2.5-Coder), math (Qwen2.5-Math), and multilingual tasks
-- means: A field is led when Qwen2.5 models of the line (coder, math; for languages general ones) score higher than open
--   models of other families in so many pairs that it is no coin flip: farther from half than two standard deviations of as many tosses. A
--   pair is one benchmark of the field in one comparability class; the rival is at most a fifth larger and was there by
--   then, or within the days of grace. Exceptional is leading in every field, and all three must be decidable.
-- param: grace = 90 -- days after its creation in which a rival still counts as there
-- param: fields = {"coding":["humaneval","humaneval-plus","mbpp","mbpp-plus","livecodebench","bigcodebench"],"math":["math","math-500","gsm8k"],"multilingual":["mgsm","mmmlu","multi-if","include"]} -- benchmarks by field
-- param: least = 5 -- pairs below which a field is not decided
-- supported: Qwen leads in every field ({leading}), by {ahead} of {pairs} {pairs:pair|pairs}.
-- contradicted: Qwen leads in none of the fields ({behind}): it is ahead in {ahead} of {pairs} {pairs:pair|pairs}.
-- mixed: Qwen leads in {leading} and not in {behind}: it is ahead in {ahead} of {pairs} {pairs:pair|pairs}.
-- undecidable: In no field, or not in all three, {least:is|are} there {least} {least:pair|pairs} with rivals of like size and time.
-- rests: {pairs} {pairs:pair|pairs} of one comparability class in {decided} of 3 fields
-- changes: More pairs of one class in the fields that have too few, or other scores there.
-- evidence:
SELECT f.key AS field, c.benchmark, m.id AS model, round(m.parameters / 1e9, 1) AS billions, c.score, r.id AS rival,
       round(r.parameters / 1e9, 1) AS rival_billions, c.rival_score, c.margin, c.class, min(c.distance) AS distance, c.url,
       c.rival_url
FROM json_each(:fields) f, json_each(f.value) b
JOIN current_models m ON m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen))
  AND m.generation = 'qwen2.5'
  AND m.line IS (CASE f.key WHEN 'coding' THEN 'coder' WHEN 'math' THEN 'math' END)
JOIN comparisons c ON c.model = m.id AND c.benchmark = b.value AND c.agreement = 'same'
JOIN current_models r ON r.id = c.rival AND r.family <> 'qwen' AND r.stage IS m.stage
  AND r.parameters <= m.parameters * 1.2 AND r.created_at < date(m.created_at, '+' || :grace || ' days')
GROUP BY f.key, m.id, r.id, c.benchmark
ORDER BY field, c.benchmark, model, rival;
-- verdict:
SELECT CASE WHEN count(*) < 3 AND (count(*) = 0 OR min(leads) = max(leads)) THEN 'not decidable from the index'
            WHEN min(leads) THEN 'supported' WHEN max(leads) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       group_concat(CASE WHEN leads THEN field END, ', ') AS leading,
       group_concat(CASE WHEN NOT leads THEN field END, ', ') AS behind, count(*) AS decided,
       coalesce(sum(ahead), 0) AS ahead, coalesce(sum(pairs), 0) AS pairs, :least AS least
FROM (SELECT field, sum(margin > 0) AS ahead, count(*) AS pairs,
             2 * sum(margin > 0) > count(*) AND (2 * sum(margin > 0) - count(*)) * (2 * sum(margin > 0) - count(*)) >= 4 * count(*) AS leads
      FROM evidence GROUP BY field HAVING count(*) >= :least);

-- statement: qwen-range
-- text: Qwen: 0.5B to 72B+ range
-- means: The smallest original is no larger than the lower size by a fifth, the largest no smaller than the upper one
--   by a twentieth. That an end is missing from a part of the Hub says nothing.
-- param: low = 0.5 -- the lower size, in billions
-- param: high = 72 -- the upper size, in billions
-- param: whole = 1000000 -- models that one crawl must have seen, for an absence to say something
-- supported: The originals reach from {smallest}B ({small_model}) to {largest}B ({large_model}).
-- contradicted: The originals reach from {smallest}B to {largest}B only.
-- mixed: The originals reach from {smallest}B to {largest}B: one end of the range is there.
-- undecidable: The originals in the index reach from {smallest}B to {largest}B; it is not the whole Hub, so the ends may only be
--   missing here.
-- rests: {checkpoints} original {checkpoints:checkpoint|checkpoints} of known size
-- changes: An original outside the range that is missing here, or a crawl without its ends.
-- evidence:
SELECT m.id AS model, m.generation, round(m.parameters / 1e9, 2) AS billions
FROM current_models m
WHERE m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)) AND m.parameters IS NOT NULL
ORDER BY m.parameters, m.id;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN min(billions) <= :low * 1.2 AND max(billions) >= :high * 0.95 THEN 'supported'
            WHEN coalesce((SELECT max(models_seen) FROM crawls WHERE scope = 'whole Hub'), 0) < :whole THEN 'not decidable from the index'
            WHEN min(billions) <= :low * 1.2 OR max(billions) >= :high * 0.95 THEN 'mixed'
            ELSE 'contradicted' END AS verdict,
       min(billions) AS smallest, max(billions) AS largest,
       (SELECT model FROM evidence ORDER BY billions LIMIT 1) AS small_model,
       (SELECT model FROM evidence ORDER BY billions DESC LIMIT 1) AS large_model, count(*) AS checkpoints
FROM evidence;

-- statement: qwen-license
-- text: Qwen: Apache 2.0 license
-- means: What each original checkpoint declares. All must declare the license; when only some do, mixed.
-- param: license = apache-2.0 -- the license that the text names
-- param: least = 5 -- checkpoints with a license below which nothing is decided
-- supported: All {checkpoints} {checkpoints:original declares|originals declare} {license}.
-- contradicted: None of the {checkpoints} {checkpoints:original declares|originals declare} {license}; they declare {declared}.
-- mixed: {agreeing} of {checkpoints} {checkpoints:original|originals} {agreeing:declares|declare} {license}; {differing} {differing:does|do} not ({declared}).
-- undecidable: Only {checkpoints} {checkpoints:original|originals} of the family in the index {checkpoints:declares|declare} a license; {least} {least:is|are} needed.
-- rests: {checkpoints} original {checkpoints:checkpoint|checkpoints} with a license
-- changes: An original checkpoint that declares another license.
-- evidence:
SELECT m.id AS model, m.license, (SELECT declared FROM model_license WHERE model_id = m.id) AS declared, l.kind,
       l.commercial_use, m.license = :license AS agrees, l.source_url
FROM current_models m
LEFT JOIN licenses l ON l.license = m.license
WHERE m.family = 'qwen' AND m.owner IN (SELECT value FROM json_each(:qwen)) AND m.license IS NOT NULL
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN coalesce(count(*), 0) < :least THEN 'not decidable from the index'
            WHEN min(agrees) THEN 'supported' WHEN max(agrees) THEN 'mixed' ELSE 'contradicted' END AS verdict, :least AS least,
       count(*) AS checkpoints, sum(agrees) AS agreeing, :license AS license,
       group_concat(CASE WHEN NOT agrees THEN model END, ', ') AS differing,
       group_concat(DISTINCT CASE WHEN NOT agrees THEN license END) AS declared
FROM evidence;

-- statement: gemma-strong-for-size
-- text: Gemma: distilled from Gemini; compact, efficient, strong for their size
-- means: What it was distilled from is in no field of the index. Strong for their size is decided: for each original
--   with a stated score, whether it lies above the middle of other families' models within a third of its size that
--   were there by then, or within the days of grace, on the same benchmark in one comparability class. So
--   many of the comparisons must be above that it is no coin flip: farther from half than two standard deviations of as many tosses.
-- param: grace = 90 -- days after its creation in which a neighbour still counts as there
-- param: benchmarks = ["mmlu","gsm8k","humaneval","math","hellaswag","arc-challenge","mmlu-pro"] -- benchmarks of comparison
-- param: comparisons_least = 5 -- comparisons below which nothing is decided
-- param: least = 3 -- neighbours in size below which a score is not compared
-- supported: In {above} of {compared} {compared:comparison|comparisons} a Gemma model scores above most models of its size. Of the
--   distillation the index says nothing.
-- contradicted: In only {above} of {compared} {compared:comparison|comparisons} a Gemma model scores above most models of its size.
-- mixed: In {above} of {compared} {compared:comparison|comparisons} a Gemma model scores above most models of its size: no more than chance
--   would give.
-- undecidable: Of {least_compared} {least_compared:comparison|comparisons} that it takes, {compared} can be made: the other scores of Gemma models have too few
--   neighbours in size in one comparability class.
-- rests: {pairs} {pairs:pair|pairs} of one comparability class in {compared} {compared:comparison|comparisons}
-- changes: More comparisons above, or below, the middle of their size.
-- evidence:
SELECT model, billions, benchmark, score, count(*) AS neighbours, sum(margin > 0) AS lower,
       sum(margin > 0) * 2 > count(*) AS above,
       group_concat(rival || ' ' || rival_score, ', ') AS others, url
FROM (
  SELECT c.*, min(c.distance), round(m.parameters / 1e9, 1) AS billions
  FROM current_models m
  JOIN comparisons c ON c.model = m.id AND c.agreement = 'same'
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
SELECT CASE WHEN count(*) < :comparisons_least THEN 'not decidable from the index'
            WHEN 2 * sum(above) > count(*) AND (2 * sum(above) - count(*)) * (2 * sum(above) - count(*)) >= 4 * count(*) THEN 'supported'
            WHEN 2 * sum(above) < count(*) AND (2 * sum(above) - count(*)) * (2 * sum(above) - count(*)) >= 4 * count(*) THEN 'contradicted' ELSE 'mixed' END AS verdict,
       coalesce(sum(above), 0) AS above, count(*) AS compared, :comparisons_least AS least_compared, coalesce(sum(neighbours), 0) AS pairs
FROM evidence;

-- statement: gemma-2-sizes
-- text: Gemma 2 2B/9B/27B
-- means: The sizes of the originals of the generation are the named ones, each within a quarter: the 2B has 2.6 billion
--   parameters with its embeddings. A size that is missing from a part of the Hub may only be missing there.
-- param: generation = gemma-2 -- the generation
-- param: sizes = [2,9,27] -- the named sizes, in billions
-- param: whole = 1000000 -- models that one crawl must have seen, for an absence to say something
-- supported: The originals of Gemma 2 have {billions} billion parameters: the named sizes and no other.
-- contradicted: The originals of Gemma 2 have {billions} billion parameters: none of the named sizes.
-- mixed: The originals of Gemma 2 have {billions} billion parameters: {found} of {named} named {named:size|sizes}, {unnamed}
--   unnamed.
-- undecidable: Of the {named} named {named:size|sizes} the index holds {found}; it is not the whole Hub, so the others may only be missing here.
-- rests: {checkpoints} original {checkpoints:checkpoint|checkpoints} of known size
-- changes: An original of the generation of another size.
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
            WHEN count(named) = count(*) AND coalesce((SELECT max(models_seen) FROM crawls WHERE scope = 'whole Hub'), 0) < :whole THEN 'not decidable from the index'
            WHEN count(named) = 0 THEN 'contradicted' ELSE 'mixed' END AS verdict,
       group_concat(billions, ', ') AS billions, count(DISTINCT named) AS found, json_array_length(:sizes) AS named,
       coalesce(sum(named IS NULL), 0) AS unnamed, coalesce(sum(checkpoints), 0) AS checkpoints
FROM evidence;

-- statement: gemma-license
-- text: Gemma license (permissive but not Apache 2.0)
-- means: Permissive is taken as: commercial use is allowed, be it within conditions. Both halves must hold of every
--   original checkpoint's license; a generation that came out and of which no checkpoint is here leaves it open.
-- param: not_license = apache-2.0 -- the license that it is not
-- param: least = 5 -- checkpoints with a license below which nothing is decided
-- supported: All {checkpoints} {checkpoints:original declares|originals declare} {declared}: commercial use {use}, and none declares {not_license}. Its
--   kind here is "{kind}", for it restricts uses.
-- contradicted: All {checkpoints} {checkpoints:original differs|originals differ} from what the text says: they declare {declared} (commercial use
--   {use}).
-- mixed: {agreeing} of {checkpoints} {checkpoints:original|originals} {agreeing:is|are} as the text says; {differing} {differing:is|are} not (all together declare
--   {declared}).
-- undecidable: Of {checkpoints} {checkpoints:original|originals} with a license all are as the text says or too few ({least} {least:is|are} needed), but none is
--   of {missing}, which has come out since.
-- rests: {checkpoints} original {checkpoints:checkpoint|checkpoints} with a license
-- changes: An original checkpoint that declares another license.
-- evidence:
SELECT m.id AS model, m.generation, m.license, l.kind, l.commercial_use, l.conditions,
       m.license <> :not_license AND l.commercial_use IN ('yes', 'conditional') AS agrees, l.source_url
FROM current_models m JOIN licenses l ON l.license = m.license
WHERE m.family = 'gemma' AND m.owner IN (SELECT value FROM json_each(:gemma))
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN coalesce(count(*), 0) < :least THEN 'not decidable from the index'
            WHEN min(agrees) AND (SELECT count(*) FROM generations g, as_of WHERE g.generation GLOB 'gemma-[0-9]*' AND g.released <= as_of.date AND g.generation NOT IN (SELECT generation FROM evidence WHERE generation IS NOT NULL)) > 0
            THEN 'not decidable from the index'
            WHEN min(agrees) THEN 'supported' WHEN max(agrees) THEN 'mixed' ELSE 'contradicted' END AS verdict, :least AS least,
       count(*) AS checkpoints, sum(agrees) AS agreeing, group_concat(DISTINCT license) AS declared,
       group_concat(DISTINCT commercial_use) AS use,
       group_concat(DISTINCT kind) AS kind, group_concat(CASE WHEN NOT agrees THEN model END, ', ') AS differing,
       :not_license AS not_license,
       coalesce((SELECT group_concat(g.name, ', ') FROM generations g, as_of WHERE g.generation GLOB 'gemma-[0-9]*' AND g.released <= as_of.date AND g.generation NOT IN (SELECT generation FROM evidence WHERE generation IS NOT NULL)), 'a generation') AS missing
FROM evidence;

-- statement: phi-disproportionate
-- text: Phi: small models with disproportionate capability
-- means: Small is at most {small} billion parameters. A pair is an original and a model of another family and of the same stage that is {larger} to
--   {largest} times its size and came at most {days} {days:day|days} before or after; it is won by higher scores on more than half of at
--   least {least} shared {least:benchmark|benchmarks} in one comparability class. Disproportionate is winning so many of the pairs that it
--   is no coin flip: farther from half than two standard deviations of as many tosses.
-- param: small = 15 -- the largest size that counts as small, in billions
-- param: larger = 1.7 -- how many times larger the beaten model is at least
-- param: largest = 5 -- how many times larger it is at most
-- param: days = 365 -- days between the two
-- param: pairs_least = 5 -- pairs below which nothing is decided
-- param: least = 3 -- shared benchmarks below which a pair is not counted
-- supported: In {disproportionate} of {pairs} {pairs:pair|pairs} a small Phi beats a model at least {larger} times its size on most shared
--   benchmarks, such as {example}.
-- contradicted: In only {disproportionate} of {pairs} {pairs:pair|pairs} a small Phi beats a model at least {larger} times its size.
-- mixed: In {disproportionate} of {pairs} {pairs:pair|pairs} a small Phi beats a model at least {larger} times its size: no more than
--   chance would give.
-- undecidable: Of {least_pairs} {least_pairs:pair|pairs} of a small Phi and a larger model of its time that it takes, {pairs} {pairs:shares|share} enough benchmarks;
--   in {disproportionate} of those the Phi is ahead.
-- rests: {pairs} {pairs:pair|pairs} of {models} small Phi {models:model|models} with larger ones of their time
-- changes: More pairs of one class won, or lost, than here.
-- evidence:
SELECT model, billions, rival, rival_billions, count(*) AS compared, sum(margin > 0) AS higher,
       sum(margin > 0) * 2 > count(*) AS beats,
       round(avg(margin), 1) AS mean_margin, min(url) AS url
FROM (
  SELECT c.*, min(c.distance), round(m.parameters / 1e9, 1) AS billions, round(r.parameters / 1e9, 1) AS rival_billions
  FROM current_models m
  JOIN comparisons c ON c.model = m.id AND c.agreement = 'same'
  JOIN current_models r ON r.id = c.rival AND r.family <> 'phi' AND r.stage IS m.stage
    AND r.parameters BETWEEN m.parameters * :larger AND m.parameters * :largest
    AND abs(julianday(r.created_at) - julianday(m.created_at)) <= :days
    AND coalesce(r.relation, 'base') <> 'quantized'
  WHERE m.family = 'phi' AND m.owner IN (SELECT value FROM json_each(:phi)) AND m.parameters <= :small * 1e9
  GROUP BY c.model, c.rival, c.benchmark
)
GROUP BY model, rival HAVING compared >= :least
ORDER BY beats DESC, rival_billions / billions DESC, model;
-- verdict:
SELECT CASE WHEN count(*) < :pairs_least THEN 'not decidable from the index'
            WHEN 2 * sum(beats) > count(*) AND (2 * sum(beats) - count(*)) * (2 * sum(beats) - count(*)) >= 4 * count(*) THEN 'supported'
            WHEN 2 * sum(beats) < count(*) AND (2 * sum(beats) - count(*)) * (2 * sum(beats) - count(*)) >= 4 * count(*) THEN 'contradicted' ELSE 'mixed' END AS verdict,
       coalesce(sum(beats), 0) AS disproportionate, count(*) AS pairs, count(DISTINCT model) AS models, :larger AS larger, :pairs_least AS least_pairs,
       (SELECT model || ' (' || billions || 'B) over ' || rival || ' (' || rival_billions || 'B)' FROM evidence WHERE beats LIMIT 1) AS example
FROM evidence;

-- statement: phi-35-mini-beats-7b
-- text: Phi-3.5 Mini (3.8B) beats many 7B models
-- means: A 7B model is an instruct model of another family, as Phi-3.5 Mini is, of {from} to {to} billion parameters. Beating it is a
--   higher score on more than half of at least {least} shared {least:benchmark|benchmarks}, in one comparability class. Many
--   are so many of those compared that it is no coin flip: farther from half than two standard deviations of as many tosses.
-- param: model = microsoft/Phi-3.5-mini-instruct -- the checkpoint
-- param: from = 6 -- the smallest of the class, in billions
-- param: to = 9.5 -- the largest of the class, in billions
-- param: rivals_least = 5 -- rivals below which nothing is decided
-- param: least = 3 -- shared benchmarks below which a rival is not counted
-- supported: Phi-3.5 Mini scores higher than {beaten} of {compared} {compared:model|models} of that class on most shared benchmarks:
--   {names}.
-- contradicted: Phi-3.5 Mini scores higher than only {beaten} of {compared} {compared:model|models} of that class on most shared
--   benchmarks.
-- mixed: Phi-3.5 Mini scores higher than {beaten} of {compared} {compared:model|models} of that class on most shared benchmarks, no
--   more than chance would give: {names}.
-- undecidable: Of {least_rivals} {least_rivals:model|models} of that class that it takes, {compared} {compared:shares|share} enough benchmarks with Phi-3.5 Mini in one
--   comparability class; of those it beats {beaten}.
-- rests: {pairs} {pairs:pair|pairs} of one comparability class with {compared} {compared:model|models}
-- changes: More models of the class beaten, or not beaten, than here.
-- evidence:
SELECT rival, billions, count(*) AS shared, sum(margin > 0) AS higher, sum(margin > 0) * 2 > count(*) AS beaten,
       round(avg(margin), 1) AS mean_margin,
       group_concat(benchmark || ' ' || score || ' : ' || rival_score, ', ') AS scores, min(url) AS url
FROM (
  SELECT c.*, min(c.distance), round(r.parameters / 1e9, 1) AS billions
  FROM comparisons c
  JOIN current_models r ON r.id = c.rival AND r.family <> 'phi' AND r.stage = 'instruct' AND r.parameters BETWEEN :from * 1e9 AND :to * 1e9
    AND coalesce(r.relation, 'base') <> 'quantized'
  WHERE c.model = :model AND c.agreement = 'same'
  GROUP BY c.rival, c.benchmark
)
GROUP BY rival HAVING shared >= :least
ORDER BY beaten DESC, mean_margin DESC;
-- verdict:
SELECT CASE WHEN count(*) < :rivals_least THEN 'not decidable from the index'
            WHEN 2 * sum(beaten) > count(*) AND (2 * sum(beaten) - count(*)) * (2 * sum(beaten) - count(*)) >= 4 * count(*) THEN 'supported'
            WHEN 2 * sum(beaten) < count(*) AND (2 * sum(beaten) - count(*)) * (2 * sum(beaten) - count(*)) >= 4 * count(*) THEN 'contradicted' ELSE 'mixed' END AS verdict,
       coalesce(sum(beaten), 0) AS beaten, coalesce(sum(shared), 0) AS pairs, count(*) AS compared, :rivals_least AS least_rivals, group_concat(CASE WHEN beaten THEN rival END, ', ') AS names
FROM evidence;

-- statement: phi-license
-- text: Phi: heavily instruction-tuned; MIT license
-- means: The license half is decided by what each original checkpoint declares, the other by the share of originals
--   that are instruct models: more than half. Both must hold; when the license differs by checkpoint, or one half
--   fails, mixed.
-- param: license = mit -- the license that the text names
-- param: least = 5 -- checkpoints with a license below which nothing is decided
-- supported: All {checkpoints} {checkpoints:original declares|originals declare} {license}, and {instruct} of them {instruct:is an instruct model|are instruct models}.
-- contradicted: No original declares {license} ({declared}), and only {instruct} of {checkpoints} {instruct:is an instruct model|are instruct models}.
-- mixed: {agreeing} of {checkpoints} {checkpoints:original|originals} {agreeing:declares|declare} {license} (others: {declared}); {instruct} {instruct:is an instruct model|are instruct models}.
-- undecidable: Only {checkpoints} {checkpoints:original|originals} of the family in the index {checkpoints:declares|declare} a license; {least} {least:is|are} needed.
-- rests: {checkpoints} original {checkpoints:checkpoint|checkpoints} with a license
-- changes: An original checkpoint that declares another license.
-- evidence:
SELECT m.id AS model, m.stage, m.license, (SELECT declared FROM model_license WHERE model_id = m.id) AS declared,
       l.commercial_use, m.license = :license AS agrees, l.source_url
FROM current_models m
LEFT JOIN licenses l ON l.license = m.license
WHERE m.family = 'phi' AND m.owner IN (SELECT value FROM json_each(:phi)) AND m.license IS NOT NULL
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN coalesce(count(*), 0) < :least THEN 'not decidable from the index'
            WHEN min(agrees) AND sum(stage IS 'instruct') * 2 > count(*) THEN 'supported'
            WHEN max(agrees) OR sum(stage IS 'instruct') * 2 > count(*) THEN 'mixed' ELSE 'contradicted' END AS verdict, :least AS least,
       count(*) AS checkpoints, sum(agrees) AS agreeing, sum(stage IS 'instruct') AS instruct, :license AS license,
       coalesce(group_concat(DISTINCT CASE WHEN NOT agrees THEN license || ' by ' || model END), 'none') AS declared
FROM evidence;
