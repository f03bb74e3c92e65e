/** Relations that names tell where no parent is named: roots, their tuned siblings, and fine-tunes. */
import type { ExtractedModel, Fact, Relation } from '../../model.ts';
import { FAMILIES } from '../../rules/families.ts';
import { GENERATIONS } from '../../rules/generations.ts';
import {
  LAYOUT_FILLERS,
  MERGE_WORDS,
  NOT_TUNED_WORDS,
  POST_TRAINING_TAGS,
  SCRATCH_TAGS,
  SHARD_WORDS,
  SUBJECT_FILLERS,
} from '../../rules/relations.ts';
import { STATED_EXPERTS } from '../../rules/shapes.ts';
import { chosen } from '../facts/choose.ts';
import { isContainer } from '../formats.ts';
import { familyById, isDeveloper as developerOf } from '../names/known.ts';
import type { ClaimKind, NameClaim, NameReading, Stand } from '../names/reading.ts';
import { expertsText } from '../names/shape.ts';
import { object } from '../read.ts';
import { hasBitsTag } from '../size/bounds.ts';
import { type Context, fact, isWord, saysPacked } from './context.ts';

/** The repo is in the hands of the developer of its family. */
export function isDeveloper({ name, soFar }: Context): boolean {
  return developerOf(name.owner, String(chosen(soFar.facts, 'family')?.value));
}

/**
 * A release of the family's own developer with no parent: its tuned sibling where the name says so, else the root, which
 * may well be released tuned (`MiniMax-M2`). Packed weights do not speak against it where the name says nothing of
 * packing: DeepSeek-V3 and gpt-oss were released in FP8 and MXFP4.
 */
export function developersOwn(context: Context): Fact<Relation> | null {
  const { name, orphan, packed, soFar } = context;
  if (!orphan || (packed && saysPacked(name)) || !isDeveloper(context)) return null;
  const stage = chosen(soFar.facts, 'stage');
  if (stage?.value === 'base') return fact('base', 'named', 'name, owner', 'developers-release');
  if (stage?.basis === 'named') return fact('finetune', 'named', stage.place, 'developers-tuned');
  return isRelease(context) ? fact('base', 'named', 'name, owner', 'developers-release') : null;
}

/** The name is a release's alone: family, generation, sizes, a version; no word that says what was done to it. */
function isRelease({ name, soFar }: Context): boolean {
  const family = named(soFar);
  if (family === null || (chosen(soFar.facts, 'generation') === null && FAMILIES_OF_SEVERAL.has(family))) return false;
  return name.methods.length === 0 && !name.unclaimed.some(({ text }) => isWord(text)) && name.claims.every(isRoot);
}

const FAMILIES_OF_SEVERAL = new Set<string>(GENERATIONS.map(({ family }) => family));

