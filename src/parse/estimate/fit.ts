/**
 * A small latent-ability model of the ledger: each benchmark an item with difficulty and spread, each model a level, and
 * beside them what editions, methods, cards and own cards add, and what each card's numbers about one maker's models have in
 * common: who tunes, prompts and picks what to print errs in all of them alike, so more numbers of one card do not outweigh
 * it. Ridge regression term by term; deterministic. The two-parameter form is item response theory's (Birnbaum 1968), fitted
 * to shares of right answers as in https://arxiv.org/abs/2402.14992 (tinyBenchmarks).
 */
import { OWN_WEIGHT, SWEEPS } from '../../rules/estimate.ts';
import { type EstimateClaims, logit, shareOf } from './claim.ts';
import { type Groups, type Parts, partsOf, type Slopes } from './parts.ts';
import { expectAnew, noPrior, type Origins, originsOf, type Prior } from './prior.ts';
import { refit, settleRest } from './refit.ts';
import { at, type Part, type Rest, spread } from './term.ts';

/** The fitted terms; `mean` and all values are logits. */
export interface Fit {
  claims: EstimateClaims;
  mean: number;
  groups: Groups;
  parts: Parts;
  prior: Prior;
  rest: Rest;
}

/**
 * Fits all claims; the same claims in the same order give the same values. A claim of weight 0 is hidden: it bears on
 * nothing, and its residual tells how well it is predicted.
 */
export function fit(claims: EstimateClaims, weight = weightsOf(claims)): Fit {
  const logits = claims.share.map(logit);
  const mean = meanOf(logits, weight);
  const rest = { residual: logits.map((one) => one - mean), weight };
  const slopes = slopesOf(logits.length);
  const model = { claims, mean, ...partsOf(claims, slopes), prior: noPrior(claims), rest };
  const origins = originsOf(claims, model.groups.models);
  let last = model.parts.spreads;
  for (let sweep = 0; sweep < SWEEPS; sweep++) last = refitAll(model, slopes, origins, last);
  settleRest(last, rest);
  return model;
}

/** What each claim counts: own cards speak for their own models. */
export function weightsOf({ own }: EstimateClaims): Float64Array {
  return new Float64Array(own.length).map((_, row) => (own[row] === 1 ? OWN_WEIGHT : 1));
}

/** The share that the model expects of a claim. */
export function expected({ claims, rest }: Fit, row: number): number {
  return shareOf(logit(at(claims.share, row)) - at(rest.residual, row));
}

function meanOf(logits: Float64Array, weight: Float64Array): number {
  let [top, bottom] = [0, 0];
  logits.forEach((one, row) => {
    top += at(weight, row) * one;
    bottom += at(weight, row);
  });
  return bottom === 0 ? 0 : top / bottom;
}

function slopesOf(rows: number): Slopes {
  return { spread: new Float64Array(rows), level: new Float64Array(rows) };
}

/** Every part's turn; the rest has yet to learn of the last, which is returned. */
function refitAll({ parts, prior, rest }: Fit, slopes: Slopes, origins: Origins, last: Part): Part {
  const { measures, cards, levels, witnesses, spreads } = parts;
  refit(measures, last, rest);
  refit(cards, measures, rest);
  spread([spreads], slopes.spread);
  refit(levels, cards, rest);
  refit(witnesses, levels, rest);
  spread([levels, witnesses], slopes.level);
  refit(spreads, witnesses, rest);
  expectAnew(prior, origins, parts.abilities);
  return spreads;
}
