-- lesson: 7 Choosing the Right Model
-- about: From task, memory, license and context to a short list.

-- question: fits
-- ask: Which models fit into my memory, in which weights?
-- read: Of the most downloaded models of the task, the best weights, by bits, whose real bytes leave the headroom free; most
--   parameters first. A repackaging that states no context has its parent's. Beside the weights, the cache grows with context
--   and a runtime takes its share: headroom stands for both; "choose" counts them by architecture. GB are 10^9 bytes.
-- param: memory_gb = 16 -- memory, in GB of 10^9 bytes
-- param: headroom = 0.2 -- share of it kept free
-- param: task = text-generation -- the task as the Hub names it
-- param: commercial = ["yes","conditional"] -- what commercial_use may be
-- param: context = 8192 -- least context, in tokens
-- param: most = 5000 -- how many models of the task are looked at, most downloaded first
-- param: top = 25 -- how many rows
-- empty: Of no model of the task does the index know files that fit, a context that is long enough and a license of that kind.
WITH looked AS MATERIALIZED (
  SELECT * FROM current_models WHERE task = :task ORDER BY downloads DESC LIMIT :most
)
SELECT m.id AS model, m.family, round(m.parameters / 1e9, 1) AS billions, w.format, w.level,
       round(max(w.bits_per_weight), 2) AS bits, round(w.bytes / 1e9, 2) AS gb,
       coalesce(m.context_length, p.context_length) AS context, m.license, l.commercial_use, m.downloads
FROM looked m
CROSS JOIN weights w ON w.model_id = m.id AND w.part = 'weights' AND w.bytes <= :memory_gb * 1e9 * (1 - :headroom)
LEFT JOIN licenses l ON l.license = m.license
LEFT JOIN repackagings e ON e.repo = m.key
LEFT JOIN models p ON p.id = e.model_id
WHERE coalesce(m.context_length, p.context_length) >= :context AND m.parameters >= 1e8
  AND coalesce(m.relation, '') <> 'adapter' AND coalesce(m.line, '') <> 'draft'
  AND coalesce(l.commercial_use, 'unknown') IN (SELECT value FROM json_each(:commercial))
GROUP BY m.id
ORDER BY m.parameters DESC, m.downloads DESC
LIMIT :top;

