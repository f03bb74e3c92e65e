/**
 * Where a model's parameter count comes from and how far each source is from the truth. `tolerance` is the error class: two
 * sources that differ by more than both their tolerances together disagree.
 */
export interface SizeSourceRow {
  id: string;
  /** Relative error that this source usually keeps within. */
  tolerance: number;
  meaning: string;
  source: string;
}

export const SIZE_SOURCES = [
  {
    id: 'arithmetic',
    tolerance: 0.03,
    meaning: 'matrices multiplied out from config.json; biases, norms and prediction heads are left out',
    source: 'https://arxiv.org/abs/2001.08361',
  },
  {
    id: 'bytes',
    tolerance: 0.02,
    meaning: 'size of a GGUF file whose level has fixed bits per weight (F32, F16, Q8_0)',
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
  {
    id: 'bytes-coarse',
    tolerance: 0.2,
    meaning: 'sizes of GGUF files at the nominal bits per weight of their levels',
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
  {
    id: 'coarse',
    tolerance: 0.2,
    meaning: 'packed safetensors elements times what one element holds; unpacked embeddings among them blur it',
    source: 'https://huggingface.co/docs/safetensors/metadata_parsing',
  },
  {
    id: 'file-name',
    tolerance: 0.15,
    meaning: 'size in the names of the weight files, where all agree',
    source: 'https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#gguf-naming-convention',
  },
  {
    id: 'gguf',
    tolerance: 0.03,
    meaning: 'parameter count of one GGUF file of the repo, as the Hub reads it',
    source: 'https://huggingface.co/docs/hub/gguf',
  },
  {
    id: 'header',
    tolerance: 0.02,
    meaning: 'elements in the safetensors headers; the uploader controls them, and packed tensors count as stored',
    source: 'https://huggingface.co/docs/safetensors/metadata_parsing',
  },
  {
    id: 'known',
    tolerance: 0.03,
    meaning: 'published count of the well-known model that name and generation point to',
    source: 'https://huggingface.co/docs/safetensors/metadata_parsing',
  },
  {
    id: 'merged-experts',
    tolerance: 0.05,
    meaning: 'a mixture put together from dense models: one model and the feed-forward parts of the others',
    source: 'https://arxiv.org/abs/2401.04088',
  },
  {
    id: 'name',
    tolerance: 0.15,
    meaning: 'size in the repo name, rounded as names round',
    source: 'https://huggingface.co/docs/hub/models',
  },
  {
    id: 'parent',
    tolerance: 0.15,
    meaning: 'size in the name of the model this one was made from',
    source: 'https://huggingface.co/docs/hub/model-cards#specifying-a-base-model',
  },
  {
    id: 'parent-known',
    tolerance: 0.05,
    meaning: 'published count of the well-known model this one was made from',
    source: 'https://huggingface.co/docs/hub/model-cards#specifying-a-base-model',
  },
  {
    id: 'tensors',
    tolerance: 0.02,
    meaning: 'tensors in the head of the weight file itself, packed ones multiplied out, scales left out',
    source: 'https://huggingface.co/docs/safetensors/metadata_parsing',
  },
  {
    id: 'unpacked',
    tolerance: 0.05,
    meaning: 'safetensors elements by type, packed ones multiplied out, scales taken off',
    source:
      'https://github.com/huggingface/huggingface.js/blob/main/packages/hub/src/lib/parse-safetensors-metadata.ts',
  },
] as const satisfies readonly SizeSourceRow[];

export type SizeSource = (typeof SIZE_SOURCES)[number]['id'];

/** Order of trust where tensors hold one weight an element: counting beats arithmetic, which beats knowing, which beats names. */
export const TRUST_PLAIN: readonly SizeSource[] = [
  'tensors',
  'header',
  'arithmetic',
  'gguf',
  'known',
  'bytes',
  'merged-experts',
  'parent-known',
  'name',
  'file-name',
  'parent',
  'bytes-coarse',
];

/**
 * Order of trust where tensors are packed: what is known of the model beats what its elements suggest, an output matrix
 * stored a second time among them.
 */
export const TRUST_PACKED: readonly SizeSource[] = [
  'tensors',
  'arithmetic',
  'gguf',
  'known',
  'header',
  'bytes',
  'merged-experts',
  'parent-known',
  'unpacked',
  'name',
  'file-name',
  'coarse',
  'parent',
  'bytes-coarse',
];

/** How a packing's elements hold weights: which type, how many bits a weight where no config says, what a scale covers. */
export interface PackedTensorRow {
  /** Id of a format row. */
  id: string;
  /** safetensors type of the packed elements, and its bits. */
  type: 'I32' | 'U32' | 'U8' | 'I16' | 'I8';
  typeBits: 8 | 16 | 32;
  /** Other types that hold packed weights too. */
  also?: readonly string[];
  /** Bits a weight when neither config nor level says. */
  bits: number;
  /** Weights that share a scale; 0 when scales are not counted here. */
  group: number;
  /** Scales are floating point elements to take off; else (zero points, absmax) they are packed among the weights. */
  scalesPerGroup: number;
  /** Elements of the packed type that are no weights, per weight. */
  overhead: number;
  /** The Hub's own reading already multiplies this packing out, in records of 2025 and later. */
  hubUnpacks?: true;
  /** The Hub tags its bits (`4-bit`), so that elements are plain where neither tag, name nor config states any. */
  hubTags?: true;
  source: string;
}

const HUB_JS =
  'https://github.com/huggingface/huggingface.js/blob/main/packages/hub/src/lib/parse-safetensors-metadata.ts';

export const PACKED_TENSORS = [
  {
    id: 'auto-round',
    type: 'I32',
    typeBits: 32,
    bits: 4,
    group: 128,
    scalesPerGroup: 1,
    overhead: 1 / 1024,
    source: 'https://github.com/intel/auto-round',
  },
  {
    id: 'awq',
    type: 'I32',
    typeBits: 32,
    bits: 4,
    group: 128,
    scalesPerGroup: 1,
    overhead: 1 / 1024,
    hubUnpacks: true,
    source: HUB_JS,
  },
  {
    id: 'bnb-4bit',
    type: 'U8',
    typeBits: 8,
    bits: 4,
    group: 0,
    scalesPerGroup: 0,
    overhead: 1 / 64,
    hubUnpacks: true,
    source: HUB_JS,
  },
  {
    id: 'exl2',
    type: 'I32',
    typeBits: 32,
    bits: 0,
    group: 0,
    scalesPerGroup: 0,
    overhead: 0,
    source: 'https://github.com/turboderp-org/exllamav2',
  },
  {
    id: 'exl3',
    type: 'I16',
    typeBits: 16,
    bits: 0,
    group: 0,
    scalesPerGroup: 0,
    overhead: 0,
    source: 'https://github.com/turboderp-org/exllamav3/blob/master/doc/exl3.md',
  },
  {
    id: 'gptq',
    type: 'I32',
    typeBits: 32,
    bits: 4,
    group: 128,
    scalesPerGroup: 1,
    overhead: 1 / 1024,
    hubUnpacks: true,
    source: HUB_JS,
  },
  {
    id: 'jang',
    type: 'U32',
    typeBits: 32,
    bits: 0,
    group: 64,
    scalesPerGroup: 2,
    overhead: 0,
    source: 'https://github.com/jjang-ai/jangq',
  },
  {
    id: 'mlx',
    type: 'U32',
    typeBits: 32,
    bits: 4,
    group: 64,
    scalesPerGroup: 2,
    overhead: 0,
    hubTags: true,
    source: HUB_JS,
  },
  {
    id: 'mxfp4',
    type: 'U8',
    typeBits: 8,
    bits: 4,
    group: 0,
    scalesPerGroup: 0,
    overhead: 1 / 32,
    hubUnpacks: true,
    source: HUB_JS,
  },
  {
    // Scales are bytes of their own type beside U32 (MLX); compressed-tensors stores plain F8 elements, which stay as they are.
    id: 'mxfp8',
    type: 'U32',
    typeBits: 32,
    bits: 8,
    group: 0,
    scalesPerGroup: 0,
    overhead: 0,
    source: 'https://github.com/ml-explore/mlx/blob/main/mlx/backend/metal/kernels/fp_quantized.h',
  },
  {
    id: 'nvfp4',
    type: 'U8',
    typeBits: 8,
    bits: 4,
    group: 16,
    scalesPerGroup: 1,
    overhead: 0,
    source: 'https://github.com/NVIDIA/TensorRT-Model-Optimizer',
  },
  {
    id: 'paroquant',
    type: 'I32',
    typeBits: 32,
    bits: 4,
    group: 128,
    scalesPerGroup: 1,
    overhead: 1 / 1024,
    source: 'https://github.com/ModelCloud/GPTQModel/wiki/ParoQuant',
  },
  {
    // Tiles of int4 lie in I32, plain int4 two in a byte, int8 one in a byte; which, the config says.
    id: 'torchao',
    type: 'I32',
    typeBits: 32,
    also: ['I8', 'U8'],
    bits: 0,
    group: 128,
    scalesPerGroup: 2,
    overhead: 0,
    source: 'https://huggingface.co/docs/transformers/quantization/torchao',
  },
  {
    id: 'w4a16',
    type: 'I32',
    typeBits: 32,
    bits: 4,
    group: 128,
    scalesPerGroup: 1,
    overhead: 0,
    hubUnpacks: true,
    source: HUB_JS,
  },
  {
    id: 'w8a16',
    type: 'I32',
    typeBits: 32,
    bits: 8,
    group: 128,
    scalesPerGroup: 1,
    overhead: 0,
    hubUnpacks: true,
    source: HUB_JS,
  },
] as const satisfies readonly PackedTensorRow[];
