import { describe, expect, it } from 'vitest';
import { readName } from '../../../src/parse/names/read.ts';

const values = (stands: readonly { value: unknown }[]) => stands.map((stand) => stand.value);

describe('reading a name', () => {
  it('shows each value with the text it stands on', () => {
    const name = readName('bartowski/Llama-3.1-8B-Instruct-Q4_K_M-GGUF');
    expect(name.generations).toEqual([{ value: 'llama-3.1', text: 'Llama-3.1', start: 10, end: 19 }]);
    expect(name.size).toEqual({ value: 8e9, text: '8B', start: 20, end: 22 });
    expect(values(name.stages)).toEqual(['instruct']);
    expect(values(name.levels)).toEqual(['Q4_K_M']);
    expect(values(name.formats)).toEqual(['gguf']);
    expect(name.unclaimed).toEqual([]);
  });

  it.each([
    ['x/Foo-7B', 7e9],
    ['x/Foo-0.5b', 5e8],
    ['x/Foo-135M', 135e6],
    ['x/Qwen-1_8B', 1.8e9],
    ['x/Mix-v1-3_5B-2_8', 3.5e9],
    ['x/Heron_v1_3B', 3e9],
    ['x/heron-100B-tokens-1.3B', 1.3e9],
    ['x/Llama-3_8B', 8e9],
    ['x/qwen2_5_0_5b', 5e8],
    ['x/qwen2_5_1_5b', 1.5e9],
    ['x/lfm2_5_8b', 8e9],
    ['x/Ring-1T', 1e12],
    ['x/Foo-7B-1M', 7e9],
    ['x/Foo-2B-4T', 2e9],
    ['x/Mixtral_34Bx2_MoE_60B', 60e9],
  ])('%s states a size of %d', (id, size) => {
    expect(readName(id).size?.value).toBe(size);
  });

  it.each(['x/Mixtral-8x7B', 'x/gemma-3n-E4B', 'x/Foo-4bit', 'x/Foo-7k', 'x/Foo-2D', 'x/foo-7-beta'])(
    '%s states no total size',
    (id) => expect(readName(id).size).toBeNull(),
  );

  it('keeps experts and what each was built from', () => {
    expect(readName('x/Mixtral-8x7B')).toMatchObject({
      experts: { value: 8, text: '8x7B' },
      expertSize: { value: 7e9 },
    });
    expect(readName('x/Foo-34Bx2')).toMatchObject({ experts: { value: 2 }, expertSize: { value: 34e9 } });
    expect(readName('x/Llama-4-Scout-17B-16E').experts?.value).toBe(16);
  });

  it('tells active from total parameters', () => {
    const name = readName('Qwen/Qwen3-30B-A3B-Instruct-2507');
    expect(name).toMatchObject({
      size: { value: 30e9 },
      activeSize: { value: 3e9, text: 'A3B' },
      date: { value: '2507' },
    });
    expect(readName('x/gemma-3n-E4B').activeSize?.value).toBe(4e9);
  });

  it('takes a context for what it is', () => {
    expect(readName('x/Foo-7B-128k').context?.value).toBe(131_072);
    expect(readName('x/Foo-7B-200K').context?.value).toBe(200_000);
    expect(readName('x/Foo-7B-1M').context?.value).toBe(1_048_576);
    expect(readName('x/Foo-7B-50k').context).toBeNull();
  });

  it.each([
    ['x/llama-3b', []],
    ['x/gemma-2bit', []],
    ['x/Llama-2-epochs-7b', []],
    ['x/qwen35b', []],
    ['x/qwen35-9b', ['qwen3.5']],
    ['x/Llama-3p1-8b', ['llama-3.1']],
    ['x/L3-8B-Foo', ['llama-3']],
    ['x/L3-regularized', []],
  ])('%s names the generations %j', (id, generations) => {
    expect(values(readName(id).generations)).toEqual(generations);
  });

  it('finds families inside longer words, and not in the names of tools', () => {
    expect(values(readName('x/BioMistral-7B').families)).toEqual(['mistral']);
    expect(values(readName('x/medllama3-8b').generations)).toEqual(['llama-3']);
    for (const tool of ['x/llama-factory-run', 'x/ollama-models', 'x/llama.cpp-build']) {
      expect(readName(tool)).toMatchObject({ id: tool, families: [] });
    }
  });

  it('gives what nobody claims back as it stands', () => {
    expect(readName('x/Qwythos-9B-Zorblax').unclaimed.map((token) => token.text)).toEqual(['Qwythos', 'Zorblax']);
  });

  it('claims no token twice', () => {
    const { claims, tokens, unclaimed } = readName('x/DeepSeek-R1-Distill-Qwen-7B-4bit-GPTQ-v2-checkpoint-500');
    const owners = tokens.map((_, at) => claims.filter((claim) => claim.from <= at && at < claim.to).length);
    expect(Math.max(...owners)).toBe(1);
    expect(owners.filter((count) => count === 0)).toHaveLength(unclaimed.length);
  });

  it('answers the same for the same name', () => {
    expect(readName('x/Foo-7B')).toBe(readName('x/Foo-7B'));
  });
});
