/** What takes long to work out: done in another thread once a crawl, and what was found before stands until then. */
import { type Kept, kept } from './kept.ts';

/** Characters of JSON that are kept of each kind: many choices make no lesson forgotten. */
const MEMORY = 64 * 1024 * 1024;

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
export type Standings = (name: Name, settled: string, workOut: () => Promise<unknown>) => Promise<Standing>;

/** Nothing stands yet. */
export function standings(): Standings {
  const memories = new Map<string, Kept<Found>>();
  const coming = new Map<string, Promise<Found>>();
  const memoryOf = (kind: string): Kept<Found> => {
    const memory = memories.get(kind) ?? kept<Found>(MEMORY);
    memories.set(kind, memory);
    return memory;
  };
  const begun = (kind: string, name: string, settled: string, workOut: () => Promise<unknown>): Promise<Found> => {
    const working = workOut().then((value) => {
      const found = { settled, value };
      memoryOf(kind).set(name, found, JSON.stringify(value).length);
      return found;
    });
    coming.set(name, working);
    // Whoever waits is told of an error, and whoever asks next begins anew.
    working.catch(() => {}).finally(() => coming.delete(name));
    return working;
  };
  return async (named, settled, workOut) => {
    const [kind, name] = [named[0], JSON.stringify(named)];
    const held = memoryOf(kind).get(name);
    if (held?.settled === settled) return { value: held.value, isOld: false };
    const working = coming.get(name) ?? begun(kind, name, settled, workOut);
    const found = held ?? (await working);
    return { value: found.value, isOld: found.settled !== settled };
  };
}
