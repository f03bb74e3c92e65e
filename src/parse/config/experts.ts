/** Sizes of feed-forward parts: dense ones and mixtures of experts in their spellings. */
import type { ArchitectureRow } from '../../rules/architectures.ts';
import { type ConfigView, count } from './shape.ts';

/** One mixture-of-experts layer. */
export interface Experts {
  total: number;
  active: number;
}

/** A dense feed-forward part; null when the config gives no width. */
export function denseSize(view: ConfigView, row: ArchitectureRow, hidden: number): number | null {
  const width = denseWidth(view, row, hidden);
  return width === null ? null : row.matrices * hidden * width;
}

function denseWidth(view: ConfigView, row: ArchitectureRow, hidden: number): number | null {
  const own = row.denseWidthKey === undefined ? null : view.text[row.denseWidthKey];
  if (typeof own === 'number' && own > 0) return own;
  const dense = view.text.dense_intermediate_size;
  if (typeof dense === 'number' && dense > 0) return dense;
  return count(view, 'mlp-width') ?? (row.width === undefined ? null : row.width * hidden);
}

/** A layer of experts; null for dense models and where the config lacks a width. */
export function expertsOf(view: ConfigView, row: ArchitectureRow, hidden: number): Experts | null {
  const routed = count(view, 'experts');
  const chosen = count(view, 'active-experts');
  const width = count(view, 'expert-width') ?? count(view, 'mlp-width');
  if (routed === null || chosen === null || width === null) return null;
  const inner = latentWidth(view) ?? hidden;
  const one = row.matrices * inner * width;
  const projections = inner === hidden ? 0 : 2 * hidden * inner;
  const shared = sharedSize(view, row, hidden, width) + hidden * routed + projections;
  return { total: routed * one + shared, active: Math.min(chosen, routed) * one + shared };
}

/** Experts that work in a narrower space than the model (Nemotron 3, Kimi K3). */
function latentWidth(view: ConfigView): number | null {
  for (const key of ['moe_latent_size', 'routed_expert_hidden_size']) {
    const value = view.text[key];
    if (typeof value === 'number' && value > 0) return value;
  }
  return null;
}

function sharedSize(view: ConfigView, row: ArchitectureRow, hidden: number, width: number): number {
  const stated = count(view, 'shared-width');
  const number = count(view, 'shared-experts');
  const always = row.sharedExpert ? width : 0;
  const total = stated ?? (number === null ? always : number * width);
  return row.matrices * hidden * total;
}
