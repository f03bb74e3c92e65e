/** Sets of benchmarks that are stated together, and since when each set was the one in use. */
export interface SuiteEdition {
  /** `<suite>/<since>`. */
  id: string;
  name: string;
  /** Day from which and until which results were made of these parts; null: still in use. */
  since: string;
  until: string | null;
  /**
   * Benchmark ids with the shots the suite prescribes. `telling`: all of these together name the suite. `rescaled`: results
   * are printed so that guessing comes to 0, and are to be held neither against chance nor against what others print.
   */
  parts: readonly { benchmark: string; shots: number; telling?: true; rescaled?: true }[];
  source: string;
}

const FIRST_FOUR = [
  { benchmark: 'arc-challenge', shots: 25, telling: true },
  { benchmark: 'hellaswag', shots: 10, telling: true },
  { benchmark: 'mmlu', shots: 5 },
  { benchmark: 'truthfulqa', shots: 0 },
] as const;
const FIRST_SIX = [...FIRST_FOUR, { benchmark: 'winogrande', shots: 5 }, { benchmark: 'gsm8k', shots: 5 }] as const;

/** Rows sorted by id. */
export const SUITE_EDITIONS = [
  {
    id: 'open-llm-leaderboard-1/2023-05-08',
    name: 'Open LLM Leaderboard, its first four benchmarks',
    since: '2023-05-08',
    until: '2023-11-10',
    parts: FIRST_FOUR,
    source: 'https://huggingface.co/docs/leaderboards/open_llm_leaderboard/archive',
  },
  {
    id: 'open-llm-leaderboard-1/2023-11-10',
    name: 'Open LLM Leaderboard',
    since: '2023-11-10',
    until: '2024-06-26',
    parts: FIRST_SIX,
    source: 'https://huggingface.co/blog/open-llm-leaderboard-drop',
  },
  {
    id: 'open-llm-leaderboard-2/2024-06-26',
    name: 'Open LLM Leaderboard 2',
    since: '2024-06-26',
    until: '2025-03-13',
    parts: [
      { benchmark: 'ifeval', shots: 0 },
      { benchmark: 'bbh', shots: 3, rescaled: true },
      { benchmark: 'math/lvl-5', shots: 4, telling: true },
      { benchmark: 'gpqa', shots: 0, rescaled: true },
      { benchmark: 'musr', shots: 0, telling: true, rescaled: true },
      { benchmark: 'mmlu-pro', shots: 5, rescaled: true },
    ],
    source: 'https://huggingface.co/docs/leaderboards/open_llm_leaderboard/about',
  },
] as const satisfies readonly SuiteEdition[];
