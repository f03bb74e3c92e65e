/** Hides a tenth of the claims at a time, every class of a model whole, and predicts what was hidden. */
import { logit } from '../../src/parse/estimate/claim.ts';
import { doubtsOf } from '../../src/parse/estimate/doubt.ts';
import { expected, type Fit, fit, weightsOf } from '../../src/parse/estimate/fit.ts';
import { at, spread } from '../../src/parse/estimate/term.ts';
import { FEWEST_BENCHMARKS } from '../../src/rules/estimate.ts';
import { type Guesses, guesser, type KnownClaim } from './baselines.ts';
import { columnsOf } from './columns.ts';
import { groupedBy } from './grouped.ts';

/** One hidden claim: errors in points of a hundred; null where there is nothing to guess from. */
export interface Miss {
  known: boolean;
  own: boolean;
  /** Enough benchmarks of the model are left for an estimate. */
  ranked: boolean;
  model: number;
  mean: number | null;
  sibling: number | null;
  /** The model's miss squared, in logits. */
  square: number;
  /** How many errors it is off: what is open of the model's level, and what numbers that were seen miss. */
  errors: number;
}

const FOLDS = 10;

/** The misses of all claims, each hidden once. Copies of a number in other cards are hidden with it. */
export function hideAndPredict(claims: readonly KnownClaim[]): Miss[] {
  return Array.from({ length: FOLDS }, (_, fold) => missesOf(claims, fold)).flat();
}

function missesOf(claims: readonly KnownClaim[], fold: number): Miss[] {
  const hidden = claims.map((claim) => foldOf(claim) === fold);
  const columns = columnsOf(claims);
  const weight = weightsOf(columns).map((one, row) => (hidden[row] ? 0 : one));
  const seen = claims.filter((_, row) => !hidden[row]);
  const [fitted, guess, left] = [fit(columns, weight), guesser(seen), benchmarksOf(seen)];
  const errors = errorsOf(fitted);
  return claims.flatMap((claim, row) =>
    hidden[row]
      ? [{ ...miss(claim, expected(fitted, row), guess(claim), left.get(claim.subject) ?? 0), errors: errors(row) }]
      : [],
  );
}

/** By how many errors each claim is missed. */
function errorsOf(fitted: Fit): (row: number) => number {
  const { residual, weight } = fitted.rest;
  const [doubts, slopes] = [doubtsOf(fitted), spread([fitted.parts.spreads])];
  const seen = residual.filter((_, row) => at(weight, row) > 0);
  const noise = seen.reduce((sum, one) => sum + one ** 2, 0) / seen.length;
  return (row) => Math.abs(at(residual, row)) / Math.hypot(Math.sqrt(noise), at(slopes, row) * doubts.inField(row));
}

type Off = Omit<Miss, 'errors'>;

function miss(claim: KnownClaim, share: number, { mean, sibling }: Guesses, benchmarks: number): Off {
  const off = (guess: number) => 100 * Math.abs(guess - claim.share);
  return {
    known: !claim.subject.startsWith('name:'),
    own: claim.own,
    ranked: benchmarks >= FEWEST_BENCHMARKS,
    model: off(share),
    mean: mean === null ? null : off(mean),
    sibling: sibling === null ? null : off(sibling),
    square: (logit(share) - logit(claim.share)) ** 2,
  };
}

function benchmarksOf(claims: readonly KnownClaim[]): Map<string, number> {
  const found = groupedBy(claims, ({ subject }) => subject);
  return new Map([...found].map(([subject, all]) => [subject, new Set(all.map((one) => one.benchmark)).size]));
}

/** The same claims are hidden in every run. FNV-1a, its bits mixed once more. */
function foldOf({ subject, class: kind }: KnownClaim): number {
  let hash = 0x811c9dc5;
  for (const letter of `${subject}\n${kind}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
  return ((hash ^ (hash >>> 13)) >>> 0) % FOLDS;
}
