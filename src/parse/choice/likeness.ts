/** Names that somebody who mistyped may have meant. */

const NEAR = 5;
const LIKE = 0.3;

/** The names that share the most pairs of letters with the asked one, nearest first; `plain` strips what does not count. */
export function nearest(asked: string, names: readonly string[], plain: (name: string) => string = lower): string[] {
  const wanted = pairs(plain(asked.slice(0, 100)));
  return names
    .map((name) => ({ name, likeness: likeness(wanted, pairs(plain(name))) }))
    .filter(({ likeness: share }) => share > LIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, NEAR)
    .map(({ name }) => name);
}

function lower(name: string): string {
  return name.toLowerCase();
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

/** Dice's coefficient. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
