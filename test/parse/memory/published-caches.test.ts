import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/model.ts';
import { viewConfig } from '../../../src/parse/config/shape.ts';
import { cacheShape } from '../../../src/parse/memory/cache-shape.ts';
import { type CacheShape, kvCacheBytes } from '../../../src/parse/memory/kv-cache.ts';

const KB = 1e3;
const MiB = 2 ** 20;
const GiB = 2 ** 30;
const K256 = 256 * 1024;

function shapeOf(config: JsonObject): CacheShape {
  const read = cacheShape(viewConfig(config));
  if (read === null || 'unknown' in read) throw new Error(`no cache shape: ${JSON.stringify(read)}`);
  return read.shape;
}

/** Ordinary attention in every layer, as Llama's configs write it. */
function llama(layers: number, heads: number, keyValueHeads: number, width = 128): JsonObject {
  return {
    model_type: 'llama',
    architectures: ['LlamaForCausalLM'],
    num_hidden_layers: layers,
    hidden_size: heads * width,
    num_attention_heads: heads,
    num_key_value_heads: keyValueHeads,
  };
}

const MISTRAL: JsonObject = { ...llama(32, 32, 8), model_type: 'mistral', sliding_window: null };
const MIXTRAL: JsonObject = { ...llama(32, 32, 8), model_type: 'mixtral', sliding_window: null };
const JAMBA: JsonObject = {
  ...MISTRAL,
  model_type: 'jamba',
  attn_layer_period: 8,
  attn_layer_offset: 4,
  mamba_d_state: 16,
};
const DEEPSEEK_67B = llama(95, 64, 8);

function deepseek(layers: number): JsonObject {
  return {
    model_type: 'deepseek_v3',
    num_hidden_layers: layers,
    num_attention_heads: 128,
    num_key_value_heads: 128,
    kv_lora_rank: 512,
    qk_rope_head_dim: 64,
    qk_nope_head_dim: 128,
    v_head_dim: 128,
  };
}

const GEMMA_4_E4B: JsonObject = {
  model_type: 'gemma4',
  text_config: {
    model_type: 'gemma4_text',
    num_hidden_layers: 42,
    num_attention_heads: 8,
    num_key_value_heads: 2,
    head_dim: 256,
    global_head_dim: 512,
    num_kv_shared_layers: 18,
    sliding_window: 512,
    layer_types: Array.from({ length: 42 }, (_, at) => (at % 6 === 5 ? 'full_attention' : 'sliding_attention')),
  },
};

const PAGED = 'https://arxiv.org/abs/2309.06180';
const INSIGHTS = 'https://arxiv.org/abs/2505.09343';
const JAMBA_PAPER = 'https://arxiv.org/abs/2403.19887';
const LLAMA_31 = 'https://huggingface.co/blog/llama31';
const COMMAND_R = 'https://huggingface.co/dranger003/c4ai-command-r-v01-iMat.GGUF/discussions/6';
const LLAMASHARP = 'https://github.com/SciSharp/LLamaSharp/issues/1099';

interface Published {
  model: string;
  attention: string;
  config: JsonObject;
  tokens: number;
  /** Bytes as published, in the unit it was published in. */
  bytes: number;
  /** Relative difference that the publisher's rounding explains; 0 where the figure is exact. */
  rounding: number;
  source: string;
}

