import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import { viewConfig } from '../../../src/parse/config/shape.ts';
import { cacheShape } from '../../../src/parse/memory/cache-shape.ts';
import { KV_CACHES, LAYER_WORDS, type CacheRow } from '../../../src/rules/kv-caches.ts';

const read = (config: JsonObject) => cacheShape(viewConfig(config));
const PLAIN: JsonObject = {
  num_hidden_layers: 12,
  hidden_size: 1024,
  num_attention_heads: 8,
  num_key_value_heads: 2,
  head_dim: 128,
};
const ONE_LAYER = 2 * 2 * 128;

describe('which layers keep what', () => {
  it.each<[string, JsonObject, number, number, string]>([
    ['gemma2: every second layer is full', { model_type: 'gemma2', sliding_window: 4096 }, 6, 6, 'kv-cache/gemma2'],
    ['gemma3: five local, one full', { model_type: 'gemma3_text', sliding_window: 1024 }, 2, 10, 'kv-cache/gemma3'],
    [
      'gemma3 with its pattern written out',
      { model_type: 'gemma3_text', sliding_window: 1024, sliding_window_pattern: 4 },
      3,
      9,
      'kv-cache/window-pattern',
    ],
    [
      'gpt-oss by its list',
      {
        model_type: 'gpt_oss',
        sliding_window: 128,
        layer_types: Array.from({ length: 12 }, (_, at) => (at % 2 ? 'full_attention' : 'sliding_attention')),
      },
      6,
      6,
      'kv-cache/layer-list',
    ],
    [
      'EXAONE by its letters',
      { model_type: 'exaone4', sliding_window: 4096, sliding_window_pattern: 'LLLG' },
      3,
      9,
      'kv-cache/window-pattern',
    ],
    [
      'Llama 4: chunks in three of four',
      { model_type: 'llama4_text', attention_chunk_size: 8192 },
      3,
      9,
      'kv-cache/llama4',
    ],
    [
      'Qwen2 with its window on: the upper layers',
      { model_type: 'qwen2', use_sliding_window: true, sliding_window: 4096, max_window_layers: 8 },
      8,
      4,
      'kv-cache/upper-local',
    ],
    [
      'Qwen2 with its window off',
      { model_type: 'qwen2', use_sliding_window: false, sliding_window: 4096, max_window_layers: 8 },
      12,
      0,
      'kv-cache/every-layer',
    ],
    [
      'Qwen3-Next: every fourth layer',
      { model_type: 'qwen3_next', full_attention_interval: 4, linear_num_key_heads: 16 },
      3,
      0,
      'kv-cache/period',
    ],
    [
      'Kimi Linear: layers counted from one',
      { model_type: 'kimi_linear', linear_attn_config: { full_attn_layers: [4, 8, 12] } },
      3,
      0,
      'kv-cache/attention-layers',
    ],
    [
      'Bamba: layers counted from zero',
      { model_type: 'bamba', attn_layer_indices: [5, 11], mamba_d_state: 128 },
      2,
      0,
      'kv-cache/attention-layers',
    ],
    [
      'Nemotron-H by its letters',
      { model_type: 'nemotron_h', hybrid_override_pattern: 'M-M-M*-M-M*-' },
      2,
      0,
      'kv-cache/layer-list',
    ],
    [
      'Falcon-H1: attention beside Mamba',
      { model_type: 'falcon_h1', mamba_d_state: 256 },
      12,
      0,
      'kv-cache/attention-beside-mamba',
    ],
    ['Mamba: nothing', { model_type: 'mamba2', ssm_cfg: {} }, 0, 0, 'kv-cache/state-only'],
    ['Gemma 3n: the last layers reuse', { model_type: 'llama', num_kv_shared_layers: 4 }, 8, 0, 'kv-cache/every-layer'],
  ])('%s', (_, config, full, local, rule) => {
    expect(read({ ...PLAIN, ...config })).toMatchObject({
      rule,
      shape: { full: { layers: full, values: full * ONE_LAYER }, local: { layers: local, values: local * ONE_LAYER } },
    });
  });

  it('reads the language part of a multimodal config and names the key there', () => {
    expect(
      read({
        model_type: 'gemma3',
        text_config: { ...PLAIN, model_type: 'gemma3_text', sliding_window: 1024, sliding_window_pattern: 6 },
      }),
    ).toMatchObject({
      key: 'text_config.sliding_window_pattern',
      shape: { window: 1024 },
    });
  });
});

