/** Whether a repo holds a speculative draft: a head or small model that guesses tokens for another one. */
import type { Basis, Json } from '../../model.ts';
import {
  DRAFT_TYPE,
  DRAFTS,
  type DraftRow,
  LARGEST_DRAFT,
  NAMESAKES,
  TOO_FEW_BYTES,
  WHOLE,
} from '../../rules/drafts.ts';
import { ADAPTER_FILES, ADAPTER_LIBRARIES, POST_TRAINING_TAGS } from '../../rules/relations.ts';
import type { Reading } from '../extractor.ts';
import { modelType } from '../names/model-type.ts';
import { object, strings } from '../read.ts';
import { statedSize } from '../size/stated.ts';
import { packingsOf } from '../weights/packing.ts';
import { bytesOf, fileSets } from '../weights/sets.ts';
import { draftWords, statesOwnSize } from './words.ts';

/** The method and what says that this is one of its drafts. */
export interface Draft {
  row: DraftRow;
  basis: Basis;
  place: string;
}

/** The draft a repo holds; null for models, those that carry a draft beside their own weights included. */
export function draftOf(model: Reading): Draft | null {
  if (last?.model !== model) last = { model, found: readDraft(model) };
  return last.found;
}

/** Half of the extractors ask, of one model after the other. */
let last: { model: Reading; found: Draft | null } | null = null;

type Source = (model: Reading) => Draft | null;
/** What a draft's machine-written parts say stands alone, strongest first. */
const CERTAIN: readonly Source[] = [byClass, byKey, byType, byLibrary];

function readDraft(model: Reading): Draft | null {
  for (const source of CERTAIN) {
    const found = source(model);
    if (found !== null) return found;
  }
  const words = draftWords(model.id);
  const tagged = byTag(model);
  if ((words === null && tagged === null) || isWhole(model)) return null;
  if (tagged !== null) return tagged;
  if (words === null || !(words.sure || isBorneOut(model, words.row))) return null;
  return { row: words.row, basis: 'named', place: 'name' };
}

function byClass(model: Reading): Draft | null {
  const found = strings(model.anyConfig.architectures)[0]?.slice(0, 100);
  const row = found === undefined ? undefined : DRAFTS.find(({ classes }) => classes?.test(found));
  return row ? { row, basis: 'structured', place: `${configOf(model)}#architectures` } : null;
}

function byKey(model: Reading): Draft | null {
  if (!model.configIsFile) return null;
  const config = { ...model.anyConfig, ...object(model.anyConfig.model) };
  for (const row of DRAFTS) {
    const key = row.keys?.find((one) => isSet(config[one]));
    if (key !== undefined) return { row, basis: 'structured', place: `config.json#${key}` };
  }
  return null;
}

function isSet(value: Json | undefined): boolean {
  return value !== undefined && value !== null && value !== false;
}

/** The Hub tags a repo with its `model_type`; one without an underscore may be a topic. */
function byType(model: Reading): Draft | null {
  const type = model.anyConfig.model_type;
  const row = typeof type === 'string' ? rowOfType(type) : undefined;
  if (row) return { row, basis: 'structured', place: `${configOf(model)}#model_type` };
  for (const tag of model.sorted.plain) {
    const tagged = DRAFT_TYPE.test(tag) && tag.includes('_') ? rowOfType(tag) : undefined;
    if (tagged) return { row: tagged, basis: 'structured', place: 'tags' };
  }
  return null;
}

function rowOfType(type: string): DraftRow | undefined {
  return type.length > 60 ? undefined : DRAFTS.find(({ types }) => types?.test(type));
}

const libraries: ReadonlyMap<string, DraftRow> = new Map(
  DRAFTS.flatMap((row) => (row.libraries ?? []).map((library) => [library, row] as const)),
);
const tags: ReadonlyMap<string, DraftRow> = new Map(
  DRAFTS.flatMap((row) => (row.tags ?? []).map((tag) => [tag, row] as const)),
);

