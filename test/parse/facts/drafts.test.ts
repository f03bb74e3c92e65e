import { describe, expect, it } from 'vitest';
import type { JsonObject, RepoFile } from '../../../src/model.ts';
import { reason, understood } from './origin.ts';

const file = (path: string, bytes: number): RepoFile => ({ path, bytes, sha256: null, blobId: null });
const HEAD: JsonObject = {
  architectures: ['LlamaForCausalLMEagle3'],
  model_type: 'llama',
  hidden_size: 4096,
  intermediate_size: 14_336,
  num_hidden_layers: 1,
  num_attention_heads: 32,
  num_key_value_heads: 8,
  vocab_size: 128_256,
  draft_vocab_size: 32_000,
};

describe('drafts: heads that guess tokens for another model', () => {
  it.each([
    ['x/Head', {}, HEAD, 'line/draft-eagle', 'config.json#architectures'],
    [
      'x/Head',
      {},
      { ...HEAD, architectures: ['LlamaForCausalLM'] },
      'line/draft-eagle',
      'config.json#draft_vocab_size',
    ],
    [
      'x/Head',
      {},
      { model_type: 'eagle', model: { eagle_fc_bias: true } },
      'line/draft-eagle',
      'config.json#eagle_fc_bias',
    ],
    ['x/Head', {}, { speculators_config: {} }, 'line/draft-speculators', 'config.json#speculators_config'],
    ['x/Qwen3.8-27B-MTP-4bit', { tags: ['mlx', 'qwen3_5_mtp'] }, null, 'line/draft-mtp', 'tags'],
    ['x/tale', { library_name: 'speculators' }, null, 'line/draft-speculators', 'library_name'],
    ['x/tale', { tags: ['draft-model'] }, null, 'line/draft-draft', 'tags'],
    ['x/gpt-oss-120b-Eagle3', {}, null, 'line/draft-eagle', 'name'],
    ['x/EAGLE-Vicuna-7B-v1.3', { tags: ['pytorch', 'llama'] }, null, 'line/draft-eagle', 'name'],
    ['x/gemma-7b-it-medusa', { tags: ['transformers'] }, null, 'line/draft-medusa', 'name'],
    ['x/Qwen3-Coder-Instruct-DRAFT-0.75B', {}, null, 'line/draft-draft', 'name'],
  ])('%s with %j and %j is a draft by %s', (id, api, config, rule, place) => {
    expect(reason(understood(id, api, { config }), 'line')).toMatchObject({ value: 'draft', rule, place });
  });

  it('is no draft that a tool of post-training left small: the word is an animal there', () => {
    const api = { library_name: 'transformers', usedStorage: 71_355_626 };
    expect(
      reason(understood('x/qwen_2.5_3b_mh-eagle_h2', { ...api, tags: ['safetensors', 'unsloth'] }), 'line'),
    ).toBeNull();
    expect(reason(understood('x/qwen_2.5_3b_mh-eagle_h2', { ...api, tags: ['safetensors'] }), 'line')).toMatchObject({
      rule: 'line/draft-eagle',
    });
  });

  it.each([
    ['a finetune called after the monster', 'x/Medusa-1.1-L2-7B', { tags: ['llama'] }],
    ['RWKV’s own Eagle', 'x/v5-Eagle-7B-HF', { tags: ['rwkv5'] }],
    ['a vision model', 'x/Eagle2-9B', { safetensors: { total: 8_900_000_000 } }],
    ['a whole model with heads', 'x/Medusa2-Mistral-7B-Instruct', { tags: ['transformers', 'mistral', 'medusa'] }],
    ['a whole model with a draft beside it', 'x/DeepSeek-V4-Flash-DSpark', { safetensors: { total: 165e9 } }],
    ['a model of the stated size', 'x/Qwen3-8B-DFlash', { safetensors: { total: 8_500_000_000 } }],
    ['a model that keeps its prediction layer', 'x/Qwen3.8-27B-AWQ-MTP', { tags: ['awq'], usedStorage: 19e9 }],
    ['a draft of a text', 'x/draft_mistral_ft', { tags: ['transformers', 'safetensors'] }],
    ['an adapter', 'x/llama-2-13b-draft-lora', { tags: ['lora'], usedStorage: 30e6 }],
  ])('%s is none: %s', (_what, id, api) => {
    expect(reason(understood(id, api), 'line')?.value).not.toBe('draft');
  });

  it('takes small files for what a word of two meanings hints at', () => {
    const small = understood('x/mtp-Qwen3.8-27B-IQ2_XXS', { usedStorage: 776_000_000 });
    expect(reason(small, 'line')).toMatchObject({ value: 'draft', rule: 'line/draft-mtp', place: 'name' });
  });

  it('counts what the head holds, and neither its target nor layers it shares', () => {
    const api = { safetensors: { total: 425_000_000 } };
    const head = understood('x/EAGLE3-LLaMA3.1-Instruct-8B', api, { config: HEAD });
    expect(reason(head, 'parameters')).toMatchObject({ value: 425_000_000, rule: 'parameters/header' });
    const bare = understood('x/EAGLE-llama2-chat-7B', {}, { files: [file('pytorch_model.bin', 1_430_000_000)] });
    expect(reason(bare, 'parameters')).toBeNull();
    const mixed = understood('x/Nemotron-30B-A3B-DFlash', { safetensors: { total: 663_050_496 } });
    expect(reason(mixed, 'active_parameters')).toBeNull();
  });

  it('takes the size behind the word for its own', () => {
    expect(reason(understood('x/Qwen3-Coder-DRAFT-0.75B'), 'parameters')?.value).toBe(750_000_000);
  });

  it('names its target, whatever the Hub makes of the edge', () => {
    const tags = ['draft-model', 'base_model:Qwen/Qwen3-32B', 'base_model:finetune:Qwen/Qwen3-32B'];
    const head = understood('x/head', { tags });
    expect(head.base_models).toMatchObject([{ id: 'Qwen/Qwen3-32B', relation: 'drafts-for', place: 'tags' }]);
    expect(reason(head, 'relation')).toMatchObject({ value: 'drafts-for', rule: 'relation/declared' });
  });

  it('reads the target out of what the library speculators writes', () => {
    const config = { speculators_config: { verifier: { name_or_path: 'meta-llama/Llama-3.1-8B-Instruct' } } };
    expect(understood('x/head', {}, { config }).base_models).toMatchObject([
      { id: 'meta-llama/Llama-3.1-8B-Instruct', relation: 'drafts-for', rule: 'lineage/verifier' },
    ]);
  });

  it('leaves a packed copy of a draft its relation to the draft', () => {
    const tags = ['base_model:z/Qwen3.8-27B-DFlash2', 'base_model:quantized:z/Qwen3.8-27B-DFlash2'];
    const copy = understood('x/Qwen3.8-27B-DFlash2-FP8', { tags });
    expect(reason(copy, 'line')?.value).toBe('draft');
    expect(reason(copy, 'relation')?.value).toBe('quantized');
  });
});
