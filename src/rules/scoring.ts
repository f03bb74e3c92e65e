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
    read: data('HuggingFaceH4/aime_2024/blob/main/README.md'),
  },
  {
    id: 'aime-2025',
    items: 30,
    scored: 'answer',
    exposure: 'public',
    source: 'https://maa.org/math-competitions/aime',
    read: data('minyichen/AIME2025/blob/main/README.md'),
  },
  {
    id: 'alpacaeval',
    items: 805,
    scored: 'comparison',
    exposure: 'questions-public',
    source: 'https://github.com/tatsu-lab/alpaca_eval',
    read: github('tatsu-lab/alpaca_eval/blob/00a2e178b715b78ce8c768c364e30b2751aba77d/README.md'),
  },
  {
    id: 'alpacaeval-2',
    items: 805,
    scored: 'comparison',
    exposure: 'questions-public',
    source: arxiv('2404.04475'),
    read: 'https://evalscope.readthedocs.io/en/v1.6.0/benchmarks/alpaca_eval.html',
  },
  {
    id: 'arc-challenge',
    items: 1172,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('1803.05457'),
    read: github('huggingface/datasets/blob/040102f100964a33fd334e2695f1c493fa6b92db/datasets/ai2_arc/README.md'),
  },
  {
    id: 'arena-hard',
    items: 500,
    scored: 'comparison',
    exposure: 'questions-public',
    source: arxiv('2406.11939'),
    read: data('lmarena-ai/arena-hard-auto-v0.1/blob/2a69efe86cff85c593cfd4c2b4491c128e52c6f1/README.md'),
  },
  {
    id: 'bbh',
    items: 6511,
    scored: 'choice',
    exposure: 'guarded',
    source: arxiv('2210.09261'),
    read: 'https://dev.alphaxiv.org/benchmarks/stanford-university/big-bench-hard',
  },
  {
    id: 'bigcodebench',
    items: 1140,
    scored: 'tests',
    exposure: 'public',
    source: arxiv('2406.15877'),
    read: github('bigcode-project/bigcodebench/blob/02283b0a65debfab3a16c8acf4ffe382532cfb93/README.md'),
  },
  {
    id: 'drop',
    items: 9536,
    scored: 'overlap',
    exposure: 'public',
    source: arxiv('1903.00161'),
    read: github('modelscope/evalscope/blob/230d754041203f9f37ce3e75f6f90881b2185c25/docs/en/benchmarks/drop.md'),
  },
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
    read: github(
      'modelscope/evalscope/blob/19b6052fbf3593901bc45c6130e487098cf4170e/docs/en/benchmarks/gpqa_diamond.md',
    ),
  },
  {
    id: 'gsm8k',
    items: 1319,
    scored: 'answer',
    exposure: 'public',
    source: arxiv('2110.14168'),
    read: github('huggingface/datasets/blob/003b040e7a4c30aab0db802c0655496e70edb19a/datasets/gsm8k/README.md'),
  },
  {
    id: 'hellaswag',
    items: 10042,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('1905.07830'),
    read: github('huggingface/datasets/blob/0129d93b38026ee51eb079480e77fd8202f6091a/datasets/hellaswag/README.md'),
  },
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
  {
    id: 'ifeval',
    items: 541,
    scored: 'program',
    exposure: 'questions-public',
    source: arxiv('2311.07911'),
    read: github('modelscope/evalscope/blob/62b856e485db28a450aa44556a26ae048b50ed50/docs/en/benchmarks/ifeval.md'),
  },
  {
    id: 'livecodebench',
    items: 1055,
    scored: 'tests',
    exposure: 'renewed',
    source: arxiv('2403.07974'),
    read: github(
      'modelscope/evalscope/blob/04eab032ad43881087511e440782af2005773fb4/docs/en/benchmarks/live_code_bench.md',
    ),
  },
  {
    id: 'math',
    items: 5000,
    scored: 'answer',
    exposure: 'public',
    source: arxiv('2103.03874'),
    read: github(
      'huggingface/datasets/blob/040102f100964a33fd334e2695f1c493fa6b92db/datasets/competition_math/README.md',
    ),
  },
  {
    id: 'math-500',
    items: 500,
    scored: 'answer',
    exposure: 'public',
    source: arxiv('2305.20050'),
    read: github('openai/prm800k/blob/00811d6de065642a6967b9017d4cee59550c0ef4/README.md'),
  },
  {
    id: 'mbpp',
    items: 500,
    scored: 'tests',
    exposure: 'public',
    source: arxiv('2108.07732'),
    read: github('google-research/google-research/blob/30adf0ec5f35f9609c2f1d896005e184195d9146/mbpp/README.md'),
  },
  {
    id: 'mbpp-plus',
    items: 378,
    scored: 'tests',
    exposure: 'public',
    source: 'https://evalplus.github.io/leaderboard.html',
    read: github('evalplus/evalplus'),
  },
  {
    id: 'mgsm',
    items: 2750,
    scored: 'answer',
    exposure: 'public',
    source: arxiv('2210.03057'),
    read: data('juletxara/mgsm/blob/c75be70995b8f368aad73c5b2c9edef45169c708/README.md'),
  },
  {
    id: 'mmlu',
    items: 14042,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('2009.03300'),
    read: data('hails/mmlu_no_train/blame/refs%2Fpr%2F3/README.md'),
  },
  {
    id: 'mmlu-pro',
    items: 12032,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('2406.01574'),
    read: data('TIGER-Lab/MMLU-Pro/blob/main/README.md'),
  },
  {
    id: 'mt-bench',
    items: 80,
    scored: 'judge',
    exposure: 'questions-public',
    source: arxiv('2306.05685'),
    read: github('lm-sys/FastChat/blob/007ecd07da27132136c707eef92bf9841fd167f2/fastchat/llm_judge/README.md'),
  },
  {
    id: 'musr',
    items: 756,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('2310.16049'),
    read: data('OpenEvals/MuSR/blob/main/README.md'),
  },
  {
    id: 'simpleqa',
    items: 4326,
    scored: 'judge',
    exposure: 'public',
    source: arxiv('2411.04368'),
    read: 'https://openai.com/index/introducing-simpleqa/',
  },
  {
    id: 'swe-bench-verified',
    items: 500,
    scored: 'tests',
    exposure: 'public',
    source: 'https://openai.com/index/introducing-swe-bench-verified/',
    read: data('princeton-nlp/SWE-bench_Verified/blob/67358593635606946cea19233e3335b1b6ca69b9/README.md'),
  },
  {
    id: 'truthfulqa',
    items: 817,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('2109.07958'),
    read: github('huggingface/datasets/blob/040102f100964a33fd334e2695f1c493fa6b92db/datasets/truthful_qa/README.md'),
  },
  {
    id: 'winogrande',
    items: 1267,
    scored: 'choice',
    exposure: 'public',
    source: arxiv('1907.10641'),
    read: github('huggingface/datasets/blob/040102f100964a33fd334e2695f1c493fa6b92db/datasets/winogrande/README.md'),
  },
] as const satisfies readonly ScoringRow[];
