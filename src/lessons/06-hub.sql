-- lesson: 6 Hugging Face Hub Ecosystem
-- about: What is on the Hub, in which formats and under which names, and which tokenizers fit together.

-- question: formats
-- ask: In which weight formats do models come?
-- read: Models that hold at least one set of weights of the format, by file names, configuration or name. A repo may
--   hold several.
-- chart: bars label=format value=models
SELECT format, models, round(100.0 * models / sum(models) OVER (), 1) AS percent
FROM format_counts
ORDER BY models DESC;

-- question: levels
-- ask: Which quantisation levels do GGUF repos offer, and what do they cost in bits?
-- read: Repos with a file of that level; "bits" is measured from real bytes and parameters, where both are known.
-- param: format = gguf -- the format
-- param: top = 20 -- how many rows
-- chart: bars label=level value=bits
SELECT level, count(DISTINCT model_id) AS models, round(avg(bits_per_weight), 2) AS bits,
       round(min(bits_per_weight), 2) AS least, round(max(bits_per_weight), 2) AS most
FROM weights
WHERE format = :format AND part = 'weights' AND level IS NOT NULL
GROUP BY level
ORDER BY models DESC, bits
LIMIT :top;

-- question: libraries
-- ask: Which libraries are the models for?
-- read: By the library that the Hub names; "-" where it names none.
-- param: top = 20 -- how many rows
-- chart: bars label=library value=models
SELECT library, count(*) AS models, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM current_models GROUP BY library ORDER BY models DESC LIMIT :top;

-- question: tasks
-- ask: Which tasks are they for?
-- read: By the task that the Hub names; "-" where it names none.
-- param: top = 20 -- how many rows
-- chart: bars label=task value=models
SELECT task, count(*) AS models, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent,
       sum(downloads) AS downloads
FROM current_models GROUP BY task ORDER BY models DESC LIMIT :top;

-- question: gating
-- ask: How many models ask for consent before they are given out?
-- read: "auto": whoever agrees gets it; "manual": the owner decides each time; "no": anybody gets it; "-": not known.
SELECT gated, count(*) AS models, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent
FROM current_models GROUP BY gated ORDER BY models DESC;

-- question: licenses
-- ask: Under which licenses do models stand?
-- read: By what the repo declares or inherits, with what the license allows; "-" where nothing is said.
-- param: top = 20 -- how many rows
-- chart: bars label=license value=models
SELECT c.license, l.kind, l.commercial_use, c.models, c.percent
FROM (SELECT license, count(*) AS models, round(100.0 * count(*) / sum(count(*)) OVER (), 1) AS percent FROM current_models GROUP BY license) c
LEFT JOIN licenses l ON l.license = c.license
ORDER BY c.models DESC LIMIT :top;

-- question: tokenizers
-- ask: Which tokenizers are there, and which models share one?
-- read: Models with the very same tokenizer file share a fingerprint: their tokens mean the same.
-- param: top = 20 -- how many rows
SELECT t.class, t.vocab_size, count(*) AS models, group_concat(DISTINCT m.generation) AS generations,
       min(t.model_id) AS model
FROM tokenizers t JOIN current_models m ON m.id = t.model_id
WHERE t.fingerprint IS NOT NULL
GROUP BY t.fingerprint
ORDER BY models DESC, model
LIMIT :top;

-- question: drafts
-- ask: Which small model can draft for which large one?
-- read: Drafts that were made for a large model and name it ("made"), and small models with its very same tokenizer
--   file, at most a share of its size ("possible", not proven good): the smallest of each kind for each large model.
-- param: large = 20 -- the least size of the large model, in billions
-- param: share = 0.25 -- the most that the draft may be of it
-- param: top = 20 -- how many rows
SELECT b.id AS large, round(b.parameters / 1e9, 1) AS billions, 'made' AS kind, d.id AS draft,
       round(min(d.parameters) / 1e9, 2) AS draft_billions, tb.class, tb.vocab_size, count(*) AS drafts, b.downloads
FROM lineage e
JOIN current_models b ON b.id = e.parent_id AND b.parameters >= :large * 1e9
JOIN current_models d ON d.id = e.child_id
LEFT JOIN tokenizers tb ON tb.model_id = b.id
WHERE e.relation = 'drafts-for'
GROUP BY b.id
UNION ALL
SELECT b.id, round(b.parameters / 1e9, 1), 'possible', d.id, round(min(d.parameters) / 1e9, 2), tb.class, tb.vocab_size,
       count(*), b.downloads
FROM current_models b
JOIN tokenizers tb ON tb.model_id = b.id
JOIN tokenizers td ON td.fingerprint = tb.fingerprint AND td.model_id <> tb.model_id
JOIN current_models d ON d.id = td.model_id AND d.parameters <= b.parameters * :share
  AND coalesce(d.relation, '') <> 'adapter' AND coalesce(d.line, '') <> 'draft'
WHERE b.parameters >= :large * 1e9
GROUP BY b.id
ORDER BY b.downloads DESC, large, kind
LIMIT :top;

-- question: names
-- ask: What do the words in model names say?
-- read: For each word, the models among the most downloaded whose name has it, and what else the index knows of them:
--   how many are instruct or base models, repackagings, and the format most of them hold.
-- param: words = ["instruct","chat","it","base","gguf","awq","gptq","fp8","mlx","4bit","coder","distill"] -- the words
-- param: among = 10000 -- how many of the most downloaded models
-- chart: bars label=word value=models
WITH named AS MATERIALIZED (
  SELECT id, stage, relation, downloads, '-' || replace(replace(lower(name), '_', '-'), '.', '-') || '-' AS words
  FROM current_models ORDER BY downloads DESC LIMIT :among
)
SELECT w.value AS word, count(*) AS models, sum(m.stage IS 'instruct') AS instruct, sum(m.stage IS 'base') AS base,
       sum(m.relation IS 'quantized') AS repackaged,
       (SELECT ws.format FROM weights ws WHERE ws.model_id = m.id ORDER BY ws.bytes DESC LIMIT 1) AS format,
       max(coalesce(m.downloads, 0)) AS downloads, m.id AS example
FROM json_each(:words) w JOIN named m ON instr(m.words, '-' || w.value || '-')
GROUP BY w.value
ORDER BY models DESC, word;
