/** What goes into settling and what comes out of it. */
import type { Basis, FactRow, LicenseState, Note, Relation } from '../../model.ts';

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
  /** Every license of the ancestry as an SPDX expression: the model's own first, then those of its parents in their order. */
  expression: string | null;
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
