/** What the claimers share: the name being read, and how a run of its tokens is claimed. */
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

/** Says what the run of tokens that starts at one of them means, or null. */
export type Claimer = (name: Name, at: number) => NameClaim | null;

/** Claims `tokens[from..to)` of a name. */
export function claim(
  name: Name,
  kind: NameClaim['kind'],
  value: string | number,
  from: number,
  to: number,
  meaning: string | null,
): NameClaim {
  const start = name.tokens[from]?.start ?? 0;
  const end = name.tokens[to - 1]?.end ?? start;
  return { kind, value, meaning, text: '', start, end, from, to };
}

/** The name states a size already. */
export function hasSize({ claims }: Name): boolean {
  for (const { kind } of claims) if (kind === 'size' || kind === 'experts') return true;
  return false;
}
