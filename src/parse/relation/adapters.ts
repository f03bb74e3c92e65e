/** Relations that tell an adapter: its files, its library, its name, and bytes too few for a model. */
import type { Fact, Relation } from '../../model.ts';
import { LORA_PART, WEIGHTS_PART } from '../../rules/parts.ts';
import {
  ADAPTER_CONVERTERS,
  ADAPTER_FILES,
  ADAPTER_LIBRARIES,
  NO_ADAPTER_WORDS,
  TRAINED_PACKED,
  ADAPTER_WORDS,
  EXPORTER_TAGS,
  LOW_RANK_WORDS,
  MODEL_FILES,
  POST_TRAINING_TAGS,
} from '../../rules/relations.ts';
import type { Reading } from '../extractor.ts';
import { chosen } from '../facts/choose.ts';
import { familyById } from '../names/known.ts';
import { readName } from '../names/read.ts';
import type { NameReading, Stand } from '../names/reading.ts';
import { object } from '../read.ts';
import { isAdapter } from '../size/adapter.ts';
import { knownSize } from '../size/named.ts';
import { type Context, fact, saysPacked } from './context.ts';
import { CALLED_TUNED, isKnownWell, saysUntuned } from './named.ts';

/** An adapter's configuration beside no weights but an adapter's; the Hub calls such repos fine-tunes too. */
export function adapterFiles({ model, soFar, name }: Context): Fact<Relation> | null {
  const isHeld = soFar.weights.some(({ part, files }) => part === WEIGHTS_PART && files.length > 0);
  if (isHeld && !isNamedAdapter(name)) return null;
  const file = model.files?.find(({ path }) => ADAPTER_FILES.includes(path));
  if (file !== undefined) return fact('adapter', 'structured', `files: ${file.path}`, 'adapter-file');
  const lora = soFar.weights.find(({ part }) => part === LORA_PART)?.files[0];
  if (lora !== undefined) return fact('adapter', 'structured', `files: ${lora}`, 'adapter-file');
  return model.adapterConfig === null ? null : fact('adapter', 'structured', 'adapter_config.json', 'adapter-file');
}

/** Called an adapter, and not one that was merged into its model: what else lies there is the model it was trained on. */
function isNamedAdapter({ tokens }: NameReading): boolean {
  return tokens.some(({ lower }) => ADAPTER_WORDS.includes(lower)) && !tokens.some(({ lower }) => lower === 'merged');
}

/**
 * The name calls it an adapter: and what the repo stores is far too little for the model that the name states, or nothing
 * that is known of the repo is a model.
 */
export function namedAdapter(context: Context): Fact<Relation> | null {
  const { model, soFar, name } = context;
  const word = name.tokens.find(({ lower }) => ADAPTER_WORDS.includes(lower));
  if (word === undefined || !isNamedAdapter(name)) return null;
  if (!isAdapter(model, soFar) && !isLight(model) && (!LOW_RANK_WORDS.includes(word.lower) || mayHoldModel(context)))
    return null;
  return fact('adapter', 'named', `name#${word.text}`, 'named-adapter');
}

/** No record; or packed weights, words of what serves the making of adapters, a configuration, a byte for each parameter named. */
function mayHoldModel({ model, name, packed }: Context): boolean {
  const { api, files } = model;
  if (api === null || packed || saysPacked(name)) return true;
  if (name.tokens.some(({ lower }) => NO_ADAPTER_WORDS.includes(lower))) return true;
  if (name.size !== null && typeof api.usedStorage === 'number' && api.usedStorage >= name.size.value) return true;
  return isConfigured(model) || (files?.some(({ path }) => MODEL_FILES.includes(path)) ?? false);
}

/** The Hub counts a model's own files alone, not an adapter's, and reads from its configuration what task it is for. */
function isConfigured({ api }: Reading): boolean {
  if (object(api?.safetensors) !== null || object(api?.gguf) !== null) return true;
  if (object(api?.config)?.model_type !== undefined) return true;
  return api?.library_name === 'transformers' && typeof api.pipeline_tag === 'string';
}

/** Called an adapter, or trained and merged, and the Hub counts a whole model of a known family: what was trained was merged into it. */
export function mergedAdapter({ model, soFar, name, orphan, packed }: Context): Fact<Relation> | null {
  const word = name.tokens.find(({ lower }) => LOW_RANK_WORDS.includes(lower)) ?? trainedWord(name);
  if (word === undefined || !orphan || packed || saysPacked(name)) return null;
  if (!isKnownWell(soFar) || !isConfigured(model)) return null;
  return isAdapter(model, soFar) ? null : fact('finetune', 'named', `name#${word.text}`, 'merged-adapter');
}

/** `phi35-medqa-dpo-merged`: how it was trained, where the name says that something was merged. */
function trainedWord({ tokens, methods }: NameReading): Stand<string> | undefined {
  if (!tokens.some(({ lower }) => lower === 'merged')) return undefined;
  return methods.find(({ text }) => POST_TRAINING_TAGS.includes(text.toLowerCase()) || CALLED_TUNED.test(text));
}

