import type { Judged } from '../../parse/choice/conditions.ts';
import type { Ranking } from '../../parse/choice/rank.ts';
import type { Choice } from './choice.ts';

/** A choice for programs, nothing left out. Sizes are in bytes. */
export function choiceJson({ asOf, assumed, ranking, chosen, limit, failed, untold }: Choice) {
  return {
    as_of: asOf,
    assumed,
    ranking: ranking && {
      benchmark: ranking.benchmark,
      setting: ranking.setting,
      higher_is_better: ranking.higherIsBetter,
    },
    fitting: chosen.length,
    models: chosen.slice(0, limit).map((judged, at) => modelJson(judged, at, ranking)),
    left_out: failed.map(reasons),
    cannot_tell: untold.map(reasons),
  };
}

function modelJson({ candidate, fits: { fitting } }: Judged, at: number, ranking: Ranking | null): object {
  const { id, parameters, contextLength, license, downloads, cacheFrom } = candidate;
  const standing = ranking?.of.get(id);
  return {
    rank: at + 1,
    model: id,
    parameters,
    context_length: contextLength,
    license,
    downloads,
    cache_from: cacheFrom,
    weights: fitting[0] ?? null,
    other_weights: fitting.slice(1),
    claim: standing?.best ?? null,
    others_say: standing?.others ?? null,
  };
}

function reasons({ candidate: { id, downloads }, findings }: Judged): object {
  return { model: id, downloads, findings };
}
