/** Every count of a model's parameters that some source gives, each with its error class. */
import type { Basis, ExtractedModel, Fact } from '../../model.ts';
import { type PackedTensorRow, SIZE_SOURCES, type SizeSource } from '../../rules/size-sources.ts';
import { type ConfigSize, sizeOfConfig } from '../config/size.ts';
import { draftOf } from '../drafts/draft.ts';
import { statesOwnSize } from '../drafts/words.ts';
import type { Reading } from '../extractor.ts';
import { chosen } from '../facts/choose.ts';
import { isContainer } from '../formats.ts';
import { headEvidence } from '../heads/evidence.ts';
import { readName } from '../names/read.ts';
import { generationById } from '../names/known.ts';
import type { NameReading } from '../names/reading.ts';
import { fingerprintOf } from '../names/shape.ts';
import { object } from '../read.ts';
import { taggedBits } from '../tags.ts';
import { levelInName } from '../weights/name.ts';
import { guessedPackings, packingsOf, type Statement } from '../weights/packing.ts';
import { bytesOf, fileSets } from '../weights/sets.ts';
import { isAdapter } from './adapter.ts';
import { isComposite, isOfClass } from './classes.ts';
import { type SizeByBytes, sizeFromBytes, sizeFromFileNames } from './bytes.ts';
import {
  accountsFor,
  type Header,
  headerOf,
  holdsSeveral,
  isPackedStill,
  isUnpackedAlready,
  packedTensors,
  unpack,
  unpackTotal,
} from './header.ts';
import { type Bounds, boundsOf, hasBitsTag, nativeBits } from './bounds.ts';
import { isOfOther, isResized, type KnownSize, knownSize, mergedExperts, statedTotal } from './named.ts';

/** One source's count. */
export interface SizeCandidate extends Fact<number> {
  source: SizeSource;
  tolerance: number;
}

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

const tolerances: ReadonlyMap<SizeSource, number> = new Map(SIZE_SOURCES.map((row) => [row.id, row.tolerance]));

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
    packed: packingsOf(model).some((one) => packedTensors(one) !== null) || isPackedSomehow(model),
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

/** How far a name may round the size of what it sits on. */
const ROUNDED = [0.77, 1.3] as const;

/** An adapter fits one model alone: beside its declared size, another in the name is a teacher's, a version or a slip. */
function beliesName(all: readonly SizeCandidate[]): boolean {
  const base = all.find(({ source }) => source === 'parent-known' || source === 'parent');
  const own = all.find(({ source }) => OF_NAME.includes(source));
  if (base === undefined || own === undefined) return false;
  return base.value < own.value * ROUNDED[0] || base.value > own.value * ROUNDED[1];
}

/** A draft's layers share matrices with its target's, and its name is the target's: only what its own files hold counts. */
const OF_DRAFT: readonly SizeSource[] = ['tensors', 'header', 'unpacked', 'coarse', 'gguf', 'bytes', 'bytes-coarse'];

function isOfDraft(source: SizeSource, model: Reading): boolean {
  return OF_DRAFT.includes(source) || (source === 'name' && statesOwnSize(model.id));
}

