/** Names that somebody who mistyped may have meant. */
import { distance } from 'fastest-levenshtein';

const NEAR = 5;
const LIKE = 0.3;
/** One letter in so many may be another, missing or too much for a slip of the fingers. */
const LETTERS_A_SLIP = 4;

/** The names nearest to the asked one, at most five: those a few slips away first, then those that share its pairs of letters. `plain` strips what does not count. */
export function nearest(asked: string, names: readonly string[], plain: (name: string) => string = lower): string[] {
  const wanted = plain(asked.slice(0, 100));
  const wantedPairs = pairs(wanted);
  return names
    .map((name) => ({ name, likeness: likeness(wanted, wantedPairs, plain(name)) }))
    .filter(({ likeness: share }) => share > LIKE)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, NEAR)
    .map(({ name }) => name);
}

function lower(name: string): string {
  return name.toLowerCase();
}

/** Above 1 for slips, the fewer the more; else the share of pairs of letters in common. */
function likeness(wanted: string, wantedPairs: ReadonlySet<string>, name: string): number {
  const slips = Math.ceil(wanted.length / LETTERS_A_SLIP);
  if (Math.abs(wanted.length - name.length) <= slips) {
    const apart = distance(wanted, name);
    if (apart <= slips) return 2 - apart / (slips + 1);
  }
  return inCommon(wantedPairs, pairs(name));
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
}

/** Dice's coefficient. */
function inCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}
