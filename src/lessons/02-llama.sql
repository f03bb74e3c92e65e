-- lesson: 2 Llama Family Deep Dive
-- about: What Meta released from Llama 1 to 4, how it is built, how it scores and what others made of it.
-- param: owners = ["meta-llama","codellama","huggyllama"] -- the owners whose repos are the originals
-- param: family = llama -- the family of this lesson

-- question: generations
-- ask: Which generations and sizes are there, and how are they built?
-- read: One row a generation and size, from the original checkpoints' config.json: layers, attention heads and the
--   key/value heads they share (fewer of them mean a smaller cache), vocabulary, context. "experts" counts those of a
--   mixture, where active_billions is what one token uses. "-" stands in no file that the index holds.
-- empty: The index holds no original of the family.
WITH originals AS MATERIALIZED (
  SELECT m.* FROM json_each(:owners) o CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value
  WHERE m.line IS NULL
), shapes AS MATERIALIZED (
  SELECT a.* FROM originals m CROSS JOIN architectures a ON a.model_id = m.id
)
SELECT coalesce(g.name, m.generation, 'unknown') AS generation, g.released, round(m.parameters / 1e9, 1) AS billions,
       round(max(m.active_parameters) / 1e9, 1) AS active_billions, max(m.experts) AS experts, max(m.context_length) AS context,
       max(a.layers) AS layers, max(a.hidden_size) AS hidden_size, max(a.heads) AS heads, max(a.kv_heads) AS kv_heads,
       max(a.vocab_size) AS vocabulary,
       group_concat(DISTINCT m.license) AS license, count(*) AS checkpoints, min(m.id) AS model
FROM originals m
LEFT JOIN generations g ON g.generation = m.generation
LEFT JOIN shapes a ON a.model_id = m.id
GROUP BY m.generation, round(m.parameters / 1e9, 1)
ORDER BY g.released, m.parameters;

-- question: derivatives
-- ask: How did the tree of models made from Llama grow?
-- read: Repos with Llama weights that Meta did not publish, by the month of their creation and by what they are to
--   their parent: fine-tunes, adapters, merges and repackagings ("quantized"). "unknown" says nothing of it; "total"
--   counts all that were there by the end of the month. Repos of unknown date come first, without a month.
-- chart: lines x=month y=finetunes,adapters,merges,quantized up=new_repos_a_month
-- empty: The index holds no repo with Llama weights but Meta's own.
SELECT month, finetunes, adapters, merges, quantized, unknown,
       sum(finetunes + adapters + merges + quantized + unknown) OVER (ORDER BY month) AS total
FROM (
  SELECT month, coalesce(sum(models) FILTER (WHERE relation = 'finetune'), 0) AS finetunes,
         coalesce(sum(models) FILTER (WHERE relation = 'adapter'), 0) AS adapters,
         coalesce(sum(models) FILTER (WHERE relation = 'merge'), 0) AS merges,
         coalesce(sum(models) FILTER (WHERE relation = 'quantized'), 0) AS quantized,
         coalesce(sum(models) FILTER (WHERE relation IS NULL OR relation = 'base'), 0) AS unknown
  FROM family_months
  WHERE family = :family AND NOT makers_own
  GROUP BY month
)
ORDER BY month;
-- behind:
SELECT max(total) AS models, min(month) AS since, max(month) AS until FROM answer;

-- question: descendants
-- ask: Which models come from one checkpoint, directly or over others?
-- read: The tree beneath the checkpoint, nearest and most downloaded first; "via" is the parent that the repo names.
-- param: base = meta-llama/Meta-Llama-3-8B -- the checkpoint
-- param: top = 20 -- how many rows
-- empty: No repo of this index says that it was made from the checkpoint.
WITH RECURSIVE tree(model, via, steps) AS (
  SELECT child_id, parent_id, 1 FROM lineage WHERE parent_id = :base
  UNION
  SELECT l.child_id, l.parent_id, t.steps + 1 FROM tree t JOIN lineage l ON l.parent_id = t.model WHERE t.steps < 6
)
SELECT t.model, min(t.steps) AS steps, t.via, m.relation, m.license, m.downloads
FROM tree t JOIN current_models m ON m.id = t.model
GROUP BY t.model
ORDER BY steps, m.downloads DESC, t.model
LIMIT :top;

