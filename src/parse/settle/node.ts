/** What goes into settling and what comes out of it. */
import type { BaseModel, Basis, FactRow, LicenseState, Note, Relation } from '../../model.ts';

/** A model as far as lineage matters: what it knows of itself, and its parents. null is "not known". */
export interface SettleNode {
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

/** One model of a chain and the license it has itself; null where it has none that is known. */
export interface ChainLink {
  id: string;
  license: string | null;
}

/** The most restrictive license between a model and its roots. */
export interface EffectiveLicense {
  license: string;
  /** False when some license of the ancestry is not known, so that a stricter one may hold. */
  complete: boolean;
  /** From the model to the ancestor whose license it is. */
  path: readonly ChainLink[];
}

/** A model labelled freer than an ancestor of it. */
export interface FreerThanParent {
  license: string;
  /** How the model came from the first parent of the path. */
  relation: Relation | null;
  /** From the model to the ancestor whose license is stricter. */
  path: readonly ChainLink[];
}

/** What lineage adds to one model. */
export interface Settled {
  id: string;
  /** Facts taken over from ancestors, each with the path it came along; all of basis `inferred`. */
  facts: readonly FactRow[];
  /** The license of an ancestor, for a model that declares none. */
  license: { id: string; basis: Basis; place: string; rule: string; state: LicenseState } | null;
  effective: EffectiveLicense | null;
  freer: FreerThanParent | null;
  notes: readonly Note[];
}
