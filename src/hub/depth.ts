/** Levels that any record of the Hub needs, several times over; what is deeper was made to break whoever walks it. */
const MAX_DEPTH = 100;

/** Whether a JSON value has more levels than that. Itself bounded: it never walks deeper. */
export const isTooDeep = (value: unknown, levels = MAX_DEPTH): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  if (Array.isArray(value)) {
    for (const inner of value) if (typeof inner === 'object' && isTooDeep(inner, levels - 1)) return true;
    return false;
  }
  for (const name in value) {
    const inner: unknown = Reflect.get(value, name);
    if (typeof inner === 'object' && isTooDeep(inner, levels - 1)) return true;
  }
  return false;
};
