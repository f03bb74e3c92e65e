/** Finds the architecture row of a model: in its config, its GGUF header, or the tag the Hub makes of `model_type`. */
import type { Basis } from '../../model.ts';
import { MODEL_TYPES, type ModelTypeRow, NOT_LANGUAGE_MODELS } from '../../rules/model-types.ts';
import type { Reading } from '../extractor.ts';
import { object } from '../read.ts';

/** What a model is built as; `row` null for an architecture of something that is no language model. */
export interface ModelType {
  row: ModelTypeRow | null;
  basis: Basis;
  place: string;
}

const rows: readonly ModelTypeRow[] = MODEL_TYPES;
const squash = (text: string): string => text.toLowerCase().replace(/[_.\- ]/g, '');
const CLASS_ENDINGS = /(?:For[A-Z]\w*|LMHeadModel|LMHead|Model)$/;

const byName: ReadonlyMap<string, ModelTypeRow | null> = new Map([
  ...NOT_LANGUAGE_MODELS.map((id) => [squash(id), null] as const),
  ...rows.flatMap((row) => [row.id, ...(row.aka ?? [])].map((name) => [squash(name), row] as const)),
]);
/** Spelled as the Hub tags them. Only ids that nobody would choose as a topic (`qwen3_5`, not `grok`) count without a library. */
const byTag: ReadonlyMap<string, ModelTypeRow | null> = new Map([
  ...NOT_LANGUAGE_MODELS.flatMap((id) => [id, id.replaceAll('_', '-')].map((tag) => [tag, null] as const)),
  ...rows.flatMap((row) => [row.id, ...(row.aka ?? [])].map((tag) => [tag, row] as const)),
]);
const TELLING_TAG = /[_\d]/;

/** Strongest first. */
const SOURCES: readonly ((model: Reading) => ModelType | null)[] = [fromClass, fromConfig, fromGguf, fromTags];

/** The architecture of a model, or null when nothing says it or nobody knows it. */
export function modelType(model: Reading): ModelType | null {
  for (const source of SOURCES) {
    const found = source(model);
    if (found !== null) return found;
  }
  return null;
}

function configPlace(model: Reading): string {
  return model.configIsFile ? 'config.json' : 'api.config';
}

function look(text: unknown, place: string): ModelType | null {
  if (typeof text !== 'string' || text.length > 100) return null;
  const row = byName.get(squash(text));
  return row === undefined ? null : { row, basis: 'structured', place };
}

/** The class tells more than `model_type` where authors kept a foreign type (`BitnetForCausalLM` under `llama`). */
function fromClass(model: Reading): ModelType | null {
  const classes = model.anyConfig.architectures;
  const first = Array.isArray(classes) ? classes[0] : null;
  if (typeof first !== 'string') return null;
  const found = look(first.replace(CLASS_ENDINGS, ''), `${configPlace(model)}#architectures`);
  return found?.row && found.row.weights !== 'shared' ? found : null;
}

function fromConfig(model: Reading): ModelType | null {
  return look(model.anyConfig.model_type, `${configPlace(model)}#model_type`);
}

function fromGguf(model: Reading): ModelType | null {
  return look(object(model.api?.gguf)?.architecture, 'api.gguf#architecture');
}

function fromTags(model: Reading): ModelType | null {
  const library = model.api?.library_name;
  const loads = library === 'transformers' || model.tags.includes('transformers');
  let found: ModelTypeRow | null | undefined;
  for (const tag of model.tags) {
    const row = byTag.get(tag);
    if (row === undefined) continue;
    if (TELLING_TAG.test(tag)) return { row, basis: 'structured', place: 'tags' };
    if (loads && found === undefined) found = row;
  }
  return found === undefined ? null : { row: found, basis: 'structured', place: 'tags' };
}
