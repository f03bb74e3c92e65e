/** Typed, cheap access to config.json: which key holds a quantity, in which part of the config. */
import type { Json, JsonObject } from '../../model.ts';
import { CONFIG_SHAPES, type ConfigShape, PARTS_OF_CONFIG } from '../../rules/config-shapes.ts';
import { object } from '../read.ts';

/** A value found in a config, with the key path it was found under (`text_config.num_hidden_layers`). */
export interface Found<T> {
  value: T;
  key: string;
}

/** A config with its language model's part singled out. */
export interface ConfigView {
  /** The language model's part; the config itself where it has none. */
  text: JsonObject;
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
let last: ConfigView = { text: {}, prefix: '', top: {} };

function view(config: JsonObject): ConfigView {
  for (const key of PARTS_OF_CONFIG) {
    const part = object(config[key]);
    if (part === null || Object.keys(part).length === 0) continue;
    const inner = object(part.text_config);
    if (inner !== null) return { text: inner, prefix: `${key}.text_config.`, top: config };
    return { text: part, prefix: `${key}.`, top: config };
  }
  return { text: config, prefix: '', top: config };
}

/** The first of a quantity's keys whose value passes `is`; null when none does. */
export function find<T extends Json>(
  view: ConfigView,
  shape: ConfigShape,
  is: (value: Json) => value is T,
): Found<T> | null {
  const keys = keysOf[shape] ?? [];
  return findKey(view.text, view.prefix, keys, is) ?? (view.prefix === '' ? null : findKey(view.top, '', keys, is));
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
  const type = view.text.model_type ?? view.top.model_type;
  return typeof type === 'string' ? type : '';
}
