/** Licenses written for the weights of one family: a model that carries one is of that family if it is built so. */
import type { FamilyId } from './families.ts';
import type { GenerationId } from './generations.ts';

export interface LicensedFamilyRow {
  /** The license id the Hub tags. */
  id: string;
  family: FamilyId;
  /** The generations it was written for; absent where it is used for all. */
  generations?: readonly GenerationId[];
  source: string;
}

export const LICENSED_FAMILIES = [
  { id: 'deepseek', family: 'deepseek', source: 'https://github.com/deepseek-ai/DeepSeek-V3/blob/main/LICENSE-MODEL' },
  { id: 'gemma', family: 'gemma', source: 'https://ai.google.dev/gemma/terms' },
  {
    id: 'llama2',
    family: 'llama',
    generations: ['llama-2', 'code-llama'],
    source: 'https://ai.meta.com/llama/license/',
  },
  { id: 'llama3', family: 'llama', generations: ['llama-3'], source: 'https://www.llama.com/llama3/license/' },
  { id: 'llama3.1', family: 'llama', generations: ['llama-3.1'], source: 'https://www.llama.com/llama3_1/license/' },
  { id: 'llama3.2', family: 'llama', generations: ['llama-3.2'], source: 'https://www.llama.com/llama3_2/license/' },
  { id: 'llama3.3', family: 'llama', generations: ['llama-3.3'], source: 'https://www.llama.com/llama3_3/license/' },
  { id: 'llama4', family: 'llama', generations: ['llama-4'], source: 'https://www.llama.com/llama4/license/' },
] as const satisfies readonly LicensedFamilyRow[];
