/**
 * What a config class of Transformers fills in where config.json is silent: published configs leave out what equals the default
 * (Gemma 3 4B states no heads and no length). One row a kind of model, keys as the class spells them. Only what decides
 * lengths, caches and sizes stands here. They hold for configs that describe a model, not for a bare `{"model_type": "llama"}`.
 */
export interface ClassDefaultsRow {
  id: string;
  /** `model_type` values. */
  types: readonly string[];
  values: Readonly<Record<string, number | boolean>>;
  source: string;
}

const MODELS = 'https://github.com/huggingface/transformers/blob/main/src/transformers/models';

/** Opened: Gemma 3 in November 2026; the others as known. */
export const CLASS_DEFAULTS = [
  {
    id: 'bert',
    types: ['bert'],
    values: { max_position_embeddings: 512 },
    source: `${MODELS}/bert/configuration_bert.py`,
  },
  {
    id: 'cohere',
    types: ['cohere'],
    values: { max_position_embeddings: 8192 },
    source: `${MODELS}/cohere/configuration_cohere.py`,
  },
  {
    id: 'distilbert',
    types: ['distilbert'],
    values: { max_position_embeddings: 512 },
    source: `${MODELS}/distilbert/configuration_distilbert.py`,
  },
  {
    id: 'gemma',
    types: ['gemma'],
    values: {
      vocab_size: 256_000,
      hidden_size: 3072,
      intermediate_size: 24_576,
      num_hidden_layers: 28,
      num_attention_heads: 16,
      num_key_value_heads: 16,
      head_dim: 256,
      max_position_embeddings: 8192,
      tie_word_embeddings: true,
    },
    source: `${MODELS}/gemma/configuration_gemma.py`,
  },
  {
    id: 'gemma2',
    types: ['gemma2'],
    values: {
      vocab_size: 256_000,
      hidden_size: 2304,
      intermediate_size: 9216,
      num_hidden_layers: 26,
      num_attention_heads: 8,
      num_key_value_heads: 4,
      head_dim: 256,
      max_position_embeddings: 8192,
      sliding_window: 4096,
      tie_word_embeddings: true,
    },
    source: `${MODELS}/gemma2/configuration_gemma2.py`,
  },
  {
    id: 'gemma3',
    types: ['gemma3_text'],
    values: {
      vocab_size: 262_208,
      hidden_size: 2304,
      intermediate_size: 9216,
      num_hidden_layers: 26,
      num_attention_heads: 8,
      num_key_value_heads: 4,
      head_dim: 256,
      max_position_embeddings: 131_072,
      sliding_window: 4096,
      sliding_window_pattern: 6,
      tie_word_embeddings: true,
    },
    source: `${MODELS}/gemma3/configuration_gemma3.py`,
  },
  {
    id: 'gpt-neox',
    types: ['gpt_neox'],
    values: { max_position_embeddings: 2048 },
    source: `${MODELS}/gpt_neox/configuration_gpt_neox.py`,
  },
  { id: 'gpt2', types: ['gpt2'], values: { n_positions: 1024 }, source: `${MODELS}/gpt2/configuration_gpt2.py` },
  {
    id: 'llama',
    types: ['llama'],
    values: {
      vocab_size: 32_000,
      hidden_size: 4096,
      intermediate_size: 11_008,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      max_position_embeddings: 2048,
      tie_word_embeddings: false,
    },
    source: `${MODELS}/llama/configuration_llama.py`,
  },
  {
    id: 'mistral',
    types: ['mistral', 'mixtral'],
    values: {
      vocab_size: 32_000,
      hidden_size: 4096,
      intermediate_size: 14_336,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 8,
      max_position_embeddings: 131_072,
      tie_word_embeddings: false,
    },
    source: `${MODELS}/mistral/configuration_mistral.py`,
  },
  {
    id: 'opt',
    types: ['opt'],
    values: { max_position_embeddings: 2048 },
    source: `${MODELS}/opt/configuration_opt.py`,
  },
  {
    id: 'phi3',
    types: ['phi3'],
    values: {
      vocab_size: 32_064,
      hidden_size: 3072,
      intermediate_size: 8192,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      max_position_embeddings: 4096,
      tie_word_embeddings: false,
    },
    source: `${MODELS}/phi3/configuration_phi3.py`,
  },
  {
    id: 'qwen2',
    types: ['qwen2', 'qwen2_vl_text', 'qwen2_5_vl_text'],
    values: {
      vocab_size: 151_936,
      num_attention_heads: 32,
      num_key_value_heads: 32,
      max_position_embeddings: 32_768,
      tie_word_embeddings: false,
    },
    source: `${MODELS}/qwen2/configuration_qwen2.py`,
  },
  {
    id: 'qwen3',
    types: ['qwen3'],
    values: {
      vocab_size: 151_936,
      num_attention_heads: 32,
      num_key_value_heads: 32,
      head_dim: 128,
      max_position_embeddings: 32_768,
      tie_word_embeddings: false,
    },
    source: `${MODELS}/qwen3/configuration_qwen3.py`,
  },
] as const satisfies readonly ClassDefaultsRow[];
