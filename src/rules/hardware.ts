/**
 * Graphics cards and Macs by name, from the Hub's own list (@huggingface/tasks), and how much of their memory a model may
 * have. Memory is sold in units of 2^30 bytes (JEDEC standard 100B), so a card of 24 GB holds 24 GiB.
 */
import { SKUS } from '@huggingface/tasks';

export interface Device {
  /** As the list writes it: `RTX 4090`, `Apple M3 Max`. */
  name: string;
  kind: 'gpu' | 'mac';
  maker: string;
  aliases: readonly string[];
  /** GiB it is sold with, smallest first. */
  memory: readonly number[];
}

interface Sku {
  memory?: readonly number[];
  aliases?: readonly string[];
}

const MAKERS: readonly [Device['kind'], string, Readonly<Record<string, Sku>>][] = [
  ['gpu', 'NVIDIA', SKUS.GPU.NVIDIA],
  ['gpu', 'AMD', SKUS.GPU.AMD],
  ['gpu', 'Intel', SKUS.GPU.INTEL],
  ['mac', 'Apple', SKUS['Apple Silicon']['-']],
];

/** Where a maker's own page says otherwise than the list. */
export const CORRECTED_MEMORY = [
  {
    id: 'RX 7600 XT',
    memory: [16],
    source: 'https://www.amd.com/en/products/graphics/desktops/radeon/7000-series/amd-radeon-rx-7600-xt.html',
  },
] as const satisfies readonly { id: string; memory: readonly number[]; source: string }[];

const corrected: ReadonlyMap<string, readonly number[]> = new Map(CORRECTED_MEMORY.map((row) => [row.id, row.memory]));

/** Every device whose memory the list states. */
export const DEVICES: readonly Device[] = MAKERS.flatMap(([kind, maker, skus]) =>
  Object.entries(skus).flatMap(([name, { memory: listed = [], aliases = [] }]) => {
    const memory = (corrected.get(name) ?? listed).toSorted((a, b) => a - b);
    return memory.length === 0 ? [] : [{ name, kind, maker, aliases, memory }];
  }),
);

/** How much of a memory a model may have. */
export interface UsableRow {
  id: string;
  kind: Device['kind'] | 'memory';
  /** The row holds from this many GiB up; the largest that fits counts. */
  from: number;
  share: number;
  why: string;
  source: string;
}

const VLLM = 'https://docs.vllm.ai/en/v0.10.0/configuration/engine_args.html';

export const USABLE = [
  {
    id: 'gpu',
    kind: 'gpu',
    from: 0,
    share: 0.9,
    why: "a tenth is left to the driver and other programs, as vLLM's gpu_memory_utilization leaves it",
    source: VLLM,
  },
  {
    id: 'mac-large',
    kind: 'mac',
    from: 36,
    share: 3 / 4,
    why: 'macOS gives its GPU three quarters of the memory unless told otherwise (iogpu.wired_limit_mb)',
    source: 'https://github.com/ggml-org/llama.cpp/issues/1870',
  },
  {
    id: 'mac-small',
    kind: 'mac',
    from: 0,
    share: 2 / 3,
    why: 'macOS gives its GPU two thirds of the memory unless told otherwise (iogpu.wired_limit_mb)',
    source: 'https://github.com/ollama/ollama/issues/434',
  },
  {
    id: 'memory',
    kind: 'memory',
    from: 0,
    share: 0.9,
    why: "a tenth is left to the driver and other programs, as vLLM's gpu_memory_utilization leaves it",
    source: VLLM,
  },
] as const satisfies readonly UsableRow[];

/** What a runtime holds beside weights and cache: buffers for one batch of activations. */
export const BUFFERS = {
  bytes: 2 ** 29,
  why: 'half a GiB for the buffers of a runtime; llama.cpp reports 0.3 GiB for a model of 3 billion parameters',
  source: 'https://github.com/SciSharp/LLamaSharp/issues/1099',
} as const;

/** What the view `memory_shapes` counts for a cache where no config tells. */
export const MOST_CACHE = {
  why: 'no config.json is held, so every attention head is counted with keys and values of its own, as far as its generation does not let heads share them: more than any held config of so many parameters has',
  source: 'https://arxiv.org/abs/2001.08361',
} as const;

/** Formats that run on some makers' hardware only; all others run on any. */
export const FORMAT_HARDWARE = [
  {
    id: 'awq',
    makers: ['NVIDIA', 'AMD', 'Intel'],
    source: 'https://docs.vllm.ai/en/v0.10.0/features/quantization/supported_hardware.html',
  },
  {
    id: 'bnb-4bit',
    makers: ['NVIDIA', 'AMD', 'Intel'],
    source: 'https://huggingface.co/docs/bitsandbytes/installation',
  },
  {
    id: 'bnb-8bit',
    makers: ['NVIDIA', 'AMD', 'Intel'],
    source: 'https://huggingface.co/docs/bitsandbytes/installation',
  },
  { id: 'exl2', makers: ['NVIDIA', 'AMD'], source: 'https://github.com/turboderp-org/exllamav2' },
  { id: 'exl3', makers: ['NVIDIA'], source: 'https://github.com/turboderp-org/exllamav3' },
  {
    id: 'gptq',
    makers: ['NVIDIA', 'AMD', 'Intel'],
    source: 'https://docs.vllm.ai/en/v0.10.0/features/quantization/supported_hardware.html',
  },
  { id: 'mlx', makers: ['Apple'], source: 'https://github.com/ml-explore/mlx' },
] as const;

/** Bits a weight below which quality falls off steeply. */
export const FEWEST_BITS = {
  bits: 4,
  why: 'below 4 bits a weight the perplexity that llama.cpp measures rises steeply',
  source: 'https://github.com/ggml-org/llama.cpp/pull/1684',
} as const;

/** Devices that many people have, one of each size: what a model is held against where nobody names one. */
export const COMMON_DEVICES = [
  { name: 'RTX 3060 12GB', kind: 'gpu' },
  { name: 'RTX 4080', kind: 'gpu' },
  { name: 'RTX 4090', kind: 'gpu' },
  { name: 'RTX 5090', kind: 'gpu' },
  { name: 'M3 Max 64GB', kind: 'mac' },
  { name: 'A100 80GB', kind: 'gpu' },
  { name: '2x A100 80GB', kind: 'gpu' },
  { name: '8x H100', kind: 'gpu' },
] as const satisfies readonly { name: string; kind: Device['kind'] }[];
/**
 * Bits a weight that whole files of GGUF levels come to, by the bits that people ask for. Where no repo of a model fits,
 * these say what one would take.
 */
export const TYPICAL_BITS = [
  {
    id: 8,
    level: 'Q8_0',
    bits: 8.5,
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
  {
    id: 6,
    level: 'Q6_K',
    bits: 6.6,
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
  {
    id: 5,
    level: 'Q5_K_M',
    bits: 5.7,
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
  {
    id: 4,
    level: 'Q4_K_M',
    bits: 4.9,
    source: 'https://github.com/ggml-org/llama.cpp/blob/master/tools/quantize/README.md',
  },
] as const satisfies readonly { id: number; level: string; bits: number; source: string }[];

/** Bits a number of the key-value cache. */
export const CACHE_BITS = {
  usual: 16,
  why: "8 and 4 bits are those of vLLM's fp8 cache and llama.cpp's q8_0 and q4_0, which keep half a bit more a number for their scales",
  source: 'https://docs.vllm.ai/en/latest/features/quantization/quantized_kvcache.html',
} as const;
