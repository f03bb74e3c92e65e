/** Who a card's own model is: its name in words, and whether the repo only repackages a model made elsewhere. */
import type { JsonObject } from '../../model.ts';
import { FAMILIES, type FamilyRow } from '../../rules/families.ts';
import { FORMATS, type FormatRow } from '../../rules/formats.ts';
import { remembered } from '../remembered.ts';
import { nameWords, sizeOf } from './name-words.ts';

/** A card's own model as other texts may name it. */
export interface Identity {
  /** `owner/name` as given. */
  id: string;
  owner: string;
  /** The repo's name, format and level words taken off. */
  name: string;
  words: readonly string[];
  /** Words that belong to this model's name alone: neither family, size, version nor stage. */
  brand: readonly string[];
  /** Words of the repo's name that say how its weights are stored: `gguf`, `fp4`, `w4a16`. */
  storage: readonly string[];
  /** The repo holds another maker's weights in another format, or a copy of them. */
  repackaged: boolean;
}

const families: readonly FamilyRow[] = FAMILIES;
const formats: readonly FormatRow[] = FORMATS;
/** Words of foundation families as `nameWords` gives them. */
export const FAMILY_WORDS: ReadonlySet<string> = new Set(
  families.flatMap((row) => [...row.words, ...(row.inside ?? [])].flatMap(nameWords)).filter((word) => word.length > 1),
);
const FAMILY_BY_WORD: ReadonlyMap<string, FamilyRow> = new Map(
  families.flatMap((row) => row.words.map((word): [string, FamilyRow] => [nameWords(word).join(''), row])),
);
const PACKED: ReadonlySet<string> = new Set(
  formats
    .filter((row) => row.kind !== 'plain')
    .flatMap((row) => row.tokens ?? [])
    .map((token) => token.toLowerCase()),
);
const OWNERS: ReadonlySet<string> = new Set(families.flatMap((row) => row.owners).map((owner) => owner.toLowerCase()));

/** Segments of a repo name that say how weights are stored, not what they are. */
const STORAGE =
  /^(?:fp16|bf16|fp32|f16|f32|hf|safetensors|gguf|ggml|imatrix|imat|i1|i\d-gguf|mlx|[2-8](?:\.\d+)?-?bits?|[2-8](?:\.\d+)?bpw|bpw|h[68]|g(?:32|64|128)|gs128|[iu]?q[1-8](?:_[a-z0-9]+)*|k_[sml]|int[48]|w[48]a(?:4|8|16)|quantized|quants?|dynamic|ud|autogptq|autoawq|llamafied|llamafile|mistralfied|sharded|exl[23]|bnb|nf4|awq|gptq|4bit)$/i;
const SPLIT = /[-_.\s](?=[^\d.]|\d+(?:\.\d+)?-?(?:bits?|bpw)|$)|[-\s]/;
/** `<family A>-llama`: weights laid out as another family's (cognitivecomputations/yayi2-30b-llama). */
const RELAID = /[-_](?:llamafied|llama-?fy|mistralfied|llama)$/i;
const GENERIC = new Set([
  'hf',
  'meta',
  'model',
  'v',
  'the',
  'of',
  'instruct',
  'chat',
  'base',
  'preview',
  'b',
  'k',
  'a',
  'x',
  'e',
  'c',
]);

/** Reads a repo's identity from its id and front matter. */
export function identityOf(id: string, cardData: JsonObject): Identity {
  const slash = id.indexOf('/');
  const owner = slash === -1 ? '' : id.slice(0, slash);
  const full = id.slice(slash + 1);
  const segments = segmentsOf(full);
  const name = withoutStorage(full);
  const words = nameWords(name);
  const packed = segments.some(isPacked);
  const repackaged = packed || declared(cardData) || copied(owner, full, words, cardData);
  return { id, owner, name, words, brand: brandOf(words), repackaged, storage: storageOf(full) };
}

