/** What a model is built like: layers, heads, widths, vocabulary, number type, local attention. */
import type { Candidates, Fact, FactField, FactRow, FactValue, Json } from '../../model.ts';
import type { ConfigShape } from '../../rules/config-shapes.ts';
import { layerPlan } from '../config/layers.ts';
import { type ConfigView, count, type Found, find, isCount, viewConfig } from '../config/shape.ts';
import { windowOf, windowPattern } from '../config/window.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { headHeld } from '../heads/head.ts';
import { object, strings } from '../read.ts';
import { numberType } from '../weights/dtype.ts';
import { choose } from './choose.ts';

export const architecture: Extractor = (model) => {
  const facts = choose('architecture', names(model));
  for (const row of dtype(model)) facts.push(row);
  if (model.configIsFile) facts.push(...dimensions(viewConfig(model.anyConfig)));
  return facts.length > 0 ? { facts } : NOTHING_FOUND;
};

/** Class names say more than `model_type`; a GGUF header has its own names. */
function names(model: Reading): Candidates<string> {
  const place = model.configIsFile ? 'config.json' : 'config';
  const { architectures, model_type: type } = model.anyConfig;
  const first = strings(architectures)[0];
  const gguf = object(model.api?.gguf)?.architecture;
  const found: Fact<string>[] = [];
  if (first) found.push(fact(first, `${place}#architectures`, 'architecture/class'));
  if (typeof type === 'string' && type !== '') found.push(fact(type, `${place}#model_type`, 'architecture/model-type'));
  if (typeof gguf === 'string' && gguf !== '') found.push(fact(gguf, 'gguf.architecture', 'architecture/gguf'));
  const head = headHeld(model);
  const opened = head?.head.metadata['general.architecture'];
  if (head !== null && typeof opened === 'string' && opened !== '')
    found.push(fact(opened, head.place, 'architecture/head'));
  return found;
}

function dtype(model: Reading): FactRow[] {
  const type = numberType(model);
  if (type === null) return [];
  const value = type.level.row.inTensors ?? type.level.text.toLowerCase();
  return choose('dtype', [
    { value, basis: type.basis, place: type.place, rule: type.rule.replace('weights/', 'dtype/') },
  ]);
}

type Reader = (view: ConfigView) => Found<FactValue> | null;

/** Each field and how it is read off a config. */
const READERS: readonly (readonly [FactField, Reader])[] = [
  ['layers', layers],
  ['hidden_size', of('hidden')],
  ['heads', of('heads')],
  ['kv_heads', keyValueHeads],
  ['head_size', headSize],
  ['kv_rank', keyValueRank],
  ['sliding_window', windowOf],
  ['sliding_pattern', (view) => (windowOf(view) === null ? null : windowPattern(view))],
  ['vocab_size', of('vocabulary')],
];

function dimensions(view: ConfigView): FactRow[] {
  return READERS.flatMap(([field, read]) => {
    const found = read(view);
    return found
      ? choose(field, [fact(found.value, `config.json#${found.key}`, `${field.replaceAll('_', '-')}/config`)])
      : [];
  });
}

function of(shape: ConfigShape): Reader {
  return (view) => find(view, shape, isCount);
}

function layers(view: ConfigView): Found<number> | null {
  const stated = find(view, 'layers', isCount);
  if (stated !== null) return stated;
  const plan = layerPlan(view);
  return plan && { value: plan.length, key: `${view.prefix}layers_block_type` };
}

/** As many key-value heads as query heads where the config is silent and says nothing of multi-query attention. */
function keyValueHeads(view: ConfigView): Found<number> | null {
  const stated = find(view, 'kv-heads', isCount);
  if (stated !== null) return stated;
  if (view.text.multi_query === true) return { value: 1, key: `${view.prefix}multi_query` };
  return find(view, 'heads', isCount);
}

/** In latent attention a query head is its plain and its rotary part. */
function headSize(view: ConfigView): Found<number> | null {
  const [plain, rope] = [view.text.qk_nope_head_dim, view.text.qk_rope_head_dim];
  if (count(view, 'kv-rank') !== null && isNumber(plain) && isNumber(rope))
    return { value: plain + rope, key: `${view.prefix}qk_nope_head_dim` };
  const stated = find(view, 'head-size', isCount);
  const [hidden, heads] = [find(view, 'hidden', isCount), count(view, 'heads')];
  if (stated !== null || hidden === null || heads === null) return stated;
  return hidden.value % heads === 0 ? { value: hidden.value / heads, key: hidden.key } : null;
}

/** What latent attention caches per token and layer: the compressed vector and the rotary part. */
function keyValueRank(view: ConfigView): Found<number> | null {
  const rank = find(view, 'kv-rank', isCount);
  return rank && { value: rank.value + (count(view, 'rope-part') ?? 0), key: rank.key };
}

function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function fact<T extends FactValue>(value: T, place: string, rule: string) {
  return { value, basis: 'structured', place, rule } as const;
}
