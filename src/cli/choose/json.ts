import type { Judged } from '../../parse/choice/conditions.ts';
import type { Fit } from '../../parse/choice/fit.ts';
import { commands } from '../../parse/choice/getting.ts';
import type { Need } from '../../parse/choice/need.ts';
import type { Choice } from './choice.ts';

/** A choice for programs, nothing left out. Sizes are in bytes. */
export function choiceJson(choice: Choice) {
  const { asOf, assumed, ranking, use, chosen, untested, limit, failed, untold } = choice;
  // A group of its own: too little is claimed of these, or their stage is not known, and they follow by use.
  const rows = (group: 'ranked' | 'by use', judged: readonly Judged[], from: number) =>
    judged.slice(0, limit).map((one, at) => ({ group, ...modelJson(one, from + at, choice) }));
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
    fitting: chosen.length + untested.length,
    models: [...rows('ranked', chosen, 1), ...rows('by use', untested, chosen.length + 1)],
    left_out: failed.map(reasons),
    cannot_tell: untold.map(reasons),
  };
}

function modelJson({ candidate, fits: { fitting } }: Judged, rank: number, { ranking, levels, need }: Choice): object {
  const { id, parameters, contextLength, license, downloads, cacheFrom } = candidate;
  const standing = ranking?.of.get(id);
  return {
    rank,
    model: id,
    parameters,
    active_parameters: candidate.activeParameters,
    context_length: contextLength,
    native_context: candidate.nativeContext,
    license,
    downloads,
    cache_from: cacheFrom,
    estimate: levels.get(id) ?? null,
    weights: fitting[0] ? weightsJson(fitting[0], need) : null,
    other_weights: fitting.slice(1).map((fit) => weightsJson(fit, need)),
    claim: standing?.best ?? null,
    others_say: standing?.others ?? null,
  };
}

function weightsJson(fit: Fit, { context, budget }: Need): object {
  return { ...fit, indexed: fit.repo !== null, get: commands(fit, context, budget.maker) };
}

function reasons({ candidate: { id, downloads }, findings }: Judged): object {
  return { model: id, downloads, findings };
}
