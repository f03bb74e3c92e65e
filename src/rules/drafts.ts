/**
 * Speculative drafts: small heads and models that guess tokens ahead for one large model, their target, and answer no prompt
 * alone. One row a method. A draft carries its target's name, so the size, the experts and the packing in the name are the
 * target's. Models that hold such a head beside their own weights carry the same words and are no drafts: what is `certain`
 * stands alone, `words` and `tags` give way to files of a whole model's size, `hints` count only with files far too small for the
 * model that the name states.
 */
export interface DraftRow {
  id: string;
  /** On a class name of `architectures`. */
  classes?: RegExp;
  /** On `model_type`, also as the Hub tags it. */
  types?: RegExp;
  /** Keys that only a draft's config.json has. */
  keys?: readonly string[];
  /** Hub libraries whose repos hold drafts. */
  libraries?: readonly string[];
  /** On the repo's name in lower case, owner left out. */
  words?: RegExp;
  /** Whole tags in lower case. */
  tags?: readonly string[];
  /** Words of a name that others use too (EAGLE is also a family of vision models, and a bird). */
  hints?: RegExp;
  /** A hint beside a family's name is enough: nobody calls a fine-tune of Vicuna so. */
  besideFamily?: true;
  /** Such repos have no `model_type`: one that has is a whole model with its heads. */
  typeless?: true;
  meaning: string;
  /** Names that `words` or `hints` claim, and names that they don't. */
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

export const DRAFTS: readonly DraftRow[] = [
  {
    id: 'assistant',
    classes: /AssistantFor[A-Z]|AssistantModel$/,
    types: /^[a-z]{2,20}[0-9_a-z]{0,20}_assistant$/,
    meaning: 'small decoder that a developer ships to draft for its model (Gemma 4)',
    examples: [],
    nearMisses: ['gemma-2b-assistant', 'python-assistant-7b'],
    source: 'https://huggingface.co/docs/transformers/model_doc/gemma4_assistant',
  },
  {
    id: 'dflash',
    classes: /DFlash/,
    types: /^dflash\d?$|_dflash$/,
    keys: ['dflash_config'],
    words: /(?:^|[-_.])dflash\d?(?:[-_.]|$)/,
    meaning: 'block of tokens drafted at once by diffusion over the target’s hidden states',
    examples: ['qwen3.8-27b-dflash2', 'qwen3-8b-dflash-b16'],
    nearMisses: ['redflash-7b', 'dflashlight'],
    source: 'https://arxiv.org/abs/2602.06036',
  },
  {
    id: 'draft',
    words:
      /(?:^|[-_.])(?:drafter|draft[-_](?:model|head)|speculators?|speculative[-_](?:draft|head))(?:[-_.]|$)|(?:^|[-_.])draft[-_]\d+(?:\.\d+)?[bm](?:[-_.]|$)/,
    tags: ['draft-model', 'drafter', 'speculator'],
    hints: /(?:^|[-_.])draft(?:[-_.]|$)/,
    meaning: 'model made to draft for a larger one, method not stated',
    examples: ['qwen3-coder-instruct-draft-0.75b-gguf', 'qwen3.8-27b-mtp-drafter', 'kimi-k3-speculator.dspark'],
    nearMisses: ['draftlocker', 'aircraft-7b'],
    source: 'https://arxiv.org/abs/2211.17192',
  },
  {
    id: 'dspark',
    classes: /DSpark/,
    types: /^dspark$|_dspark$/,
    words: /(?:^|[-_.])dspark(?:[-_.]|$)/,
    meaning: 'draft trained with DSpark, a follower of DFlash',
    examples: ['lfm2.5-2.6b-dspark', 'qwen3.8-27b-dspark-agentic'],
    nearMisses: ['pyspark-7b', 'dsparkle'],
    source: 'https://huggingface.co/LiquidAI/LFM2.5-8B-A1B-DSpark',
  },
  {
    id: 'eagle',
    classes: /Eagle(?:[23]|Speculator|DraftModel|Model$|MTP|DeepSeek|Llama|Mistral)|ForCausalLMEagle/,
    types: /^eagle[23]?$|_eagle[23]?$/,
    keys: ['draft_vocab_size', 'eagle_fc_bias', 'eagle_config', 'eagle_aux_hidden_state_layer_ids'],
    words:
      /(?:^|[-_.])(?:p-)?eagle-?3(?:\.\d)?(?:[-_]|\.(?!\d)|$)|(?:^|[-_.])eagle[-_](?:draft|heads?)(?:[-_.]|$)|[-_.]p-eagle(?:[-_.]|$)/,
    hints: /(?:^|[-_.])(?:eagle2?|hass|mh-eagle)(?:[-_.]|$)/,
    besideFamily: true,
    meaning: 'one layer that extrapolates the target’s hidden states (EAGLE, EAGLE-2, EAGLE-3, HASS)',
    examples: ['eagle3-llama3.1-instruct-8b', 'gpt-oss-120b-eagle3', 'eagle-llama2-chat-7b', 'qwen3-8b_eagle3'],
    nearMisses: ['beagle-7b', 'eaglex-7b-chat', 'eagle3.5b', 'eaglet'],
    source: 'https://arxiv.org/abs/2503.01840',
  },
  {
    id: 'medusa',
    classes: /Medusa/,
    types: /^medusa$/,
    keys: ['medusa_num_heads', 'medusa_num_layers'],
    words: /(?:^|[-_.])medusa[-_]heads?(?:[-_.]|$)/,
    hints: /(?:^|[-_.])medusa2?(?:[-_.]|$)/,
    besideFamily: true,
    typeless: true,
    meaning: 'extra output heads that predict several tokens ahead',
    examples: ['medusa-head', 'zephyr-7b-beta-medusa-heads-only', 'gemma-7b-it-medusa'],
    nearMisses: ['medusaxl', 'amedusa'],
    source: 'https://arxiv.org/abs/2401.10774',
  },
  {
    id: 'mlp-speculator',
    classes: /MLPSpeculator/,
    types: /^mlp_speculator$/,
    hints: /(?:^|[-_.])accelerator$/,
    meaning: 'stack of small perceptrons that predict tokens ahead (IBM calls them accelerators)',
    examples: ['llama3-8b-accelerator', 'granite-20b-code-instruct-accelerator'],
    nearMisses: ['accelerator-7b'],
    source: 'https://arxiv.org/abs/2404.19124',
  },
  {
    id: 'mtp',
    classes: /(?:MTP|NextN)(?:Model|ForCausalLM|LayerModel)?$/,
    types: /_mtp$|_nextn$|^mtp$/,
    words: /(?:^|[-_.])mtp[-_](?:heads?|drafter|layer|only)(?:[-_.]|$)|(?:^|[-_.])nextn(?:[-_.]|$)/,
    hints: /(?:^|[-_.])mtp(?:v\d)?(?:[-_.]|$)/,
    meaning: 'multi-token prediction layers taken out of their model',
    examples: ['qwen38-mtp-head-fc6g64', 'deepseek-r1-nextn', 'mtp-qwen3.8-27b-iq4_k'],
    nearMisses: ['qwen3.8-27b-mtplx', 'smtp-classifier'],
    source: 'https://arxiv.org/abs/2412.19437',
  },
  {
    id: 'speculators',
    keys: ['speculators_config', 'speculators_model_type'],
    libraries: ['speculators'],
    meaning: 'written by the library speculators, whatever the method',
    examples: [],
    nearMisses: [],
    source: 'https://docs.vllm.ai/projects/speculators/en/latest/reference/speculators/',
  },
];

/** Somewhere in every type that a row's `types` claim: most tags fail this one test. */
export const DRAFT_TYPE = /mtp|eagle|medusa|dflash|dspark|assistant|nextn|specul/;

/** What a draft's files may at most come to: of a target of trillions, in 16 bits. More is a whole model with its head. */
export const LARGEST_DRAFT = { parameters: 25e9, bytes: 50e9 } as const;
/** A whole model is known by this share of the stated size counted, or these bytes a parameter of it. */
export const WHOLE = { share: 0.6, bytes: 1.3 } as const;
/** Files below so many bytes a parameter hold no model of the stated size: at the lowest levels in use, and in plain tensors. */
export const TOO_FEW_BYTES = { packed: 0.17, plain: 0.45 } as const;

/** Owners' own lines of models that carry a method's name. */
export const NAMESAKES: readonly { family: string; draft: string; source: string }[] = [
  { family: 'rwkv', draft: 'eagle', source: 'https://arxiv.org/abs/2404.05892' },
];
