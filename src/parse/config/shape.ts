/** Typed, cheap access to config.json: which key holds a quantity, in which part of the config. */
import type { Json, JsonObject } from '../../model.ts';
import { CLASS_DEFAULTS } from '../../rules/class-defaults.ts';
import { CONFIG_SHAPES, type ConfigShape, NESTED_DIMENSIONS, PARTS_OF_CONFIG } from '../../rules/config-shapes.ts';
import { object } from '../read.ts';

/** A value found in a config, with the key path it was found under (`text_config.num_hidden_layers`). */
export interface Found<T> {
  value: T;
  key: string;
  /** The config is silent and its class fills the value in; the key is then the one that names the class. */
  byClass?: true;
}

/** A config with its language model's part singled out. */
export interface ConfigView {
  /** The language model's part, numbers in texts read as such; the config itself where it has none. */
  text: JsonObject;
  /** What its class fills in where the part describes a model and says nothing of the quantity. */
  defaults: JsonObject;
  /** `text_config.` or '' */
  prefix: string;
  top: JsonObject;
}

const keysOf: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  CONFIG_SHAPES.map((row) => [row.id, row.keys]),
);

/** Singles out the language model's part of a config, thinkers' text part included. */
export function viewConfig(config: JsonObject): ConfigView {
  if (last.top !== config) last = view(config);
  return last;
}

/** Several extractors ask, of one config after the other. */
let last: ConfigView = { text: {}, defaults: {}, prefix: '', top: {} };

function view(config: JsonObject): ConfigView {
  for (const key of PARTS_OF_CONFIG) {
    const part = object(config[key]);
    if (part === null || Object.keys(part).length === 0) continue;
    const inner = object(part.text_config);
    if (inner !== null) return completed(inner, `${key}.text_config.`, config);
    return completed(part, `${key}.`, config);
  }
  return completed(config, '', config);
}

function completed(part: JsonObject, prefix: string, top: JsonObject): ConfigView {
  const text = withNumbers(withNested(part));
  const described = prefix !== '' || isCount(text.hidden_size ?? null) || isCount(text.num_hidden_layers ?? null);
  const view = { text, defaults: NO_DEFAULTS, prefix, top };
  return described ? { ...view, defaults: classDefaults.get(typeOf(view)) ?? NO_DEFAULTS } : view;
}

const NO_DEFAULTS: JsonObject = Object.freeze({});
/** Parts that name no type of their own are of this one. */
const TEXT_OF: Readonly<Record<string, string>> = { gemma3: 'gemma3_text' };
const classDefaults: ReadonlyMap<string, JsonObject> = new Map(
  CLASS_DEFAULTS.flatMap(({ types, values }) => types.map((type) => [type, { ...values }] as const)),
);

const shapeKeys: ReadonlySet<string> = new Set(CONFIG_SHAPES.flatMap((row) => [...row.keys]));

/** Dimensions that lie in parts of their own, beside those that don't. */
function withNested(part: JsonObject): JsonObject {
  const nested = NESTED_DIMENSIONS.flatMap((key) => Object.entries(object(part[key]) ?? {}));
  const known = nested.filter(([key]) => shapeKeys.has(key));
  return known.length === 0 ? part : { ...Object.fromEntries(known), ...part };
}

/** Some configs write their numbers as texts (`"4.0"`). */
function withNumbers(part: JsonObject): JsonObject {
  const texts = Object.entries(part).filter(([key, value]) => shapeKeys.has(key) && numberIn(value) !== null);
  if (texts.every(([, value]) => typeof value === 'number')) return part;
  return { ...part, ...Object.fromEntries(texts.map(([key, value]) => [key, numberIn(value)])) };
}

/** A number, or a text that is one; null for anything else. */
export function numberIn(value: Json | undefined): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^\d{1,12}(?:\.\d{1,6})?$/.test(value.trim()) ? Number(value) : null;
}

/** The first of a quantity's keys whose value passes `is`; null when none does. */
export function find<T extends Json>(
  view: ConfigView,
  shape: ConfigShape,
  is: (value: Json) => value is T,
): Found<T> | null {
  const keys = keysOf[shape] ?? [];
  const stated =
    findKey(view.text, view.prefix, keys, is) ?? (view.prefix === '' ? null : findKey(view.top, '', keys, is));
  return stated ?? (keys.some((key) => view.text[key] !== undefined) ? null : ofClass(view, keys, is));
}

function ofClass<T extends Json>(
  { defaults, prefix }: ConfigView,
  keys: readonly string[],
  is: (value: Json) => value is T,
) {
  const found = findKey(defaults, prefix, keys, is);
  return found && ({ value: found.value, key: `${prefix}model_type`, byClass: true } as const);
}

function findKey<T extends Json>(
  at: JsonObject,
  prefix: string,
  keys: readonly string[],
  is: (value: Json) => value is T,
) {
  for (const key of keys) {
    const value = at[key];
    if (value !== undefined && is(value)) return { value, key: prefix + key };
  }
  return null;
}

/** A whole number above 0 and within what a count can be. */
export function isCount(value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 1e12;
}

export const isText = (value: Json): value is string => typeof value === 'string' && value !== '';
export const isBoolean = (value: Json): value is boolean => typeof value === 'boolean';

/** A positive count from the config, or null. */
export function count(view: ConfigView, shape: ConfigShape): number | null {
  return find(view, shape, isCount)?.value ?? null;
}

/** `model_type` of the language model's part, else of the whole; '' when neither states one. */
export function typeOf(view: ConfigView): string {
  const own = view.text.model_type;
  const type = own ?? TEXT_OF[String(view.top.model_type)] ?? view.top.model_type;
  return typeof type === 'string' ? type : '';
}
