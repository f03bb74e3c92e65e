/**
 * How well-known benchmarks are scored, and who can have seen their questions. Whether an answer can be guessed follows from
 * the way of scoring; what guessing gives stands in the benchmark's own row.
 */

/** Ways of finding an answer right, in plain words. */
export const WAYS_OF_SCORING = {
  choice: 'one of several printed answers is picked',
  answer: 'a short final answer is compared with the right one',
  tests: 'code is run against tests',
  program: 'a program checks what was asked for',
  overlap: 'words shared with right answers are counted',
  judge: 'another model gives marks',
  comparison: 'another model prefers one of two answers: 50 is parity, not chance',
} as const;
export type WayOfScoring = keyof typeof WAYS_OF_SCORING;

/** Who can have seen questions and answers before a model was trained, in plain words. */
export const EXPOSURES = {
  public: 'questions and answers can be downloaded',
  guarded: 'questions and answers can be downloaded, behind a form, a password or a mark against use in training',
  renewed: 'new questions are added by date: only those later than the training data are unseen',
  'questions-public': 'questions can be downloaded; there are no printed answers to learn by heart',
} as const;
export type Exposure = keyof typeof EXPOSURES;

export interface ScoringRow {
  /** Id in the table of benchmarks. */
  id: string;
  /** Questions it asks, of the set that is usually reported. */
  items: number;
  scored: WayOfScoring;
  exposure: Exposure;
  source: string;
}

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;

/** Sorted by id. */
export const SCORING = [
  {
    id: 'aime-2024',
    items: 30,
    scored: 'answer',
    exposure: 'public',
    source: 'https://maa.org/math-competitions/aime',
  },
  {
    id: 'aime-2025',
    items: 30,
    scored: 'answer',
    exposure: 'public',
    source: 'https://maa.org/math-competitions/aime',
  },
  {
    id: 'alpacaeval',
    items: 805,
    scored: 'comparison',
    exposure: 'questions-public',
    source: 'https://github.com/tatsu-lab/alpaca_eval',
  },
  { id: 'alpacaeval-2', items: 805, scored: 'comparison', exposure: 'questions-public', source: arxiv('2404.04475') },
  { id: 'arc-challenge', items: 1172, scored: 'choice', exposure: 'public', source: arxiv('1803.05457') },
  { id: 'arena-hard', items: 500, scored: 'comparison', exposure: 'questions-public', source: arxiv('2406.11939') },
  { id: 'bbh', items: 6511, scored: 'choice', exposure: 'guarded', source: arxiv('2210.09261') },
  { id: 'bigcodebench', items: 1140, scored: 'tests', exposure: 'public', source: arxiv('2406.15877') },
  { id: 'drop', items: 9536, scored: 'overlap', exposure: 'public', source: arxiv('1903.00161') },
  { id: 'gpqa', items: 448, scored: 'choice', exposure: 'guarded', source: arxiv('2311.12022') },
  { id: 'gpqa-diamond', items: 198, scored: 'choice', exposure: 'guarded', source: arxiv('2311.12022') },
  { id: 'gsm8k', items: 1319, scored: 'answer', exposure: 'public', source: arxiv('2110.14168') },
  { id: 'hellaswag', items: 10042, scored: 'choice', exposure: 'public', source: arxiv('1905.07830') },
  { id: 'humaneval', items: 164, scored: 'tests', exposure: 'public', source: arxiv('2107.03374') },
  { id: 'humaneval-plus', items: 164, scored: 'tests', exposure: 'public', source: arxiv('2305.01210') },
  { id: 'ifeval', items: 541, scored: 'program', exposure: 'questions-public', source: arxiv('2311.07911') },
  { id: 'livecodebench', items: 1055, scored: 'tests', exposure: 'renewed', source: arxiv('2403.07974') },
  { id: 'math', items: 5000, scored: 'answer', exposure: 'public', source: arxiv('2103.03874') },
  { id: 'math-500', items: 500, scored: 'answer', exposure: 'public', source: arxiv('2305.20050') },
  { id: 'mbpp', items: 500, scored: 'tests', exposure: 'public', source: arxiv('2108.07732') },
  {
    id: 'mbpp-plus',
    items: 378,
    scored: 'tests',
    exposure: 'public',
    source: 'https://evalplus.github.io/leaderboard.html',
  },
  { id: 'mgsm', items: 2750, scored: 'answer', exposure: 'public', source: arxiv('2210.03057') },
  { id: 'mmlu', items: 14042, scored: 'choice', exposure: 'public', source: arxiv('2009.03300') },
  { id: 'mmlu-pro', items: 12032, scored: 'choice', exposure: 'public', source: arxiv('2406.01574') },
  { id: 'mt-bench', items: 80, scored: 'judge', exposure: 'questions-public', source: arxiv('2306.05685') },
  { id: 'musr', items: 756, scored: 'choice', exposure: 'public', source: arxiv('2310.16049') },
  { id: 'simpleqa', items: 4326, scored: 'judge', exposure: 'guarded', source: arxiv('2411.04368') },
  {
    id: 'swe-bench-verified',
    items: 500,
    scored: 'tests',
    exposure: 'public',
    source: 'https://openai.com/index/introducing-swe-bench-verified/',
  },
  { id: 'truthfulqa', items: 817, scored: 'choice', exposure: 'public', source: arxiv('2109.07958') },
  { id: 'winogrande', items: 1267, scored: 'choice', exposure: 'public', source: arxiv('1907.10641') },
] as const satisfies readonly ScoringRow[];
