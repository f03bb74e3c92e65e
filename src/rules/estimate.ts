/**
 * How the quality estimate weighs what it reads. A pull is how many claims it takes to move a value half-way from where it
 * would lie if nothing were known: `npm run predict` tells what each choice costs or gains in points of prediction.
 */
export const PULLS = {
  /** A benchmark's difficulty, beside the mean of all. */
  benchmark: 0.1,
  /** What an edition, a part or a metric adds to it. */
  item: 1,
  /** What shots and method add. */
  class: 2,
  /** What one card's way of running adds: harness, prompts, whatever it leaves unsaid. */
  card: 3,
  /** How far a benchmark spreads models, against 1. */
  spread: 6,
  /** A model's ability, against what its size, date and generation let expect. */
  ability: 0.7,
  /** What one field adds to it. */
  field: 4,
  /** What own cards add to their models' numbers. */
  own: 20,
  /** What one card's numbers about one maker's models have in common: a bias that more of them do not average out. */
  witness: 0.5,
  /** What ten times as many parameters add. */
  size: 1,
  /** What a year adds. */
  year: 1,
  /** What one generation adds to both, in models. */
  generation: 5,
} as const;

/** Passes over the claims; after thirty no level moves by a tenth of a point. */
export const SWEEPS = 30;

/** A model of fewer benchmarks has no estimate to be ranked by. */
export const FEWEST_BENCHMARKS = 3;
/** Nor is one ranked in a field by fewer claims. */
export const FEWEST_CLAIMS = 3;
/** Nor is one ranked over all that was asked in fewer fields: who is good at sums may know nothing else. */
export const FEWEST_FIELDS = 3;

/** log10 of the parameters that sizes are held against: some 8 billion. */
export const MIDDLE_SIZE = 9.9;

/** Days since 1970 that dates of release are held against: 1 June 2024. */
export const MIDDLE_DAY = 19_875;
export const YEAR = 365.25;

/** Of the model as a whole, over all fields. */
export const OVERALL = 'overall';

/** What a claim of a model's own card, its owner's or a repackaging counts beside one of somebody else. */
export const OWN_WEIGHT = 0.7;

/** Variance of one claim, in logits, at which 95 of 100 hidden claims lie within two errors: `npm run predict`. */
export const NOISE = 0.13;
