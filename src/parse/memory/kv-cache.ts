/** How much memory the keys and values of a context take. */

/** Layers of one kind. */
export interface LayerGroup {
  layers: number;
  /** Numbers cached for one token, all these layers together. */
  values: number;
}

/** What a model caches: `full` layers every token, `local` ones the last `window` tokens. */
export interface CacheShape {
  full: LayerGroup;
  local: LayerGroup;
  /** Tokens; null when no layer is local. */
  window: number | null;
}

/** Bytes of one sequence's cache. `bits` a number: 16 unless the cache is quantized. States of fixed size are not counted. */
export function kvCacheBytes({ full, local, window }: CacheShape, tokens: number, bits = 16): number {
  const seen = window === null ? tokens : Math.min(tokens, window);
  return Math.ceil(((full.values * tokens + local.values * seen) * bits) / 8);
}