-- question: choose
-- ask: Which models answer my need with everything counted: real weights, the cache of my context, the runtime's share?
-- read: What "hubdex choose" does, as SQL and in the same order. "place" is ranked: by sure, an estimate of what each model
--   would reach on a benchmark of middling difficulty, less one standard error, from all claims about it; by use: too little is
--   claimed, the most fetched first, in orders of magnitude of billions of parameters, of each and of what is made from it;
--   lower: ranked, but less is expected than of the first of those, and among them those by use of which less is expected
--   than of the best ranked there, each before the ranked ones weaker than it; little known: the rest. "expected" is what too few claims,
--   else size, day of release and generation let expect. Of each model the set of weights with
--   most bits that fits, its own or of the repo in weights_of; where none fits, what its parameters would take at the usual
--   bits, without a repo. cache_gib is the memory of one context by the model's architecture; cache_is says on what that
--   rests: config, that of config_of; alike, that of a model of its family and size; at most, where no config tells.
--   computed = 1 marks sizes worked out from parameters and bits. What is not known is not in this table; the command
--   lists it.
-- param: memory_gib = 24 -- memory, in units of 2^30 bytes, as memory is sold
-- param: usable = 0.9 -- share of it that a model may have; vLLM leaves a tenth free
-- param: buffers_gib = 0.5 -- what a runtime needs beside weights and cache
-- param: context = 8192 -- tokens, prompt and answer together
-- param: kv_bits = 16 -- bits a number of the cache
-- param: min_bits = 4 -- least bits a weight
-- param: typical = [[8,8.5,"Q8_0"],[6,6.6,"Q6_K"],[5,5.7,"Q5_K_M"],[4,4.9,"Q4_K_M"]] -- bits asked for, bits that whole files come to, and the level
-- param: tasks = ["any-to-any","conversational","image-text-to-text","text-generation","text2text-generation"] -- tasks of the Hub whose models answer
-- param: lines = ["omni","vl"] -- lines that answer, beside models of none
-- param: stage = instruct -- tuned to follow instructions
-- param: field = overall -- or the field of benchmarks that matters: code, math, vision ...
-- param: commercial = ["yes","conditional"] -- what commercial_use may be
-- param: most = 5000 -- how many models are looked at, most downloaded first, and how many with an estimate, best first
-- param: hardly = 1000 -- fetched so many times less than the most used, use does not speak for a model
-- param: smaller = 10 -- so many times smaller than the largest that is used and fits, it is not what the memory is for
-- param: top = 15 -- how many rows
WITH meant AS (
  SELECT * FROM choosable_models
  WHERE +task IN (SELECT value FROM json_each(:tasks)) OR +line IN (SELECT value FROM json_each(:lines))
    OR (+task IS NULL AND family IS NOT NULL AND stage IS NOT NULL)
), candidate AS MATERIALIZED (
  SELECT * FROM meant
  WHERE id IN (SELECT id FROM meant ORDER BY downloads DESC, id LIMIT :most)
    OR id IN (SELECT subject_id FROM estimates WHERE field = :field AND ranks ORDER BY level - error DESC, subject_id LIMIT :most)
), asked AS MATERIALIZED (
  SELECT m.id AS model, m.stage, m.parameters, m.downloads, l.license, l.commercial_use, k.config_of,
         k.basis AS cache_is,
         (k.full_values * :context + k.local_values * min(:context, coalesce(k.window, :context))) * :kv_bits / 8 AS cache
  FROM candidate m
  LEFT JOIN licenses l ON l.license = coalesce((SELECT e.license FROM effective_licenses e WHERE e.model_id = m.id), m.license)
  CROSS JOIN memory_shapes k ON k.model_id = m.id
  WHERE (m.stage = :stage OR m.stage IS NULL) AND (m.line IS NULL OR m.line IN (SELECT value FROM json_each(:lines)))
    AND k.context_length >= :context
    AND coalesce(l.commercial_use, 'unknown') IN (SELECT value FROM json_each(:commercial))
), offered AS (
  SELECT a.*, o.repo_id, o.format, o.level, o.bits_per_weight AS bits, o.computed, o.bytes
  FROM asked a CROSS JOIN weight_options o ON o.model_id = a.model
  WHERE o.bits_per_weight >= :min_bits
  UNION ALL
  SELECT a.*, NULL, 'gguf', t.value ->> 2, t.value ->> 1, 1, a.parameters * (t.value ->> 1) / 8
  FROM asked a JOIN json_each(:typical) t ON t.value ->> 0 >= :min_bits
), fitting AS MATERIALIZED (
  SELECT *, row_number() OVER (
    PARTITION BY model ORDER BY repo_id IS NULL, min(bits, 16) DESC, computed, bytes, repo_id) AS nth
  FROM offered
  WHERE bytes + cache <= (:memory_gib * :usable - :buffers_gib) * 1073741824
), judged AS MATERIALIZED (
  SELECT f.*, d.models AS derived, d.downloads AS derived_downloads, e.level AS estimate, e.error, e.sure, e.claims, e.benchmarks,
         e.claimants, e.own_claims, coalesce(v.level, w.level, x.level) AS expected, x.own_release,
         (coalesce(f.downloads, 0) + coalesce(d.downloads, 0)) * (coalesce(f.parameters, 1e9) / 1e9) AS use
  FROM fitting f
  CROSS JOIN expectations x ON x.model_id = f.model
  LEFT JOIN estimates v ON v.subject_id = f.model AND v.field = :field
  LEFT JOIN estimates e ON e.subject_id = f.model AND e.field = :field AND e.ranks AND f.stage = :stage
  LEFT JOIN estimates w ON w.subject_id = f.model AND w.field = 'overall'
  LEFT JOIN (
    SELECT l.parent_id AS model, count(*) AS models, sum(c.downloads) AS downloads
    FROM lineage l JOIN current_models c ON c.id = l.child_id
    WHERE l.parent_id IN (SELECT model FROM fitting) GROUP BY l.parent_id
  ) d ON d.model = f.model
  WHERE f.nth = 1
), sized AS (
  SELECT *, length(CAST(CAST(use AS INTEGER) AS TEXT)) AS digits,
         sure IS NULL AND (use > 0 AND use * :hardly >= max(CASE WHEN sure IS NULL THEN use END) OVER ()
                           OR own_release AND (use > 0 OR downloads IS NULL)) AS vouched
  FROM judged
), parted AS (
  SELECT *, coalesce(parameters * :smaller < max(CASE WHEN vouched THEN parameters END) OVER (), 0) AS small FROM sized
), placed AS MATERIALIZED (
  SELECT *, CASE WHEN sure IS NULL THEN CASE WHEN vouched AND NOT small THEN 2 ELSE 4 END
                 WHEN estimate < first_value(CASE WHEN vouched AND NOT small THEN expected END) OVER (
                   ORDER BY vouched AND NOT small DESC, digits DESC, coalesce(expected, 0) DESC, use DESC, derived DESC, model)
                 THEN 3 ELSE 1 END AS nth_group
  FROM parted
), merged AS (
  SELECT *, CASE WHEN nth_group = 2 AND expected < (SELECT max(estimate) FROM placed WHERE nth_group = 3) THEN 3
                 ELSE nth_group END AS nth_place,
         coalesce(sure, (SELECT max(w.sure) FROM placed w WHERE w.nth_group = 3 AND w.estimate < p.expected)) AS stands_at
  FROM placed p
)
SELECT model, CASE nth_place WHEN 1 THEN 'ranked' WHEN 2 THEN 'by use' WHEN 3 THEN 'lower' ELSE 'little known' END AS place,
       round(parameters / 1e9, 1) AS billions, format, level, round(bits, 2) AS bits,
       round(bytes / 1073741824.0, 2) AS weights_gib, round(cache / 1073741824.0, 2) AS cache_gib,
       round((bytes + cache) / 1073741824.0 + :buffers_gib, 2) AS total_gib,
       estimate, error, sure, CASE WHEN sure IS NULL THEN expected END AS expected, claims, benchmarks, claimants, own_claims, license,
       commercial_use, downloads, derived, derived_downloads, computed, repo_id AS weights_of, config_of, cache_is
