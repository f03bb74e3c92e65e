/** The head of a weight file that is held of a model, with its place among the repo's files. */
import { WEIGHTS_PART } from '../../rules/parts.ts';
import type { WeightHead } from '../../weight-head.ts';
import type { Reading } from '../extractor.ts';
import { type FileSet, fileSets } from '../weights/sets.ts';

/** A head that was read to its end, or as far as it was held. */
export interface ReadHead {
  path: string;
  /** Where a person finds it. */
  place: string;
  head: WeightHead;
  /** The set of files that it belongs to. */
  set: FileSet;
  /** It lists every tensor of its set: the set is one file, and nothing was cut. */
  whole: boolean;
  /** No other set of the repo holds weights in this format. */
  alone: boolean;
}

/** The head held of a model; null where none is, or nothing can be made of it. */
export function headHeld(model: Reading): ReadHead | null {
  const held = model.heads?.find(({ head }) => head.broken === null);
  if (held === undefined) return null;
  const sets = fileSets(model.files ?? []);
  const set = sets.find(({ files }) => files.some(({ path }) => path === held.path));
  if (set === undefined) return null;
  const whole = held.head.complete && set.files.length === 1 && (set.name.shards ?? 1) === 1;
  const others = sets.filter((one) => one !== set && one.format === set.format && one.name.part === WEIGHTS_PART);
  return { ...held, place: `files#${held.path}`, set, whole, alone: others.length === 0 };
}

/** What a GGUF head states under a key, that of its architecture put before it; null for other heads, and where it is silent. */
export function stated({ head }: ReadHead, key: string): string | number | boolean | null {
  const architecture = head.metadata['general.architecture'];
  if (head.format !== 'gguf' || typeof architecture !== 'string') return null;
  return head.metadata[`${architecture}.${key}`] ?? null;
}

/** `model.layers.17.`, `blk.17.`, `transformer.h.17.` */
const LAYER = /(?:^|\.)(?:layers|blocks?|blk|h)\.(\d{1,4})\./;

/** Layers whose tensors stand in the file; null where it is not the whole model or names no layers. */
export function layersIn({ head, whole }: ReadHead): number | null {
  if (!whole) return null;
  const numbers = new Set(head.tensors.flatMap(([name]) => LAYER.exec(name)?.[1] ?? []));
  return numbers.size > 0 ? numbers.size : null;
}