function candidate(source: SizeSource, value: number, basis: Basis, place: string): SizeCandidate {
  return { source, value, basis, place, rule: `parameters/${source}`, tolerance: tolerances.get(source) ?? 0 };
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

/** Of a packing the Hub has come to unpack, only the stored bytes tell whether this record's count is unpacked. */
function fromHeader(model: Reading, packing: Statement | null): HeaderReading {
  const header = headerOf(model.api);
  if (header === null) return NO_HEADER;
  const as = candidate('header', header.total, 'structured', 'safetensors.total');
  const row = packedTensors(packing);
  const bytes = storedBytes(model);
  const fixed = packing?.format.bits !== undefined;
  const bits = packing?.bits ?? (fixed ? null : (levelInName(model.id)?.bits ?? taggedBits(model.sorted)));
  if (row === null && holdsSeveral(header, bytes, packing?.format.bits ?? bits)) {
    if (packing !== null || areOfName(model, bytes, bits)) return NO_HEADER;
  }
  if (row === null || isPlain(row, bits) || isUnpackedAlready(header, bytes, row))
    return {
      candidates: [as],
      ambiguous: false,
      accounted: row === null && !mayBePacked(model) && accountsFor(header, bytes),
    };
  const unclear = bytes === null || !isPackedStill(header, bytes, row);
  const whole = bits === null ? null : Math.floor(bits);
  const unpacked = unpack(header, row, whole);
  const coarse = unpackTotal(header, row, whole, bytes);
  const candidates = [
    ...(row.hubUnpacks && unclear ? [as] : []),
    ...(unpacked === null ? [] : [candidate('unpacked', unpacked, 'structured', 'safetensors.parameters')]),
    ...(coarse === null ? [] : [candidate('coarse', coarse, 'structured', 'safetensors.total')]),
  ];
  return { candidates, ambiguous: row.hubUnpacks === true && bytes === null, accounted: false };
}

/** The bytes are those of so many weights as the name states, in the bits that it states: of a packing that nobody knows. */
function areOfName({ name }: Reading, bytes: number | null, bits: number | null): boolean {
  const total = statedTotal(name);
  if (total === null || bytes === null || bits === null) return false;
  const ratio = bytes / ((total * bits) / 8);
  return ratio > AS_NAMED[0] && ratio < AS_NAMED[1];
}

/** Scales, and parts that stay at 16 bits, come on top. */
const AS_NAMED = [0.9, 1.6] as const;

/** `MLX-bf16`, and what no tag says the bits of: written by a packing's tools, and not packed. */
function isPlain({ hubTags }: PackedTensorRow, bits: number | null): boolean {
  return bits === null ? hubTags === true : bits >= UNPACKED_BITS;
}

const UNPACKED_BITS = 16;

/** Tags name packings without telling which one holds: then elements may hold several weights, nobody knows how many. */
function isPackedSomehow(model: Reading): boolean {
  return guessedPackings(model).length > 0;
}

/** So few bits are stated that a plain file's elements hold several weights, though no packing that anybody knows is named. */
function mayBePacked(model: Reading): boolean {
  if (isPackedSomehow(model) || packingsOf(model).some((one) => packedTensors(one) !== null)) return true;
  return (
    hasBitsTag(model) || model.sorted.lower.some(isContainer) || (levelInName(model.id)?.bits ?? UNPACKED_BITS) < 8
  );
}

interface HeaderReading {
  candidates: readonly SizeCandidate[];
  /** The count may be of weights or of stored elements: believed only beside other evidence. */
  ambiguous: boolean;
  accounted: boolean;
}

const NO_HEADER: HeaderReading = { candidates: [], ambiguous: false, accounted: false };

/** The head of the one file that holds the model. */
function fromHead(model: Reading): SizeCandidate[] {
  const found = headEvidence(model);
  if (found === null || !found.whole || found.total === null) return [];
  return [candidate('tensors', found.total, 'structured', found.place)];
}

/** Bytes of the tensors where all file sizes are known, else of the whole repo. */
function storedBytes(model: Reading): number | null {
  const tensors = fileSets(model.files ?? []).filter((set) => set.format.kind === 'plain');
  const bytes = tensors.map(bytesOf);
  if (bytes.length > 0 && !bytes.includes(null)) return bytes.reduce((all: number, one) => all + (one ?? 0), 0);
  const stored = model.api?.usedStorage;
  return typeof stored === 'number' && stored > 0 ? stored : null;
}

function fromGguf(model: Reading): SizeCandidate[] {
  const total = object(model.api?.gguf)?.total;
  return typeof total === 'number' && total > 0 ? [candidate('gguf', total, 'structured', 'gguf.total')] : [];
}

function fromBytes(found: SizeByBytes | null): SizeCandidate[] {
  if (found === null) return [];
  return [candidate(found.exact ? 'bytes' : 'bytes-coarse', found.total, 'inferred', `files#${found.path}`)];
}

function fromName(model: Reading, parent: readonly SizeCandidate[]): SizeCandidate[] {
  const total = statedTotal(model.name);
  if (total !== null && isOfBits(model, total, parent)) return [];
  if (total !== null && isOfClass(model, total)) return [candidate('name', total, 'named', 'name')];
  const files = model.files === null ? null : sizeFromFileNames(model.files);
  return files ? [candidate('file-name', files.total, 'named', `files#${files.path}`)] : [];
}

/** `merged_4b` of a parent of seven billion, whose numbers the Hub tags as of four bits: what is stated are the bits. */
function isOfBits({ sorted }: Reading, total: number, [parent]: readonly SizeCandidate[]): boolean {
  if (parent === undefined || taggedBits(sorted) !== total / 1e9) return false;
  return total < parent.value * ROUNDED[0] || total > parent.value * ROUNDED[1];
}

/** `16x248M` of a dense parent: several of it were put together. */
function isMixedOf({ experts, expertSize }: NameReading, parent: NameReading): boolean {
  return experts !== null && expertSize !== null && parent.experts === null;
}

/** The one parent's size. Merges may stack layers, so their parents' sizes say little. */
function fromParents(soFar: Readonly<ExtractedModel>, own: NameReading): SizeCandidate[] {
  const parent = soFar.base_models[0];
  if (parent === undefined || soFar.base_models.length > 1 || parent.relation === 'merge') return [];
  const place = `base_model ${parent.id}`;
  const name = readName(parent.id);
  if (isMixedOf(own, name)) return [];
  const known = knownSize(name);
  if (known) return [candidate('parent-known', known.total, 'inferred', place)];
  const merged = mergedExperts(
    name,
    name.families.map((one) => one.value),
  );
  const total = merged?.total ?? statedTotal(name);
  return total === null ? [] : [candidate('parent', total, 'inferred', place)];
}