/** Trained, and far too small for the model that the name states, or for any that the trainer saves whole. */
export function trainedTooSmall({ model, soFar, orphan }: Context): Fact<Relation> | null {
  const bytes = model.api?.usedStorage;
  if (!orphan || soFar.weights.length === 0 || typeof bytes !== 'number') return null;
  if (!isAdapter(model, soFar) && !isUncounted(model, bytes)) return null;
  return fact('adapter', 'inferred', 'api.usedStorage, tags', 'trained-too-small');
}

/**
 * Few safetensors that the Hub counts no parameters of and knows no task for, under the tag of a tool that trains adapters: a
 * whole model that it saves has a configuration, and is counted.
 */
function isUncounted({ api, sorted }: Reading, bytes: number): boolean {
  if (bytes < LEAST_ADAPTER || bytes > MOST_BYTES || !sorted.lower.includes('safetensors')) return false;
  if (!sorted.lower.some((tag) => EXPORTER_TAGS.includes(tag))) return false;
  return isUncountedByHub(api);
}

/** The Hub counts no parameters of it, and knows neither a task nor a configuration. */
function isUncountedByHub(api: Reading['api']): boolean {
  return object(api?.safetensors) === null && typeof api?.pipeline_tag !== 'string' && object(api?.config) === null;
}

/** Larger ones may hold many checkpoints, or a model packed in a way that is not counted. */
const MOST_BYTES = 2_000_000_000;

/** Something is stored, and it is not a bit for each parameter that the name states. */
function isLight({ api, name }: Reading): boolean {
  const [bytes, size] = [api?.usedStorage, name.size];
  return typeof bytes === 'number' && bytes >= LEAST_ADAPTER && size !== null && bytes * 8 < size.value;
}

/** An adapter in GGUF, as the tool that converts nothing else tags it: the adapter is what was packed. */
export function packedAdapter({ model, soFar }: Context): Fact<Relation> | null {
  const tag = model.sorted.lower.find((one) => ADAPTER_CONVERTERS.includes(one));
  return tag !== undefined && isAdapter(model, soFar)
    ? fact('adapter', 'declared', `tags#${tag}`, 'packed-adapter')
    : null;
}

/**
 * All that the repo stores is less than a bit for each parameter that its name or its parent's states, or less than a byte in
 * plain weights that the Hub does not count: the weights are not here, an adapter for them is.
 */
export function tooLight(context: Context): Fact<Relation> | null {
  const { model, parents, soFar } = context;
  const [bytes, parent] = [model.api?.usedStorage, parents[0]];
  if (typeof bytes !== 'number' || bytes < LEAST_ADAPTER || parents.length > 1 || soFar.weights.length === 0)
    return null;
  if (
    !isPlain(context) &&
    (parent === undefined ? !isUncountedWeights(context) : chosen(soFar.facts, 'family') === null)
  )
    return null;
  const perByte = isPlain(context) ? 1 : 8;
  const sizes = sizesSaid(model.name, parent && readName(parent.id), soFar);
  if (sizes.length === 0 || sizes.some((size) => perByte * bytes >= size)) return null;
  const place = parent === undefined ? 'name' : `${parent.place} > ${parent.id}`;
  return fact('adapter', 'inferred', `api.usedStorage, ${place}`, 'too-light');
}

/** Safetensors of a known family of which the Hub counts none, under a name that speaks of no part of a model. */
function isUncountedWeights({ model: { api, sorted }, soFar, name }: Context): boolean {
  if (!sorted.lower.includes('safetensors') || !isUncountedByHub(api) || chosen(soFar.facts, 'family') === null)
    return false;
  return !saysPacked(name) && !saysUntuned(name);
}

/** Every size that the two names state; else what the parent's is known to have, or the smallest of a family that is known well. */
function sizesSaid(own: NameReading, parent: NameReading | undefined, soFar: Context['soFar']): number[] {
  const said = [parent, own].flatMap((one) => one?.claims.filter(({ kind }) => kind === 'size') ?? []);
  if (said.length > 0) return said.map(({ value }) => Number(value));
  const known = (parent && knownSize(parent)?.total) ?? leastOfFamily(soFar);
  return known === undefined ? [] : [known];
}

function leastOfFamily(soFar: Context['soFar']): number | undefined {
  return isKnownWell(soFar) ? familyById.get(String(chosen(soFar.facts, 'family')?.value))?.smallest : undefined;
}

/** Safetensors in the hands of a library that configures every whole model, of which the Hub counts none and knows no task. */
function isPlain({ model: { api, sorted }, soFar, name }: Context): boolean {
  if (saysPacked(name) || soFar.weights.some(({ format }) => format !== 'safetensors')) return false;
  if (sorted.lower.some((tag) => TRAINED_PACKED.includes(tag)) || api?.library_name !== 'transformers') return false;
  return isUncountedByHub(api);
}

/** Smaller than any adapter: a card and a tokenizer alone. */
const LEAST_ADAPTER = 1_000_000;

/** The library is one that holds adapters alone. */
export function adapterLibrary({ model, soFar }: Context): Fact<Relation> | null {
  const library = model.api?.library_name;
  if (typeof library !== 'string' || !ADAPTER_LIBRARIES.includes(library) || !isAdapter(model, soFar)) return null;
  return fact('adapter', 'structured', 'api.library_name', 'adapter-library');
}
