/**
 * How config.json spells what every architecture has: one row a quantity, its keys in order of trust. A new spelling is a new
 * key in its row. Keys are looked up in the language model's own part of the config (`PARTS_OF_CONFIG`), then at the top.
 */
export interface ConfigShapeRow {
  id: string;
  keys: readonly string[];
  meaning: string;
  source: string;
}

const TRANSFORMERS = 'https://github.com/huggingface/transformers/tree/main/src/transformers/models';

export const CONFIG_SHAPES = [
  {
    id: 'active-experts',
    keys: [
      'num_experts_per_tok',
      'num_experts_per_token',
      'num_selected_experts',
      'moe_topk',
      'top_k_experts',
      'moe_top_k',
      'moe_k',
      'experts_per_token',
    ],
    meaning: 'routed experts that compute one token',
    source: TRANSFORMERS,
  },
  {
    id: 'context',
    keys: [
      'max_position_embeddings',
      'max_sequence_length',
      'n_positions',
      'seq_length',
      'max_seq_len',
      'model_max_length',
      'n_ctx',
      'max_seq_length',
    ],
    meaning: 'positions the architecture was built for, as configured',
    source: TRANSFORMERS,
  },
  {
    id: 'dense-first',
    keys: ['first_k_dense_replace', 'num_dense_layers', 'moe_layer_start_index', 'n_dense_layers'],
    meaning: 'leading layers with a dense feed-forward part instead of experts',
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V3/blob/main/configuration_deepseek.py',
  },
  {
    id: 'dtype',
    keys: ['dtype', 'torch_dtype'],
    meaning: 'number type the weights are meant to be loaded in',
    source: 'https://huggingface.co/docs/transformers/main_classes/configuration',
  },
  {
    id: 'expert-width',
    keys: ['moe_intermediate_size', 'expert_ffn_hidden_size', 'moe_ffn_hidden_size'],
    meaning: 'width of one expert',
    source: TRANSFORMERS,
  },
  {
    id: 'experts',
    keys: [
      'num_experts',
      'n_routed_experts',
      'num_local_experts',
      'num_routed_experts',
      'moe_num_experts',
      'num_moe_experts',
      'n_experts',
    ],
    meaning: 'routed experts in a mixture-of-experts layer',
    source: TRANSFORMERS,
  },
  {
    id: 'head-size',
    keys: ['head_dim', 'attention_head_dim', 'd_kv', 'kv_channels', 'qk_head_dim'],
    meaning: 'width of one attention head',
    source: TRANSFORMERS,
  },
  {
    id: 'heads',
    keys: ['num_attention_heads', 'n_head', 'n_heads', 'num_heads', 'encoder_attention_heads'],
    meaning: 'query heads of an attention layer',
    source: TRANSFORMERS,
  },
  {
    id: 'hidden',
    keys: ['hidden_size', 'd_model', 'n_embd', 'dim', 'model_dim', 'n_embed'],
    meaning: 'width of the residual stream',
    source: TRANSFORMERS,
  },
  {
    id: 'kv-heads',
    keys: [
      'num_key_value_heads',
      'num_kv_heads',
      'n_head_kv',
      'multi_query_group_num',
      'n_kv_heads',
      'num_query_groups',
      'kv_n_heads',
    ],
    meaning: 'key and value heads of an attention layer; fewer than query heads is grouped-query attention',
    source: 'https://arxiv.org/abs/2305.13245',
  },
  {
    id: 'kv-rank',
    keys: ['kv_lora_rank'],
    meaning: 'width of the compressed key-value vector of multi-head latent attention',
    source: 'https://arxiv.org/abs/2405.04434',
  },
  {
    id: 'layers',
    keys: ['num_hidden_layers', 'n_layer', 'n_layers', 'num_layers', 'num_decoder_layers', 'encoder_layers'],
    meaning: 'blocks of the language model, prediction heads not counted',
    source: TRANSFORMERS,
  },
  {
    id: 'mlp-width',
    keys: [
      'intermediate_size',
      'ffn_hidden_size',
      'n_inner',
      'd_ff',
      'ffn_dim',
      'dense_intermediate_size',
      'inner_hidden_size',
    ],
    meaning: 'width of a dense feed-forward part',
    source: TRANSFORMERS,
  },
  {
    id: 'q-rank',
    keys: ['q_lora_rank'],
    meaning: 'width of the compressed query vector of multi-head latent attention',
    source: 'https://arxiv.org/abs/2405.04434',
  },
  {
    id: 'rope-part',
    keys: ['qk_rope_head_dim'],
    meaning: 'part of a head that carries positions in multi-head latent attention',
    source: 'https://arxiv.org/abs/2405.04434',
  },
  {
    id: 'shared-experts',
    keys: ['n_shared_experts', 'num_shared_experts', 'moe_num_shared_experts', 'num_shared_expert'],
    meaning: 'experts that compute every token',
    source: 'https://arxiv.org/abs/2401.06066',
  },
  {
    id: 'shared-width',
    keys: ['shared_expert_intermediate_size', 'moe_shared_expert_intermediate_size', 'shared_intermediate_size'],
    meaning: 'width of the shared expert, all shared experts together',
    source: TRANSFORMERS,
  },
  {
    id: 'tied',
    keys: ['tie_word_embeddings', 'tie_embeddings', 'share_embeddings'],
    meaning: 'input and output embeddings are one matrix',
    source: 'https://arxiv.org/abs/1608.05859',
  },
  {
    id: 'vocabulary',
    keys: ['vocab_size', 'padded_vocab_size', 'n_vocab'],
    meaning: 'rows of the embedding matrix',
    source: TRANSFORMERS,
  },
  {
    id: 'window',
    keys: ['sliding_window', 'sliding_window_size', 'attention_window_size', 'attention_chunk_size'],
    meaning: 'tokens a local attention layer looks back',
    source: 'https://arxiv.org/abs/2004.05150',
  },
] as const satisfies readonly ConfigShapeRow[];

/** A quantity the table knows. */
export type ConfigShape = (typeof CONFIG_SHAPES)[number]['id'];

/** Keys under which a multimodal config holds its language model's config, first found wins. */
export const PARTS_OF_CONFIG = [
  'text_config',
  'llm_config',
  'language_config',
  'thinker_config',
  'text_model_config',
  'decoder',
] as const;

/** Keys whose presence says that a config also describes encoders that a text-only count leaves out. */
export const TOWERS_OF_CONFIG = [
  'vision_config',
  'audio_config',
  'vision_tower_config',
  'encoder_config',
  'speech_config',
] as const;

/** Parts of a language model's own config that hold its dimensions apart (DBRX, MPT). */
export const NESTED_DIMENSIONS = ['attn_config', 'ffn_config'] as const;
