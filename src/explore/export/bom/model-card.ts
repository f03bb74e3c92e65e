/** The model card of a bill of materials: task, architecture, data, and what the model's own side claims to measure. */
import type { Material } from '../../../index/material.ts';
import type { Row } from '../../../index/show.ts';
import { property } from './refs.ts';

/** A number that is claimed, printed as it stands there. */
interface Metric {
  type?: string;
  value: string;
  slice: string;
}

/** The card; under `hubdex:performanceMetrics:<place in the list>` what each number is called, where it stands, who says it. */
export function modelCard(material: Material) {
  const { model, architecture } = material;
  const datasets = datasetsOf(material);
  const claims = ownClaims(material);
  return {
    modelParameters: {
      ...known('task', model.task),
      ...known('architectureFamily', model.family),
      ...known('modelArchitecture', architecture),
      ...(datasets.length === 0 ? {} : { datasets }),
    },
    ...(claims.length === 0
      ? {}
      : { quantitativeAnalysis: { performanceMetrics: claims.map(({ metric }) => metric) } }),
    ...(claims.length === 0 ? {} : { properties: claims.flatMap(({ claim }, at) => evidence(claim, at)) }),
  };
}

function known(name: string, value: unknown): Record<string, string> {
  return typeof value === 'string' ? { [name]: value } : {};
}

const DATASET = 'dataset:';

function datasetsOf({ tags }: Material) {
  return tags
    .map(({ tag }) => String(tag))
    .filter((tag) => tag.startsWith(DATASET))
    .map((tag) => ({ type: 'dataset', name: tag.slice(DATASET.length) }));
}

/** Claims about this very model, each number of a setting once. */
function ownClaims({ claims }: Material): { claim: Row; metric: Metric }[] {
  const found = new Map<string, { claim: Row; metric: Metric }>();
  for (const claim of claims.filter(({ role }) => role === 'self')) {
    const metric = metricOf(claim);
    const key = JSON.stringify(metric);
    if (!found.has(key)) found.set(key, { claim, metric });
  }
  return [...found.values()];
}

function metricOf({ benchmark, label, metric, shots, variant, value_text: value }: Row): Metric {
  const setting = [shots === null ? null : `${shots}-shot`, variant].filter((part) => part !== null);
  const slice = `${benchmark ?? label}${setting.length === 0 ? '' : ` (${setting.join(', ')})`}`;
  return { ...(metric === null ? {} : { type: String(metric) }), value: String(value), slice };
}

function evidence(claim: Row, at: number) {
  return [
    ...property(`performanceMetrics:${at}:label`, claim.label),
    ...property(`performanceMetrics:${at}:evidence`, claim.url),
    ...property(`performanceMetrics:${at}:standing`, claim.standing),
  ];
}