-- question: scores
-- ask: How do the originals score, by generation and size?
-- read: What the model's own card states, grouped by comparability class: within one class (version, shots, method) a
--   newer or larger model may be held against another, across classes not. "in_class" counts the checkpoints that state
--   a score in it; classes with one alone are left out, for there is nothing to hold it against.
-- param: benchmarks = ["mmlu","gsm8k","humaneval","math","mmlu-pro"] -- ids in benchmarks
-- param: least = 2 -- checkpoints of a class below which it is left out
-- chart: bars label=model value=score series=benchmark
-- empty: No two originals state one of these benchmarks in one comparability class.
SELECT benchmark, class, generation, billions, stage, score, in_class, model, line, url
FROM (
  SELECT s.benchmark, s.comparable AS class, m.generation, round(m.parameters / 1e9, 1) AS billions, m.stage,
         max(s.score) AS score, m.id AS model, s.line, s.url, m.parameters, count(*) OVER (PARTITION BY s.comparable) AS in_class
  FROM json_each(:owners) o
  CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value
  JOIN scores s ON s.subject_id = m.id AND s.role = 'self'
  WHERE s.benchmark IN (SELECT value FROM json_each(:benchmarks))
  GROUP BY m.id, s.comparable
)
WHERE in_class >= :least
ORDER BY benchmark, in_class DESC, class, stage, generation, parameters;

-- question: licenses
-- ask: Under which licenses do the originals stand, and what do those allow?
-- read: One row a license that an original declares, with what it allows and asks for in plain sentences; the text is at
--   source_url, and it is the text that holds. "-" counts originals that declare none.
-- empty: The index holds no original of the family.
SELECT m.license, l.name, l.commercial_use, l.terms, count(*) AS checkpoints, group_concat(DISTINCT m.generation) AS generations,
       l.source_url
FROM json_each(:owners) o
CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value
LEFT JOIN licenses l ON l.license = m.license
GROUP BY m.license
ORDER BY checkpoints DESC;
-- behind:
SELECT count(*) AS models, min(m.created_at) AS since, max(m.created_at) AS until,
       count(m.created_at) AS dated
FROM json_each(:owners) o CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value;

-- statement: llama-most-used
-- text: Llama is the most widely used open source LLM family
-- means: Used is downloaded or built upon: the 30-day downloads of all repos with the family's weights, and the models
--   that others derived from it (fine-tunes, adapters, merges, repackagings), among models that generate text. Both are
--   counted over the whole Hub as one crawl saw it; a part of the Hub cannot say who is first in it. When only one of
--   the two puts the family first, the answer is mixed.
-- param: whole = 1000000 -- models that one crawl must have seen to have seen the whole Hub; in 2026 it holds over two million
-- supported: {first} is first both by downloads ({downloads} in 30 days) and by derivatives of others ({models}).
-- contradicted: {first} is first by downloads ({downloads} in 30 days) and Llama at place {place}; by derivatives {most} is
--   first ({models}) and Llama at place {built_place}.
-- mixed: By downloads {first} is first ({downloads} in 30 days) and Llama at place {place}; by derivatives {most} is first
--   ({models}) and Llama at place {built_place}.
-- undecidable: The index is not the whole Hub: no crawl of it saw more than {seen} {seen:model|models}, and who is first among a part says nothing.
-- rests: {counted} {counted:model|models} of the twenty most downloaded families, of the {seen} that one crawl saw
-- changes: A crawl of the whole Hub in which another family is first.
-- evidence:
SELECT family, downloads, derivatives, models, row_number() OVER (ORDER BY downloads DESC) AS by_downloads,
       row_number() OVER (ORDER BY derivatives DESC) AS by_derivatives
