/** A choice for programs, nothing left out. */
import type { AsOf } from '../lessons/answer.ts';
import type { Finding, Judged } from '../parse/choice/conditions.ts';
import type { Fit } from '../parse/choice/fit.ts';
import { commands } from '../parse/choice/getting.ts';
import type { Derived, Expected, Level } from '../expected.ts';
import { type Group, GROUPS } from '../parse/choice/levels.ts';
import type { Candidate, LicenseTerms, Need } from '../parse/choice/need.ts';
import type { Score, Setting, Standing } from '../parse/choice/rank.ts';
import { type Choice, fittingOf, type Place, places } from './choice.ts';

/** A set of weights with all that it needs. Sizes are in bytes. */
export interface ChosenWeights extends Fit {
  /** A repo of the index holds it; else it is what the parameters would take. */
  indexed: boolean;
  /** Commands that fetch and run it, the usual one first. */
  get: readonly string[];
}

/** A model that meets every condition. */
export interface ChosenModel {
  /**
   * `by use`: too little is claimed of it, or its stage is not known; `lower`: less is expected of it than of the first of
   * these, or too little is claimed and less is expected than of a ranked one there; `little known`: too little is claimed, and neither use nor developer speaks for it, or it is far smaller than what fits.
   */
  group: Group;
  /** From 1, over all groups. */
  rank: number;
  model: string;
  parameters: number | null;
  active_parameters: number | null;
  context_length: number | null;
  native_context: number | null;
  context_from: Candidate['contextFrom'];
  license: LicenseTerms | null;
  downloads: number | null;
  /** Models made from it and their downloads; null where none is, and for those that claims place. */
  derived: Derived | null;
  cache_from: string | null;
  cache_basis: Candidate['cacheBasis'];
  estimate: Level | null;
  /** Where too little is claimed: what these claims, else size, date and generation let expect. */
  expected: Expected | null;
  /** The best that fits. */
  weights: ChosenWeights | null;
  other_weights: readonly ChosenWeights[];
  /** On the benchmark that was asked for: the claim that ranks, and what other cards say. */
  claim: Score | null;
  others_say: Standing['others'];
}

/** A model that was not chosen, and why. */
export interface UnchosenModel {
  model: string;
  downloads: number | null;
  findings: readonly Finding[];
}

/** All there is to say of a need. */
export interface ChoiceAnswer {
  /** The state of the Hub that the index speaks of; null: never crawled. */
  as_of: AsOf | null;
  use: string;
  ranked_by: string;
  /** What was taken for granted, in sentences. */
  assumed: readonly string[];
  ranking: { benchmark: string; setting: Setting; higher_is_better: boolean } | null;
  /** Models that meet every condition, shown or not. */
  fitting: number;
  /** Group by group. */
  models: readonly ChosenModel[];
  left_out: readonly UnchosenModel[];
  cannot_tell: readonly UnchosenModel[];
}

/** The whole of a choice, at most `limit` models of each group. */
export function answerOf(choice: Choice): ChoiceAnswer {
  const { asOf, assumed, ranking, use, failed, untold } = choice;
  return {
    as_of: asOf,
    use: use.id,
    ranked_by: ranking === null ? `estimate of ${use.field}` : ranking.benchmark,
    assumed,
    ranking: ranking && {
      benchmark: ranking.benchmark,
      setting: ranking.setting,
      higher_is_better: ranking.higherIsBetter,
    },
    fitting: fittingOf(choice),
    models: GROUPS.flatMap((group) => places(choice, group).map((place) => chosenModel(group, place, choice))),
    left_out: failed.map(unchosen),
    cannot_tell: untold.map(unchosen),
  };
}

function chosenModel(
  group: Group,
  { rank, judged }: Place,
  { ranking, evidence: { levels, expected, derived }, need }: Choice,
): ChosenModel {
  const {
    candidate,
    fits: { fitting },
  } = judged;
  const estimate = levels.get(judged.candidate.id) ?? null;
  const { id, parameters, contextLength, contextFrom, license, downloads, cacheFrom, cacheBasis } = candidate;
  const standing = ranking?.of.get(id);
  const [best = null, ...others] = fitting.map((fit) => weightsOf(fit, need));
  return {
    group,
    rank,
    model: id,
    parameters,
    active_parameters: candidate.activeParameters,
    context_length: contextLength,
    native_context: candidate.nativeContext,
    context_from: contextFrom,
    license,
    downloads,
    derived: estimate === null ? (derived.get(id) ?? null) : null,
    cache_from: cacheFrom,
    cache_basis: cacheBasis,
    estimate,
    expected: estimate === null ? (expected.get(id) ?? null) : null,
    weights: best,
    other_weights: others,
    claim: standing?.best ?? null,
    others_say: standing?.others ?? null,
  };
}

function weightsOf(fit: Fit, { context, budget }: Need): ChosenWeights {
  return { ...fit, indexed: fit.repo !== null, get: commands(fit, context, budget.maker) };
}

function unchosen({ candidate: { id, downloads }, findings }: Judged): UnchosenModel {
  return { model: id, downloads, findings };
}
