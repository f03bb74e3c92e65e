import { describe, expect, it } from 'vitest';
import { candidates, reason, transformersRecord, understood } from './origin.ts';

describe('stage: pretrained only or tuned', () => {
  it.each([
    ['x/gemma-2b-it', 'instruct', 'stage/name', 'name#it'],
    ['x/Llama-2-7b-chat-hf', 'instruct', 'stage/name', 'name#chat'],
    ['x/Qwen2.5-7B-Base', 'base', 'stage/name', 'name#Base'],
    ['x/Yi-Ko-6B-dpo-v4', 'instruct', 'stage/method', 'name#dpo'],
    ['x/Qwen3-4B-Base-dapo-v4', 'instruct', 'stage/method', 'name#dapo'],
    ['x/Llama-3-8B-abliterated', 'instruct', 'stage/method', 'name#abliterated'],
    ['x/MythoMax-L2-13b', 'instruct', 'stage/series-name', 'name#MythoMax'],
    ['bigscience/bloomz-3b', 'instruct', 'stage/series-name', 'name#bloomz'],
    ['x/Llama-3.2-1B', 'base', 'stage/release', 'name#Llama-3.2'],
    ['x/Qwen3-8B-GGUF', 'instruct', 'stage/release', 'name#Qwen3'],
    ['x/Qwen3.8-27B-Tale-of-Zorblax', 'instruct', 'stage/tuned-generation', 'name#Qwen3.8'],
  ])('%s is %s', (id, value, rule, place) => {
    expect(reason(understood(id, { tags: [] }), 'stage')).toMatchObject({ value, rule, place });
  });

  it('is unknown of a base whose refusals were taken out', () => {
    expect(reason(understood('x/Qwen3.5-0.8B-obliterated-base', { tags: [] }), 'stage')).toBeNull();
  });

  it('stays tuned when a tuned parent is tuned further', () => {
    const model = understood(
      'x/tale',
      transformersRecord('llama', 'base_model:finetune:meta-llama/Llama-2-7b-chat-hf'),
    );
    expect(reason(model, 'stage')).toMatchObject({ value: 'instruct', place: 'tags > meta-llama/Llama-2-7b-chat-hf' });
  });

  it('stays base only where nothing was trained', () => {
    const quantized = understood('x/tale', { tags: ['gguf', 'base_model:quantized:meta-llama/Llama-2-7b-hf'] });
    expect(reason(quantized, 'stage')).toMatchObject({ value: 'base', rule: 'stage/parent-name' });
    const tuned = understood('x/tale', { tags: ['base_model:finetune:meta-llama/Llama-2-7b-hf'] });
    expect(reason(tuned, 'stage')).toBeNull();
  });

  it('takes Base for the parent’s word unless the name ends with it', () => {
    const tags = ['base_model:finetune:Qwen/Qwen3.5-9B-Base'];
    expect(reason(understood('x/Qwen3.5-9B-Base-tale', { tags }), 'stage')).toBeNull();
    expect(reason(understood('x/Qwen3.5-9B-tale-Base', { tags }), 'stage')).toMatchObject({ value: 'base' });
  });

  it('takes the parent for a base no longer where the author says that it was tuned before it was packed', () => {
    const tags = ['gguf', 'chat', 'base_model:quantized:HuggingFaceTB/SmolLM3-3B-Base'];
    expect(reason(understood('x/treemind-2.0', { tags }), 'stage')).toMatchObject({
      value: 'instruct',
      rule: 'stage/tag',
    });
  });

  it('finds a base under the name of a repackaging, even where the Hub calls it a fine-tune', () => {
    const tags = ['base_model:finetune:BramVanroy/fietje-2'];
    const model = understood('PrunaAI/BramVanroy-fietje-2-HQQ-4bit-smashed', { tags });
    expect(reason(model, 'stage')).toMatchObject({ value: 'base', place: 'tags > BramVanroy/fietje-2' });
    expect(reason(understood('x/fietje-2-tale', { tags }), 'stage')).toBeNull();
  });

  it('believes what the author tags before a chat template', () => {
    const tags = ['conversational', 'base-model'];
    const model = understood('x/indomla-512', { tags, pipeline_tag: 'text-generation' });
    expect(reason(model, 'stage')).toMatchObject({ value: 'base', rule: 'stage/tag' });
  });

  it('takes what was pretrained from scratch for a base', () => {
    const of = (...tags: string[]) =>
      reason(understood('x/tale-10b', { tags, pipeline_tag: 'text-generation' }), 'stage');
    expect(of('pretrained-from-scratch')).toMatchObject({ value: 'base', rule: 'stage/tag' });
    expect(of('from-scratch')).toBeNull();
  });

  it('learns nothing from a chat template where the name says base', () => {
    const tags = ['conversational', 'base_model:finetune:Qwen/Qwen3-1.7B-Base'];
    expect(reason(understood('x/Qwen3-1.7B-Base-trim', { tags }), 'stage')).toBeNull();
    expect(reason(understood('x/Qwen3-1.7B-Base-trim', { tags: [...tags, 'chat'] }), 'stage')).toMatchObject({
      value: 'instruct',
    });
  });

  it('asks what the model was found to be of, not what its name borrows', () => {
    const looped = understood('x/looped-qwen3-9.4M', { tags: [], pipeline_tag: 'text-generation' });
    expect(reason(looped, 'stage')).toBeNull();
    expect(reason(understood('x/gemma-2', transformersRecord('gemma')), 'stage')).toBeNull();
    expect(reason(understood('x/llama3-8b', transformersRecord('qwen3_5')), 'stage')).toBeNull();
  });

  it('knows the architectures of which nothing untuned is public', () => {
    expect(reason(understood('x/visualrl-r9', transformersRecord('qwen2_5_vl')), 'stage')).toEqual({
      value: 'instruct',
      basis: 'inferred',
      place: 'tags',
      rule: 'stage/tuned-architecture',
    });
    expect(reason(understood('x/visualrl-r9', transformersRecord('qwen2_vl')), 'stage')).toBeNull();
  });

  it('does not call a fine-tune of unknown kind base', () => {
    expect(reason(understood('x/Llama-2-7b-tale', { tags: [] }), 'stage')).toBeNull();
    expect(reason(understood('x/OrpoLlama-3-8B', { tags: [] }), 'stage')).toBeNull();
  });

  it('reads the file where the repo’s name is silent', () => {
    const files = [{ path: 'llama-2-7b-chat.Q4_0.gguf', bytes: null, sha256: null, blobId: null }];
    const model = understood('x/llama-2-7b-gguf', { tags: ['gguf'] }, { files });
    expect(reason(model, 'stage')).toEqual({
      value: 'instruct',
      basis: 'named',
      place: 'files#chat',
      rule: 'stage/file-name',
    });
    expect(candidates(model, 'stage')).toEqual(['instruct (stage/file-name)', 'base (stage/release)']);
  });

  it('takes base in the names of encoders and T5 for a size', () => {
    expect(reason(understood('x/t5-base-tale', transformersRecord('t5')), 'stage')).toBeNull();
    expect(reason(understood('x/roberta-base-tale', { tags: [] }), 'stage')).toBeNull();
  });
});

