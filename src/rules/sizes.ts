/**
 * True sizes of well-known models. Names round (`7B` is 7.24 billion of Mistral and 8.54 of Gemma) or state no size at all; these
 * rows say what a generation's models really come to. Totals are those of the published weights, encoders included; heads that
 * only predict ahead (MTP) are not counted. Exact where the source's safetensors header gives the count.
 */
import type { FamilyId } from './families.ts';
import type { GenerationId } from './generations.ts';

/** A size a name states within a generation, and what it stands for. */
export interface StatedSizeRow {
  id: string;
  generation: GenerationId;
  /** As names state it. */
  stated: number;
  /** Parameters. */
  total: number;
  /** Parameters that compute one token, of mixtures of experts. */
  active?: number;
  /** `E4B`: the stated size is what runs on an accelerator, not the total. */
  effective?: true;
  source: string;
}

const HUB = 'https://huggingface.co/';

export const STATED_SIZES = [
  {
    id: 'aya-23-35b',
    generation: 'aya-23',
    stated: 35e9,
    total: 34_980_831_232,
    source: HUB + 'CohereForAI/aya-23-35B',
  },
  { id: 'aya-23-8b', generation: 'aya-23', stated: 8e9, total: 8_028_033_024, source: HUB + 'CohereForAI/aya-23-8B' },
  {
    id: 'baichuan2-13b',
    generation: 'baichuan2',
    stated: 13e9,
    total: 13_896_668_160,
    source: HUB + 'baichuan-inc/Baichuan2-13B-Base',
  },
  {
    id: 'baichuan2-7b',
    generation: 'baichuan2',
    stated: 7e9,
    total: 7_505_973_248,
    source: HUB + 'baichuan-inc/Baichuan2-7B-Base',
  },
  { id: 'chatglm3-6b', generation: 'chatglm3', stated: 6e9, total: 6_243_584_032, source: HUB + 'THUDM/chatglm3-6b' },
  {
    id: 'code-llama-13b',
    generation: 'code-llama',
    stated: 13e9,
    total: 13_016_028_160,
    source: HUB + 'codellama/CodeLlama-13b-hf',
  },
  {
    id: 'code-llama-34b',
    generation: 'code-llama',
    stated: 34e9,
    total: 33_743_970_304,
    source: HUB + 'codellama/CodeLlama-34b-hf',
  },
  {
    id: 'code-llama-70b',
    generation: 'code-llama',
    stated: 70e9,
    total: 68_976_648_192,
    source: HUB + 'codellama/CodeLlama-70b-hf',
  },
  {
    id: 'code-llama-7b',
    generation: 'code-llama',
    stated: 7e9,
    total: 6_738_546_688,
    source: HUB + 'codellama/CodeLlama-7b-hf',
  },
  {
    id: 'codegemma-2b',
    generation: 'codegemma',
    stated: 2e9,
    total: 2_506_172_416,
    source: HUB + 'google/codegemma-2b',
  },
  {
    id: 'codegemma-7b',
    generation: 'codegemma',
    stated: 7e9,
    total: 8_537_680_896,
    source: HUB + 'google/codegemma-7b',
  },
  {
    id: 'codestral-22b',
    generation: 'codestral',
    stated: 22e9,
    total: 22_247_282_688,
    source: HUB + 'mistralai/Codestral-22B-v0.1',
  },
  {
    id: 'command-r-35b',
    generation: 'command-r',
    stated: 35e9,
    total: 34_980_831_232,
    source: HUB + 'CohereForAI/c4ai-command-r-v01',
  },
  {
    id: 'command-r-plus-104b',
    generation: 'command-r-plus',
    stated: 104e9,
    total: 103_810_674_688,
    source: HUB + 'CohereForAI/c4ai-command-r-plus',
  },
  {
    id: 'deepseek-coder-1.3b',
    generation: 'deepseek-coder',
    stated: 1.3e9,
    total: 1_346_471_936,
    source: HUB + 'deepseek-ai/deepseek-coder-1.3b-base',
  },
  {
    id: 'deepseek-coder-33b',
    generation: 'deepseek-coder',
    stated: 33e9,
    total: 33_342_991_360,
    source: HUB + 'deepseek-ai/deepseek-coder-33b-base',
  },
  {
    id: 'deepseek-coder-6.7b',
    generation: 'deepseek-coder',
    stated: 6.7e9,
    total: 6_740_512_768,
    source: HUB + 'deepseek-ai/deepseek-coder-6.7b-base',
  },
  {
    id: 'deepseek-llm-7b',
    generation: 'deepseek-llm',
    stated: 7e9,
    total: 6_910_365_696,
    source: HUB + 'deepseek-ai/deepseek-llm-7b-base',
  },
  {
    id: 'deepseek-math-7b',
    generation: 'deepseek-math',
    stated: 7e9,
    total: 6_910_365_696,
    source: HUB + 'deepseek-ai/deepseek-math-7b-base',
  },
  {
    id: 'devstral-24b',
    generation: 'devstral',
    stated: 24e9,
    total: 23_572_403_200,
    source: HUB + 'mistralai/Devstral-Small-2505',
  },
  {
    id: 'exaone-4-32b',
    generation: 'exaone-4',
    stated: 32e9,
    total: 32_003_200_000,
    source: HUB + 'LGAI-EXAONE/EXAONE-4.0-32B',
  },
  {
    id: 'falcon-1-180b',
    generation: 'falcon-1',
    stated: 180e9,
    total: 179_522_565_120,
    source: HUB + 'tiiuae/falcon-180B',
  },
  {
    id: 'falcon-1-40b',
    generation: 'falcon-1',
    stated: 40e9,
    total: 41_303_293_952,
    source: HUB + 'tiiuae/falcon-40b',
  },
  { id: 'falcon-1-7b', generation: 'falcon-1', stated: 7e9, total: 7_217_189_760, source: HUB + 'tiiuae/falcon-7b' },
  { id: 'gemma-1-2b', generation: 'gemma-1', stated: 2e9, total: 2_506_172_416, source: HUB + 'google/gemma-2b' },
  { id: 'gemma-1-7b', generation: 'gemma-1', stated: 7e9, total: 8_537_680_896, source: HUB + 'google/gemma-7b' },
  { id: 'gemma-2-27b', generation: 'gemma-2', stated: 27e9, total: 27_227_128_320, source: HUB + 'google/gemma-2-27b' },
  { id: 'gemma-2-2b', generation: 'gemma-2', stated: 2e9, total: 2_614_341_888, source: HUB + 'google/gemma-2-2b' },
  { id: 'gemma-2-9b', generation: 'gemma-2', stated: 9e9, total: 9_241_705_984, source: HUB + 'google/gemma-2-9b' },
  {
    id: 'gemma-3-12b',
    generation: 'gemma-3',
    stated: 12e9,
    total: 12_187_325_040,
    source: HUB + 'google/gemma-3-12b-it',
  },
  { id: 'gemma-3-1b', generation: 'gemma-3', stated: 1e9, total: 999_885_952, source: HUB + 'google/gemma-3-1b-it' },
  {
    id: 'gemma-3-27b',
    generation: 'gemma-3',
    stated: 27e9,
    total: 27_432_406_640,
    source: HUB + 'google/gemma-3-27b-it',
  },
  { id: 'gemma-3-4b', generation: 'gemma-3', stated: 4e9, total: 4_300_079_472, source: HUB + 'google/gemma-3-4b-it' },
  { id: 'glm-4-9b', generation: 'glm-4', stated: 9e9, total: 9_399_951_392, source: HUB + 'THUDM/glm-4-9b' },
  {
    id: 'internlm2-20b',
    generation: 'internlm2',
    stated: 20e9,
    total: 19_861_149_696,
    source: HUB + 'internlm/internlm2-20b',
  },
  {
    id: 'internlm2-7b',
    generation: 'internlm2',
    stated: 7e9,
    total: 7_737_708_544,
    source: HUB + 'internlm/internlm2-7b',
  },
  {
    id: 'llama-1-13b',
    generation: 'llama-1',
    stated: 13e9,
    total: 13_015_864_320,
    source: HUB + 'huggyllama/llama-13b',
  },
  {
    id: 'llama-1-30b',
    generation: 'llama-1',
    stated: 30e9,
    total: 32_528_943_616,
    source: HUB + 'huggyllama/llama-30b',
  },
  {
    id: 'llama-1-33b',
    generation: 'llama-1',
    stated: 33e9,
    total: 32_528_943_616,
    source: HUB + 'huggyllama/llama-30b',
  },
  {
    id: 'llama-1-65b',
    generation: 'llama-1',
    stated: 65e9,
    total: 65_285_660_672,
    source: HUB + 'huggyllama/llama-65b',
  },
  { id: 'llama-1-7b', generation: 'llama-1', stated: 7e9, total: 6_738_415_616, source: HUB + 'huggyllama/llama-7b' },
  {
    id: 'llama-2-13b',
    generation: 'llama-2',
    stated: 13e9,
    total: 13_015_864_320,
    source: HUB + 'meta-llama/Llama-2-13b-hf',
  },
  {
    id: 'llama-2-70b',
    generation: 'llama-2',
    stated: 70e9,
    total: 68_976_648_192,
    source: HUB + 'meta-llama/Llama-2-70b-hf',
  },
  {
    id: 'llama-2-7b',
    generation: 'llama-2',
    stated: 7e9,
    total: 6_738_415_616,
    source: HUB + 'meta-llama/Llama-2-7b-hf',
  },
  {
    id: 'llama-3-70b',
    generation: 'llama-3',
    stated: 70e9,
    total: 70_553_706_496,
    source: HUB + 'meta-llama/Meta-Llama-3-70B',
  },
  {
    id: 'llama-3-8b',
    generation: 'llama-3',
    stated: 8e9,
    total: 8_030_261_248,
    source: HUB + 'meta-llama/Meta-Llama-3-8B',
  },
  {
    id: 'llama-3.1-405b',
    generation: 'llama-3.1',
    stated: 405e9,
    total: 405_853_388_800,
    source: HUB + 'meta-llama/Llama-3.1-405B',
  },
  {
    id: 'llama-3.1-70b',
    generation: 'llama-3.1',
    stated: 70e9,
    total: 70_553_706_496,
    source: HUB + 'meta-llama/Llama-3.1-70B',
  },
  {
    id: 'llama-3.1-8b',
    generation: 'llama-3.1',
    stated: 8e9,
    total: 8_030_261_248,
    source: HUB + 'meta-llama/Llama-3.1-8B',
  },
  {
    id: 'llama-3.2-1b',
    generation: 'llama-3.2',
    stated: 1e9,
    total: 1_235_814_400,
    source: HUB + 'meta-llama/Llama-3.2-1B',
  },
  {
    id: 'llama-3.2-3b',
    generation: 'llama-3.2',
    stated: 3e9,
    total: 3_212_749_824,
    source: HUB + 'meta-llama/Llama-3.2-3B',
  },
  {
    id: 'llama-3.3-70b',
    generation: 'llama-3.3',
    stated: 70e9,
    total: 70_553_706_496,
    source: HUB + 'meta-llama/Llama-3.3-70B-Instruct',
  },
  {
    id: 'magistral-24b',
    generation: 'magistral',
    stated: 24e9,
    total: 23_572_403_200,
    source: HUB + 'mistralai/Magistral-Small-2506',
  },
  {
    id: 'ministral-8b',
    generation: 'ministral',
    stated: 8e9,
    total: 8_019_808_256,
    source: HUB + 'mistralai/Ministral-8B-Instruct-2410',
  },
  {
    id: 'mistral-7b-7b',
    generation: 'mistral-7b',
    stated: 7e9,
    total: 7_241_732_096,
    source: HUB + 'mistralai/Mistral-7B-v0.1',
  },
  {
    id: 'mistral-nemo-12b',
    generation: 'mistral-nemo',
    stated: 12e9,
    total: 12_247_782_400,
    source: HUB + 'mistralai/Mistral-Nemo-Base-2407',
  },
  {
    id: 'mistral-small-22b',
    generation: 'mistral-small',
    stated: 22e9,
    total: 22_247_282_688,
    source: HUB + 'mistralai/Mistral-Small-Instruct-2409',
  },
  {
    id: 'mistral-small-24b',
    generation: 'mistral-small',
    stated: 24e9,
    total: 23_572_403_200,
    source: HUB + 'mistralai/Mistral-Small-24B-Base-2501',
  },
  {
    id: 'olmo-2-13b',
    generation: 'olmo-2',
    stated: 13e9,
    total: 13_716_198_400,
    source: HUB + 'allenai/OLMo-2-1124-13B',
  },
  {
    id: 'olmo-2-32b',
    generation: 'olmo-2',
    stated: 32e9,
    total: 32_234_279_936,
    source: HUB + 'allenai/OLMo-2-0325-32B',
  },
  { id: 'olmo-2-7b', generation: 'olmo-2', stated: 7e9, total: 7_298_617_344, source: HUB + 'allenai/OLMo-2-1124-7B' },
  { id: 'qwen1-1.8b', generation: 'qwen1', stated: 1.8e9, total: 1_836_828_672, source: HUB + 'Qwen/Qwen-1_8B' },
  { id: 'qwen1-14b', generation: 'qwen1', stated: 14e9, total: 14_167_290_880, source: HUB + 'Qwen/Qwen-14B' },
  { id: 'qwen1-72b', generation: 'qwen1', stated: 72e9, total: 72_287_920_128, source: HUB + 'Qwen/Qwen-72B' },
  { id: 'qwen1-7b', generation: 'qwen1', stated: 7e9, total: 7_721_324_544, source: HUB + 'Qwen/Qwen-7B' },
  { id: 'qwen1.5-0.5b', generation: 'qwen1.5', stated: 0.5e9, total: 463_987_712, source: HUB + 'Qwen/Qwen1.5-0.5B' },
  { id: 'qwen1.5-1.8b', generation: 'qwen1.5', stated: 1.8e9, total: 1_836_828_672, source: HUB + 'Qwen/Qwen1.5-1.8B' },
  {
    id: 'qwen1.5-110b',
    generation: 'qwen1.5',
    stated: 110e9,
    total: 111_209_914_368,
    source: HUB + 'Qwen/Qwen1.5-110B',
  },
  { id: 'qwen1.5-14b', generation: 'qwen1.5', stated: 14e9, total: 14_167_290_880, source: HUB + 'Qwen/Qwen1.5-14B' },
  { id: 'qwen1.5-32b', generation: 'qwen1.5', stated: 32e9, total: 32_512_218_112, source: HUB + 'Qwen/Qwen1.5-32B' },
  { id: 'qwen1.5-4b', generation: 'qwen1.5', stated: 4e9, total: 3_950_369_280, source: HUB + 'Qwen/Qwen1.5-4B' },
  { id: 'qwen1.5-72b', generation: 'qwen1.5', stated: 72e9, total: 72_287_920_128, source: HUB + 'Qwen/Qwen1.5-72B' },
  { id: 'qwen1.5-7b', generation: 'qwen1.5', stated: 7e9, total: 7_721_324_544, source: HUB + 'Qwen/Qwen1.5-7B' },
  { id: 'qwen2-0.5b', generation: 'qwen2', stated: 0.5e9, total: 494_032_768, source: HUB + 'Qwen/Qwen2-0.5B' },
  { id: 'qwen2-1.5b', generation: 'qwen2', stated: 1.5e9, total: 1_543_714_304, source: HUB + 'Qwen/Qwen2-1.5B' },
  {
    id: 'qwen2-57b',
    generation: 'qwen2',
    stated: 57e9,
    total: 57_409_011_712,
    active: 14e9,
    source: HUB + 'Qwen/Qwen2-57B-A14B',
  },
  { id: 'qwen2-72b', generation: 'qwen2', stated: 72e9, total: 72_706_203_648, source: HUB + 'Qwen/Qwen2-72B' },
  { id: 'qwen2-7b', generation: 'qwen2', stated: 7e9, total: 7_615_616_512, source: HUB + 'Qwen/Qwen2-7B' },
  { id: 'qwen2.5-0.5b', generation: 'qwen2.5', stated: 0.5e9, total: 494_032_768, source: HUB + 'Qwen/Qwen2.5-0.5B' },
  { id: 'qwen2.5-1.5b', generation: 'qwen2.5', stated: 1.5e9, total: 1_543_714_304, source: HUB + 'Qwen/Qwen2.5-1.5B' },
  { id: 'qwen2.5-14b', generation: 'qwen2.5', stated: 14e9, total: 14_770_033_664, source: HUB + 'Qwen/Qwen2.5-14B' },
  { id: 'qwen2.5-32b', generation: 'qwen2.5', stated: 32e9, total: 32_763_876_352, source: HUB + 'Qwen/Qwen2.5-32B' },
  { id: 'qwen2.5-3b', generation: 'qwen2.5', stated: 3e9, total: 3_085_938_688, source: HUB + 'Qwen/Qwen2.5-3B' },
  { id: 'qwen2.5-72b', generation: 'qwen2.5', stated: 72e9, total: 72_706_203_648, source: HUB + 'Qwen/Qwen2.5-72B' },
  { id: 'qwen2.5-7b', generation: 'qwen2.5', stated: 7e9, total: 7_615_616_512, source: HUB + 'Qwen/Qwen2.5-7B' },
  { id: 'qwen3-0.6b', generation: 'qwen3', stated: 0.6e9, total: 596_049_920, source: HUB + 'Qwen/Qwen3-0.6B' },
  { id: 'qwen3-1.7b', generation: 'qwen3', stated: 1.7e9, total: 1_720_574_976, source: HUB + 'Qwen/Qwen3-1.7B' },
  { id: 'qwen3-14b', generation: 'qwen3', stated: 14e9, total: 14_768_307_200, source: HUB + 'Qwen/Qwen3-14B' },
  {
    id: 'qwen3-235b',
    generation: 'qwen3',
    stated: 235e9,
    total: 235_093_634_560,
    active: 22e9,
    source: HUB + 'Qwen/Qwen3-235B-A22B',
  },
  {
    id: 'qwen3-30b',
    generation: 'qwen3',
    stated: 30e9,
    total: 30_532_122_624,
    active: 3.3e9,
    source: HUB + 'Qwen/Qwen3-30B-A3B',
  },
  { id: 'qwen3-32b', generation: 'qwen3', stated: 32e9, total: 32_762_123_264, source: HUB + 'Qwen/Qwen3-32B' },
  {
    id: 'qwen3-480b',
    generation: 'qwen3',
    stated: 480e9,
    total: 480_154_875_392,
    active: 35e9,
    source: HUB + 'Qwen/Qwen3-Coder-480B-A35B-Instruct',
  },
  { id: 'qwen3-4b', generation: 'qwen3', stated: 4e9, total: 4_022_468_096, source: HUB + 'Qwen/Qwen3-4B' },
  { id: 'qwen3-8b', generation: 'qwen3', stated: 8e9, total: 8_190_735_360, source: HUB + 'Qwen/Qwen3-8B' },
  { id: 'qwen3.5-27b', generation: 'qwen3.5', stated: 27e9, total: 27_781_427_952, source: HUB + 'Qwen/Qwen3.5-27B' },
  { id: 'qwen3.6-27b', generation: 'qwen3.6', stated: 27e9, total: 27_781_427_952, source: HUB + 'Qwen/Qwen3.6-27B' },
  { id: 'qwen3.8-27b', generation: 'qwen3.8', stated: 27e9, total: 27_781_427_952, source: HUB + 'Qwen/Qwen3.8-27B' },
  { id: 'qwq-32b', generation: 'qwq', stated: 32e9, total: 32_763_876_352, source: HUB + 'Qwen/QwQ-32B' },
  {
    id: 'smollm-1.7b',
    generation: 'smollm',
    stated: 1.7e9,
    total: 1_711_376_384,
    source: HUB + 'HuggingFaceTB/SmolLM-1.7B',
  },
  {
    id: 'smollm2-1.7b',
    generation: 'smollm2',
    stated: 1.7e9,
    total: 1_711_376_384,
    source: HUB + 'HuggingFaceTB/SmolLM2-1.7B',
  },
  {
    id: 'stablelm-2-1.6b',
    generation: 'stablelm-2',
    stated: 1.6e9,
    total: 1_644_515_328,
    source: HUB + 'stabilityai/stablelm-2-1_6b',
  },
  {
    id: 'stablelm-3b-4e1t-3b',
    generation: 'stablelm-3b-4e1t',
    stated: 3e9,
    total: 2_795_443_200,
    source: HUB + 'stabilityai/stablelm-3b-4e1t',
  },
  {
    id: 'starcoder2-15b',
    generation: 'starcoder2',
    stated: 15e9,
    total: 15_957_889_024,
    source: HUB + 'bigcode/starcoder2-15b',
  },
  {
    id: 'starcoder2-3b',
    generation: 'starcoder2',
    stated: 3e9,
    total: 3_030_371_328,
    source: HUB + 'bigcode/starcoder2-3b',
  },
  {
    id: 'starcoder2-7b',
    generation: 'starcoder2',
    stated: 7e9,
    total: 7_173_923_840,
    source: HUB + 'bigcode/starcoder2-7b',
  },
  { id: 'yi-1-34b', generation: 'yi-1', stated: 34e9, total: 34_388_917_248, source: HUB + '01-ai/Yi-34B' },
  { id: 'yi-1-6b', generation: 'yi-1', stated: 6e9, total: 6_061_035_520, source: HUB + '01-ai/Yi-6B' },
  { id: 'yi-1-9b', generation: 'yi-1', stated: 9e9, total: 8_829_407_232, source: HUB + '01-ai/Yi-9B' },
  { id: 'yi-1.5-34b', generation: 'yi-1.5', stated: 34e9, total: 34_388_917_248, source: HUB + '01-ai/Yi-1.5-34B' },
  { id: 'yi-1.5-6b', generation: 'yi-1.5', stated: 6e9, total: 6_061_035_520, source: HUB + '01-ai/Yi-1.5-6B' },
  { id: 'yi-1.5-9b', generation: 'yi-1.5', stated: 9e9, total: 8_829_407_232, source: HUB + '01-ai/Yi-1.5-9B' },
] as const satisfies readonly StatedSizeRow[];

