-- lesson: 3 Mistral and Mixtral
-- about: Sliding-window attention, mixtures of experts, and which checkpoint stands under which license.
-- param: owners = ["mistralai"] -- the owners whose repos are the originals
-- param: family = mistral -- the family of this lesson

-- question: sliding-window
-- ask: Which checkpoints attend through a sliding window, and how wide is it?
-- read: From config.json: with a window of 4096 a token looks back 4096 tokens in one layer, and farther through the
--   layers above. "-" means that the config names no window: full attention. Other families: "windows-elsewhere".
-- empty: The index holds no config.json of an original of the family.
SELECT coalesce(g.name, m.generation, 'unknown') AS generation, a.sliding_window AS window,
       a.sliding_pattern AS pattern,
       a.layers, m.context_length AS context, count(*) AS checkpoints, min(m.id) AS model
FROM json_each(:owners) o
CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value
CROSS JOIN architectures a ON a.model_id = m.id
LEFT JOIN generations g ON g.generation = m.generation
GROUP BY m.generation, a.sliding_window, a.sliding_pattern, a.layers
ORDER BY a.sliding_window IS NULL, generation, model;

-- question: windows-elsewhere
-- ask: Which other families use a sliding window?
-- read: Models of other families whose config.json names a window narrower than their context, the most downloaded of each
--   generation and window. A window as wide as the context never closes, and is left out. pattern is local to full layers.
-- param: top = 20 -- how many rows
-- empty: No config.json of another family in this index names a window narrower than the context.
SELECT m.family, m.generation, a.sliding_window AS window, a.sliding_pattern AS pattern, m.context_length AS context,
       nullif(max(coalesce(m.downloads, 0)), 0) AS downloads, m.id AS model
FROM architectures a JOIN current_models m ON m.id = a.model_id
WHERE a.sliding_window IS NOT NULL AND m.family <> :family AND a.sliding_window < coalesce(m.context_length, a.sliding_window + 1)
GROUP BY m.family, m.generation, a.sliding_window
ORDER BY downloads DESC, m.family
LIMIT :top;

-- question: experts
-- ask: Which models are mixtures of experts, and what share of their parameters does a token use?
-- read: Total parameters must fit in memory; active ones set the speed. The share is active over total. One row a
--   shape, named by its most downloaded repo that is no repackaging.
-- chart: bars label=model value=active_percent
-- empty: No model of this index is known to be a mixture with both counts of its parameters.
SELECT m.family, round(m.parameters / 1e9, 1) AS billions, round(m.active_parameters / 1e9, 1) AS active_billions,
       round(100.0 * m.active_parameters / m.parameters, 1) AS active_percent, m.experts, a.experts_per_token,
       nullif(max(coalesce(m.downloads, 0)), 0) AS downloads, m.id AS model
FROM architectures a JOIN current_models m ON m.id = a.model_id
WHERE m.experts > 1 AND m.active_parameters IS NOT NULL AND coalesce(m.relation, 'base') IN ('base', 'finetune') AND a.experts_per_token IS NOT NULL
GROUP BY m.family, m.active_parameters, m.experts
ORDER BY billions;

-- question: license-by-checkpoint
-- ask: Under which license does each original checkpoint stand?
-- read: What each checkpoint's own card declares, and what that license allows. They are not all the same: read the license
--   of the checkpoint, not of the family.
-- empty: The index holds no repo of these owners.
SELECT m.id AS model, (SELECT released FROM release_dates WHERE model_id = m.id) AS released, m.license,
       (SELECT declared FROM model_license WHERE model_id = m.id) AS declared, l.commercial_use, l.terms, l.source_url
FROM json_each(:owners) o
CROSS JOIN current_models m ON m.owner = o.value
LEFT JOIN licenses l ON l.license = m.license
ORDER BY l.kind = 'permissive' DESC, released, m.id;

