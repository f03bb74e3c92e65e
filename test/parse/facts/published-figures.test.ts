/**
 * What config.json is understood to say, against the figures the developers publish. The configs themselves are no part of
 * this project; the test runs where they are present.
 */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sizeOfConfig } from '../../../src/parse/config/size.ts';
import { extract } from '../../../src/parse/extract.ts';
import { chosen } from '../../../src/parse/facts/choose.ts';
import type { FactField, JsonObject } from '../../../src/model.ts';
import { CORPUS, describeCorpus } from '../../corpus.ts';
import { rawModel } from '../raw-model.ts';

const CONFIGS = `${CORPUS}/configs`;

/** Billions of parameters; the rest as published. Absent: not published, or published of another variant. */
interface Figures {
  id: string;
  total?: number;
  active?: number;
  context?: number;
  native?: number;
  layers?: number;
  heads?: number;
  kv?: number;
  head?: number;
  hidden?: number;
  experts?: number;
  perToken?: number;
  kvRank?: number;
  window?: number;
  pattern?: string;
  vocabulary?: number;
  source: string;
}

const HUB = 'https://huggingface.co/';
const QWEN3 = 'https://arxiv.org/abs/2505.09388';
const LLAMA2 = 'https://arxiv.org/abs/2307.09288';
const LLAMA3 = 'https://arxiv.org/abs/2407.21783';
const DEEPSEEK3 = 'https://arxiv.org/abs/2412.19437';
const QWEN25 = 'https://arxiv.org/abs/2412.15115';
const T5 = 'https://arxiv.org/abs/1910.10683';

