/** Who a card's own model is: what it is called, and whether the repo only repackages a model made elsewhere. */
import type { JsonObject, Stage } from '../../model.ts';
import { lazy } from '../lazy.ts';
import { type Comparison, compareFits, compareNames, type OwnName } from '../names/compare.ts';
import { familyById, isDeveloper, isFamilyOwner } from '../names/known.ts';
import { type NamePart, type PartKind, partsOf, partsOfReading } from '../names/parts.ts';
import type { NameReading } from '../names/reading.ts';
import { readName } from '../names/read.ts';
import { texts } from '../read.ts';
import { looksLikeModel } from './labels/model-like.ts';
import { PRINTED_WORDS } from '../../rules/printed-names.ts';

/** A card's own model as other texts may name it. */
export interface Identity {
  /** `owner/name` as given. */
  id: string;
  /** What it is called: the repo's name first, then the card's title and `model_name` where they name the same model. */
  names: () => readonly OwnName[];
  /** The card's title, where it is the name of a model but none that the repo's name shares a word with. */
  title: () => OwnName | null;
  /** Words that belong to this model's name alone: neither family, size, version nor stage. */
  brand: readonly string[];
  /** Parts of the repo's name that say how its weights are stored: `gguf`, `fp4`, `w4a16`. */
  storage: readonly string[];
  /** The repo holds another maker's weights in another format, or a copy of them. */
  repackaged: () => boolean;
  /** What its own name says of its stage. */
  stage: Stage | null;
}

/** Reads a repo's identity from its id, its front matter and the card's title; what few cards ask for waits until one does. */
export function identityOf(id: string, cardData: JsonObject, title = '', reading: NameReading | null = null): Identity {
  const own = ownName(id, reading);
  const storage = own.parts.filter(({ kind }) => kind === 'format').map(({ text }) => text);
  return {
    id,
    names: lazy(() => [own, ...otherNames(nameIn(id), own, cardData, title)]),
    title: lazy(() => titleOfAnother(title, own, cardData)),
    brand: own.parts.filter(isBrand).map(({ text }) => text),
    storage,
    repackaged: lazy(() => storage.some(isPacked) || declared(cardData) || copied(id, own, cardData, reading)),
    stage: stageOf(own.parts),
  };
}

function nameIn(id: string): string {
  return id.slice(id.indexOf('/') + 1);
}

function ownName(id: string, reading: NameReading | null): OwnName {
  const slash = id.indexOf('/');
  const read = reading === null ? null : partsOfReading(reading);
  return { parts: read ?? partsOf(nameIn(id)), owner: slash === -1 ? '' : id.slice(0, slash).toLowerCase() };
}

function isBrand({ kind, text, remark }: NamePart): boolean {
  return kind === 'name' && text.length > 1 && !remark;
}

/** The stage that the parts of a name state. */
export function stageOf(parts: readonly NamePart[]): Stage | null {
  const stated = parts.find(({ kind }) => kind === 'stage')?.text;
  return stated === 'base' || stated === 'instruct' ? stated : null;
}

const LONGEST_TITLE = 70;

/** The title and `model_name` name the same model where they share its name, and neither size, line nor stage clash. */
function otherNames(printed: string, own: OwnName, cardData: JsonObject, title: string): OwnName[] {
  return [title, cardData.model_name]
    .filter((name) => typeof name === 'string')
    .filter((name) => name !== '' && name !== printed && name.length <= LONGEST_TITLE)
    .map((name) => ({ parts: partsOf(name), owner: own.owner }))
    .filter((name) => namesSame(name, own))
    .map((name) => completed(name, own));
}

/** "ParsBERT (v2.0)" heads bert-fa-base-uncased-sentiment-snappfood; a title that names a parent is not the model's own. */
function titleOfAnother(title: string, own: OwnName, cardData: JsonObject): OwnName | null {
  if (title === '' || title.length > LONGEST_TITLE) return null;
  const name = { parts: partsOf(title), owner: own.owner };
  if (sharesWord(name, own) || !looksLikeModel(title)) return null;
  return texts(cardData.base_model).some((parent) => isSameName(partsOf(nameIn(parent)), name)) ? null : name;
}

/** "Llama 2" heads the cards of three sizes, with and without chat: what a title leaves open the repo's name says. */
function completed({ parts, owner }: OwnName, own: OwnName): OwnName {
  const left = own.parts.filter(({ kind }) => TELLING.has(kind) && !parts.some((part) => part.kind === kind));
  return { parts: [...parts, ...left], owner };
}

const TELLING: ReadonlySet<PartKind> = new Set(['size', 'stage', 'line', 'mode', 'format']);

const OF_ONE_MODEL: ReadonlySet<string> = new Set(['another version', 'another date']);

function namesSame(name: OwnName, own: OwnName): boolean {
  if (!sharesWord(name, own)) return false;
  const found = compareNames(name.parts, own);
  return found.excluded === null ? found.differences.length > 0 : OF_ONE_MODEL.has(found.excluded);
}

function sharesWord(name: OwnName, own: OwnName): boolean {
  const names = own.parts.filter(({ kind }) => kind === 'name');
  const wanted = names.length > 0 ? names : own.parts.filter(({ kind }) => kind === 'family');
  return wanted.some(({ text }) => name.parts.some((part) => part.text === text));
}

