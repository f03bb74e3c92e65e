/** The weights that the tensors of a head hold, packed ones multiplied out and scales left out, and the types they are in. */
import { AUXILIARY_BESIDE_PACKED, AUXILIARY_NAME, AUXILIARY_TENSORS, SCALE_TYPES } from '../../rules/head-keys.ts';
import type { PackedTensorRow } from '../../rules/size-sources.ts';
import type { HeadTensor } from '../../weight-head.ts';
import { typeBits } from '../size/header.ts';

/** Weights of one type, or of one packing in so many bits. */
export interface TypeShare {
  type: string;
  weights: number;
  bytes: number | null;
}

/** How packed tensors are to be read. */
export interface Packing {
  row: PackedTensorRow;
  /** Bits a weight where the packing states them. */
  bits: number | null;
  /** Weights that share a scale, where the packing states them. */
  group: number | null;
}

/** Weights by type, most first; null where they cannot be told, and for a head that lies: more weights than the bytes have bits. */
export function typesOf(tensors: readonly HeadTensor[], packing: Packing | null): readonly TypeShare[] | null {
  const shapes = new Map(tensors.map(([name, , shape]) => [name, shape]));
  const modules = packing === null ? NONE : packedModules(tensors, packing.row);
  const found = new Map<string, TypeShare>();
  for (const tensor of tensors) {
    if (isAuxiliary(tensor, modules)) continue;
    const held = weightsOf(tensor, packing, shapes);
    if (held === null) return null;
    const sum = found.get(held.type) ?? { type: held.type, weights: 0, bytes: 0 };
    const bytes = sum.bytes === null || held.bytes === null ? null : sum.bytes + held.bytes;
    found.set(held.type, { type: held.type, weights: sum.weights + held.weights, bytes });
  }
  return [...found.values()].toSorted((a, b) => b.weights - a.weights);
}

/** All of them. */
export function sumOf(types: readonly TypeShare[]): number {
  return types.reduce((all, { weights }) => all + weights, 0);
}

/** The bytes that they take; null where those of any are not known. */
export function bytesOf(types: readonly TypeShare[]): number | null {
  return types.reduce<number | null>((all, { bytes }) => (all === null || bytes === null ? null : all + bytes), 0);
}

const NONE: ReadonlySet<string> = new Set();

function packedModules(tensors: readonly HeadTensor[], row: PackedTensorRow): ReadonlySet<string> {
  return new Set(tensors.filter(([, type]) => isPacked(type, row)).map(([name]) => moduleOf(name)));
}

function isPacked(type: string, { type: packed, also }: PackedTensorRow): boolean {
  return type === packed || (also?.includes(type) ?? false);
}

function moduleOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('.')));
}

function isAuxiliary([name, type, shape]: HeadTensor, modules: ReadonlySet<string>): boolean {
  const last = name.slice(name.lastIndexOf('.') + 1);
  if (shape.length === 0 || SCALE_TYPES.has(type) || AUXILIARY_TENSORS.has(last) || AUXILIARY_NAME.test(name))
    return true;
  return AUXILIARY_BESIDE_PACKED.has(last) && modules.has(moduleOf(name));
}

function weightsOf(
  [name, type, shape, bytes]: HeadTensor,
  packing: Packing | null,
  shapes: ReadonlyMap<string, readonly number[]>,
): TypeShare | null {
  const elements = shape.reduce((all, one) => all * one, 1);
  if (!Number.isSafeInteger(elements) || (bytes !== null && elements > bytes * 8)) return null;
  if (packing === null || !isPacked(type, packing.row)) return { type, weights: elements, bytes };
  const width = typeBits(type) ?? packing.row.typeBits;
  const bits = bitsByScales(shape, shapes.get(`${moduleOf(name)}.scales`), width, packing) ?? bitsOf(packing);
  if (bits === null) return null;
  return { type: `${bits}bit`, weights: Math.round((elements * width) / bits), bytes };
}

function bitsOf({ bits, row }: Packing): number | null {
  return bits ?? (row.bits === 0 ? null : row.bits);
}

/** Rows of packed words beside rows of scales, one for each group of weights: the two widths tell the bits of this tensor. */
function bitsByScales(
  shape: readonly number[],
  scales: readonly number[] | undefined,
  width: number,
  { group, row }: Packing,
): number | null {
  if (row.type !== 'U32' || scales === undefined || scales.length !== shape.length) return null;
  const bits = (width * (shape.at(-1) ?? 0)) / ((scales.at(-1) ?? 0) * (group ?? row.group));
  return Number.isInteger(bits) && bits >= 1 && bits <= 8 ? bits : null;
}
