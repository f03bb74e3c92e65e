/** Relations that packed weights tell: repackagings, exports of training runs, and what is neither. */
import type { BaseModel, Fact, Relation } from '../../model.ts';
import { EXPORTER_TAGS, REPACKER_TAGS } from '../../rules/relations.ts';
import { chosen } from '../facts/choose.ts';
import { readLevel } from '../levels.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import { object } from '../read.ts';
import { isAdapter } from '../size/adapter.ts';
import { type Context, fact, isOfFewBits, isPacked, isWord, saysPacked, tagFor } from './context.ts';
import { isDeveloper } from './named.ts';

/**
 * Trained on packed weights (QLoRA on a `bnb-4bit` parent) and merged back: the Hub calls it `quantized` because the
 * parent's name or config says so, but nothing was repackaged.
 */
export function tunedFromPacked(context: Context): Fact<Relation> | null {
  const { name, parents } = context;
  const parent = parents[0];
  if (parent?.relation !== 'quantized' || saysPacked(name) || !isPacked(parent)) return null;
  const tag = tagFor(context, 'finetune');
  return tag === null ? null : fact('finetune', 'inferred', `tags#${tag}`, 'tuned-from-packed');
}

/** Libraries that the Hub names where plain weights are what a repo is for. */
const PLAIN_LIBRARIES: readonly unknown[] = ['transformers', 'sentence-transformers'];

/**
 * Whole plain weights under a name of its own, with packed files beside them: the Hub calls it `quantized` for these files,
 * but the author tuned it and packed the result too.
 */
export function tunedAndPacked(context: Context): Fact<Relation> | null {
  const { model, name, parents, packed, fullFiles } = context;
  const parent = parents[0];
  if (
    !PLAIN_LIBRARIES.includes(model.api?.library_name) ||
    packed ||
    !fullFiles ||
    parents.length !== 1 ||
    parent?.relation !== 'quantized' ||
    saysPacked(name)
  )
    return null;
  if (!isCountedWhole(context) || isNamesake(context, parent)) return null;
  return fact('finetune', 'inferred', `weights, ${parent.place} > ${parent.id}`, 'tuned-and-packed');
}

/** Packed weights under the parent's own name plus a format: `X-nvfp4` of `X` is a repackaging, whatever its tags say. */
export function repackaged(context: Context): Fact<Relation> | null {
  const { name, parents, packed } = context;
  const isOriginal = packed && saysPacked(name) ? isNamedAfter : isConverted(context) ? isNamesake : null;
  const parent = isOriginal && parents.find((one) => !isPacked(one) && isOriginal(context, one));
  return parent ? fact('quantized', 'named', `name, ${parent.place} > ${parent.id}`, 'repackaged') : null;
}

/** A tool's or author's word may stand beside the parent's name; not where an adapter may have been packed. */
function isNamedAfter({ model, soFar, name }: Context, { id, relation: stated }: BaseModel): boolean {
  return isRepackagingOf(name, readName(id), stated === 'adapter' && isAdapter(model, soFar) ? 0 : 1);
}

/** Not a word more or less than in the parent's name, but for formats and levels. */
function isNamesake({ name }: Context, { id, relation: stated }: BaseModel): boolean {
  const [words, others] = [new Set(wordsOf(name)), new Set(wordsOf(readName(id)))];
  return stated !== 'adapter' && words.size === others.size && [...words].every((word) => others.has(word));
}

/** In a file type that no training writes, or few bits by name that no count belies; and nobody says that anything was trained. */
function isConverted(context: Context): boolean {
  const { model, soFar, name, fullFiles } = context;
  if (soFar.weights.length === 0 || tagFor(context, 'finetune') !== null || isAdapter(model, soFar)) return false;
  return fullFiles || (name.levels.some(({ text }) => isOfFewBits(readLevel(text))) && !isCountedWhole(context));
}

/** The Hub counts as many parameters as the model has, in some two bytes each. */
function isCountedWhole({ model: { api }, soFar }: Context): boolean {
  const [counted, bytes] = [object(api?.safetensors)?.total, api?.usedStorage];
  const parameters = chosen(soFar.facts, 'parameters')?.value;
  if (typeof counted !== 'number' || typeof bytes !== 'number' || typeof parameters !== 'number') return false;
  return counted > parameters / 2 && bytes > counted * 1.5;
}

