/** What settling works on: handed from what is kept to what is understood and back. */
import type { BaseModel, LicenseState, Relation } from './model.ts';

/** Fields that can be taken over from a parent. */
export const INHERITABLE = [
  'family',
  'generation',
  'line',
  'stage',
  'parameters',
  'active_parameters',
  'experts',
] as const;
export type Inheritable = (typeof INHERITABLE)[number];

/** A model as far as lineage matters: what it knows of itself, and its parents. null is "not known". */
export interface RelatedModel {
  /** `owner/name` as it is called now. */
  id: string;
  edges: readonly Pick<BaseModel, 'id' | 'relation' | 'basis'>[];
  /** The chosen `relation` fact: it tells how the model came from its parents where an edge does not, or not rightly. */
  relation: Relation | null;
  family: string | null;
  generation: string | null;
  line: string | null;
  stage: string | null;
  /** Plain counts. */
  parameters: number | null;
  active_parameters: number | null;
  experts: number | null;
  /** Row id of the license and how it was come by. */
  license: string | null;
  license_state: LicenseState | null;
}

/** What the index knows of names. */
export interface KnownNames {
  /** The id that a whole id means. */
  find(id: string): string | null;
  /** The id of the only model of a developer's own whose name is spelled so. */
  bearer(spelling: string): string | null;
}
