/** Which file of a repo to open for its head. */
import type { RepoFile } from '../../model.ts';
import { DRAFT_PART, WEIGHTS_PART } from '../../rules/parts.ts';
import { headFormat } from '../../weight-head.ts';
import { bytesOf, type FileSet, fileSets } from '../weights/sets.ts';

/**
 * The one file that tells most: tensors in one piece, which count the model, before GGUF files, of these one that names no
 * level before others, and the first of many pieces at last. Null where no head can be read.
 */
export function fileToOpen(files: readonly RepoFile[]): RepoFile | null {
  const sets = fileSets(files).filter((set) => set.files.some(({ path }) => headFormat(path) !== null));
  const whole = sets.filter(({ name }) => name.part === WEIGHTS_PART);
  const among = whole.length > 0 ? whole : sets.filter(({ name }) => name.part === DRAFT_PART);
  const best = among.toSorted((a, b) => rank(a) - rank(b) || (bytesOf(b) ?? 0) - (bytesOf(a) ?? 0))[0];
  return best === undefined ? null : firstOf(best);
}

function rank(set: FileSet): number {
  if (set.format.kind === 'plain') return set.files.length === 1 ? 0 : 3;
  return set.name.level === null ? 1 : 2;
}

/** The first piece, which of a split GGUF file holds what it tells of itself. */
function firstOf({ files }: FileSet): RepoFile | null {
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1)).find(({ path }) => headFormat(path) !== null) ?? null;
}