describe('how many numbers a layer keeps', () => {
  const values = (config: JsonObject) => {
    const found = read({ ...PLAIN, ...config });
    return found && 'shape' in found ? found.shape.full.values / 12 : found;
  };

  it.each<[string, JsonObject, number]>([
    ['grouped queries', {}, 2 * 2 * 128],
    ['multi-query by flag', { model_type: 'gpt_bigcode', num_key_value_heads: 8, multi_query: true }, 2 * 128],
    [
      'Falcon 7B states heads it does not have',
      { model_type: 'falcon', multi_query: true, num_kv_heads: 71, new_decoder_architecture: false },
      2 * 128,
    ],
    [
      'Falcon 40B has them',
      { model_type: 'falcon', num_key_value_heads: 4, multi_query: true, new_decoder_architecture: true },
      2 * 4 * 128,
    ],
    ['DBRX nests them', { model_type: 'dbrx', attn_config: { kv_n_heads: 4 } }, 2 * 4 * 128],
    ['values narrower than keys', { head_dim: 192, v_head_dim: 128 }, 2 * (192 + 128)],
    [
      'OpenELM lists heads by layer',
      { num_key_value_heads: Array.from({ length: 12 }, (_, at) => (at < 6 ? 2 : 4)) },
      2 * 3 * 128,
    ],
    ['latent attention', { kv_lora_rank: 512, qk_rope_head_dim: 64 }, 576],
    [
      'latent attention with an indexer',
      { kv_lora_rank: 512, qk_rope_head_dim: 64, index_n_heads: 64, index_head_dim: 128 },
      704,
    ],
  ])('%s', (_, config, expected) => {
    expect(values(config)).toBe(expected);
  });
});

describe('what is not known stays unknown', () => {
  it.each<[string, JsonObject, string]>([
    [
      'a window of an architecture nobody described',
      { model_type: 'newcomer', sliding_window: 4096 },
      'sliding_window',
    ],
    ['a kind of layer nobody described', { layer_types: ['full_attention', 'quantum_attention'] }, 'layer_types'],
    ['compressed blocks', { model_type: 'deepseek_v4', compress_ratios: [4, 128] }, 'compress_ratios'],
    ['layers with layouts of their own', { model_type: 'nemotron-nas', block_configs: [{}] }, 'block_configs'],
    ['a state beside attention', { model_type: 'newcomer', mamba_d_state: 16 }, 'mamba_d_state'],
  ])('%s', (_, config, key) => {
    expect(read({ ...PLAIN, ...config })).toEqual({ unknown: key });
  });

  it.each<[string, JsonObject]>([
    ['an encoder-decoder', { ...PLAIN, is_encoder_decoder: true }],
    ['an encoder', { ...PLAIN, architectures: ['BertModel'] }],
    ['a config without layers', { num_attention_heads: 8, hidden_size: 1024 }],
    ['a config without heads', { num_hidden_layers: 12 }],
    ['absurd numbers', { ...PLAIN, num_hidden_layers: 1e9 }],
  ])('%s says nothing', (_, config) => {
    expect(read(config)).toBeNull();
  });

  it.each<JsonObject>([
    { layer_types: Array.from({ length: 5000 }, () => 'full_attention') },
    { hybrid_override_pattern: 'M'.repeat(100_000) },
    { sliding_window: -1, sliding_window_pattern: 0 },
    { linear_attn_config: { full_attn_layers: 'all' } },
    { num_hidden_layers: '12', num_attention_heads: [] },
    { attn_layer_period: 0, attn_layer_offset: 0 },
  ])('hostile %# does not throw', (config) => {
    expect(() => read({ ...PLAIN, ...config })).not.toThrow();
  });
});

describe('the tables of caches', () => {
  const rows: readonly CacheRow[] = KV_CACHES;
  it('are sorted by id, and every row has its source', () => {
    for (const table of [rows, LAYER_WORDS]) {
      const ids = table.map(({ id }) => id);
      expect(ids, 'sort src/rules/kv-caches.ts by id').toEqual([...new Set(ids)].toSorted());
      for (const { id, source } of table) expect(source, `${id} needs a primary source`).toMatch(/^https:\/\/\S+$/);
    }
  });

  it('claim their own examples and no near miss', () => {
    const owners = (type: string) => rows.filter(({ types }) => types.includes(type)).map(({ id }) => id);
    for (const row of rows) {
      expect(row.plan === 'every-nth', `${row.id}: nth goes with every-nth`).toBe(row.nth !== undefined);
      for (const type of row.types) expect(owners(type), `${type} stands in two rows`).toEqual([row.id]);
      for (const type of row.examples) expect(owners(type), `${row.id} does not claim its example`).toEqual([row.id]);
      for (const type of row.nearMisses) expect(owners(type), `${row.id} claims its near miss`).not.toContain(row.id);
    }
  });
});
