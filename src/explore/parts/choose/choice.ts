/** What `hubdex choose` answers, as far as the page shows it. */

export type Group = 'ranked' | 'by use' | 'lower' | 'little known';

export interface Expected {
  level: number;
  error: number;
  claims: number;
}

export interface Estimate extends Expected {
  benchmarks: number;
}

export interface Claim {
  score: number;
  setting: string;
  url: string;
}

export interface Model {
  group: Group;
  rank: number;
  model: string;
  parameters: number | null;
  context_length: number | null;
  context_from: string | null;
  license: { id: string; kind: string | null } | null;
  downloads: number | null;
  estimate: Estimate | null;
  expected: Expected | null;
  /** `repo` null: no repo of the index has such weights; they would have to be looked for. */
  weights: { repo: string | null; format: string; level: string | null; total: number; speed: number | null } | null;
  claim: Claim | null;
}

export interface Left {
  model: string;
  downloads: number | null;
  findings: readonly { says: string }[];
}

/** The first of those that were left out; how many more there are, and how many that were not asked about. */
export interface Lefts {
  first: readonly Left[];
  more: number;
  beside: number;
}

export interface Choice {
  assumed: readonly string[];
  ranked_by: string;
  ranking: { benchmark: string } | null;
  fitting: number;
  models: readonly Model[];
  left_out: Lefts;
  cannot_tell: Lefts;
}
