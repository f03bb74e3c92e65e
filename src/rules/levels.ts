/**
 * Quantisation levels: how many bits the numbers keep. One row a level; a new level is a new row.
 *
 * A `ggml` row is recognised by its id with separators and case ignored (`q4_k_m`, `Q4-K-M`, `Q4KM`) and by its `spellings`.
 * A parametric row has a `pattern` on one whole lower-case token, whose first group is the number of bits.
 * `bits` is the nominal size of a whole model in bits per weight, scales included: between the source's figure for an 8B model
 * with a large vocabulary and the figure of models with a small one. `range` is what real files of that level keep to, from
 * small models, where embeddings weigh more (high end), to mixtures of experts, where they weigh least (low end).
 */
import type { FORMATS } from './formats.ts';

type FormatId = (typeof FORMATS)[number]['id'];

export interface LevelRow {
  id: string;
  kind: 'ggml' | 'float' | 'bits' | 'scheme';
  spellings?: readonly string[];
  pattern?: RegExp;
  /** How a parametric level is written, `{n}` for its number, where names write it in several ways. */
  canonical?: string;
  bits: number | null;
  range?: readonly [number, number];
  /** How levels of safetensors and pickled files are written, where that differs from the id. */
  inTensors?: string;
  /** The one format whose tool writes this level. */
  format?: FormatId;
  /** In plain words. */
  meaning: string;
  examples: readonly string[];
  nearMisses: readonly string[];
  source: string;
}

const QUANTIZE = 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md';
const KQUANTS = 'https://github.com/ggml-org/llama.cpp/pull/1684';
const IQUANTS = 'https://github.com/ggml-org/llama.cpp/pull/4773';
const LEGACY = 'https://github.com/ggml-org/llama.cpp/pull/2710';
const IK = 'https://github.com/ikawrakow/ik_llama.cpp';
const UNSLOTH = 'https://docs.unsloth.ai/basics/unsloth-dynamic-2.0-ggufs';
const BARTOWSKI = 'https://huggingface.co/bartowski';
const FTYPES = 'https://github.com/ggml-org/llama.cpp/blob/master/include/llama.h';
/** HauhauCS's mixes, as the Hub came to read them; not opened. */
const KP = 'https://github.com/huggingface/huggingface.js/pull/2177';
const ARM = 'https://github.com/ggml-org/llama.cpp/pull/5780';

/** A row of a llama.cpp quantisation type: what differs from row to row, in the order of the table. */
type Ggml = readonly [
  id: string,
  bits: number | null,
  range: readonly [number, number] | null,
  meaning: string,
  source: string,
  spellings?: readonly string[],
];

