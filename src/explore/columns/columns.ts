/** The models of an index as columns in memory: what any mixture of filters is counted from, about 120 bytes a model. */
import { type Facet, FACETS, MANY_VALUED, ONE_VALUED } from '../../index/facets.ts';
import type { Cell } from '../../index/rows.ts';
import type { Statements } from '../../index/statements.ts';
import { readClaims } from './claims.ts';
import { type Coded, coding, type Listed } from './codes.ts';
import { type Names, readNames } from './names.ts';
import { leadersOf } from './ordered.ts';
import { sifted } from './places.ts';

/** What models can be ordered by, the greatest first; each a column of numbers. */
export const ORDERS = ['downloads', 'likes', 'trending', 'parameters', 'context', 'created', 'modified'] as const;
export type Order = (typeof ORDERS)[number];

/** Parameters go beyond 32 bits, and trends have fractions. */
const WIDE: ReadonlySet<Order> = new Set<Order>(['parameters', 'trending']);
export type Numbers = Int32Array | Float64Array;

/** Rows of typed arrays and plain lists only, so that another thread can hand it over. */
export interface Columns {
  /** The models' own keys: the most downloaded first, of equally many the lower key. */
  keys: Int32Array;
  /** Where a key stands in the columns, -1 where it does not. */
  placeOf: Int32Array;
  facets: Readonly<Record<Facet, Coded>>;
  /** What is not known is -1, and comes last. */
  numbers: Readonly<Record<Order, Numbers>>;
  /** Where the first models of each order stand, in that order. */
  leaders: Readonly<Record<Order, Int32Array>>;
  /** Bytes of the smallest set of weights; NaN where none is known. */
  leastBytes: Float32Array;
  /** Where the models stand of which it is known. */
  sized: Int32Array;
  /** Benchmarks, with the models whose cards state a score of their own on them. */
  claims: Listed;
  names: Names;
}

/** Models read at a time. */
const STEP = 10_000;

/** Reads all current models, in the order that most readers want; takes some seconds a million. */
export function readColumns(statement: Statements): Columns {
  const build = builder(statement('facets.sql', 'models').pluck().get() as number);
  for (let after = -1; ; ) {
    const rows = statement('facets.sql', 'columns').raw().all(after, STEP) as Cell[][];
    const last = rows.at(-1)?.[0];
    if (typeof last !== 'number') return build.done(statement);
    build.add(rows, formatsOf(statement('facets.sql', 'model-formats').all(after, last) as FormatRow[]));
    after = last;
  }
}

type FormatRow = { model: number } & Record<(typeof MANY_VALUED)[number], string | null>;

/** The words of each model and facet, each once and in one order, so that what is alike gets one code. */
function formatsOf(rows: readonly FormatRow[]): (model: number, facet: (typeof MANY_VALUED)[number]) => string[] {
  const byModel = new Map<number, FormatRow[]>();
  for (const row of rows) {
    const held = byModel.get(row.model);
    if (held) held.push(row);
    else byModel.set(row.model, [row]);
  }
  return (model, facet) => {
    const words = (byModel.get(model) ?? []).flatMap((row) => row[facet] ?? []);
    return words.length > 1 ? [...new Set(words)].toSorted() : words;
  };
}

/** Where the columns of the statement begin that are no facets. */
const NUMBERS_AT = 1 + ONE_VALUED.length;
const LEAST_AT = NUMBERS_AT + ORDERS.length;

function builder(most: number) {
  let size = 0;
  const keys = new Int32Array(most);
  const facets = FACETS.map((facet) => [facet, coding(most)] as const);
  const coders = Object.fromEntries(facets) as Record<Facet, ReturnType<typeof coding>>;
  const numbers = ORDERS.map((order) => (WIDE.has(order) ? new Float64Array(most) : new Int32Array(most)));
  const leastBytes = new Float32Array(most);
  const addOne = (row: Cell[], formats: ReturnType<typeof formatsOf>): void => {
    const key = Number(row[0]);
    keys[size] = key;
    for (const [at, facet] of ONE_VALUED.entries()) {
      const word = row[at + 1];
      coders[facet].push(typeof word === 'string' ? [word] : []);
    }
    for (const facet of MANY_VALUED) coders[facet].push(formats(key, facet));
    for (const [at, column] of numbers.entries()) column[size] = fitting(column, numberOf(row[NUMBERS_AT + at]));
    leastBytes[size++] = Number(row[LEAST_AT] ?? Number.NaN);
  };
  return {
    add: (rows: readonly Cell[][], formats: ReturnType<typeof formatsOf>): void =>
      rows.forEach((row) => addOne(row, formats)),
    done(statement: Statements): Columns {
      const order = descending(numbers[0] ?? new Int32Array(), size);
      const sorted = Int32Array.from(order, (from) => keys[from] ?? 0);
      const placeOf = inverted(sorted);
      const least = Float32Array.from(order, (from) => leastBytes[from] ?? Number.NaN);
      const byOrder = Object.fromEntries(
        ORDERS.map((name, at) => [name, arranged(numbers[at] ?? new Int32Array(), order)]),
      ) as Columns['numbers'];
      const ranked = { keys: sorted, numbers: byOrder };
      return {
        ...ranked,
        placeOf,
        facets: Object.fromEntries(
          facets.map(([facet, column]) => [facet, column.arranged(order)]),
        ) as Columns['facets'],
        leaders: Object.fromEntries(ORDERS.map((name) => [name, leadersOf(ranked, name)])) as Columns['leaders'],
        leastBytes: least,
        sized: sifted(Int32Array.from(least.keys()), (place) => !Number.isNaN(least[place])),
        claims: readClaims(statement, placeOf),
        names: readNames(statement),
      };
    },
  };
}

/** What is too great for its column is the greatest there. */
function fitting(column: Numbers, number: number): number {
  return column instanceof Int32Array ? Math.min(number, 2 ** 31 - 1) : number;
}

/** A time becomes its second; what is not known comes last. */
function numberOf(cell: Cell | undefined): number {
  if (typeof cell === 'string') return Math.floor(Date.parse(cell) / 1000);
  return typeof cell === 'number' ? cell : -1;
}

function arranged(numbers: Numbers, order: Uint32Array): Numbers {
  const number = (from: number): number => numbers[from] ?? -1;
  return numbers instanceof Int32Array ? Int32Array.from(order, number) : Float64Array.from(order, number);
}

/** The first places, the greatest number first. */
function descending(numbers: Numbers, size: number): Uint32Array {
  const order = Uint32Array.from({ length: size }, (_, at) => at);
  return order.sort((a, b) => (numbers[b] ?? 0) - (numbers[a] ?? 0) || a - b);
}

function inverted(keys: Int32Array): Int32Array {
  const places = new Int32Array(keys.reduce((most, key) => Math.max(most, key), 0) + 1).fill(-1);
  for (let place = 0; place < keys.length; place += 1) places[keys[place] ?? 0] = place;
  return places;
}

/** The memory of columns, to be handed over with them instead of copied. */
export function buffersOf({ facets, claims, numbers, leaders, names, ...others }: Columns): ArrayBuffer[] {
  const { keys, placeOf, leastBytes, sized } = others;
  const lists = [...Object.values(facets), claims].flatMap(({ starts, places }) => [starts, places]);
  const codes = Object.values(facets).map((facet) => facet.codes);
  const ordered = [...Object.values(numbers), ...Object.values(leaders)];
  return [keys, placeOf, leastBytes, sized, names.starts, names.keys, ...lists, ...codes, ...ordered].map(
    ({ buffer }) => buffer as ArrayBuffer,
  );
}
