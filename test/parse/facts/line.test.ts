import { describe, expect, it } from 'vitest';
import { reason, transformersRecord, understood } from './origin.ts';

describe('line: what a model is specialised in', () => {
  it.each([
    ['x/tale', transformersRecord('qwen2_vl'), 'vl', 'line/architecture', 'tags'],
    ['x/codellama-7b', transformersRecord('llama'), 'coder', 'line/generation', 'name#codellama'],
    ['x/Qwen3-Coder-Next-AWQ', transformersRecord('qwen3_next'), 'coder', 'line/name', 'name#Coder'],
    [
      'x/tale',
      transformersRecord('llama', 'base_model:Qwen/Qwen2.5-Math-7B'),
      'math',
      'line/parent-name',
      'tags > Qwen/Qwen2.5-Math-7B',
    ],
    ['x/tale', { pipeline_tag: 'sentence-similarity', tags: ['bert'] }, 'embedding', 'line/task', 'pipeline_tag'],
    ['x/tale', { tags: ['xlm-roberta', 'guardrails'] }, 'guard', 'line/tag', 'tags'],
  ])('%s with %j is %s', (id, record, value, rule, place) => {
    expect(reason(understood(id, record), 'line')).toMatchObject({ value, rule, place });
  });

  it('takes an image encoder in the name of a vision model for a part of it', () => {
    const model = understood('x/llava-medical-1B-clip-vit', { tags: ['llava'] });
    expect(reason(model, 'line')).toMatchObject({ value: 'vl', rule: 'line/architecture' });
    expect(reason(understood('x/medical-clip-vit', { tags: [] }), 'line')).toBeNull();
  });

  it('takes topics and data sets for no line', () => {
    for (const id of ['x/Yi-6B-orca-gpt4-math', 'x/Llama2-code-generation', 'x/Qwen3-8B-school-of-reward-hacks']) {
      expect(reason(understood(id, { tags: [] }), 'line')).toBeNull();
    }
  });

  it('takes 1e5 for no embedder', () => {
    expect(reason(understood('x/Mistral-7B_200steps_1e5rate', { tags: [] }), 'line')).toBeNull();
  });

  it('gives pictures and speech no line of language models', () => {
    expect(reason(understood('x/audio_visual_learning', { tags: [] }), 'line')).toBeNull();
  });
});
