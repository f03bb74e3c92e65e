/** The quality estimate, fitted anew to all claims: one new claim moves what all others are held against. */
import { placesByNumber } from '../by-number.ts';
import { estimateColumns, keepEstimateClaims } from '../index/estimate-claims.ts';
import { keepEstimates } from '../index/estimates.ts';
import type { Sqlite } from '../index/open.ts';
import type { Cell } from '../index/rows.ts';
import type { Settling } from '../index/settling.ts';
import type { EstimateClaims, Measure } from '../parse/estimate/claim.ts';
import { type Fit, fit } from '../parse/estimate/fit.ts';
import { difficulties, estimates } from '../parse/estimate/levels.ts';
import { termsOf } from '../parse/estimate/prior.ts';
import { BENCHMARK_TABLES } from '../rules/benchmarks.ts';
import { AVERAGE } from '../rules/benchmarks/suites.ts';

const fields: ReadonlyMap<string, string> = new Map(
  Object.entries(BENCHMARK_TABLES).flatMap(([field, rows]) => rows.map(({ id }) => [id, field])),
);

/** Brings claims and figures up to date, inside the caller's transaction; nothing is fitted where no claim of the fit moved. */
export function settleEstimates(db: Sqlite, { isWhole }: Pick<Settling, 'isWhole'>): void {
  if (!keepEstimateClaims(db, { average: AVERAGE, all: isWhole }) && !isWhole) return;
  const fitted = fit(claimsOf(db));
  keepEstimates(db, {
    estimates: estimateRows(fitted),
    difficulties: byName(
      difficulties(fitted).map((one) => [one.benchmark, one.field, one.level, one.spread, one.claims, one.models]),
    ),
    terms: byName(termsOf(fitted)),
  });
}

/** In the order in which they are held: benchmarks and terms have no blanks or letters that text is ordered by otherwise. */
function byName(rows: readonly Cell[][]): Cell[][] {
  return rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

/** One by one, since they are compared one by one. */
function* estimateRows(fitted: Fit): Generator<Cell[]> {
  for (const one of estimates(fitted)) {
    const { subject, field, level, error, claims, benchmarks, claimants, ownClaims, ranks } = one;
    yield [subject, field, level, error, claims, benchmarks, claimants, ownClaims, ranks ? 1 : 0];
  }
}

/** The claims of an index as the estimate reads them: cards by their ids, which stay the same when it is made anew. */
export function claimsOf(db: Sqlite): EstimateClaims {
  const { names, measures, columns } = estimateColumns(db);
  const [rank, place] = [placesOf(names), placesOf(measures)];
  // In the order of their cards' ranks, each card's as they stand.
  const cards = Int32Array.from(columns.card, (card) => rank[card] as number);
  const { places: order } = placesByNumber(cards, rank.length);
  const generations = [...new Set(names.flatMap(({ generation }) => generation ?? []))].toSorted();
  const numbers = new Map(generations.map((generation, number) => [generation, number]));
  return {
    subjects: names.map(({ name }) => name),
    sizes: Float64Array.from(names, ({ parameters }) => (parameters === null ? Number.NaN : Math.log10(parameters))),
    days: Float64Array.from(names, ({ day }) => day ?? Number.NaN),
    generation: Int32Array.from(names, ({ generation }) =>
      generation === null ? -1 : (numbers.get(generation) ?? -1),
    ),
    generations,
    measures: measures.map(({ benchmark, item, class: kind }) => measureOf(benchmark, item, kind)),
    subject: order.map((row) => rank[columns.subject[row] as number] as number),
    measure: order.map((row) => place[columns.measure[row] as number] as number),
    card: order.map((row) => columns.card[row] as number),
    own: new Uint8Array(order.length).map((_, place) => columns.own[order[place] as number] as number),
    share: new Float64Array(order.length).map(
      (_, place) => (columns.billionths[order[place] as number] as number) / 1e9,
    ),
  };
}

/** A part of a benchmark is measured with the whole. */
function measureOf(part: string, item: string, kind: string): Measure {
  const benchmark = part.replace(/\/.*$/, '');
  return { field: fields.get(benchmark) ?? benchmark, benchmark, item, class: kind };
}

/** By number, which place in the list it has. */
function placesOf(list: readonly { number: number }[]): Int32Array {
  const places = new Int32Array(1 + list.reduce((most, { number }) => Math.max(most, number), 0));
  list.forEach(({ number }, place) => (places[number] = place));
  return places;
}
