/** Tags by which authors and tools say how a model came to be. */
import type { Relation } from '../model.ts';

/** Tags that speak for one relation. */
export interface RelationTagRow {
  id: string;
  relation: Exclude<Relation, 'base'>;
  /** Whole tags in lower case. */
  tags: readonly string[];
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

/** Tags of what trains on weights that are there (https://huggingface.co/docs/trl); trainers that also train from nothing are none. */
export const POST_TRAINING_TAGS: readonly string[] = [
  'axolotl',
  'dpo',
  'grpo',
  'kto',
  'llama-factory',
  'orpo',
  'rlhf',
  'sft',
  'trl',
  'unsloth',
];

/** Sorted by id. */
export const RELATION_TAGS = [
  {
    id: 'merge-tags',
    relation: 'merge',
    tags: ['merge', 'mergekit', 'lazymergekit', 'frankenmerge', 'mergekitty'],
    examples: ['merge', 'mergekit'],
    nearMisses: ['lora-merged', 'merged'],
    source: 'https://github.com/arcee-ai/mergekit/blob/main/mergekit/card.py',
  },
  {
    id: 'training-tags',
    relation: 'finetune',
    tags: [...POST_TRAINING_TAGS, 'autotrain', 'fine-tuned', 'finetuned', 'generated_from_trainer'],
    examples: ['trl', 'generated_from_trainer'],
    nearMisses: ['autotrain_compatible', 'transformers'],
    source: 'https://github.com/huggingface/transformers/blob/main/src/transformers/modelcard.py',
  },
] as const satisfies readonly RelationTagRow[];

/** Files that only an adapter's repo has beside or in place of full weights (https://huggingface.co/docs/peft). */
export const ADAPTER_FILES: readonly string[] = ['adapter_config.json'];

/** Libraries whose repos hold adapters. */
export const ADAPTER_LIBRARIES: readonly string[] = ['adapter-transformers', 'peft'];

/** Words and tags of what trains low-rank adapters (https://arxiv.org/abs/2106.09685): with files far too small, the repo is one. */
export const ADAPTER_WORDS: readonly string[] = ['adapter', 'adapters', 'dora', 'lora', 'loras', 'peft', 'qlora'];
/** Of these, what is said of low-rank adapters alone; other adapters are parts that stand beside picture models. */
export const LOW_RANK_WORDS: readonly string[] = ['dora', 'lora', 'loras', 'qlora'];
/** Words beside them in the names of repos that hold what adapters are made with, or the model with it, packed (https://huggingface.co/docs/diffusers/training/lora). */
export const NO_ADAPTER_WORDS: readonly string[] = [
  'captions',
  'dataset',
  'datasets',
  'ggml',
  'notebook',
  'quantised',
  'quantized',
  'script',
  'scripts',
  'trainer',
  'workflow',
  'workflows',
];
/** Files at a repo's root that describe a whole model (https://huggingface.co/docs/diffusers/using-diffusers/write_own_pipeline). */
export const MODEL_FILES: readonly string[] = ['config.json', 'model_index.json'];
/** Tags of tools that convert adapters and nothing else (https://huggingface.co/spaces/ggml-org/gguf-my-lora). */
export const ADAPTER_CONVERTERS: readonly string[] = ['gguf-my-lora'];
/** Tags of repos whose GGUF files are adapters, where their size bears it out (https://huggingface.co/spaces/ggml-org/gguf-my-lora). */
export const GGUF_ADAPTER_TAGS: readonly string[] = ['gguf-my-lora', 'lora', 'peft'];
/** Packings that adapters are trained on (https://arxiv.org/abs/2305.14314): a small repo tagged so holds the adapter, unpacked. */
export const TRAINED_PACKED: readonly string[] = ['bitsandbytes'];

/** Tags of tools that train and write packed files of the result in one go (https://docs.unsloth.ai/basics/running-and-saving-models). */
export const EXPORTER_TAGS: readonly string[] = ['unsloth'];

/** Tags by which authors say that they trained a model from nothing (https://huggingface.co/RaiRamones/indomla-512). */
export const SCRATCH_TAGS: readonly string[] = ['from-scratch', 'pretrained-from-scratch', 'trained-from-scratch'];

/** Tags of tools that only repackage: they copy the original's card, its tags and its parent with it (https://huggingface.co/spaces/ggml-org/gguf-my-repo). */
export const REPACKER_TAGS: readonly string[] = ['autoquant', 'gguf-my-repo', 'mlx-my-repo'];

/** Methods of merging that names state (https://github.com/arcee-ai/mergekit/blob/main/docs/merge_methods.md); `mix` and `merged` are said of data and adapters too. */
export const MERGE_WORDS: readonly string[] = [
  'breadcrumbs',
  'dare',
  'della',
  'frankenmerge',
  'modelstock',
  'passthrough',
  'slerp',
  'ties',
];

/** Values of filler words in `rules/name-words` that say how the same weights lie in files. */
export const LAYOUT_FILLERS: readonly string[] = ['copy', 'hf'];
/** Values of filler words that say what a model was tuned for. */
export const SUBJECT_FILLERS: readonly string[] = ['instruction-data', 'task'];
/** Words of these names that say in how many files the weights lie. */
export const SHARD_WORDS: readonly string[] = ['sharded'];
/** Words in a name after which it is no fine-tune of its family: parts, adapters, merges, or weights trained from nothing. */
export const NOT_TUNED_WORDS: readonly string[] = [
  ...ADAPTER_WORDS,
  'dare',
  'draft',
  'frankenmerge',
  'init',
  'merge',
  'merged',
  'mix',
  'moe',
  'pretrain',
  'pretrained',
  'random',
  'reproduction',
  'resized',
  'sae',
  'scratch',
  'sharded',
  'slerp',
  'template',
  'ties',
  'tokenizer',
  'tokeniser',
  'untrained',
];
