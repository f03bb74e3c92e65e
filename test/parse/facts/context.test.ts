import { describe, expect, it } from 'vitest';
import type { ExtractedModel, FactField, JsonObject } from '../../../src/model.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import { rawModel } from '../raw-model.ts';

function understood(config: JsonObject | null, id = 'x/y', api: JsonObject = {}): ExtractedModel {
  return extract(rawModel({ id, api, config }));
}

function lengths(config: JsonObject): unknown[] {
  const { facts } = understood(config);
  return [chosen(facts, 'context_length')?.value, chosen(facts, 'native_context_length')?.value];
}

const LLAMA: JsonObject = {
  model_type: 'llama',
  num_hidden_layers: 32,
  hidden_size: 4096,
  num_attention_heads: 32,
  max_position_embeddings: 4096,
};

describe('context length', () => {
  it.each<[string, JsonObject, number, number | undefined]>([
    ['no scaling', {}, 4096, undefined],
    [
      'llama3: the configured length counts it',
      {
        max_position_embeddings: 131_072,
        rope_scaling: { rope_type: 'llama3', factor: 8, original_max_position_embeddings: 8192 },
      },
      131_072,
      undefined,
    ],
    [
      'yarn beside the original length',
      {
        max_position_embeddings: 32_768,
        rope_scaling: { type: 'yarn', factor: 4, original_max_position_embeddings: 32_768 },
      },
      131_072,
      32_768,
    ],
    [
      'yarn already counted',
      {
        max_position_embeddings: 163_840,
        rope_scaling: { type: 'yarn', factor: 40, original_max_position_embeddings: 4096 },
      },
      163_840,
      undefined,
    ],
    [
      'yarn without an original length promises nothing',
      { max_position_embeddings: 32_768, rope_scaling: { type: 'yarn', factor: 4 } },
      32_768,
      undefined,
    ],
    [
      'longrope',
      { max_position_embeddings: 131_072, original_max_position_embeddings: 4096, rope_scaling: { type: 'longrope' } },
      131_072,
      undefined,
    ],
    [
      'su, its older name',
      { max_position_embeddings: 131_072, original_max_position_embeddings: 4096, rope_scaling: { type: 'su' } },
      131_072,
      undefined,
    ],
    [
      'dynamic stretches at run time',
      { max_position_embeddings: 32_768, rope_scaling: { type: 'dynamic', factor: 3 } },
      32_768,
      undefined,
    ],
    ['linear over a native length', { rope_scaling: { type: 'linear', factor: 4 } }, 16_384, 4096],
    [
      'linear already counted',
      { max_position_embeddings: 32_768, rope_scaling: { type: 'linear', factor: 8 } },
      32_768,
      undefined,
    ],
    [
      'settings by kind of layer',
      {
        max_position_embeddings: 262_144,
        rope_parameters: { full_attention: { rope_type: 'yarn', factor: 32, original_max_position_embeddings: 8192 } },
      },
      262_144,
      undefined,
    ],
  ])('reads %s', (_what, config, context, native) => {
    expect(lengths({ ...LLAMA, ...config })).toEqual([context, native]);
  });

  it('reads numbers written as texts', () => {
    const rope_scaling = { type: 'yarn', factor: '4.0', original_max_position_embeddings: '32768' };
    expect(lengths({ ...LLAMA, max_position_embeddings: '32768', rope_scaling })).toEqual([131_072, 32_768]);
  });

  it.each([
    ['roberta', 514, 1, 512],
    ['xlm-roberta', 8194, 1, 8192],
    ['longformer', 4098, 1, 4096],
    ['roberta', 514, undefined, 512],
    ['bert', 512, 0, 512],
    ['modernbert', 8192, 50_283, 8192],
  ])('knows which positions of a %s of %i are for tokens', (model_type, rows, pad_token_id, tokens) => {
    const config = {
      model_type,
      max_position_embeddings: rows,
      ...(pad_token_id === undefined ? {} : { pad_token_id }),
    };
    expect(chosen(understood(config).facts, 'context_length')?.value).toBe(tokens);
  });

  it('fills in what a config leaves to its class, and says so', () => {
    const text_config = {
      model_type: 'gemma3_text',
      hidden_size: 2560,
      intermediate_size: 10_240,
      num_hidden_layers: 34,
    };
    const { facts } = understood({ model_type: 'gemma3', text_config: { ...text_config, sliding_window: 1024 } });
    const read = (field: FactField) => chosen(facts, field);
    expect(read('context_length')).toMatchObject({
      value: 131_072,
      rule: 'context/class-default',
      place: 'config.json#text_config.model_type',
    });
    expect(
      ['heads', 'kv_heads', 'head_size', 'sliding_window'].map((field) => read(field as FactField)?.value),
    ).toEqual([8, 4, 256, 1024]);
    expect(read('sliding_window')?.place).toBe('config.json#text_config.sliding_window');
    expect(read('kv_full_layers')?.value).toBe(5);
  });

  it('fills in nothing where a config describes no model or says null itself', () => {
    expect(understood({ model_type: 'llama' }).facts.filter((row) => row.field === 'context_length')).toEqual([]);
    expect(lengths({ ...LLAMA, max_position_embeddings: null })).toEqual([undefined, undefined]);
  });

  describe('with an extension that is not switched on', () => {
    const QWEN: JsonObject = {
      model_type: 'qwen2',
      hidden_size: 3584,
      num_hidden_layers: 28,
      max_position_embeddings: 32_768,
    };
    const extended = (id: string, config: JsonObject, card: string | null = null) => {
      const { facts } = extract(rawModel({ id, api: {}, card, config }));
      const [shipped, more] = [chosen(facts, 'context_length'), chosen(facts, 'context_extended')];
      return [shipped?.value, more?.value, more?.rule, more?.place];
    };

    it('reads the settings a card tells to add', () => {
      const card = [
        '# x',
        '```json',
        '"rope_scaling": {',
        '"factor": 4.0,',
        '"original_max_position_embeddings": 32768,',
        '"type": "yarn"',
        '}',
        '```',
      ];
      expect(extended('x/y', QWEN, card.join('\n'))).toEqual([32_768, 131_072, 'context-extended/yarn', 'README.md:5']);
    });

    it('reads a sentence with the method and a number of tokens', () => {
      expect(extended('x/y', QWEN, '# x\n- Context Length: 32,768 natively and 131,072 tokens with YaRN')).toEqual([
        32_768,
        131_072,
        'context-extended/yarn',
        'README.md:2',
      ]);
    });

    it.each([
      ['nothing longer', '# x\nYaRN is off; the context is 32,768 tokens'],
      ['a number that is no length', '# x\nWe trained YaRN on 123,457 tokens of context'],
      ['no method', '# x\nThe context is 131,072 tokens'],
    ])('reads %s as none', (_what, card) => {
      expect(extended('x/y', QWEN, card)[1]).toBeUndefined();
    });

    it.each([
      ['Qwen/Qwen2.5-7B-Instruct', 32_768, 3584, [32_768, 131_072]],
      ['Qwen/Qwen2.5-7B', 131_072, 3584, [32_768, 131_072]],
      ['Qwen/Qwen2.5-1.5B', 131_072, 1536, [32_768, undefined]],
      ['x/R1-Distill-7B', 131_072, 3584, [131_072, undefined]],
    ])('knows what %s is published with', (id, max_position_embeddings, hidden_size, wanted) => {
      expect(extended(id, { ...QWEN, max_position_embeddings, hidden_size }).slice(0, 2)).toEqual(wanted);
    });

    it('has nothing left to add where the config has switched it on', () => {
      const rope_scaling = { type: 'yarn', factor: 4, original_max_position_embeddings: 32_768 };
      expect(extended('Qwen/Qwen2.5-7B-Instruct', { ...QWEN, rope_scaling }).slice(0, 2)).toEqual([131_072, undefined]);
    });
  });

  it('notes a scaling nobody knows and keeps the configured length', () => {
    const model = understood({ ...LLAMA, rope_scaling: { type: 'quixotic', factor: 4 } });
    expect(chosen(model.facts, 'context_length')?.value).toBe(4096);
    expect(model.notes).toContainEqual({
      code: 'context-scaling-unknown',
      place: 'config.json#rope_scaling',
      saw: 'quixotic',
    });
  });

  it('puts the developer’s figure before a config that reserves room for prompts', () => {
    const { facts } = understood({ model_type: 'qwen3', max_position_embeddings: 40_960 });
    const rows = facts.filter((row) => row.field === 'context_length').map((row) => [row.value, row.rule]);
    expect(rows).toEqual([
      [32_768, 'context/published-qwen3'],
      [40_960, 'context/config'],
    ]);
  });

  it('tells models of one configured length apart by the name, where their developer does', () => {
    const config = { model_type: 'deepseek_v2', max_position_embeddings: 163_840 };
    const read = (id: string) => {
      const fact = chosen(understood(config, id).facts, 'context_length');
      return [fact?.value, fact?.rule];
    };
    expect(read('x/DeepSeek-V2-Lite-Chat')).toEqual([32_768, 'context/published-deepseek-v2-lite']);
    expect(read('deepseek-ai/DeepSeek-Coder-V2-Instruct')).toEqual([131_072, 'context/published-deepseek-v2']);
    expect(read('deepseek-ai/DeepSeek-Coder-V2-Lite-Base')).toEqual([131_072, 'context/published-deepseek-v2']);
  });

  it('falls back on the GGUF header and the name', () => {
    const gguf = understood(null, 'x/y-GGUF', { gguf: { context_length: 8192 } });
    expect(chosen(gguf.facts, 'context_length')).toMatchObject({ value: 8192, place: 'gguf.context_length' });
    const named = understood(null, 'x/Phi-3-mini-128k-instruct');
    expect(chosen(named.facts, 'context_length')).toMatchObject({ basis: 'named', place: 'name' });
  });
});

