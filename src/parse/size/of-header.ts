/** The Hub's count of the elements in the headers of weights, as far as it counts weights. */
import type { PackedTensorRow } from '../../rules/size-sources.ts';
import type { Reading } from '../extractor.ts';
import { isContainer } from '../formats.ts';
import { taggedBits } from '../tags.ts';
import { levelInName } from '../weights/name.ts';
import { guessedPackings, packingsOf, type Statement } from '../weights/packing.ts';
import { bytesOf, fileSets } from '../weights/sets.ts';
import { hasBitsTag } from './bounds.ts';
import { candidate, type SizeCandidate } from './candidate.ts';
import {
  accountsFor,
  headerOf,
  holdsSeveral,
  isPackedStill,
  isUnpackedAlready,
  packedTensors,
  unpack,
  unpackTotal,
} from './header.ts';
import { statedTotal } from './named.ts';

/** Of a packing the Hub has come to unpack, only the stored bytes tell whether this record's count is unpacked. */
export function fromHeader(model: Reading, packing: Statement | null): HeaderReading {
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

/** A packing of tensors is named; or tags name some without telling which one holds: then nobody knows how many weights an element has. */
export function namesPacking(model: Reading): boolean {
  return packingsOf(model).some((one) => packedTensors(one) !== null) || guessedPackings(model).length > 0;
}

/** So few bits are stated that a plain file's elements hold several weights, though no packing that anybody knows is named. */
function mayBePacked(model: Reading): boolean {
  return (
    namesPacking(model) ||
    hasBitsTag(model) ||
    model.sorted.lower.some(isContainer) ||
    (levelInName(model.id)?.bits ?? UNPACKED_BITS) < 8
  );
}

/** What the headers of weights that the Hub has read say. */
export interface HeaderReading {
  candidates: readonly SizeCandidate[];
  /** The count may be of weights or of stored elements: believed only beside other evidence. */
  ambiguous: boolean;
  /** The repo's bytes are those of the header's elements. */
  accounted: boolean;
}

export const NO_HEADER: HeaderReading = { candidates: [], ambiguous: false, accounted: false };

/** Bytes of the tensors where all file sizes are known, else of the whole repo. */
function storedBytes(model: Reading): number | null {
  const tensors = fileSets(model.files ?? []).filter((set) => set.format.kind === 'plain');
  const bytes = tensors.map(bytesOf);
  if (bytes.length > 0 && !bytes.includes(null)) return bytes.reduce((all: number, one) => all + (one ?? 0), 0);
  const stored = model.api?.usedStorage;
  return typeof stored === 'number' && stored > 0 ? stored : null;
}
