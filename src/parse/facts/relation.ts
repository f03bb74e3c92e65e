/** How a repo came from its parent: the root itself, a fine-tune, an adapter, a merge or a quantized repackaging. */
import type { BaseModel, Basis, ExtractedModel, Fact, Relation } from '../../model.ts';
import { FAMILIES } from '../../rules/families.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import { ADAPTER_FILES, ADAPTER_LIBRARIES, RELATION_TAGS } from '../../rules/relations.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { formatById } from '../formats.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import { choose, chosen } from './choose.ts';

/** What the rules look at, gathered once. */
interface Context {
  model: Reading;
  soFar: Readonly<ExtractedModel>;
  name: NameReading;
  parents: readonly BaseModel[];
  /** All weights known are packed or converted: no plain floating-point file is left. */
  packed: boolean;
  /** Among the weights are full ones in a file type that adapters do not come in. */
  fullFiles: boolean;
}

type Rule = (context: Context) => Fact<Relation> | null;

/**
 * Strongest first. A declared relation that the weights contradict does not stand first: the Hub fills in `finetune`
 * where the author stated none, and quantizers copy the tags of the merge they repackage.
 */
const RULES: readonly Rule[] = [
  (c) => declared(c, 'quantized'),
  (c) => (c.fullFiles ? null : declared(c, 'adapter')),
  repackaged,
  (c) => (c.packed ? null : taggedMerge(c)),
  packedMerge,
  (c) => declared(c, 'merge'),
  (c) => declared(c, 'finetune'),
  adapterFiles,
  trainedExport,
  packedByName,
  onlyChild,
  developersOwn,
  tunedByName,
];

/** The relation with all its candidates; reads parents, weights and family of the extractors before it. */
export const relation: Extractor = (model, soFar) => {
  const context = gather(model, soFar);
  const found = RULES.flatMap((rule) => rule(context) ?? []);
  const distinct = found.filter(({ value }, at) => found.findIndex((other) => other.value === value) === at);
  return distinct.length === 0 ? {} : { facts: choose('relation', distinct) };
};

function gather(model: Reading, soFar: Readonly<ExtractedModel>): Context {
  const weights = soFar.weights.filter(({ part }) => part === WEIGHTS_PART);
  const kinds = weights.map(({ format }) => formatById(format)?.kind ?? 'plain');
  return {
    model,
    soFar,
    name: readName(model.id),
    parents: soFar.base_models,
    packed: kinds.length > 0 && kinds.every((kind) => kind !== 'plain'),
    fullFiles: kinds.includes('file'),
  };
}

function fact(value: Relation, basis: Basis, place: string, rule: string): Fact<Relation> {
  return { value, basis, place, rule: `relation/${rule}` };
}

/** What an edge states: the Hub's tag, the card's `base_model_relation`, an adapter's or a merge's configuration. */
function declared({ parents }: Context, wanted: Relation): Fact<Relation> | null {
  const edge = parents.find((parent) => parent.relation === wanted);
  return edge === undefined ? null : fact(wanted, edge.basis, edge.place, 'declared');
}

/** Packed weights under the parent's own name plus a format: `X-nvfp4` of `X` is a repackaging, whatever its tags say. */
function repackaged({ name, parents, packed }: Context): Fact<Relation> | null {
  if (!packed || name.formats.length + name.levels.length === 0) return null;
  const parent = parents.find(({ id }) => isRepackagingOf(name, readName(id)));
  return parent === undefined ? null : fact('quantized', 'named', `name, ${parent.place} > ${parent.id}`, 'repackaged');
}

function isRepackagingOf(own: NameReading, parent: NameReading): boolean {
  if (parent.formats.some(({ value }) => formatById(value)?.kind === 'packing')) return false;
  const words = new Set(wordsOf(own));
  const methods = new Set(parent.methods.map(({ value }) => value));
  return wordsOf(parent).every((word) => words.has(word)) && own.methods.every(({ value }) => methods.has(value));
}

/** The words of a name without its owner, formats and levels. */
function wordsOf(name: NameReading): string[] {
  const left = new Set(name.claims.filter(({ kind }) => kind === 'format' || kind === 'level').flatMap(indexes));
  return name.tokens.filter((_token, at) => !left.has(at)).map(({ text }) => text.toLowerCase());
}

