/** Finds the architecture row of a model: in its config, its GGUF header, or the tag the Hub makes of `model_type`. */
import type { Basis } from '../../model.ts';
import { MODEL_TYPES, type ModelTypeRow, NOT_LANGUAGE_MODELS } from '../../rules/model-types.ts';
import { FILE_TAGS, TASKS } from '../../rules/tasks.ts';
import type { Reading } from '../extractor.ts';
import { generationById } from './known.ts';
import { object } from '../read.ts';

/** What a model is built as; `row` null for an architecture of something that is no language model. */
export interface ModelType {
  row: ModelTypeRow | null;
  basis: Basis;
  place: string;
  /** False where a tag may as well be a topic the author chose: then it restricts nothing. */
  certain: boolean;
}

const rows: readonly ModelTypeRow[] = MODEL_TYPES;
const squash = (text: string): string => text.toLowerCase().replace(/[_.\- ]/g, '');
const CLASS_ENDINGS = /(?:For[A-Z]\w*|LMHeadModel|LMHead|Model)$/;

const byName: ReadonlyMap<string, ModelTypeRow | null> = new Map([
  ...NOT_LANGUAGE_MODELS.map((id) => [squash(id), null] as const),
  ...rows.flatMap((row) => [row.id, ...(row.aka ?? [])].map((name) => [squash(name), row] as const)),
]);
/** Spelled as the Hub tags them. */
const byTag: ReadonlyMap<string, ModelTypeRow | null> = new Map([
  ...NOT_LANGUAGE_MODELS.flatMap((id) => [id, id.replaceAll('_', '-')].map((tag) => [tag, null] as const)),
  ...rows.flatMap((row) => [row.id, ...(row.aka ?? [])].map((tag) => [tag, row] as const)),
]);
/** Spellings that nobody chooses as a topic: `qwen3_5`, not `grok`. */
const TELLING = '_';
const LOADERS: ReadonlySet<unknown> = new Set(['transformers', 'mlx', 'peft', 'vllm', 'sentence-transformers']);
const CONFIGURED_FILES: readonly string[] = ['safetensors', 'pytorch', 'tf', 'jax'];

/**
 * True for a tag that is the Hub's copy of `model_type`, and so no topic the author chose. The Hub copies it where there is a
 * config.json, which repos of GGUF files alone seldom have.
 */
export function isTypeTag(model: Reading, tag: string): boolean {
  return byTag.has(tag) && (tag.includes(TELLING) || (isConfigured(model) && isHubsCopy(model, tag)));
}

/** True for a tag that names an architecture in which several generations of a family are built: `qwen2`, `lfm2`. */
export function isSharedType(tag: string): boolean {
  return (byTag.get(tag)?.generations?.length ?? 0) > 1;
}

const FORMATS_FIRST: ReadonlySet<unknown> = new Set(FILE_TAGS);
const taskIds: ReadonlySet<unknown> = new Set(TASKS.map(({ id }) => id));

/**
 * The Hub writes the library, the file formats, `model_type` and the task, then what the author chose: of 1,956 records
 * with a config, 1,955 have it in this place.
 */
function isHubsCopy(model: Reading, tag: string): boolean {
  const { api, sorted } = model;
  const at = sorted.plain.indexOf(tag);
  if (!isHubsOwn(model, at)) return false;
  return typeof api?.pipeline_tag !== 'string' || taskIds.has(sorted.plain[at + 1]);
}

/** Nothing stands before this tag but libraries and file formats, which the Hub writes; what stands behind the author chose. */
export function isHubsOwn({ api, sorted }: Reading, at: number): boolean {
  const before = sorted.plain.slice(0, at);
  return before.every((one) => one === api?.library_name || FORMATS_FIRST.has(one) || LOADERS.has(one));
}

function isConfigured({ api, sorted }: Reading): boolean {
  const tags = sorted.plain;
  const loaded = LOADERS.has(api?.library_name) || tags.includes('transformers');
  return loaded && (!tags.includes('gguf') || CONFIGURED_FILES.some((format) => tags.includes(format)));
}

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
  return row === undefined ? null : { row, basis: 'structured', place, certain: true };
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
  let found: ModelType | null = null;
  for (const tag of model.sorted.plain) {
    const row = byTag.get(tag);
    if (row === undefined) continue;
    if (tag.includes(TELLING)) return { row, basis: 'structured', place: 'tags', certain: true };
    found ??= ofTopic(row, isTypeTag(model, tag) && !isBelied(row, model));
  }
  return found;
}

/**
 * The name states a generation of the family that is not built so, and no task behind the tag bears out that the Hub put it
 * there: it is the family's word, a topic.
 */
function isBelied(row: ModelTypeRow | null, { api, name }: Reading): boolean {
  const built = row?.generations;
  if (typeof api?.pipeline_tag === 'string') return false;
  if (row === null || built === undefined || built.some((id) => name.generations.some(({ value }) => value === id)))
    return false;
  return name.generations.some(
    ({ value, text }) => /\d/.test(text) && generationById.get(value)?.family === row.family,
  );
}

/** A tag that may be a topic the author chose tells for sure only where the Hub has read a config. */
function ofTopic(row: ModelTypeRow | null, configured: boolean): ModelType {
  return { row, basis: configured ? 'structured' : 'declared', place: 'tags', certain: configured };
}