FROM merged
ORDER BY nth_place, CASE WHEN nth_place IN (1, 3) THEN stands_at END DESC, sure IS NOT NULL, (nth_place = 4) * (2 * small + (own_release = 0)), digits DESC, coalesce(expected, 0) DESC, use DESC, derived DESC, model
LIMIT :top;

-- question: cache
-- ask: What does one more token of context cost in memory, and why do models differ so?
-- read: token_kib is what a token adds to the key-value cache at 16 bits, in units of 1024 bytes; beyond_window_kib,
--   what it adds once the windows of local layers are full. Fewer kv_heads than heads (grouped queries) divide it; a
--   compressed vector of kv_rank numbers (latent attention) replaces keys and values. context_gib is what the whole
--   context takes; a window as wide as that never closes, and is not shown. Models that are built alike are one row: the most downloaded.
-- param: context = 32768 -- tokens
-- param: top = 25 -- how many rows, most downloaded first
-- chart: bars label=model value=context_gib
SELECT * FROM (
  SELECT a.model_id AS model, a.layers, a.kv_full_layers AS full_layers, a.kv_local_layers AS local_layers,
         CASE WHEN a.kv_local_layers > 0 AND a.sliding_window < :context THEN a.sliding_window END AS window, a.heads, a.kv_heads, a.head_size,
         a.kv_rank,
         round((a.kv_full_values + a.kv_local_values) * 2 / 1024.0, 1) AS token_kib,
         round((a.kv_full_values + CASE WHEN a.sliding_window < :context THEN 0 ELSE a.kv_local_values END) * 2 / 1024.0, 1) AS beyond_window_kib,
         round((a.kv_full_values * :context + a.kv_local_values * min(:context, coalesce(a.sliding_window, :context))) * 2 / 1073741824.0, 2) AS context_gib,
         nullif(max(coalesce(m.downloads, 0)), 0) AS downloads
  FROM architectures a
  JOIN current_models m ON m.id = a.model_id AND coalesce(m.relation, '') <> 'adapter'
    AND coalesce(m.line, '') <> 'draft'
  WHERE a.kv_full_values IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM repackagings e WHERE e.repo = m.key)
  GROUP BY a.architecture, a.layers, a.kv_heads, a.head_size, a.kv_rank, a.sliding_window
  ORDER BY downloads DESC, model
  LIMIT :top
)
ORDER BY context_gib DESC, model;

