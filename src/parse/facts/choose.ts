import type { Fact, FactField, FactRow, FactValue } from '../../model.ts';

/** Keeps every candidate for a field; the first, the strongest, is the chosen one. */
export function choose(field: FactField, candidates: readonly Fact<FactValue>[]): FactRow[] {
  const rows: FactRow[] = [];
  // Written out: spreading each of ten facts of each of the Hub's models is most of what this costs.
  for (const { value, basis, place, rule } of candidates)
    rows.push({ field, value, basis, place, rule, chosen: rows.length === 0 });
  return rows;
}

/** The chosen fact of a field among rows, or null. */
export function chosen(facts: readonly FactRow[], field: FactField): FactRow | null {
  for (const row of facts) if (row.field === field && row.chosen) return row;
  return null;
}
