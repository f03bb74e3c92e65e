import type { Entry } from './entry.ts';

const CACHED: Entry['columns'] = {
  full_layers: { says: 'layers that cache every token', unit: 'layers' },
  full_values: { says: 'numbers that these cache for one token', unit: 'numbers' },
  local_layers: { says: 'layers that cache a window', unit: 'layers' },
  local_values: { says: 'numbers that those cache for one token', unit: 'numbers' },
  window: { says: 'the window; null where no layer has one', unit: 'tokens' },
};

/** Tables of what a model is built of: its files and weights, what they take in memory, its tokenizer. */
export const WEIGHT_TABLES: readonly Entry[] = [
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
    table: 'repackagings',
    row: 'one repo that offers a model in other weights, by what the repo is found to be: the Hub calls it a fine-tune where its author stated nothing',
    columns: {
      repo_id: 'the repo that has them',
      repo: 'its key in models',
      stated: "the relation of the repo's edge in lineage",
    },
    example: {
      asks: 'Who offers this model in other weights?',
      sql: "SELECT repo_id, stated FROM repackagings WHERE model_id = 'meta-llama/Llama-3.1-8B-Instruct' LIMIT 20",
    },
  },
  {
    table: 'weight_options',
    row: 'one set of weights in which a model can be had, its own or that of a repo that repackages it, of 0.6 to 1.4 times its parameters',
    columns: {
      repo_id: 'the repo that has them',
      bytes: {
        says: 'size of the files; where none is known parameters times bits, and of packed weights that are no GGUF the share that stays at 16 bits: 15 in a hundred up to 9 billion, 4 at 200 billion',
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
      ...CACHED,
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
      ...CACHED,
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
];
