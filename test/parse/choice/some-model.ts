/** Models and needs made up for tests; each test says only what it is about. */
import { memoryBudget } from '../../../src/parse/choice/device.ts';
import type { Candidate, Need, WeightOption } from '../../../src/parse/choice/need.ts';
import type { Score } from '../../../src/parse/choice/rank.ts';

export const GIB = 2 ** 30;

/** Half a KiB a token: a small cache in every layer. */
const CACHE = { full: { layers: 2, values: 256 }, local: { layers: 0, values: 0 }, window: null };

export function weights(part: Partial<WeightOption> = {}): WeightOption {
  return {
    repo: 'lab/model',
    format: 'safetensors',
    level: 'bf16',
    bits: 16,
    bytes: 10 * GIB,
    computed: false,
    ...part,
  };
}

export function model(part: Partial<Candidate> = {}): Candidate {
  return {
    id: 'lab/model',
    released: false,
    parameters: 5e9,
    activeParameters: null,
    contextLength: 32_768,
    contextFrom: 'config',
    nativeContext: null,
    extendedContext: null,
    line: null,
    stage: 'instruct',
    downloads: 100,
    license: { id: 'apache-2.0', kind: 'permissive', commercialUse: 'yes', conditions: { attribution: true } },
    languages: ['en'],
    cache: CACHE,
    cacheBasis: 'config',
    cacheFrom: 'lab/model',
    weights: [weights()],
    level: null,
    expected: null,
    derived: null,
    ...part,
  };
}

export function need(part: Partial<Need> = {}): Need {
  return {
    budget: memoryBudget(24 * GIB),
    context: 8192,
    extended: false,
    kvBits: 16,
    parallel: 1,
    writes: true,
    license: 'any',
    users: null,
    line: null,
    lines: null,
    stage: null,
    language: null,
    minParameters: null,
    maxParameters: null,
    maxActive: null,
    minSpeed: null,
    formats: null,
    minBits: 4,
    ...part,
  };
}

export function score(part: Partial<Score> = {}): Score {
  return {
    model: 'lab/model',
    benchmark: 'mmlu',
    score: 70,
    setting: '',
    shots: null,
    variant: null,
    special: false,
    higherIsBetter: true,
    statedBy: 'lab/model',
    standing: 'self-reported',
    url: 'https://huggingface.co/lab/model',
    ...part,
  };
}
