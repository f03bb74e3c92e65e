import type { Entry } from './entry.ts';

const MODELS: Entry['columns'] = {
  key: 'number of the model in this file; not the same in another one',
  hub_id: "the Hub's own _id, which survives renames",
  name: 'the part of the id behind the owner',
  line: 'specialisation: coder, math, vl, audio, embedding, reranker, reward, guard, draft ...; null for none',
  stage: 'base or instruct',
  experts: { says: 'experts of a mixture', unit: 'experts' },
  license_state: 'declared, named-other, inherited (from its parent), unknown or absent',
  task: "the Hub's task, such as text-generation",
  library: 'library that loads it, such as transformers or peft',
  gated: 'no, auto or manual: whether its terms must be accepted to download',
  disabled: '1: the Hub has disabled it',
  downloads: { says: 'downloads in the last 30 days', unit: 'downloads' },
  downloads_all_time: { says: 'downloads since it was made', unit: 'downloads' },
  likes: { says: 'likes', unit: 'likes' },
  trending_score: "the Hub's own measure of what is popular now",
  sha: 'its present commit',
  card_state: 'of README.md: held, absent, not-fetched, failed or gated',
  config_state: 'of config.json: held, absent, not-fetched, failed or gated',
  files_state: 'of the list of files with sizes: held, absent, not-fetched or failed',
  first_seen_at: 'when a crawl first saw it (ISO 8601, UTC)',
  last_seen_at: 'when a crawl last saw it (ISO 8601, UTC)',
  gone_at: 'since when the Hub has it no longer; null while it has',
  version: 'grows with every change of any model: what changed since is what has more',
  record_seq: 'row of the archive with the newest record',
  record_hash: 'hash of that record without its moving counts',
  details_sha: 'commit whose details are held; null for none',
};