describe('instruction data in a name', () => {
  it.each(['x/Llama-2-7b-alpaca-es', 'x/gpt2_guanaco-dolly-platypus', 'x/open-llama-7b-oasst1'])(
    '%s was tuned on it',
    (id) => {
      expect(reason(understood(id, { tags: [] }), 'stage')).toMatchObject({ value: 'instruct', rule: 'stage/data' });
    },
  );

  it('is no such data where it is text to go on with', () => {
    expect(reason(understood('x/Llama-2-7b-wikitext', { tags: [] }), 'stage')).toBeNull();
  });
});

it('a stage beside a GGUF file is one of a language model, whoever made it', () => {
  const files = [{ path: 'quan-1.8b-chat.Q4_0.gguf', bytes: null, sha256: null, blobId: null }];
  const model = understood('x/quan-1.8b-chat-GGUF', { tags: ['gguf'] }, { files });
  expect(reason(model, 'stage')).toMatchObject({ value: 'instruct', place: 'name#chat' });
});

describe('pt at the end of a name', () => {
  it.each(['google/gemma-3-4b-pt', 'x/nanochat-d20-seed1-pt'])(
    'means pretrained on %s, whose makers write it so',
    (id) => {
      expect(reason(understood(id, { tags: [] }), 'stage')).toMatchObject({
        value: 'base',
        place: 'name#pt',
        rule: 'stage/ending',
      });
    },
  );

  it('means other things in other families and places', () => {
    expect(reason(understood('x/Llama-2-7b-tale-pt', { tags: [] }), 'stage')).toBeNull();
    expect(reason(understood('x/gemma-pt-tale', { tags: [] }), 'stage')).toBeNull();
  });
});
