/** Old names of repos to the names they have now. */
import { ALIASES, OWNER_ALIASES } from '../../rules/aliases.ts';

const REPOS = new Map<string, string>(ALIASES.map(({ id, canonical }) => [id.toLowerCase(), canonical]));
const OWNERS = new Map<string, string>(OWNER_ALIASES.map(({ id, canonical }) => [id.toLowerCase(), canonical]));

/** Longest chain of renames followed; a loop of renames ends there. */
const MOST_RENAMES = 4;

/** The name a repo has now, by the tables alone; null when they know nothing of the old one. */
export function canonicalId(id: string): string | null {
  return REPOS.get(id.toLowerCase()) ?? renamedOwner(id);
}

function renamedOwner(id: string): string | null {
  const slash = id.indexOf('/');
  const owner = slash === -1 ? undefined : OWNERS.get(id.slice(0, slash).toLowerCase());
  return owner === undefined ? null : owner + id.slice(slash);
}

/**
 * The name a repo has now: renames that a crawl has learnt (`learnt`, old name in lower case -> new name) go before
 * the tables; chains are followed. An unknown id comes back as it is.
 */
export function resolveId(id: string, learnt: ReadonlyMap<string, string>): string {
  let current = id;
  for (let step = 0; step < MOST_RENAMES; step++) {
    const next = learnt.get(current.toLowerCase()) ?? canonicalId(current);
    if (next === null || next.toLowerCase() === current.toLowerCase()) return next ?? current;
    current = next;
  }
  return current;
}
