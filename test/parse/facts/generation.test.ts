import { describe, expect, it } from 'vitest';
import { candidates, reason, transformersRecord, understood } from './origin.ts';

describe('generation: which release line of the family', () => {
  it('follows from an architecture that only one generation has', () => {
    expect(reason(understood('x/tale', transformersRecord('gemma2')), 'generation')).toEqual({
      value: 'gemma-2',
      basis: 'structured',
      place: 'tags',
      rule: 'generation/architecture',
    });
  });

  it('is read from the name where the architecture leaves several', () => {
    const model = understood('x/Qwen2.5-7B-tale', transformersRecord('qwen2'));
    expect(reason(model, 'generation')).toEqual({
      value: 'qwen2.5',
      basis: 'named',
      place: 'name#Qwen2.5',
      rule: 'generation/name',
    });
  });

  it('never contradicts the architecture: gemma-2 of a Gemma 1 architecture means the size', () => {
    const model = understood('qwedsacf/gemma-2', transformersRecord('gemma'));
    expect(candidates(model, 'generation')).toEqual(['gemma-1 (generation/usual-architecture)']);
  });

  it('is neither the name’s nor the parent’s where a repackaging contradicts its original', () => {
    const of = (relation: string) =>
      understood('x/Qwen3.8-27B-GPTQ', { tags: [`base_model:${relation}:Qwen/Qwen3.6-27B`] });
    expect(reason(of('quantized'), 'generation')).toBeNull();
    expect(of('quantized').notes.map(({ code }) => code)).toContain('generation-mixed');
    expect(reason(of('finetune'), 'generation')).toMatchObject({ value: 'qwen3.6', rule: 'generation/parent-name' });
  });

  it('is that of the original with as many parameters, whatever later one the name boasts of', () => {
    const tags = ['gguf', 'base_model:quantized:x/Qwen3.8-9B-heretic'];
    const model = understood('x/Qwen3.8-9B-heretic-GGUF', { tags, safetensors: { total: 8_953_803_264 } });
    expect(candidates(model, 'generation')).toEqual(['qwen3.5 (generation/fingerprint)']);
    const uncounted = understood('x/Qwen3.8-9B-heretic-GGUF', { tags });
    expect(reason(uncounted, 'generation')).toMatchObject({ value: 'qwen3.8' });
  });

  it('takes the family’s bare word among the tags for a topic where the name says another generation', () => {
    const record = { library_name: 'mlx', tags: ['mlx', 'qwen', 'qwen3', 'apple-silicon'] };
    expect(reason(understood('x/Qwen3.8-27B-MLX', record), 'generation')).toMatchObject({
      value: 'qwen3.8',
      rule: 'generation/name',
    });
    expect(reason(understood('x/tale-MLX', record), 'generation')).toMatchObject({ value: 'qwen1' });
  });

  it('is the parent’s, with the parent as the place', () => {
    const model = understood('x/my-model', transformersRecord('llama', 'base_model:finetune:unsloth/Llama-3.2-1B'));
    expect(reason(model, 'generation')).toMatchObject({
      value: 'llama-3.2',
      basis: 'declared',
      place: 'tags > unsloth/Llama-3.2-1B',
    });
  });

  it('follows from the age of the repo where only one was out', () => {
    const record = { ...transformersRecord('qwen2'), createdAt: '2024-02-20T00:00:00.000Z' };
    expect(reason(understood('x/tale', record), 'generation')).toEqual({
      value: 'qwen1.5',
      basis: 'inferred',
      place: 'tags, createdAt',
      rule: 'generation/age',
    });
    const later = { ...transformersRecord('qwen2'), createdAt: '2024-12-20T00:00:00.000Z' };
    expect(reason(understood('x/tale', later), 'generation')).toBeNull();
  });

  it('allows for makers who open a repo before they announce it', () => {
    const record = { ...transformersRecord('llama', 'license:llama3.1'), createdAt: '2024-07-18T00:00:00.000Z' };
    expect(reason(understood('meta-llama/Llama-3.1-8B-Instruct', record), 'generation')).toMatchObject({
      value: 'llama-3.1',
      rule: 'generation/release-name',
    });
  });

  it('is what its developer calls a release, whatever it was tuned from and however early the repo was made', () => {
    const parent = 'base_model:finetune:meta-llama/Llama-3.1-70B';
    const record = { ...transformersRecord('llama', parent), createdAt: '2024-08-01T00:00:00.000Z' };
    const model = understood('meta-llama/Llama-3.3-70B-Instruct', record);
    expect(reason(model, 'generation')).toEqual({
      value: 'llama-3.3',
      basis: 'named',
      place: 'name#Llama-3.3, owner',
      rule: 'generation/release-name',
    });
    expect(candidates(model, 'generation')).toContain('llama-3.1 (generation/parent-name)');
    const anybody = understood('x/Llama-3.3-70B-Instruct', record);
    expect(reason(anybody, 'generation')).toMatchObject({ value: 'llama-3.1', rule: 'generation/parent-name' });
  });

  it('follows from a size that one generation has', () => {
    const record = { ...transformersRecord('qwen2'), safetensors: { total: 3_085_938_688 } };
    expect(reason(understood('x/tale', record), 'generation')).toMatchObject({
      value: 'qwen2.5',
      rule: 'generation/shape',
    });
  });

  it('is unknown for a merge of two, and a note says so', () => {
    const model = understood('x/Qwen3.8-27B-SLERP', {
      tags: [
        'transformers',
        'safetensors',
        'qwen3_5',
        'base_model:merge:Qwen/Qwen3.8-27B',
        'base_model:merge:Qwen/Qwen3.6-27B',
      ],
    });
    expect(reason(model, 'family')).toMatchObject({ value: 'qwen' });
    expect(reason(model, 'generation')).toBeNull();
    expect(model.notes).toContainEqual({ code: 'generation-mixed', place: 'name', saw: 'x/Qwen3.8-27B-SLERP' });
  });

  it.each([
    ['TheBloke/vicuna-7b-v1.5-GGUF', 'llama-2', 'generation/series-name'],
    ['lmsys/vicuna-33b-v1.3', 'llama-1', 'generation/series-name'],
    ['x/zephyr-7b-beta-GGUF', 'mistral-7b', 'generation/series-name'],
    ['Quant-Cartel/0x01-8x7b-iMat-GGUF', 'mixtral', 'generation/stated-experts'],
  ])('%s is %s', (id, generation, rule) => {
    expect(reason(understood(id, { tags: ['gguf'] }), 'generation')).toMatchObject({ value: generation, rule });
  });

  it.each(['x/Nexus-4x7B-MLX', 'x/Mixtral_34Bx2_MoE_60B', 'x/vicuna-7b', 'x/mistral-tale'])(
    '%s leaves it open',
    (id) => {
      expect(reason(understood(id, { tags: ['gguf'] }), 'generation')).toBeNull();
    },
  );
});