-- question: uses
-- ask: What are the checkpoints for, and what is stated of them there?
-- read: Every original, by its line ("-" is general), with the best-known score of each benchmark that any card states of it:
--   its own card's where it states one, else another's. Mistral's own cards print few; a number in another's card was often
--   chosen to be beaten. "measured" is the comparability class: only alike in it are alike.
-- param: benchmarks = ["humaneval","mbpp","gsm8k","math","mmlu","mt-bench","arena-hard"] -- ids in benchmarks
-- empty: The index holds no original of the family.
WITH told AS MATERIALIZED (
  SELECT m.id, s.benchmark, s.score, s.comparable AS measured, CASE s.role WHEN 'self' THEN 'its own card' ELSE s.stated_by END AS stated_by,
         s.line, s.url, min(1e6 * (s.role <> 'self') - s.score) AS rank
  FROM json_each(:owners) o
  CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value
  JOIN scores s ON s.subject_id = m.id AND s.benchmark IN (SELECT value FROM json_each(:benchmarks)) AND s.special = 0
  GROUP BY m.id, s.benchmark
)
SELECT m.line, m.stage, m.task, m.id AS model, round(m.parameters / 1e9, 1) AS billions, s.benchmark, s.score, s.measured,
       s.stated_by, s.line AS card_line, s.url
FROM json_each(:owners) o
CROSS JOIN current_models m ON m.family = :family AND m.owner = o.value
LEFT JOIN told s ON s.id = m.id
ORDER BY m.line, m.id, s.benchmark;

-- statement: mistral-7b-above-its-weight
-- text: Mistral 7B punched above its weight class on release
-- means: Above its weight class are open models of the same stage, at least half again as large, that were there when it came, or within
--   the days of grace. Punching above is a higher stated score on more than half of the benchmarks shared with at least
--   one of them, in one comparability class. More than half of at least {rivals_least} such {rivals_least:rival|rivals}
--   must be beaten.
-- param: model = mistralai/Mistral-7B-v0.1 -- the checkpoint
-- param: larger = 1.5 -- how many times larger a rival is at least
-- param: grace = 30 -- days after its creation in which a rival still counts as there
-- param: least = 3 -- shared benchmarks below which a rival is not counted
-- param: rivals_least = 2 -- rivals below which nothing is decided
-- supported: Mistral 7B scores higher than {beaten} on most shared benchmarks (the largest: {largest}B).
-- contradicted: Of {rivals} larger {rivals:model that was|models that were} there, Mistral 7B beats none on most shared benchmarks.
-- mixed: Of {rivals} larger {rivals:model that was|models that were} there, Mistral 7B is ahead of some, but not of most.
-- undecidable: Of {rivals_needed} larger open {rivals_needed:model|models} of that time that it takes, {rivals} {rivals:shares|share} enough benchmarks with Mistral 7B in
--   one comparability class.
-- rests: {pairs} {pairs:pair|pairs} with {rivals} larger {rivals:model|models}
-- changes: Scores of more larger models of 2023 in one class with Mistral 7B's.
-- evidence:
SELECT c.rival, round(r.parameters / 1e9, 1) AS billions, substr(r.created_at, 1, 10) AS created, count(*) AS compared,
       sum(c.margin > 0) AS higher, round(avg(c.margin), 1) AS mean_margin,
       group_concat(c.benchmark || ' ' || c.score || ' : ' || c.rival_score, ', ') AS scores, min(c.url) AS url
FROM current_models m
JOIN (SELECT *, min(distance) FROM comparisons WHERE model = :model AND agreement = 'same' GROUP BY rival, benchmark) c ON c.model = m.id
JOIN current_models r ON r.id = c.rival AND r.stage IS m.stage AND r.parameters >= :larger * m.parameters
  AND r.created_at < date(m.created_at, '+' || :grace || ' days')
WHERE m.id = :model AND coalesce(r.relation, 'base') <> 'quantized'
GROUP BY c.rival HAVING compared >= :least
ORDER BY r.parameters DESC;
-- verdict:
SELECT CASE WHEN count(*) < :rivals_least THEN 'not decidable from the index'
            WHEN sum(higher * 2 > compared) * 2 > count(*) THEN 'supported'
            WHEN max(higher * 2 >= compared) THEN 'mixed' ELSE 'contradicted' END AS verdict,
       count(*) AS rivals, group_concat(CASE WHEN higher * 2 > compared THEN rival END, ', ') AS beaten,
       max(CASE WHEN higher * 2 > compared THEN billions END) AS largest, coalesce(sum(compared), 0) AS pairs, :rivals_least AS rivals_needed
FROM evidence;

