import type { Basis, Fact } from '../../model.ts';
import { SIZE_SOURCES, type SizeSource } from '../../rules/size-sources.ts';

/** One source's count. */
export interface SizeCandidate extends Fact<number> {
  source: SizeSource;
  tolerance: number;
}

const tolerances: ReadonlyMap<SizeSource, number> = new Map(SIZE_SOURCES.map((row) => [row.id, row.tolerance]));

/** What a source says, with how far it may be off. */
export function candidate(source: SizeSource, value: number, basis: Basis, place: string): SizeCandidate {
  return { source, value, basis, place, rule: `parameters/${source}`, tolerance: tolerances.get(source) ?? 0 };
}
