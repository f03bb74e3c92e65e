import { describe, expect, test } from 'vitest';
import { generationById } from '../../src/parse/names/known.ts';
import { FINGERPRINTS } from '../../src/rules/fingerprints.ts';
import { reason, transformersRecord, understood } from '../parse/facts/origin.ts';

describe('the table of fingerprints', () => {
  test('is sorted, and no count stands twice', () => {
    const counts = FINGERPRINTS.map(({ parameters }) => parameters);
    expect(counts).toEqual([...new Set(counts)].toSorted((a, b) => a - b));
  });

  test('names generations of its families and the original', () => {
    const odd = FINGERPRINTS.filter(({ family, generations }) =>
      generations.some((id) => generationById.get(id)?.family !== family),
    );
    expect(odd).toEqual([]);
    expect(FINGERPRINTS.filter(({ source }) => !/^https:\/\/huggingface\.co\/[\w.-]+\/[\w.-]+$/.test(source))).toEqual(
      [],
    );
  });
});

describe('a count of parameters that only one known original has', () => {
  const counted = (api: object) => understood('x/agent-of-mine', { tags: ['safetensors', 'gguf'], ...api });

  test('tells family and generation where nothing is stated', () => {
    const model = counted({ safetensors: { total: 14_768_307_200 } });
    const place = 'api.safetensors#total';
    expect(reason(model, 'family')).toEqual({ value: 'qwen', basis: 'inferred', place, rule: 'family/fingerprint' });
    expect(reason(model, 'generation')).toEqual({
      value: 'qwen3',
      basis: 'inferred',
      place,
      rule: 'generation/fingerprint',
    });
  });

  test('is read in the header of a GGUF file too, and one parameter more is another model', () => {
    expect(reason(counted({ gguf: { total: 14_768_307_200 } }), 'generation')).toMatchObject({ value: 'qwen3' });
    expect(reason(counted({ gguf: { total: 14_768_307_201 } }), 'family')).toBeNull();
  });

  test('leaves the generation open where a maker used the count again', () => {
    const model = counted({ safetensors: { total: 27_781_427_952 } });
    expect(reason(model, 'family')).toMatchObject({ value: 'qwen', rule: 'family/fingerprint' });
    expect(reason(model, 'generation')).toBeNull();
  });

  test('is told by a config too, whose dimensions and vocabulary come to it', () => {
    const config = {
      model_type: 'llama',
      architectures: ['LlamaForCausalLM'],
      hidden_size: 4096,
      intermediate_size: 11_008,
      num_hidden_layers: 32,
      num_attention_heads: 32,
      num_key_value_heads: 32,
      vocab_size: 32_000,
    };
    const read = (vocabulary: number) => understood('x/tale', {}, { config: { ...config, vocab_size: vocabulary } });
    expect(reason(read(32_000), 'family')).toEqual({
      value: 'llama',
      basis: 'inferred',
      place: 'config.json',
      rule: 'family/fingerprint',
    });
    expect(reason(read(48_000), 'family')).toBeNull();
  });

  test('never overrules what is stated', () => {
    const stated = understood('x/gemma-3-tale-14B', { tags: ['gguf'], gguf: { total: 14_768_307_200 } });
    expect(reason(stated, 'family')).toMatchObject({ value: 'gemma', rule: 'family/name' });
    const built = { ...transformersRecord('falcon'), safetensors: { total: 14_768_307_200 } };
    expect(reason(understood('x/tale', built), 'family')?.value).not.toBe('qwen');
  });
});
