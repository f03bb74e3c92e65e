/**
 * A small latent-ability model of the ledger: each benchmark an item with difficulty and spread, each model a level, and
 * beside them what editions, methods, cards and own cards add. Ridge regression term by term; deterministic. The
 * two-parameter form is item response theory's (Birnbaum 1968), fitted to shares of right answers as in
 * https://arxiv.org/abs/2402.14992 (tinyBenchmarks).
 */
import { MIDDLE_SIZE, OWN_WEIGHT, PULLS, SWEEPS } from '../../rules/estimate.ts';
import { type EstimateClaim, logit, shareOf } from './claim.ts';
import { numbered, paired, type Numbering } from './numbering.ts';
import { at, refit, type Rest, spread, term, type Term } from './term.ts';

/** The fitted terms; `mean` and all values are logits. */
export interface Fit {
  claims: readonly EstimateClaim[];
  mean: number;
  offsets: readonly Term[];
  spreads: Term;
  abilities: Term;
  fields: Term;
  own: Term;
  rest: Rest;
  subjects: ReadonlyMap<string, number>;
}

/**
 * Fits all claims; the same claims in the same order give the same values. A claim of weight 0 is hidden: it bears on
 * nothing, and its residual tells how well it is predicted.
 */
export function fit(claims: readonly EstimateClaim[], weight = Float64Array.from(claims, weightOf)): Fit {
  const subject = numbered(claims.map((claim) => claim.subject));
  const mean = meanLogit(claims, weight);
  const residual = Float64Array.from(claims, ({ share }) => logit(share) - mean);
  const rest = { residual, weight };
  const model = { claims, mean, ...terms(claims, subject), rest, subjects: subject.numbers };
  const sizes = sizesOf(claims, subject);
  for (let sweep = 0; sweep < SWEEPS; sweep++) refitAll(model, sizes);
  return model;
}

/** What a claim counts: own cards speak for their own models. */
export function weightOf({ own }: EstimateClaim): number {
  return own ? OWN_WEIGHT : 1;
}

/** The share that the model expects of a claim. */
export function expected({ claims, rest }: Fit, row: number): number {
  const claim = claims[row];
  return claim === undefined ? Number.NaN : shareOf(logit(claim.share) - at(rest.residual, row));
}

function meanLogit(claims: readonly EstimateClaim[], weight: Float64Array): number {
  let [top, bottom] = [0, 0];
  claims.forEach(({ share }, row) => {
    top += at(weight, row) * logit(share);
    bottom += at(weight, row);
  });
  return bottom === 0 ? 0 : top / bottom;
}

function terms(claims: readonly EstimateClaim[], subject: Numbering) {
  const benchmark = numbered(claims.map((claim) => claim.benchmark));
  const kind = numbered(claims.map((claim) => claim.class));
  return {
    offsets: [
      term(benchmark, PULLS.benchmark),
      term(numbered(claims.map(({ item }) => item)), PULLS.item),
      term(kind, PULLS.class),
      term(paired(kind, numbered(claims.map(({ card }) => card))), PULLS.card),
    ],
    own: term(numbered(claims.map(({ own }) => (own ? 'own' : null))), PULLS.own),
    spreads: term(benchmark, PULLS.spread, 1),
    abilities: term(subject, PULLS.ability),
    fields: term(paired(subject, numbered(claims.map(({ field }) => field))), PULLS.field),
  };
}

function refitAll({ offsets, own, spreads, abilities, fields, rest }: Fit, sizes: Float64Array): void {
  for (const offset of [...offsets, own]) refit(offset, rest, null);
  const slopes = spread(spreads);
  refit(abilities, rest, slopes);
  refit(fields, rest, slopes);
  const [ability, extra] = [spread(abilities), spread(fields)];
  refit(
    spreads,
    rest,
    ability.map((value, row) => value + at(extra, row)),
  );
  expectOfSize(abilities, sizes);
}

/** Each subject's size against the middle one; 0 where it is not known. */
function sizesOf(claims: readonly EstimateClaim[], { of, size }: Numbering): Float64Array {
  const sizes = new Float64Array(size);
  claims.forEach((claim, row) => {
    if (claim.size !== null) sizes[of[row] as number] = claim.size - MIDDLE_SIZE;
  });
  return sizes;
}

/** Pulls every ability to where models of its size lie. */
function expectOfSize({ value, toward }: Term, sizes: Float64Array): void {
  let [top, bottom] = [0, PULLS.size as number];
  for (let one = 0; one < sizes.length; one++) {
    top += at(sizes, one) * at(value, one);
    bottom += at(sizes, one) ** 2;
  }
  toward.set(sizes.map((size) => (size * top) / bottom));
}
