/** Plans that a config writes out: layer by layer, by number, by period, by window pattern. */
import { ATTENTION_LAYERS, type Keeps, LAYER_LISTS, LAYER_WORDS } from '../../rules/kv-caches.ts';
import type { ConfigView } from '../config/shape.ts';
import { windowOf } from '../config/window.ts';
import { object } from '../read.ts';
import { isStep, type KeepPlan, keepers, MOST_LAYERS, made, type NoPlan } from './keep-plan.ts';

const words: ReadonlyMap<string, Keeps> = new Map(LAYER_WORDS.map((row) => [row.id, row.keeps]));

/** Layers named one by one. */
export function fromList(view: ConfigView): KeepPlan | NoPlan | null {
  for (const key of LAYER_LISTS) {
    const listed = view.text[key];
    const marks = Array.isArray(listed)
      ? listed
      : typeof listed === 'string'
        ? Array.from(listed.slice(0, MOST_LAYERS))
        : [];
    if (marks.length === 0 || marks.length > MOST_LAYERS) continue;
    const layers = marks.map((mark) => words.get(String(mark)));
    if (layers.some((layer) => layer === undefined)) return { unknown: `${view.prefix}${key}` };
    return made(
      view,
      key,
      'layer-list',
      layers.filter((layer) => layer !== undefined),
    );
  }
  return null;
}

/** Attention layers counted out. */
export function fromIndices(view: ConfigView, total: number): KeepPlan | null {
  for (const { key, from } of ATTENTION_LAYERS) {
    const [outer = '', inner] = key.split('.');
    const listed = inner === undefined ? view.text[outer] : object(view.text[outer])?.[inner];
    if (!Array.isArray(listed) || listed.length === 0 || listed.length > MOST_LAYERS || total > MOST_LAYERS) continue;
    const full = new Set(listed);
    return made(
      view,
      key,
      'attention-layers',
      keepers(total, (at) => full.has(at + from), 'none'),
    );
  }
  return null;
}

/** Jamba: one attention layer in each `period`. Qwen3-Next: every nth layer. */
export function fromPeriod(view: ConfigView, total: number): KeepPlan | null {
  const { attn_layer_period: period, attn_layer_offset: offset, full_attention_interval: interval } = view.text;
  if (isStep(period) && typeof offset === 'number')
    return made(
      view,
      'attn_layer_period',
      'period',
      keepers(total, (at) => at % period === offset, 'none'),
    );
  if (isStep(interval))
    return made(
      view,
      'full_attention_interval',
      'period',
      keepers(total, (at) => (at + 1) % interval === 0, 'none'),
    );
  return null;
}

/** `LLLG` (EXAONE), or every nth layer full (Gemma 3, Command R7B). */
export function fromWindowPattern(view: ConfigView, total: number): KeepPlan | null {
  if (windowOf(view) === null) return null;
  for (const key of ['sliding_window_pattern', '_sliding_window_pattern']) {
    const pattern = view.text[key];
    if (isStep(pattern))
      return made(
        view,
        key,
        'window-pattern',
        keepers(total, (at) => (at + 1) % pattern === 0, 'local'),
      );
    if (typeof pattern === 'string' && /^[LG]{1,64}$/.test(pattern))
      return made(
        view,
        key,
        'window-pattern',
        keepers(total, (at) => pattern[at % pattern.length] === 'G', 'local'),
      );
  }
  return null;
}
