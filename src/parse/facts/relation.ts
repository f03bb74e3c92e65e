/** How a repo came from its parent: the root itself, a fine-tune, an adapter, a merge or a quantized repackaging. */
import type { BaseModel, Basis, ExtractedModel, Fact, Relation } from '../../model.ts';
import { FAMILIES } from '../../rules/families.ts';
import { GENERATIONS } from '../../rules/generations.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import {
  ADAPTER_FILES,
  ADAPTER_LIBRARIES,
  EXPORTER_TAGS,
  LAYOUT_FILLERS,
  NOT_TUNED_WORDS,
  RELATION_TAGS,
  SUBJECT_FILLERS,
} from '../../rules/relations.ts';
import type { Extractor, Reading } from '../extractor.ts';
import { formatById } from '../formats.ts';
import { readName } from '../names/read.ts';
import type { ClaimKind, NameClaim, NameReading } from '../names/reading.ts';
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
  tunedFromPacked,
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
  officialName,
  tunedByName,
  packedFiles,
];

/** The relation with all its candidates; reads parents, weights and family of the extractors before it. */
export const relation: Extractor = (model, soFar) => {
  const context = gather(model, soFar);
  const found = RULES.flatMap((rule) => rule(context) ?? []);
  const distinct = found.filter(({ value }, at) => found.findIndex((other) => other.value === value) === at);
  return distinct.length === 0 ? {} : { facts: choose('relation', distinct) };
};

function gather(model: Reading, soFar: Readonly<ExtractedModel>): Context {
  const name = readName(model.id);
  const weights = soFar.weights.filter(({ part }) => part === WEIGHTS_PART);
  const onFile = weights.filter(({ files }) => files.length > 0);
  const stated = name.formats.some(({ value }) => kindOf(value) !== 'plain');
  const kinds = weights.map(({ format }) => kindOf(format));
  const packedFiles = onFile.length > 0 && onFile.every(({ format }) => kindOf(format) !== 'plain');
  const packedWords =
    onFile.length === 0 && kinds.some((kind) => kind !== 'plain') && (stated || !kinds.includes('plain'));
  const fullFiles = kinds.includes('file');
  return { model, soFar, name, parents: soFar.base_models, packed: packedFiles || packedWords, fullFiles };
}

function kindOf(format: string): 'file' | 'packing' | 'plain' {
  return formatById(format)?.kind ?? 'plain';
}

function fact(value: Relation, basis: Basis, place: string, rule: string): Fact<Relation> {
  return { value, basis, place, rule: `relation/${rule}` };
}

/** What an edge states: the Hub's tag, the card's `base_model_relation`, an adapter's or a merge's configuration. */
function declared({ parents }: Context, wanted: Relation): Fact<Relation> | null {
  const edge = parents.find((parent) => parent.relation === wanted);
  return edge === undefined ? null : fact(wanted, edge.basis, edge.place, 'declared');
}

/**
 * Trained on packed weights (QLoRA on a `bnb-4bit` parent) and merged back: the Hub calls it `quantized` because the
 * parent's name or config says so, but nothing was repackaged.
 */
function tunedFromPacked(context: Context): Fact<Relation> | null {
  const { name, parents } = context;
  const [parent] = parents;
  const tag = tagFor(context, 'finetune');
  if (parent === undefined || tag === null || saysPacked(name)) return null;
  if (parent.relation !== 'quantized' || !isPacked(parent)) return null;
  return fact('finetune', 'inferred', `tags#${tag}`, 'tuned-from-packed');
}

function isPacked({ id }: BaseModel): boolean {
  return readName(id).formats.some(({ value }) => kindOf(value) === 'packing');
}

/** Packed weights under the parent's own name plus a format: `X-nvfp4` of `X` is a repackaging, whatever its tags say. */
function repackaged({ name, parents, packed }: Context): Fact<Relation> | null {
  if (!packed || !saysPacked(name)) return null;
  const parent = parents.find((one) => !isPacked(one) && isRepackagingOf(name, readName(one.id), wordsToSpare(one)));
  return parent === undefined ? null : fact('quantized', 'named', `name, ${parent.place} > ${parent.id}`, 'repackaged');
}

/** A tool's or author's word may stand beside the parent's name; not where the author speaks of an adapter. */
function wordsToSpare({ relation: stated }: BaseModel): number {
  return stated === 'adapter' ? 0 : 1;
}

function isRepackagingOf(own: NameReading, parent: NameReading, spare: number): boolean {
  const [words, parentWords] = [new Set(wordsOf(own)), new Set(wordsOf(parent))];
  const methods = new Set(parent.methods.map(({ value }) => value));
  const extra = own.unclaimed.filter(({ text }) => isWord(text) && !parentWords.has(text.toLowerCase()));
  const same =
    [...parentWords].some((word) => /[a-z]{2}/.test(word)) && [...parentWords].every((word) => words.has(word));
  return same && extra.length <= spare && own.methods.every(({ value }) => methods.has(value));
}