FROM (
  SELECT family, sum(downloads) AS downloads, sum(models) AS models,
         sum(CASE WHEN NOT makers_own AND relation IN ('finetune', 'adapter', 'merge', 'quantized') THEN models ELSE 0 END) AS derivatives
  FROM family_months
  WHERE task IN ('text-generation', 'image-text-to-text')
  GROUP BY family
)
ORDER BY by_downloads
LIMIT 20;
-- verdict:
SELECT CASE WHEN count(*) = 0 OR coalesce((SELECT max(models_seen) FROM crawls WHERE scope = 'whole Hub'), 0) < :whole THEN 'not decidable from the index'
            WHEN sum(family = :family AND by_downloads = 1 AND by_derivatives = 1) THEN 'supported'
            WHEN sum(family = :family AND (by_downloads = 1 OR by_derivatives = 1)) THEN 'mixed'
            ELSE 'contradicted' END AS verdict,
       max(CASE by_downloads WHEN 1 THEN family END) AS first, max(CASE by_derivatives WHEN 1 THEN family END) AS most,
       max(CASE by_downloads WHEN 1 THEN downloads END) AS downloads,
       max(CASE by_derivatives WHEN 1 THEN derivatives END) AS models,
       max(CASE family WHEN :family THEN by_downloads END) AS place,
       max(CASE family WHEN :family THEN by_derivatives END) AS built_place,
       coalesce(sum(models), 0) AS counted, coalesce((SELECT max(models_seen) FROM crawls WHERE scope = 'whole Hub'), 0) AS seen
FROM evidence;

-- statement: llama-31-33-rival-gpt4
-- text: Llama 3.1 and 3.3 are genuine GPT-4 competitors for most tasks
-- means: As for "matches GPT-4", for each original instruct model of the two generations: on more than half of the
--   benchmarks that both have, in one comparability class, its score is higher or lower by no more
--   than the tolerance. All sizes must; when only some do, mixed.
-- param: generations = ["llama-3.1","llama-3.3"] -- the generations
-- param: closed = ["proprietary:gpt-4","proprietary:gpt-4-turbo"] -- the rows of proprietary_models that are GPT-4 here
-- param: tolerance = 2 -- points by which a score may be lower and still compete
-- param: least = 3 -- benchmarks below which a model is not counted
-- supported: Every one of them competes with GPT-4 on most benchmarks: {competing}.
-- contradicted: None of them competes with GPT-4 on most benchmarks.
-- mixed: {competing} {competing:competes|compete} with GPT-4 on most benchmarks; {behind} {behind:does|do} not.
-- undecidable: No instruct model of these generations has the {least} {least:benchmark|benchmarks} in one comparability class with GPT-4 that are needed.
-- rests: {pairs} {pairs:pair|pairs} of one comparability class
-- changes: Cards that state both models in one class on more benchmarks, or other scores there.
-- evidence:
SELECT m.id AS model, c.rival_name AS closed_model, count(*) AS compared, sum(c.margin >= -:tolerance) AS competes,
       round(avg(c.margin), 1) AS mean_margin,
       group_concat(c.benchmark || ' ' || c.score || ' : ' || c.rival_score, ', ') AS scores
FROM current_models m
JOIN (SELECT *, min(distance) FROM comparisons
      WHERE rival IN (SELECT value FROM json_each(:closed)) AND agreement = 'same' GROUP BY model, rival,
        benchmark) c ON c.model = m.id
WHERE m.generation IN (SELECT value FROM json_each(:generations)) AND m.stage = 'instruct'
  AND m.owner IN (SELECT value FROM json_each(:owners))
GROUP BY m.id, c.rival
ORDER BY m.parameters DESC, closed_model;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN min(competes * 2 > compared) THEN 'supported'
            WHEN max(competes * 2 > compared) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       group_concat(CASE WHEN competes * 2 > compared THEN model END, ', ') AS competing,
       group_concat(CASE WHEN competes * 2 <= compared THEN model END, ', ') AS behind, :least AS least, coalesce(sum(compared), 0) AS pairs
FROM (SELECT model, sum(competes) AS competes, sum(compared) AS compared FROM evidence GROUP BY model HAVING sum(compared) >= :least);

