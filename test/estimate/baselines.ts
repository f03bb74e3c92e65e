/** What anybody would guess of a hidden claim without a model: the benchmark's mean, or the nearest sibling's number. */
import type { EstimateClaim } from './columns.ts';
import { groupedBy } from './grouped.ts';

/** A claim with what is known of the model it is about. */
export interface KnownClaim extends EstimateClaim {
  generation: string | null;
}

export interface Guesses {
  mean: number | null;
  sibling: number | null;
}

/** Guesses from claims that are not hidden. */
export function guesser(seen: readonly KnownClaim[]): (claim: KnownClaim) => Guesses {
  const byItem = groupedBy(seen, ({ item }) => item);
  return (claim) => {
    const same = byItem.get(claim.item) ?? [];
    return { mean: meanOf(same), sibling: siblingOf(claim, same) };
  };
}

function meanOf(claims: readonly KnownClaim[]): number | null {
  return claims.length === 0 ? null : claims.reduce((sum, { share }) => sum + share, 0) / claims.length;
}

/** Of another model of known size: of the same generation where there is one, of those the nearest in size. */
function siblingOf(claim: KnownClaim, same: readonly KnownClaim[]): number | null {
  const { size, generation, subject } = claim;
  if (size === null) return null;
  const others = same.filter((one) => one.subject !== subject && one.size !== null);
  const kin = others.filter((one) => generation !== null && one.generation === generation);
  const distance = (one: KnownClaim) => Math.abs((one.size ?? 0) - size);
  return (kin.length > 0 ? kin : others).toSorted((a, b) => distance(a) - distance(b))[0]?.share ?? null;
}