describe('local attention', () => {
  const window = (config: JsonObject): unknown[] => {
    const { facts } = understood({ ...LLAMA, ...config });
    return [chosen(facts, 'sliding_window')?.value, chosen(facts, 'sliding_pattern')?.value];
  };

  it.each<[string, JsonObject, unknown[]]>([
    ['a window that is switched off', { sliding_window: 131_072, use_sliding_window: false }, [undefined, undefined]],
    ['none', { sliding_window: null }, [undefined, undefined]],
    ['everywhere', { sliding_window: 4096 }, [4096, undefined]],
    [
      'by layer',
      {
        sliding_window: 512,
        layer_types: ['sliding_attention', 'sliding_attention', 'sliding_attention', 'full_attention'],
      },
      [512, '3:1'],
    ],
    ['every sixth layer full', { sliding_window: 1024, sliding_window_pattern: 6 }, [1024, '5:1']],
    ['in letters', { sliding_window: 4096, sliding_window_pattern: 'LLLG' }, [4096, '3:1']],
    [
      'listed but never used',
      { sliding_window: 4096, layer_types: ['full_attention', 'full_attention'] },
      [undefined, undefined],
    ],
    ['fixed by the code', { model_type: 'gemma2', sliding_window: 4096 }, [4096, '1:1']],
  ])('reads %s', (_what, config, expected) => {
    expect(window(config)).toEqual(expected);
  });
});

describe('architecture', () => {
  it('gives latent attention its cached width and its heads’ true size', () => {
    const config = {
      model_type: 'deepseek_v3',
      num_attention_heads: 128,
      hidden_size: 7168,
      kv_lora_rank: 512,
      qk_rope_head_dim: 64,
      qk_nope_head_dim: 128,
    };
    const { facts } = understood(config);
    expect(chosen(facts, 'kv_rank')?.value).toBe(576);
    expect(chosen(facts, 'head_size')?.value).toBe(192);
  });

  it('says nothing of dimensions from the Hub’s projection, which has none', () => {
    const { facts } = understood(null, 'x/y', { config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' } });
    expect(chosen(facts, 'architecture')).toMatchObject({
      value: 'LlamaForCausalLM',
      place: 'config#architectures',
      rule: 'architecture/class',
    });
    expect(chosen(facts, 'layers')).toBeNull();
  });
});
