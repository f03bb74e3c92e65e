/** How many weights a set of files stores, which is what its bits per weight are measured against. */
import type { Reading } from '../extractor.ts';
import { headEvidence } from '../heads/evidence.ts';
import { readName } from '../names/read.ts';
import { baseOf, type SizeByBytes, sizeFromBytes } from '../size/bytes.ts';
import { statedTotal } from '../size/named.ts';
import type { FileSet } from './sets.ts';

/** Embeddings that a model shares are stored twice in some files, and encoders may lie in a file of their own. */
const STORED_TWICE = [0.68, 1.45] as const;

/** The weights a set stores: as its head counts them, as the repo's files agree on, else of the model the set's own name states, else the model's. */
export function storedWeights(model: Reading, set: FileSet, parameters: number | null): number | null {
  const counted = headEvidence(model);
  if (counted?.set === set && counted.whole && counted.total !== null) return counted.total;
  if (!set.format.levelled || model.files === null) return parameters;
  const stored = sizeFromBytes(model.files);
  if (stored?.confirmed && parameters !== null) return isStoredTwice(stored, parameters) ? stored.total : parameters;
  const own = statedTotal(readName(baseOf(set.name.stem)));
  const another =
    own !== null && (parameters === null || own > parameters * STORED_TWICE[1] || own * STORED_TWICE[1] < parameters);
  return another && own >= SMALLEST_STATED ? own : parameters;
}

/** Below, the number and letter in a file's name mean something else (`dolphin3m`). */
const SMALLEST_STATED = 5e7;

function isStoredTwice(stored: SizeByBytes, parameters: number): boolean {
  const ratio = stored.total / parameters;
  return stored.exact && ratio >= STORED_TWICE[0] && ratio <= STORED_TWICE[1];
}