-- statement: llama-sizes
-- text: Llama: 8B, 70B, and 405B parameter sizes
-- means: Each named size is one of the original checkpoints' sizes, in its name and within a twentieth by its parameters: a 401B is
--   no 405B. Sizes that exist and are not named do not contradict, but are counted. That a size is missing from a part of the
--   Hub says nothing.
-- param: sizes = [8,70,405] -- the named sizes, in billions
-- param: whole = 1000000 -- models that one crawl must have seen, for an absence to say something
-- supported: All {named} named {named:size exists|sizes exist}; {unnamed} other {unnamed:size exists|sizes exist} besides ({others}).
-- contradicted: None of the named sizes exists.
-- mixed: {found} of the {named} named {named:size|sizes} {found:exists|exist}.
-- undecidable: Of the {named} named {named:size|sizes} the index holds {found}; it is not the whole Hub, so the others may only be missing here.
-- rests: {checkpoints} {checkpoints:checkpoint|checkpoints} of known size
-- changes: An original whose name and parameters give a size that is missing here.
-- evidence:
SELECT round(m.parameters / 1e9, 1) AS billions,
       (SELECT s.value FROM json_each(:sizes) s WHERE abs(m.parameters / 1e9 - s.value) <= s.value / 20.0 AND m.name LIKE '%-' || s.value || 'B%') AS named,
       count(*) AS checkpoints, group_concat(DISTINCT m.generation) AS generations, min(m.id) AS model
FROM current_models m
WHERE m.family = :family AND m.owner IN (SELECT value FROM json_each(:owners)) AND m.parameters IS NOT NULL
GROUP BY billions, named
ORDER BY billions;
-- verdict:
SELECT CASE WHEN count(*) = 0 THEN 'not decidable from the index'
            WHEN count(DISTINCT named) = json_array_length(:sizes) THEN 'supported'
            WHEN coalesce((SELECT max(models_seen) FROM crawls WHERE scope = 'whole Hub'), 0) < :whole THEN 'not decidable from the index'
            WHEN count(DISTINCT named) = 0 THEN 'contradicted' ELSE 'mixed' END AS verdict,
       json_array_length(:sizes) AS named, count(DISTINCT named) AS found, coalesce(sum(named IS NULL), 0) AS unnamed,
       group_concat(CASE WHEN named IS NULL THEN billions || 'B' END, ', ') AS others, coalesce(sum(checkpoints), 0) AS checkpoints
FROM evidence;

-- statement: llama-license
-- text: Llama: Apache 2.0 license (with Meta's usage policy overlay)
-- means: The licenses that the original checkpoints declare, against the one the text names.
-- param: license = apache-2.0 -- the license that the text names
-- param: least = 5 -- checkpoints with a license below which nothing is decided
-- supported: All {checkpoints} {checkpoints:original declares|originals declare} {license}.
-- contradicted: None of the {checkpoints} {checkpoints:original declares|originals declare} {license}: they declare {declared}. Meta's own licenses
--   set conditions on commercial use.
-- mixed: {agreeing} of {checkpoints} {checkpoints:original|originals} {agreeing:declares|declare} {license}; the others declare {declared}.
-- undecidable: Only {checkpoints} {checkpoints:original|originals} of the family in the index {checkpoints:declares|declare} a license; {least} {least:is|are} needed.
-- rests: {checkpoints} original {checkpoints:checkpoint|checkpoints} with a license
-- changes: An original checkpoint that declares another license.
-- evidence:
SELECT m.license, l.name, l.kind, l.commercial_use, count(*) AS checkpoints, group_concat(m.id, ', ') AS models,
       l.source_url
FROM current_models m LEFT JOIN licenses l ON l.license = m.license
WHERE m.family = :family AND m.owner IN (SELECT value FROM json_each(:owners)) AND m.license IS NOT NULL
GROUP BY m.license
ORDER BY checkpoints DESC;
-- verdict:
SELECT CASE WHEN coalesce(sum(checkpoints), 0) < :least THEN 'not decidable from the index'
            WHEN min(license = :license) THEN 'supported'
            WHEN max(license = :license) THEN 'mixed' ELSE 'contradicted' END AS verdict, :least AS least,
       coalesce(sum(checkpoints), 0) AS checkpoints, sum(CASE license WHEN :license THEN checkpoints ELSE 0 END) AS agreeing,
       :license AS license,
       group_concat(CASE WHEN license <> :license THEN license || ' (' || checkpoints || ')' END, ', ') AS declared
FROM evidence;
