/** Every count of a model's parameters that some source gives, each with its error class. */
import type { ExtractedModel } from '../../model.ts';
import type { SizeSource } from '../../rules/size-sources.ts';
import { type ConfigSize, sizeOfConfig } from '../config/size.ts';
import { draftOf } from '../drafts/draft.ts';
import { statesOwnSize } from '../drafts/words.ts';
import type { Reading } from '../extractor.ts';
import { chosen } from '../facts/choose.ts';
import { headEvidence } from '../heads/evidence.ts';
import { generationById } from '../names/known.ts';
import type { NameReading } from '../names/reading.ts';
import { fingerprintOf } from '../names/shape.ts';
import { object } from '../read.ts';
import type { Statement } from '../weights/packing.ts';
import { isAdapter } from './adapter.ts';
import { type Bounds, boundsOf, nativeBits } from './bounds.ts';
import { type SizeByBytes, sizeFromBytes } from './bytes.ts';
import { candidate, type SizeCandidate } from './candidate.ts';
import { isComposite } from './classes.ts';
import { type Header, headerOf } from './header.ts';
import { isOfOther, isResized, type KnownSize, knownSize, mergedExperts } from './named.ts';
import { fromHeader, namesPacking, NO_HEADER } from './of-header.ts';
import { fromName, fromParents, isFar } from './of-names.ts';

/** What the sources found, and what active counts and experts can lean on. */
export interface SizeEvidence {
  candidates: readonly SizeCandidate[];
  config: ConfigSize | null;
  known: KnownSize | null;
  /** The header counts stored elements that hold several weights each. */
  packed: boolean;
  /** Several files' bytes come to the same count. */
  confirmed: boolean;
  /** Whether the header counts weights or stored elements cannot be told from the record. */
  ambiguous: boolean;
  /** The repo's bytes are those of the header's elements. */
  accounted: boolean;
  /** The tensors of the one file that holds the model were counted. */
  opened: boolean;
  /** The bytes accounted for are those of weight files, not of whatever the repo stores; or the count is a known original's. */
  exactly: boolean;
  /** What the bytes rule out; null where sizes are not known, and for adapters, whose size is that of what they sit on. */
  bounds: Bounds | null;
  /** The header's total and the sum over its types, where they differ. */
  torn: Header['torn'];
}

/** Asks every source. An adapter's own header is not about the model it sits on and is left out. */
export function sizeEvidence(model: Reading, soFar: Readonly<ExtractedModel>, packing: Statement | null): SizeEvidence {
  const generation = textOf(soFar, 'generation');
  const config = model.configIsFile ? sizeOfConfig(model.anyConfig) : null;
  const foreign = isOfOther(model.name, generation);
  const known =
    isComposite(model) || foreign || namesOthers(model.name, soFar)
      ? null
      : knownSize(model.name, { generation, line: textOf(soFar, 'line') });
  const merged = mergedExperts(model.name, familiesOf(model, soFar));
  const adapter = isAdapter(model, soFar);
  const header = adapter ? NO_HEADER : fromHeader(model, packing);
  const bytes = adapter || model.files === null || nativeBits(model) !== null ? null : sizeFromBytes(model.files);
  const isDraft = draftOf(model) !== null;
  const parent = fromParents(soFar, model.name);
  const all = [
    ...(adapter ? [] : fromHead(model)),
    ...header.candidates,
    ...(config ? [candidate('arithmetic', config.total, 'structured', 'config.json')] : []),
    ...(adapter ? [] : fromGguf(model)),
    ...(known ? [candidate('known', known.total, 'named', `name: ${known.id}`)] : []),
    ...(merged ? [candidate('merged-experts', merged.total, 'named', `name: ${merged.id}`)] : []),
    ...fromBytes(bytes),
    ...(foreign ? [] : fromName(model, parent)),
    ...parent,
  ];
  const counted = all.some(({ source }) => source === 'tensors' || source === 'header' || source === 'gguf');
  const resized = counted && isResized(model.name);
  const isBelied = adapter && beliesName(all);
  const left = isBelied ? OF_NAME : resized ? OF_ANOTHER : [];
  const whole = all.filter(({ source }) => !left.includes(source));
  const candidates = isDraft ? all.filter(({ source }) => isOfDraft(source, model)) : whole;
  return {
    candidates,
    bounds: adapter ? null : boundsOf(model),
    torn: adapter ? null : (headerOf(model.api)?.torn ?? null),
    config,
    known: isBelied ? null : (known ?? merged),
    packed: namesPacking(model),
    confirmed: bytes?.confirmed ?? false,
    ambiguous: header.ambiguous,
    accounted: header.accounted,
    opened: all.some(({ source }) => source === 'tensors') && (headEvidence(model)?.alone ?? false),
    exactly: (header.accounted && model.files !== null) || isOriginals(model, candidates),
  };
}

