/**
 * Context lengths that config.json alone gets wrong or leaves open. `ROPE_KINDS` says what each kind of RoPE scaling does to
 * `max_position_embeddings`; `PUBLISHED_CONTEXTS` holds developers' figures where their configs reserve room for something else.
 */
export interface RopeKindRow {
  /** `rope_type`, or `type` in older configs. */
  id: string;
  /**
   * - `none`: no extension; the configured length is the context.
   * - `included`: the configured length already counts the extension; the original length stands beside it.
   * - `times`: original length x factor, or the configured length where that is longer.
   * - `at-run-time`: stretches as sequences grow; the factor promises no length, the configured one stays.
   * - `either`: configs of both habits exist; the original lengths in `NATIVE_LENGTHS` decide.
   */
  effect: 'none' | 'included' | 'times' | 'at-run-time' | 'either';
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

const ROPE = 'https://github.com/huggingface/transformers/blob/main/src/transformers/modeling_rope_utils.py';

export const ROPE_KINDS = [
  { id: 'default', effect: 'none', examples: ['default'], nearMisses: ['yarn'], source: ROPE },
  {
    id: 'dynamic',
    effect: 'at-run-time',
    examples: ['dynamic'],
    nearMisses: ['linear'],
    source: 'https://huggingface.co/docs/transformers/internal/rope_utils',
  },
  {
    id: 'linear',
    effect: 'either',
    examples: ['linear'],
    nearMisses: ['dynamic'],
    source: 'https://arxiv.org/abs/2306.15595',
  },
  {
    id: 'llama3',
    effect: 'included',
    examples: ['llama3'],
    nearMisses: ['llama'],
    source: 'https://arxiv.org/abs/2407.21783',
  },
  {
    id: 'longrope',
    effect: 'included',
    examples: ['longrope'],
    nearMisses: ['rope'],
    source: 'https://arxiv.org/abs/2402.13753',
  },
  {
    id: 'mrope',
    effect: 'none',
    examples: ['mrope'],
    nearMisses: ['rope'],
    source: 'https://arxiv.org/abs/2409.12191',
  },
  { id: 'proportional', effect: 'none', examples: ['proportional'], nearMisses: ['default'], source: ROPE },
  {
    id: 'su',
    effect: 'included',
    examples: ['su'],
    nearMisses: ['longrope'],
    source: 'https://arxiv.org/abs/2402.13753',
  },
  {
    id: 'yarn',
    effect: 'times',
    examples: ['yarn'],
    nearMisses: ['default'],
    source: 'https://arxiv.org/abs/2309.00071',
  },
] as const satisfies readonly RopeKindRow[];

/** Lengths models were pretrained at before anybody extended them: a configured length of these is not yet scaled. */
export const NATIVE_LENGTHS: readonly { type: string; lengths: readonly number[]; source: string }[] = [
  { type: 'gpt_neox', lengths: [2048], source: 'https://arxiv.org/abs/2204.06745' },
  { type: 'llama', lengths: [2048, 4096], source: 'https://arxiv.org/abs/2307.09288' },
];

/**
 * Types whose position table starts behind the padding token: its first `pad_token_id + 1` rows carry no token, so that
 * 514 rows are 512 tokens.
 */
export const RESERVED_POSITIONS = [
  {
    id: 'roberta',
    types: [
      'camembert',
      'data2vec-text',
      'esm',
      'ibert',
      'layoutlmv3',
      'lilt',
      'longformer',
      'luke',
      'markuplm',
      'mpnet',
      'roberta',
      'roberta-prelayernorm',
      'xlm-roberta',
      'xlm-roberta-xl',
      'xmod',
    ],
    examples: ['roberta', 'xlm-roberta', 'longformer'],
    nearMisses: ['bert', 'modernbert', 'distilbert'],
    source: 'https://github.com/huggingface/transformers/blob/main/src/transformers/models/roberta/modeling_roberta.py',
  },
] as const;

/** No model of a longer context is known. */
export const LONGEST_CONTEXT = 2 ** 24;

/** Methods that stretch a context of a shipped model, by their name in settings and in text. */
export const EXTENSIONS = [
  { id: 'dca', inText: /\bdual chunk attention\b/i, source: 'https://arxiv.org/abs/2402.17463' },
  { id: 'longrope', inText: /\blongrope\b/i, source: 'https://arxiv.org/abs/2402.13753' },
  { id: 'ntk', inText: /\bNTK\b/, source: 'https://arxiv.org/abs/2309.00071' },
  { id: 'yarn', inText: /\byarn\b/i, source: 'https://arxiv.org/abs/2309.00071' },
] as const;

/** What a developer publishes for configs of this type and configured length. */
export interface PublishedContextRow {
  id: string;
  types: readonly string[];
  /** `max_position_embeddings` as configured. */
  configured: number;
  /** Repo names that the row is for, in lower case, where models of one type and length differ; it goes before a row without. */
  inName?: string;
  /** Widths of the models the row is for, where models of one type and length differ in what is published of them. */
  hidden?: readonly number[];
  /** Tokens the developer states. */
  context: number;
  /** Tokens that the developer says an extension reaches that is not switched on as shipped, and by what method. */
  extended?: { tokens: number; how: string };
  why: string;
  source: string;
}

export const PUBLISHED_CONTEXTS = [
  {
    id: 'deepseek-v2',
    types: ['deepseek_v2'],
    configured: 163_840,
    context: 131_072,
    why: 'YaRN is set for 160 K; the papers of V2 and of both sizes of Coder V2 state 128 K',
    source: 'https://arxiv.org/abs/2405.04434',
  },
  {
    id: 'deepseek-v2-lite',
    types: ['deepseek_v2'],
    configured: 163_840,
    inName: 'deepseek-v2-lite',
    context: 32_768,
    why: 'the Lite models share the big one’s config; their model card states 32 K',
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-V2-Lite',
  },
  {
    id: 'deepseek-v3',
    types: ['deepseek_v3', 'deepseek_v32'],
    configured: 163_840,
    context: 131_072,
    why: 'YaRN is set for 160 K; the paper trains and tests to 128 K',
    source: 'https://arxiv.org/abs/2412.19437',
  },
  {
    id: 'qwen2.5-base',
    types: ['qwen2'],
    configured: 131_072,
    inName: 'qwen2.5-',
    hidden: [3584, 5120, 8192],
    context: 32_768,
    extended: { tokens: 131_072, how: 'yarn' },
    why: 'pretrained at 32,768 tokens; the config of the base models of 7B and more already states what YaRN reaches',
    source: 'https://arxiv.org/abs/2412.15115',
  },
  {
    id: 'qwen2.5-base-small',
    types: ['qwen2'],
    configured: 131_072,
    inName: 'qwen2.5-',
    hidden: [896, 1536, 2048],
    context: 32_768,
    why: 'the cards of 3B and less state 32,768 tokens in full, whatever the config reserves',
    source: 'https://arxiv.org/abs/2412.15115',
  },
  {
    id: 'qwen2.5-instruct',
    types: ['qwen2'],
    configured: 32_768,
    inName: 'qwen2.5-',
    hidden: [3584, 5120, 8192],
    context: 32_768,
    extended: { tokens: 131_072, how: 'yarn' },
    why: 'the cards of 7B and more tell how to switch YaRN on for 131,072 tokens',
    source: 'https://huggingface.co/Qwen/Qwen2.5-7B-Instruct',
  },
  {
    id: 'qwen3',
    types: ['qwen3', 'qwen3_moe'],
    configured: 40_960,
    context: 32_768,
    why: 'the configured length adds 8,192 tokens of prompt to 32,768 of output',
    source: 'https://huggingface.co/Qwen/Qwen3-30B-A3B',
  },
] as const satisfies readonly PublishedContextRow[];
