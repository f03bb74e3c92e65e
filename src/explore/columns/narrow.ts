/** The models that a search leaves, and how many each further filter would leave of them. */
import { type Facet, FACETS } from '../../index/facets.ts';
import type { Statements } from '../../index/statements.ts';
import { codesSaying, listsSaying, type Tally, tally } from './codes.ts';
import type { Columns } from './columns.ts';
import { joined, lengthOf, placesOf, shared, sifted } from './places.ts';

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

/** One condition of a search. */
interface Test {
  facet: Facet | null;
  /** How many of all models pass, at most. */
  models: number;
  /** Where all models stand that pass. */
  all(): Int32Array;
  /** Those of some places that pass. */
  sift(places: Int32Array): Int32Array;
}

/** Narrows down, and counts each filtered facet as if it were not filtered. */
export function narrowed(columns: Columns, statement: Statements, wanted: Narrowing): Narrowed {
  const tests = testsOf(columns, statement, wanted).toSorted((a, b) => a.models - b.models);
  const passing = (without: Facet | null): Int32Array | null => {
    const [first, ...others] = tests.filter(({ facet }) => facet === null || facet !== without);
    return first ? others.reduce((places, { sift }) => sift(places), first.all()) : null;
  };
  const places = passing(null);
  const counts = FACETS.map((facet) => [
    facet,
    tally(columns.facets[facet], facet in wanted.filters ? passing(facet) : places),
  ]);
  return { places, counts: Object.fromEntries(counts) as Narrowed['counts'] };
}

function testsOf(columns: Columns, statement: Statements, { words, claims, filters, room }: Narrowing): Test[] {
  const tests = FACETS.flatMap((facet) => (filters[facet] ? [saying(columns, facet, filters[facet])] : []));
  if (words !== '') tests.push(listing(spoken(columns, statement, words)));
  if (claims !== null) tests.push(listing(joined(listsSaying(columns.claims, [claims]))));
  if (room !== null) tests.push(fitting(columns, room));
  return tests;
}

function saying(columns: Columns, facet: Facet, words: readonly string[]): Test {
  const { codes } = columns.facets[facet];
  const lists = listsSaying(columns.facets[facet], words);
  const wanted = codesSaying(columns.facets[facet], words);
  return {
    facet,
    models: lengthOf(lists),
    all: () => joined(lists),
    sift: (places) => sifted(places, (place) => wanted[codes[place] ?? 0] === 1),
  };
}

/** Where the models stand that hold the words. */
function spoken({ placeOf }: Columns, statement: Statements, words: string): Int32Array {
  return placesOf(placeOf, statement('facets.sql', 'matching').pluck().all(words) as number[]);
}

/** What a list of models holds. */
function listing(list: Int32Array): Test {
  return { facet: null, models: list.length, all: () => list, sift: (places) => shared(places, list) };
}

function fitting({ sized, leastBytes }: Columns, room: number): Test {
  const sift: Test['sift'] = (places) => sifted(places, (place) => (leastBytes[place] ?? Number.NaN) <= room);
  return { facet: null, models: sized.length, all: () => sift(sized), sift };
}