-- question: ladder
-- ask: What does one model cost in memory at each level?
-- read: The real size of each set of weights that anybody offers of the checkpoint or of its repackagings, in GB of 10^9 bytes.
-- param: model = google/gemma-2-9b-it -- the checkpoint
-- chart: bars label=weights value=gb
-- empty: The index knows no file sizes of the checkpoint or of a repackaging of it.
SELECT coalesce(w.level, w.format) || CASE WHEN w.level IS NULL THEN '' ELSE ' ' || w.format END AS weights,
       round(w.bits_per_weight, 2) AS bits, round(w.bytes / 1e9, 2) AS gb, n.meaning, w.model_id AS model, w.first_file AS file
FROM (SELECT :model AS id UNION ALL SELECT repo_id FROM repackagings WHERE model_id = :model) r
CROSS JOIN weights w ON w.model_id = r.id AND w.part = 'weights' AND w.bytes IS NOT NULL
LEFT JOIN name_words n ON n.word = lower(coalesce(w.level, w.format))
ORDER BY w.bytes DESC;

-- question: may-i
-- ask: Which licenses let me sell what I build, and within which conditions?
-- read: The licenses under which models of the index stand, freest first, with their terms in plain sentences. It is a reading of
--   the text at source_url and no legal advice; "unknown" allows nothing until somebody has read it.
SELECT l.commercial_use, l.license, l.name, c.models, c.percent, l.terms, l.source_url
FROM facets c JOIN licenses l ON l.license = c.value
WHERE c.facet = 'license'
ORDER BY CASE l.commercial_use WHEN 'yes' THEN 1 WHEN 'conditional' THEN 2 WHEN 'no' THEN 4 ELSE 3 END, c.models DESC, l.license;
-- behind:
SELECT sum(a.models) AS models, s.since, s.until FROM answer a, span s;

-- question: context
-- ask: Which models read long texts?
-- read: Original models by the context that their configuration allows, most downloaded first. "native" is what they were trained
--   on before an extension stretched it; "window" is how far back local layers look. That a model reads a text does not mean
--   that it finds what stands in its middle: claims on RULER or LongBench would say, where a card states any.
-- param: context = 100000 -- least context, in tokens
-- param: top = 25 -- how many rows
-- empty: No config.json or card in this index allows so long a context.
SELECT m.id AS model, m.family, round(m.parameters / 1e9, 1) AS billions, m.context_length AS context,
       (SELECT a.native_context_length FROM architectures a WHERE a.model_id = m.id) AS native,
       (SELECT CASE WHEN a.sliding_window < m.context_length THEN a.sliding_window END FROM architectures a WHERE a.model_id = m.id) AS window,
       m.license, m.downloads
FROM current_models m
WHERE m.context_length >= :context AND coalesce(m.relation, 'base') IN ('base', 'finetune') AND m.family IS NOT NULL
ORDER BY m.downloads DESC, m.id
LIMIT :top;

