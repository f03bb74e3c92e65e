/** Every count of a model's parameters that some source gives, each with its error class. */
import type { Basis, ExtractedModel, Fact } from '../../model.ts';
import { SIZE_SOURCES, type SizeSource } from '../../rules/size-sources.ts';
import { type ConfigSize, sizeOfConfig } from '../config/size.ts';
import type { Reading } from '../extractor.ts';
import { chosen } from '../facts/choose.ts';
import { readName } from '../names/read.ts';
import { object } from '../read.ts';
import { guessedPackings, type Statement } from '../weights/packing.ts';
import { bytesOf, fileSets } from '../weights/sets.ts';
import { isAdapter } from './adapter.ts';
import { type SizeByBytes, sizeFromBytes, sizeFromFileNames } from './bytes.ts';
import { accountsFor, headerOf, isUnpackedAlready, packedTensors, unpack, unpackTotal } from './header.ts';
import { type KnownSize, knownSize, mergedExperts, statedTotal } from './named.ts';

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
}

const tolerances: ReadonlyMap<SizeSource, number> = new Map(SIZE_SOURCES.map((row) => [row.id, row.tolerance]));

/** Asks every source. An adapter's own header is not about the model it sits on and is left out. */
export function sizeEvidence(model: Reading, soFar: Readonly<ExtractedModel>, packing: Statement | null): SizeEvidence {
  const generation = textOf(soFar, 'generation');
  const config = model.configIsFile ? sizeOfConfig(model.anyConfig) : null;
  const known = wantsText(soFar) ? knownSize(model.name, generation) : null;
  const merged = mergedExperts(model.name, familiesOf(model, soFar));
  const adapter = isAdapter(model, soFar);
  const header = adapter ? NO_HEADER : fromHeader(model, packing);
  const bytes = adapter || model.files === null ? null : sizeFromBytes(model.files);
  const candidates = [
    ...header.candidates,
    ...(config ? [candidate('arithmetic', config.total, 'structured', 'config.json')] : []),
    ...(adapter ? [] : fromGguf(model)),
    ...(known ? [candidate('known', known.total, 'named', `name: ${known.id}`)] : []),
    ...(merged ? [candidate('merged-experts', merged.total, 'named', `name: ${merged.id}`)] : []),
    ...fromBytes(bytes),
    ...fromName(model),
    ...fromParents(soFar),
  ];
  return {
    candidates,
    config,
    known: known ?? merged,
    packed: packedTensors(packing) !== null || isPackedSomehow(model),
    confirmed: bytes?.confirmed ?? false,
    ambiguous: header.ambiguous,
    accounted: header.accounted,
  };
}

function candidate(source: SizeSource, value: number, basis: Basis, place: string): SizeCandidate {
  return { source, value, basis, place, rule: `parameters/${source}`, tolerance: tolerances.get(source) ?? 0 };
}

function textOf(soFar: Readonly<ExtractedModel>, field: 'generation' | 'family' | 'line'): string | null {
  const value = chosen(soFar.facts, field)?.value;
  return typeof value === 'string' ? value : null;
}

/** Lines whose models are built like the general ones: others carry encoders or lack the output matrix. */
const SAME_BUILD: ReadonlySet<string | null> = new Set([null, 'coder', 'math', 'guard']);

function wantsText(soFar: Readonly<ExtractedModel>): boolean {
  return SAME_BUILD.has(textOf(soFar, 'line'));
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
  if (row === null || isUnpackedAlready(header, bytes))
    return {
      candidates: [as],
      ambiguous: false,
      accounted: row === null && !isPackedSomehow(model) && accountsFor(header, bytes),
    };
  const unpacked = unpack(header, row, packing?.bits ?? null);
  const coarse = unpackTotal(header, row, packing?.bits ?? null);
  const candidates = [
    ...(row.hubUnpacks ? [as] : []),
    ...(unpacked === null ? [] : [candidate('unpacked', unpacked, 'structured', 'safetensors.parameters')]),
    ...(coarse === null ? [] : [candidate('coarse', coarse, 'structured', 'safetensors.total')]),
  ];
  return { candidates, ambiguous: row.hubUnpacks === true && bytes === null, accounted: false };
}

/** Tags name packings without telling which one holds: then elements may hold several weights, nobody knows how many. */
function isPackedSomehow(model: Reading): boolean {
  return guessedPackings(model).length > 0;
}

interface HeaderReading {
  candidates: readonly SizeCandidate[];
  /** The count may be of weights or of stored elements: believed only beside other evidence. */
  ambiguous: boolean;
  accounted: boolean;
}

const NO_HEADER: HeaderReading = { candidates: [], ambiguous: false, accounted: false };

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

function fromName(model: Reading): SizeCandidate[] {
  const total = statedTotal(model.name);
  if (total !== null) return [candidate('name', total, 'named', 'name')];
  const files = model.files === null ? null : sizeFromFileNames(model.files);
  return files ? [candidate('file-name', files.total, 'named', `files#${files.path}`)] : [];
}

/** The one parent's size. Merges may stack layers, so their parents' sizes say little. */
function fromParents(soFar: Readonly<ExtractedModel>): SizeCandidate[] {
  const parent = soFar.base_models[0];
  if (parent === undefined || soFar.base_models.length > 1 || parent.relation === 'merge') return [];
  const place = `base_model ${parent.id}`;
  const name = readName(parent.id);
  const known = knownSize(name, null);
  if (known) return [candidate('parent-known', known.total, 'inferred', place)];
  const merged = mergedExperts(
    name,
    name.families.map((one) => one.value),
  );
  const total = merged?.total ?? statedTotal(name);
  return total === null ? [] : [candidate('parent', total, 'inferred', place)];
}
