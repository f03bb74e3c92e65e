/** What training methods in names and free tags say about a model's stage. */
import type { Stage } from '../model.ts';

export interface StageMethodRow {
  /** A `method` value of `name-words`. */
  method: string;
  stage: Stage;
  /** Begins at a base, so that `base` beside it in a name is what it was used on. */
  ofBase?: true;
  source: string;
}

/** Methods that make or presuppose a model that follows instructions. */
export const STAGE_METHODS = [
  { method: 'abliterated', stage: 'instruct', source: 'https://arxiv.org/abs/2406.11717' },
  { method: 'distilled-from', stage: 'instruct', source: 'https://arxiv.org/abs/1503.02531' },
  { method: 'dpo', stage: 'instruct', ofBase: true, source: 'https://arxiv.org/abs/2305.18290' },
  { method: 'rlhf', stage: 'instruct', ofBase: true, source: 'https://arxiv.org/abs/2203.02155' },
  { method: 'roleplay', stage: 'instruct', source: 'https://huggingface.co/Sao10K/L3-8B-Stheno-v3.2' },
  { method: 'sft', stage: 'instruct', ofBase: true, source: 'https://huggingface.co/docs/trl/sft_trainer' },
  {
    method: 'uncensored',
    stage: 'instruct',
    source: 'https://huggingface.co/cognitivecomputations/WizardLM-33B-V1.0-Uncensored',
  },
] as const satisfies readonly StageMethodRow[];

/** Values of filler words in `rules/name-words` that name what only tuned models were trained on. */
export const TUNING_FILLERS: readonly string[] = ['instruction-data'];

export interface StageTagRow {
  stage: Stage;
  tags: readonly string[];
  source: string;
}

/** Free tags by which authors say what a model is. */
export const STAGE_TAGS = [
  {
    stage: 'base',
    tags: ['base-model', 'pretrained-from-scratch'],
    source: 'https://huggingface.co/BananaMind/BananaMind-2-Pro',
  },
  {
    stage: 'instruct',
    tags: [
      'instruct',
      'chat',
      'chatml',
      'sft',
      'dpo',
      'orpo',
      'kto',
      'rlhf',
      'ppo',
      'grpo',
      'chatbot',
      'roleplay',
      'instruction-tuned',
      'conversational',
    ],
    source: 'https://huggingface.co/docs/hub/models-tasks',
  },
] as const satisfies readonly StageTagRow[];

/** Tags that the Hub puts on every model with a chat template, which pretrained ones ship as well (https://huggingface.co/Qwen/Qwen3-8B-Base). */
export const TEMPLATE_TAGS: readonly string[] = ['conversational'];
