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

/** What a developer publishes for configs of this type and configured length. */
export interface PublishedContextRow {
  id: string;
  types: readonly string[];
  /** `max_position_embeddings` as configured. */
  configured: number;
  /** Repo names that the row is for, in lower case, where models of one type and length differ; it goes before a row without. */
  inName?: string;
  /** Tokens the developer states. */
  context: number;
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
    id: 'qwen3',
    types: ['qwen3', 'qwen3_moe'],
    configured: 40_960,
    context: 32_768,
    why: 'the configured length adds 8,192 tokens of prompt to 32,768 of output',
    source: 'https://huggingface.co/Qwen/Qwen3-30B-A3B',
  },
] as const satisfies readonly PublishedContextRow[];