-- question: latency
-- ask: How fast can a model write at most, on which device?
-- read: An upper bound for one sequence with little context: each token reads the active weights once, so it takes at least their
--   bytes over the memory's bandwidth. "tokens_a_second" is that bound, at the bits asked for; real runs reach half to four
--   fifths of it. Only devices into whose usable memory all weights fit; a mixture must hold all its experts and reads few.
--   Time to the first token depends on computing, and on the prompt: the index can't know it.
-- param: billions = [8,32.8,70.6] -- sizes of dense models, in billions of parameters
-- param: mixtures = [[30.5,3.3],[116.8,5.1]] -- mixtures: all and active parameters, in billions
-- param: bits = 4.9 -- bits a weight: 4.9 is what Q4_K_M comes to, 16 is bf16
-- param: devices = ["RTX 3060 12GB","RTX 4090","RTX 5090","Apple M4 Pro 24GB","Apple M4 Max 64GB","H100"] -- devices by name
-- chart: bars label=device value=tokens_a_second series=model
WITH asked AS (
  SELECT value AS total, value AS active FROM json_each(:billions)
  UNION ALL SELECT value ->> 0, value ->> 1 FROM json_each(:mixtures)
)
SELECT d.device, a.total || 'B' || CASE WHEN a.active < a.total THEN ', ' || a.active || 'B active' ELSE '' END AS model,
       round(a.total * :bits / 8, 1) AS gb, round(d.usable_gib * 1.073741824, 1) AS usable_gb, d.gigabytes_per_second,
       CAST(round(d.gigabytes_per_second / (a.active * :bits / 8)) AS INTEGER) AS tokens_a_second, d.source_url
FROM devices d JOIN asked a ON a.total * :bits / 8 <= d.usable_gib * 1.073741824
WHERE d.device IN (SELECT value FROM json_each(:devices)) AND d.gigabytes_per_second IS NOT NULL
ORDER BY d.gigabytes_per_second, a.total;

-- question: mixtures
-- ask: Which models are fast for their size?
-- read: Mixtures hold many parameters and use few of them for a token: the ratio is what they save in reading, not in memory.
--   The most downloaded first.
-- param: top = 25 -- how many rows
-- chart: bars label=model value=active_billions
-- empty: No model of this index is known to be a mixture with both counts of its parameters.
SELECT m.id AS model, round(m.parameters / 1e9, 1) AS billions,
       round(m.active_parameters / 1e9, 1) AS active_billions,
       round(1.0 * m.parameters / m.active_parameters, 1) AS ratio, m.experts, m.downloads
FROM current_models m
WHERE m.experts > 1 AND m.active_parameters IS NOT NULL
ORDER BY m.downloads DESC, m.id
LIMIT :top;

