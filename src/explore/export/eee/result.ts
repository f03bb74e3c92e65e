/** One claim as a result of Every Eval Ever: what was measured, how it is scored, the number, and all that was read of it. */
import type { ClaimMade } from '../../../index/claims-made.ts';

const DATASET = /^https:\/\/huggingface\.co\/datasets\/([\w.-]+\/[\w.-]+)$/;

/** The claim as a result, without its id. */
export function resultOf(claim: ClaimMade) {
  const setting = texts({ shots: claim.shots, variant: claim.variant });
  return {
    evaluation_name: (claim.benchmark ?? claim.label).replaceAll('/', '.'),
    source_data: sourceData(claim),
    metric_config: metricConfig(claim),
    score_details: { score: claim.score, details: detailsOf(claim) },
    ...(Object.keys(setting).length === 0 ? {} : { generation_config: { additional_details: setting } }),
  };
}

function sourceData({ benchmark_name: name, label, source_url: url }: ClaimMade) {
  const dataset_name = name ?? label;
  const repo = url === null ? undefined : DATASET.exec(url)?.[1];
  if (repo !== undefined) return { dataset_name, source_type: 'hf_dataset', hf_repo: repo };
  return url === null ? { dataset_name, source_type: 'other' } : { dataset_name, source_type: 'url', url: [url] };
}

function metricConfig(claim: ClaimMade) {
  const { benchmark, metric, metric_name: name, measures } = claim;
  const higher = claim.metric_higher ?? claim.higher_is_better;
  const scale = scaleOf(claim);
  return {
    ...(measures === null ? {} : { evaluation_description: measures }),
    metric_id: metric ?? `${benchmark ?? 'unknown'}.score`,
    ...((name ?? metric) === null ? {} : { metric_name: name ?? metric }),
    ...(scale.unit === null ? {} : { metric_unit: scale.unit }),
    lower_is_better: higher === 0,
    score_type: 'continuous',
    min_score: scale.min,
    max_score: scale.max,
    ...(higher === null ? { additional_details: { direction: 'unknown, taken as higher is better' } } : {}),
  };
}

/** Ends of a scale that has none, or none that is known, as the format writes them. */
const OPEN = { min: '-Infinity', max: 'Infinity' } as const;

/** The benchmark's own scale where the number is on it; of other numbers no unit is certain. */
function scaleOf({ benchmark, score, unit, range_max: most, metric, metric_unit: metricUnit }: ClaimMade) {
  const isOnScale = metric === null || metricUnit === unit || (unit === '%' && metric.includes('@'));
  if (benchmark === null || !isOnScale) return { unit: null, ...OPEN };
  const named = unit === '%' ? 'percent' : unit;
  return most !== null && score >= 0 && score <= most ? { unit: named, min: 0, max: most } : { unit: named, ...OPEN };
}

const TOLD = [
  'benchmark',
  'label',
  'variant',
  'metric',
  'shots',
  'value_text',
  'called',
  'role',
  'role_reason',
  'source_kind',
  'line',
  'url',
] as const satisfies readonly (keyof ClaimMade)[];

/** Everything the card says of the number, as texts: what is null is left out. */
function detailsOf(claim: ClaimMade): Record<string, string> {
  return texts({
    ...Object.fromEntries(TOLD.map((name) => [name, claim[name]])),
    comparability: claim.class,
    settings_unsaid: claim.silent === 1 ? 'true' : null,
  });
}

function texts(all: Readonly<Record<string, string | number | null>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, String(value)]])),
  );
}