const GGML: readonly Ggml[] = [
  ['IQ1_BN', 1.62, null, 'ternary weights of BitNet models, 1.6 bits', IK],
  ['IQ1_KT', 1.75, null, '1-bit trellis quant of ik_llama.cpp', IK],
  ['IQ1_M', 2.0, [1.6, 2.7], '1-bit i-quant, medium: needs an importance matrix, much quality lost', QUANTIZE],
  ['IQ1_S', 1.85, [1.5, 2.6], '1-bit i-quant, small: the smallest of all, most quality lost', QUANTIZE],
  ['IQ2_BN', 2.0, null, 'ternary weights of BitNet models, 2 bits', IK],
  ['IQ2_K', 2.4, null, '2-bit non-linear quant of ik_llama.cpp', IK],
  ['IQ2_KL', 2.7, null, '2-bit non-linear quant of ik_llama.cpp, large', IK],
  ['IQ2_KS', 2.2, null, '2-bit non-linear quant of ik_llama.cpp, small', IK],
  ['IQ2_KT', 2.2, null, '2-bit trellis quant of ik_llama.cpp', IK],
  ['IQ2_M', 2.8, [2.5, 3.4], '2-bit i-quant, medium mix', QUANTIZE],
  ['IQ2_S', 2.6, [2.3, 3.2], '2-bit i-quant, small mix', QUANTIZE],
  ['IQ2_XS', 2.48, [2.2, 3.1], '2-bit i-quant, extra small mix', QUANTIZE],
  ['IQ2_XXS', 2.28, [2.0, 2.9], '2-bit i-quant, the smallest mix', QUANTIZE],
  ['IQ3_K', 3.4, null, '3-bit non-linear quant of ik_llama.cpp', IK],
  ['IQ3_KS', 3.2, null, '3-bit non-linear quant of ik_llama.cpp, small', IK],
  ['IQ3_KT', 3.2, null, '3-bit trellis quant of ik_llama.cpp', IK],
  ['IQ3_M', 3.72, [3.4, 4.2], '3-bit i-quant, medium mix', QUANTIZE],
  ['IQ3_S', 3.6, [3.3, 4.1], '3-bit i-quant, small mix', QUANTIZE],
  ['IQ3_XL', 3.9, null, '3-bit i-quant, a private mix above M', BARTOWSKI],
  ['IQ3_XS', 3.45, [3.1, 4.0], '3-bit i-quant, extra small mix', QUANTIZE],
  ['IQ3_XXS', 3.2, [2.9, 3.7], '3-bit i-quant, the smallest mix', QUANTIZE],
  ['IQ4_K', 4.5, null, '4-bit non-linear quant of ik_llama.cpp', IK],
  ['IQ4_KS', 4.25, null, '4-bit non-linear quant of ik_llama.cpp, small', IK],
  ['IQ4_KSS', 4.0, null, '4-bit non-linear quant of ik_llama.cpp, the smallest', IK],
  ['IQ4_KT', 4.0, null, '4-bit trellis quant of ik_llama.cpp', IK],
  ['IQ4_NL', 4.65, [4.3, 5.3], '4-bit i-quant with non-linear steps, blocks of 32', QUANTIZE],
  ['IQ4_XS', 4.42, [4.1, 5.1], '4-bit i-quant, extra small: blocks of 256', QUANTIZE],
  ['IQ5_K', 5.5, null, '5-bit non-linear quant of ik_llama.cpp', IK],
  ['IQ5_KS', 5.25, null, '5-bit non-linear quant of ik_llama.cpp, small', IK],
  ['IQ6_K', 6.6, null, '6-bit non-linear quant of ik_llama.cpp', IK],
  ['I2_S', 2.0, null, 'ternary weights of bitnet.cpp, 2 bits', 'https://github.com/microsoft/BitNet'],
  ['MXFP4', 4.25, null, '4-bit floats in blocks of 32 with a shared scale (gpt-oss)', FTYPES],
  ['MXFP4_MOE', 4.25, null, 'experts in MXFP4, the rest in 8 bits (gpt-oss)', FTYPES],
  ['NVFP4', 4.5, null, "NVIDIA's 4-bit floats in blocks of 16", FTYPES],
  ['IQ1', null, [1.4, 2.7], 'some 1-bit i-quant, mix not stated', IQUANTS],
  ['IQ2', null, [1.9, 3.4], 'some 2-bit i-quant, mix not stated', IQUANTS],
  ['IQ3', null, [2.8, 4.3], 'some 3-bit i-quant, mix not stated', IQUANTS],
  ['IQ4', null, [3.9, 5.3], 'some 4-bit i-quant, mix not stated', IQUANTS],
  ['IQ5', null, [4.9, 6.2], 'some 5-bit i-quant, mix not stated', IK],
  ['IQ6', null, [6.0, 7.2], 'some 6-bit i-quant, mix not stated', IK],
  ['Q2', null, [2.4, 4.4], '2-bit quant, kind not stated', KQUANTS],
  ['Q3', null, [3.2, 5.0], '3-bit quant, kind not stated', KQUANTS],
  ['Q4', null, [3.9, 5.9], '4-bit quant, kind not stated', LEGACY],
  ['Q5', null, [5.0, 6.7], '5-bit quant, kind not stated', LEGACY],
  ['Q6', null, [6.0, 7.7], '6-bit quant, kind not stated', KQUANTS],
  ['Q8', null, [7.9, 9.6], '8-bit quant, kind not stated', LEGACY],
  ['Q1_0', 1.13, null, '1-bit blocks with one scale', FTYPES, ['q1_0_g128']],
  ['Q2_0', 2.13, null, '2-bit blocks with one scale', FTYPES, ['q2_0_g128']],
  ['Q2_K', 3.1, [2.6, 3.8], '2-bit k-quant: some tensors at 3 or 4 bits', QUANTIZE, ['q2_k_m']],
  ['Q2_K_L', 3.3, [2.7, 4.4], '2-bit k-quant, embeddings and output kept at 8 bits', BARTOWSKI],
  ['Q2_K_P', null, [2.5, 4.4], '2-bit k-quant, a private mix that keeps sensitive tensors at more bits', KP],
  ['Q2_K_S', 2.85, [2.5, 3.5], '2-bit k-quant, small', QUANTIZE],
  ['Q2_K_XL', 3.3, null, '2-bit k-quant of Unsloth dynamic kind: important layers kept at more bits', UNSLOTH],
  ['Q2_K_XS', 2.8, null, '2-bit k-quant, extra small, a private mix', KQUANTS],
  ['Q3_K', 3.93, [3.7, 4.5], '3-bit k-quant, medium mix by default', KQUANTS],
  ['Q3_K_L', 4.27, [3.9, 4.8], '3-bit k-quant, large: attention output and feed-forward down at 5 bits', QUANTIZE],
  ['Q3_K_M', 3.93, [3.7, 4.5], '3-bit k-quant, medium: some tensors at 4 or 5 bits', QUANTIZE],
  ['Q3_K_P', null, [3.3, 5.3], '3-bit k-quant, a private mix that keeps sensitive tensors at more bits', KP],
  ['Q3_K_S', 3.53, [3.3, 4.2], '3-bit k-quant, small: nearly all at 3 bits', QUANTIZE],
  ['Q3_K_XL', 4.4, [3.9, 5.3], '3-bit k-quant, embeddings and output kept at 8 bits', BARTOWSKI],
  ['Q3_K_XS', 3.5, null, '3-bit k-quant, extra small', 'https://github.com/ggml-org/llama.cpp/pull/5060'],
  ['Q4_0', 4.55, [4.4, 5.4], '4-bit blocks of 32 with one scale: the oldest 4-bit kind, still fast', LEGACY],
  ['Q4_0_4_4', 4.55, [4.4, 5.4], 'Q4_0 rearranged for ARM NEON', ARM],
  ['Q4_0_4_8', 4.55, [4.4, 5.4], 'Q4_0 rearranged for ARM int8 matrix units', ARM],
  ['Q4_0_8_8', 4.55, [4.4, 5.4], 'Q4_0 rearranged for ARM SVE', ARM],
  ['Q4_1', 5.03, [4.8, 5.8], '4-bit blocks of 32 with scale and minimum', LEGACY],
  ['Q4_1_SOME_F16', 5.3, null, 'Q4_1 with some tensors in 16 bits, long gone', FTYPES],
  ['Q4_2', 5.0, null, '4-bit blocks of 16, dropped in 2023', FTYPES],
  ['Q4_3', 6.0, null, '4-bit blocks of 16 with minimum, dropped in 2023', FTYPES],
  ['Q4_K', 4.86, [4.5, 5.5], '4-bit k-quant, medium mix by default', KQUANTS],
  ['Q4_K_L', 5.1, [4.6, 6.1], '4-bit k-quant, embeddings and output kept at 8 bits', BARTOWSKI],
  [
    'Q4_K_M',
    4.86,
    [4.5, 5.5],
    '4-bit k-quant, medium: the usual choice, half of the sensitive tensors at 6 bits',
    QUANTIZE,
  ],
  ['Q4_K_P', null, [4.4, 6.1], '4-bit k-quant, a private mix that keeps sensitive tensors at more bits', KP],
  ['Q4_K_S', 4.6, [4.4, 5.3], '4-bit k-quant, small: nearly all at 4 bits', QUANTIZE],
  ['Q4_K_XL', 5.0, null, '4-bit k-quant of Unsloth dynamic kind: important layers kept at more bits', UNSLOTH],
  ['Q5_0', 5.52, [5.4, 6.1], '5-bit blocks of 32 with one scale', LEGACY],
  ['Q5_1', 6.02, [5.8, 6.6], '5-bit blocks of 32 with scale and minimum', LEGACY],
  ['Q5_K', 5.69, [5.4, 6.2], '5-bit k-quant, medium mix by default', KQUANTS],
  ['Q5_K_L', 5.9, [5.5, 6.7], '5-bit k-quant, embeddings and output kept at 8 bits', BARTOWSKI],
  ['Q5_K_M', 5.69, [5.4, 6.2], '5-bit k-quant, medium: half of the sensitive tensors at 6 bits', QUANTIZE],
  ['Q5_K_P', null, [5.3, 6.8], '5-bit k-quant, a private mix that keeps sensitive tensors at more bits', KP],
  ['Q5_K_S', 5.54, [5.3, 6.1], '5-bit k-quant, small: nearly all at 5 bits', QUANTIZE],
  ['Q5_K_XL', 5.9, null, '5-bit k-quant of Unsloth dynamic kind: important layers kept at more bits', UNSLOTH],
  ['Q6_0', 6.5, null, '6-bit blocks of 32 with one scale, of ik_llama.cpp', IK],
  ['Q6_K', 6.56, [6.4, 7.2], '6-bit k-quant: close to the original', QUANTIZE, ['q6_k_m']],
  ['Q6_K_L', 6.8, [6.5, 7.6], '6-bit k-quant, embeddings and output kept at 8 bits', BARTOWSKI],
  ['Q6_K_P', null, [6.4, 8.0], '6-bit k-quant, a private mix that keeps sensitive tensors at more bits', KP],
  ['Q6_K_XL', 7.0, null, '6-bit k-quant of Unsloth dynamic kind: important layers kept at more bits', UNSLOTH],
  ['Q8_0', 8.5, [8.3, 9.2], '8-bit blocks of 32 with one scale: nearly lossless', QUANTIZE],
  ['Q8_0_L', 8.8, null, 'Q8_0 with embeddings and output in 16 bits', BARTOWSKI],
  ['Q8_K', 8.5, null, '8-bit k-quant, meant for intermediate results', KQUANTS],
  ['Q8_K_P', null, [8.3, 11], '8-bit quant, a private mix that keeps sensitive tensors at more bits', KP],
  ['Q8_K_XL', 9.4, null, '8-bit quant of Unsloth dynamic kind: important layers kept in 16 bits', UNSLOTH],
  ['Q8_KV', 8.1, null, '8-bit rows with one scale each, of ik_llama.cpp', IK],
  ['TQ1_0', 1.69, null, 'ternary weights, 1.69 bits', 'https://github.com/ggml-org/llama.cpp/pull/8151'],
  ['TQ2_0', 2.06, null, 'ternary weights, 2.06 bits', 'https://github.com/ggml-org/llama.cpp/pull/8151'],
];

