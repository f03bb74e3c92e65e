/** How a repo came from its parent: the root itself, a fine-tune, an adapter, a merge or a quantized repackaging. */
import type { Fact, Relation } from '../../model.ts';
import { LORA_PART, WEIGHTS_PART } from '../../rules/parts.ts';
import { ADAPTER_CONVERTERS, ADAPTER_FILES, ADAPTER_LIBRARIES, ADAPTER_WORDS } from '../../rules/relations.ts';
import { draftOf } from '../drafts/draft.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { type Context, fact, gather, type Rule, tagFor } from '../relation/context.ts';
import { calledTuned, developersOwn, fromScratch, mergedByName, officialName, tunedByName } from '../relation/named.ts';
import {
  packedByName,
  packedFiles,
  packedMerge,
  repackaged,
  repackersTag,
  trainedExport,
  tunedFromPacked,
} from '../relation/packed.ts';
import { isAdapter } from '../size/adapter.ts';
import { choose, chosen } from './choose.ts';

/**
 * Strongest first. A declared relation that the weights contradict does not stand first: the Hub fills in `finetune`
 * where the author stated none, and quantizers copy the tags of the merge they repackage.
 */
const RULES: readonly Rule[] = [
  tunedFromPacked,
  packedAdapter,
  (c) => declared(c, 'quantized'),
  (c) => (c.fullFiles || isWhole(c) ? null : declared(c, 'adapter')),
  repackaged,
  repackersTag,
  (c) => (c.packed ? null : taggedMerge(c)),
  packedMerge,
  (c) => declared(c, 'merge'),
  adapterFiles,
  tooLight,
  (c) => declared(c, 'finetune'),
  adapterLibrary,
  namedAdapter,
  trainedExport,
  packedByName,
  onlyChild,
  developersOwn,
  officialName,
  mergedByName,
  tunedByName,
  calledTuned,
  fromScratch,
  packedFiles,
];

/** A draft is made for its target, not from it; only what is declared of another draft says how it was made. */
const OF_DRAFTS: readonly Rule[] = [
  (c) => declared(c, 'quantized'),
  (c) => declared(c, 'adapter'),
  (c) => declared(c, 'merge'),
  (c) => declared(c, 'finetune'),
  (c) => declared(c, 'drafts-for'),
  packedByName,
];

/** The relation with all its candidates; reads parents, weights and family of the extractors before it. */
export const relation: Extractor = (model, soFar) => {
  const context = gather(model, soFar);
  const distinct: Fact<Relation>[] = [];
  for (const rule of draftOf(model) === null ? RULES : OF_DRAFTS) {
    const found = rule(context);
    if (found !== null && !distinct.some((other) => other.value === found.value)) distinct.push(found);
  }
  return distinct.length === 0 ? {} : { facts: choose('relation', distinct) };
};

/** What an edge states: the Hub's tag, the card's `base_model_relation`, an adapter's or a merge's configuration. */
function declared({ parents }: Context, wanted: Relation): Fact<Relation> | null {
  for (const { relation: stated, basis, place } of parents)
    if (stated === wanted) return fact(wanted, basis, place, 'declared');
  return null;
}

function taggedMerge(context: Context): Fact<Relation> | null {
  const tag = tagFor(context, 'merge');
  return tag === null ? null : fact('merge', 'declared', `tags#${tag}`, 'merge-tag');
}

/** An adapter's configuration beside no weights but an adapter's; the Hub calls such repos fine-tunes too. */
function adapterFiles({ model, soFar, name }: Context): Fact<Relation> | null {
  const isHeld = soFar.weights.some(({ part, files }) => part === WEIGHTS_PART && files.length > 0);
  if (isHeld && !isNamedAdapter(name)) return null;
  const file = model.files?.find(({ path }) => ADAPTER_FILES.includes(path));
  if (file !== undefined) return fact('adapter', 'structured', `files: ${file.path}`, 'adapter-file');
  const lora = soFar.weights.find(({ part }) => part === LORA_PART)?.files[0];
  if (lora !== undefined) return fact('adapter', 'structured', `files: ${lora}`, 'adapter-file');
  return model.adapterConfig === null ? null : fact('adapter', 'structured', 'adapter_config.json', 'adapter-file');
}

/** The record counts as many parameters as the model has: whatever was trained as an adapter was merged into it. */
function isWhole({ model, soFar }: Context): boolean {
  return !isAdapter(model, soFar);
}

/** Called an adapter, and not one that was merged into its model: what else lies there is the model it was trained on. */
function isNamedAdapter({ tokens }: NameReading): boolean {
  return tokens.some(({ lower }) => ADAPTER_WORDS.includes(lower)) && !tokens.some(({ lower }) => lower === 'merged');
}

/** The name calls it an adapter, and what the repo stores is far too little for the model that the name states. */
function namedAdapter({ model, soFar, name }: Context): Fact<Relation> | null {
  const word = name.tokens.find(({ lower }) => ADAPTER_WORDS.includes(lower));
  if (word === undefined || !isNamedAdapter(name)) return null;
  if (!isAdapter(model, soFar) && !isLight(model)) return null;
  return fact('adapter', 'named', `name#${word.text}`, 'named-adapter');
}

/** Something is stored, and it is not a bit for each parameter that the name states. */
function isLight({ api, name }: Reading): boolean {
  const [bytes, size] = [api?.usedStorage, name.size];
  return typeof bytes === 'number' && bytes >= LEAST_ADAPTER && size !== null && bytes * 8 < size.value;
}

/** An adapter in GGUF, as the tool that converts nothing else tags it: the adapter is what was packed. */
function packedAdapter({ model, soFar }: Context): Fact<Relation> | null {
  const tag = model.sorted.lower.find((one) => ADAPTER_CONVERTERS.includes(one));
  return tag !== undefined && isAdapter(model, soFar)
    ? fact('adapter', 'declared', `tags#${tag}`, 'packed-adapter')
    : null;
}

/**
 * All that the repo stores is less than a bit for each parameter that its name or its parent's states: the weights are not
 * here, an adapter for them is.
 */
function tooLight({ model, name, parents, soFar }: Context): Fact<Relation> | null {
  const bytes = model.api?.usedStorage;
  const parent = parents[0];
  if (typeof bytes !== 'number' || bytes < LEAST_ADAPTER || parents.length !== 1 || parent === undefined) return null;
  if (chosen(soFar.facts, 'family') === null || soFar.weights.length === 0) return null;
  const sizes = [readName(parent.id), name].flatMap(({ claims }) => claims.filter(({ kind }) => kind === 'size'));
  if (sizes.length === 0 || sizes.some(({ value }) => 8 * bytes >= Number(value))) return null;
  return fact('adapter', 'inferred', `api.usedStorage, ${parent.place} > ${parent.id}`, 'too-light');
}

/** Smaller than any adapter: a card and a tokenizer alone. */
const LEAST_ADAPTER = 1_000_000;

function adapterLibrary({ model, soFar }: Context): Fact<Relation> | null {
  const library = model.api?.library_name;
  if (!isAdapter(model, soFar) || typeof library !== 'string' || !ADAPTER_LIBRARIES.includes(library)) return null;
  return fact('adapter', 'structured', 'api.library_name', 'adapter-library');
}

/** One declared parent, plain weights, nothing else said: the Hub reads it so too (https://huggingface.co/docs/hub/model-cards). */
function onlyChild({ parents, packed }: Context): Fact<Relation> | null {
  const parent = parents[0];
  if (parents.length !== 1 || parent?.basis !== 'declared' || packed) return null;
  return fact('finetune', 'inferred', parent.place, 'only-parent');
}
