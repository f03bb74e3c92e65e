-- lesson: 6 Hugging Face Hub Ecosystem
-- about: What is on the Hub, in which formats and under which names, and which tokenizers fit together.

-- question: formats
-- ask: In which weight formats do models come?
-- read: Models that hold at least one set of weights of the format, by file names, configuration or name, and their share of all
--   models; a repo may hold several, so shares add up to more than the repos with any weights. "meaning" is what "hubdex explain" says.
-- chart: bars label=format value=models
-- empty: Of no model does the index know its weights.
SELECT f.value AS format, f.models, f.percent, nullif(f.downloads, 0) AS downloads, w.meaning
FROM facets f LEFT JOIN name_words w ON w.word = f.value
WHERE f.facet = 'format'
ORDER BY f.models DESC, f.value;
-- behind:
SELECT models, since, until FROM span;

-- question: levels
-- ask: Which quantisation levels do GGUF repos offer, and what do they cost in bits?
-- read: The levels that most repos offer, most bits first. "bits" is the mean measured from real bytes and parameters, where both
--   are known, least and most its ends. Small models take more bits at the same level, for their embeddings are packed less.
-- param: format = gguf -- the format
-- param: top = 20 -- how many levels
-- chart: bars label=level value=bits
-- empty: The index holds no repo of this format with a known level.
SELECT * FROM (
  SELECT w.level, count(DISTINCT w.model_id) AS models, round(avg(w.bits_per_weight), 2) AS bits,
         round(min(w.bits_per_weight), 2) AS least, round(max(w.bits_per_weight), 2) AS most, n.meaning
  FROM weights w LEFT JOIN name_words n ON n.word = lower(w.level)
  WHERE w.format = :format AND w.part = 'weights' AND w.level IS NOT NULL
  GROUP BY w.level
  ORDER BY models DESC, bits
  LIMIT :top
)
ORDER BY bits IS NULL, bits DESC, level;
-- behind:
SELECT models, NULL AS since, NULL AS until FROM facets WHERE facet = 'format' AND value = :format;

-- question: libraries
-- ask: Which libraries are the models for?
-- read: By the library that the Hub names, with the share of all models; "-" where it names none.
-- param: top = 20 -- how many rows
-- chart: bars label=library value=models
WITH named AS MATERIALIZED (
  SELECT value AS library, models, percent, nullif(downloads, 0) AS downloads FROM facets WHERE facet = 'library')
SELECT library, models, percent, downloads FROM (
  SELECT * FROM named
  UNION ALL SELECT NULL, s.models - n.models, round(100.0 * (s.models - n.models) / s.models, 1), NULL
  FROM span s, (SELECT coalesce(sum(models), 0) AS models FROM named) n
)
WHERE models > 0
ORDER BY models DESC, library LIMIT :top;
-- behind:
SELECT models, since, until FROM span;

-- question: tasks
-- ask: Which tasks are they for?
-- read: By the task that the Hub names, with the share of all models; "-" where it names none.
-- param: top = 20 -- how many rows
-- chart: bars label=task value=models
WITH named AS MATERIALIZED (
  SELECT value AS task, models, percent, nullif(downloads, 0) AS downloads FROM facets WHERE facet = 'task')
SELECT task, models, percent, downloads FROM (
  SELECT * FROM named
  UNION ALL SELECT NULL, s.models - n.models, round(100.0 * (s.models - n.models) / s.models, 1), NULL
  FROM span s, (SELECT coalesce(sum(models), 0) AS models FROM named) n
)
WHERE models > 0
ORDER BY models DESC, task LIMIT :top;
-- behind:
SELECT models, since, until FROM span;

-- question: gating
-- ask: How many models ask for consent before they are given out?
-- read: "auto": whoever agrees gets it; "manual": the owner decides each time; "no": anybody gets it; "-": not known. Shares are
--   of all models.
WITH named AS MATERIALIZED (
  SELECT value AS gated, models, percent, nullif(downloads, 0) AS downloads FROM facets WHERE facet = 'gated')
SELECT gated, CASE gated WHEN 'auto' THEN 'whoever agrees to the terms gets it' WHEN 'manual' THEN 'the owner decides each time'
         WHEN 'no' THEN 'anybody gets it' ELSE 'not known' END AS meaning, models, percent, downloads
FROM (
  SELECT * FROM named
  UNION ALL SELECT NULL, s.models - n.models, round(100.0 * (s.models - n.models) / s.models, 1), NULL
  FROM span s, (SELECT coalesce(sum(models), 0) AS models FROM named) n
)
WHERE models > 0
ORDER BY models DESC;
-- behind:
SELECT models, since, until FROM span;

-- question: licenses
-- ask: Under which licenses do models stand, and what do those allow?
-- read: By what the repo declares or inherits, with the share of all models and the terms in plain sentences; "-" where nothing is
--   said, and then nothing is allowed but what the law allows.
-- param: top = 20 -- how many rows
-- chart: bars label=license value=models
WITH named AS MATERIALIZED (SELECT value AS license, models, percent FROM facets WHERE facet = 'license')
SELECT c.license, l.commercial_use, c.models, c.percent, l.terms, l.source_url
FROM (
  SELECT * FROM named
  UNION ALL SELECT NULL, s.models - n.models, round(100.0 * (s.models - n.models) / s.models, 1)
  FROM span s, (SELECT coalesce(sum(models), 0) AS models FROM named) n
) c
LEFT JOIN licenses l ON l.license = c.license
WHERE c.models > 0
ORDER BY c.models DESC, c.license LIMIT :top;
-- behind:
SELECT models, since, until FROM span;

