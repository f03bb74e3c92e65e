/**
 * What a layer keeps of the tokens it has read. `full` layers keep a key and a value of every token, `local` ones only
 * those in their window, `none` keeps nothing that grows with the context (feed-forward parts, recurrent states,
 * layers that reuse another layer's cache).
 */
export const KEEPS = ['full', 'local', 'none'] as const;
export type Keeps = (typeof KEEPS)[number];

/** A word, letter or number by which configs call a kind of layer. */
export interface LayerWordRow {
  id: string;
  keeps: Keeps;
  meaning: string;
  source: string;
}

const TRANSFORMERS = 'https://github.com/huggingface/transformers/blob/main/src/transformers';
const LAYER_TYPES = `${TRANSFORMERS}/configuration_utils.py`;
const NEMOTRON = 'https://huggingface.co/nvidia/Nemotron-H-56B-Base-8K/blob/main/configuration_nemotron_h.py';

export const LAYER_WORDS = [
  { id: '*', keeps: 'full', meaning: 'attention', source: NEMOTRON },
  { id: '-', keeps: 'none', meaning: 'feed-forward part alone', source: NEMOTRON },
  { id: '0', keeps: 'none', meaning: 'lightning attention', source: 'https://arxiv.org/abs/2501.08313' },
  { id: '1', keeps: 'full', meaning: 'softmax attention', source: 'https://arxiv.org/abs/2501.08313' },
  { id: 'E', keeps: 'none', meaning: 'experts alone', source: NEMOTRON },
  { id: 'M', keeps: 'none', meaning: 'Mamba-2', source: NEMOTRON },
  { id: 'attention', keeps: 'full', meaning: 'attention', source: LAYER_TYPES },
  { id: 'chunked_attention', keeps: 'local', meaning: 'attention within chunks', source: LAYER_TYPES },
  { id: 'conv', keeps: 'none', meaning: 'short convolution', source: `${TRANSFORMERS}/models/lfm2` },
  {
    id: 'deepseek_sparse_attention',
    keeps: 'full',
    meaning: 'attention to chosen tokens; all stay in the cache to be chosen from',
    source: 'https://arxiv.org/abs/2512.02556',
  },
  { id: 'full_attention', keeps: 'full', meaning: 'attention to all tokens', source: LAYER_TYPES },
  { id: 'linear_attention', keeps: 'none', meaning: 'linear attention with a fixed state', source: LAYER_TYPES },
  { id: 'mamba', keeps: 'none', meaning: 'Mamba', source: LAYER_TYPES },
  { id: 'mlp', keeps: 'none', meaning: 'feed-forward part alone', source: NEMOTRON },
  { id: 'moe', keeps: 'none', meaning: 'experts alone', source: NEMOTRON },
  { id: 'sliding_attention', keeps: 'local', meaning: 'attention within a sliding window', source: LAYER_TYPES },
] as const satisfies readonly LayerWordRow[];

/** Keys of config.json that list the layers one by one, as an array or as a string of letters; the first found wins. */
export const LAYER_LISTS = ['layer_types', 'layers_block_type', 'hybrid_override_pattern', 'attn_type_list'] as const;

/** Keys that count out the attention layers of a hybrid; all others keep nothing. `from` is the number of the first layer. */
export const ATTENTION_LAYERS = [
  { key: 'attn_layer_indices', from: 0, source: `${TRANSFORMERS}/models/bamba/configuration_bamba.py` },
  { key: 'full_attn_idxs', from: 0, source: `${TRANSFORMERS}/models/lfm2/configuration_lfm2.py` },
  { key: 'linear_attn_config.full_attn_layers', from: 1, source: 'https://arxiv.org/abs/2510.26692' },
] as const;