const compact = (text: string): string => text.toLowerCase().replace(/[_.-]/g, '');

const GGML_ROWS: readonly LevelRow[] = GGML.map(([id, bits, range, meaning, source, spellings]) => ({
  id,
  kind: 'ggml',
  bits,
  ...(range ? { range } : {}),
  ...(spellings ? { spellings } : {}),
  meaning,
  examples: [id, id.toLowerCase(), compact(id), ...(spellings ?? [])],
  nearMisses: [`x${id}`, `${id}z`],
  source,
}));

const FLOAT_ROWS: readonly LevelRow[] = [
  {
    id: 'BF16',
    kind: 'float',
    spellings: ['bfloat16'],
    inTensors: 'bf16',
    bits: 16,
    range: [15.5, 17],
    meaning: '16-bit brain floats: the range of 32 bits with less precision; how most models are trained and published',
    examples: ['bf16', 'BF16', 'bfloat16'],
    nearMisses: ['bf', 'bf16x'],
    source: 'https://arxiv.org/abs/1905.12322',
  },
  {
    id: 'F16',
    kind: 'float',
    inTensors: 'fp16',
    spellings: ['fp16', 'float16', '16f', 'q16'],
    bits: 16,
    range: [15.5, 17],
    meaning: '16-bit floats, half precision',
    examples: ['F16', 'fp16', 'float16'],
    nearMisses: ['f1', 'f160'],
    source: 'https://standards.ieee.org/ieee/754/6210/',
  },
  {
    id: 'F32',
    kind: 'float',
    inTensors: 'fp32',
    spellings: ['fp32', 'float32', 'q32'],
    bits: 32,
    range: [31, 33],
    meaning: '32-bit floats, single precision',
    examples: ['F32', 'fp32', 'float32'],
    nearMisses: ['f3'],
    source: 'https://standards.ieee.org/ieee/754/6210/',
  },
  {
    id: 'FP4',
    kind: 'float',
    bits: 4.5,
    meaning: '4-bit floats (E2M1) with block scales',
    examples: ['FP4', 'fp4'],
    nearMisses: ['f4', 'fp4x'],
    source: 'https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf',
  },
  {
    id: 'FP8',
    kind: 'float',
    spellings: ['float8', 'fp8e4m3', 'fp8e5m2', 'fp8dynamic'],
    bits: 8,
    range: [7.9, 9.5],
    meaning: '8-bit floats with scales',
    examples: ['FP8', 'fp8', 'fp8_e4m3'],
    nearMisses: ['f8', 'fp8kv'],
    source: 'https://arxiv.org/abs/2209.05433',
  },
  {
    id: 'MXFP8',
    kind: 'float',
    bits: 8.25,
    meaning: '8-bit floats in blocks of 32 with a shared scale',
    examples: ['MXFP8', 'mxfp8'],
    nearMisses: ['mxfp', 'fp8'],
    source: 'https://www.opencompute.org/documents/ocp-microscaling-formats-mx-v1-0-spec-final-pdf',
  },
  {
    id: 'NF4',
    kind: 'float',
    bits: 4.5,
    meaning: '4-bit normal floats of bitsandbytes: steps follow a bell curve',
    examples: ['NF4', 'nf4'],
    nearMisses: ['nf', 'nf44'],
    source: 'https://arxiv.org/abs/2305.14314',
  },
];

