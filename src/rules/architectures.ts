/**
 * What config.json does not say because the architecture's code fixes it: how many matrices a feed-forward part has and
 * whether embeddings are tied when the config is silent. One row a kind of model; `types` are `model_type` values. Parameter
 * arithmetic is done for these types only: a count from a guess about unknown code would be worse than none.
 */
export interface ArchitectureRow {
  id: string;
  types: readonly string[];
  /** 3 for gated feed-forward parts (gate, up, down), 2 for plain ones. */
  matrices: 2 | 3;
  /** Input and output embeddings are one matrix unless the config says otherwise. */
  tied: boolean;
  /** Rows of learnt position embeddings, as the config key that counts them; absent for rotary or relative positions. */
  positions?: 'context';
  /** Feed-forward width in hidden sizes when the config gives none. */
  width?: number;
  /** One key-value head when `multi_query` is set. */
  multiQuery?: true;
  /** The decoder has the same layers again, with attention over the encoder. */
  encoderDecoder?: true;
  /** One shared expert of an expert's width in every layer of experts, though the config names none. */
  sharedExpert?: true;
  /** Local to full attention layers where the architecture's code fixes it. */
  localPattern?: string;
  /** Dense layers use another width than the key `intermediate_size` (which is the experts'). */
  denseWidthKey?: string;
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

const MODELS = 'https://github.com/huggingface/transformers/blob/main/src/transformers/models';

export const ARCHITECTURES = [
  {
    id: 'bloom',
    types: ['bloom'],
    matrices: 2,
    tied: true,
    width: 4,
    examples: ['bloom'],
    nearMisses: ['bloomz'],
    source: `${MODELS}/bloom/configuration_bloom.py`,
  },
  {
    id: 'decoder-gated',
    types: [
      'apertus',
      'aquila',
      'arcee',
      'bailing_moe',
      'bailing_moe_v2',
      'baichuan',
      'deepseek_ref',
      'deepseek_v2',
      'deepseek_v3',
      'deepseek_v32',
      'deepseek_v4',
      'dots1',
      'ernie4_5',
      'exaone4',
      'exaone_moe',
      'glm4',
      'glm4_moe',
      'glm4_moe_lite',
      'glm_moe_dsa',
      'hunyuan_v1_dense',
      'hunyuan_v1_moe',
      'internlm2',
      'internlm3',
      'kimi_k2',
      'kimi_linear',
      'laguna',
      'llama',
      'longcat_flash',
      'minimax',
      'minimax_m2',
      'minimax_m3',
      'ministral',
      'ministral3',
      'mistral',
      'mixtral',
      'olmo',
      'olmo2',
      'olmo3',
      'olmoe',
      'phi3',
      'phimoe',
      'qwen2',
      'qwen2_5_vl_text',
      'qwen2_moe',
      'qwen2_vl_text',
      'qwen3',
      'qwen3_5_moe_text',
      'qwen3_5_text',
      'qwen3_moe',
      'qwen3_next',
      'qwen3_vl_moe_text',
      'qwen3_vl_text',
      'seed_oss',
      'smollm3',
      'solar',
      'stablelm',
      'starcoder_gated',
      'xverse',
      'yi',
    ],
    matrices: 3,
    tied: false,
    examples: ['llama', 'qwen3_moe', 'deepseek_v3'],
    nearMisses: ['llama4_text', 'gemma2'],
    source: `${MODELS}/llama/configuration_llama.py`,
  },
  {
    id: 'decoder-gated-tied',
    types: [
      'cohere',
      'cohere2',
      'ernie4_5_moe',
      'gemma',
      'gemma3_text',
      'granite',
      'granitemoe',
      'lfm2',
      'lfm2_moe',
      'smollm',
    ],
    matrices: 3,
    tied: true,
    examples: ['gemma', 'cohere2'],
    nearMisses: ['gemma3n_text', 'llama'],
    source: `${MODELS}/gemma/configuration_gemma.py`,
  },
  {
    id: 'decoder-plain',
    types: ['gpt_neox', 'phi', 'codegen', 'gptj', 'persimmon', 'starcoder2'],
    matrices: 2,
    tied: false,
    width: 4,
    examples: ['gpt_neox', 'phi'],
    nearMisses: ['gpt_neo', 'phi3'],
    source: `${MODELS}/gpt_neox/configuration_gpt_neox.py`,
  },
  {
    id: 'decoder-plain-positions',
    types: ['gpt2', 'opt', 'gpt_neo', 'gpt_bigcode'],
    matrices: 2,
    tied: true,
    width: 4,
    positions: 'context',
    multiQuery: true,
    examples: ['gpt2', 'opt'],
    nearMisses: ['gpt_neox'],
    source: `${MODELS}/gpt2/configuration_gpt2.py`,
  },
  {
    id: 'gemma2',
    types: ['gemma2'],
    matrices: 3,
    tied: true,
    localPattern: '1:1',
    examples: ['gemma2'],
    nearMisses: ['gemma', 'gemma3_text'],
    source: 'https://arxiv.org/abs/2408.00118',
  },
  {
    id: 'llama4',
    types: ['llama4_text', 'llama4'],
    matrices: 3,
    tied: false,
    denseWidthKey: 'intermediate_size_mlp',
    localPattern: '3:1',
    sharedExpert: true,
    examples: ['llama4_text'],
    nearMisses: ['llama'],
    source: `${MODELS}/llama4/configuration_llama4.py`,
  },
  {
    id: 'nemotron-hybrid',
    types: ['nemotron_h'],
    matrices: 2,
    tied: false,
    examples: ['nemotron_h'],
    nearMisses: ['nemotron'],
    source: 'https://huggingface.co/nvidia/Nemotron-H-56B-Base-8K/blob/main/configuration_nemotron_h.py',
  },
  {
    id: 't5',
    types: ['t5'],
    matrices: 2,
    tied: true,
    encoderDecoder: true,
    examples: ['t5'],
    nearMisses: ['mt5', 'umt5'],
    source: `${MODELS}/t5/configuration_t5.py`,
  },
  {
    id: 't5-gated',
    types: ['mt5', 'umt5'],
    matrices: 3,
    tied: false,
    encoderDecoder: true,
    examples: ['mt5'],
    nearMisses: ['t5'],
    source: `${MODELS}/mt5/configuration_mt5.py`,
  },
] as const satisfies readonly ArchitectureRow[];

/** Experts of a type that no row describes: gated ones, as in every mixture but Nemotron's, which has a row. */
export const GATED_EXPERTS: ArchitectureRow = {
  id: 'any-mixture',
  types: [],
  matrices: 3,
  tied: false,
  examples: [],
  nearMisses: [],
  source: 'https://arxiv.org/abs/2401.04088',
};

/** The row of each `model_type`. */
export const ARCHITECTURE_OF_TYPE: ReadonlyMap<string, ArchitectureRow> = new Map(
  (ARCHITECTURES as readonly ArchitectureRow[]).flatMap((row) => row.types.map((type) => [type, row] as const)),
);

/** What a layer of a hybrid model computes, by the letter or word its config uses. `-` is a feed-forward part alone. */
export const LAYER_KINDS = [
  { mark: '*', kind: 'attention' },
  { mark: '-', kind: 'mlp' },
  { mark: 'E', kind: 'experts' },
  { mark: 'M', kind: 'mamba' },
  { mark: 'attention', kind: 'attention' },
  { mark: 'mamba', kind: 'mamba' },
  { mark: 'mlp', kind: 'mlp' },
  { mark: 'moe', kind: 'experts' },
] as const;
