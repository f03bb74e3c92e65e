/** A plan of what each layer keeps, and how one is made. */
import type { Keeps } from '../../rules/kv-caches.ts';
import type { ConfigView } from '../config/shape.ts';

/** What each layer keeps, with the key or rule that says so. */
export interface KeepPlan {
  layers: Keeps[];
  /** Key path in config.json. */
  key: string;
  rule: string;
}

/** Why a plan could not be made: the key that is not understood. */
export interface NoPlan {
  unknown: string;
}

/** More layers than any model has; a config that says so is not believed. */
export const MOST_LAYERS = 1000;

/** A plan for `total` layers of which some are full. */
export function keepers(total: number, isFull: (at: number) => boolean, otherwise: Keeps): Keeps[] {
  const length = total > MOST_LAYERS ? 0 : total;
  return Array.from({ length }, (_, at) => (isFull(at) ? 'full' : otherwise));
}

/** A plan with its reason; null for no layers. */
export function made(view: ConfigView, key: string, rule: string, layers: Keeps[]): KeepPlan | null {
  return layers.length === 0 ? null : { layers, key: view.prefix + key, rule: `kv-cache/${rule}` };
}

/** A whole number that can count layers. */
export function isStep(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < MOST_LAYERS;
}