/** What an architecture's code fixes and its config leaves unsaid. */
export interface CacheRow {
  id: string;
  /** `model_type` values. */
  types: readonly string[];
  /**
   * - `every-nth`: with a window, each `nth` layer sees everything, the others their window.
   * - `all-local`: with a window, every layer is local.
   * - `upper-local`: with a window, the layers from `max_window_layers` up are local.
   * - `every-layer`: all layers keep everything, whatever else they hold.
   * - `nothing`: no layer keeps anything that grows.
   */
  plan: 'every-nth' | 'all-local' | 'upper-local' | 'every-layer' | 'nothing';
  nth?: number;
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

export const KV_CACHES = [
  {
    id: 'all-local',
    types: ['mistral', 'mixtral', 'phi3', 'phimoe', 'starcoder2'],
    plan: 'all-local',
    examples: ['mistral', 'phi3'],
    nearMisses: ['ministral', 'phi', 'mistral4'],
    source: 'https://arxiv.org/abs/2310.06825',
  },
  {
    id: 'attention-beside-mamba',
    types: ['falcon_h1'],
    plan: 'every-layer',
    examples: ['falcon_h1'],
    nearMisses: ['falcon', 'falcon_mamba'],
    source: 'https://arxiv.org/abs/2507.22448',
  },
  {
    id: 'cohere2',
    types: ['cohere2'],
    plan: 'every-nth',
    nth: 4,
    examples: ['cohere2'],
    nearMisses: ['cohere'],
    source: `${TRANSFORMERS}/models/cohere2/configuration_cohere2.py`,
  },
  {
    id: 'gemma2',
    types: ['gemma2'],
    plan: 'every-nth',
    nth: 2,
    examples: ['gemma2'],
    nearMisses: ['gemma', 'gemma3_text'],
    source: 'https://arxiv.org/abs/2408.00118',
  },
  {
    id: 'gemma3',
    types: ['gemma3', 'gemma3_text'],
    plan: 'every-nth',
    nth: 6,
    examples: ['gemma3_text'],
    nearMisses: ['gemma3n_text', 'gemma2'],
    source: 'https://arxiv.org/abs/2503.19786',
  },
  {
    id: 'gpt-oss',
    types: ['gpt_oss'],
    plan: 'every-nth',
    nth: 2,
    examples: ['gpt_oss'],
    nearMisses: ['gpt2'],
    source: 'https://arxiv.org/abs/2508.10925',
  },
  {
    id: 'llama4',
    types: ['llama4', 'llama4_text'],
    plan: 'every-nth',
    nth: 4,
    examples: ['llama4_text'],
    nearMisses: ['llama'],
    source: `${TRANSFORMERS}/models/llama4/configuration_llama4.py`,
  },
  {
    id: 'state-only',
    types: ['falcon_mamba', 'mamba', 'mamba2', 'rwkv', 'rwkv5', 'rwkv6', 'rwkv6qwen2', 'rwkv7', 'xlstm'],
    plan: 'nothing',
    examples: ['mamba', 'rwkv7'],
    nearMisses: ['jamba', 'bamba'],
    source: 'https://arxiv.org/abs/2312.00752',
  },
  {
    id: 'upper-local',
    types: ['qwen2', 'qwen2_5_vl_text', 'qwen2_moe', 'qwen2_vl', 'qwen3', 'qwen3_moe'],
    plan: 'upper-local',
    examples: ['qwen2'],
    nearMisses: ['qwen', 'qwen3_next'],
    source: `${TRANSFORMERS}/models/qwen2/configuration_qwen2.py`,
  },
] as const satisfies readonly CacheRow[];

/**
 * Keys whose presence says that some layers keep something else than keys and values of every token: states, compressed
 * or shared blocks, layouts of their own. Where nothing above explains them, the cache is not known.
 */
export const OTHER_STATES = [
  'attention_other_setting',
  'attn_module_list',
  'block_configs',
  'block_types',
  'compress_ratios',
  'conv_L_cache',
  'hybrid_layer_pattern',
  'layer_group_size',
  'linear_attn_config',
  'linear_num_key_heads',
  'lru_width',
  'mamba_d_state',
  'mamba_num_heads',
  'mb_per_layer',
  'ssm_cfg',
  'ssm_state_size',
] as const;

/** Keys by which layers of one kind have other key-value heads than the rest. */
export const HEADS_BY_KIND = {
  full: { heads: 'num_global_key_value_heads', width: 'global_head_dim', valueWidth: 'global_head_dim' },
  local: { heads: 'swa_num_key_value_heads', width: 'swa_head_dim', valueWidth: 'swa_v_head_dim' },
} as const;

/** Classes of models that write text from left to right, and so keep a cache. */
export const WRITES_TEXT = /CausalLM|ConditionalGeneration|LMHead|Chat|Multimodal/;
