/** Counts read from safetensors headers: as they stand, and with packed elements multiplied out. */
import type { JsonObject } from '../../model.ts';
import { PACKED_TENSORS, type PackedTensorRow } from '../../rules/size-sources.ts';
import { object } from '../read.ts';
import type { Statement } from '../weights/packing.ts';

/** What the Hub's record says of the headers. */
export interface Header {
  /** Elements: of the stated total and the sum over the types the larger, for either may be of one file of many. */
  total: number;
  /** Stated total and sum over the types where they are not nearly equal. */
  torn: { stated: number; sum: number } | null;
  /** Elements by type; null when the record gives only the total. */
  types: JsonObject | null;
}

/** The safetensors block of a record; null when it has no usable total. */
export function headerOf(api: JsonObject | null): Header | null {
  const block = object(api?.safetensors);
  if (block === null) return null;
  const types = object(block.parameters);
  const counted = sum(types);
  const stated = typeof block.total === 'number' ? block.total : counted;
  const total = Math.max(stated, counted);
  if (!(total > 0 && total < 1e15)) return null;
  const isTorn = types !== null && Math.min(stated, counted) < total * 0.98;
  return { total, types, torn: isTorn ? { stated, sum: counted } : null };
}

function sum(types: JsonObject | null): number {
  return Object.values(types ?? {}).reduce((all: number, one) => all + (typeof one === 'number' ? one : 0), 0);
}

const rows: ReadonlyMap<string, PackedTensorRow> = new Map(PACKED_TENSORS.map((row) => [row.id, row]));

/** How a packing's elements hold weights; null for packings of one element a weight, and for unknown ones. */
export function packedTensors(packing: Statement | null): PackedTensorRow | null {
  return packing === null ? null : (rows.get(packing.format.id) ?? null);
}

/** Bytes an element below which a header counts weights, not packed elements, by the bits of an element. */
const UNPACKED_BELOW: Readonly<Record<PackedTensorRow['typeBits'], number>> = { 8: 0.97, 16: 1.4, 32: 2.2 };

/**
 * Packed elements take as many bytes as they have, the rest of the tensors two or so: where the repo has fewer bytes an
 * element, the Hub has unpacked them already.
 */
export function isUnpackedAlready(header: Header, bytes: number | null, row: PackedTensorRow): boolean {
  const share = shareOfTypes(header, bytes);
  if (share !== null && share < MUCH_MORE) return share < AS_STORED;
  return bytes !== null && bytes < header.total * UNPACKED_BELOW[row.typeBits];
}

/** Bytes as a share of what elements of the header's types take: about 1 where they stand as stored, less where unpacked. */
const AS_STORED = 0.85;
/** More is several copies. */
const MUCH_MORE = 1.15;

/** Null where the types or the bytes are not known. */
function shareOfTypes({ types }: Header, bytes: number | null): number | null {
  if (types === null || bytes === null) return null;
  const taken = Object.entries(types).reduce((all, [type, count]) => {
    return all + (typeof count === 'number' ? count * ((typeBits(type) ?? 8) / 8) : 0);
  }, 0);
  return taken > 0 ? bytes / taken : null;
}

/** The bytes are those of packed elements: more than that is several copies, of branches or of history, and tells nothing. */
export function isPackedStill(header: Header, bytes: number, row: PackedTensorRow): boolean {
  const share = shareOfTypes(header, bytes);
  if (share !== null && share < MUCH_MORE) return share >= AS_STORED;
  return bytes <= header.total * (row.typeBits / 8) * 1.08;
}

/** Bytes are so many times what plain weights of that many bits come to: the header's elements hold several weights each. */
const CROWDED = 2.6;

/** Whether a header of a packing that no row describes counts packed elements, by the bytes it stands for. */
export function holdsSeveral(header: Header, bytes: number | null, bits: number | null): boolean {
  return bytes !== null && bits !== null && bytes > CROWDED * header.total * (bits / 8);
}

