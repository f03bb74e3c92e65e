/** A config's key-value cache: which layers keep what, and how many numbers a token. */
import { HEADS_BY_KIND, type Keeps, WRITES_TEXT } from '../../rules/kv-caches.ts';
import { type ConfigView, count } from '../config/shape.ts';
import { windowOf } from '../config/window.ts';
import { object, strings } from '../read.ts';
import type { CacheShape } from './kv-cache.ts';
import type { NoPlan } from './keep-plan.ts';
import { keepPlan } from './layer-plan.ts';

/** A cache shape with the key and rule it follows from. */
export interface ReadShape {
  shape: CacheShape;
  key: string;
  rule: string;
}

/** Reads the cache shape; `unknown` names what is not understood, null where the model keeps no such cache or says nothing. */
export function cacheShape(view: ConfigView): ReadShape | NoPlan | null {
  if (!writesText(view)) return null;
  const plan = keepPlan(view);
  if (plan === null || 'unknown' in plan) return plan;
  const window = windowOf(view)?.value ?? null;
  const layers = sharing(view, plan.layers).map((keeps) => (keeps === 'local' && window === null ? 'full' : keeps));
  const full = groupOf(view, layers, 'full');
  const local = groupOf(view, layers, 'local');
  if (full === null || local === null) return null;
  return { shape: { full, local, window: local.layers > 0 ? window : null }, key: plan.key, rule: plan.rule };
}

/** Decoders only: an encoder-decoder also keeps what its encoder read. */
function writesText({ text, top }: ConfigView): boolean {
  if (text.is_encoder_decoder === true || top.is_encoder_decoder === true) return false;
  const classes = strings(top.architectures);
  return classes.length === 0 || classes.some((name) => WRITES_TEXT.test(name));
}

/**
 * Layers that reuse another layer's keys and values keep none of their own: the last n layers (Gemma 3n,
 * https://ai.google.dev/gemma/docs/gemma-3n) or all but one in n (Hunyuan-Large, https://arxiv.org/abs/2411.02265).
 */
function sharing({ text }: ConfigView, layers: readonly Keeps[]): Keeps[] {
  const last = text.num_kv_shared_layers;
  const factor = text.use_cla === true ? text.cla_share_factor : null;
  return layers.map((keeps, at) => {
    if (typeof last === 'number' && at >= layers.length - last) return 'none';
    return typeof factor === 'number' && factor > 1 && at % factor !== 0 ? 'none' : keeps;
  });
}

/** The layers of one kind; null when there are some and the config does not say their heads. */
function groupOf(view: ConfigView, layers: readonly Keeps[], kind: 'full' | 'local') {
  const number = layers.filter((keeps) => keeps === kind).length;
  if (number === 0) return { layers: 0, values: 0 };
  const listed = number === layers.length ? listedHeads(view) : null;
  const one = latentValues(view) ?? groupedValues(view, kind, listed === null ? null : listed / number);
  return one === null ? null : { layers: number, values: Math.round(number * one) };
}

/** Latent attention keeps one compressed vector and its rotary part (https://arxiv.org/abs/2405.04434), an indexer its key. */
function latentValues(view: ConfigView): number | null {
  const rank = count(view, 'kv-rank');
  if (rank === null) return null;
  const index = positive(view.text.index_n_heads) === null ? null : positive(view.text.index_head_dim);
  return rank + (count(view, 'rope-part') ?? 0) + (index ?? 0);
}

function groupedValues(view: ConfigView, kind: 'full' | 'local', averageHeads: number | null): number | null {
  const { text } = view;
  const keys = HEADS_BY_KIND[kind];
  const heads = positive(text[keys.heads]) ?? averageHeads ?? keyValueHeads(view);
  const width = positive(text[keys.width]) ?? headWidth(view);
  if (heads === null || width === null) return null;
  const ownWidth = positive(text[keys.width]);
  const valueWidth = positive(text[keys.valueWidth]) ?? ownWidth ?? positive(text.v_head_dim) ?? width;
  return heads * (width + valueWidth);
}

/** As many as query heads where the config is silent; Falcon's first decoder ignores `num_kv_heads`. */
function keyValueHeads(view: ConfigView): number | null {
  const { multi_query: single, new_decoder_architecture: newer, attn_config: nested } = view.text;
  if (single === true && newer !== true) return 1;
  return positive(object(nested)?.kv_n_heads) ?? count(view, 'kv-heads') ?? count(view, 'heads');
}

/** Some models vary their key-value heads by layer (OpenELM): the sum, where every layer has its number. */
function listedHeads({ text }: ConfigView): number | null {
  const list = text.num_kv_heads ?? text.num_key_value_heads;
  if (!Array.isArray(list) || list.length === 0 || list.length > 1000) return null;
  const heads = list.filter((one) => typeof one === 'number');
  return heads.length === list.length ? heads.reduce((a, b) => a + b, 0) : null;
}

function headWidth(view: ConfigView): number | null {
  const [stated, hidden, heads] = [count(view, 'head-size'), count(view, 'hidden'), count(view, 'heads')];
  if (stated !== null || hidden === null || heads === null) return stated;
  return hidden % heads === 0 ? hidden / heads : null;
}

function positive(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
