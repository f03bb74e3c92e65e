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

interface Placed {
  id: string;
  downloads: number | null;
}

/** Both groups in their order. */
export function inGroups<T>(
  models: readonly T[],
  of: (model: T) => Placed,
  levels: ReadonlyMap<string, Level>,
): { ranked: T[]; untested: T[] } {
  const byUse = models.toSorted((a, b) => mostUsedFirst(of(a), of(b)));
  const sure = (model: T) => levels.get(of(model).id)?.sure ?? null;
  return {
    ranked: byUse.filter((one) => sure(one) !== null).toSorted((a, b) => (sure(b) ?? 0) - (sure(a) ?? 0)),
    untested: byUse.filter((one) => sure(one) === null),
  };
}

function mostUsedFirst(a: Placed, b: Placed): number {
  return (b.downloads ?? -1) - (a.downloads ?? -1) || a.id.localeCompare(b.id, 'en');
}