const PARAMETRIC_ROWS: readonly LevelRow[] = [
  {
    id: 'Nbit',
    kind: 'bits',
    canonical: '{n}bit',
    pattern: /^([1-9]|16|32|[1-9]\.\d{1,2})[-_ ]?bits?(?:-?precision)?$/,
    bits: null,
    meaning: 'that many bits a weight, kind and scales not stated',
    examples: ['4bit', '8-bit', '4bits', '3.5bit', '16bit'],
    nearMisses: ['bit', '64bit', 'rabbit', '4bitnet'],
    source: 'https://github.com/ml-explore/mlx-lm',
  },
  {
    id: 'Nbpw',
    kind: 'bits',
    canonical: '{n}bpw',
    pattern: /^(\d{1,2}(?:[._]\d{1,3})?)[-_]?bpw(?:[-_]?h\d)?$|^(?:bpw)[-_]?(\d{1,2}(?:[._]\d{1,3})?)(?:[-_]?h\d)?$/,
    bits: null,
    meaning: 'an average of that many bits per weight (ExLlama)',
    examples: ['4.0bpw', '8bpw', '4.65bpw', '5_0bpw', 'bpw6', '8bpwh8', '6.0bpw-h8', '2.4bpw-h6'],
    nearMisses: ['bpw', '4.0bp', '400bpw'],
    source: 'https://github.com/turboderp-org/exllamav2',
  },
  {
    id: 'INTn',
    kind: 'scheme',
    canonical: 'int{n}',
    pattern: /^int([2-8])(?:bit)?$/,
    bits: null,
    meaning: 'integers of that many bits with scales',
    examples: ['int4', 'INT8', 'int8bit'],
    nearMisses: ['int', 'int16', 'int9', 'int42'],
    source: 'https://arxiv.org/abs/1712.05877',
  },
  {
    id: 'JANG',
    kind: 'scheme',
    pattern: /^jang[-_]?([1-8])[a-z]{1,2}$/,
    bits: null,
    meaning: 'JANG profile: average bits and a mix',
    examples: ['JANG_2L', 'jang_4m'],
    nearMisses: ['jang', 'jang_9l'],
    source: 'https://github.com/jjang-ai/jangq',
  },
  {
    id: 'QnFm',
    kind: 'scheme',
    pattern: /^q([034568])f(?:16|32)(?:_[0-2])?$/,
    bits: null,
    meaning: 'MLC: weights of that many bits (0: unquantised), computed in 16- or 32-bit floats',
    examples: ['q4f16_1', 'q0f16', 'q4f32_1', 'q3f16'],
    nearMisses: ['q4f8', 'q4f16_7'],
    source: 'https://llm.mlc.ai/docs/compilation/configure_quantization.html',
  },
  {
    id: 'WnAm',
    kind: 'scheme',
    pattern: /^(?:quantized\.)?w([1-8]|16)a(?:4|8|16)(?:g\d{1,4}(?:a?sym)?)?(?:kv\d)?$/,
    bits: null,
    meaning: 'weights of that many bits, activations of the other',
    examples: ['w4a16', 'W8A8', 'quantized.w8a16', 'w4a16g128asym'],
    nearMisses: ['w4a', 'w44a16', 'a16w4'],
    source: 'https://github.com/vllm-project/compressed-tensors',
  },
  {
    id: 'VendorFPn',
    kind: 'scheme',
    pattern: /^(?:amd|arm|intel|nxfp|qnn|ro?cm|rocm[-_]?)fp([468])(?:[-_]moe)?$/,
    bits: null,
    meaning: 'floats of that many bits with block scales, in a layout of one vendor',
    examples: ['ROCmFP4', 'rocmfp8', 'ROCmFP4_MOE'],
    nearMisses: ['fp4', 'ROCmFPX', 'romfp4'],
    source: 'https://github.com/tmac1973/llama-toolchest/issues/83',
  },
  {
    id: 'oQn',
    kind: 'bits',
    pattern: /^oq([1-9](?:\.\d{1,2})?)e?$/,
    bits: null,
    format: 'mlx',
    meaning: 'oMLX quant: that many bits on average, important tensors more',
    examples: ['oQ4e', 'oq8', 'oQ3.5e'],
    nearMisses: ['oq', 'q4e', 'oq4x'],
    source: 'https://github.com/jundot/omlx/blob/main/docs/oQ_Quantization.md',
  },
];