const FIGURES: readonly Figures[] = [
  {
    id: '01-ai/Yi-34B',
    total: 34.4,
    context: 4096,
    layers: 60,
    heads: 56,
    kv: 8,
    hidden: 7168,
    vocabulary: 64_000,
    source: 'https://arxiv.org/abs/2403.04652',
  },
  {
    id: 'Alibaba-NLP/Tongyi-DeepResearch-30B-A3B',
    total: 30.5,
    active: 3.3,
    context: 131_072,
    source: `${HUB}Alibaba-NLP/Tongyi-DeepResearch-30B-A3B`,
  },
  {
    id: 'LGAI-EXAONE/EXAONE-4.0-32B',
    total: 32,
    context: 131_072,
    layers: 64,
    heads: 40,
    kv: 8,
    hidden: 5120,
    window: 4096,
    pattern: '3:1',
    vocabulary: 102_400,
    source: 'https://arxiv.org/abs/2507.11407',
  },
  { id: 'Qwen/Qwen2.5-1.5B', total: 1.54, layers: 28, heads: 12, kv: 2, source: QWEN25 },
  { id: 'Qwen/Qwen2.5-7B', total: 7.61, layers: 28, heads: 28, kv: 4, source: QWEN25 },
  {
    id: 'Qwen/Qwen2.5-7B-Instruct',
    total: 7.61,
    layers: 28,
    heads: 28,
    kv: 4,
    context: 32_768,
    source: `${HUB}Qwen/Qwen2.5-7B-Instruct`,
  },
  { id: 'Qwen/Qwen3-0.6B', total: 0.6, layers: 28, heads: 16, kv: 8, context: 32_768, source: QWEN3 },
  { id: 'Qwen/Qwen3-1.7B', total: 1.7, layers: 28, heads: 16, kv: 8, context: 32_768, source: QWEN3 },
  { id: 'Qwen/Qwen3-14B', total: 14.8, layers: 40, heads: 40, kv: 8, source: QWEN3 },
  {
    id: 'Qwen/Qwen3-30B-A3B-FP8',
    total: 30.5,
    active: 3.3,
    layers: 48,
    heads: 32,
    kv: 4,
    experts: 128,
    perToken: 8,
    context: 32_768,
    source: QWEN3,
  },
  {
    id: 'Qwen/Qwen3-30B-A3B-Instruct-2507',
    total: 30.5,
    active: 3.3,
    layers: 48,
    kv: 4,
    context: 262_144,
    source: `${HUB}Qwen/Qwen3-30B-A3B-Instruct-2507`,
  },
  { id: 'Qwen/Qwen3-32B-FP8-Static-PerTensor', total: 32.8, layers: 64, heads: 64, kv: 8, source: QWEN3 },
  {
    id: 'Qwen/Qwen3-VL-235B-A22B-Thinking',
    total: 235,
    active: 22,
    layers: 94,
    heads: 64,
    kv: 4,
    experts: 128,
    perToken: 8,
    context: 262_144,
    source: 'https://arxiv.org/abs/2511.21631',
  },
  {
    id: 'Qwen/Qwen3-VL-8B-Instruct',
    total: 8.77,
    layers: 36,
    heads: 32,
    kv: 8,
    context: 262_144,
    source: `${HUB}Qwen/Qwen3-VL-8B-Instruct`,
  },
  {
    id: 'Qwen/Qwen3.5-122B-A10B',
    total: 122,
    active: 10,
    layers: 48,
    experts: 256,
    perToken: 8,
    context: 262_144,
    source: `${HUB}Qwen/Qwen3.5-122B-A10B`,
  },
  {
    id: 'Qwen/Qwen3.5-397B-A17B',
    total: 397,
    active: 17,
    layers: 60,
    experts: 512,
    perToken: 10,
    kv: 2,
    head: 256,
    context: 262_144,
    source: `${HUB}Qwen/Qwen3.5-397B-A17B`,
  },
  {
    id: 'Qwen/Qwen3.6-35B-A3B',
    total: 35,
    layers: 40,
    experts: 256,
    perToken: 8,
    context: 262_144,
    source: `${HUB}Qwen/Qwen3.6-35B-A3B`,
  },
  { id: 'Qwen/Qwen3.8-2.4T-A95B-FP8', total: 2400, active: 95, source: `${HUB}Qwen/Qwen3.8-2.4T-A95B-FP8` },
  { id: 'TheBloke/Genz-70b-GPTQ', total: 69, layers: 80, kv: 8, context: 4096, source: LLAMA2 },
  {
    id: 'TheBloke/Wizard-Vicuna-30B-Uncensored-GPTQ',
    total: 32.5,
    layers: 60,
    heads: 52,
    kv: 52,
    hidden: 6656,
    context: 2048,
    source: 'https://arxiv.org/abs/2302.13971',
  },
  {
    id: 'TheBloke/WizardCoder-15B-1.0-GPTQ',
    total: 15.5,
    layers: 40,
    heads: 48,
    kv: 1,
    hidden: 6144,
    context: 8192,
    source: 'https://arxiv.org/abs/2305.06161',
  },
  {
    id: 'TheBloke/wizard-mega-13B-GPTQ',
    total: 13,
    layers: 40,
    heads: 40,
    kv: 40,
    hidden: 5120,
    context: 2048,
    source: 'https://arxiv.org/abs/2302.13971',
  },
  {
    id: 'TinyLlama/TinyLlama-1.1B-Chat-v1.0',
    total: 1.1,
    layers: 22,
    heads: 32,
    kv: 4,
    hidden: 2048,
    context: 2048,
    source: 'https://arxiv.org/abs/2401.02385',
  },
  {
    id: 'Youlln/2PRYMMAL-Yi1.5-6B-SLERP',
    total: 6.06,
    layers: 32,
    heads: 32,
    kv: 4,
    context: 4096,
    source: `${HUB}01-ai/Yi-1.5-6B`,
  },
  {
    id: 'allenai/Olmo-3.1-32B-Instruct',
    total: 32.2,
    layers: 64,
    heads: 40,
    kv: 8,
    hidden: 5120,
    window: 4096,
    pattern: '3:1',
    context: 65_536,
    source: 'https://arxiv.org/abs/2512.13961',
  },
  {
    id: 'baidu/ERNIE-4.5-21B-A3B-Thinking',
    total: 21.8,
    active: 3,
    layers: 28,
    heads: 20,
    kv: 4,
    experts: 64,
    perToken: 6,
    context: 131_072,
    source: `${HUB}baidu/ERNIE-4.5-21B-A3B-Thinking`,
  },
  {
    id: 'codellama/CodeLlama-34b-Instruct-hf',
    total: 33.7,
    layers: 48,
    kv: 8,
    context: 16_384,
    source: 'https://arxiv.org/abs/2308.12950',
  },
  {
    id: 'deepseek-ai/DeepSeek-R1',
    total: 671,
    active: 37,
    layers: 61,
    heads: 128,
    hidden: 7168,
    kvRank: 576,
    experts: 256,
    perToken: 8,
    context: 131_072,
    source: DEEPSEEK3,
  },
  {
    id: 'deepseek-ai/DeepSeek-V2-Lite',
    total: 15.7,
    active: 2.4,
    layers: 27,
    heads: 16,
    hidden: 2048,
    kvRank: 576,
    experts: 64,
    perToken: 6,
    context: 32_768,
    source: 'https://arxiv.org/abs/2405.04434',
  },
  {
    id: 'deepseek-ai/DeepSeek-V3.2',
    total: 671,
    active: 37,
    layers: 61,
    kvRank: 576,
    context: 131_072,
    source: `${HUB}deepseek-ai/DeepSeek-V3.2`,
  },
  {
    id: 'deepseek-ai/DeepSeek-V4-Pro',
    total: 1600,
    active: 49,
    layers: 61,
    experts: 384,
    perToken: 6,
    context: 1_048_576,
    source: `${HUB}deepseek-ai/DeepSeek-V4-Pro`,
  },
  {
    id: 'RedHatAI/DeepSeek-V4-Flash-NVFP4-FP8',
    total: 284,
    active: 13,
    layers: 43,
    experts: 256,
    perToken: 6,
    context: 1_048_576,
    source: `${HUB}deepseek-ai/DeepSeek-V4-Flash`,
  },
  {
    id: 'facebook/opt-125m',
    total: 0.125,
    layers: 12,
    heads: 12,
    hidden: 768,
    context: 2048,
    source: 'https://arxiv.org/abs/2205.01068',
  },
  { id: 'google-t5/t5-base', total: 0.22, layers: 12, heads: 12, hidden: 768, head: 64, source: T5 },
  { id: 'google-t5/t5-large', total: 0.77, layers: 24, heads: 16, hidden: 1024, head: 64, source: T5 },
  { id: 'google/flan-t5-base', total: 0.248, layers: 12, source: `${HUB}google/flan-t5-base` },
  { id: 'google/mt5-small', total: 0.3, layers: 8, heads: 6, hidden: 512, source: 'https://arxiv.org/abs/2010.11934' },
  {
    id: 'inclusionAI/Ling-flash-2.0',
    total: 103,
    active: 6.1,
    layers: 32,
    experts: 256,
    perToken: 8,
    source: `${HUB}inclusionAI/Ling-flash-2.0`,
  },
  {
    id: 'meta-llama/Llama-2-7b-hf',
    total: 6.74,
    layers: 32,
    heads: 32,
    kv: 32,
    hidden: 4096,
    context: 4096,
    vocabulary: 32_000,
    source: LLAMA2,
  },
  {
    id: 'meta-llama/Llama-2-70b-hf',
    total: 69,
    layers: 80,
    heads: 64,
    kv: 8,
    hidden: 8192,
    context: 4096,
    source: LLAMA2,
  },
  {
    id: 'meta-llama/Llama-3.1-8B-Instruct',
    total: 8.03,
    layers: 32,
    heads: 32,
    kv: 8,
    hidden: 4096,
    context: 131_072,
    vocabulary: 128_256,
    source: LLAMA3,
  },
  {
    id: 'meta-llama/Llama-3.1-70B',
    total: 70.6,
    layers: 80,
    heads: 64,
    kv: 8,
    hidden: 8192,
    context: 131_072,
    source: LLAMA3,
  },
  {
    id: 'meta-llama/Llama-3.3-70B-Instruct',
    total: 70.6,
    layers: 80,
    kv: 8,
    context: 131_072,
    source: `${HUB}meta-llama/Llama-3.3-70B-Instruct`,
  },
  {
    id: 'meta-llama/Llama-4-Maverick-17B-128E-Instruct',
    total: 400,
    active: 17,
    experts: 128,
    perToken: 1,
    context: 1_048_576,
    pattern: '3:1',
    source: `${HUB}meta-llama/Llama-4-Maverick-17B-128E-Instruct`,
  },
  {
    id: 'meta-llama/Llama-4-Scout-17B-16E-Instruct',
    total: 109,
    active: 17,
    experts: 16,
    perToken: 1,
    context: 10_485_760,
    window: 8192,
    source: `${HUB}meta-llama/Llama-4-Scout-17B-16E-Instruct`,
  },
  {
    id: 'microsoft/phi-1',
    layers: 24,
    heads: 32,
    hidden: 2048,
    context: 2048,
    source: 'https://arxiv.org/abs/2306.11644',
  },
  {
    id: 'microsoft/phi-4',
    total: 14.7,
    layers: 40,
    kv: 10,
    context: 16_384,
    source: 'https://arxiv.org/abs/2412.08905',
  },
  { id: 'mistralai/Magistral-Small-2509', total: 24, context: 131_072, source: `${HUB}mistralai/Magistral-Small-2509` },
  {
    id: 'mistralai/Mixtral-8x22B-v0.1',
    total: 141,
    active: 39,
    experts: 8,
    perToken: 2,
    context: 65_536,
    source: 'https://mistral.ai/news/mixtral-8x22b',
  },
  {
    id: 'mistralai/Mixtral-8x7B-v0.1',
    total: 46.7,
    active: 12.9,
    layers: 32,
    heads: 32,
    kv: 8,
    head: 128,
    hidden: 4096,
    experts: 8,
    perToken: 2,
    context: 32_768,
    vocabulary: 32_000,
    source: 'https://arxiv.org/abs/2401.04088',
  },
  {
    id: 'moonshotai/Kimi-K2-Thinking',
    total: 1000,
    active: 32,
    layers: 61,
    heads: 64,
    hidden: 7168,
    experts: 384,
    perToken: 8,
    context: 262_144,
    source: `${HUB}moonshotai/Kimi-K2-Thinking`,
  },
  {
    id: 'moonshotai/Kimi-K2.5',
    total: 1000,
    active: 32,
    layers: 61,
    experts: 384,
    perToken: 8,
    context: 262_144,
    source: `${HUB}moonshotai/Kimi-K2.5`,
  },
  {
    id: 'nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16',
    total: 31.6,
    active: 3.6,
    layers: 52,
    kv: 2,
    hidden: 2688,
    experts: 128,
    perToken: 6,
    source: 'https://arxiv.org/abs/2512.20848',
  },
  {
    id: 'nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8',
    total: 120,
    active: 12,
    layers: 88,
    experts: 512,
    perToken: 22,
    source: `${HUB}nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8`,
  },
  {
    id: 'nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16',
    total: 550,
    active: 55,
    source: `${HUB}nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16`,
  },
  {
    id: 'nvidia/Nemotron-H-56B-Base-8K',
    total: 56,
    layers: 118,
    heads: 64,
    kv: 8,
    hidden: 8192,
    context: 8192,
    source: 'https://arxiv.org/abs/2504.03624',
  },
  { id: 'nvidia/Qwen3.6-27B-NVFP4', total: 27, layers: 64, kv: 4, context: 262_144, source: `${HUB}Qwen/Qwen3.6-27B` },
  {
    id: 'zai-org/GLM-4.5',
    total: 355,
    active: 32,
    layers: 92,
    heads: 96,
    kv: 8,
    head: 128,
    hidden: 5120,
    experts: 160,
    perToken: 8,
    context: 131_072,
    source: 'https://arxiv.org/abs/2508.06471',
  },
  { id: 'zai-org/GLM-4.7-Flash', total: 30, source: `${HUB}zai-org/GLM-4.7-Flash` },
  {
    id: 'zai-org/GLM-5-FP8',
    total: 744,
    active: 40,
    layers: 78,
    experts: 256,
    perToken: 8,
    source: 'https://arxiv.org/abs/2602.15763',
  },
];

