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
import { object } from '../read.ts';
import { boundsOf } from './bounds.ts';
import { knownSize } from './named.ts';
import { statedSize } from './stated.ts';

/** True where the library, a file, an adapter config or the declared edge says so, or a sign of training that the bytes bear out. */
export function isAdapter(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  const library = model.api?.library_name;
  if (model.adapterConfig !== null || (typeof library === 'string' && ADAPTER_LIBRARIES.includes(library))) return true;
  if (model.files?.some(({ path }) => ADAPTER_FILES.includes(path))) return true;
  if (soFar.base_models.some((parent) => parent.relation === 'adapter')) return true;
  return looksTuned(model) && isFarTooSmall(model, soFar);
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

/** Share of a model's parameters that adapters stay below. */
const MOST_SHARE = 0.12;

/** The files hold neither the model that the name or the parent states nor, as some header counts them, an eighth of it. */
function isFarTooSmall(model: Reading, soFar: Readonly<ExtractedModel>): boolean {
  const size = sizeServed(model, soFar);
  const bounds = boundsOf(model);
  if (size === null || bounds === null || bounds.most >= size) return false;
  const { safetensors, gguf } = model.api ?? {};
  const counted = object(safetensors)?.total ?? object(gguf)?.total;
  return typeof counted !== 'number' || counted <= MOST_SHARE * size;
}

function sizeServed(model: Reading, soFar: Readonly<ExtractedModel>): number | null {
  const own = knownSize(model.name)?.total ?? statedSize(model.name);
  if (own !== null) return own;
  const parent = soFar.base_models.length === 1 ? soFar.base_models[0] : undefined;
  if (parent === undefined || parent.relation === 'drafts-for') return null;
  const name = readName(parent.id);
  return knownSize(name)?.total ?? statedSize(name);
}
