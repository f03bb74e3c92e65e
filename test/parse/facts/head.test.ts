import { describe, expect, it } from 'vitest';
import type { JsonObject, RepoFile } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { fileToOpen } from '../../../src/parse/heads/which.ts';
import type { HeadTensor, WeightHead } from '../../../src/weight-head.ts';
import { rawModel } from '../raw-model.ts';

const file = (path: string, bytes: number | null = null): RepoFile => ({ path, bytes, sha256: null, blobId: null });
const head = (tensors: HeadTensor[], more: Partial<WeightHead> = {}): WeightHead => ({
  format: 'safetensors',
  fileBytes: null,
  metadata: {},
  tensorCount: tensors.length,
  tensors,
  complete: true,
  needs: null,
  broken: null,
  ...more,
});
const gguf = (metadata: WeightHead['metadata'], tensors: HeadTensor[], more: Partial<WeightHead> = {}): WeightHead =>
  head(tensors, { format: 'gguf', metadata, ...more });

/** What is read of a model whose one file was opened. */
function opened(
  id: string,
  path: string,
  of: WeightHead,
  held: { api?: JsonObject; config?: JsonObject; files?: RepoFile[] } = {},
) {
  const { files = [file(path)], ...rest } = held;
  const read = extract(rawModel({ id, ...rest, files, heads: [{ path, head: of }] }));
  const fact = (field: string) => {
    const found = read.facts.find((row) => row.field === field && row.chosen);
    return found && [found.value, found.rule];
  };
  return { ...read, fact };
}

describe('the head of a weight file as evidence', () => {
  it('counts a file that is the whole model, before name, record and arithmetic', () => {
    const { fact, notes } = opened('a/b-70B', 'model.safetensors', head([['w', 'BF16', [1000, 3000], 6_000_000]]), {
      api: { safetensors: { total: 70_000_000_000 } },
      files: [file('model.safetensors', 6_000_100)],
    });
    expect(fact('parameters')).toEqual([3_000_000, 'parameters/tensors']);
    expect(notes.map(({ code }) => code)).toContain('parameters-disagree');
  });

  it('does not take one piece of many for the model', () => {
    const files = [file('model-00001-of-00002.safetensors'), file('model-00002-of-00002.safetensors')];
    const piece = head([['w', 'BF16', [1000, 1000], 2_000_000]]);
    const { fact } = opened('a/b-7B', 'model-00001-of-00002.safetensors', piece, { files });
    expect(fact('parameters')).toEqual([7_000_000_000, 'parameters/name']);
    expect(fact('tensor_types')).toEqual([['BF16 100%'], 'tensor-types/head']);
    expect(fact('layers')).toBeUndefined();
  });

  it('gives a config its say, and stands behind it with its own reason', () => {
    const said = gguf({ 'general.architecture': 'llama', 'llama.block_count': 40, 'llama.context_length': 4096 }, []);
    const config = { architectures: ['LlamaForCausalLM'], num_hidden_layers: 32, max_position_embeddings: 8192 };
    const { facts, fact } = opened('a/b', 'm.gguf', said, { config });
    expect([fact('layers'), fact('context_length')]).toEqual([
      [32, 'layers/config'],
      [8192, 'context/config'],
    ]);
    expect(facts.filter(({ chosen }) => !chosen).map(({ rule, value }) => [rule, value])).toEqual(
      expect.arrayContaining([
        ['layers/head', 40],
        ['context/head', 4096],
        ['architecture/head', 'llama'],
      ]),
    );
  });

  it('tells what stands in a head that was cut, and says that it was', () => {
    const cut = gguf({ 'general.architecture': 'qwen3', 'qwen3.context_length': 40_960 }, [], {
      complete: false,
      needs: 9e6,
    });
    const { fact, notes } = opened('a/b-4B', 'm.gguf', cut);
    expect(fact('context_length')).toEqual([40_960, 'context/head']);
    expect(fact('parameters')).toEqual([4_000_000_000, 'parameters/name']);
    expect(notes).toContainEqual(expect.objectContaining({ code: 'weights-head-cut', place: 'files#m.gguf' }));
  });

  it('believes no head of which more weights are claimed than it has bits', () => {
    const lying = gguf({ 'general.architecture': 'llama' }, [['w', 'F32', [2 ** 32, 2 ** 20], 1024]]);
    const { fact, notes } = opened('a/b-4B', 'm.gguf', lying);
    expect(fact('parameters')).toEqual([4_000_000_000, 'parameters/name']);
    expect(notes.map(({ code }) => code)).toContain('weights-head-uncounted');
  });

  it.each([
    ['one piece before GGUF', ['m.Q4_K_M.gguf', 'model.safetensors'], 'model.safetensors'],
    [
      'GGUF before many pieces',
      ['a-00001-of-00002.safetensors', 'a-00002-of-00002.safetensors', 'm.Q8_0.gguf'],
      'm.Q8_0.gguf',
    ],
    ['a file that names no level before one that does', ['m.Q4_K_M.gguf', 'm.gguf'], 'm.gguf'],
    [
      'the first of many',
      ['a-00002-of-00002.safetensors', 'a-00001-of-00002.safetensors'],
      'a-00001-of-00002.safetensors',
    ],
    ['a model before its projector', ['mmproj-f16.gguf', 'm.Q4_0.gguf'], 'm.Q4_0.gguf'],
    ['no adapter', ['adapter_model.safetensors'], null],
    ['no pickle', ['pytorch_model.bin'], null],
  ] as const)('is that of %s', (_, paths, path) => {
    expect(fileToOpen(paths.map((one) => file(one)))?.path ?? null).toBe(path);
  });
});