function isRoot({ kind, value }: NameClaim): boolean {
  return RELEASE_WORDS.has(kind) || (ROOT_WORDS.has(kind) && !SUBJECTS.has(value));
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
/** What its maker may add to a root's name. */
const ROOT_WORDS = new Set<ClaimKind>(['developer', 'filler']);
/** Fillers that say only in which file layout the same weights lie: `-hf`, `-sharded`. */
const LAYOUT_WORDS = new Set<unknown>(LAYOUT_FILLERS);

/** Somebody else's upload under a base release's bare name (`llama-7b-hf`): the release again. */
export function officialName({ name, orphan, packed, soFar }: Context): Fact<Relation> | null {
  if (!orphan || packed || name.unclaimed.length > 0 || name.size === null) return null;
  if (named(soFar) === null || chosen(soFar.facts, 'stage')?.value === 'instruct') return null;
  const developer = developerLetters(soFar);
  const said = name.claims.every(
    ({ kind, value }) =>
      RELEASE_WORDS.has(kind) ||
      LAYOUT_WORDS.has(value) ||
      (kind === 'developer' && developer.includes(letters(String(value)))),
  );
  const whole = name.claims.filter(({ kind }) => kind === 'family' || kind === 'generation').every(isFamilyWord);
  return said && whole ? fact('base', 'named', 'name', 'official-name') : null;
}

const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');

/** Who makes the family, in letters alone: `Meta-Llama-3-8B` names it, another developer's name speaks of its own work. */
function developerLetters({ facts }: Readonly<ExtractedModel>): string {
  return letters(familyById.get(String(chosen(facts, 'family')?.value))?.developer ?? '');
}

const FAMILY_WORDS = new Set([...FAMILIES, ...GENERATIONS].flatMap(({ words }) => words.map(letters)));

/** A family's own word, not one that only contains it: `Mistral`, not `webMistral`. */
function isFamilyWord({ text }: NameClaim): boolean {
  return FAMILY_WORDS.has(letters(text));
}

/** The family by name, where the name is not all that speaks for it. */
function named({ facts }: Readonly<ExtractedModel>): string | null {
  const family = chosen(facts, 'family');
  if (family === null) return null;
  const said = facts.find((row) => row.field === 'family' && row.basis === 'named' && row.value === family.value);
  return said === undefined ? null : String(said.value);
}

/** A known family's name with words of one's own behind it: somebody tuned it and named no parent. */
export function tunedByName(context: Context): Fact<Relation> | null {
  const { name, orphan, packed, soFar } = context;
  if (!orphan || packed || chosen(soFar.facts, 'family') === null || isDeveloper(context)) return null;
  if (saysUntuned(name) || isPackedUnseen(context)) return null;
  const own = signOfTuning(context);
  return own === undefined ? null : fact('finetune', 'named', `name#${own.text}`, 'tuned-name');
}

/** The Hub read a packing's bits from a configuration, and counts fewer elements than the name's parameters: nobody tuned these. */
function isPackedUnseen({ model, name }: Context): boolean {
  const counted = object(model.api?.safetensors)?.total;
  if (typeof counted !== 'number' || name.size === null || counted * 2 > name.size.value) return false;
  return hasBitsTag(model) || model.sorted.lower.some(isContainer);
}

/**
 * `distilbert-base-uncased-finetuned-emotion`: the name says it in so many words, whatever was tuned. What stands before the
 * word is the name of what was tuned (`falcon-7b-sharded-bf16-finetuned-medical`).
 */
export function calledTuned({ name, orphan, packed }: Context): Fact<Relation> | null {
  const word = name.methods.find(({ text }) => CALLED_TUNED.test(text));
  if (!orphan || (packed && saysPacked(name)) || word === undefined) return null;
  const isOther = name.tokens.some(
    ({ lower, start }) => isNotTuned(lower) && (start >= word.end || !LAID_OUT.has(lower)),
  );
  return isOther ? null : fact('finetune', 'named', `name#${word.text}`, 'called-tuned');
}

/** Weights of a known family whose author names what trains on weights that are there: `unsloth`, `sft`. */
export function taggedTuned(context: Context): Fact<Relation> | null {
  const { model, name, orphan, packed, soFar } = context;
  if (!orphan || packed || soFar.weights.length === 0 || !isKnownWell(soFar)) return null;
  const tags = model.sorted.lower;
  if (tags.some((tag) => SCRATCH_TAGS.includes(tag)) || saysUntuned(name)) return null;
  const tag = tags.find((one) => POST_TRAINING_TAGS.includes(one));
  return tag === undefined || isDeveloper(context) ? null : fact('finetune', 'declared', `tags#${tag}`, 'training-tag');
}

/** The author says that nothing stood before it, and nothing says that it was tuned afterwards. */
export function fromScratch({ model, orphan, packed, soFar }: Context): Fact<Relation> | null {
  if (!orphan || packed || chosen(soFar.facts, 'stage')?.value === 'instruct') return null;
  const tag = model.sorted.lower.find((one) => SCRATCH_TAGS.includes(one));
  return tag === undefined ? null : fact('base', 'declared', `tags#${tag}`, 'from-scratch');
}

/** `finetuned`, `fine-tune`, `ft`. */
export const CALLED_TUNED = /^(?:fine[-_ ]?tun|ft$)/i;

/**
 * A method; else, of weights that are there: steps of a training run, a well-known fine-tune's name at the start, a word of
 * one's own beside the family's name, or such a word and a stage in place of the family's name.
 */
function signOfTuning({ name, soFar }: Context): { text: string } | undefined {
  if (name.methods[0] !== undefined || soFar.weights.length === 0) return name.methods[0];
  const word = name.unclaimed.find(({ text }) => isWord(text)) ?? name.claims.find(isTask);
  if (named(soFar) !== null && word !== undefined) return word;
  const first = name.claims.find(({ kind }) => kind !== 'filler');
  if (first?.kind === 'series' && startsName(name, first)) return first;
  if (name.families.length > 0 || !isKnownWell(soFar)) return undefined;
  return name.claims.find(({ kind }) => kind === 'training') ?? (name.stages.length > 0 ? word : undefined);
}

/** Nothing stands before it but fillers: `hf_vicuna_7b`. */
function startsName({ claims }: NameReading, { from }: NameClaim): boolean {
  const before = claims.filter(({ kind, to }) => kind === 'filler' && to <= from);
  return before.reduce((words, claim) => words + claim.to - claim.from, 0) === from;
}

function isTask({ kind, value }: NameClaim): boolean {
  return kind === 'filler' && SUBJECTS.has(value);
}

/** The family is told by more than an architecture that others use as well. */
export function isKnownWell({ facts }: Readonly<ExtractedModel>): boolean {
  const rule = chosen(facts, 'family')?.rule;
  return rule !== undefined && !GUESSES.has(rule);
}

const GUESSES = new Set(['family/license', 'family/tag', 'family/usual-architecture']);
const NOT_TUNED = new Set<string>(NOT_TUNED_WORDS);
const isNotTuned = (word: string) => NOT_TUNED.has(word);

/** A word of the name says that it is no fine-tune of its family. */
export function saysUntuned({ tokens }: NameReading): boolean {
  return tokens.some(({ lower }) => isNotTuned(lower));
}

/** Of these words, those that say only how the weights of what was tuned lie in files. */
const LAID_OUT = new Set<string>(SHARD_WORDS);
const SUBJECTS = new Set<unknown>(SUBJECT_FILLERS);

/** Weights that bear the name of a method of merging, or of experts that nobody released: dense models were put together. */
export function mergedByName(context: Context): Fact<Relation> | null {
  const { name, orphan, packed } = context;
  if (!orphan || packed) return null;
  const word = name.tokens.find(({ lower }) => MERGING.has(lower)) ?? mixed(context);
  return word === undefined ? null : fact('merge', 'named', `name#${word.text}`, 'merged-name');
}

const MERGING = new Set<string>(MERGE_WORDS);

/** `4x13B` of a known family in other hands than its developer's, and nothing that was trained afterwards. */
function mixed(context: Context): Stand<number> | undefined {
  const { name, soFar } = context;
  const stated = expertsText(name);
  if (name.experts === null || stated === null || RELEASED.has(stated) || isDeveloper(context)) return undefined;
  if (!name.expertSize?.value || name.methods.length > 0) return undefined;
  return chosen(soFar.facts, 'family') === null ? undefined : name.experts;
}

const RELEASED = new Set<string>(STATED_EXPERTS.map(({ experts }) => experts));