/** How the weights are stored, as the parts of a name say it. */
export function storageOf(name: string): string[] {
  return partsOf(name)
    .filter(({ kind }) => kind === 'format')
    .map(({ text }) => text);
}

/** A name that says nothing but how weights are stored: "FP8", "Q4_K_M"; with `plain` also "FP32". */
export function isStorage(name: string, plain = false): boolean {
  const parts = partsOf(name).filter(({ kind }) => kind !== 'filler');
  if (parts.length === 0 || !parts.every(({ kind }) => kind === 'format')) return false;
  return plain ? /\d/.test(name) : parts.some(({ text }) => isPacked(text));
}

const PLAIN: ReadonlySet<string> = new Set(PRINTED_WORDS.plain);

function isPacked(format: string): boolean {
  return !PLAIN.has(format);
}

function declared(cardData: JsonObject): boolean {
  return cardData.base_model_relation === 'quantized' || typeof cardData.quantized_by === 'string';
}

/** `<family A>-llama`: weights laid out as another family's (cognitivecomputations/yayi2-30b-llama). */
const RELAID = /[-_](?:llamafied|llama-?fy|mistralfied|llama)$/i;

/** The same name under another owner, or a foundation model's bare name under an owner who did not make it. */
function copied(id: string, own: OwnName, cardData: JsonObject, reading: NameReading | null): boolean {
  const parents = texts(cardData.base_model);
  const only = parents.length === 1 ? parents[0] : undefined;
  if (only !== undefined && isSameName(partsOf(nameIn(only)), own)) return true;
  const sized = own.parts.some(({ kind }) => kind === 'size');
  if (RELAID.test(nameIn(id)) && sized && !/^(?:meta-?)?llama/i.test(nameIn(id))) return true;
  return sized && foundationCopy(own, () => reading ?? readName(id));
}

function isSameName(parent: readonly NamePart[], own: OwnName): boolean {
  const found = compareNames(parent, { parts: own.parts, owner: '' });
  return found.excluded === null && found.differences.every((difference) => difference === 'format');
}

const FOUNDATION: ReadonlySet<string> = new Set(['family', 'version', 'size', 'stage', 'filler', 'maker', 'format']);

/** NousResearch/Llama-2-7b-chat-hf: nothing in the name but a family, version, size and stage of another developer. */
function foundationCopy({ parts, owner }: OwnName, read: () => NameReading): boolean {
  const families = parts.filter(({ kind }) => kind === 'family');
  if (families.length !== 1 || owner === '' || !parts.every(({ kind }) => FOUNDATION.has(kind))) return false;
  const row = familyById.get(read().families[0]?.value ?? '');
  if (row === undefined || row.plain || row.yields) return false;
  if (isDeveloper(owner, row.id) || isFamilyOwner(owner)) return false;
  return row.words.includes(families[0]?.text ?? '');
}

/** Compares a printed name with all that the card's own model is called: the best comparison counts. */
export function compareWithOwn(printed: string, own: Identity): Comparison {
  if (isStranger(printed, own)) return { excluded: 'another name' };
  const slash = printed.includes(' ') ? -1 : printed.lastIndexOf('/');
  const parts = partsOf(printed.slice(slash + 1));
  const best = bestOf(parts, own.names());
  if (slash > 0 && isOtherOwners(printed.slice(0, slash), best, own)) return { excluded: 'another owner' };
  if (best.excluded === null || !COLON.test(printed)) return best;
  const before = compareWithOwn(printed.slice(0, printed.search(COLON)), own);
  return before.excluded === null ? { excluded: null, differences: ['remark', ...before.differences] } : best;
}

const ASCII = /^[ -~]*$/;
const BETWEEN = /[^a-z\d.]+/g;

/** Most labels of a card hold no word of its model's names, which is seen before they are read as names. */
export function isStranger(printed: string, { names }: Identity): boolean {
  if (!ASCII.test(printed)) return false;
  const squeezed = printed.toLowerCase().replace(BETWEEN, '');
  return !names().some(({ parts }) => parts.some(({ text }) => squeezed.includes(text)));
}

const COLON = /(?<=.)[:：]/;

/** The repo's name first; the title and `model_name` where they fit better. */
function bestOf(parts: readonly NamePart[], [own, ...others]: readonly OwnName[]): Comparison {
  let best: Comparison = own === undefined ? { excluded: 'another name' } : compareNames(parts, own);
  for (const name of others) {
    const found = compareNames(parts, name);
    if (found.excluded !== null) continue;
    if (best.excluded !== null || compareFits(found.differences, best.differences) < 0) best = found;
  }
  return best;
}

/** `teknium/X` in the card of `uukuguy/X-dare`: another repo, unless it is the very name. */
function isOtherOwners(path: string, found: Comparison, own: Identity): boolean {
  if (own.repackaged() || found.excluded !== null || found.differences.every((each) => SLIGHT.has(each))) return false;
  return path.slice(path.lastIndexOf('/') + 1).toLowerCase() !== own.names()[0]?.owner;
}

const SLIGHT: ReadonlySet<string> = new Set(['filler', 'spelling', 'maker']);
