import { describe, expect, it } from 'vitest';
import { safetensorsHead } from '../../../src/hub/heads/safetensors.ts';
import { plain, safetensorsBytes, safetensorsHeadOf, safetensorsJson } from './write.ts';

const TENSORS = { 'model.embed_tokens.weight': plain('BF16', 1000, 64), 'model.norm.weight': plain('F32', 64) };
const JSON_TEXT = safetensorsJson(TENSORS, { format: 'pt' });
const HEAD = safetensorsHeadOf(JSON_TEXT);
const BYTES = HEAD.length + 128_256;

describe('the head of a safetensors file', () => {
  it('tells each tensor with its type, shape and bytes', () => {
    expect(safetensorsHead(HEAD, BYTES)).toEqual({
      format: 'safetensors',
      fileBytes: BYTES,
      metadata: { format: 'pt' },
      tensorCount: 2,
      tensors: [
        ['model.embed_tokens.weight', 'BF16', [1000, 64], 128_000],
        ['model.norm.weight', 'F32', [64], 256],
      ],
      complete: true,
      needs: null,
      broken: null,
    });
  });

  it('says to the byte how much it would need', () => {
    for (const length of [8, 9, HEAD.length - 1])
      expect(safetensorsHead(HEAD.subarray(0, length), BYTES)).toMatchObject({ complete: false, needs: HEAD.length });
  });

  const entry = (shape: unknown, span: unknown) =>
    safetensorsHeadOf(JSON.stringify({ w: { dtype: 'F32', shape, data_offsets: span } }));
  it.each([
    [
      'a length beyond the file',
      safetensorsHeadOf(JSON_TEXT, 2n ** 63n),
      /its head is said to have 9223372036854776000 bytes, of 400000/,
    ],
    ['a length of nothing', safetensorsHeadOf('{}', 0), /its head is said to have 0 bytes/],
    ['no eight bytes', Buffer.from('abc'), /no eight bytes/],
    ['no JSON', safetensorsHeadOf('[[[[[['.repeat(50_000)), /no JSON object/],
    ['a list', safetensorsHeadOf('[1, 2]'), /no JSON object/],
    ['a tensor without a shape', safetensorsHeadOf('{"w": {"dtype": "F32"}}'), /no type, shape and place/],
    ['a dimension below nothing', entry([-1, 4], [0, 16]), /invalid dimension/],
    ['a dimension beyond any model', entry([2 ** 40], [0, 16]), /exceeds the maximum/],
    ['a place beyond the file', entry([4], [0, 10 ** 12]), /exceeds the file size/],
    ['a place that ends before it begins', entry([4], [16, 0]), /invalid data_offsets/],
  ])('refuses %s and says why', (_, bytes, why) => {
    const head = safetensorsHead(bytes, 400_000);
    expect(head).toMatchObject({ complete: false, needs: null, tensors: [] });
    expect(head.broken).toMatch(why);
  });

  it('writes the files of the tests as long as it says', () => {
    expect(safetensorsBytes(TENSORS)).toBe(safetensorsHeadOf(safetensorsJson(TENSORS)).length + 128_256);
  });
});
