/** What choosing a model leans on: which benchmarks tell models apart, and which lines answer another need. */
import type { Line } from '../model.ts';

/** Benchmarks to rank by where none is asked for; of these the one that most of the models in question have a score on. */
export interface RankingRow {
  id: string;
  /** null: of models without a line of their own. */
  line: Line | null;
  /** Ids of benchmarks, of two with equally many scores the earlier one counts. */
  benchmarks: readonly string[];
  why: string;
  source: string;
}

export const RANKINGS = [
  {
    id: 'coder',
    line: 'coder',
    benchmarks: ['humaneval', 'livecodebench', 'mbpp', 'humaneval-plus'],
    why: 'programs that pass tests',
    source: 'https://arxiv.org/abs/2107.03374',
  },
  {
    id: 'general',
    line: null,
    benchmarks: ['mmlu', 'mmlu-pro', 'gpqa-diamond', 'ifeval', 'gsm8k'],
    why: 'knowledge over many subjects',
    source: 'https://arxiv.org/abs/2009.03300',
  },
  {
    id: 'math',
    line: 'math',
    benchmarks: ['math', 'math-500', 'gsm8k', 'aime-2024'],
    why: 'problems with one right answer',
    source: 'https://arxiv.org/abs/2103.03874',
  },
  {
    id: 'vl',
    line: 'vl',
    benchmarks: ['mmmu', 'mathvista', 'docvqa', 'mmlu'],
    why: 'questions about pictures',
    source: 'https://arxiv.org/abs/2311.16502',
  },
] as const satisfies readonly RankingRow[];

/** Lines that do not answer a prompt; they stand apart unless they are asked for. */
export const LINES_APART: readonly Line[] = ['embedding', 'guard', 'reranker', 'reward'];
