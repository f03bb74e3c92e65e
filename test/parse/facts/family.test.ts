import { describe, expect, it } from 'vitest';
import { candidates, reason, transformersRecord, understood } from './origin.ts';

describe('family: whose weights these are', () => {
  it('trusts an architecture that only one family uses, and keeps what else was said', () => {
    const model = understood('someone/llama-like-thing', transformersRecord('qwen3', 'license:apache-2.0'));
    expect(reason(model, 'family')).toEqual({
      value: 'qwen',
      basis: 'structured',
      place: 'tags',
      rule: 'family/architecture',
    });
    expect(candidates(model, 'family')).toEqual(['qwen (family/architecture)', 'llama (family/name)']);
  });

  it('learns nothing from an architecture that many share', () => {
    expect(reason(understood('someone/cbtd1', transformersRecord('llama')), 'family')).toBeNull();
  });

  it('reads the parent a shared architecture leaves open', () => {
    const model = understood('someone/cbtd1', transformersRecord('llama', 'base_model:01-ai/Yi-34B'));
    expect(reason(model, 'family')).toMatchObject({
      value: 'yi',
      basis: 'declared',
      place: 'tags > 01-ai/Yi-34B',
      rule: 'family/parent-name',
    });
  });

  it('prefers the parent to the name: a model may be named after what it imitates', () => {
    const model = understood('x/dpo_gpt-oss-20b_as_olmo-3-7b', {
      tags: ['peft', 'base_model:adapter:openai/gpt-oss-20b'],
    });
    expect(reason(model, 'family')).toMatchObject({ value: 'gpt-oss', rule: 'family/parent-name' });
  });

  it('finds Yi in a Llama architecture by name', () => {
    const model = understood('GAI-LLM/Yi-Ko-6B-dpo-v4', transformersRecord('llama'));
    expect(reason(model, 'family')).toEqual({ value: 'yi', basis: 'named', place: 'name#Yi-Ko', rule: 'family/name' });
  });

  it('counts a distillation to the family it was distilled into', () => {
    const own = understood('deepseek-ai/DeepSeek-R1-Distill-Llama-8B', transformersRecord('llama'));
    expect(reason(own, 'family')).toMatchObject({ value: 'llama', place: 'name#DeepSeek-R1-Distill-Llama' });
    const others = understood('someone/R1-Distilled-Llama-3B', transformersRecord('llama'));
    expect(reason(others, 'family')).toMatchObject({ value: 'llama', place: 'name#Llama' });
  });

  it('counts it so where only the teacher is named as parent', () => {
    const teacher = ['base_model:finetune:deepseek-ai/DeepSeek-R1'];
    const named = understood('x/DeepSeek-R1-Distill-Llama-70B', { tags: teacher });
    expect(reason(named, 'family')).toMatchObject({ value: 'llama', rule: 'family/series-name' });
    const counted = understood('x/deepseek-r1-medical', {
      ...transformersRecord('llama', ...teacher),
      safetensors: { total: 8_030_261_248 },
    });
    expect(reason(counted, 'family')).toMatchObject({ value: 'llama', rule: 'family/shape' });
    expect(reason(understood('x/tale', { tags: teacher }), 'family')).toMatchObject({ value: 'deepseek' });
  });

  it('is told by a license only of what is a language model', () => {
    const license = 'license:llama3.3';
    expect(reason(understood('x/my-flux-model', { tags: [license] }), 'family')).toBeNull();
    expect(reason(understood('x/tale', { tags: [license, 'gguf'] }), 'family')).toMatchObject({
      value: 'llama',
      rule: 'family/license',
    });
  });

  it('believes a count before a word that only repeats the architecture, and before a topic', () => {
    const total = { safetensors: { total: 7_241_732_096 } };
    const serial = understood('x/llama-10', { ...transformersRecord('llama'), ...total });
    expect(reason(serial, 'family')).toMatchObject({ value: 'mistral', rule: 'family/shape' });
    const boast = understood('x/llama-4', { ...transformersRecord('llama'), ...total });
    expect(reason(boast, 'family')).toMatchObject({ value: 'mistral' });
    const topic = understood('x/Kiwen-27B-GGUF', { tags: ['gguf', 'gemma-3'], safetensors: { total: 26_895_998_464 } });
    expect(candidates(topic, 'family')).toEqual(['qwen (family/fingerprint)', 'gemma (family/tag)']);
  });

  it('gives a merge across families none, and says so', () => {
    const model = understood('x/Frankenstein', {
      tags: ['transformers', 'base_model:merge:mistralai/Mistral-7B-v0.1', 'base_model:merge:01-ai/Yi-6B'],
    });
    expect(reason(model, 'family')).toBeNull();
    expect(model.notes).toContainEqual({
      code: 'family-mixed',
      place: 'base_models',
      saw: 'mistralai/Mistral-7B-v0.1, 01-ai/Yi-6B',
    });
  });

  it('keeps a merge within a family', () => {
    const parents = ['base_model:merge:meta-llama/Llama-2-7b-hf', 'base_model:merge:lmsys/vicuna-7b-v1.5'];
    expect(reason(understood('x/Mix', transformersRecord('llama', ...parents)), 'family')).toMatchObject({
      value: 'llama',
    });
  });

  it('recognises a base model by its exact parameter count, in an architecture that many share', () => {
    const record = { ...transformersRecord('llama'), safetensors: { total: 8_030_261_248 } };
    expect(reason(understood('0x0grandpa0/amnesia', record), 'family')).toEqual({
      value: 'llama',
      basis: 'inferred',
      place: 'api.safetensors#total',
      rule: 'family/shape',
    });
    const other = { ...transformersRecord('llama'), safetensors: { total: 8_100_000_000 } };
    expect(reason(understood('0x0grandpa0/amnesia', other), 'family')).toBeNull();
  });

  it('takes tags of a GGUF repo for topics, not for its architecture', () => {
    const model = understood('Avifenesh/Qwen3.8-27B-MTP-GGUF', {
      library_name: 'gguf',
      tags: ['gguf', 'qwen3', 'llama.cpp'],
    });
    expect(reason(model, 'family')).toMatchObject({ value: 'qwen', rule: 'family/name' });
    expect(reason(model, 'generation')).toMatchObject({ value: 'qwen3.8', rule: 'generation/name' });
  });

  it('believes a license written for one family on a model built as that family is', () => {
    const built = understood('x/Augmental-unholy', transformersRecord('llama', 'license:llama2'));
    expect(reason(built, 'family')).toMatchObject({ value: 'llama', basis: 'inferred', rule: 'family/license' });
    const otherwise = understood('x/Augmental-unholy', transformersRecord('qwen2', 'license:llama2'));
    expect(candidates(otherwise, 'family')).toEqual(['qwen (family/architecture)']);
  });

  it.each([
    ['hf-internal-testing/tiny-random-LlamaForCausalLM', transformersRecord('llama')],
    ['x/Qwen-Image-Edit-GGUF', { tags: ['gguf'] }],
    ['x/gemma-wallpapers', { pipeline_tag: 'text-to-image', library_name: 'diffusers', tags: ['diffusers'] }],
    ['x/distilbert-llama-tweets', transformersRecord('distilbert')],
    ['x/squeal_8m-instruct', transformersRecord('qwen2')],
  ])('%s holds no family of language models', (id, record) => {
    expect(reason(understood(id, record), 'family')).toBeNull();
  });

  it('believes neither of an architecture and a name that contradict it', () => {
    expect(reason(understood('x/llama2-7b-chat-dinm', transformersRecord('mistral')), 'family')).toBeNull();
  });
});

