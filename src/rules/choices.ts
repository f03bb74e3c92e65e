/** What choosing a model leans on: what people want one for, which models answer that, and what tells them apart. */
import type { Line, Stage } from '../model.ts';
import { OVERALL } from './estimate.ts';

/** One use. A model is looked at for its task or its line; its line must be none or one of these. */
export interface UseRow {
  /** As one asks for it: `--task coding`. */
  id: string;
  /** Hub tasks (`pipeline_tag`) of the models that serve it. */
  tasks: readonly string[];
  /** Lines made for it or serving it; models of these are looked at whatever their task. */
  lines: readonly Line[];
  /** Models that state no task, but have a family and this stage, are looked at too. */
  untold: boolean;
  /** Models of no line serve it. */
  general: boolean;
  /** The stage people mean; null: any. */
  stage: Stage | null;
  /** Field of benchmarks that tells its models apart: a table of `rules/benchmarks`, or overall. */
  field: string;
  /** Tokens taken for granted where none are asked for; 0: however long its texts may be. */
  context: number;
  /** It writes token after token, and so keeps keys and values. */
  writes: boolean;
  why: string;
  source: string;
}

const TASK_PAGES = 'https://huggingface.co/tasks';

/** Tasks of the Hub whose models write text; sorted. */
const WRITING_TASKS = ['any-to-any', 'conversational', 'image-text-to-text', 'text-generation', 'text2text-generation'];

/** Sorted by id. */
export const USES = [
  {
    id: 'chat',
    tasks: WRITING_TASKS,
    lines: ['omni', 'vl'],
    untold: true,
    general: true,
    stage: 'instruct',
    field: OVERALL,
    context: 8192,
    writes: true,
    why: 'answers what it is asked',
    source: `${TASK_PAGES}/text-generation`,
  },
  {
    id: 'coding',
    tasks: WRITING_TASKS,
    lines: ['coder'],
    untold: true,
    general: true,
    stage: 'instruct',
    field: 'code',
    context: 8192,
    writes: true,
    why: 'programs that pass tests',
    source: 'https://arxiv.org/abs/2107.03374',
  },
  {
    id: 'embedding',
    tasks: ['feature-extraction', 'sentence-similarity'],
    lines: ['embedding'],
    untold: false,
    general: true,
    stage: null,
    field: 'retrieval',
    context: 0,
    writes: false,
    why: 'texts as vectors, near where they mean the like',
    source: `${TASK_PAGES}/sentence-similarity`,
  },
  {
    id: 'math',
    tasks: WRITING_TASKS,
    lines: ['math'],
    untold: true,
    general: true,
    stage: 'instruct',
    field: 'math',
    context: 8192,
    writes: true,
    why: 'problems with one right answer',
    source: 'https://arxiv.org/abs/2103.03874',
  },
  {
    id: 'reranking',
    tasks: ['text-ranking'],
    lines: ['reranker'],
    untold: false,
    general: true,
    stage: null,
    field: 'retrieval',
    context: 0,
    writes: false,
    why: 'passages in the order in which they answer',
    source: `${TASK_PAGES}/text-ranking`,
  },
  {
    id: 'speech',
    tasks: ['audio-text-to-text', 'automatic-speech-recognition'],
    lines: ['audio'],
    untold: false,
    general: true,
    stage: null,
    field: 'speech',
    context: 0,
    writes: false,
    why: 'speech as text',
    source: `${TASK_PAGES}/automatic-speech-recognition`,
  },
  {
    id: 'vision',
    tasks: ['any-to-any', 'image-text-to-text', 'video-text-to-text', 'visual-question-answering'],
    lines: ['omni', 'vl'],
    untold: false,
    general: true,
    stage: 'instruct',
    field: 'vision',
    context: 8192,
    writes: true,
    why: 'questions about pictures',
    source: 'https://arxiv.org/abs/2311.16502',
  },
] as const satisfies readonly UseRow[];

/** The Hub's name for a use. */
export const USE_OF_TASK: Readonly<Record<string, string>> = {
  'automatic-speech-recognition': 'speech',
  'feature-extraction': 'embedding',
  'image-text-to-text': 'vision',
  'sentence-similarity': 'embedding',
  'text-generation': 'chat',
  'text-ranking': 'reranking',
};

/** Lines that nobody chooses by themselves: parts of another model's running, or judges of its answers. */
export const LINES_APART: readonly Line[] = ['draft', 'guard', 'reward'];

/** Of models that cannot be ranked, one that is fetched so many times less than the most used has no use that speaks for it. */
export const HARDLY_USED = 1000;

/** And one so many times smaller than the largest of them that fits is not what the memory is for. */
export const FAR_SMALLER = 10;
