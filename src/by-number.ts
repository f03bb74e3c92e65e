/** Places by the number that stands at each: one sort of whole columns, by counting. */

/** Those where number `n` stands are `places` from `starts[n]` on to `starts[n + 1]`, rising. */
export interface PlacesByNumber {
  starts: Int32Array;
  places: Int32Array;
}

/** Sorts the places of numbers below `end`; those where a number below `least` stands are left out. */
export function placesByNumber(numbers: ArrayLike<number>, end: number, least = 0): PlacesByNumber {
  const starts = startsOf(numbers, end, least);
  const next = starts.slice();
  const places = new Int32Array(starts[end] ?? 0);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] as number;
    if (number < least) continue;
    const at = next[number] as number;
    places[at] = place;
    next[number] = at + 1;
  }
  return { starts, places };
}

function startsOf(numbers: ArrayLike<number>, end: number, least: number): Int32Array {
  const starts = new Int32Array(end + 1);
  for (let place = 0; place < numbers.length; place += 1) {
    const number = numbers[place] as number;
    if (number >= least) starts[number + 1] = (starts[number + 1] as number) + 1;
  }
  for (let number = 1; number <= end; number += 1)
    starts[number] = (starts[number] as number) + (starts[number - 1] as number);
  return starts;
}
