import { computeNumOfParamsByDtypeSingleFile, type SafetensorsFileHeader } from '@huggingface/hub';
import { describe, expect, it } from 'vitest';
import { safetensorsHead } from '../../../src/hub/heads/safetensors.ts';
import { sumOf, typesOf } from '../../../src/parse/heads/count.ts';
import { PACKED_TENSORS } from '../../../src/rules/size-sources.ts';
import { plain, type SafeTensor, safetensorsHeadOf, safetensorsJson } from '../../hub/heads/write.ts';

const row = (id: string) => PACKED_TENSORS.find((one) => one.id === id) ?? expect.unreachable(id);
/** What our reader and the official one make of the same tensors. */
function counted(tensors: Record<string, SafeTensor>, packing: Parameters<typeof typesOf>[1], config?: object) {
  const json = safetensorsJson(tensors);
  const head = safetensorsHead(safetensorsHeadOf(json), null);
  const theirs = computeNumOfParamsByDtypeSingleFile(JSON.parse(json) as SafetensorsFileHeader, config);
  const types = typesOf(head.tensors, packing);
  return {
    types: types?.map(({ type, weights }) => [type, weights]),
    ours: types && sumOf(types),
    theirs: Object.values(theirs).reduce((all, one) => all + (one ?? 0), 0),
  };
}

const EMBEDDING = { 'model.embed_tokens.weight': plain('BF16', 1000, 256) };

describe('weights counted tensor by tensor', () => {
  it('are what the official client counts, in plain tensors', () => {
    const { types, ours, theirs } = counted({ ...EMBEDDING, 'norm.weight': plain('F32', 256) }, null);
    expect(types).toEqual([
      ['BF16', 256_000],
      ['F32', 256],
    ]);
    expect(ours).toBe(theirs);
  });

  it.each([
    [
      'gptq',
      {
        'l.qweight': plain('I32', 32, 512),
        'l.qzeros': plain('I32', 2, 64),
        'l.scales': plain('F16', 2, 512),
        'l.g_idx': plain('I32', 256),
      },
      { quant_method: 'gptq', bits: 4 },
    ],
    [
      'awq',
      { 'l.qweight': plain('I32', 256, 64), 'l.qzeros': plain('I32', 2, 64), 'l.scales': plain('F16', 2, 512) },
      { quant_method: 'awq', bits: 4 },
    ],
    [
      'bnb-4bit',
      {
        'l.weight': plain('U8', 65_536, 1),
        'l.weight.absmax': plain('U8', 2048),
        'l.weight.quant_map': plain('F32', 16),
        'l.weight.nested_absmax': plain('F32', 8),
        'l.weight.quant_state.bitsandbytes__nf4': plain('U8', 90),
      },
      { quant_method: 'bitsandbytes', load_in_4bit: true },
    ],
    [
      'mxfp4',
      {
        'mlp.experts.gate_up_proj_blocks': plain('U8', 4, 64, 8, 16),
        'mlp.experts.gate_up_proj_scales': plain('U8', 4, 64, 8),
      },
      { quant_method: 'mxfp4' },
    ],
    [
      'w4a16',
      {
        'l.weight_packed': plain('I32', 512, 32),
        'l.weight_scale': plain('BF16', 512, 2),
        'l.weight_shape': plain('I32', 2),
      },
      {
        quant_method: 'compressed-tensors',
        format: 'pack-quantized',
        config_groups: { a: { weights: { num_bits: 4 } } },
      },
    ],
  ] as const)('are what the official client counts, packed as %s', (id, tensors, config) => {
    const { ours, theirs, types } = counted(
      { ...EMBEDDING, ...tensors },
      { row: row(id), bits: 4, group: null },
      config,
    );
    expect(types?.[1]).toEqual(['4bit', 131_072 * (id === 'mxfp4' ? 0.5 : 1)]);
    expect(ours).toBe(theirs);
  });

  it('tell mixed levels apart by the scales beside each tensor, which no one number of bits does', () => {
    const mixed = {
      'a.weight': plain('U32', 512, 32),
      'a.scales': plain('F16', 512, 4),
      'a.biases': plain('F16', 512, 4),
      'b.weight': plain('U32', 512, 64),
      'b.scales': plain('F16', 512, 4),
      'b.biases': plain('F16', 512, 4),
    };
    expect(counted(mixed, { row: row('mlx'), bits: 4, group: 64 }).types).toEqual([
      ['4bit', 131_072],
      ['8bit', 131_072],
    ]);
  });

  it('keep scales that a model has learnt, where nothing beside them is packed', () => {
    const learnt = { 'head.scales': plain('F32', 64), 'norm.weight': plain('F32', 64) };
    expect(counted(learnt, { row: row('mlx'), bits: 4, group: 64 }).ours).toBe(128);
  });

  it('are not told where nothing says how many weights an element holds', () => {
    expect(
      counted({ 'l.trellis': plain('I16', 64, 64) }, { row: row('exl3'), bits: null, group: null }).types,
    ).toBeUndefined();
  });

  it('are not told by a head that claims more weights than its bytes have bits', () => {
    expect(typesOf([['w', 'F32', [2 ** 32, 2 ** 32], 64]], null)).toBeNull();
    expect(typesOf([['w', 'F32', [4096, 4096], 64]], null)).toBeNull();
  });
});
