/** The metrics of a `model-index`, in the Hub's own shape and in the shapes people write instead. */
import type { Json, JsonObject } from '../../model.ts';
import { object } from '../read.ts';

type Path = readonly (string | number)[];

/** One metric with all that stands above it. */
export interface Entry {
  model: string | null;
  dataset: JsonObject;
  task: JsonObject;
  metric: JsonObject;
  path: Path;
}

/** A list or a single object at every level: models, their results, the metrics of a result. */
export function entriesOf(index: Json, key: string = 'model-index'): Entry[] {
  return items(index, [key]).flatMap(([model, modelPath]) => {
    const name = typeof model.name === 'string' ? model.name : null;
    return items(model.results ?? model.result, [
      ...modelPath,
      model.results === undefined ? 'result' : 'results',
    ]).flatMap(([result, path]) => metricsOf(result, path).map(([metric, at]) => entry(name, result, metric, at)));
  });
}

function entry(model: string | null, result: JsonObject, metric: JsonObject, path: Path): Entry {
  return { model, dataset: named(result.dataset), task: named(result.task), metric, path };
}

/** `dataset: squad` for `dataset: {name: squad}`. */
function named(value: Json | undefined): JsonObject {
  if (typeof value === 'string') return { name: value };
  return object(Array.isArray(value) ? value[0] : value) ?? {};
}

function items(value: Json | undefined, path: Path): [JsonObject, Path][] {
  if (!Array.isArray(value)) {
    const only = object(value);
    return only === null ? [] : [[only, path]];
  }
  return value.flatMap((each, index) => {
    const item = object(each);
    return item === null ? [] : [[item, [...path, index]] satisfies [JsonObject, Path]];
  });
}

/** `metrics: [{type, value}]`, `metric: {...}`, or the value on the result itself. */
function metricsOf(result: JsonObject, path: Path): [JsonObject, Path][] {
  for (const key of ['metrics', 'metric']) {
    const found = items(result[key], [...path, key]);
    if (found.length > 0) return found;
  }
  return result.value === undefined ? [] : [[result, path]];
}

/** A value that people write as text or as a number; null for a blank. */
export function text(value: Json | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