/** The name's generation is of another family than the weights were found to be: a teacher's, or a boast. */
function namesOthers({ generations }: NameReading, soFar: Readonly<ExtractedModel>): boolean {
  const family = textOf(soFar, 'family');
  const [named] = generations;
  return family !== null && named !== undefined && generationById.get(named.value)?.family !== family;
}

/**
 * The header's count is that of a known original, the repo stores as much as that takes at some level, and nothing but a
 * number in a name says otherwise.
 */
function isOriginals(model: Reading, candidates: readonly SizeCandidate[]): boolean {
  if (candidates.some(({ source }) => source === 'known' || source === 'parent-known')) return false;
  const [header, stored] = [headerOf(model.api), model.api?.usedStorage];
  if (header === null || typeof stored !== 'number' || fingerprintOf(model) === null) return false;
  return stored >= header.total / 8 && stored <= header.total * MOST_BYTES;
}

/** The widest weights, or a few levels side by side. */
const MOST_BYTES = 16;

/** What tells of the model before parts of it were taken out. */
const OF_ANOTHER: readonly SizeSource[] = ['known', 'merged-experts', 'parent-known', 'parent', 'name', 'file-name'];

const OF_NAME: readonly SizeSource[] = ['known', 'merged-experts', 'name'];

/** An adapter fits one model alone: beside its declared size, another in the name is a teacher's, a version or a slip. */
function beliesName(all: readonly SizeCandidate[]): boolean {
  const base = all.find(({ source }) => source === 'parent-known' || source === 'parent');
  const own = all.find(({ source }) => OF_NAME.includes(source));
  if (base === undefined || own === undefined) return false;
  return isFar(base.value, own.value);
}

/** A draft's layers share matrices with its target's, and its name is the target's: only what its own files hold counts. */
const OF_DRAFT: readonly SizeSource[] = ['tensors', 'header', 'unpacked', 'coarse', 'gguf', 'bytes', 'bytes-coarse'];

function isOfDraft(source: SizeSource, model: Reading): boolean {
  return OF_DRAFT.includes(source) || (source === 'name' && statesOwnSize(model.id));
}

function textOf(soFar: Readonly<ExtractedModel>, field: 'generation' | 'family' | 'line'): string | null {
  const value = chosen(soFar.facts, field)?.value;
  return typeof value === 'string' ? value : null;
}

/** The family, or those named in the name and, as model types, in the tags: enough to tell whose experts were put together. */
function familiesOf(model: Reading, soFar: Readonly<ExtractedModel>): string[] {
  const family = textOf(soFar, 'family');
  if (family !== null || model.name.expertSize === null) return family === null ? [] : [family];
  const named = model.name.families.map((one) => one.value);
  return named.length > 0 ? named : model.tags.map((tag) => tag.toLowerCase());
}

/** The head of the one file that holds the model. */
function fromHead(model: Reading): SizeCandidate[] {
  const found = headEvidence(model);
  if (found === null || !found.whole || found.total === null) return [];
  return [candidate('tensors', found.total, 'structured', found.place)];
}

function fromGguf(model: Reading): SizeCandidate[] {
  const total = object(model.api?.gguf)?.total;
  return typeof total === 'number' && total > 0 ? [candidate('gguf', total, 'structured', 'gguf.total')] : [];
}

function fromBytes(found: SizeByBytes | null): SizeCandidate[] {
  if (found === null) return [];
  return [candidate(found.exact ? 'bytes' : 'bytes-coarse', found.total, 'inferred', `files#${found.path}`)];
}
