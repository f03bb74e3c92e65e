/** Local attention: how far back it looks, and in which layers. */
import { ARCHITECTURE_OF_TYPE } from '../../rules/architectures.ts';
import { type ConfigView, type Found, find, isCount, typeOf } from './shape.ts';

/** The window a config really uses; null when attention is full everywhere or the config does not say. */
export function windowOf(view: ConfigView): Found<number> | null {
  if (view.text.use_sliding_window === false) return null;
  const window = find(view, 'window', isCount);
  const types = view.text.layer_types;
  const unused = Array.isArray(types) && !types.some((type) => isLocal(type));
  const compressed = Array.isArray(view.text.compress_ratios);
  return window === null || (unused && !compressed) ? null : window;
}

function isLocal(type: unknown): boolean {
  return type === 'sliding_attention' || type === 'chunked_attention';
}

/** Local to full layers in lowest terms, `3:1`; null when the config does not say which layers are local. */
export function windowPattern(view: ConfigView): Found<string> | null {
  return fromLayerTypes(view) ?? fromPattern(view) ?? fromCode(view);
}

function fromLayerTypes(view: ConfigView): Found<string> | null {
  const types = view.text.layer_types;
  if (!Array.isArray(types) || types.length === 0 || types.length > 1000) return null;
  const local = types.filter(isLocal).length;
  return local === 0 ? null : { value: ratio(local, types.length - local), key: `${view.prefix}layer_types` };
}

/** `LLLG` (EXAONE), or every nth layer full (Gemma 3, Command R7B). */
function fromPattern(view: ConfigView): Found<string> | null {
  for (const key of ['sliding_window_pattern', '_sliding_window_pattern']) {
    const pattern = view.text[key];
    const found = { key: view.prefix + key };
    if (typeof pattern === 'number' && pattern > 1 && pattern < 1000) return { value: `${pattern - 1}:1`, ...found };
    if (typeof pattern === 'string' && /^[LG]{1,64}$/.test(pattern)) {
      const local = [...pattern].filter((letter) => letter === 'L').length;
      return local === 0 ? null : { value: ratio(local, pattern.length - local), ...found };
    }
  }
  return null;
}

/** Fixed by the architecture's code. */
function fromCode(view: ConfigView): Found<string> | null {
  const pattern = ARCHITECTURE_OF_TYPE.get(typeOf(view))?.localPattern;
  return pattern === undefined ? null : { value: pattern, key: `${view.prefix}model_type` };
}

function ratio(local: number, full: number): string {
  const divisor = greatestCommon(local, full);
  const [a, b] = [local / divisor, full / divisor];
  return b > 1 && a / b > 1 && !Number.isInteger(a / b) ? `${Math.round(a / b)}:1` : `${a}:${b}`;
}

function greatestCommon(a: number, b: number): number {
  return b === 0 ? a : greatestCommon(b, a % b);
}
