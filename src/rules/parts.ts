/**
 * Companion files that travel with a model but are not the model itself. One row a part, recognised by the file's base name
 * in lower case without its extension; the first row that matches wins, so the order is the precedence.
 */
export interface PartRow {
  id: string;
  /** On the lower-case base name, extension and shard suffix removed. */
  pattern: RegExp;
  /** Only where the name states no quantisation level: `imatrix` in `model-imatrix-Q4_K_M` says how the model was made. */
  unlessLevel?: true;
  meaning: string;
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

/** The part of files that are the model. */
export const WEIGHTS_PART = 'weights';
/** Parts that a file's size tells too. */
export const IMATRIX_PART = 'imatrix';
export const LORA_PART = 'lora';
export const DRAFT_PART = 'draft';

export const PARTS: readonly PartRow[] = [
  {
    id: 'mmproj',
    pattern: /(?:^|[^a-z])mm-?proj/,
    meaning: 'projector (and vision or audio encoder) of a multimodal model for llama.cpp',
    examples: ['mmproj-model-f16', 'qwen2.5-vl-7b-mmproj-q8_0', 'ggml-model-mmproj'],
    nearMisses: ['project-7b.q4_0'],
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/docs/multimodal.md',
  },
  {
    id: 'imatrix',
    pattern: /(?:^|[^a-z])imat(?:rix)?(?:[-_.]?(?:unsloth|dat|q8_0|f16))?$|^imatrix/,
    unlessLevel: true,
    meaning: 'importance matrix: statistics that steered quantisation, no weights',
    examples: ['meta-llama-3-8b.imatrix', 'imatrix_unsloth', 'cydonia-24b-imatrix'],
    nearMisses: ['model-imatrix-q4_k_m', 'animatrix'],
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/imatrix/README.md',
  },
  {
    id: 'vocab',
    pattern: /(?:^|[-_.])vocab(?:[-_.]|$)/,
    unlessLevel: true,
    meaning: 'tokenizer only, no weights',
    examples: ['ggml-vocab-llama', 'vocab-only'],
    nearMisses: ['vocabulary-coach-7b.q4_0'],
    source: 'https://github.com/ggml-org/llama.cpp/tree/master/models',
  },
  {
    id: 'lora',
    pattern: /(?:^|[-_.])(?:adapter_model|lora[-_.]?adapter|pytorch_lora_weights|(?:ggml-)?adapter-model)(?:[-_.]|$)/,
    meaning: 'low-rank adapter, to be put on a base model',
    examples: ['adapter_model', 'pytorch_lora_weights', 'ggml-adapter-model'],
    nearMisses: ['llama-lora-merged.q4_k_m', 'adapter_config'],
    source: 'https://huggingface.co/docs/peft/developer_guides/checkpoint',
  },
  {
    id: 'control-vector',
    pattern: /(?:^|[-_.])control[-_]?vector|_vs_[a-z_]+__/,
    unlessLevel: true,
    meaning: 'direction added to activations to steer a model, no weights',
    examples: ['control_vector-happy', 'kimi-k2_direct_statement_vs_contrast_negation__contrast_negation'],
    nearMisses: ['vector-7b'],
    source: 'https://github.com/ggml-org/llama.cpp/pull/5970',
  },
  {
    id: 'draft',
    pattern: /(?:^|[-_./])(?:draft|eagle[23]|dflash|(?:mtp|medusa|eagle)[-_]heads?)(?:[-_.]|$)/,
    meaning: 'small draft model or prediction head for speculative decoding',
    examples: ['eagle3-head', 'qwen3-draft-q8_0', 'medusa-head'],
    nearMisses: ['beagle-7b.q4_k_m', 'drafter-7b', 'medusa-1.1-l2-7b.q4_k_s'],
    source: 'https://arxiv.org/abs/2211.17192',
  },
  {
    id: 'vision',
    pattern:
      /(?:^|[-_./])(?:vision[-_](?:encoder|tower|model|adapter)|vit|clip[-_](?:vision|model)|siglip)(?:[-_.]|$)|^visual$/,
    meaning: 'image encoder of a multimodal model',
    examples: ['vision_encoder', 'clip-vision-f16', 'visual'],
    nearMisses: ['vision-7b-q4_k_m', 'clipper-7b', 'visual-maid-7b'],
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/docs/multimodal.md',
  },
  {
    id: 'vae',
    pattern: /(?:^|[-_./])(?:vae|ae)(?:[-_./]|$)/,
    meaning: 'autoencoder of an image or video model',
    examples: ['vae/diffusion_pytorch_model', 'flux-vae-bf16', 'ae'],
    nearMisses: ['aeon-7b', 'maeve-vaea'],
    source: 'https://arxiv.org/abs/2112.10752',
  },
  {
    id: 'text-encoder',
    pattern: /(?:^|[-_./])(?:text[-_]encoder(?:[-_]?[23])?|t5xxl|clip[-_][lg]|umt5[-_]?xxl)(?:[-_./]|$)/,
    meaning: 'text encoder of an image or video model',
    examples: ['text_encoder/model', 'text_encoder_2/model', 't5xxl_fp16', 'clip_l'],
    nearMisses: ['encoder-7b', 't5-xxl-q4_0'],
    source: 'https://arxiv.org/abs/2205.11487',
  },
  {
    id: 'tokenizer',
    pattern: /(?:^|[-_./])(?:openvino_)?(?:de)?tokenizer$/,
    meaning: 'tokenizer compiled as a model',
    examples: ['openvino_tokenizer', 'openvino_detokenizer'],
    nearMisses: ['tokenizer-7b'],
    source: 'https://github.com/openvinotoolkit/openvino_tokenizers',
  },
];
