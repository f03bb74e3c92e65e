import type { Fact, FactField, FactRow, FactValue } from '../../model.ts';

/** Keeps every candidate for a field; the first, the strongest, is the chosen one. */
export function choose(field: FactField, candidates: readonly Fact<FactValue>[]): FactRow[] {
  // Written out: spreading each of ten facts of each of the Hub's models is most of what this costs.
  return candidates.map(({ value, basis, place, rule }, order) => {
    return { field, value, basis, place, rule, chosen: order === 0 };
  });
}

/** The chosen fact of a field among rows, or null. */
export function chosen(facts: readonly FactRow[], field: FactField): FactRow | null {
  return facts.find((row) => row.field === field && row.chosen) ?? null;
}