describe('a tag in the place of an architecture', () => {
  it('is the Hub’s own behind library and file formats and before the task', () => {
    const model = understood('x/tale', transformersRecord('gemma'));
    expect(reason(model, 'generation')).toMatchObject({ value: 'gemma-1', rule: 'generation/usual-architecture' });
  });

  it.each([
    ['qwen', 'x/Qwen3.8-27B-tale', 'qwen3.8'],
    ['gemma', 'x/gemma-4-12B-tale', 'gemma-4'],
  ])('is a topic where no task follows: %s of %s', (topic, id, generation) => {
    const tags = ['transformers', 'safetensors', topic, 'tale', 'image-text-to-text'];
    const model = understood(id, { library_name: 'transformers', pipeline_tag: 'image-text-to-text', tags });
    expect(reason(model, 'generation')).toMatchObject({ value: generation, rule: 'generation/name' });
  });

  it('that several generations are built as names none of them', () => {
    const model = understood('x/tale', { tags: ['gguf', 'qwen2', 'unsloth'] });
    expect(reason(model, 'generation')).toBeNull();
  });
});

describe('a tag that names a far larger model', () => {
  const tags = ['reasoning', 'deepseek-r1'];

  it('names the teacher, by the size that is stated or counted', () => {
    expect(reason(understood('x/Tale-500M', { tags, pipeline_tag: 'text-generation' }), 'family')).toBeNull();
    const counted = { tags: ['gguf', ...tags], safetensors: { total: 2_989_000_000 } };
    expect(reason(understood('x/Tale-R1', counted), 'family')).toBeNull();
  });

  it('is believed where as much may be there', () => {
    const large = { tags, pipeline_tag: 'text-generation', safetensors: { total: 85_000_000_000 } };
    expect(reason(understood('x/Tale', large), 'family')).toMatchObject({ value: 'deepseek', rule: 'family/tag' });
  });
});