-- statement: mixtral-first-moe
-- text: Mixtral 8x7B introduced MoE to the open source world
-- means: Introduced is first: no open language model that is a mixture of experts came out earlier. A model came out when its repo
--   was created, but not before its generation was announced, for repos are used again; Mixtral itself when it was announced. Earlier ones do not make the text
--   wrong in spirit when few used them: where none of them has a tenth of the downloads of the most downloaded Mixtral of
--   this shape the answer is mixed.
-- param: model = mistralai/Mixtral-8x7B-v0.1 -- the first Mixtral
-- param: whole = 1000000 -- models that one crawl must have seen, for what came first to be known
-- supported: No mixture of experts in the index is older than Mixtral 8x7B ({released}).
-- contradicted: {earlier} came before Mixtral 8x7B ({released}), and no count of downloads shows that few use them.
-- mixed: {earlier} came before Mixtral 8x7B ({released}), but few use them: Mixtral made such models common rather than
--   first.
-- undecidable: The index does not hold Mixtral 8x7B as a mixture of experts, or is not the whole Hub: what it holds of an earlier
--   date ({earlier}) may be misdated, and an earlier one may be missing.
-- rests: {models} {models:mixture|mixtures} of experts of that date or before
-- changes: An older mixture of experts, or a crawl of the whole Hub without one.
-- evidence:
WITH mixtral AS MATERIALIZED (
  SELECT m.id, m.generation, coalesce((SELECT g.released FROM generations g WHERE g.generation = m.generation), r.released) AS released,
         (SELECT max(x.downloads) FROM current_models x
          WHERE x.owner = m.owner AND x.generation = m.generation AND round(x.parameters / 1e9) = round(m.parameters / 1e9)) AS downloads
  FROM current_models m JOIN release_dates r ON r.model_id = m.id
  WHERE m.id = :model AND m.experts > 1
)
SELECT m.id AS model, CASE WHEN m.id = f.id THEN f.released ELSE r.released END AS released, m.experts, m.family, m.generation,
       m.downloads, m.id = f.id AS is_mixtral,
       f.downloads AS mixtral_downloads
FROM mixtral f
CROSS JOIN current_models m ON m.experts > 1 AND (m.id = f.id OR m.generation IS NOT f.generation)
CROSS JOIN release_dates r ON r.model_id = m.id
WHERE r.released < f.released OR m.id = f.id
ORDER BY m.downloads DESC, released, m.id;
-- verdict:
SELECT CASE WHEN coalesce(sum(is_mixtral), 0) = 0
              OR coalesce((SELECT max(models_seen) FROM crawls WHERE scope = 'whole Hub'), 0) < :whole
            THEN 'not decidable from the index'
            WHEN count(*) = 1 THEN 'supported'
            WHEN max(CASE WHEN NOT is_mixtral THEN coalesce(downloads, mixtral_downloads) END) * 10 < max(mixtral_downloads)
            THEN 'mixed'
            ELSE 'contradicted' END AS verdict,
       coalesce((SELECT group_concat(model || ' (' || released || ')', ', ') FROM (SELECT * FROM evidence WHERE NOT is_mixtral LIMIT 3))
         || CASE WHEN count(*) > 4 THEN ' and ' || (count(*) - 4) || ' more' ELSE '' END, 'none') AS earlier,
       max(CASE WHEN is_mixtral THEN released END) AS released, count(*) AS models
FROM evidence;

-- statement: mistral-license
-- text: Mistral: good coding and reasoning; Apache 2.0 license
-- means: The license half is decided by what each original checkpoint declares. Good is no fact; what the index shows
--   of coding and reasoning is the question "uses". All must declare the license; when only some do, mixed.
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
WHERE m.owner IN (SELECT value FROM json_each(:owners)) AND m.license IS NOT NULL
ORDER BY agrees, m.id;
-- verdict:
SELECT CASE WHEN coalesce(count(*), 0) < :least THEN 'not decidable from the index'
            WHEN min(agrees) THEN 'supported' WHEN max(agrees) THEN 'mixed' ELSE 'contradicted' END AS verdict, :least AS least,
       count(*) AS checkpoints, sum(agrees) AS agreeing, :license AS license,
       group_concat(CASE WHEN NOT agrees THEN model END, ', ') AS differing,
       group_concat(DISTINCT CASE WHEN NOT agrees THEN license END) AS declared
FROM evidence;
