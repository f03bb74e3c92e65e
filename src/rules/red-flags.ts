/**
 * What may make a reader look twice at a card's numbers. A row names one kind of sign and how much it takes; the rows
 * that prove it are found by the view `flag_rows`. A flag states what stands where, never why. A kind stands here only as
 * long as the flags of real cards, read beside them, are right: see `test/accuracy/red-flags.ts`.
 */
export interface RedFlag {
  id: string;
  /** `info`: good to know. `warning`: look before you compare. */
  severity: 'info' | 'warning';
  /** What holds of a model with this flag, in one sentence. */
  states: string;
  /** Differences up to this are left out: points of a hundred, scaled to the benchmark's range. Null: no difference is measured. */
  margin: number | null;
  /** Where it is argued that this matters. */
  source: string;
}

const REPRODUCIBLE = 'https://arxiv.org/abs/2405.14782';
const LOTTERY = 'https://arxiv.org/abs/2107.07002';
const BOLD = 'https://arxiv.org/abs/1909.03004';

/** Rows sorted by id. */
export const RED_FLAGS = [
  {
    id: 'above-independent',
    severity: 'warning',
    states: 'A score of its own card is higher than every independent one that states the same setting.',
    margin: 5,
    source: REPRODUCIBLE,
  },
  {
    id: 'below-chance',
    severity: 'warning',
    states: 'A score of its own is below what guessing gives.',
    margin: 2,
    source: REPRODUCIBLE,
  },
  {
    id: 'bold-not-best',
    severity: 'info',
    states: 'A number in bold is not the best one of an open model about its benchmark in the same table.',
    margin: null,
    source: BOLD,
  },
  {
    id: 'rival-below-own-card',
    severity: 'warning',
    states: "It quotes another owner's model below every score of that model's own card that states the same setting.",
    margin: 1,
    source: LOTTERY,
  },
] as const satisfies readonly RedFlag[];
