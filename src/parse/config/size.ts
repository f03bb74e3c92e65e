/** Parameter arithmetic over config.json: what the language model's matrices come to, biases and norms left out. */
import type { JsonObject } from '../../model.ts';
import { ARCHITECTURE_OF_TYPE, type ArchitectureRow } from '../../rules/architectures.ts';
import { type Attention, attentionSize, linearAttentionSize, mambaSize } from './attention.ts';
import { denseSize, type Experts, expertsOf } from './experts.ts';
import { layerPlan } from './layers.ts';
import { type ConfigView, count, find, isBoolean, typeOf, viewConfig } from './shape.ts';
import { towerSize } from './tower.ts';

/** Parameters a config comes to. */
export interface ConfigSize {
  total: number;
  /** Those that compute one token; equal to `total` in dense models. */
  active: number;
  /** Encoders (vision, audio) described but not counted. */
  uncounted: readonly string[];
  modelType: string;
}

/** The size a config comes to; null for architectures outside the table or configs that lack a dimension. */
export function sizeOfConfig(config: JsonObject): ConfigSize | null {
  const view = viewConfig(config);
  const type = typeOf(view);
  const row = withGates(view, ARCHITECTURE_OF_TYPE.get(type));
  const hidden = count(view, 'hidden');
  const vocabulary = count(view, 'vocabulary');
  if (row === undefined || hidden === null || vocabulary === null) return null;
  const layers = layerSizes(view, row, hidden);
  if (layers === null) return null;
  const embeddings = embeddingSize(view, row, hidden, vocabulary);
  const tower = towerSize(config, hidden);
  return {
    total: Math.round(layers.total + embeddings + tower.size),
    active: Math.round(layers.active + embeddings + tower.size),
    uncounted: tower.uncounted,
    modelType: type,
  };
}

/** T5 says in its config whether its feed-forward parts are gated: `gated-gelu` since version 1.1. */
function withGates(view: ConfigView, row: ArchitectureRow | undefined): ArchitectureRow | undefined {
  const gates = view.text.feed_forward_proj;
  return row && typeof gates === 'string' && gates.startsWith('gated') ? { ...row, matrices: 3 } : row;
}

function embeddingSize(view: ConfigView, row: ArchitectureRow, hidden: number, vocabulary: number): number {
  const tied = find(view, 'tied', isBoolean)?.value ?? row.tied;
  const positions = row.positions ? (count(view, row.positions) ?? 0) : 0;
  return (vocabulary * (tied ? 1 : 2) + positions) * hidden;
}

interface Sizes {
  total: number;
  active: number;
}

function layerSizes(view: ConfigView, row: ArchitectureRow, hidden: number): Sizes | null {
  const plan = layerPlan(view);
  const attention = attentionSize(view, row, hidden);
  const experts = expertsOf(view, row, hidden);
  const dense = denseSize(view, row, hidden);
  if (plan === null || attention === null) return null;
  let total = 0;
  let active = 0;
  for (const layer of plan) {
    const mixer = mixerSize(view, layer.mixer, attention, hidden);
    const feed = feedSize(layer.feed, experts, dense);
    if (mixer === null || feed === null) return null;
    total += mixer + feed.total;
    active += mixer + feed.active;
  }
  return row.encoderDecoder ? bothSides(total, attention, plan.length) : { total, active };
}

/** The decoder repeats the encoder's layers and adds attention over its output. */
function bothSides(encoder: number, attention: Attention, layers: number): Sizes {
  const total = encoder * 2 + attention.size * layers;
  return { total, active: total };
}

function mixerSize(view: ConfigView, kind: string, attention: Attention, hidden: number): number | null {
  if (kind === 'attention') return attention.size;
  if (kind === 'linear') return linearAttentionSize(view, hidden);
  if (kind === 'mamba') return mambaSize(view, hidden);
  return 0;
}

function feedSize(kind: string, experts: Experts | null, dense: number | null): Sizes | null {
  if (kind === 'experts') return experts;
  if (kind === 'dense') return dense === null ? null : { total: dense, active: dense };
  return { total: 0, active: 0 };
}