/** The name is the parent's with a format or level and at most `spare` words more, not counting its owner's. */
export function isRepackagingOf(own: NameReading, parent: NameReading, spare: number): boolean {
  const [words, parentWords] = [new Set(wordsOf(own)), new Set(wordsOf(parent))];
  const maker = parent.owner?.toLowerCase();
  const methods = new Set(parent.methods.map(({ value }) => value));
  const extra = own.unclaimed.filter(
    ({ text }) => isWord(text) && !parentWords.has(text.toLowerCase()) && text.toLowerCase() !== maker,
  );
  const same =
    [...parentWords].some((word) => /[a-z]{2}/.test(word)) && [...parentWords].every((word) => words.has(word));
  return same && extra.length <= spare && own.methods.every(({ value }) => methods.has(value));
}

/** The words of a name without its owner, formats and levels; `2_5` and `2.5` are two words both. */
function wordsOf(name: NameReading): string[] {
  const left = new Set(name.claims.filter(({ kind }) => kind === 'format' || kind === 'level').flatMap(indexes));
  return name.tokens.filter((_token, at) => !left.has(at)).flatMap(({ lower }) => lower.split('.'));
}

function indexes({ from, to }: { from: number; to: number }): number[] {
  return Array.from({ length: to - from }, (_, step) => from + step);
}

/** Written by a tool that repackages others' models: whatever else the copied card says, nothing was trained. */
export function repackersTag({ model, packed }: Context): Fact<Relation> | null {
  const at = packed ? model.sorted.lower.findIndex((tag) => REPACKERS.has(tag)) : -1;
  return at === -1 ? null : fact('quantized', 'declared', `tags#${model.sorted.plain[at]}`, 'repacker-tag');
}

const REPACKERS = new Set<string>(REPACKER_TAGS);

/** A merge's card on a repo that holds packed weights and says so in its name. */
export function packedMerge(context: Context): Fact<Relation> | null {
  if (!context.packed) return null;
  const stated = context.parents.some(({ relation }) => relation === 'merge');
  return stated || tagFor(context, 'merge') !== null ? packedByName(context) : null;
}

/** Packed weights whose card says who quantized them, as the front matter of many quantizers does. */
export function quantizedBy({ model, packed }: Context): Fact<Relation> | null {
  const said = model.cardData.quantized_by;
  if (!packed || typeof said !== 'string' || said.trim() === '') return null;
  const place = model.card === null ? 'api.cardData#quantized_by' : 'README.md#quantized_by';
  return fact('quantized', 'declared', place, 'quantized-by');
}

/**
 * Packed weights that a training run exported: the parent is itself packed for training, the tool that trained also
 * packs, or training tags stand on a repo whose name says nothing of packing.
 */
export function trainedExport(context: Context): Fact<Relation> | null {
  const { model, name, parents, packed } = context;
  const parent = parents[0];
  if (!packed || parent === undefined || parents.length > 1) return null;
  if (isPacked(parent)) return fact('finetune', 'inferred', `${parent.place} > ${parent.id}`, 'trained-export');
  const exporter = model.tags.find((tag) => EXPORTER_TAGS.includes(tag.toLowerCase()));
  const tag = exporter ?? (saysPacked(name) ? null : tagFor(context, 'finetune'));
  return tag === null ? null : fact('finetune', 'inferred', `tags#${tag}`, 'trained-export');
}

/**
 * Packed weights under a name with a format. Not where training tags stand beside a parent of another name: either the
 * author trained and packed, or a quantizer copied the card of the original.
 */
export function packedByName(context: Context): Fact<Relation> | null {
  const { name, parents, packed } = context;
  const stated = name.formats[0] ?? name.levels[0];
  if (!packed || stated === undefined) return null;
  if (parents.length === 1 && tagFor(context, 'finetune') !== null) return null;
  return fact('quantized', 'named', `name#${stated.text}`, 'packed-name');
}

/** Nothing but converted files of a known family, no parent, no sign of training: somebody converted a release. */
export function packedFiles(context: Context): Fact<Relation> | null {
  const { orphan, packed, soFar } = context;
  if (!orphan || !packed) return null;
  const set = soFar.weights.find(({ files }) => files.length > 0);
  if (set === undefined || chosen(soFar.facts, 'family') === null) return null;
  if (tagFor(context, 'finetune') !== null || isDeveloper(context)) return null;
  return fact('quantized', 'structured', `files: ${set.files[0]}`, 'packed-files');
}
