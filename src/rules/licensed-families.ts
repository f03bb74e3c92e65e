/** Licenses written for the weights of one family: a model that carries one is of that family if it is built so. */
import type { FamilyId } from './families.ts';
import type { GenerationId } from './generations.ts';

export interface LicensedFamilyRow {
  /** The license id the Hub tags. */
  id: string;
  family: FamilyId;
  /** The generations it was written for; absent where it is used for all. */
  generations?: readonly GenerationId[];
  /**
   * Of several, the one that is meant unless the name speaks of the other: by a word, by a size in billions. Holds for
   * repos older than `before`, since people put the license on later models too. Of 377 repos with a parent of known
   * generation 375 are of this one.
   */
  usual?: { generation: GenerationId; before: string; words: readonly string[]; sizes: readonly number[] };
  source: string;
}

export const LICENSED_FAMILIES = [
  { id: 'deepseek', family: 'deepseek', source: 'https://github.com/deepseek-ai/DeepSeek-V3/blob/main/LICENSE-MODEL' },
  {
    id: 'gemma',
    family: 'gemma',
    generations: ['gemma-1', 'codegemma', 'gemma-2', 'gemma-3', 'gemma-3n'],
    source: 'https://ai.google.dev/gemma/terms',
  },
  {
    id: 'llama2',
    family: 'llama',
    generations: ['llama-2', 'code-llama'],
    usual: {
      generation: 'llama-2',
      before: '2024-04-18',
      words: [
        'bash',
        'code',
        'codes',
        'coder',
        'coding',
        'dev',
        'developer',
        'phind',
        'program',
        'programming',
        'py',
        'python',
        'ruby',
        'script',
        'sql',
        'typescript',
      ],
      sizes: [34],
    },
    source: 'https://ai.meta.com/llama/license/',
  },
  { id: 'llama3', family: 'llama', generations: ['llama-3'], source: 'https://www.llama.com/llama3/license/' },
  { id: 'llama3.1', family: 'llama', generations: ['llama-3.1'], source: 'https://www.llama.com/llama3_1/license/' },
  { id: 'llama3.2', family: 'llama', generations: ['llama-3.2'], source: 'https://www.llama.com/llama3_2/license/' },
  { id: 'llama3.3', family: 'llama', generations: ['llama-3.3'], source: 'https://www.llama.com/llama3_3/license/' },
  { id: 'llama4', family: 'llama', generations: ['llama-4'], source: 'https://www.llama.com/llama4/license/' },
] as const satisfies readonly LicensedFamilyRow[];
