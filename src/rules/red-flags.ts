/**
 * What may make a reader look twice at a card's numbers. A row names one kind of sign and how much it takes; the rows
 * that prove it are found by `migrations/*_claims_views.sql`. A flag states what stands where, never why.
 */
export interface RedFlag {
  id: string;
  /** `info`: good to know. `warning`: look before you compare. `serious`: cannot be as it stands. */
  severity: 'info' | 'warning' | 'serious';
  /** What holds of a model with this flag, in one sentence. */
  states: string;
  /** Differences up to this are left out: points of a hundred, scaled to the benchmark's range. Null: no difference is measured. */
  margin: number | null;
  /** So many rows must say so. */
  least: number;
  /** Of so large a share of the rows that could. Null: no share is asked for. */
  share: number | null;
  /** Where it is argued that this matters. */
  source: string;
}

const REPRODUCIBLE = 'https://arxiv.org/abs/2405.14782';
const LOTTERY = 'https://arxiv.org/abs/2107.07002';
const CONTAMINATION = 'https://arxiv.org/abs/2311.01964';
const MODEL_CARDS = 'https://arxiv.org/abs/1810.03993';
const LABEL_ERRORS = 'https://arxiv.org/abs/2103.14749';
const BOLD = 'https://arxiv.org/abs/1909.03004';
const ONE = { margin: null, least: 1, share: null } as const;

/** Rows sorted by id. */
export const RED_FLAGS = [
  {
    id: 'above-independent',
    severity: 'warning',
    states: 'A score of its own card is higher than every independent one that states the same setting.',
    ...ONE,
    margin: 5,
    source: REPRODUCIBLE,
  },
  {
    id: 'below-chance',
    severity: 'warning',
    states: 'A score of its own is below what guessing gives.',
    ...ONE,
    margin: 2,
    source: REPRODUCIBLE,
  },
  {
    id: 'benchmark-newer-than-card',
    severity: 'warning',
    states: 'A benchmark it states a score on was published after the repo was last changed.',
    ...ONE,
    source: CONTAMINATION,
  },
  {
    id: 'benchmark-newer-than-model',
    severity: 'info',
    states: 'A benchmark it states a score on was published after the repo was created.',
    ...ONE,
    source: CONTAMINATION,
  },
  {
    id: 'beyond-ceiling',
    severity: 'warning',
    states: "A score is above what the benchmark's own wrong labels leave possible.",
    ...ONE,
    margin: 0,
    source: LABEL_ERRORS,
  },
  {
    id: 'bold-not-best',
    severity: 'info',
    states: 'A number in bold is not the best one about its benchmark in the same table.',
    ...ONE,
    source: BOLD,
  },
  {
    id: 'impossible',
    severity: 'serious',
    states: "A score lies outside its benchmark's range.",
    ...ONE,
    margin: 0,
    source: REPRODUCIBLE,
  },
  {
    id: 'parents-numbers',
    severity: 'warning',
    states: "Scores that its card states as the model's own equal those that its parent states as its own.",
    margin: null,
    least: 4,
    share: 0.9,
    source: MODEL_CARDS,
  },
  {
    id: 'rival-below-own-card',
    severity: 'warning',
    states: "It quotes another owner's model below every score of that model's own card that states the same setting.",
    ...ONE,
    margin: 1,
    source: LOTTERY,
  },
] as const satisfies readonly RedFlag[];
