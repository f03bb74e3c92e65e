/** A page of models in an order. */
import type { Columns, Order } from './columns.ts';
import type { Matched, Wanted } from './search.ts';

type Asked = Pick<Wanted, 'order' | 'after' | 'limit'>;
type Page = Pick<Matched, 'keys' | 'next'>;
/** What models are ordered by. */
type Ranked = Pick<Columns, 'keys' | 'numbers'>;

/** Nobody turns more pages than hold so many. */
const LEADING = 2_000;

/** Where the first of all models stand, in an order. */
export function leadersOf(columns: Ranked, order: Order): Int32Array {
  return Int32Array.from(best(columns, null, { order, after: null, limit: LEADING - 1 }));
}

/** The models at these places, rising, that come next; null: of all. */
export function pageOf(columns: Columns, places: Int32Array | null, asked: Asked): Page {
  const shown = shownOf(columns, places, asked);
  const last = shown[asked.limit - 1];
  const keyOf = (place: number): number => columns.keys[place] ?? 0;
  const more = shown.length > asked.limit && last !== undefined;
  return {
    keys: shown.slice(0, asked.limit).map(keyOf),
    next: more ? { value: columns.numbers[asked.order][last] ?? -1, key: keyOf(last) } : null,
  };
}

/** The models to show and one more, where there is one. */
function shownOf(columns: Columns, places: Int32Array | null, asked: Asked): number[] {
  if (asked.order === 'downloads') return inPlace(columns, places, asked);
  const leaders = places === null ? inPlace(columns, columns.leaders[asked.order], asked) : [];
  return leaders.length > asked.limit ? leaders : best(columns, places, asked);
}

/** Below zero where the model at the first place comes before the one at the second. */
function comparison({ numbers, keys }: Ranked, { order }: Asked): (a: number, b: number) => number {
  const values = numbers[order];
  return (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0);
}

/** Whether the model at a place was on a page before. */
function isSeen({ numbers, keys }: Ranked, { order, after }: Asked, place: number): boolean {
  if (after === null) return false;
  const value = numbers[order][place] ?? 0;
  return value > after.value || (value === after.value && (keys[place] ?? 0) <= after.key);
}

/** Places that stand in this order already; null: all, as the columns do. */
function inPlace(columns: Ranked, places: Int32Array | null, asked: Asked): number[] {
  const size = places?.length ?? columns.keys.length;
  const place = (at: number): number => (places === null ? at : (places[at] ?? 0));
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isSeen(columns, asked, place(middle))) low = middle + 1;
    else high = middle;
  }
  return Array.from({ length: Math.min(asked.limit + 1, size - low) }, (_, at) => place(low + at));
}

/** The best of all, in a list that is cut when it has grown. */
function best(columns: Ranked, places: Int32Array | null, asked: Asked): number[] {
  const before = comparison(columns, asked);
  const values = columns.numbers[asked.order];
  let held: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  const cut = (): void => {
    held = held.toSorted(before).slice(0, asked.limit + 1);
    const worst = held[asked.limit];
    if (worst !== undefined) least = values[worst] ?? least;
  };
  const size = places?.length ?? columns.keys.length;
  for (let at = 0; at < size; at += 1) {
    const place = places === null ? at : (places[at] ?? 0);
    if ((values[place] ?? 0) < least || isSeen(columns, asked, place)) continue;
    held.push(place);
    if (held.length > 4 * asked.limit + 100) cut();
  }
  cut();
  return held;
}
