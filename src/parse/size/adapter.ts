/** Whether a repo's tensors are an adapter's, so that their count says nothing about the model it sits on. */
import type { ExtractedModel } from '../../model.ts';
import {
  ADAPTER_FILES,
  ADAPTER_LIBRARIES,
  ADAPTER_WORDS,
  GGUF_ADAPTER_TAGS,
  RELATION_TAGS,
  TRAINED_PACKED,
} from '../../rules/relations.ts';
import type { Reading } from '../extractor.ts';
import { readName } from '../names/read.ts';
import { fingerprintOf } from '../names/shape.ts';
import { object } from '../read.ts';
import { boundsOf } from './bounds.ts';
import { knownSize } from './named.ts';
import { statedSize } from './stated.ts';

/** True where the library, a file, an adapter config or the declared edge says so, or a sign of training that the bytes bear out. */
export function isAdapter(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  if (model.adapterConfig !== null || model.files?.some(({ path }) => ADAPTER_FILES.includes(path)))
    return !isCountedAsNamed(model);
  const library = model.api?.library_name;
  const isCalledSo = typeof library === 'string' && ADAPTER_LIBRARIES.includes(library);
  if (isCalledSo || soFar.base_models.some((parent) => parent.relation === 'adapter')) return !isCounted(model, soFar);
  return isMeasured(model) && looksTuned(model) && isFarTooSmall(model, soFar);
}

/** Something tells bytes, without which nothing is seen to be too small. */
function isMeasured({ api, files }: Reading): boolean {
  return files !== null || typeof api?.usedStorage === 'number';
}

const SIGNS: ReadonlySet<string> = new Set([
  ...ADAPTER_WORDS,
  ...GGUF_ADAPTER_TAGS,
  ...TRAINED_PACKED,
  ...RELATION_TAGS.flatMap((row) => (row.relation === 'finetune' ? row.tags : [])),
]);

function looksTuned({ sorted, name }: Reading): boolean {
  if (name.methods.some(({ value }) => ADAPTER_WORDS.includes(value))) return true;
  return name.tokens.some(({ lower }) => ADAPTER_WORDS.includes(lower)) || sorted.lower.some((tag) => SIGNS.has(tag));
}

/** From this share of a model's parameters on, what is counted is the model. */
const WHOLE_SHARE = 0.8;

/** Share of a model's parameters that adapters stay below. */
const MOST_SHARE = 0.12;

/** Where the model's size is not known: no adapter has more. */
const LARGEST_ADAPTER = 5e9;

/** A header counts the model itself: what was made of an adapter carries its library and its parent. */
function isCounted(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  const [counted, size] = [countOf(model), sizeServed(model, soFar)];
  if (counted === null || size === null) return counted !== null && counted >= LARGEST_ADAPTER;
  return counted >= WHOLE_SHARE * size || (counted > MOST_SHARE * size && hasRoom(model, size));
}

/** All that is stored is half a byte for each parameter: what is counted are elements that hold several weights. */
function hasRoom({ api }: Reading, size: number): boolean {
  return typeof api?.usedStorage === 'number' && api.usedStorage * 2 >= size;
}

/** An adapter's files left beside the model that it was merged into: the header counts what the repo's own name states. */
function isCountedAsNamed(model: Reading): boolean {
  const [counted, size] = [countOf(model), knownSize(model.name)?.total ?? statedSize(model.name)];
  return counted !== null && size !== null && counted >= WHOLE_SHARE * size && WHOLE_SHARE * counted <= size;
}

function countOf({ api }: Reading): number | null {
  const counted = object(api?.safetensors)?.total ?? object(api?.gguf)?.total;
  return typeof counted === 'number' ? counted : null;
}

/** Not as many as a known original has, and the files hold neither the model that the name or the parent states nor, as some header counts them, an eighth of it. */
function isFarTooSmall(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  const size = sizeServed(model, soFar);
  const bounds = boundsOf(model);
  if (fingerprintOf(model) !== null) return false;
  if (size === null || bounds === null || bounds.most >= size) return false;
  const counted = countOf(model);
  return counted === null || counted <= MOST_SHARE * size;
}

function sizeServed(model: Reading, soFar: Readonly<ExtractedModel>): number | null {
  const own = knownSize(model.name)?.total ?? statedSize(model.name);
  if (own !== null) return own;
  const parent = soFar.base_models.length === 1 ? soFar.base_models[0] : undefined;
  if (parent === undefined || parent.relation === 'drafts-for') return null;
  const name = readName(parent.id);
  return knownSize(name)?.total ?? statedSize(name);
}