const PUBLISHED: readonly Published[] = [
  {
    model: 'OPT 13B',
    attention: 'multi-head',
    config: { model_type: 'opt', num_hidden_layers: 40, hidden_size: 5120, num_attention_heads: 40 },
    tokens: 1,
    bytes: 800 * 1024,
    rounding: 0,
    source: PAGED,
  },
  {
    model: 'Llama 2 7B',
    attention: 'multi-head',
    config: llama(32, 32, 32),
    tokens: K256,
    bytes: 128 * GiB,
    rounding: 0,
    source: JAMBA_PAPER,
  },
  {
    model: 'Command R',
    attention: 'multi-head',
    config: { ...llama(40, 64, 64), model_type: 'cohere' },
    tokens: 2048,
    bytes: 2560 * MiB,
    rounding: 0,
    source: COMMAND_R,
  },
  {
    model: 'Mistral 7B v0.2',
    attention: 'grouped-query',
    config: MISTRAL,
    tokens: K256,
    bytes: 32 * GiB,
    rounding: 0,
    source: JAMBA_PAPER,
  },
  {
    model: 'Mixtral 8x7B',
    attention: 'grouped-query',
    config: MIXTRAL,
    tokens: K256,
    bytes: 32 * GiB,
    rounding: 0,
    source: JAMBA_PAPER,
  },
  {
    model: 'Llama 3.1 8B',
    attention: 'grouped-query',
    config: llama(32, 32, 8),
    tokens: 128_000,
    bytes: 15.62 * GiB,
    rounding: 5e-4,
    source: LLAMA_31,
  },
  {
    model: 'Llama 3.1 70B',
    attention: 'grouped-query',
    config: llama(80, 64, 8),
    tokens: 128_000,
    bytes: 39.06 * GiB,
    rounding: 5e-4,
    source: LLAMA_31,
  },
  {
    model: 'Llama 3.1 405B',
    attention: 'grouped-query',
    config: llama(126, 128, 8),
    tokens: 1,
    bytes: 516.096 * KB,
    rounding: 0,
    source: INSIGHTS,
  },
  {
    model: 'Qwen2.5 72B',
    attention: 'grouped-query',
    config: {
      ...llama(80, 64, 8),
      model_type: 'qwen2',
      use_sliding_window: false,
      sliding_window: 131072,
      max_window_layers: 80,
    },
    tokens: 1,
    bytes: 327.68 * KB,
    rounding: 0,
    source: INSIGHTS,
  },
  {
    model: 'Qwen2.5 3B',
    attention: 'grouped-query',
    config: { ...llama(36, 16, 2), model_type: 'qwen2' },
    tokens: 4096,
    bytes: 144 * MiB,
    rounding: 0,
    source: LLAMASHARP,
  },
  {
    model: 'Yi 1.5 34B',
    attention: 'grouped-query',
    config: llama(60, 56, 8),
    tokens: 2048,
    bytes: 480 * MiB,
    rounding: 0,
    source: COMMAND_R,
  },
  {
    model: 'DeepSeek-V3',
    attention: 'latent',
    config: deepseek(61),
    tokens: 1,
    bytes: 70.272 * KB,
    rounding: 0,
    source: INSIGHTS,
  },
  {
    model: 'Jamba',
    attention: 'one layer in eight, Mamba in the rest',
    config: JAMBA,
    tokens: K256,
    bytes: 4 * GiB,
    rounding: 0,
    source: JAMBA_PAPER,
  },
];

/** As many as are compared: shares of caches without windows do not depend on it. */
const TOKENS = 1000;

describe('published sizes of key-value caches', () => {
  it.each(PUBLISHED)('$model ($attention): $tokens tokens', ({ config, tokens, bytes, rounding, source }) => {
    const computed = kvCacheBytes(shapeOf(config), tokens);
    expect(Math.abs(computed / bytes - 1), `${computed} bytes; ${source} says ${bytes}`).toBeLessThanOrEqual(
      rounding + 1e-9,
    );
  });

  it('DeepSeek-V2 caches 34.6 thousand numbers a token (https://arxiv.org/abs/2405.04434, appendix D)', () => {
    expect(shapeOf(deepseek(60)).full).toEqual({ layers: 60, values: 34_560 });
  });

  it('DeepSeek-V2 at 6 bits takes 93.3 % less than DeepSeek 67B at 16 (https://arxiv.org/abs/2405.04434, section 3.2.3)', () => {
    const saved = 1 - kvCacheBytes(shapeOf(deepseek(60)), TOKENS, 6) / kvCacheBytes(shapeOf(DEEPSEEK_67B), TOKENS);
    expect(Number((saved * 100).toFixed(1))).toBe(93.3);
  });

  it('Mistral 7B v0.1 caches an eighth at 32 thousand tokens, for its window is 4096 (https://arxiv.org/abs/2310.06825, section 2)', () => {
    const rolling = shapeOf({ ...MISTRAL, sliding_window: 4096 });
    expect(rolling).toMatchObject({ full: { layers: 0 }, local: { layers: 32 }, window: 4096 });
    expect(kvCacheBytes(shapeOf(MISTRAL), 32_768) / kvCacheBytes(rolling, 32_768)).toBe(8);
  });

  it('Gemma 4 E4B: 64 MiB in full layers, 60 MiB in local ones (https://github.com/qualcomm/GenieX/pull/1346)', () => {
    const shape = shapeOf(GEMMA_4_E4B);
    expect(shape).toMatchObject({ full: { layers: 4 }, local: { layers: 20 }, window: 512 });
    expect((shape.full.values * 2 * 4096) / MiB).toBe(64);
    // llama.cpp keeps 1536 tokens of the local layers: window and batch, padded.
    expect((shape.local.values * 2 * 1536) / MiB).toBe(60);
  });

  it('Hunyuan-Large saves about 95 % by shared heads and layers (https://arxiv.org/abs/2411.02265)', () => {
    const plain = shapeOf(llama(64, 80, 80));
    const shared = shapeOf({ ...llama(64, 80, 8), model_type: 'hunyuan', use_cla: true, cla_share_factor: 2 });
    expect(kvCacheBytes(shared, TOKENS) / kvCacheBytes(plain, TOKENS)).toBe(0.05);
  });
});