/** Sizes that names state as effective parameters, `E2B`: per-layer embeddings come on top. */
export const EFFECTIVE_SIZES = [
  {
    id: 'gemma-3n-e2b',
    generation: 'gemma-3n',
    stated: 2e9,
    total: 5_439_438_272,
    effective: true,
    source: HUB + 'google/gemma-3n-E2B-it',
  },
  {
    id: 'gemma-3n-e4b',
    generation: 'gemma-3n',
    stated: 4e9,
    total: 7_849_978_192,
    effective: true,
    source: HUB + 'google/gemma-3n-E4B-it',
  },
  {
    id: 'gemma-4-e2b',
    generation: 'gemma-4',
    stated: 2e9,
    total: 5_100_000_000,
    effective: true,
    source: HUB + 'google/gemma-4-E2B-it',
  },
  {
    id: 'gemma-4-e4b',
    generation: 'gemma-4',
    stated: 4e9,
    total: 8_000_000_000,
    effective: true,
    source: HUB + 'google/gemma-4-E4B-it',
  },
] as const satisfies readonly StatedSizeRow[];

/** A model whose name states no size. */
export interface NamedSizeRow {
  id: string;
  /** Runs of tokens of a split name, one space between; the longest run found in a name wins. */
  words: readonly string[];
  /** Tokens that make it another model. */
  not?: readonly string[];
  total: number;
  active?: number;
  experts?: number;
  source: string;
}

