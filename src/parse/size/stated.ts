/** The size that stands in a name, whoever's it is. */
import type { NameReading } from '../names/reading.ts';

/** The largest size a name states, mixtures multiplied out; of a draft it is its target's. Null where none stands there. */
export function statedSize({ size, experts, expertSize }: NameReading): number | null {
  if (experts !== null && expertSize !== null) return experts.value * expertSize.value;
  return size?.value ?? null;
}
