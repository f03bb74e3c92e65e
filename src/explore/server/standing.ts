/** What takes long to work out: done in another thread once a crawl, and what was found before stands until then. */
import type { Room } from '../page.ts';
import { type Kept, kept } from './kept.ts';

/** Characters of JSON that are kept of a kind that says nothing else: many lessons make no choice forgotten. */
const TEXT: Room<unknown> = { most: 64 * 1024 * 1024, of: (value) => JSON.stringify(value).length };

interface Found {
  settled: string;
  value: unknown;
}

export interface Standing {
  value: unknown;
  /** A crawl has ended since it was worked out. */
  isOld: boolean;
}

/** What is worked out: its kind, and what tells it from others of the kind. */
export type Name = readonly [kind: string, ...parts: readonly unknown[]];

/** Finds by name what stands as of a settled state of the index; what is newer is worked out meanwhile. */
export type Standings = (
  name: Name,
  settled: string,
  workOut: () => Promise<unknown>,
  room?: Room<unknown>,
) => Promise<Standing>;

/** Nothing stands yet. */
export function standings(): Standings {
  const memories = new Map<string, Kept<Found>>();
  const coming = new Map<string, Promise<Found>>();
  const memoryOf = (kind: string, { most }: Room<unknown>): Kept<Found> => {
    const memory = memories.get(kind) ?? kept<Found>(most);
    memories.set(kind, memory);
    return memory;
  };
  const begun = (name: string, settled: string, workOut: () => Promise<unknown>, keep: (found: Found) => void) => {
    const working = workOut().then((value) => {
      const found = { settled, value };
      keep(found);
      return found;
    });
    coming.set(name, working);
    // Whoever waits is told of an error, and whoever asks next begins anew.
    working.catch(() => {}).finally(() => coming.delete(name));
    return working;
  };
  return async (named, settled, workOut, room = TEXT) => {
    const name = JSON.stringify(named);
    const memory = memoryOf(named[0], room);
    const held = memory.get(name);
    if (held?.settled === settled) return { value: held.value, isOld: false };
    const keep = (found: Found): void => memory.set(name, found, room.of(found.value));
    const working = coming.get(name) ?? begun(name, settled, workOut, keep);
    const found = held ?? (await working);
    return { value: found.value, isOld: found.settled !== settled };
  };
}