/** Developers round, and leave embeddings in or out of active counts as they please. */
const TOTAL_WITHIN = 0.045;
const ACTIVE_WITHIN = 0.12;

/** Python's JSON may hold `Infinity`, which no dimension read here uses. */
function configOf(id: string): JsonObject {
  const text = readFileSync(`${CONFIGS}/${id.replace('/', '__')}.json`, 'utf8');
  return JSON.parse(text.replaceAll(/(?<=[:[,]\s{0,20})-?(?:Infinity|NaN)\b/g, 'null'));
}

const EXACT: readonly (readonly [keyof Figures, FactField])[] = [
  ['context', 'context_length'],
  ['native', 'native_context_length'],
  ['layers', 'layers'],
  ['heads', 'heads'],
  ['kv', 'kv_heads'],
  ['head', 'head_size'],
  ['hidden', 'hidden_size'],
  ['experts', 'experts'],
  ['perToken', 'experts_per_token'],
  ['kvRank', 'kv_rank'],
  ['window', 'sliding_window'],
  ['pattern', 'sliding_pattern'],
  ['vocabulary', 'vocab_size'],
];

/** What the config is understood to say, for the figures that are published; counts near the published one are shown as it. */
function understood(row: Figures): Partial<Figures> {
  const config = configOf(row.id);
  const { facts } = extract(rawModel({ id: row.id, config }));
  const size = sizeOfConfig(config);
  return {
    id: row.id,
    source: row.source,
    ...Object.fromEntries(
      EXACT.flatMap(([key, field]) => (row[key] === undefined ? [] : [[key, chosen(facts, field)?.value]])),
    ),
    ...(row.total === undefined ? {} : { total: asPublished(row.total, size?.total, TOTAL_WITHIN) }),
    ...(row.active === undefined ? {} : { active: asPublished(row.active, size?.active, ACTIVE_WITHIN) }),
  };
}

function asPublished(published: number, counted: number | undefined, within: number): number {
  const billions = (counted ?? 0) / 1e9;
  return Math.abs(billions / published - 1) < within ? published : billions;
}

describeCorpus('config.json against published figures', () => {
  it.each(FIGURES.map((row) => [row.id, row] as const))('%s', (_id, row) => {
    expect(understood(row)).toEqual(row);
  });

  it('says in every fact which key of the config it was read from', () => {
    const { facts } = extract(rawModel({ id: 'a/b', config: configOf('Qwen/Qwen3-VL-8B-Instruct') }));
    expect(chosen(facts, 'layers')).toMatchObject({
      basis: 'structured',
      place: 'config.json#text_config.num_hidden_layers',
      rule: 'layers/config',
    });
    expect(chosen(facts, 'context_length')).toMatchObject({
      place: 'config.json#text_config.max_position_embeddings',
      rule: 'context/config',
    });
    expect(chosen(facts, 'parameters')).toMatchObject({ place: 'config.json', rule: 'parameters/arithmetic' });
  });
});
