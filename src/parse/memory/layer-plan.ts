/** Which layers keep what: read off a config, completed by what its architecture's code fixes. */
import { type CacheRow, KV_CACHES, OTHER_STATES } from '../../rules/kv-caches.ts';
import { type ConfigView, count, typeOf } from '../config/shape.ts';
import { windowOf } from '../config/window.ts';
import { type KeepPlan, keepers, MOST_LAYERS, made, type NoPlan } from './keep-plan.ts';
import { fromIndices, fromList, fromPeriod, fromWindowPattern } from './written-plan.ts';

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