describe('what the author trained from nothing', () => {
  const tags = (...more: string[]) => ({ library_name: 'pytorch', tags: ['pytorch', 'gemma-3', ...more] });

  it('is of no family that its tags name', () => {
    expect(reason(understood('x/Sutra-1.3B', tags()), 'family')).toMatchObject({
      value: 'gemma',
      rule: 'family/tag',
    });
    expect(reason(understood('x/Sutra-1.3B', tags('from-scratch')), 'family')).toBeNull();
  });

  it('is of no family in whose architecture it was built, unless a family’s maker says so', () => {
    const record = transformersRecord('qwen3', 'from-scratch');
    expect(reason(understood('x/tale', record), 'family')).toBeNull();
    expect(reason(understood('Qwen/tale', record), 'family')).toMatchObject({ value: 'qwen' });
  });
});

describe('a count far below the smallest release', () => {
  const counted = (total: number, usedStorage: number) =>
    understood('x/tale', { ...transformersRecord('qwen3'), safetensors: { total }, usedStorage });

  it('is somebody else’s weights in the architecture, where all that is stored is small as well', () => {
    expect(reason(counted(1_200_000, 2_500_000), 'family')).toBeNull();
    expect(reason(counted(1_200_000, 24_168_747_670), 'family')).toMatchObject({ value: 'qwen' });
    expect(reason(counted(500_000_000, 1_000_000_000), 'family')).toMatchObject({ value: 'qwen' });
  });
});

describe('a count that a known original has', () => {
  const gguf = (total: number, ...tags: string[]) =>
    understood('x/tale-writer', { tags: ['gguf', ...tags, 'llama.cpp'], safetensors: { total } });

  it('bears out an architecture that a tag alone names, with a few tokens more than the original', () => {
    expect(reason(gguf(8_030_277_632, 'llama'), 'family')).toMatchObject({ value: 'llama', rule: 'family/shape' });
    expect(reason(gguf(8_030_277_632), 'family')).toBeNull();
  });

  it('tells of one generation where the files hold what only it has', () => {
    expect(reason(gguf(8_030_261_312, 'llama'), 'generation')).toMatchObject({ value: 'llama-3.1' });
  });
});

describe('step3', () => {
  it('is a model where it stands first, and a step of training behind another', () => {
    expect(reason(understood('x/Step3-VL-tale', {}), 'family')).toMatchObject({ value: 'step' });
    expect(reason(understood('x/Llama-3-8B-tale-step3', {}), 'family')).toMatchObject({ value: 'llama' });
  });
});

describe('random', () => {
  it('before a family’s name means weights of nobody, within a name nothing', () => {
    expect(reason(understood('x/tiny-random-LlamaForCausalLM', transformersRecord('llama')), 'family')).toBeNull();
    const tuned = understood('x/EXAONE-3.5-7.8B-verireason_random_sft_seed1234', transformersRecord('exaone'));
    expect(reason(tuned, 'family')).toMatchObject({ value: 'exaone' });
    expect(reason(tuned, 'generation')).toMatchObject({ value: 'exaone-3.5' });
  });
});

it('an adapter is of the family of what it is laid on, whatever it was trained for', () => {
  const tags = ['peft', 'base_model:adapter:Qwen/Qwen3.5-2B', 'base_model:Qwen/Qwen3.5-2B'];
  const model = understood('x/ner-pt', { library_name: 'peft', pipeline_tag: 'token-classification', tags });
  expect(reason(model, 'family')).toMatchObject({ value: 'qwen', rule: 'family/parent-name' });
});