-- question: smaller-but-better
-- ask: Does a smaller model at more bits score higher than a larger one at fewer that takes more memory, measured alike?
-- read: Pairs of checkpoints of one stage: the smaller one at the first level, the larger one at the second, in no less memory by
--   real bytes, with scores in one comparability class. A negative "ahead" means no. Scores are of the full-precision checkpoint, or of its owner's other
--   one of the same generation and size, for cards seldom score quantised models: what two bits cost the larger one is not in
--   them. A newer small model often beats an older large one; look at "released".
-- param: small = 8.5 -- the most billions of the smaller model
-- param: large = 12 -- the least billions of the larger model
-- param: small_level = Q4_K_M -- level of the smaller model
-- param: large_level = Q2_K -- level of the larger model
-- param: benchmark = mmlu -- id in benchmarks
-- empty: No two repackaged checkpoints of these levels state the benchmark in one comparability class.
WITH offered AS MATERIALIZED (
  SELECT b.id, b.owner, b.family, b.generation, b.line, b.stage, b.parameters, w.level, min(w.bytes) / 1e9 AS gb, w.model_id AS repo
  FROM weights w
  JOIN current_models m ON m.id = w.model_id
  JOIN repackagings e ON e.repo = m.key
  JOIN current_models b ON b.id = e.model_id
  WHERE w.format = 'gguf' AND w.part = 'weights' AND w.bytes IS NOT NULL AND w.level IN (:small_level, :large_level)
  GROUP BY b.id, w.level
), scored AS MATERIALIZED (
  SELECT b.id, b.stage, b.level, b.parameters, b.gb, b.repo, s.comparable, max(s.score) AS score, s.released, s.url
  FROM offered b
  JOIN current_models o ON o.owner = b.owner AND o.family = b.family AND o.generation IS b.generation AND o.line IS b.line
    AND o.stage IS b.stage AND o.parameters BETWEEN b.parameters * 0.98 AND b.parameters * 1.02
  JOIN scores s ON s.subject_id = o.id AND s.benchmark = :benchmark
  GROUP BY b.id, b.level, s.comparable
)
SELECT s.id AS small, round(s.gb, 2) AS small_gb, s.score AS small_score, s.released, l.id AS large, round(l.gb, 2) AS large_gb,
       l.score AS large_score, l.released AS large_released, round(s.score - l.score, 2) AS ahead, s.comparable AS class,
       s.repo AS small_repo, l.repo AS large_repo, s.url, l.url AS large_url
FROM scored s JOIN scored l ON l.comparable = s.comparable AND l.stage IS s.stage AND l.gb >= s.gb
WHERE s.level = :small_level AND s.parameters <= :small * 1e9 AND l.level = :large_level
  AND l.parameters >= :large * 1e9
GROUP BY s.id, l.id
ORDER BY ahead DESC, small, large;

