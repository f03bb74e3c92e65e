/** Tasks and free tags that say which line a model belongs to. */
import type { Line } from '../model.ts';

export interface TaskLineRow {
  line: Line;
  /** Hub tasks (`pipeline_tag`) that only such models do. */
  tasks: readonly string[];
  /** Free tags that only such models carry. */
  tags: readonly string[];
  /** Encoders and classifiers have this line too. */
  encoders?: true;
  source: string;
}

export const TASK_LINES = [
  {
    line: 'embedding',
    tasks: ['sentence-similarity'],
    tags: ['sentence-transformers', 'sentence-similarity', 'mteb'],
    encoders: true,
    source: 'https://huggingface.co/tasks/sentence-similarity',
  },
  {
    line: 'guard',
    tasks: [],
    tags: ['guardrails', 'guardrail', 'content-moderation', 'moderation'],
    encoders: true,
    source: 'https://huggingface.co/meta-llama/LlamaGuard-7b',
  },
  {
    line: 'reranker',
    tasks: ['text-ranking'],
    tags: ['reranker', 'cross-encoder', 'text-ranking'],
    encoders: true,
    source: 'https://huggingface.co/tasks/text-ranking',
  },
  {
    line: 'reward',
    tasks: [],
    tags: ['reward-model', 'reward model', 'reward-trainer'],
    source: 'https://huggingface.co/docs/trl/reward_trainer',
  },
] as const satisfies readonly TaskLineRow[];
