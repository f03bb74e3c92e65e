/** Where models stand: rising lists, joined and crossed. */

/** Where models stand by their keys; those that have no place stand nowhere. */
export function placesOf(placeOf: Int32Array, keys: readonly number[]): Int32Array {
  return Int32Array.from(keys, (key) => placeOf[key] ?? -1)
    .filter((place) => place >= 0)
    .sort();
}

/** Lists of different places as one. */
export function joined(lists: readonly Int32Array[]): Int32Array {
  if (lists.length === 1 && lists[0]) return lists[0];
  // A bit for each place, read in order: sorting takes many times as long.
  const last = lists.reduce((most, list) => Math.max(most, list.at(-1) ?? -1), -1);
  const bits = new Int32Array((last >> 5) + 1);
  for (const list of lists) for (const place of list) bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  return placesOfBits(bits, lengthOf(lists));
}

function placesOfBits(bits: Int32Array, most: number): Int32Array {
  const places = new Int32Array(most);
  let count = 0;
  for (let at = 0; at < bits.length; at += 1)
    for (let left = bits[at] ?? 0; left !== 0; left &= left - 1)
      places[count++] = (at << 5) + 31 - Math.clz32(left & -left);
  return places.subarray(0, count);
}

/** How many places they hold together. */
export function lengthOf(lists: readonly Int32Array[]): number {
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** The places of a list that pass. */
export function sifted(places: Int32Array, passes: (place: number) => boolean): Int32Array {
  const passed = new Int32Array(places.length);
  let count = 0;
  for (const place of places) if (passes(place)) passed[count++] = place;
  return passed.slice(0, count);
}

/** The places that two lists share. */
export function shared(some: Int32Array, others: Int32Array): Int32Array {
  let at = 0;
  return sifted(some, (place) => {
    while (at < others.length && (others[at] ?? 0) < place) at += 1;
    return others[at] === place;
  });
}
