import { gguf as officially, GGMLQuantizationType } from '@huggingface/gguf';
import { describe, expect, it } from 'vitest';
import { ggufHead } from '../../../src/hub/heads/gguf.ts';
import { type GgufFile, ggufBytes, ggufHeadOf, tensor } from './write.ts';

const FILE: GgufFile = {
  metadata: {
    'general.architecture': 'llama',
    'general.file_type': 15,
    'llama.block_count': 2,
    'llama.context_length': 131_072n,
    'llama.rope.freq_base': 0.5,
    'tokenizer.ggml.tokens': ['<s>', '</s>', 'a', 'é'],
    'tokenizer.ggml.token_type': [3, 3, 1, 1],
    'tokenizer.ggml.add_bos_token': true,
    'tokenizer.chat_template': '{{ x }}'.repeat(500),
  },
  tensors: [
    tensor('token_embd.weight', 'Q6_K', 256, 1024),
    tensor('blk.0.attn_q.weight', 'Q4_K', 256, 256),
    tensor('blk.1.attn_q.weight', 'Q4_K', 256, 256),
    tensor('output_norm.weight', 'F32', 256),
  ],
};
const HEAD = ggufHeadOf(FILE);
const BYTES = ggufBytes(FILE);

/** The official reader over bytes that are at hand. */
const official = (bytes: Buffer) =>
  officially('https://files.invalid/model.gguf', {
    fetch: async (_, init) => {
      const [, from = '0', to = '0'] = /bytes=(\d+)-(\d+)/.exec(new Headers(init?.headers).get('range') ?? '') ?? [];
      return new Response(new Uint8Array(bytes.subarray(Number(from), Number(to) + 1)), { status: 206 });
    },
  });

describe('the head of a GGUF file', () => {
  it('tells what the official reader tells, tensor by tensor', async () => {
    const [ours, theirs] = [ggufHead(HEAD, BYTES), await official(HEAD)];
    expect(ours.tensors.map(([name, type, shape]) => [name, type, shape])).toEqual(
      theirs.tensorInfos.map(({ name, dtype, shape }) => [name, GGMLQuantizationType[dtype], shape.map(Number)]),
    );
    const metadata = new Map<string, unknown>(Object.entries(theirs.metadata));
    for (const key of ['general.architecture', 'general.file_type', 'llama.block_count', 'llama.rope.freq_base'])
      expect([key, ours.metadata[key]]).toEqual([key, metadata.get(key)]);
    expect(ours.metadata['llama.context_length']).toBe(Number(metadata.get('llama.context_length')));
    expect(ours).toMatchObject({ complete: true, needs: null, broken: null, tensorCount: 4, fileBytes: BYTES });
  });

  it('tells what each tensor takes in bytes, the last one by the end of the file', () => {
    expect(ggufHead(HEAD, BYTES).tensors.map(([, , , bytes]) => bytes)).toEqual(FILE.tensors.map(({ bytes }) => bytes));
    expect(ggufHead(HEAD, null).tensors.map(([, , , bytes]) => bytes)).toEqual([215_040, 36_864, 36_864, null]);
  });

  it('keeps no vocabulary and the beginning only of long texts', () => {
    const { metadata } = ggufHead(HEAD, BYTES);
    expect(metadata['tokenizer.ggml.tokens']).toBeUndefined();
    expect(String(metadata['tokenizer.chat_template'])).toHaveLength(300);
  });

  it('gives what stands before a cut, wherever it is, and says how much would do', () => {
    for (let length = 24; length < HEAD.length - 64; length += 7) {
      const cut = ggufHead(HEAD.subarray(0, length), BYTES);
      expect(cut, `cut at ${length}`).toMatchObject({ complete: false, broken: null });
      expect(cut.needs, `cut at ${length}`).toBeGreaterThan(1_000_000);
    }
    expect(ggufHead(HEAD.subarray(0, 130), BYTES).metadata).toEqual({
      'general.architecture': 'llama',
      'general.file_type': 15,
    });
  });

  it('asks for more the longer the vocabulary that it has met', () => {
    const words = { ...FILE, metadata: { 'tokenizer.ggml.tokens': Array.from({ length: 50_000 }, (_, n) => `w${n}`) } };
    expect(ggufHead(ggufHeadOf(words).subarray(0, 200), null).needs).toBe(1_000_000 + 50_000 * 64 + 4 * 128);
  });

  it.each([
    ['no GGUF', Buffer.from('PK\u0003\u0004 zip'.padEnd(64)), 'it does not begin with GGUF'],
    ['a version to come', ggufHeadOf({ ...FILE, lies: { version: 9 } }), 'version 9 of GGUF is not read'],
    [
      'a million million tensors',
      ggufHeadOf({ ...FILE, lies: { tensors: 10n ** 12n } }),
      'it announces 1000000000000 tensors',
    ],
    ['as many keys', ggufHeadOf({ ...FILE, lies: { keys: 2n ** 60n } }), `it announces ${2 ** 60} keys`],
  ])('refuses %s and says why', (_, bytes, why) => {
    expect(ggufHead(bytes, 1e9)).toMatchObject({ complete: false, needs: null, broken: why });
  });

  it('takes a list or a text that is longer than the file for a cut, and reads no further', () => {
    const long = ggufHeadOf({ ...FILE, metadata: { 'general.name': 'x', 'a.list': [1, 2, 3] } });
    const lying = Buffer.from(long);
    lying.writeBigUInt64LE(2n ** 62n, long.indexOf('a.list') + 'a.list'.length + 8);
    expect(ggufHead(lying, BYTES)).toMatchObject({ metadata: { 'general.name': 'x' }, complete: false, tensors: [] });
  });

  it('refuses a tensor that lies beyond the end of the file', () => {
    expect(ggufHead(HEAD, BYTES - 1056)).toMatchObject({
      broken: 'blk.1.attn_q.weight lies beyond the end of the file',
    });
  });
});