export const NAMED_SIZES = [
  { id: 'bge-m3', words: ['bge m 3'], total: 567_754_752, source: HUB + 'BAAI/bge-m3' },
  {
    id: 'command-r',
    words: ['command r'],
    total: 34_980_831_232,
    not: ['plus', '7', 'reasoning'],
    source: HUB + 'CohereForAI/c4ai-command-r-v01',
  },
  {
    id: 'command-r-plus',
    words: ['command r plus'],
    total: 103_810_674_688,
    source: HUB + 'CohereForAI/c4ai-command-r-plus',
  },
  {
    id: 'deepseek-coder-v2',
    words: ['deepseek coder v 2'],
    total: 235_741_434_880,
    active: 21e9,
    experts: 160,
    source: HUB + 'deepseek-ai/DeepSeek-Coder-V2-Instruct',
  },
  {
    id: 'deepseek-coder-v2-lite',
    words: ['deepseek coder v 2 lite'],
    total: 15_706_484_224,
    active: 2.4e9,
    experts: 64,
    source: HUB + 'deepseek-ai/DeepSeek-Coder-V2-Lite-Instruct',
  },
  {
    id: 'deepseek-r1',
    not: ['distill'],
    words: ['deepseek r 1'],
    total: 671_026_419_200,
    active: 37e9,
    experts: 256,
    source: HUB + 'deepseek-ai/DeepSeek-R1',
  },
  {
    id: 'deepseek-v2',
    words: ['deepseek v 2', 'deepseek v 2.5'],
    total: 235_741_434_880,
    active: 21e9,
    experts: 160,
    source: HUB + 'deepseek-ai/DeepSeek-V2',
  },
  {
    id: 'deepseek-v2-lite',
    words: ['deepseek v 2 lite'],
    total: 15_706_484_224,
    active: 2.4e9,
    experts: 64,
    source: HUB + 'deepseek-ai/DeepSeek-V2-Lite',
  },
  {
    id: 'deepseek-v3',
    not: ['tiny', 'mini'],
    words: ['deepseek v 3', 'deepseek v 3.1', 'deepseek v 3.2'],
    total: 671_026_419_200,
    active: 37e9,
    experts: 256,
    source: HUB + 'deepseek-ai/DeepSeek-V3',
  },
  {
    id: 'deepseek-v4-flash',
    words: ['deepseek v 4 flash'],
    total: 284_000_000_000,
    active: 13e9,
    experts: 256,
    source: HUB + 'deepseek-ai/DeepSeek-V4-Flash',
  },
  {
    id: 'deepseek-v4-pro',
    words: ['deepseek v 4 pro'],
    total: 1_600_000_000_000,
    active: 49e9,
    experts: 384,
    source: HUB + 'deepseek-ai/DeepSeek-V4-Pro',
  },
  {
    id: 'devstral-small',
    words: ['devstral small'],
    total: 23_572_403_200,
    source: HUB + 'mistralai/Devstral-Small-2505',
  },
  {
    id: 'dialogpt-large',
    words: ['dialogpt large', 'dialo gpt large'],
    total: 774_030_080,
    source: HUB + 'microsoft/DialoGPT-large',
  },
  {
    id: 'dialogpt-medium',
    words: ['dialogpt medium', 'dialo gpt medium'],
    total: 354_823_168,
    source: HUB + 'microsoft/DialoGPT-medium',
  },
  {
    id: 'dialogpt-small',
    words: ['dialogpt small', 'dialo gpt small'],
    total: 124_439_808,
    source: HUB + 'microsoft/DialoGPT-small',
  },
  {
    id: 'distilgpt2',
    words: ['distilgpt 2', 'distillgpt 2'],
    total: 81_912_576,
    source: HUB + 'distilbert/distilgpt2',
  },
  {
    id: 'glm-4.5',
    not: ['v', 'flash', 'air'],
    words: ['glm 4.5', 'glm 4.6', 'glm 4.7'],
    total: 355_000_000_000,
    active: 32e9,
    experts: 160,
    source: HUB + 'zai-org/GLM-4.5',
  },
  {
    id: 'glm-4.5-air',
    not: ['v'],
    words: ['glm 4.5 air'],
    total: 106_000_000_000,
    active: 12e9,
    experts: 128,
    source: HUB + 'zai-org/GLM-4.5-Air',
  },
  {
    id: 'glm-5',
    not: ['v', 'flash', 'air'],
    words: ['glm 5', 'glm 5.1', 'glm 5.2', 'glm 5.3'],
    total: 744_000_000_000,
    active: 40e9,
    experts: 256,
    source: HUB + 'zai-org/GLM-5',
  },
  {
    id: 'gpt2',
    not: ['tiny', 'mini', 'nano', 'micro', 'distilled'],
    words: ['gpt 2', 'gpt 2 small'],
    total: 124_439_808,
    source: HUB + 'openai-community/gpt2',
  },
  { id: 'gpt2-large', words: ['gpt 2 large'], total: 774_030_080, source: HUB + 'openai-community/gpt2-large' },
  { id: 'gpt2-medium', words: ['gpt 2 medium'], total: 354_823_168, source: HUB + 'openai-community/gpt2-medium' },
  { id: 'gpt2-xl', words: ['gpt 2 xl'], total: 1_557_611_200, source: HUB + 'openai-community/gpt2-xl' },
  {
    id: 'kimi-k2',
    not: ['tiny', 'mini'],
    words: ['kimi k 2', 'kimi k 2.5', 'kimi k 2.6', 'kimi k 2.7'],
    total: 1_026_408_232_448,
    active: 32e9,
    experts: 384,
    source: HUB + 'moonshotai/Kimi-K2-Instruct',
  },
  { id: 'kimi-k3', words: ['kimi k 3'], total: 2_779_931_837_184, experts: 896, source: HUB + 'moonshotai/Kimi-K3' },
  {
    id: 'llama-4-maverick',
    words: ['llama 4 maverick'],
    total: 401_583_781_376,
    active: 17e9,
    experts: 128,
    source: HUB + 'meta-llama/Llama-4-Maverick-17B-128E',
  },
  {
    id: 'llama-4-scout',
    words: ['llama 4 scout'],
    total: 108_641_793_536,
    active: 17e9,
    experts: 16,
    source: HUB + 'meta-llama/Llama-4-Scout-17B-16E',
  },
  {
    id: 'magistral-small',
    words: ['magistral small'],
    total: 23_572_403_200,
    source: HUB + 'mistralai/Magistral-Small-2506',
  },
  {
    id: 'mistral-large',
    words: ['mistral large'],
    total: 122_610_069_504,
    not: ['3'],
    source: HUB + 'mistralai/Mistral-Large-Instruct-2407',
  },
  {
    id: 'mistral-nemo',
    words: ['mistral nemo'],
    total: 12_247_782_400,
    source: HUB + 'mistralai/Mistral-Nemo-Base-2407',
  },
  {
    id: 'mistral-small-2409',
    words: ['mistral small instruct 2409'],
    total: 22_247_282_688,
    source: HUB + 'mistralai/Mistral-Small-Instruct-2409',
  },
  { id: 'phi-1', words: ['phi 1', 'phi 1.5', 'phi 1 5'], total: 1_418_270_720, source: HUB + 'microsoft/phi-1_5' },
  { id: 'phi-2', not: ['moe', 'x'], words: ['phi 2'], total: 2_779_683_840, source: HUB + 'microsoft/phi-2' },
  {
    id: 'phi-3-medium',
    words: ['phi 3 medium'],
    total: 13_960_238_080,
    source: HUB + 'microsoft/Phi-3-medium-4k-instruct',
  },
  {
    id: 'phi-3-mini',
    words: ['phi 3 mini', 'phi 3.5 mini'],
    total: 3_821_079_552,
    source: HUB + 'microsoft/Phi-3-mini-4k-instruct',
  },
  {
    id: 'phi-3.5-moe',
    words: ['phi 3.5 moe'],
    total: 41_873_153_344,
    active: 6.6e9,
    experts: 16,
    source: HUB + 'microsoft/Phi-3.5-MoE-instruct',
  },
  {
    id: 'phi-4',
    not: ['multimodal', 'mini'],
    words: ['phi 4'],
    total: 14_659_507_200,
    source: HUB + 'microsoft/phi-4',
  },
  {
    id: 'phi-4-mini',
    not: ['flash'],
    words: ['phi 4 mini'],
    total: 3_836_021_760,
    source: HUB + 'microsoft/Phi-4-mini-instruct',
  },
  {
    id: 'qwen3-coder-next',
    words: ['qwen 3 coder next'],
    total: 79_674_391_296,
    active: 3e9,
    experts: 512,
    source: HUB + 'Qwen/Qwen3-Coder-Next',
  },
  {
    id: 'tinyllama',
    words: ['tinyllama', 'tiny llama'],
    total: 1_100_048_384,
    source: HUB + 'TinyLlama/TinyLlama-1.1B-Chat-v1.0',
  },
] as const satisfies readonly NamedSizeRow[];