-- question: tokenizers
-- ask: Which tokenizers are there, and which models share one?
-- read: Models with the very same tokenizer file share a fingerprint: their tokens mean the same. Only models whose
--   tokenizer_config.json the index holds.
-- param: top = 20 -- how many rows
-- empty: The index holds no tokenizer with its fingerprint.
SELECT t.class, t.vocab_size, count(*) AS models, group_concat(DISTINCT m.generation) AS generations,
       min(t.model_id) AS model
FROM tokenizers t JOIN current_models m ON m.id = t.model_id
WHERE t.fingerprint IS NOT NULL
GROUP BY t.fingerprint
ORDER BY models DESC, model
LIMIT :top;
-- behind:
SELECT count(*) AS models, min(m.created_at) AS since, max(m.created_at) AS until,
       count(m.created_at) AS dated
FROM tokenizers t CROSS JOIN current_models m ON m.id = t.model_id WHERE t.fingerprint IS NOT NULL;

-- question: drafts
-- ask: Which small model can draft for which large one?
-- read: A draft proposes tokens and the large model checks them, which is faster when it guesses well. "made": drafts that were
--   trained for a large model and name it. "possible": small models with its very same tokenizer file, at most a share of
--   its size; not proven good. The smallest of each kind for each large model.
-- param: large = 20 -- the least size of the large model, in billions
-- param: share = 0.25 -- the most that the draft may be of it
-- param: top = 20 -- how many rows
-- empty: No draft names a large model, and no small model shares its tokenizer file with one.
SELECT b.id AS large, round(b.parameters / 1e9, 1) AS billions, 'made' AS kind, d.id AS draft,
       round(min(d.parameters) / 1e9, 2) AS draft_billions, count(*) AS drafts, b.downloads
FROM current_models d
CROSS JOIN lineage e ON e.child_id = d.id AND e.relation = 'drafts-for'
JOIN current_models b ON b.id = e.parent_id AND b.parameters >= :large * 1e9
WHERE d.line = 'draft'
GROUP BY b.id
UNION ALL
SELECT large, billions, 'possible', draft, min(draft_billions), count(*), downloads
FROM (
  SELECT b.id AS large, round(b.parameters / 1e9, 1) AS billions, d.id AS draft, round(d.parameters / 1e9, 2) AS draft_billions, b.downloads
  FROM (SELECT fingerprint FROM tokenizers WHERE fingerprint IS NOT NULL GROUP BY fingerprint HAVING count(*) > 1) f
  CROSS JOIN tokenizers tb ON tb.fingerprint = f.fingerprint
  CROSS JOIN current_models b ON b.id = tb.model_id AND b.parameters >= :large * 1e9
  CROSS JOIN tokenizers td ON td.fingerprint = f.fingerprint
  CROSS JOIN current_models d ON d.id = td.model_id AND d.parameters <= b.parameters * :share
  WHERE coalesce(d.relation, '') <> 'adapter' AND coalesce(d.line, '') <> 'draft'
)
GROUP BY large
ORDER BY downloads DESC, large, kind
LIMIT :top;

-- question: names
-- ask: What do the words in model names mean?
-- read: The meaning as "hubdex explain" gives it, and how many of the most downloaded models have the word in their name: how
--   many of those are instruct or base models or repackagings. Names are promises: that a name says so does not make it so.
-- param: words = ["instruct","chat","it","base","thinking","coder","vl","distill","merge","lora","gguf","q4_k_m","imatrix","awq","gptq","fp8","mlx","4bit","7b","8x7b","a3b","128k","v0.1","2407"] -- the words
-- param: among = 5000 -- how many of the most downloaded models
-- chart: bars label=word value=models
WITH named AS MATERIALIZED (
  SELECT id, stage, relation, downloads, '-' || replace(lower(name), '_', '-') || '-' AS words
  FROM current_models ORDER BY downloads DESC LIMIT :among
), counted AS (
  SELECT w.value AS word, count(*) AS models, sum(m.stage IS 'instruct') AS instruct, sum(m.stage IS 'base') AS base,
         sum(m.relation IS 'quantized') AS repackaged, nullif(max(coalesce(m.downloads, 0)), 0) AS downloads, m.id AS example
  FROM json_each(:words) w JOIN named m ON instr(m.words, '-' || replace(w.value, '_', '-') || '-')
  GROUP BY w.value
)
SELECT w.value AS word, n.kind, n.meaning, coalesce(c.models, 0) AS models, c.instruct, c.base, c.repackaged, c.example
FROM json_each(:words) w
LEFT JOIN name_words n ON n.word = w.value
LEFT JOIN counted c ON c.word = w.value
ORDER BY w.key;
