/** The axis "a benchmark": what one row of the tables in this folder says. */
export interface Benchmark {
  /** Lower case, as it stands in a claim. */
  id: string;
  name: string;
  /** Other spellings it goes by, compared without case, spaces and punctuation. Id and name count as well. */
  names: readonly string[];
  /** What it measures, in one sentence. */
  measures: string;
  /** `%`, `score-10`, `elo`, `ppl`, `wer` ...; null when the number has no unit. */
  unit: string | null;
  /** The best (or, where lower is better, the worst) value there can be, in `unit`; null when unbounded. */
  range_max: number | null;
  higher_is_better: boolean;
  /** Id of the metric it is usually stated in, a row of `rules/metrics` or `pass@1`; null when several are usual. */
  metric: string | null;
  /** What guessing scores, in `unit`; null when guessing scores nothing or differs by sub-task. */
  chance: number | null;
  /** Highest score its own wrong labels leave possible, in `unit`, where somebody has measured that. */
  ceiling: { value: number; source: string } | null;
  /** `YYYY-MM` or `YYYY-MM-DD` of the paper's first version or of the release; null when not established. */
  published: string | null;
  /** Primary source: the paper, or the maintainers' own site or repo. */
  source: string;
  /**
   * Sub-tasks by name; their ids are `<id>/<slug>`. A list holds spellings of one sub-task, the one its slug is made of
   * first.
   */
  parts?: readonly (string | readonly string[])[];
  /** Whole names that stand for one sub-task, by its slug: `{ '103': ['wikitext103'] }`. */
  partNames?: Readonly<Record<string, readonly string[]>>;
  /** Any further word after the name is a sub-task (`ruler/32k`), not only those in `parts`. */
  openParts?: true;
  /** Its sub-tasks are languages. */
  byLanguage?: true;
  /** ISO code of the language it was made in, where that is not English: under a heading of that language it is whole. */
  language?: string;
  /** The name is also an everyday word: only the official spelling, or a benchmark's company, makes it certain. */
  everydayWord?: true;
  /** Labels that must be read as this row or a part of it. */
  examples: readonly string[];
  /** Labels that must not. */
  nearMisses: readonly string[];
}

/** A share of right answers. */
export const PERCENT = {
  unit: '%',
  range_max: 100,
  higher_is_better: true,
  metric: 'acc',
  chance: null,
  ceiling: null,
} as const;
/** Code that passes its tests at the first attempt. */
export const PASS = { ...PERCENT, metric: 'pass@1' } as const;
export const EXACT = { ...PERCENT, metric: 'em' } as const;
export const F1 = { ...PERCENT, metric: 'f1' } as const;
/** Perplexity: no upper end, 1 is perfect. */
export const PERPLEXITY = {
  unit: 'ppl',
  range_max: null,
  higher_is_better: false,
  metric: 'ppl',
  chance: null,
  ceiling: null,
} as const;
/** Word error rate; above 100 when a transcript is longer than what was said. */
export const WORD_ERRORS = {
  unit: 'wer',
  range_max: null,
  higher_is_better: false,
  metric: 'wer',
  chance: null,
  ceiling: null,
} as const;
export const RATING = {
  unit: 'elo',
  range_max: null,
  higher_is_better: true,
  metric: 'elo',
  chance: null,
  ceiling: null,
} as const;
export const SCORE = {
  unit: null,
  range_max: null,
  higher_is_better: true,
  metric: 'score',
  chance: null,
  ceiling: null,
} as const;
/** A judge's marks from 1 to 10. */
export const SCORE_10 = { ...SCORE, unit: 'score-10', range_max: 10 } as const;