/**
 * Mixtures put together from dense models (`4x7B`): the first expert brings a whole model, each further one only its
 * feed-forward parts.
 */
export interface ExpertMergeRow {
  id: string;
  /** Size each expert was built from, as names state it. */
  each: number;
  families: readonly FamilyId[];
  /** Parameters of the dense model. */
  first: number;
  /** Feed-forward parameters of one model. */
  further: number;
  /** Number of experts in the developer's own release of this kind. */
  released?: number;
  source: string;
}

export const EXPERT_MERGES = [
  {
    id: 'llama-3-8b',
    each: 8e9,
    families: ['llama'],
    first: 8_030_261_248,
    further: 5_637_144_576,
    source: HUB + 'meta-llama/Meta-Llama-3-8B',
  },
  {
    id: 'mistral-7b',
    each: 7e9,
    families: ['mistral'],
    released: 8,
    first: 7_241_732_096,
    further: 5_637_144_576,
    source: 'https://arxiv.org/abs/2401.04088',
  },
  {
    id: 'mixtral-22b',
    each: 22e9,
    families: ['mistral'],
    released: 8,
    first: 22_247_282_688,
    further: 16_911_433_728,
    source: HUB + 'mistralai/Mixtral-8x22B-v0.1',
  },
  {
    id: 'phi-2',
    each: 2.7e9,
    families: ['phi'],
    first: 2_779_683_840,
    further: 1_677_721_600,
    source: HUB + 'microsoft/phi-2',
  },
  {
    id: 'tinyllama',
    each: 1.1e9,
    families: ['tinyllama'],
    first: 1_100_048_384,
    further: 761_266_176,
    source: HUB + 'TinyLlama/TinyLlama-1.1B-Chat-v1.0',
  },
] as const satisfies readonly ExpertMergeRow[];

/** Words that make a repo a part or a helper of the model whose name it carries. */
export const SERVING_MODELS: readonly { word: string; source: string }[] = [
  { word: 'dflash', source: 'https://arxiv.org/abs/2602.06036' },
  { word: 'drafter', source: 'https://arxiv.org/abs/2211.17192' },
  { word: 'dspark', source: HUB + 'LiquidAI/LFM2.5-8B-A1B-DSpark' },
  { word: 'mmproj', source: 'https://github.com/ggml-org/llama.cpp/blob/master/docs/multimodal.md' },
  { word: 'speculator', source: 'https://github.com/vllm-project/speculators' },
];
