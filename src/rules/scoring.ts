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
  /** The text that was opened and says so, the count too; absent: the row is from what is commonly known of its source. */
  read?: string;
}

const arxiv = (id: string) => `https://arxiv.org/abs/${id}`;
const github = (file: string) => `https://github.com/${file}`;
const data = (file: string) => `https://huggingface.co/datasets/${file}`;

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
    read: github('tatsu-lab/alpaca_eval/blob/00a2e178b715b78ce8c768c364e30b2751aba77d/README.md'),
  },
  { id: 'alpacaeval-2', items: 805, scored: 'comparison', exposure: 'questions-public', source: arxiv('2404.04475') },
  { id: 'arc-challenge', items: 1172, scored: 'choice', exposure: 'public', source: arxiv('1803.05457') },
  { id: 'arena-hard', items: 500, scored: 'comparison', exposure: 'questions-public', source: arxiv('2406.11939') },
  { id: 'bbh', items: 6511, scored: 'choice', exposure: 'guarded', source: arxiv('2210.09261') },
  {
    id: 'bigcodebench',
    items: 1140,
    scored: 'tests',
    exposure: 'public',
    source: arxiv('2406.15877'),
    read: github('bigcode-project/bigcodebench/blob/02283b0a65debfab3a16c8acf4ffe382532cfb93/README.md'),
  },
  { id: 'drop', items: 9536, scored: 'overlap', exposure: 'public', source: arxiv('1903.00161') },
  {
    id: 'gpqa',
    items: 448,
    scored: 'choice',
    exposure: 'guarded',
    source: arxiv('2311.12022'),
    read: data('Idavidrein/gpqa/blob/90b8e5b/README.md'),
  },
  {
    id: 'gpqa-diamond',
    items: 198,
    scored: 'choice',
    exposure: 'guarded',
    source: arxiv('2311.12022'),
  },
  {
    id: 'gsm8k',
    items: 1319,
    scored: 'answer',
    exposure: 'public',
    source: arxiv('2110.14168'),
  },
  { id: 'hellaswag', items: 10042, scored: 'choice', exposure: 'public', source: arxiv('1905.07830') },
  {
    id: 'humaneval',
    items: 164,
    scored: 'tests',
    exposure: 'public',
    source: arxiv('2107.03374'),
    read: github('openai/human-eval/blob/463c980b59e818ace59f6f9803cd92c749ceae61/README.md'),
  },
  {
    id: 'humaneval-plus',
    items: 164,
    scored: 'tests',
    exposure: 'public',
    source: arxiv('2305.01210'),
    read: github('evalplus/evalplus/blob/0310ad2ea66c6a923cde4a5ddcbd74e2c7e0f8d0/README.md'),
  },
  { id: 'ifeval', items: 541, scored: 'program', exposure: 'questions-public', source: arxiv('2311.07911') },
  {
    id: 'livecodebench',
    items: 1055,
    scored: 'tests',
    exposure: 'renewed',
    source: arxiv('2403.07974'),
  },
  { id: 'math', items: 5000, scored: 'answer', exposure: 'public', source: arxiv('2103.03874') },
  {
    id: 'math-500',
    items: 500,
    scored: 'answer',
    exposure: 'public',
    source: arxiv('2305.20050'),
    read: github('openai/prm800k/blob/00811d6de065642a6967b9017d4cee59550c0ef4/README.md'),
  },
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
  {
    id: 'mmlu-pro',
    items: 12032,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('2406.01574'),
    read: data('TIGER-Lab/MMLU-Pro/blob/main/README.md'),
  },
  { id: 'mt-bench', items: 80, scored: 'judge', exposure: 'questions-public', source: arxiv('2306.05685') },
  {
    id: 'musr',
    items: 756,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('2310.16049'),
  },
  { id: 'simpleqa', items: 4326, scored: 'judge', exposure: 'guarded', source: arxiv('2411.04368') },
  {
    id: 'swe-bench-verified',
    items: 500,
    scored: 'tests',
    exposure: 'public',
    source: 'https://openai.com/index/introducing-swe-bench-verified/',
  },
  { id: 'truthfulqa', items: 817, scored: 'choice', exposure: 'public', source: arxiv('2109.07958') },
  {
    id: 'winogrande',
    items: 1267,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('1907.10641'),
  },
] as const satisfies readonly ScoringRow[];