function indexes({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

const TAGS_OF = new Map<Relation, ReadonlySet<string>>(
  RELATION_TAGS.map(({ relation: value, tags }) => [value, new Set<string>(tags)]),
);

function tagFor({ model }: Context, wanted: Relation): string | null {
  return model.tags.find((tag) => TAGS_OF.get(wanted)?.has(tag.toLowerCase())) ?? null;
}

function taggedMerge(context: Context): Fact<Relation> | null {
  const tag = tagFor(context, 'merge');
  return tag === null ? null : fact('merge', 'declared', `tags#${tag}`, 'merge-tag');
}

/** A merge's card on a repo that holds packed weights and says so in its name. */
function packedMerge(context: Context): Fact<Relation> | null {
  const merged = tagFor(context, 'merge') !== null || declared(context, 'merge') !== null;
  return merged && context.packed ? packedByName(context) : null;
}

function adapterFiles({ model }: Context): Fact<Relation> | null {
  const file = model.files?.find(({ path }) => ADAPTER_FILES.includes(path));
  if (file !== undefined) return fact('adapter', 'structured', `files: ${file.path}`, 'adapter-file');
  if (model.adapterConfig !== null) return fact('adapter', 'structured', 'adapter_config.json', 'adapter-file');
  const library = model.api?.library_name;
  if (typeof library !== 'string' || !ADAPTER_LIBRARIES.includes(library)) return null;
  return fact('adapter', 'structured', 'api.library_name', 'adapter-library');
}

/** Packed weights that a training run exported: its tags are there, or the parent is itself packed for training. */
function trainedExport(context: Context): Fact<Relation> | null {
  const { parents, packed } = context;
  if (!packed || parents.length !== 1) return null;
  const tag = tagFor(context, 'finetune');
  if (tag !== null) return fact('finetune', 'inferred', `tags#${tag}`, 'trained-export');
  const parent = readName(parents[0]?.id ?? '');
  const trained = parent.formats.some(({ value }) => formatById(value)?.kind === 'packing');
  return trained ? fact('finetune', 'inferred', `${parents[0]?.place} > ${parent.id}`, 'trained-export') : null;
}

function packedByName({ name, packed }: Context): Fact<Relation> | null {
  const stated = name.formats[0] ?? name.levels[0];
  return packed && stated !== undefined ? fact('quantized', 'named', `name#${stated.text}`, 'packed-name') : null;
}

/** One declared parent, plain weights, nothing else said: the Hub reads it so too (https://huggingface.co/docs/hub/model-cards). */
function onlyChild({ parents, packed }: Context): Fact<Relation> | null {
  const [parent] = parents;
  if (parents.length !== 1 || parent?.basis !== 'declared' || packed) return null;
  return fact('finetune', 'inferred', parent.place, 'only-parent');
}

const OWNERS = new Map<string, ReadonlySet<string>>(
  FAMILIES.map(({ id, owners }) => [id, new Set((owners as readonly string[]).map((owner) => owner.toLowerCase()))]),
);

function isDeveloper({ name, soFar }: Context): boolean {
  const family = chosen(soFar.facts, 'family')?.value;
  return OWNERS.get(String(family))?.has((name.owner ?? '').toLowerCase()) ?? false;
}

/** A release of the family's own developer with no parent: the root, or its tuned sibling. */
function developersOwn(context: Context): Fact<Relation> | null {
  const { parents, packed, soFar } = context;
  const stage = chosen(soFar.facts, 'stage');
  if (parents.length > 0 || packed || stage === null || !isDeveloper(context)) return null;
  if (stage.value === 'base') return fact('base', 'named', 'name, owner', 'developers-release');
  return stage.basis === 'named' ? fact('finetune', 'named', stage.place, 'developers-tuned') : null;
}

/** A known family's name with words of one's own behind it: somebody tuned it and named no parent. */
function tunedByName(context: Context): Fact<Relation> | null {
  const { name, parents, packed, soFar } = context;
  if (parents.length > 0 || packed || chosen(soFar.facts, 'family')?.basis !== 'named' || isDeveloper(context))
    return null;
  const own = name.methods[0] ?? name.unclaimed.find(({ text }) => /^[a-z]{4,}$/i.test(text));
  return own === undefined ? null : fact('finetune', 'named', `name#${own.text}`, 'tuned-name');
}
