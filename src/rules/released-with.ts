/**
 * What every model of a generation was released with, as its developer states it: where a repo says nothing of itself, it
 * has at least that. A family without generations stands for itself.
 */
import type { FamilyId } from './families.ts';
import type { GenerationId } from './generations.ts';

export interface ReleasedWithRow {
  id: GenerationId | FamilyId;
  /** The shortest context that one of its releases holds, in tokens; null: left to each repo's own config. */
  context: number | null;
  /** Attention heads that share one key and value in each of its releases, at least; absent: not known of all of them. */
  sharing?: number;
  /** Languages that the developer says all of them are made for, ISO 639-1; null: it names none. */
  languages: string | null;
  source: string;
}

const HUB = 'https://huggingface.co/';
const ARXIV = 'https://arxiv.org/abs/';

/** Sorted by id. */
export const RELEASED_WITH = [
  {
    id: 'aya-23',
    context: 8_192,
    languages: 'ar cs de el en es fa fr he hi id it ja ko nl pl pt ro ru tr uk vi zh',
    source: ARXIV + '2405.15032',
  },
  {
    id: 'aya-expanse',
    context: 8_192,
    languages: 'ar cs de el en es fa fr he hi id it ja ko nl pl pt ro ru tr uk vi zh',
    source: HUB + 'CohereLabs/aya-expanse-8b',
  },
  { id: 'baichuan-1', context: 4_096, languages: 'en zh', source: HUB + 'baichuan-inc/Baichuan-7B' },
  { id: 'baichuan2', context: 4_096, languages: 'en zh', source: ARXIV + '2309.10305' },
  {
    id: 'bloom',
    context: 2_048,
    languages: 'ar bn ca en es eu fr gu hi id kn ml mr ne or pa pt sw ta te ur vi yo zh',
    source: ARXIV + '2211.05100',
  },
  { id: 'codegemma', context: 8_192, languages: 'en', source: HUB + 'google/codegemma-7b' },
  { id: 'codestral', context: 32_768, sharing: 4, languages: null, source: HUB + 'mistralai/Codestral-22B-v0.1' },
  {
    id: 'command-r',
    context: 131_072,
    languages: 'ar de en es fr it ja ko pt zh',
    source: HUB + 'CohereLabs/c4ai-command-r-v01',
  },
  {
    id: 'command-r-plus',
    context: 131_072,
    languages: 'ar de en es fr it ja ko pt zh',
    source: HUB + 'CohereLabs/c4ai-command-r-plus',
  },
  { id: 'deepseek-coder', context: 16_384, languages: 'en zh', source: ARXIV + '2401.14196' },
  { id: 'deepseek-coder-v2', context: 131_072, languages: 'en zh', source: ARXIV + '2406.11931' },
  { id: 'deepseek-llm', context: 4_096, languages: 'en zh', source: ARXIV + '2401.02954' },
  { id: 'deepseek-math', context: 4_096, languages: 'en zh', source: ARXIV + '2402.03300' },
  { id: 'deepseek-r1', context: 131_072, languages: 'en zh', source: ARXIV + '2501.12948' },
  { id: 'deepseek-v2', context: 32_768, languages: 'en zh', source: ARXIV + '2405.04434' },
  { id: 'deepseek-v2.5', context: 131_072, languages: 'en zh', source: HUB + 'deepseek-ai/DeepSeek-V2.5' },
  { id: 'deepseek-v3', context: 131_072, languages: 'en zh', source: ARXIV + '2412.19437' },
  { id: 'deepseek-v3.1', context: 131_072, languages: 'en zh', source: HUB + 'deepseek-ai/DeepSeek-V3.1' },
  { id: 'deepseek-v3.2', context: 131_072, languages: 'en zh', source: ARXIV + '2512.02556' },
  { id: 'devstral', context: 131_072, sharing: 4, languages: null, source: HUB + 'mistralai/Devstral-Small-2505' },
  { id: 'ernie-4.5', context: 131_072, languages: 'en zh', source: HUB + 'baidu/ERNIE-4.5-21B-A3B-PT' },
  {
    id: 'eurollm',
    context: 4_096,
    languages:
      'ar bg ca cs da de el en es et fi fr ga gl hi hr hu it ja ko lt lv mt nl no pl pt ro ru sk sl sv tr uk zh',
    source: ARXIV + '2409.16235',
  },
  { id: 'exaone-3', context: 4_096, languages: 'en ko', source: ARXIV + '2408.03541' },
  { id: 'exaone-3.5', context: 32_768, sharing: 4, languages: 'en ko', source: ARXIV + '2412.04862' },
  { id: 'exaone-4', context: 65_536, languages: 'en es ko', source: ARXIV + '2507.11407' },
  { id: 'exaone-deep', context: 32_768, sharing: 4, languages: 'en ko', source: ARXIV + '2503.12524' },
  { id: 'falcon-1', context: 2_048, languages: null, source: ARXIV + '2311.16867' },
  { id: 'falcon-3', context: 4_096, languages: 'en es fr pt', source: HUB + 'blog/falcon3' },
  { id: 'gemma-1', context: 8_192, languages: 'en', source: ARXIV + '2403.08295' },
  { id: 'gemma-2', context: 8_192, sharing: 2, languages: 'en', source: ARXIV + '2408.00118' },
  { id: 'gemma-3', context: 32_768, sharing: 2, languages: null, source: ARXIV + '2503.19786' },
  { id: 'gemma-3n', context: 32_768, languages: null, source: HUB + 'google/gemma-3n-E4B-it' },
  { id: 'glm-4.5', context: 131_072, languages: 'en zh', source: ARXIV + '2508.06471' },
  { id: 'gpt-2', context: 1_024, languages: 'en', source: HUB + 'openai-community/gpt2' },
  { id: 'gpt-j', context: 2_048, languages: 'en', source: HUB + 'EleutherAI/gpt-j-6b' },
  { id: 'gpt-neo', context: 2_048, languages: 'en', source: HUB + 'EleutherAI/gpt-neo-2.7B' },
  { id: 'gpt-neox', context: 2_048, languages: 'en', source: ARXIV + '2204.06745' },
  { id: 'gpt-oss', context: 131_072, sharing: 8, languages: null, source: ARXIV + '2508.10925' },
  {
    id: 'granite-3.0',
    context: 4_096,
    sharing: 2,
    languages: 'ar cs de en es fr it ja ko nl pt zh',
    source: HUB + 'ibm-granite/granite-3.0-8b-instruct',
  },
  {
    id: 'granite-3.1',
    context: 131_072,
    sharing: 2,
    languages: 'ar cs de en es fr it ja ko nl pt zh',
    source: HUB + 'ibm-granite/granite-3.1-8b-instruct',
  },
  {
    id: 'granite-3.2',
    context: 131_072,
    sharing: 2,
    languages: 'ar cs de en es fr it ja ko nl pt zh',
    source: HUB + 'ibm-granite/granite-3.2-8b-instruct',
  },
  {
    id: 'granite-3.3',
    context: 131_072,
    sharing: 2,
    languages: 'ar cs de en es fr it ja ko nl pt zh',
    source: HUB + 'ibm-granite/granite-3.3-8b-instruct',
  },
  { id: 'internlm-1', context: 2_048, languages: 'en zh', source: HUB + 'internlm/internlm-7b' },
  { id: 'internlm2', context: 32_768, sharing: 2, languages: 'en zh', source: ARXIV + '2403.17297' },
  { id: 'internlm2.5', context: 32_768, sharing: 2, languages: 'en zh', source: HUB + 'internlm/internlm2_5-7b-chat' },
  { id: 'internlm3', context: 32_768, languages: 'en zh', source: HUB + 'internlm/internlm3-8b-instruct' },
  { id: 'kimi-k2', context: 131_072, languages: null, source: ARXIV + '2507.20534' },
  { id: 'lfm2', context: 32_768, languages: 'ar de en es fr ja ko zh', source: HUB + 'LiquidAI/LFM2-1.2B' },
  { id: 'llama-1', context: 2_048, languages: null, source: ARXIV + '2302.13971' },
  { id: 'llama-2', context: 4_096, languages: 'en', source: ARXIV + '2307.09288' },
  { id: 'llama-3', context: 8_192, sharing: 4, languages: 'en', source: HUB + 'meta-llama/Meta-Llama-3-8B' },
  { id: 'llama-3.1', context: 131_072, sharing: 4, languages: 'de en es fr hi it pt th', source: ARXIV + '2407.21783' },
  {
    id: 'llama-3.2',
    context: 131_072,
    sharing: 3,
    languages: 'de en es fr hi it pt th',
    source: HUB + 'meta-llama/Llama-3.2-1B',
  },
  {
    id: 'llama-3.3',
    context: 131_072,
    sharing: 8,
    languages: 'de en es fr hi it pt th',
    source: HUB + 'meta-llama/Llama-3.3-70B-Instruct',
  },
  {
    id: 'llama-4',
    context: 1_048_576,
    languages: 'ar de en es fr hi id it pt th tl vi',
    source: HUB + 'meta-llama/Llama-4-Scout-17B-16E-Instruct',
  },
  {
    id: 'magistral',
    context: 40_960,
    sharing: 4,
    languages: 'ar bn de el en es fa fr hi id it ja ko ms ne pl pt ro ru sr sv tr uk vi zh',
    source: HUB + 'mistralai/Magistral-Small-2506',
  },
  { id: 'mimo-7b', context: 32_768, languages: null, source: ARXIV + '2505.07608' },
  { id: 'minicpm3', context: 32_768, languages: 'en zh', source: HUB + 'openbmb/MiniCPM3-4B' },
  {
    id: 'ministral',
    context: null,
    languages: 'de en es fr it ja ko pt ru zh',
    source: HUB + 'mistralai/Ministral-8B-Instruct-2410',
  },
  {
    id: 'ministral-3',
    context: 262_144,
    languages: 'ar de en es fr it ja ko nl pt zh',
    source: HUB + 'mistralai/Ministral-3-8B-Instruct-2512',
  },
  { id: 'mistral-7b', context: 32_768, sharing: 4, languages: null, source: HUB + 'mistralai/Mistral-7B-v0.1' },
  {
    id: 'mistral-large',
    context: 131_072,
    sharing: 8,
    languages: 'de en es fr it',
    source: HUB + 'mistralai/Mistral-Large-Instruct-2407',
  },
  {
    id: 'mistral-nemo',
    context: 131_072,
    sharing: 4,
    languages: 'ar de en es fr hi it ja ko pt zh',
    source: HUB + 'mistralai/Mistral-Nemo-Instruct-2407',
  },
  {
    id: 'mistral-small',
    context: 32_768,
    sharing: 4,
    languages: 'de en es fr it ja ko pt ru zh',
    source: HUB + 'mistralai/Mistral-Small-Instruct-2409',
  },
  { id: 'mixtral', context: 32_768, sharing: 4, languages: 'de en es fr it', source: ARXIV + '2401.04088' },
  { id: 'olmo-1', context: 2_048, languages: 'en', source: ARXIV + '2402.00838' },
  { id: 'olmo-2', context: 4_096, languages: 'en', source: ARXIV + '2501.00656' },
  { id: 'olmo-3', context: 65_536, languages: 'en', source: HUB + 'allenai/Olmo-3-7B-Instruct' },
  { id: 'olmoe', context: 4_096, languages: 'en', source: ARXIV + '2409.02060' },
  { id: 'opt', context: 2_048, languages: 'en', source: ARXIV + '2205.01068' },
  { id: 'phi-1', context: 2_048, languages: 'en', source: ARXIV + '2306.11644' },
  { id: 'phi-1.5', context: 2_048, languages: 'en', source: ARXIV + '2309.05463' },
  { id: 'phi-2', context: 2_048, languages: 'en', source: HUB + 'microsoft/phi-2' },
  { id: 'phi-3', context: 4_096, languages: 'en', source: ARXIV + '2404.14219' },
  {
    id: 'phi-3.5',
    context: 131_072,
    languages: 'ar cs da de en es fi fr he hu it ja ko nl no pl pt ru sv th tr uk zh',
    source: HUB + 'microsoft/Phi-3.5-mini-instruct',
  },
  { id: 'phi-4', context: 16_384, sharing: 3, languages: 'en', source: ARXIV + '2412.08905' },
  { id: 'pythia', context: 2_048, languages: 'en', source: ARXIV + '2304.01373' },
  { id: 'qwen1', context: 8_192, languages: 'en zh', source: ARXIV + '2309.16609' },
  { id: 'qwen1.5', context: 32_768, languages: null, source: HUB + 'Qwen/Qwen1.5-7B' },
  {
    id: 'qwen2',
    context: 32_768,
    languages: 'ar bn cs de en es fa fr he hi id it ja km ko lo ms my nl pl pt ru th tl tr ur vi zh',
    source: ARXIV + '2407.10671',
  },
  {
    id: 'qwen2.5',
    context: 32_768,
    sharing: 5,
    languages: 'ar de en es fr it ja ko pt ru th vi zh',
    source: ARXIV + '2412.15115',
  },
  {
    id: 'qwen3',
    context: 32_768,
    languages:
      'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv ta te th tl tr uk ur vi zh',
    source: ARXIV + '2505.09388',
  },
  {
    id: 'qwen3-next',
    context: 262_144,
    languages:
      'ar bg bn ca cs da de el en es et fa fi fr he hi hr hu id it ja ko lt lv ms nl no pl pt ro ru sk sl sr sv ta te th tl tr uk ur vi zh',
    source: HUB + 'Qwen/Qwen3-Next-80B-A3B-Instruct',
  },
  { id: 'qwq', context: 32_768, languages: null, source: HUB + 'Qwen/QwQ-32B-Preview' },
  { id: 'smollm', context: 2_048, languages: 'en', source: HUB + 'HuggingFaceTB/SmolLM-1.7B' },
  { id: 'smollm2', context: 8_192, languages: 'en', source: ARXIV + '2502.02737' },
  {
    id: 'smollm3',
    context: 65_536,
    sharing: 4,
    languages: 'de en es fr it pt',
    source: HUB + 'HuggingFaceTB/SmolLM3-3B',
  },
  { id: 'stable-code', context: 16_384, languages: 'en', source: HUB + 'stabilityai/stable-code-3b' },
  { id: 'stablelm-2', context: 4_096, languages: null, source: ARXIV + '2402.17834' },
  { id: 'stablelm-3b-4e1t', context: 4_096, languages: 'en', source: HUB + 'stabilityai/stablelm-3b-4e1t' },
  { id: 'starcoder-1', context: 8_192, languages: null, source: ARXIV + '2305.06161' },
  { id: 'starcoder2', context: 16_384, sharing: 9, languages: null, source: ARXIV + '2402.19173' },
  { id: 'yi-1', context: 4_096, sharing: 7, languages: 'en zh', source: ARXIV + '2403.04652' },
  { id: 'yi-1.5', context: 4_096, sharing: 7, languages: 'en zh', source: HUB + '01-ai/Yi-1.5-9B' },
  { id: 'yi-coder', context: 131_072, languages: 'en zh', source: HUB + '01-ai/Yi-Coder-9B' },
] as const satisfies readonly ReleasedWithRow[];
