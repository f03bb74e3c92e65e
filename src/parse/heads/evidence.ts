/** What the held head of a weight file comes to, for all who ask: its weights by type, and their number. */
import type { Reading } from '../extractor.ts';
import { object } from '../read.ts';
import { packedTensors } from '../size/header.ts';
import { packingsOf } from '../weights/packing.ts';
import { bytesOf, type Packing, sumOf, type TypeShare, typesOf } from './count.ts';
import { headHeld, type ReadHead } from './head.ts';

/** A head with its tensors counted. */
export interface HeadEvidence extends ReadHead {
  /** Weights by type, most first; null where the tensors do not tell. */
  types: readonly TypeShare[] | null;
  /** Weights of the file, and the bytes that they take. */
  total: number | null;
  bytes: number | null;
}

/** The evidence of a model's held head; null where none is held. */
export function headEvidence(model: Reading): HeadEvidence | null {
  if (model.heads === undefined) return null;
  if (last?.model !== model) last = { model, found: read(model) };
  return last.found;
}

/** Sizes, weights and dimensions ask, of one model after the other. */
let last: { model: Reading; found: HeadEvidence | null } | null = null;

function read(model: Reading): HeadEvidence | null {
  const held = headHeld(model);
  if (held === null) return null;
  const types = typesOf(held.head.tensors, held.head.format === 'gguf' ? null : packingOf(model));
  const total = types === null ? null : sumOf(types);
  return { ...held, types, total: total !== null && total > 0 ? total : null, bytes: types && bytesOf(types) };
}

function packingOf(model: Reading): Packing | null {
  const stated = packingsOf(model)[0] ?? null;
  const row = packedTensors(stated);
  if (row === null || stated === null) return null;
  const block = object(model.anyConfig.quantization) ?? object(model.anyConfig.quantization_config);
  const group = block?.group_size;
  return { row, bits: stated.bits, group: typeof group === 'number' && group > 0 ? group : null };
}
