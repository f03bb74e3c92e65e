/** What takes long to work out: done in another thread once a crawl, and what was found before stands until then. */
import { kept } from './kept.ts';

/** Characters of JSON of what is kept. */
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

/** Finds by name what stands as of a settled state of the index; what is newer is worked out meanwhile. */
export type Standings = (name: string, settled: string, workOut: () => Promise<unknown>) => Promise<Standing>;

/** Nothing stands yet. */
export function standings(): Standings {
  const memory = kept<Found>(MEMORY);
  const coming = new Map<string, Promise<Found>>();
  const begun = (name: string, settled: string, workOut: () => Promise<unknown>): Promise<Found> => {
    const working = workOut().then((value) => {
      const found = { settled, value };
      memory.set(name, found, JSON.stringify(value).length);
      return found;
    });
    coming.set(name, working);
    // Whoever waits is told of an error, and whoever asks next begins anew.
    working.catch(() => {}).finally(() => coming.delete(name));
    return working;
  };
  return async (name, settled, workOut) => {
    const held = memory.get(name);
    if (held?.settled === settled) return { value: held.value, isOld: false };
    const working = coming.get(name) ?? begun(name, settled, workOut);
    const found = held ?? (await working);
    return { value: found.value, isOld: found.settled !== settled };
  };
}
