/** Parameters from weight files: from the bytes of one whose level stores every weight in as many bits, and from their names. */
import type { RepoFile } from '../../model.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import { bytesOf, fileSets } from '../weights/sets.ts';
import { statedTotal } from './named.ts';

/** Share by which a level's nominal bits and the bounds of its range may lie apart for the level to count as fixed. */
const FIXED = 0.09;

/** The count and the file it was read off; null when no file of such a level has a known size. */
export function sizeFromBytes(files: readonly RepoFile[]): { total: number; path: string } | null {
  if (!files.some((file) => file.bytes !== null)) return null;
  for (const set of fileSets(files)) {
    const { level, part, shards } = set.name;
    const bits = level?.row.bits ?? null;
    const range = level?.row.range;
    const bytes = bytesOf(set);
    const complete = shards === null || shards === set.files.length;
    if (set.format.kind !== 'file' || part !== WEIGHTS_PART || bits === null || !range || bytes === null || !complete)
      continue;
    if (range[1] - bits > FIXED * bits) continue;
    return { total: Math.round((bytes * 8) / bits), path: set.files[0]?.path ?? '' };
  }
  return null;
}

const MOST_FILES = 64;

/** The total that all weight files' names state; null when they state none or several. */
export function sizeFromFileNames(files: readonly RepoFile[]): { total: number; path: string } | null {
  let found: { total: number; path: string } | null = null;
  for (const { format, name, files: held } of fileSets(files).slice(0, MOST_FILES)) {
    if (format.kind !== 'file' || name.part !== WEIGHTS_PART) continue;
    const total = statedTotal(name.stem.slice(name.stem.lastIndexOf('/') + 1));
    if (total === null || (found !== null && found.total !== total)) return null;
    found = { total, path: held[0]?.path ?? '' };
  }
  return found;
}
