/** Active parameters and experts, and configs that are not what they seem. */
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import { sizeOfConfig } from '../../../src/parse/config/size.ts';
import { extract } from '../../../src/parse/extract.ts';
import { raw, fact, LLAMA_2_7B } from './sized.ts';

describe('active parameters and experts', () => {
  it('reads them off a name', () => {
    const model = extract(raw('x/Ornith-35B-A3B-EXL3'));
    expect(fact(model, 'active_parameters')).toEqual([3e9, 'named', 'active-parameters/name']);
  });

  it('takes the size beside a count of experts for the active one', () => {
    const model = extract(raw('x/Llama-4-Scout-17B-16E-Instruct'));
    expect(fact(model, 'active_parameters')[0]).toBe(17e9);
    expect(fact(model, 'experts')).toEqual([16, 'named', 'experts/name']);
  });

  it.each([
    [
      'Granite hybrid',
      {
        model_type: 'granitemoehybrid',
        hidden_size: 4096,
        intermediate_size: 768,
        shared_intermediate_size: 1536,
        num_hidden_layers: 40,
        num_local_experts: 72,
        num_experts_per_tok: 10,
      },
      32_207_337_984,
      8.8e9,
    ],
    [
      'Jamba',
      {
        model_type: 'jamba',
        hidden_size: 4096,
        intermediate_size: 14_336,
        num_hidden_layers: 32,
        expert_layer_period: 2,
        expert_layer_offset: 1,
        num_experts: 16,
        num_experts_per_tok: 2,
      },
      51_570_323_328,
      12.1e9,
    ],
    [
      'DBRX',
      {
        model_type: 'dbrx',
        d_model: 6144,
        n_layers: 40,
        n_heads: 48,
        ffn_config: { ffn_hidden_size: 10_752, moe_num_experts: 16, moe_top_k: 4 },
      },
      131_596_523_520,
      36.5e9,
    ],
  ])('takes the resting experts of a %s off its total, whatever mixes its tokens', (_what, config, total, about) => {
    const model = extract(raw('x/mix', { safetensors: { total } }, config));
    const [value, , rule] = fact(model, 'active_parameters');
    expect(rule).toBe('active-parameters/less-resting-experts');
    expect(Math.abs(Number(value) / about - 1)).toBeLessThan(0.03);
  });

  it('believes no active count above the total', () => {
    const model = extract(raw('x/stablelm-3b-4e1t-A7B', { safetensors: { total: 2_795_443_200 } }));
    expect(fact(model, 'active_parameters')).toEqual([]);
    expect(model.notes.map((note) => note.code)).toContain('active-parameters-exceed-total');
  });

  it('does not take an effective size for an active one', () => {
    expect(fact(extract(raw('x/gemma-4-E4B-it')), 'active_parameters')).toEqual([]);
  });

  it('counts all three spellings of experts', () => {
    const base = {
      model_type: 'qwen3_moe',
      hidden_size: 64,
      num_hidden_layers: 2,
      num_attention_heads: 4,
      vocab_size: 100,
      intermediate_size: 128,
      moe_intermediate_size: 32,
      num_experts_per_tok: 2,
    };
    const sizes = ['num_experts', 'n_routed_experts', 'num_local_experts'].map((key) =>
      sizeOfConfig({ ...base, [key]: 8 }),
    );
    expect(new Set(sizes.map((size) => size?.total)).size).toBe(1);
    expect(sizes[0]?.active).toBeLessThan(sizes[0]?.total ?? 0);
  });
});

describe('configs that are not what they seem', () => {
  it.each([
    ['an architecture nobody knows', { ...LLAMA_2_7B, model_type: 'quixotic' }],
    ['a dimension missing', { ...LLAMA_2_7B, hidden_size: null }],
    ['words for numbers', { ...LLAMA_2_7B, num_hidden_layers: 'many' }],
    ['more layers than there can be', { ...LLAMA_2_7B, num_hidden_layers: 1e9 }],
  ])('counts nothing from %s', (_what, config) => {
    expect(sizeOfConfig(config as JsonObject)).toBeNull();
  });

  it('names the encoders it could not count', () => {
    const size = sizeOfConfig({ ...LLAMA_2_7B, audio_config: { strange: true } });
    expect(size?.uncounted).toEqual(['audio_config']);
  });
});