/** Tables of what a model is. */
export const MODEL_TABLES: readonly Entry[] = [
  {
    table: 'models',
    row: 'one model repo of the Hub, those that are gone among them',
    columns: MODELS,
    example: {
      asks: 'The largest open models of a family',
      sql: "SELECT id, parameters, license FROM models WHERE family = 'qwen' ORDER BY parameters DESC LIMIT 5",
    },
  },
  {
    table: 'current_models',
    row: 'one model that the Hub still has; the columns of models',
    columns: MODELS,
    example: {
      asks: 'Models and downloads of each family',
      sql: 'SELECT family, count(*) AS models, sum(downloads) AS downloads FROM current_models GROUP BY family ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'facts',
    row: 'one value told of a model, with who says so; several may be told of one field',
    columns: { value: 'the value as text; lists as JSON', chosen: '1: the value that stands in models' },
    example: {
      asks: 'Why is a model of this family?',
      sql: "SELECT field, value, basis, place, rule, chosen FROM facts WHERE model_id = 'deepseek-ai/DeepSeek-R1-Distill-Qwen-32B' AND field = 'family'",
    },
  },
  {
    table: 'notes',
    row: 'one thing seen in a model and not understood',
    columns: { code: 'kind of note', saw: 'what was seen, verbatim' },
    example: {
      asks: 'What is not understood most often?',
      sql: 'SELECT code, count(*) AS notes FROM notes GROUP BY code ORDER BY notes DESC',
    },
  },
  {
    table: 'tags',
    row: 'one tag of a model',
    columns: {},
    example: {
      asks: 'The most frequent tags',
      sql: 'SELECT tag, count(*) AS models FROM tags GROUP BY tag ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'files',
    row: 'one file of a model, where details are held',
    columns: {
      path: 'path in the repo',
      sha256: 'hash of the content, of large files',
      blob_id: "git's hash of the file",
    },
    example: {
      asks: 'The largest files',
      sql: 'SELECT model_id, path, bytes FROM files ORDER BY bytes DESC LIMIT 5',
    },
  },
  {
    table: 'weights',
    row: 'one set of weight files of a model in one format and level',
    columns: {
      shards: { says: 'parts that its files are split into', unit: 'files' },
      part: 'what they hold: weights, or lora, projector, draft ...',
    },
    example: {
      asks: 'Bits per weight of each level of GGUF',
      sql: "SELECT level, round(avg(bits_per_weight), 2) AS bits, count(*) AS sets FROM weights WHERE format = 'gguf' AND bits_per_weight IS NOT NULL GROUP BY level ORDER BY bits",
    },
  },
  {
    table: 'weight_options',
    row: 'one set of weights in which a model can be had, its own or that of a repo that repackages it, of 0.6 to 1.4 times its parameters',
    columns: {
      repo_id: 'the repo that has them',
      bytes: {
        says: 'size of the files; where none is known parameters times bits, of 16 and 32 bit weights alone',
        unit: 'bytes',
      },
      computed: '1: the size is worked out, not read',
    },
    example: {
      asks: 'In which weights can I have this model?',
      sql: "SELECT repo_id, format, level, bytes FROM weight_options WHERE model_id = 'meta-llama/Llama-3.1-8B-Instruct' ORDER BY bytes",
    },
  },
  {
    table: 'format_counts',
    row: 'one weight format',
    columns: { models: { says: 'models of the Hub that have weights in it', unit: 'models' } },
    example: {
      asks: 'Which formats are most common?',
      sql: 'SELECT format, models FROM format_counts ORDER BY models DESC',
    },
  },
  {
    table: 'architectures',
    row: "one model's architecture, as its config.json tells it",
    columns: {
      layers: { says: 'layers', unit: 'layers' },
      hidden_size: { says: 'width of the residual stream', unit: 'numbers' },
      heads: { says: 'attention heads', unit: 'heads' },
      kv_heads: { says: 'heads of keys and values', unit: 'heads' },
      head_size: { says: 'width of a head', unit: 'numbers' },
      kv_rank: { says: 'width of the compressed cache of latent attention', unit: 'numbers' },
      sliding_window: { says: 'window of the layers that have one', unit: 'tokens' },
      sliding_pattern: 'layers with a window to layers without, as 5:1',
      native_context_length: { says: 'context before its positions were stretched', unit: 'tokens' },
      experts_per_token: { says: 'experts at work for one token', unit: 'experts' },
      dtype: 'number type of the weights',
    },
    example: {
      asks: 'Models with many heads a key-value head',
      sql: 'SELECT model_id, heads, kv_heads FROM architectures WHERE kv_heads IS NOT NULL ORDER BY heads * 1.0 / kv_heads DESC LIMIT 5',
    },
  },
  {
    table: 'kv_cache',
    row: "one model's key-value cache: n tokens at b bits take (full_values * n + local_values * min(n, window)) * b / 8 bytes",
    columns: {
      config_of: 'the repo whose config.json says so: the model itself, else one that is built alike',
      full_layers: { says: 'layers that cache every token', unit: 'layers' },
      full_values: { says: 'numbers that these cache for one token', unit: 'numbers' },
      local_layers: { says: 'layers that cache a window', unit: 'layers' },
      local_values: { says: 'numbers that those cache for one token', unit: 'numbers' },
      window: { says: 'the window; null where no layer has one', unit: 'tokens' },
      bytes_per_token: { says: 'what one more token takes at 16 bits, all windows full', unit: 'bytes' },
    },
    example: {
      asks: 'Whose context costs most?',
      sql: 'SELECT model_id, bytes_per_token FROM kv_cache ORDER BY bytes_per_token DESC LIMIT 5',
    },
  },
  {
    table: 'memory_shapes',
    row: "one model's key-value cache and context as in kv_cache where a config tells, else as may be assumed",
    columns: {
      config_of: 'the repo whose config.json says so; null where nothing does',
      basis:
        "config: its own or a relative's; alike: that of a model of its family and size; at most: more than any config of so many parameters says",
      full_layers: { says: 'layers that cache every token', unit: 'layers' },
      full_values: { says: 'numbers that these cache for one token', unit: 'numbers' },
      local_layers: { says: 'layers that cache a window', unit: 'layers' },
      local_values: { says: 'numbers that those cache for one token', unit: 'numbers' },
      window: { says: 'the window; null where no layer has one', unit: 'tokens' },
      context_from: 'config; release: the shortest its generation was released with; alike: that of config_of',
    },
    example: {
      asks: 'On what do the caches rest?',
      sql: 'SELECT basis, count(*) AS models FROM memory_shapes GROUP BY basis',
    },
  },
  {
    table: 'tokenizers',
    row: "one model's tokenizer",
    columns: {
      class: 'class that tokenizer_config.json names',
      fingerprint: 'hash of what it does: equal ones tokenise alike',
      chat_template_hash: 'hash of the chat template',
    },
    example: {
      asks: 'Which tokenizer classes are in use?',
      sql: 'SELECT class, count(*) AS models FROM tokenizers GROUP BY class ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'model_license',
    row: "one model's license and who says so",
    columns: {
      declared: 'what the card or tag says, verbatim',
      state: 'declared, named-other, inherited (from its parent), unknown or absent',
    },
    example: {
      asks: 'Licenses that are declared under another name',
      sql: "SELECT model_id, declared, license, license_name FROM model_license WHERE declared <> license OR state = 'named-other' LIMIT 10",
    },
  },
  {
    table: 'effective_licenses',
    row: 'one model with the most restrictive license along its lineage',
    columns: {
      license: 'that license',
      complete: '1: every license of the chain is known',
      path: 'model (license) -> parent (license) ..., to the one whose license it is',
      freer_than_parent:
        "path to the ancestor whose license is stricter than the model's own; null where there is none",
      expression: 'SPDX expression of its license and all of its ancestry that are known, joined by AND',
    },
    example: {
      asks: 'What binds a derived model?',
      sql: 'SELECT model_id, license, path FROM effective_licenses LIMIT 5',
    },
  },
  {
    table: 'lineage',
    row: 'one parent that a model states or that follows from it',
    columns: { stated: 'the parent as written' },
    example: {
      asks: 'Which models are built on most?',
      sql: 'SELECT parent_id, relation, count(*) AS children FROM lineage GROUP BY parent_id, relation ORDER BY children DESC LIMIT 10',
    },
  },
  {
    table: 'changes',
    row: 'one change of a model between two crawls',
    columns: {
      field:
        'what changed: id, license, gated, task, parameters, family, parents, gone ..., or a claim of its own card',
      old_value: 'what it was',
      new_value: 'what it is since',
      seen_at: 'when the new value was first seen (ISO 8601, UTC)',
      seen_from: 'when the old value was last known to stand (ISO 8601, UTC)',
      hub_time: "the Hub's own time of the repo's last change (ISO 8601, UTC)",
      hub_id: "the Hub's own _id of the model",
    },
    example: {
      asks: 'What changed lately?',
      sql: 'SELECT model_id, field, old_value, new_value, seen_at FROM changes ORDER BY seen_at DESC LIMIT 10',
    },
  },
  {
    table: 'usage_history',
    row: 'downloads and likes of a model at one time: weekly at most, and when they moved by half; the present ones are in models',
    columns: {
      downloads: { says: 'downloads in the 30 days before', unit: 'downloads' },
      likes: { says: 'likes', unit: 'likes' },
    },
    example: {
      asks: 'Downloads over time',
      sql: 'SELECT model_id, seen_at, downloads, likes FROM usage_history ORDER BY model_id, seen_at LIMIT 10',
    },
  },
  {
    table: 'model_facets',
    row: 'one current model by what it is filtered and counted by',
    columns: {
      model: 'number of the model, as models.key',
      line: 'specialisation: coder, math, vl ...; null for none',
      stage: 'base or instruct',
      task: "the Hub's task, such as text-generation",
      library: 'library that loads it',
      gated: 'no, auto or manual',
      terms: 'kind of the license: permissive, copyleft, community ...',
      commercial_use: 'yes, no, conditional or unknown',
      size: { says: 'range of its parameters, the upper end left out', unit: 'billions' },
      context: { says: 'range of its context, the upper end left out', unit: 'tokens' },
      downloads: { says: 'downloads in the last 30 days', unit: 'downloads' },
      likes: { says: 'likes', unit: 'likes' },
      trending_score: "the Hub's own measure of what is popular now",
      least_bytes: { says: 'smallest of its own sets of weights that has 4 bits or more', unit: 'bytes' },
    },
    example: {
      asks: 'Models by size and terms',
      sql: 'SELECT size, terms, count(*) AS models FROM model_facets GROUP BY size, terms ORDER BY models DESC LIMIT 10',
    },
  },
  {
    table: 'model_formats',
    row: 'one format and level of the own weights of a current model',
    columns: {
      model: 'number of the model, as models.key',
      downloads: { says: 'downloads of the model in the last 30 days', unit: 'downloads' },
    },
    example: {
      asks: 'The levels most downloaded',
      sql: 'SELECT format, level, sum(downloads) AS downloads FROM model_formats GROUP BY format, level ORDER BY downloads DESC LIMIT 10',
    },
  },
];
