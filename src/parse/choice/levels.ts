/** The order that the quality estimate gives: models with enough claims by what is all but sure, the others by use. */

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

/** What others made of one model. */
export interface Derived {
  models: number;
  downloads: number;
}

interface Placed {
  id: string;
  downloads: number | null;
}

/** Both groups in their order. */
export function inGroups<T>(
  models: readonly T[],
  of: (model: T) => Placed,
  levels: ReadonlyMap<string, Level>,
  derived: ReadonlyMap<string, Derived>,
): { ranked: T[]; untested: T[] } {
  const ordered = byUse(models, of, derived);
  const sure = (model: T) => levels.get(of(model).id)?.sure ?? null;
  return {
    ranked: ordered.filter((one) => sure(one) !== null).toSorted((a, b) => (sure(b) ?? 0) - (sure(a) ?? 0)),
    untested: ordered.filter((one) => sure(one) === null),
  };
}

/** Most used first: downloads of the model and of all that is made from it, then how many those are. */
export function byUse<T>(models: readonly T[], of: (model: T) => Placed, derived: ReadonlyMap<string, Derived>): T[] {
  const use = (model: T) => (of(model).downloads ?? 0) + (derived.get(of(model).id)?.downloads ?? 0);
  const made = (model: T) => derived.get(of(model).id)?.models ?? 0;
  return models.toSorted((a, b) => use(b) - use(a) || made(b) - made(a) || of(a).id.localeCompare(of(b).id, 'en'));
}
