/** What the heads of weight files say, key by key and tensor by tensor. */
import type { FactField } from '../model.ts';

/** Keys of a GGUF head that state a dimension, below the architecture's name. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#llm */
export const GGUF_DIMENSIONS: readonly (readonly [FactField, string])[] = [
  ['layers', 'block_count'],
  ['hidden_size', 'embedding_length'],
  ['heads', 'attention.head_count'],
  ['kv_heads', 'attention.head_count_kv'],
  ['head_size', 'attention.key_length'],
  ['sliding_window', 'attention.sliding_window'],
  ['vocab_size', 'vocab_size'],
  ['experts', 'expert_count'],
  ['experts_per_token', 'expert_used_count'],
];

/**
 * Last parts of the names of tensors that serve quantisation and are no parameters: scales, zero points, orders, tables.
 * https://github.com/huggingface/huggingface.js/blob/main/packages/hub/src/lib/parse-safetensors-metadata.ts
 */
export const AUXILIARY_TENSORS: ReadonlySet<string> = new Set([
  'absmax',
  'g_idx',
  'input_global_scale',
  'input_scale',
  'input_zero_point',
  'nested_absmax',
  'nested_quant_map',
  'quant_map',
  'qzeros',
  'weight_g_idx',
  'weight_global_scale',
  'weight_scale',
  'weight_scale_2',
  'weight_scale_inv',
  'weight_shape',
  'weight_zero_point',
  'zero_point',
]);
/** The same where a packed tensor of the same module stands beside them: models have learnt tensors of these names too. */
export const AUXILIARY_BESIDE_PACKED: ReadonlySet<string> = new Set(['biases', 'scales']);
/** Before the dot that ends the name, bitsandbytes writes its state; gpt-oss joins its scales by an underscore. */
export const AUXILIARY_NAME = /\.quant_state\.bitsandbytes__[a-z0-9]{1,10}$|_scales$/;
/** Types that hold nothing but scales. */
export const SCALE_TYPES: ReadonlySet<string> = new Set(['E8M0', 'F8_E8M0', 'UE8']);
