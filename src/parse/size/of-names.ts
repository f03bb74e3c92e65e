/** Sizes that names state: the repo's own, its files', its parents'. */
import type { ExtractedModel } from '../../model.ts';
import type { Reading } from '../extractor.ts';
import { readName } from '../names/read.ts';
import type { NameReading } from '../names/reading.ts';
import { taggedBits } from '../tags.ts';
import { sizeFromFileNames } from './bytes.ts';
import { candidate, type SizeCandidate } from './candidate.ts';
import { isOfClass } from './classes.ts';
import { knownSize, mergedExperts, statedTotal } from './named.ts';

/** How far a name may round the size of what it sits on. */
const ROUNDED = [0.77, 1.3] as const;

/** Further from a size than a name of it may round. */
export function isFar(count: number, size: number): boolean {
  return count < size * ROUNDED[0] || count > size * ROUNDED[1];
}

/** The size that the repo's name states, else its files' names. */
export function fromName(model: Reading, parent: readonly SizeCandidate[]): SizeCandidate[] {
  const total = statedTotal(model.name);
  if (total !== null && isOfBits(model, total, parent)) return [];
  if (total !== null && isOfClass(model, total)) return [candidate('name', total, 'named', 'name')];
  const files = model.files === null ? null : sizeFromFileNames(model.files);
  return files ? [candidate('file-name', files.total, 'named', `files#${files.path}`)] : [];
}

/** `merged_4b` of a parent of seven billion, whose numbers the Hub tags as of four bits: what is stated are the bits. */
function isOfBits({ sorted }: Reading, total: number, [parent]: readonly SizeCandidate[]): boolean {
  if (parent === undefined || taggedBits(sorted) !== total / 1e9) return false;
  return isFar(total, parent.value);
}

/** `16x248M` of a dense parent: several of it were put together. */
function isMixedOf({ experts, expertSize }: NameReading, parent: NameReading): boolean {
  return experts !== null && expertSize !== null && parent.experts === null;
}

/** The one parent's size. Merges may stack layers, so their parents' sizes say little. */
export function fromParents(soFar: Readonly<ExtractedModel>, own: NameReading): SizeCandidate[] {
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
