/** What the claimers share: the name being read, and how a run of its tokens is claimed. */
import { numberClaim } from './measures.ts';
import type { NameClaim } from './reading.ts';
import type { NameToken } from './split.ts';

/** A name being read. */
export interface Name {
  id: string;
  tokens: readonly NameToken[];
  /** Which tokens are claimed so far. */
  owned: readonly boolean[];
  claims: readonly NameClaim[];
}

export type Claimer = (name: Name, at: number) => NameClaim | null;

/** Claims `tokens[from..to)` of a name. */
export function claim(
  name: Name,
  kind: NameClaim['kind'],
  value: string | number,
  from: number,
  to: number,
  meaning: string | null,
) {
  return { ...numberClaim(name.tokens, kind, 0, from, to), value, meaning };
}

/** The name states a size already. */
export function hasSize({ claims }: Name): boolean {
  return claims.some((held) => held.kind === 'size' || held.kind === 'experts');
}