function byLibrary(model: Reading): Draft | null {
  const library = model.api?.library_name;
  const row = typeof library === 'string' ? libraries.get(library) : undefined;
  return row ? { row, basis: 'structured', place: 'library_name' } : null;
}

function byTag(model: Reading): Draft | null {
  for (const tag of model.sorted.lower) {
    const row = tags.get(tag);
    if (row) return { row, basis: 'declared', place: 'tags' };
  }
  return null;
}

function configOf(model: Reading): string {
  return model.configIsFile ? 'config.json' : 'api.config';
}

/** Parameters as some header counts them; packed ones are fewer than there are. */
function counted(model: Reading): number | null {
  const total = object(model.api?.safetensors)?.total ?? object(model.api?.gguf)?.total;
  return typeof total === 'number' && total > 0 ? total : null;
}

/** Bytes of the weight files, else of the whole repo. */
function stored(model: Reading): number | null {
  const sets = model.files === null ? [] : fileSets(model.files);
  const bytes = sets.map(bytesOf);
  if (bytes.length > 0 && !bytes.includes(null)) return bytes.reduce((all: number, one) => all + (one ?? 0), 0);
  const used = model.api?.usedStorage;
  return typeof used === 'number' && used > 0 ? used : null;
}

/** The files are a whole model's, with or without a head: too large for any draft, or as large as the name says. */
function isWhole(model: Reading): boolean {
  const [parameters, bytes] = [counted(model), stored(model)];
  if ((parameters ?? 0) > LARGEST_DRAFT.parameters || (bytes ?? 0) > LARGEST_DRAFT.bytes) return true;
  const size = statesOwnSize(model.id) ? null : statedSize(model.name);
  if (size === null) return false;
  return parameters === null ? (bytes ?? 0) > WHOLE.bytes * size : parameters > WHOLE.share * size;
}

/** A hint counts with files too small for the stated size, or beside a family's name where the row says so. */
function isBorneOut(model: Reading, row: DraftRow): boolean {
  if (isTuned(model) || (row.typeless && modelType(model) !== null)) return false;
  return isTooSmall(model) || (row.besideFamily === true && standsByFamily(model, row));
}

/** An adapter is small as well. */
function isTuned({ api, adapterConfig, files, sorted, name }: Reading): boolean {
  const library = api?.library_name;
  if (adapterConfig !== null || (typeof library === 'string' && ADAPTER_LIBRARIES.includes(library))) return true;
  if (files?.some(({ path }) => ADAPTER_FILES.includes(path))) return true;
  if (sorted.lower.some((tag) => POST_TRAINING_TAGS.includes(tag))) return true;
  return sorted.lower.includes('lora') || name.methods.some(({ value }) => value.includes('lora'));
}

function isTooSmall(model: Reading): boolean {
  const size = statedSize(model.name);
  const bytes = stored(model);
  if (size === null || bytes === null) return false;
  const packed = model.sorted.lower.includes('gguf') || packingsOf(model).length > 0 || hasGguf(model);
  return bytes < size * TOO_FEW_BYTES[packed ? 'packed' : 'plain'];
}

function hasGguf(model: Reading): boolean {
  return model.files?.some(({ path }) => path.endsWith('.gguf')) ?? false;
}

/** `EAGLE-Vicuna-7B`, `gemma-7b-it-medusa`: the word at an end of the name, a family or a known tune the neighbour or at its head. */
function standsByFamily(model: Reading, row: DraftRow): boolean {
  const { claims, families, tokens } = model.name;
  if (families.some(({ value }) => NAMESAKES.some((own) => own.family === value && own.draft === row.id))) return false;
  const first = tokens[0]?.lower ?? '';
  const final = tokens.at(-1)?.lower ?? '';
  const isKnown = (at: number): boolean =>
    claims.some(({ kind, from, to }) => at >= from && at < to && KNOWN.has(kind));
  if (row.hints?.test(first)) return isKnown(1);
  return row.hints?.test(final) === true && isKnown(0);
}

const KNOWN: ReadonlySet<string> = new Set(['family', 'generation', 'series']);