function isWord(text: string): boolean {
  return /^[a-z]{4,}$/i.test(text);
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

/**
 * Packed weights that a training run exported: the parent is itself packed for training, the tool that trained also
 * packs, or training tags stand on a repo whose name says nothing of packing.
 */
function trainedExport(context: Context): Fact<Relation> | null {
  const { model, name, parents, packed } = context;
  const [parent] = parents;
  if (!packed || parent === undefined || parents.length > 1) return null;
  if (isPacked(parent)) return fact('finetune', 'inferred', `${parent.place} > ${parent.id}`, 'trained-export');
  const exporter = model.tags.find((tag) => EXPORTER_TAGS.includes(tag.toLowerCase()));
  const tag = exporter ?? (saysPacked(name) ? null : tagFor(context, 'finetune'));
  return tag === null ? null : fact('finetune', 'inferred', `tags#${tag}`, 'trained-export');
}

function saysPacked(name: NameReading): boolean {
  return name.formats.length + name.levels.length > 0;
}

/**
 * Packed weights under a name with a format. Not where training tags stand beside a parent of another name: either the
 * author trained and packed, or a quantizer copied the card of the original.
 */
function packedByName(context: Context): Fact<Relation> | null {
  const { name, parents, packed } = context;
  const stated = name.formats[0] ?? name.levels[0];
  if (!packed || stated === undefined) return null;
  if (parents.length === 1 && tagFor(context, 'finetune') !== null) return null;
  return fact('quantized', 'named', `name#${stated.text}`, 'packed-name');
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

/** Kinds of words that a release itself carries in its name. */
const RELEASE_WORDS = new Set<ClaimKind>([
  'family',
  'generation',
  'size',
  'active-size',
  'experts',
  'stage',
  'date',
  'version',
]);
/** Fillers that say only in which file layout the same weights lie: `-hf`, `-sharded`. */
const LAYOUT_WORDS = new Set<unknown>(LAYOUT_FILLERS);

/** Somebody else's upload under a base release's bare name (`llama-7b-hf`): the release again. */
function officialName({ name, parents, packed, soFar }: Context): Fact<Relation> | null {
  const said = name.claims.every(({ kind, value }) => RELEASE_WORDS.has(kind) || LAYOUT_WORDS.has(value));
  const tuned = chosen(soFar.facts, 'stage')?.value === 'instruct';
  if (parents.length > 0 || packed || tuned || !said || name.unclaimed.length > 0 || name.size === null) return null;
  const whole = name.claims.filter(({ kind }) => kind === 'family' || kind === 'generation').every(isFamilyWord);
  return named(soFar) === null || !whole ? null : fact('base', 'named', 'name', 'official-name');
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
const FAMILY_WORDS = new Set([...FAMILIES, ...GENERATIONS].flatMap(({ words }) => words.map(letters)));

/** A family's own word, not one that only contains it: `Mistral`, not `webMistral`. */
function isFamilyWord({ text }: NameClaim): boolean {
  return FAMILY_WORDS.has(letters(text));
}

/** The family by name, where the name is not all that speaks for it. */
function named({ facts }: Readonly<ExtractedModel>): string | null {
  const family = chosen(facts, 'family')?.value;
  const said = facts.find((row) => row.field === 'family' && row.basis === 'named' && row.value === family);
  return said === undefined ? null : String(said.value);
}

/** A known family's name with words of one's own behind it: somebody tuned it and named no parent. */
function tunedByName(context: Context): Fact<Relation> | null {
  const { name, parents, packed, soFar } = context;
  if (parents.length > 0 || packed || named(soFar) === null || isDeveloper(context)) return null;
  if (name.tokens.some(({ text }) => NOT_TUNED.has(text.toLowerCase()))) return null;
  const task = name.claims.find(({ kind, value }) => kind === 'filler' && SUBJECTS.has(value));
  const word = name.unclaimed.find(({ text }) => isWord(text)) ?? task;
  const own = name.methods[0] ?? (soFar.weights.length > 0 ? word : undefined);
  return own === undefined ? null : fact('finetune', 'named', `name#${own.text}`, 'tuned-name');
}

const NOT_TUNED = new Set<string>(NOT_TUNED_WORDS);
const SUBJECTS = new Set<unknown>(SUBJECT_FILLERS);

/** Nothing but converted files of a known family, no parent, no sign of training: somebody converted a release. */
function packedFiles(context: Context): Fact<Relation> | null {
  const { parents, packed, soFar } = context;
  const set = soFar.weights.find(({ files }) => files.length > 0);
  if (parents.length > 0 || !packed || set === undefined || chosen(soFar.facts, 'family') === null) return null;
  if (tagFor(context, 'finetune') !== null) return null;
  return fact('quantized', 'structured', `files: ${set.files[0]}`, 'packed-files');
}
