/** The models of an index as columns in memory: what any mixture of filters is counted from, about 70 bytes a model. */
import { MANY_VALUED, ONE_VALUED, type Facet } from '../../index/facets.ts';
import type { Statements } from '../../index/statements.ts';
import { coded, masked, type Coded, type Masked } from './codes.ts';

/** What models can be ordered by, the greatest first; each a column of numbers. */
export const ORDERS = ['downloads', 'likes', 'trending', 'parameters', 'context', 'created', 'modified'] as const;
export type Order = (typeof ORDERS)[number];

export interface Columns {
  size: number;
  /** The models' own keys, rising. */
  keys: Int32Array;
  one: Readonly<Record<(typeof ONE_VALUED)[number], Coded>>;
  many: Readonly<Record<(typeof MANY_VALUED)[number], Masked>>;
  numbers: Readonly<Record<Order, Float64Array>>;
  /** Bytes of the smallest set of weights; NaN where none is known. */
  leastBytes: Float64Array;
}

interface Row extends Record<(typeof ONE_VALUED)[number], string | null> {
  model: number;
  downloads: number | null;
  likes: number | null;
  trending_score: number | null;
  parameters: number | null;
  context_length: number | null;
  created_at: string | null;
  last_modified: string | null;
  least_bytes: number | null;
}

/** Models read at a time: so few that a page asked for meanwhile hardly waits. */
const STEP = 4000;

/** Reads all current models, a few at a time; others may use the index in between. */
export async function readColumns(statement: Statements): Promise<Columns> {
  const build = builder();
  for (let after = -1; ; ) {
    const rows = statement('facets.sql', 'columns').all(after, STEP) as Row[];
    const last = rows.at(-1)?.model;
    if (last === undefined) return build.done();
    build.add(rows);
    const formats = statement('facets.sql', 'model-formats').all(after, last) as FormatRow[];
    build.formats(formats);
    after = last;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

interface FormatRow {
  model: number;
  format: string;
  level: string | null;
}

function builder() {
  const keys: number[] = [];
  const places = new Map<number, number>();
  const one = Object.fromEntries(ONE_VALUED.map((facet) => [facet, coded()])) as Columns['one'];
  const many = Object.fromEntries(MANY_VALUED.map((facet) => [facet, masked()])) as Columns['many'];
  const numbers = Object.fromEntries(ORDERS.map((order) => [order, [] as number[]])) as Record<Order, number[]>;
  const leastBytes: number[] = [];
  return {
    add(rows: readonly Row[]): void {
      places.clear();
      for (const row of rows) {
        places.set(row.model, keys.length);
        keys.push(row.model);
        for (const facet of ONE_VALUED) one[facet].push(row[facet]);
        for (const order of ORDERS) numbers[order].push(NUMBER[order](row));
        leastBytes.push(row.least_bytes ?? Number.NaN);
      }
    },
    formats(rows: readonly FormatRow[]): void {
      for (const row of rows) {
        const at = places.get(row.model);
        if (at !== undefined) for (const facet of MANY_VALUED) many[facet].mark(at, row[facet]);
      }
    },
    done: (): Columns => ({
      size: keys.length,
      keys: Int32Array.from(keys),
      one,
      many: Object.fromEntries(MANY_VALUED.map((facet) => [facet, many[facet].fitted(keys.length)])) as Columns['many'],
      numbers: Object.fromEntries(
        ORDERS.map((order) => [order, Float64Array.from(numbers[order])]),
      ) as Columns['numbers'],
      leastBytes: Float64Array.from(leastBytes),
    }),
  };
}

const day = (text: string | null): number => (text === null ? -1 : Math.floor(Date.parse(text) / 1000));

/** What is not known comes last. */
const NUMBER: Readonly<Record<Order, (row: Row) => number>> = {
  downloads: (row) => row.downloads ?? -1,
  likes: (row) => row.likes ?? -1,
  trending: (row) => row.trending_score ?? -1,
  parameters: (row) => row.parameters ?? -1,
  context: (row) => row.context_length ?? -1,
  created: (row) => day(row.created_at),
  modified: (row) => day(row.last_modified),
};

/** A facet that any mixture of filters may name. */
export type { Facet };