const byId = (a: LevelRow, b: LevelRow): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** All levels, sorted by id. */
export const LEVELS: readonly LevelRow[] = [...GGML_ROWS, ...FLOAT_ROWS, ...PARAMETRIC_ROWS].sort(byId);

/** Levels whose bits per weight no other level comes near, so that an unlabelled file's own size tells. */
export const UNMISTAKABLE_LEVELS: readonly { level: string; bits: number; source: string }[] = [
  { level: '16bit', bits: 16, source: QUANTIZE },
  { level: 'F32', bits: 32, source: QUANTIZE },
  { level: 'Q8_0', bits: 8.5, source: QUANTIZE },
];

/** Families published in few bits, whose experts stay so whatever level a file's name states (gpt-oss F16 is a quarter of F16). */
export const NATIVE_BITS: readonly { family: string; bits: number; source: string }[] = [
  { family: 'gpt-oss', bits: 4.25, source: 'https://arxiv.org/abs/2508.10925' },
];

/** Words before a level that say whose it is: of a part of the model, not of the file (`Q4_K_M-embed-F16`). */
export const LEVELS_OF_PARTS: readonly { word: string; source: string }[] = [
  { word: 'embd', source: QUANTIZE },
  { word: 'embed', source: QUANTIZE },
  { word: 'embedding', source: QUANTIZE },
  { word: 'embeddings', source: QUANTIZE },
  { word: 'head', source: QUANTIZE },
  { word: 'lmhead', source: QUANTIZE },
  { word: 'mmproj', source: 'https://github.com/ggml-org/llama.cpp/blob/master/docs/multimodal.md' },
  { word: 'output', source: QUANTIZE },
  { word: 'token', source: QUANTIZE },
];
