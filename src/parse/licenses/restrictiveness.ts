/** Which of two licenses leaves a user less freedom, by the order in `rules/licenses`. */
import { type LicenseRow, RESTRICTIVENESS } from '../../rules/licenses.ts';

type Terms = Pick<LicenseRow, 'commercialUse' | 'kind'>;

const USES: readonly string[] = RESTRICTIVENESS.commercialUse;
const KINDS: readonly string[] = RESTRICTIVENESS.kind;

/** A rank that grows with restriction: commercial use counts before kind. Null where the terms are not known. */
export function restriction(terms: Terms): number | null {
  const use = USES.indexOf(terms.commercialUse);
  const kind = KINDS.indexOf(terms.kind);
  return use === -1 || kind === -1 ? null : use * KINDS.length + kind;
}

/** True when both terms are known and `a` leaves more freedom than `b`. */
export function isFreer(a: Terms, b: Terms): boolean {
  const [left, right] = [restriction(a), restriction(b)];
  return left !== null && right !== null && left < right;
}