describe('the license of Llama 2', () => {
  const licensed = (id: string, createdAt = '2023-10-01T00:00:00.000Z') =>
    reason(understood(id, { createdAt, tags: ['gguf', 'license:llama2'] }), 'generation');

  it('on an old repo that speaks of no code means Llama 2', () => {
    expect(licensed('x/monika-7b-v1-GGUF')).toEqual({
      value: 'llama-2',
      basis: 'inferred',
      place: 'tags',
      rule: 'generation/license',
    });
  });

  it.each(['x/text2sql-7b-GGUF', 'x/tale-34b-GGUF', 'x/python-tale-7b-GGUF'])('may mean Code Llama on %s', (id) => {
    expect(licensed(id)).toBeNull();
  });

  it('is put on later models too', () => {
    expect(licensed('x/monika-7b-v1-GGUF', '2024-09-01T00:00:00.000Z')).toBeNull();
  });
});

it('of the first Qwen models their maker’s account tells: anybody’s Qwen-14B may be a later one', () => {
  expect(reason(understood('x/tale', { tags: ['base_model:Qwen/Qwen-14B'] }), 'generation')).toMatchObject({
    value: 'qwen1',
    rule: 'generation/parent-name',
  });
  expect(reason(understood('x/Qwen-14B-tale', { tags: [] }), 'generation')).toBeNull();
});

it('m27m4 is a serial, no size of 27 million that would make it nobody’s Gemma', () => {
  const model = understood('x/gemma_m27m4', transformersRecord('gemma'));
  expect(reason(model, 'family')).toMatchObject({ value: 'gemma' });
  expect(model.facts.filter(({ field }) => field === 'parameters')).toEqual([]);
});

it('a license of the front matter tells as much as its tag', () => {
  const card = '---\nlicense: llama2\n---\n# Tale\n';
  const model = understood('x/tale-7b', transformersRecord('llama'), { card });
  expect(reason(model, 'generation')).toEqual({
    value: 'llama-2',
    basis: 'inferred',
    place: 'README.md#license',
    rule: 'generation/license',
  });
});
