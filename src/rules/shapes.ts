/**
 * Exact parameter counts of well-known base models. Fine-tunes and merges keep the count of what they were made from, but
 * for a few added tokens; in an architecture that many share, the count tells whose weights they are.
 */
import type { FamilyId } from './families.ts';
import type { GenerationId } from './generations.ts';

export interface ShapeRow {
  id: string;
  /** The `model_type` it is counted in; GGUF calls most of these `llama`. */
  type: string;
  parameters: number;
  family: FamilyId;
  /** The generations that have a model of this very count. */
  generations: readonly GenerationId[];
  source: string;
}

export const SHAPES = [
  {
    id: 'code-llama-34b',
    type: 'llama',
    parameters: 33_743_970_304,
    family: 'llama',
    generations: ['code-llama'],
    source: 'https://huggingface.co/codellama/CodeLlama-34b-hf',
  },
  {
    id: 'deepseek-7b',
    type: 'llama',
    parameters: 6_910_365_696,
    family: 'deepseek',
    generations: ['deepseek-llm', 'deepseek-math', 'deepseek-coder'],
    source: 'https://huggingface.co/deepseek-ai/deepseek-llm-7b-base',
  },
  {
    id: 'deepseek-coder-33b',
    type: 'llama',
    parameters: 33_342_991_360,
    family: 'deepseek',
    generations: ['deepseek-coder'],
    source: 'https://huggingface.co/deepseek-ai/deepseek-coder-33b-base',
  },
  {
    id: 'deepseek-coder-6.7b',
    type: 'llama',
    parameters: 6_740_512_768,
    family: 'deepseek',
    generations: ['deepseek-coder'],
    source: 'https://huggingface.co/deepseek-ai/deepseek-coder-6.7b-base',
  },
  {
    id: 'llama-2-13b',
    type: 'llama',
    parameters: 13_015_864_320,
    family: 'llama',
    generations: ['llama-1', 'llama-2'],
    source: 'https://huggingface.co/meta-llama/Llama-2-13b-hf',
  },
  {
    id: 'llama-2-70b',
    type: 'llama',
    parameters: 68_976_648_192,
    family: 'llama',
    generations: ['llama-2'],
    source: 'https://huggingface.co/meta-llama/Llama-2-70b-hf',
  },
  {
    id: 'llama-3-70b',
    type: 'llama',
    parameters: 70_553_706_496,
    family: 'llama',
    generations: ['llama-3', 'llama-3.1', 'llama-3.3'],
    source: 'https://huggingface.co/NousResearch/Meta-Llama-3-70B',
  },
  {
    id: 'llama-3-8b',
    type: 'llama',
    parameters: 8_030_261_248,
    family: 'llama',
    generations: ['llama-3', 'llama-3.1'],
    source: 'https://huggingface.co/NousResearch/Meta-Llama-3-8B',
  },
  {
    id: 'llama-3.1-405b',
    type: 'llama',
    parameters: 405_853_388_800,
    family: 'llama',
    generations: ['llama-3.1'],
    source: 'https://huggingface.co/meta-llama/Llama-3.1-405B',
  },
  {
    id: 'llama-3.2-1b',
    type: 'llama',
    parameters: 1_235_814_400,
    family: 'llama',
    generations: ['llama-3.2'],
    source: 'https://huggingface.co/meta-llama/Llama-3.2-1B',
  },
  {
    id: 'llama-3.2-3b',
    type: 'llama',
    parameters: 3_212_749_824,
    family: 'llama',
    generations: ['llama-3.2'],
    source: 'https://huggingface.co/meta-llama/Llama-3.2-3B',
  },
  {
    id: 'llama-30b',
    type: 'llama',
    parameters: 32_528_943_616,
    family: 'llama',
    generations: ['llama-1'],
    source: 'https://huggingface.co/huggyllama/llama-30b',
  },
  {
    id: 'llama-65b',
    type: 'llama',
    parameters: 65_285_660_672,
    family: 'llama',
    generations: ['llama-1'],
    source: 'https://huggingface.co/huggyllama/llama-65b',
  },
  {
    id: 'minicpm5-1b',
    type: 'llama',
    parameters: 1_080_632_832,
    family: 'minicpm',
    generations: ['minicpm5'],
    source: 'https://huggingface.co/mradermacher/MiniCPM5-1B-Base-GGUF',
  },
  {
    id: 'ministral-8b',
    type: 'mistral',
    parameters: 8_019_808_256,
    family: 'mistral',
    generations: ['ministral'],
    source: 'https://huggingface.co/mistralai/Ministral-8B-Instruct-2410',
  },
  {
    id: 'mistral-22b',
    type: 'mistral',
    parameters: 22_247_282_688,
    family: 'mistral',
    generations: ['mistral-small', 'codestral'],
    source: 'https://huggingface.co/mistralai/Mistral-Small-Instruct-2409',
  },
  {
    id: 'mistral-24b',
    type: 'mistral',
    parameters: 23_572_403_200,
    family: 'mistral',
    generations: ['mistral-small', 'devstral', 'magistral'],
    source: 'https://huggingface.co/mistralai/Mistral-Small-24B-Base-2501',
  },
  {
    id: 'mistral-7b',
    type: 'mistral',
    parameters: 7_241_732_096,
    family: 'mistral',
    generations: ['mistral-7b'],
    source: 'https://huggingface.co/mistralai/Mistral-7B-v0.1',
  },
  {
    id: 'mistral-7b-as-llama',
    type: 'llama',
    parameters: 7_241_732_096,
    family: 'mistral',
    generations: ['mistral-7b'],
    source: 'https://huggingface.co/mistralai/Mistral-7B-v0.1',
  },
  {
    id: 'mistral-7b-v0.3',
    type: 'mistral',
    parameters: 7_248_023_552,
    family: 'mistral',
    generations: ['mistral-7b', 'mathstral'],
    source: 'https://huggingface.co/mistralai/Mistral-7B-v0.3',
  },
  {
    id: 'mistral-7b-v0.3-as-llama',
    type: 'llama',
    parameters: 7_248_023_552,
    family: 'mistral',
    generations: ['mistral-7b'],
    source: 'https://huggingface.co/mistralai/Mistral-7B-v0.3',
  },
  {
    id: 'mistral-large',
    type: 'mistral',
    parameters: 122_610_069_504,
    family: 'mistral',
    generations: ['mistral-large'],
    source: 'https://huggingface.co/mistralai/Mistral-Large-Instruct-2407',
  },
  {
    id: 'mistral-nemo',
    type: 'mistral',
    parameters: 12_247_782_400,
    family: 'mistral',
    generations: ['mistral-nemo'],
    source: 'https://huggingface.co/mistralai/Mistral-Nemo-Base-2407',
  },
  {
    id: 'mistral-nemo-as-llama',
    type: 'llama',
    parameters: 12_247_782_400,
    family: 'mistral',
    generations: ['mistral-nemo'],
    source: 'https://huggingface.co/mistralai/Mistral-Nemo-Base-2407',
  },
  {
    id: 'mistral-small-3-as-llama',
    type: 'llama',
    parameters: 23_572_403_200,
    family: 'mistral',
    generations: ['mistral-small', 'devstral', 'magistral'],
    source: 'https://huggingface.co/mistralai/Mistral-Small-24B-Base-2501',
  },
  {
    id: 'mixtral-8x22b',
    type: 'mixtral',
    parameters: 140_630_071_296,
    family: 'mistral',
    generations: ['mixtral'],
    source: 'https://huggingface.co/mistralai/Mixtral-8x22B-v0.1',
  },
  {
    id: 'mixtral-8x7b',
    type: 'mixtral',
    parameters: 46_702_792_704,
    family: 'mistral',
    generations: ['mixtral'],
    source: 'https://huggingface.co/mistralai/Mixtral-8x7B-v0.1',
  },
  {
    id: 'mixtral-8x7b-as-llama',
    type: 'llama',
    parameters: 46_702_792_704,
    family: 'mistral',
    generations: ['mixtral'],
    source: 'https://huggingface.co/mistralai/Mixtral-8x7B-v0.1',
  },
  {
    id: 'phi-1.5',
    type: 'phi',
    parameters: 1_418_270_720,
    family: 'phi',
    generations: ['phi-1', 'phi-1.5'],
    source: 'https://huggingface.co/microsoft/phi-1_5',
  },
  {
    id: 'phi-2',
    type: 'phi',
    parameters: 2_779_683_840,
    family: 'phi',
    generations: ['phi-2'],
    source: 'https://huggingface.co/microsoft/phi-2',
  },
  {
    id: 'phi-3-medium',
    type: 'phi3',
    parameters: 13_960_238_080,
    family: 'phi',
    generations: ['phi-3'],
    source: 'https://huggingface.co/microsoft/Phi-3-medium-4k-instruct',
  },
  {
    id: 'phi-3-mini',
    type: 'phi3',
    parameters: 3_821_079_552,
    family: 'phi',
    generations: ['phi-3', 'phi-3.5'],
    source: 'https://huggingface.co/microsoft/Phi-3-mini-4k-instruct',
  },
  {
    id: 'phi-4',
    type: 'phi3',
    parameters: 14_659_507_200,
    family: 'phi',
    generations: ['phi-4'],
    source: 'https://huggingface.co/microsoft/phi-4',
  },
  {
    id: 'phi-4-mini',
    type: 'phi3',
    parameters: 3_836_021_760,
    family: 'phi',
    generations: ['phi-4'],
    source: 'https://huggingface.co/microsoft/Phi-4-mini-instruct',
  },
  {
    id: 'qwen1.5-0.5b',
    type: 'qwen2',
    parameters: 463_987_712,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-0.5B',
  },
  {
    id: 'qwen1.5-1.8b',
    type: 'qwen2',
    parameters: 1_836_828_672,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-1.8B',
  },
  {
    id: 'qwen1.5-14b',
    type: 'qwen2',
    parameters: 14_167_290_880,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-14B',
  },
  {
    id: 'qwen1.5-32b',
    type: 'qwen2',
    parameters: 32_512_218_112,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-32B',
  },
  {
    id: 'qwen1.5-4b',
    type: 'qwen2',
    parameters: 3_950_369_280,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-4B',
  },
  {
    id: 'qwen1.5-72b',
    type: 'qwen2',
    parameters: 72_287_920_128,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-72B',
  },
  {
    id: 'qwen1.5-7b',
    type: 'qwen2',
    parameters: 7_721_324_544,
    family: 'qwen',
    generations: ['qwen1.5'],
    source: 'https://huggingface.co/Qwen/Qwen1.5-7B',
  },
  {
    id: 'qwen2-0.5b',
    type: 'qwen2',
    parameters: 494_032_768,
    family: 'qwen',
    generations: ['qwen2', 'qwen2.5'],
    source: 'https://huggingface.co/Qwen/Qwen2-0.5B',
  },
  {
    id: 'qwen2-1.5b',
    type: 'qwen2',
    parameters: 1_543_714_304,
    family: 'qwen',
    generations: ['qwen2', 'qwen2.5'],
    source: 'https://huggingface.co/Qwen/Qwen2-1.5B',
  },
  {
    id: 'qwen2-1.5b-untied',
    type: 'qwen2',
    parameters: 1_777_088_000,
    family: 'qwen',
    generations: ['qwen2', 'qwen2.5'],
    source: 'https://huggingface.co/deepseek-ai/DeepSeek-R1-Distill-Qwen-1.5B',
  },
  {
    id: 'qwen2-72b',
    type: 'qwen2',
    parameters: 72_706_203_648,
    family: 'qwen',
    generations: ['qwen2', 'qwen2.5'],
    source: 'https://huggingface.co/Qwen/Qwen2-72B',
  },
  {
    id: 'qwen2-7b',
    type: 'qwen2',
    parameters: 7_615_616_512,
    family: 'qwen',
    generations: ['qwen2', 'qwen2.5'],
    source: 'https://huggingface.co/Qwen/Qwen2-7B',
  },
  {
    id: 'qwen2.5-14b',
    type: 'qwen2',
    parameters: 14_770_033_664,
    family: 'qwen',
    generations: ['qwen2.5'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-14B',
  },
  {
    id: 'qwen2.5-32b',
    type: 'qwen2',
    parameters: 32_763_876_352,
    family: 'qwen',
    generations: ['qwen2.5', 'qwq'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-32B',
  },
  {
    id: 'qwen2.5-3b',
    type: 'qwen2',
    parameters: 3_085_938_688,
    family: 'qwen',
    generations: ['qwen2.5'],
    source: 'https://huggingface.co/Qwen/Qwen2.5-3B',
  },
  {
    id: 'smollm-135m',
    type: 'llama',
    parameters: 134_515_008,
    family: 'smollm',
    generations: ['smollm', 'smollm2'],
    source: 'https://huggingface.co/HuggingFaceTB/SmolLM2-135M',
  },
  {
    id: 'smollm-360m',
    type: 'llama',
    parameters: 361_821_120,
    family: 'smollm',
    generations: ['smollm', 'smollm2'],
    source: 'https://huggingface.co/HuggingFaceTB/SmolLM2-360M',
  },
  {
    id: 'solar-10.7b',
    type: 'llama',
    parameters: 10_731_524_096,
    family: 'solar',
    generations: [],
    source: 'https://huggingface.co/upstage/SOLAR-10.7B-v1.0',
  },
  {
    id: 'stablelm-2-1.6b',
    type: 'stablelm',
    parameters: 1_644_515_328,
    family: 'stablelm',
    generations: ['stablelm-2'],
    source: 'https://huggingface.co/stabilityai/stablelm-2-1_6b',
  },
  {
    id: 'stablelm-3b',
    type: 'stablelm',
    parameters: 2_795_443_200,
    family: 'stablelm',
    generations: ['stablelm-3b-4e1t', 'stable-code'],
    source: 'https://huggingface.co/stabilityai/stablelm-3b-4e1t',
  },
  {
    id: 'tinyllama',
    type: 'llama',
    parameters: 1_100_048_384,
    family: 'tinyllama',
    generations: [],
    source: 'https://huggingface.co/TinyLlama/TinyLlama-1.1B-Chat-v1.0',
  },
  {
    id: 'yi-34b',
    type: 'llama',
    parameters: 34_388_917_248,
    family: 'yi',
    generations: ['yi-1', 'yi-1.5'],
    source: 'https://huggingface.co/01-ai/Yi-34B',
  },
  {
    id: 'yi-6b',
    type: 'llama',
    parameters: 6_061_035_520,
    family: 'yi',
    generations: ['yi-1', 'yi-1.5'],
    source: 'https://huggingface.co/01-ai/Yi-6B',
  },
  {
    id: 'yi-9b',
    type: 'llama',
    parameters: 8_829_407_232,
    family: 'yi',
    generations: ['yi-1', 'yi-1.5', 'yi-coder'],
    source: 'https://huggingface.co/01-ai/Yi-9B',
  },
] as const satisfies readonly ShapeRow[];

export interface StatedSizeRow {
  id: string;
  type: string;
  /** Billions, as names state them. */
  sizes: readonly number[];
  family: FamilyId;
  generations: readonly GenerationId[];
  /** Holds for repos made before this day only; later others published in this size. */
  before?: string;
  source: string;
}

/** Sizes in names that, in an architecture many share, only one family is known to have. */
export const STATED_SIZES = [
  {
    id: 'llama-13b',
    type: 'llama',
    sizes: [13, 33],
    family: 'llama',
    generations: ['llama-1', 'llama-2', 'code-llama'],
    before: '2024-01-01',
    source: 'https://arxiv.org/abs/2307.09288',
  },
  {
    id: 'llama-30b',
    type: 'llama',
    sizes: [30, 65],
    family: 'llama',
    generations: ['llama-1'],
    source: 'https://arxiv.org/abs/2302.13971',
  },
  {
    id: 'llama-70b',
    type: 'llama',
    sizes: [70],
    family: 'llama',
    generations: ['llama-2', 'llama-3', 'llama-3.1', 'llama-3.3', 'code-llama'],
    source: 'https://arxiv.org/abs/2307.09288',
  },
] as const satisfies readonly StatedSizeRow[];

export interface ExpertsRow {
  id: string;
  /** Number of experts and billions each, as names state them. */
  experts: string;
  family: FamilyId;
  generations: readonly GenerationId[];
  source: string;
}

/** Mixtures whose `NxM` in a name means one model. */
export const STATED_EXPERTS = [
  {
    id: 'mixtral-8x22b',
    experts: '8x22',
    family: 'mistral',
    generations: ['mixtral'],
    source: 'https://huggingface.co/mistralai/Mixtral-8x22B-v0.1',
  },
  {
    id: 'mixtral-8x7b',
    experts: '8x7',
    family: 'mistral',
    generations: ['mixtral'],
    source: 'https://arxiv.org/abs/2401.04088',
  },
] as const satisfies readonly ExpertsRow[];