const isPacked = remembered((segment) => PACKED.has(segment.toLowerCase()) || PACKING.test(segment));

const isStorageWord = remembered((segment) => STORAGE.test(segment) || isPacked(segment));

/** `Q4_K_M`, `IQ3_XXS`: one word though underscores part other names. */
const LEVEL = /(?<![a-z0-9])i?q\d(?:_[a-z0-9]{1,3}){1,3}(?![a-z0-9])/gi;

function segmentsOf(name: string): string[] {
  const whole = name.includes('_') ? name.replace(LEVEL, (level) => level.replaceAll('_', '~')) : name;
  return whole
    .split(SPLIT)
    .filter((segment) => segment !== '')
    .map((segment) => segment.replaceAll('~', '_'));
}

/** A repo or file name without the words that say how its weights are stored; the name itself where nothing is left. */
export function withoutStorage(name: string): string {
  const segments = segmentsOf(name);
  const kept = segments.filter((segment) => !isStorageWord(segment));
  return kept.length === segments.length || kept.length === 0 ? name : kept.join('-');
}

/** A name that says nothing but how weights are stored: "FP8", "Q4_K_M". */
export function isStorage(name: string): boolean {
  const segments = segmentsOf(name.replace(/[()[\],]/g, ' '));
  return segments.length > 0 && segments.every((segment) => isStorageWord(segment));
}

/** The words of a name that say how its weights are stored, lower case. */
export function storageOf(name: string): string[] {
  return segmentsOf(name.replace(/[()[\],]/g, ' '))
    .filter((segment) => isStorageWord(segment))
    .map((segment) => segment.toLowerCase());
}

const PACKING =
  /^(?:gguf|ggml|exl[23]|mlx|[2-8](?:\.\d+)?-?bits?|[2-8](?:\.\d+)?bpw|int[48]|fp[48]|nvfp4|w[48]a(?:4|8|16)|i1|imatrix|imat|nf4|llamafied|llamafile|q[2-8](?:_[a-z0-9]+)*)$/i;

function brandOf(words: readonly string[]): string[] {
  return words.filter(
    (word) => /^[^\d]/.test(word) && word.length > 1 && !GENERIC.has(word) && !FAMILY_WORDS.has(word),
  );
}

function declared(cardData: JsonObject): boolean {
  return cardData.base_model_relation === 'quantized' || typeof cardData.quantized_by === 'string';
}

/** The same name under another owner, or a foundation model's bare name under an owner who did not make it. */
function copied(owner: string, full: string, words: readonly string[], cardData: JsonObject): boolean {
  const base = cardData.base_model;
  const parents = (Array.isArray(base) ? base : [base]).filter((parent) => typeof parent === 'string');
  const only = parents.length === 1 ? parents[0] : undefined;
  if (only !== undefined && nameWords(only.slice(only.indexOf('/') + 1)).join(' ') === words.join(' ')) return true;
  if (RELAID.test(full) && words.some((word) => sizeOf(word) !== null) && !/^(?:meta-?)?llama/i.test(full)) return true;
  return foundationCopy(owner, words);
}

/** NousResearch/Llama-2-7b-chat-hf: nothing in the name but a family, version, size and stage of another developer. */
function foundationCopy(owner: string, words: readonly string[]): boolean {
  const [first, ...rest] = words.filter((word) => word !== 'meta' && word !== 'hf');
  const row = FAMILY_BY_WORD.get(first ?? '');
  if (row === undefined || owner === '' || row.plain || row.yields) return false;
  if (row.owners.some((each) => each.toLowerCase() === owner.toLowerCase()) || OWNERS.has(owner.toLowerCase()))
    return false;
  const plain = rest.every((word) => sizeOf(word) !== null || /^\d/.test(word) || STAGES.has(word));
  return plain && rest.some((word) => sizeOf(word) !== null);
}

const STAGES = new Set(['instruct', 'chat', 'base', 'v']);
