/** A choice for programs, nothing left out. */
import type { AsOf } from '../lessons/answer.ts';
import { type Fit, fitting } from '../parse/choice/fit.ts';
import { commands } from '../parse/choice/getting.ts';
import type { Derived, Expected, Level } from '../expected.ts';
import { type Group, GROUPS } from '../parse/choice/levels.ts';
import type { Candidate, LicenseTerms, Need } from '../parse/choice/need.ts';
import type { Score, Setting, Standing } from '../parse/choice/rank.ts';
import {
  type Choice,
  firstOf,
  fittingOf,
  type Place,
  places,
  type Unchosen,
  unchosen,
  type UnchosenModel,
} from './choice.ts';
import { levelOf } from './choose.ts';

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

/** What was chosen, and how. */
export interface ChosenModels {
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
}

/** All there is to say of a need. */
export interface ChoiceAnswer extends ChosenModels {
  left_out: readonly UnchosenModel[];
  cannot_tell: readonly UnchosenModel[];
}

/** As much of it as a page shows. */
export interface ShortAnswer extends ChosenModels {
  left_out: Unchosen;
  cannot_tell: Unchosen;
}

/** The whole of a choice, at most `limit` models of each group. */
export function answerOf(choice: Choice): ChoiceAnswer {
  const { failed, untold, need } = choice;
  return {
    ...chosenOf(choice),
    left_out: failed.map((one) => unchosen(one, need)),
    cannot_tell: untold.map((one) => unchosen(one, need)),
  };
}

/** The same, with at most so many models of those that were left out or cannot be told. */
export function shortAnswerOf(choice: Choice, most: number): ShortAnswer {
  const { failed, untold, need } = choice;
  return { ...chosenOf(choice), left_out: firstOf(failed, need, most), cannot_tell: firstOf(untold, need, most) };
}

function chosenOf(choice: Choice): ChosenModels {
  const { asOf, assumed, ranking, use } = choice;
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
  };
}

function chosenModel(group: Group, { rank, candidate }: Place, { ranking, need }: Choice): ChosenModel {
  const { id, parameters, contextLength, contextFrom, license, downloads, cacheFrom, cacheBasis } = candidate;
  const estimate = levelOf(candidate, need);
  const standing = ranking?.of.get(id);
  const [best = null, ...others] = fitting(candidate, need).map((fit) => weightsOf(fit, need));
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
    derived: estimate === null ? candidate.derived : null,
    cache_from: cacheFrom,
    cache_basis: cacheBasis,
    estimate,
    expected: estimate === null ? candidate.expected : null,
    weights: best,
    other_weights: others,
    claim: standing?.best ?? null,
    others_say: standing?.others ?? null,
  };
}

function weightsOf(fit: Fit, { context, budget }: Need): ChosenWeights {
  return { ...fit, indexed: fit.repo !== null, get: commands(fit, context, budget.maker) };
}
