/** Counts of current models by facet, stored so that no page has to count. */
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** Facets of which a model has one value or none, as `model_facets` names them, in the order of its statement. */
export const ONE_VALUED = [
  'family',
  'generation',
  'line',
  'stage',
  'relation',
  'task',
  'library',
  'gated',
  'license',
  'terms',
  'commercial_use',
  'size',
  'context',
] as const;
/** Facets of which a model may have several values, as `model_formats` names them. */
export const MANY_VALUED = ['format', 'level'] as const;
/** Every facet that models are counted by. */
export const FACETS = [...ONE_VALUED, ...MANY_VALUED] as const;
export type Facet = (typeof FACETS)[number];

/** A row of `facet_counts`. */
export interface FacetCount {
  facet: Facet;
  value: string;
  models: number;
  downloads: number;
}

type Tally = Map<string, { models: number; downloads: number }>;

/** Smaller indexes are counted after every change, so that what they show is never behind. */
const SMALL = 50_000;
/** Of a larger one, the share of its models that may have changed before all are counted again. */
const BEHIND = 0.01;

/**
 * Counts anew, inside the caller's transaction, where enough has changed: counting reads the whole index, which twenty
 * changed models of three million are not worth. `changed`: how many models did, this time.
 */
export function keepFacets(db: Sqlite, changed: number): void {
  const statement = preparedFrom(db, 'facets.sql');
  const models = statement('models').pluck().get() as number;
  const behind = Number(statement('behind').pluck().get() ?? 0) + changed;
  const isDue = models <= SMALL || behind >= models * BEHIND;
  if (isDue) countFacets(db);
  statement('set-behind').run(isDue ? 0 : behind);
}

/** Counts anew, inside the caller's transaction: three readings of the index, whatever changed. */
export function countFacets(db: Sqlite): void {
  const statement = preparedFrom(db, 'facets.sql');
  const tallies = new Map<Facet, Tally>(FACETS.map((facet) => [facet, new Map()]));
  let models = 0;
  for (const row of statement('one-valued').raw().iterate() as Iterable<(string | number | null)[]>) {
    models += 1;
    const downloads = Number(row[ONE_VALUED.length]);
    for (const [at, facet] of ONE_VALUED.entries()) add(tallies.get(facet), row[at] ?? null, downloads);
  }
  countFormats(statement('formats').iterate() as Iterable<FormatRow>, tallies);
  for (const name of [
    'clear-months',
    'fill-months',
    'clear-benchmarks',
    'fill-benchmarks',
    'set-scored',
    'clear',
    'set-claims',
    'clear-lists',
    'list-flagged',
    'list-freer',
    'count-flags',
  ])
    statement(name).run();
  statement('set-total').run(models);
  for (const [facet, tally] of tallies)
    for (const [value, { models, downloads }] of tally) statement('insert').run(facet, value, models, downloads);
}

/** All stored counts, the most frequent value of each facet first. */
export function storedCounts(db: Sqlite): FacetCount[] {
  return preparedFrom(db, 'facets.sql')('stored').all() as FacetCount[];
}

/** How many current models and claims were counted, and how many models changed since. */
export interface StoredTotal {
  models: number;
  claims: number;
  behind: number;
}

/** The totals as they were counted. An index of before did not keep them: it counts. */
export function storedTotal(db: Sqlite): StoredTotal {
  const statement = preparedFrom(db, 'facets.sql');
  const one = (name: string): unknown => statement(name).pluck().get();
  return {
    models: Number(one('total') ?? one('current')),
    claims: Number(one('claims') ?? one('count-claims')),
    behind: Number(one('behind') ?? 0),
  };
}

interface FormatRow {
  model: number;
  format: string;
  level: string | null;
  downloads: number;
}

/** A model with ten files of one format counts once. */
function countFormats(rows: Iterable<FormatRow>, tallies: ReadonlyMap<Facet, Tally>): void {
  let model = -1;
  const seen = new Set<string>();
  for (const row of rows) {
    if (row.model !== model) seen.clear();
    model = row.model;
    for (const facet of MANY_VALUED) {
      const value = row[facet];
      if (value === null || seen.has(`${facet} ${value}`)) continue;
      seen.add(`${facet} ${value}`);
      add(tallies.get(facet), value, row.downloads);
    }
  }
}

function add(tally: Tally | undefined, value: string | number | null, downloads: number): void {
  if (value === null || tally === undefined) return;
  const held = tally.get(String(value));
  if (held) {
    held.models += 1;
    held.downloads += downloads;
  } else tally.set(String(value), { models: 1, downloads });
}
