/** Which layers keep what: read off a config, completed by what its architecture's code fixes. */
import { object } from '../read.ts';
import {
  ATTENTION_LAYERS,
  type CacheRow,
  KV_CACHES,
  type Keeps,
  LAYER_LISTS,
  LAYER_WORDS,
  OTHER_STATES,
} from '../../rules/kv-caches.ts';
import { type ConfigView, count, typeOf } from '../config/shape.ts';
import { windowOf } from '../config/window.ts';

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

const MOST_LAYERS = 1000;
const words: ReadonlyMap<string, Keeps> = new Map(LAYER_WORDS.map((row) => [row.id, row.keeps]));
const rows: ReadonlyMap<string, CacheRow> = new Map(
  (KV_CACHES as readonly CacheRow[]).flatMap((row) => row.types.map((type) => [type, row] as const)),
);

type Planner = (view: ConfigView, layers: number) => KeepPlan | NoPlan | null;

/** Strongest first: layers named one by one, attention layers counted out, a period, what the code fixes, nothing special. */
const PLANNERS: readonly Planner[] = [
  fromCacheless,
  fromList,
  fromIndices,
  fromPeriod,
  fromWindowPattern,
  fromCode,
  fromPlainAttention,
];

/** What each layer keeps; `unknown` names the key that cannot be understood, null where the config counts no layers. */
export function keepPlan(view: ConfigView): KeepPlan | NoPlan | null {
  const layers = count(view, 'layers') ?? 0;
  for (const plan of PLANNERS) {
    const found = plan(view, layers);
    if (found !== null) return found;
  }
  return null;
}

function fromCacheless(view: ConfigView, layers: number): KeepPlan | null {
  const row = rows.get(typeOf(view));
  if (row?.plan !== 'nothing' || layers === 0 || layers > MOST_LAYERS) return null;
  return made(
    view,
    'model_type',
    row.id,
    Array.from({ length: layers }, () => 'none'),
  );
}

function fromList(view: ConfigView): KeepPlan | NoPlan | null {
  for (const key of LAYER_LISTS) {
    const listed = view.text[key];
    const marks = Array.isArray(listed) ? listed : typeof listed === 'string' ? Array.from(listed.slice(0, MOST_LAYERS)) : [];
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

function fromIndices(view: ConfigView, total: number): KeepPlan | null {
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
function fromPeriod(view: ConfigView, total: number): KeepPlan | null {
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
function fromWindowPattern(view: ConfigView, total: number): KeepPlan | null {
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

function fromCode(view: ConfigView, total: number): KeepPlan | null {
  const row = rows.get(typeOf(view));
  if (row === undefined || total === 0 || total > MOST_LAYERS) return null;
  if (row.plan !== 'every-layer' && windowOf(view) === null) return null;
  const lowest = view.text.max_window_layers;
  const full: Readonly<Record<CacheRow['plan'], (at: number) => boolean>> = {
    'every-nth': (at) => (at + 1) % (row.nth ?? 1) === 0,
    'all-local': () => false,
    'upper-local': (at) => typeof lowest !== 'number' || at < lowest,
    'every-layer': () => true,
    nothing: () => false,
  };
  return made(view, 'model_type', row.id, keepers(total, full[row.plan], 'local'));
}

/** Attention in every layer, unless the config speaks of a window or a state that nothing above explained. */
function fromPlainAttention(view: ConfigView, total: number): KeepPlan | NoPlan | null {
  const other = OTHER_STATES.find((key) => view.text[key] !== undefined && view.text[key] !== null);
  if (other !== undefined) return { unknown: `${view.prefix}${other}` };
  const window = windowOf(view);
  if (window !== null) return { unknown: window.key };
  if (total === 0 || total > MOST_LAYERS) return null;
  return made(
    view,
    'num_hidden_layers',
    'every-layer',
    keepers(total, () => true, 'none'),
  );
}

function keepers(total: number, isFull: (at: number) => boolean, otherwise: Keeps): Keeps[] {
  const length = total > MOST_LAYERS ? 0 : total;
  return Array.from({ length }, (_, at) => (isFull(at) ? 'full' : otherwise));
}

function made(view: ConfigView, key: string, rule: string, layers: Keeps[]): KeepPlan | null {
  return layers.length === 0 ? null : { layers, key: view.prefix + key, rule: `kv-cache/${rule}` };
}

function isStep(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < MOST_LAYERS;
}