/** The widest element of weights, F32, and a little for what lies beside them. */
const WIDEST_BYTES = 4.5;

/** The repo's bytes are what so many unpacked elements take: the header is of the whole repo, whatever its name says. */
export function accountsFor(header: Header, bytes: number | null): boolean {
  return bytes !== null && bytes >= header.total * 0.97 && bytes <= header.total * WIDEST_BYTES;
}

/** Weights held by packed elements and the unpacked rest; null when the types or the bits are not known. */
export function unpack(header: Header, row: PackedTensorRow, statedBits: number | null): number | null {
  const bits = statedBits ?? row.bits;
  const packed = packedElements(header.types, row);
  if (bits === 0 || packed === 0) return null;
  const weights = packed / (bits / row.typeBits + row.overhead);
  const rest = floats(header.types) - (row.group === 0 ? 0 : (weights / row.group) * row.scalesPerGroup);
  return Math.round(weights + Math.max(0, rest));
}

/** Elements of the packed types, wider and narrower ones counted as so many of the row's own. */
function packedElements(types: JsonObject | null, row: PackedTensorRow): number {
  return [row.type, ...(row.also ?? [])].reduce((all, type) => {
    const count = types?.[type];
    return all + (typeof count === 'number' ? (count * (typeBits(type) ?? 0)) / row.typeBits : 0);
  }, 0);
}

/** Bits of a safetensors type by its name (`BF16`, `U3`, `F8_E8M0`, `C64`); null for names that state none. */
export function typeBits(type: string): number | null {
  if (type === 'BOOL') return 8;
  const bits = /^[A-Z]{1,3}(\d{1,3})(?:_|$)/.exec(type)?.[1];
  return bits === undefined ? null : Number(bits);
}

/** Floating point numbers of any width; `F8_E8M0` are powers of two that scale others. */
const FLOAT = /^(?:B?F|C)\d/;
const SCALES = 'F8_E8M0';

function floats(types: JsonObject | null): number {
  return Object.entries(types ?? {}).reduce((all, [type, count]) => {
    return all + (FLOAT.test(type) && type !== SCALES && typeof count === 'number' ? count : 0);
  }, 0);
}

/**
 * Weights for records that give only the total: of packed elements and 16-bit ones as the bytes tell them apart, else as if
 * all were packed. Null when the bits are not known.
 */
export function unpackTotal(
  header: Header,
  row: PackedTensorRow,
  statedBits: number | null,
  bytes: number | null,
): number | null {
  const bits = statedBits ?? row.bits;
  if (bits === 0 || header.types !== null) return null;
  const packed = bytes === null ? null : packedAmong(header.total, bytes, row.typeBits / 8);
  if (packed !== null) return sumOf(packed, header.total - packed, bits, row);
  const perWeight = bits / row.typeBits + row.overhead + (row.group === 0 ? 0 : row.scalesPerGroup / row.group);
  return Math.round(header.total / perWeight);
}

/** `packed` elements of so many bytes and the rest of two bytes come to these bytes; null where they can't. */
function packedAmong(total: number, bytes: number, wide: number): number | null {
  if (wide === 2) return null;
  if (bytes < LEAST_BYTES) return null;
  const packed = (bytes - 2 * total) / (wide - 2);
  return packed >= total * LEAST_PACKED && packed <= total ? packed : null;
}

/** In smaller repos a tokenizer weighs too much. */
const LEAST_BYTES = 3e8;
/** Fewer packed elements than this say that the storage holds other things too. */
const LEAST_PACKED = 0.25;

function sumOf(packed: number, rest: number, bits: number, row: PackedTensorRow): number {
  const weights = packed / (bits / row.typeBits + row.overhead);
  const scales = row.group === 0 ? 0 : (weights / row.group) * row.scalesPerGroup;
  return Math.round(weights + Math.max(0, rest - scales));
}