-- statement: q4-7b-over-q2-13b
-- text: a 7B model at Q4 might outperform a 13B at Q2
-- means: A newer 7B beats an older 13B at any level, which says nothing of levels: a pair is of one generation, the 7B at Q4
--   in no more memory than the 13B at Q2 by real files, and is won by higher scores on more than half of the shared
--   benchmarks. The one loss that was measured on both is llama.cpp's: LLaMA 7B at Q4_K_M has a perplexity of
--   {measured_small}, 13B at Q2_K of {measured_large} (less is better); it counts as a pair. Might asks for one pair that is won. The scores are
--   those of the checkpoint or of its owner's other one of the same generation, size and stage. Cards seldom score
--   quantised models; so the 13B keeps its full-precision score, which two bits cannot raise much, and the 7B gives up
--   {loss} {loss:point|points} for its four bits.
-- param: small_low = 6 -- least billions of the 7B class
-- param: small_high = 8.5 -- most billions of the 7B class
-- param: large_low = 12 -- least billions of the 13B class
-- param: large_high = 15 -- most billions of the 13B class
-- param: loss = 1.5 -- points a model is taken to lose at four bits; llama.cpp measures 1 % more perplexity for Q4_K_M: https://github.com/ggml-org/llama.cpp/pull/1684
-- param: measured_small = 5.9601 -- perplexity of LLaMA 7B at Q4_K_M, 3.80 GiB: https://github.com/ggml-org/llama.cpp/pull/1684
-- param: measured_large = 5.8545 -- perplexity of LLaMA 13B at Q2_K, 5.13 GiB, of the same table
-- param: pairs_least = 3 -- pairs of one generation below which that none is won proves nothing
-- param: least = 3 -- shared benchmarks below which a pair is not counted
-- supported: {pairs} {pairs:pair shows|pairs show} it, such as {example}.
-- contradicted: In none of {compared} {compared:pair|pairs} of one generation does the 7B at Q4 stay ahead of the 13B at Q2, and where both
--   were measured the 13B at Q2_K has the lower perplexity: {measured_large} against {measured_small}.
-- mixed: In the best of {compared} {compared:pair|pairs} the 7B at Q4 is level with the 13B at Q2.
-- undecidable: {compared} {compared:pair|pairs} of one generation {compared:has|have} real files and enough shared benchmarks, and {pairs_needed} {pairs_needed:is|are} needed. Where both were measured,
--   the 13B at Q2_K has the lower perplexity: {measured_large} against {measured_small}.
-- rests: {compared} {compared:pair|pairs} of one generation in the index, and one measured pair
-- changes: A pair of one generation, both scored as quantised, in which the 7B is ahead.
-- evidence:
WITH quantised AS MATERIALIZED (
  SELECT b.id AS base, b.generation, b.parameters, w.level, min(w.bytes) / 1e9 AS gb, m.id AS repo, w.level LIKE 'Q4%' AS is_small
  FROM weights w
  JOIN current_models m ON m.id = w.model_id
  JOIN repackagings e ON e.repo = m.key
  JOIN current_models b ON b.id = e.model_id
  WHERE w.format = 'gguf' AND w.part = 'weights' AND w.bytes IS NOT NULL
    AND ((w.level LIKE 'Q4%' AND b.parameters BETWEEN :small_low * 1e9 AND :small_high * 1e9)
      OR (w.level LIKE 'Q2%' AND b.parameters BETWEEN :large_low * 1e9 AND :large_high * 1e9))
  GROUP BY b.id, w.level
), scored AS MATERIALIZED (
  SELECT DISTINCT b.id AS base, o.id AS checkpoint, o.stage
  FROM current_models b
  JOIN current_models o ON o.owner = b.owner AND o.family = b.family AND o.generation IS b.generation
    AND o.line IS b.line
   AND o.parameters BETWEEN b.parameters * 0.98 AND b.parameters * 1.02
  WHERE b.id IN (SELECT base FROM quantised)
)
SELECT s.base AS small, s.level AS small_level, round(s.gb, 2) AS small_gb, l.base AS large, l.level AS large_level,
       round(l.gb, 2) AS large_gb,
       c.model AS small_scored, c.rival AS large_scored, count(*) AS compared, sum(c.margin - :loss > 0) AS ahead,
       group_concat(c.benchmark || ' ' || c.score || ' : ' || c.rival_score, ', ') AS scores, s.repo AS small_repo,
       l.repo AS large_repo, c.url
FROM quantised s
JOIN quantised l ON s.is_small AND NOT l.is_small AND l.gb >= s.gb AND l.generation = s.generation
JOIN scored ss ON ss.base = s.base
JOIN scored sl ON sl.base = l.base AND sl.stage IS ss.stage
JOIN (SELECT p.base, c.*, min(c.distance) FROM scored p JOIN comparisons c ON c.model = p.checkpoint AND c.agreement = 'same'
      WHERE c.rival IN (SELECT checkpoint FROM scored) GROUP BY c.model, c.rival,
        c.benchmark) c ON c.model = ss.checkpoint AND c.rival = sl.checkpoint
GROUP BY s.base, s.level, l.base, l.level, c.model, c.rival HAVING compared >= :least
ORDER BY 1.0 * ahead / compared DESC, small_gb, small_scored;
-- verdict:
SELECT CASE WHEN max(ahead * 2 > compared) THEN 'supported' WHEN max(ahead * 2 = compared) THEN 'mixed'
            WHEN count(*) >= :pairs_least AND :measured_small > :measured_large THEN 'contradicted' ELSE 'not decidable from the index' END AS verdict,
       coalesce(sum(ahead * 2 > compared), 0) AS pairs, count(*) AS compared, :pairs_least AS pairs_needed, :measured_small AS measured_small,
       :measured_large AS measured_large,
       (SELECT small_scored || ' at ' || small_level || ' (' || small_gb || ' GB) against ' || large_scored || ' at ' || large_level || ' (' || large_gb || ' GB): ahead on ' || ahead || ' of ' || compared || ' benchmarks'
        FROM evidence LIMIT 1) AS example
FROM evidence;
