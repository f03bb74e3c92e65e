/** Finding models by words and any mixture of filters, with exact counts beside each further filter. */
import { FACETS, type Facet, MANY_VALUED, ONE_VALUED } from '../../index/facets.ts';
import { bears, maskOf, tallyBits } from './codes.ts';
import type { Columns, Order } from './columns.ts';

/** What is searched for; all of it must hold, of the values of one facet any. */
export interface Wanted {
  /** Keys of models that hold the words; null: any. */
  among: ReadonlySet<number> | null;
  /** A second set that must hold, of models with claims; null: any. */
  claiming: ReadonlySet<number> | null;
  filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Bytes that weights may take; null: any. */
  room: number | null;
  order: Order;
  /** The last model seen before: its value of the order, and its key. */
  after: { value: number; key: number } | null;
  limit: number;
  /** false: the counts of all facets stay empty, and nothing is counted but the total. */
  counted?: boolean;
}

export interface Matched {
  total: number;
  /** Keys of the models to show, in order. */
  keys: number[];
  /** Where the next page begins; null: there is none. */
  next: { value: number; key: number } | null;
  /** How many models each value would leave or, in a facet that is filtered already, bring. */
  counts: Record<Facet, { value: string; models: number }[]>;
}

/** What pages search in. */
export interface Search {
  /** The columns, as of the last settling that they have caught up with. */
  columns(): Promise<Columns>;
}

type Test = (at: number) => boolean;

/** One reading of the columns: a model that fails one facet only still counts in that facet. */
export function match(columns: Columns, wanted: Wanted): Matched {
  const tests = testsOf(columns, wanted);
  const tallies = talliesOf(columns);
  const numbers = columns.numbers[wanted.order];
  const best = shortlist(columns, numbers, wanted);
  const places = placesOf(columns, wanted);
  let total = 0;
  for (let each = 0; each < places.length; each += 1) {
    const at = places.at(each);
    let failed: Facet | null = null;
    let failures = 0;
    for (const [facet, test] of tests) {
      if (test(at)) continue;
      failed = facet;
      if (++failures > 1) break;
    }
    if (failures > 1) continue;
    if (failed === null) {
      total += 1;
      best.offer(at);
      if (wanted.counted !== false) tallies.all(at);
    } else tallies.one(failed, at);
  }
  return { total, ...best.done(), counts: tallies.done() };
}

/** The places in the columns that are looked at: those of the smallest set that is asked for, else all. */
function placesOf({ keys, size }: Columns, { among, claiming }: Wanted): { length: number; at(each: number): number } {
  if (among === null && claiming === null) return { length: size, at: (each) => each };
  const sets = [among, claiming].filter((set) => set !== null).toSorted((a, b) => a.size - b.size);
  const [least = new Set<number>(), other] = sets;
  const places: number[] = [];
  for (const key of least) {
    const at = placeOf(keys, key);
    if (at !== null && (other === undefined || other.has(key))) places.push(at);
  }
  return { length: places.length, at: (each) => places[each] ?? 0 };
}

/** Where a key stands among rising ones. */
function placeOf(keys: Int32Array, key: number): number | null {
  let [low, high] = [0, keys.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = keys[middle] ?? 0;
    if (found === key) return middle;
    if (found < key) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

function testsOf(columns: Columns, { filters, room }: Wanted): [Facet, Test][] {
  const tests: [Facet, Test][] = [];
  for (const facet of ONE_VALUED) {
    const values = filters[facet];
    if (values) tests.push([facet, oneTest(columns.one[facet], values)]);
  }
  for (const facet of MANY_VALUED) {
    const values = filters[facet];
    const column = columns.many[facet];
    const mask = values && maskOf(column, values);
    if (mask) tests.push([facet, (at) => bears(column, at, mask)]);
  }
  // Counted like a facet of its own: a model that fails it alone is no reason to offer another value.
  if (room !== null)
    for (let twice = 0; twice < 2; twice += 1)
      tests.push(['size', (at) => (columns.leastBytes[at] ?? Number.NaN) <= room]);
  return tests;
}

function oneTest({ codes, codeOf }: Columns['one'][(typeof ONE_VALUED)[number]], values: readonly string[]): Test {
  const wanted = new Set(values.map(codeOf).filter((code) => code !== 0));
  const [only] = wanted;
  return wanted.size === 1 ? (at) => codes[at] === only : (at) => wanted.has(codes[at] ?? 0);
}

function talliesOf(columns: Columns) {
  const one = ONE_VALUED.map((facet) => ({ facet, ...columnOf(columns, facet) }));
  const many = MANY_VALUED.map((facet) => ({ facet, column: columns.many[facet], tally: new Int32Array(64) }));
  const count = ({ codes, tally }: { codes: Uint16Array; tally: Int32Array }, at: number): void => {
    const code = codes[at] ?? 0;
    tally[code] = (tally[code] ?? 0) + 1;
  };
  return {
    all(at: number): void {
      for (const column of one) count(column, at);
      for (const { column, tally } of many) tallyBits(column, at, tally);
    },
    one(facet: Facet, at: number): void {
      const single = one.find((column) => column.facet === facet);
      if (single) count(single, at);
      else for (const { facet: mine, column, tally } of many) if (mine === facet) tallyBits(column, at, tally);
    },
    done: (): Matched['counts'] =>
      Object.fromEntries(
        FACETS.map((facet) => {
          const single = one.find((column) => column.facet === facet);
          const several = many.find((column) => column.facet === facet);
          return [
            facet,
            single
              ? listed(single.words, single.tally, 1)
              : several
                ? listed(several.column.words, several.tally, 0)
                : [],
          ];
        }),
      ) as Matched['counts'],
  };
}

function columnOf(columns: Columns, facet: (typeof ONE_VALUED)[number]) {
  const { words, codes } = columns.one[facet];
  return { words, codes, tally: new Int32Array(words.length) };
}

function listed(words: readonly string[], tally: Int32Array, from: number): { value: string; models: number }[] {
  const found: { value: string; models: number }[] = [];
  for (let code = from; code < words.length; code += 1) {
    const models = tally[code] ?? 0;
    if (models > 0) found.push({ value: words[code] ?? '', models });
  }
  return found.toSorted((a, b) => b.models - a.models || (a.value < b.value ? -1 : 1));
}

/** The best of what is offered, a page of them: kept in a heap-less list that is cut when it has doubled. */
function shortlist({ keys }: Columns, numbers: Float64Array, { after, limit }: Wanted) {
  const before = (a: number, b: number): number =>
    (numbers[b] ?? 0) - (numbers[a] ?? 0) || (keys[a] ?? 0) - (keys[b] ?? 0);
  let held: number[] = [];
  let worst: number | null = null;
  const cut = (): void => {
    held = held.toSorted(before).slice(0, limit + 1);
    worst = held.length > limit ? (held.at(-1) ?? null) : null;
  };
  const isSeen = (at: number): boolean => {
    if (after === null) return false;
    const value = numbers[at] ?? 0;
    return value > after.value || (value === after.value && (keys[at] ?? 0) <= after.key);
  };
  return {
    offer(at: number): void {
      if (isSeen(at) || (worst !== null && before(at, worst) > 0)) return;
      held.push(at);
      if (held.length > 4 * limit + 100) cut();
    },
    done(): Pick<Matched, 'keys' | 'next'> {
      cut();
      const shown = held.slice(0, limit);
      const last = shown.at(-1);
      const next =
        held.length > limit && last !== undefined ? { value: numbers[last] ?? 0, key: keys[last] ?? 0 } : null;
      return { keys: shown.map((at) => keys[at] ?? 0), next };
    },
  };
}
