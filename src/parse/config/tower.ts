/** Encoders beside the language model: counted where the config gives a plain transformer's dimensions, else named. */
import type { JsonObject } from '../../model.ts';
import { TOWERS_OF_CONFIG } from '../../rules/config-shapes.ts';
import { object } from '../read.ts';

/** What encoders add, and which could not be counted. */
export interface Towers {
  size: number;
  uncounted: readonly string[];
}

/** Sizes of the encoders a config describes. */
export function towerSize(config: JsonObject, hidden: number): Towers {
  let size = 0;
  const uncounted: string[] = [];
  for (const key of TOWERS_OF_CONFIG) {
    const tower = object(config[key]);
    if (tower === null) continue;
    const own = encoderSize(tower, hidden);
    if (own === null) uncounted.push(key);
    else size += own;
  }
  return { size, uncounted };
}

/** Layers of four square attention matrices and two feed-forward ones, and a projector of the merged patches. */
function encoderSize(tower: JsonObject, hidden: number): number | null {
  const width = first(tower, ['hidden_size', 'vt_hidden_size', 'embed_dim']);
  const layers = first(tower, ['depth', 'num_hidden_layers', 'vt_num_hidden_layers']);
  const feed = first(tower, ['intermediate_size', 'vt_intermediate_size']);
  if (width === null || layers === null || feed === null || layers > 1000) return null;
  const gated = tower.hidden_act === 'silu' ? 3 : 2;
  const merged = width * (first(tower, ['spatial_merge_size']) ?? 1) ** 2;
  return layers * (4 * width * width + gated * width * feed) + merged * merged + merged * hidden;
}

function first(tower: JsonObject, keys: readonly string[]): number | null {
  for (const key of keys) {
    const value = tower[key];
    if (typeof value === 'number' && value > 0 && value < 1e6) return value;
  }
  return null;
}
