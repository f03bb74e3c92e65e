/**
 * Benchmarks with a leaderboard on the Hub: the dataset repo and the task of its eval.yaml under which results in
 * `.eval_results/` go. https://huggingface.co/docs/hub/eval-results
 */
export interface HubLeaderboard {
  /** Id of a row in `rules/benchmarks`. */
  id: string;
  /** The dataset repo. */
  dataset: string;
  /** Id of the task, as the dataset's eval.yaml has it. */
  task: string;
  /** The eval.yaml, or a result that the Hub took under these names. */
  source: string;
}

/** Sorted by id. */
export const HUB_LEADERBOARDS: readonly HubLeaderboard[] = [
  {
    id: 'aime-2026',
    dataset: 'MathArena/aime_2026',
    task: 'MathArena/aime_2026',
    source: 'https://huggingface.co/datasets/MathArena/aime_2026/commit/10b4e45b7a503075d4da8a0d57916a4f06ce6bd2',
  },
  {
    id: 'gpqa-diamond',
    dataset: 'Idavidrein/gpqa',
    task: 'diamond',
    source: 'https://huggingface.co/Zyphra/ZAYA1-8B/commit/6186b0866e84fc168b3409510ff6e7e8a03d6f72',
  },
  {
    id: 'gsm8k',
    dataset: 'openai/gsm8k',
    task: 'gsm8k',
    source: 'https://huggingface.co/SnurfyAI/Sn-CodeExplainer-0.5B/commit/168a3816b49af653b78d77906e33617a0be471f7',
  },
  {
    id: 'mmlu-pro',
    dataset: 'TIGER-Lab/MMLU-Pro',
    task: 'mmlu_pro',
    source: 'https://huggingface.co/Zyphra/ZAYA1-8B/commit/6186b0866e84fc168b3409510ff6e7e8a03d6f72',
  },
  {
    id: 'swe-bench-pro',
    dataset: 'ScaleAI/SWE-bench_Pro',
    task: 'SWE_Bench_Pro',
    source: 'https://huggingface.co/MiniMaxAI/MiniMax-M2.7/commit/91ee1ff2f7ea785d8f613add2fbfaf561961cf8e',
  },
  {
    id: 'swe-bench-verified',
    dataset: 'SWE-bench/SWE-bench_Verified',
    task: 'swe_bench_%_resolved',
    source: 'https://huggingface.co/MiniMaxAI/MiniMax-M2.5/commit/1825d90355a61f877506fe4f8ade14455bbf5ac4',
  },
];
