/** Counts read from safetensors headers: as they stand, and with packed elements multiplied out. */
import type { JsonObject } from '../../model.ts';
import { PACKED_TENSORS, type PackedTensorRow } from '../../rules/size-sources.ts';
import { object } from '../read.ts';
import type { Statement } from '../weights/packing.ts';

/** What the Hub's record says of the headers. */
export interface Header {
  total: number;
  /** Elements by type; null when the record gives only the total. */
  types: JsonObject | null;
}

/** The safetensors block of a record; null when it has no usable total. */
export function headerOf(api: JsonObject | null): Header | null {
  const block = object(api?.safetensors);
  if (block === null) return null;
  const types = object(block.parameters);
  const total = typeof block.total === 'number' ? block.total : sum(types);
  return total > 0 && total < 1e15 ? { total, types } : null;
}

function sum(types: JsonObject | null): number {
  return Object.values(types ?? {}).reduce((all: number, one) => all + (typeof one === 'number' ? one : 0), 0);
}

const rows: ReadonlyMap<string, PackedTensorRow> = new Map(PACKED_TENSORS.map((row) => [row.id, row]));

/** How a packing's elements hold weights; null for packings of one element a weight, and for unknown ones. */
export function packedTensors(packing: Statement | null): PackedTensorRow | null {
  return packing === null ? null : (rows.get(packing.format.id) ?? null);
}

/**
 * An element takes at least one byte, so a total above the repo's bytes counts weights, not elements: the Hub has unpacked
 * it already.
 */
export function isUnpackedAlready(header: Header, bytes: number | null): boolean {
  return bytes !== null && bytes < header.total * 0.97;
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
  const packed = header.types?.[row.type];
  if (bits === 0 || typeof packed !== 'number') return null;
  const weights = packed / (bits / row.typeBits + row.overhead);
  const rest = floats(header.types) - (row.group === 0 ? 0 : (weights / row.group) * row.scalesPerGroup);
  return Math.round(weights + Math.max(0, rest));
}

const FLOATS = ['BF16', 'F16', 'F32', 'F64', 'F8_E4M3', 'F8_E5M2'] as const;

function floats(types: JsonObject | null): number {
  return FLOATS.reduce((all, type) => all + (typeof types?.[type] === 'number' ? types[type] : 0), 0);
}

/** Weights if all elements were packed ones: for records that give only the total. Null when the bits are not known. */
export function unpackTotal(header: Header, row: PackedTensorRow, statedBits: number | null): number | null {
  const bits = statedBits ?? row.bits;
  if (bits === 0 || header.types !== null) return null;
  const perWeight = bits / row.typeBits + row.overhead + (row.group === 0 ? 0 : row.scalesPerGroup / row.group);
  return Math.round(header.total / perWeight);
}
