/** The quality estimate, fitted anew to all claims: one new claim moves what all others are held against. */
import { type ClaimCells, estimateClaims, keepEstimates } from '../index/estimates.ts';
import type { Sqlite } from '../index/open.ts';
import type { EstimateClaim } from '../parse/estimate/claim.ts';
import { fit } from '../parse/estimate/fit.ts';
import { difficulties, estimates } from '../parse/estimate/levels.ts';
import { BENCHMARK_TABLES } from '../rules/benchmarks.ts';
import { AVERAGE } from '../rules/benchmarks/suites.ts';

const fields: ReadonlyMap<string, string> = new Map(
  Object.entries(BENCHMARK_TABLES).flatMap(([field, rows]) => rows.map(({ id }) => [id, field])),
);

/** Fits the claims that an index holds and keeps the figures, inside the caller's transaction. */
export function settleEstimates(db: Sqlite): void {
  const fitted = fit(claimsOf(db));
  keepEstimates(db, {
    estimates: estimates(fitted).map((one) => [
      one.subject,
      one.field,
      one.level,
      one.error,
      one.claims,
      one.benchmarks,
      one.claimants,
      one.ownClaims,
      one.ranks ? 1 : 0,
    ]),
    difficulties: difficulties(fitted).map((one) => [
      one.benchmark,
      one.field,
      one.level,
      one.spread,
      one.claims,
      one.models,
    ]),
  });
}

/** The claims of an index as the estimate reads them. */
export function claimsOf(db: Sqlite): EstimateClaim[] {
  return estimateClaims(db, AVERAGE).map(asClaim);
}

function asClaim([subject, parameters, whole, edition, way, kind, card, own, share]: ClaimCells): EstimateClaim {
  const benchmark = whole.replace(/\/.*$/, '');
  return {
    subject,
    size: parameters === null ? null : Math.log10(parameters),
    field: fields.get(benchmark) ?? benchmark,
    benchmark,
    item: way === null ? edition : `${edition} ${way}`,
    class: kind,
    card,
    own: own === 1,
    share,
  };
}
