/** Finding models by words and any mixture of filters, with exact counts beside each further filter. */
import type { Statements } from '../../index/statements.ts';
import { kept } from '../server/kept.ts';
import type { Columns, Order } from './columns.ts';
import { type Narrowed, narrowed, type Narrowing } from './narrow.ts';
import { pageOf } from './ordered.ts';

/** What is searched for. */
export interface Wanted extends Narrowing {
  order: Order;
  /** The last model seen before: its value of the order, and its key. */
  after: { value: number; key: number } | null;
  limit: number;
}

/** All models, the most downloaded first: what a search begins with. */
export const ANY: Wanted = {
  words: '',
  claims: null,
  filters: {},
  room: null,
  order: 'downloads',
  after: null,
  limit: 12,
};

export interface Matched {
  total: number;
  /** Keys of the models to show, in order. */
  keys: number[];
  /** Where the next page begins; null: there is none. */
  next: { value: number; key: number } | null;
  counts: Narrowed['counts'];
}

/** What pages search in. */
export interface Search {
  /** The columns, as of the last settling that they have caught up with. */
  columns(): Promise<Columns>;
  /** The same where they are there already; null: they are being read for the first time. */
  ready(): Columns | null;
  /** Begins to read them, for whoever searches next. */
  warm(): void;
}

/** Bytes of what was narrowed down before, for each reading of the columns. */
const MEMORY = 96 * 1024 * 1024;
const memories = new WeakMap<Columns, ReturnType<typeof kept<Narrowed>>>();

/** A page of what is found; narrowing is done once for all orders and pages of one search. */
export function match(columns: Columns, statement: Statements, wanted: Wanted): Matched {
  const { places, counts } = remembered(columns, statement, wanted);
  const total = places === null ? columns.keys.length : places.length;
  return { total, counts, ...pageOf(columns, places, wanted) };
}

function remembered(columns: Columns, statement: Statements, { words, claims, filters, room }: Narrowing): Narrowed {
  const memory = memories.get(columns) ?? kept<Narrowed>(MEMORY);
  memories.set(columns, memory);
  const name = JSON.stringify([words, claims, filters, room]);
  const held = memory.get(name);
  if (held) return held;
  const found = narrowed(columns, statement, { words, claims, filters, room });
  memory.set(name, found, 20_000 + 4 * (found.places?.length ?? 0));
  return found;
}
