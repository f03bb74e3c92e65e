/** What is to be expected of a model: handed from what is kept to what ranks models and shows them. */

/** What the claims let expect of one model, in the field that is asked about. */
export interface Level {
  /** Per cent on a benchmark of middling difficulty, and one standard error in points. */
  level: number;
  error: number;
  /** The level less one error, by which models are placed: so a few lucky numbers do not lead. */
  sure: number;
  claims: number;
  benchmarks: number;
  claimants: number;
  ownClaims: number;
}

/** What is to be expected of a model with too few claims: by these, else by its size, day of release and generation. */
export type Expected = Pick<Level, 'level' | 'error' | 'sure' | 'claims'>;

/** What others made of one model. */
export interface Derived {
  models: number;
  downloads: number;
}
