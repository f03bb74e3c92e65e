/**
 * A small latent-ability model of the ledger: each benchmark an item with difficulty and spread, each model a level, and
 * beside them what editions, methods, cards and own cards add, and what each card's numbers about one maker's models have in common:
 * who tunes, prompts and picks what to print errs in all of them alike, so more numbers of one card do not outweigh it. Ridge regression term by term; deterministic. The
 * two-parameter form is item response theory's (Birnbaum 1968), fitted to shares of right answers as in
 * https://arxiv.org/abs/2402.14992 (tinyBenchmarks).
 */
import { OWN_WEIGHT, PULLS, SWEEPS } from '../../rules/estimate.ts';
import { type EstimateClaims, logit, type Measure, shareOf } from './claim.ts';
import { byText, dense, paired } from './numbering.ts';
import { expectAnew, noPrior, type Origins, originsOf, type Prior } from './prior.ts';
import { at, refit, type Rest, settleRest, spread, term, type Term, type Turn } from './term.ts';

/** The fitted terms; `mean` and all values are logits. */
export interface Fit {
  claims: EstimateClaims;
  mean: number;
  offsets: readonly Term[];
  spreads: Term;
  abilities: Term;
  fields: Term;
  own: Term;
  /** What one card's numbers about one maker's models have in common that is none of their ability. */
  witnesses: Term;
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
  const model = { claims, mean, ...terms(claims), prior: noPrior(claims), rest };
  const origins = originsOf(claims, model.abilities);
  const rows = (): Float64Array => new Float64Array(logits.length);
  const slopes = { one: rows().fill(1), spread: rows(), level: rows() };
  let last: Turn = { term: model.spreads, slope: slopes.level };
  for (let sweep = 0; sweep < SWEEPS; sweep++) last = refitAll(model, slopes, origins, last);
  settleRest(last, rest);
  return model;
}

/** What each claim counts: own cards speak for their own models. */
export function weightsOf({ own }: EstimateClaims): Float64Array {
  return Float64Array.from(own, (one) => (one === 1 ? OWN_WEIGHT : 1));
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

function terms({ subject, subjects, measure, measures, card, own }: EstimateClaims) {
  const by = (part: keyof Measure) =>
    byText(
      measure,
      measures.map((one) => one[part]),
    );
  const [benchmark, kind, model] = [by('benchmark'), by('class'), dense(subject)];
  return {
    offsets: [
      term(benchmark, PULLS.benchmark),
      term(by('item'), PULLS.item),
      term(kind, PULLS.class),
      term(paired(kind, dense(card)), PULLS.card),
    ],
    own: term({ of: Int32Array.from(own, (one) => one - 1), size: 1 }, PULLS.own),
    spreads: term(benchmark, PULLS.spread, 1),
    abilities: term(model, PULLS.ability),
    fields: term(paired(model, by('field')), PULLS.field),
    witnesses: term(paired(byText(subject, subjects.map(makerOf)), dense(card)), PULLS.witness),
  };
}

/** Whose model it is: the owner of a repo; one of which only a name is known stands for itself. */
function makerOf(subject: string): string {
  return subject.includes(':') ? subject : subject.replace(/\/.*$/, '');
}

/** What a claim multiplies by: one, how far its benchmark spreads models, how high its model stands. */
type Slopes = Record<'one' | 'spread' | 'level', Float64Array>;

/** Every term's turn; the rest has yet to learn of the last, which is returned. */
function refitAll(model: Fit, slopes: Slopes, origins: Origins, last: Turn): Turn {
  const { offsets, own, spreads, abilities, fields, witnesses, prior, rest } = model;
  let before = last;
  const turn = (term: Term, slope: Float64Array): void => {
    refit({ term, slope }, before, rest);
    before = { term, slope };
  };
  for (const offset of [...offsets, own]) turn(offset, slopes.one);
  spread([spreads], slopes.spread);
  for (const one of [abilities, fields, witnesses]) turn(one, slopes.spread);
  spread([abilities, fields, witnesses], slopes.level);
  turn(spreads, slopes.level);
  expectAnew(prior, origins, abilities);
  return before;
}
