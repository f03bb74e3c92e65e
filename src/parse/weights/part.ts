/** Which part of a model a set of files is: as its name says, unless its size says otherwise. */
import { IMATRIX_PART, LORA_PART, DRAFT_PART, WEIGHTS_PART } from '../../rules/parts.ts';
import { ADAPTER_WORDS, GGUF_ADAPTER_TAGS } from '../../rules/relations.ts';
import { draftWords } from '../drafts/words.ts';
import type { Reading } from '../extractor.ts';
import { knownSize } from '../size/named.ts';
import { statedSize } from '../size/stated.ts';
import { bytesOf, type FileSet } from './sets.ts';

/** Statistics of an importance matrix stay below this, in bytes, for the largest models. */
const LARGEST_IMATRIX = 4e9;
/** Fewer bits a weight than any level has: the file holds no model of that size. */
const TOO_FEW_BITS = 0.7;

/** The part a set is, held against the size of the model it belongs to. */
export function partOfSet(model: Reading, set: FileSet, parameters: number | null): string {
  const bytes = bytesOf(set);
  const { part } = set.name;
  if (part === IMATRIX_PART) return (bytes ?? 0) > LARGEST_IMATRIX ? WEIGHTS_PART : part;
  if (part !== WEIGHTS_PART || !set.format.levelled || bytes === null) return part;
  const size = sizeNamed(model) ?? parameters;
  if (size === null || (bytes * 8) / size >= TOO_FEW_BITS) return part;
  if (saysAdapter(model, set)) return LORA_PART;
  return draftWords(`/${baseOf(set)}`) === null ? part : DRAFT_PART;
}

/** What the name says the model has; a file too small for it may have made the model's size unknown. */
function sizeNamed({ name }: Reading): number | null {
  return knownSize(name)?.total ?? statedSize(name);
}

function saysAdapter({ sorted, cardData, name }: Reading, set: FileSet): boolean {
  const words = baseOf(set)
    .toLowerCase()
    .split(/[-_.\s]+/);
  if (
    words.some((word) => ADAPTER_WORDS.includes(word)) ||
    name.methods.some(({ value }) => ADAPTER_WORDS.includes(value))
  )
    return true;
  const own = Array.isArray(cardData.tags) ? cardData.tags : [];
  return [...sorted.lower, ...own].some((tag) => GGUF_ADAPTER_TAGS.includes(String(tag).toLowerCase()));
}

function baseOf({ name }: FileSet): string {
  return name.stem.slice(name.stem.lastIndexOf('/') + 1);
}
