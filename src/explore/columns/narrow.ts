/** The models that a search leaves, and how many each further filter would leave of them. */
import { type Facet, FACETS } from '../../index/facets.ts';
import type { Statements } from '../../index/statements.ts';
import { codesSaying, type Tally, tally } from './codes.ts';
import { type Columns, placesOf } from './columns.ts';

/** All of it must hold, of the values of one facet any. */
export interface Narrowing {
  /** An expression of the full-text search; '': any. */
  words: string;
  /** A benchmark on which the card must state a score of its own; null: any. */
  claims: string | null;
  filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Bytes that weights may take; null: any. */
  room: number | null;
}

export interface Narrowed {
  /** Where the models stand, rising; null: everywhere. */
  places: Int32Array | null;
  /** How many models each value would leave or, in a facet that is filtered already, bring. */
  counts: Record<Facet, Tally[]>;
}

/** One condition of a search: sifts some places, null for all, by one column. */
interface Test {
  facet: Facet | null;
  /** How many of all models pass, as far as that is known. */
  models: number;
  sift(places: Int32Array | null): Int32Array;
}

/** Narrows down, and counts each filtered facet as if it were not filtered. */
export function narrowed(columns: Columns, statement: Statements, wanted: Narrowing): Narrowed {
  const tests = testsOf(columns, wanted);
  const among = spoken(columns, statement, wanted);
  const passing = (without: Facet | null): Int32Array | null =>
    tests
      .filter(({ facet }) => facet === null || facet !== without)
      .reduce<Int32Array | null>((places, { sift }) => sift(places), among);
  const places = passing(null);
  const counts = FACETS.map((facet) => {
    const others = facet in wanted.filters ? passing(facet) : places;
    return [facet, others === null ? allOf(columns, facet) : tally(columns.facets[facet], others)];
  });
  return { places, counts: Object.fromEntries(counts) as Narrowed['counts'] };
}

/** How many of all models say what, counted once for each reading of the columns. */
function allOf(columns: Columns, facet: Facet): Tally[] {
  const held = tallies.get(columns) ?? {};
  tallies.set(columns, held);
  return (held[facet] ??= tally(columns.facets[facet], null));
}
const tallies = new WeakMap<Columns, Partial<Record<Facet, Tally[]>>>();

/** The tests of a search, the one that fewest models pass first. */
function testsOf(columns: Columns, { filters, room }: Narrowing): Test[] {
  const byFacet = FACETS.flatMap((facet): Test[] => {
    const words = filters[facet];
    if (!words) return [];
    const models = allOf(columns, facet).reduce((sum, one) => sum + (words.includes(one.value) ? one.models : 0), 0);
    return [{ facet, models, sift: saying(columns, facet, words) }];
  });
  const sorted = byFacet.toSorted((a, b) => a.models - b.models);
  return room === null ? sorted : [...sorted, { facet: null, models: 0, sift: fitting(columns.leastBytes, room) }];
}

function saying(columns: Columns, facet: Facet, words: readonly string[]): Test['sift'] {
  const { codes } = columns.facets[facet];
  const wanted = codesSaying(columns.facets[facet], words);
  return (places) => {
    const passed = new Int32Array(places?.length ?? codes.length);
    let count = 0;
    for (let at = 0; at < passed.length; at += 1) {
      const place = places === null ? at : (places[at] ?? 0);
      if (wanted[codes[place] ?? 0] === 1) passed[count++] = place;
    }
    return passed.slice(0, count);
  };
}

function fitting(leastBytes: Float32Array, room: number): Test['sift'] {
  return (places) => {
    const passed = new Int32Array(places?.length ?? leastBytes.length);
    let count = 0;
    for (let at = 0; at < passed.length; at += 1) {
      const place = places === null ? at : (places[at] ?? 0);
      if ((leastBytes[place] ?? Number.NaN) <= room) passed[count++] = place;
    }
    return passed.slice(0, count);
  };
}

/** Where the models stand that hold the words and make the claims; null where neither is asked for. */
function spoken(columns: Columns, statement: Statements, { words, claims }: Narrowing): Int32Array | null {
  const found = (name: string, value: string): Int32Array =>
    placesOf(columns, statement('facets.sql', name).pluck().all(value) as number[]);
  const holding = words === '' ? null : found('matching', words);
  if (claims === null) return holding;
  const claiming = found('claiming', claims);
  if (holding === null) return claiming;
  const both = new Set(holding);
  return claiming.filter((place) => both.has(place));
}
