/** What each layer of a model is made of: how it mixes tokens, and whether its feed-forward part is dense or of experts. */
import { LAYER_KINDS } from '../../rules/architectures.ts';
import { object } from '../read.ts';
import { type ConfigView, count } from './shape.ts';

/** One layer's two parts; `none` where a hybrid's layer has only one. */
export interface Layer {
  mixer: 'attention' | 'linear' | 'mamba' | 'none';
  feed: 'dense' | 'experts' | 'none';
}

const MOST_LAYERS = 1000;

/** The layers in order; null when the config does not say how many there are. */
export function layerPlan(view: ConfigView): Layer[] | null {
  const hybrid = hybridPlan(view);
  if (hybrid !== null) return hybrid;
  const layers = count(view, 'layers');
  if (layers === null || layers > MOST_LAYERS) return null;
  const linear = linearLayers(view, layers);
  const sparse = sparseLayers(view, layers);
  return Array.from({ length: layers }, (_, at) => ({
    mixer: linear[at] ? 'linear' : 'attention',
    feed: sparse[at] ? 'experts' : 'dense',
  }));
}

/** How many layers hold experts; null when the config does not say how many layers there are. */
export function sparseCount(view: ConfigView): number | null {
  return layerPlan(view)?.filter(({ feed }) => feed === 'experts').length ?? null;
}

const kinds: ReadonlyMap<string, string> = new Map(LAYER_KINDS.map((row) => [row.mark, row.kind]));

/** Nemotron-H: one part a layer, as letters (`M-M*E`) or words. */
function hybridPlan(view: ConfigView): Layer[] | null {
  const { hybrid_override_pattern: letters, layers_block_type: words } = view.text;
  const marks = Array.isArray(words) ? words : typeof letters === 'string' ? [...letters] : null;
  if (marks === null || marks.length === 0 || marks.length > MOST_LAYERS) return null;
  const plan = marks.map((mark) => partOf(kinds.get(String(mark))));
  return plan.every((layer) => layer !== null) ? plan : null;
}

function partOf(kind: string | undefined): Layer | null {
  if (kind === 'attention' || kind === 'mamba') return { mixer: kind, feed: 'none' };
  if (kind === 'mlp') return { mixer: 'none', feed: 'dense' };
  return kind === 'experts' ? { mixer: 'none', feed: 'experts' } : null;
}

/** Which layers use linear attention. */
function linearLayers(view: ConfigView, layers: number): boolean[] {
  const types = view.text.layer_types;
  if (Array.isArray(types) && types.length === layers) return types.map((type) => type === 'linear_attention');
  const full = object(view.text.linear_attn_config)?.full_attn_layers;
  if (Array.isArray(full)) return Array.from({ length: layers }, (_, at) => !full.includes(at + 1));
  const every = view.text.full_attention_interval;
  if (typeof every === 'number' && every > 1) return Array.from({ length: layers }, (_, at) => (at + 1) % every !== 0);
  return [];
}

/** Which layers hold experts: a list of kinds, dense layers first, every nth layer, or all. */
function sparseLayers(view: ConfigView, layers: number): boolean[] {
  if (count(view, 'experts') === null) return [];
  const { mlp_layer_types: types, moe_layer_freq: freq, mlp_only_layers: dense, moe_layers: listed } = view.text;
  if (Array.isArray(types) && types.length === layers) return types.map((type) => type === 'sparse');
  if (Array.isArray(freq) && freq.length === layers) return freq.map((one) => one === 1);
  if (Array.isArray(listed)) return Array.from({ length: layers }, (_, at) => listed.includes(at));
  const { expert_layer_period: period, expert_layer_offset: offset } = view.text;
  if (typeof period === 'number' && period > 0 && typeof offset === 'number')
    return Array.from({ length: layers }, (_, at) => at % period === offset % period);
  const first = count(view, 'dense-first') ?? 0;
  const step = everyNth(view);
  return Array.from({ length: layers }, (_, at) => {
    const onStep = step.from === 'end' ? (at + 1) % step.every === 0 : at % step.every === 0;
    return at >= first && onStep && !(Array.isArray(dense) && dense.includes(at));
  });
}

function everyNth(view: ConfigView): { every: number; from: 'start' | 'end' } {
  const { interleave_moe_layer_step: llama, decoder_sparse_step: qwen, moe_layer_freq: deepseek } = view.text;
  if (typeof llama === 'number' && llama > 0) return { every: llama, from: 'end' };
  if (typeof qwen === 'number' && qwen > 0) return { every: qwen, from: 'end' };
  if (typeof deepseek === 'number' && deepseek > 0) return { every: deepseek, from: 'start' };
  return { every: 1, from: 'start' };
}
