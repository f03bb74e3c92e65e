/** Devices that many people have, and what a model takes on them. */
import type { Hardware } from '../../explore/page.ts';
import { deviceBudget, memoryBudget } from '../../parse/choice/device.ts';
import { kvCacheBytes } from '../../parse/memory/kv-cache.ts';
import { BUFFERS, COMMON_DEVICES } from '../../rules/hardware.ts';

/** Bits a number of the cache. */
const CACHE_BITS = 16;

/** Bytes that weights may take in so many gigabytes of memory. */
export function room(gigabytes: number): number {
  return memoryBudget(gigabytes * 2 ** 30).usable - BUFFERS.bytes;
}

/** The hardware list as the explorer shows it. */
export const hardware: Hardware = {
  devices: COMMON_DEVICES.flatMap(({ name, kind }) => {
    const found = deviceBudget(name, kind);
    return 'budget' in found ? [{ name: found.budget.device, usable: found.budget.usable }] : [];
  }).toSorted((a, b) => a.usable - b.usable),
  total(weights, cache, tokens) {
    const shape = cache && {
      full: { layers: cache.full_layers, values: cache.full_values },
      local: { layers: cache.local_layers ?? 0, values: cache.local_values ?? 0 },
      window: cache.window,
    };
    return weights + BUFFERS.bytes + (shape ? kvCacheBytes(shape, tokens, CACHE_BITS) : 0);
  },
};
