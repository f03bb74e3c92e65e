/** Parameters from weight files: what their bytes come to at the bits per weight of their levels, and what their names state. */
import type { RepoFile } from '../../model.ts';
import { UNMISTAKABLE_LEVELS } from '../../rules/levels.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import { STATED_SIZES } from '../../rules/sizes.ts';
import { readName } from '../names/read.ts';
import { bytesOf, type FileSet, fileSets, shardsOf } from '../weights/sets.ts';
import { statedTotal } from './named.ts';

/** What the sizes of a repo's files come to. */
export interface SizeByBytes {
  total: number;
  path: string;
  /** Read off a level that stores every weight in as many bits (F32, F16, Q8_0): exact but for a few percent. */
  exact: boolean;
  /** Other files of the repo, at other levels, come to the same. */
  confirmed: boolean;
}

/** Share by which a level's nominal bits and the top of its range may lie apart for the level to count as fixed. */
const FIXED = 0.09;
/** Estimates this close together are of one model. */
const AGREE = 0.2;
/** Below, quantisers fall back to wider types for rows that don't divide into blocks, and estimates run far too high. */
const SMALL = 1.5e8;

interface Estimate {
  total: number;
  path: string;
  exact: boolean;
}

/** The parameters most files of a repo come to; null where no size is known or the files are of several models. */
export function sizeFromBytes(files: readonly RepoFile[]): SizeByBytes | null {
  const held = kept.get(files);
  if (held !== undefined) return held;
  const found = weighFiles(files);
  kept.set(files, found);
  return found;
}

/** Asked once for the parameters and once for each set of weights. */
const kept = new WeakMap<readonly RepoFile[], SizeByBytes | null>();

function weighFiles(files: readonly RepoFile[]): SizeByBytes | null {
  if (!files.some((file) => file.bytes !== null)) return null;
  const estimates = fileSets(files).flatMap((set) => estimateOf(set) ?? []);
  const sorted = estimates.toSorted((a, b) => a.total - b.total);
  const middle = sorted[sorted.length >> 1];
  if (middle === undefined) return unlabelled(files);
  const agreeing = estimates.filter((one) => Math.abs(one.total / middle.total - 1) <= AGREE);
  if (agreeing.length * 2 <= estimates.length) return null;
  const best = agreeing.find((one) => one.exact) ?? middle;
  return best.exact || best.total > SMALL ? { ...best, confirmed: agreeing.length > 1 } : null;
}

function estimateOf(set: FileSet): Estimate | null {
  const { level, part } = set.name;
  const bits = level?.row.bits ?? null;
  const range = level?.row.range;
  const bytes = bytesOf(set);
  const complete = shardsOf(set) === set.files.length || set.name.shards === null;
  if (!set.format.levelled || part !== WEIGHTS_PART || bits === null || !range || bytes === null || !complete)
    return null;
  return {
    total: Math.round((bytes * 8) / bits),
    path: set.files[0]?.path ?? '',
    exact: range[1] - bits <= FIXED * bits,
  };
}

/** What settings and vocabulary add to a file, in bytes. */
const OVERHEAD = 12e6;

const wellKnown: readonly number[] = [...new Set(STATED_SIZES.map((row) => row.total))];

/** Files that state no level but are all, to the megabyte, one well-known model in 16, 32 or 8 bits. */
function unlabelled(files: readonly RepoFile[]): SizeByBytes | null {
  const sets = fileSets(files).filter((set) => set.format.levelled && set.name.part === WEIGHTS_PART);
  const totals = new Set(sets.map((set) => (set.name.level === null ? recognise(bytesOf(set)) : null)));
  const [only, other] = totals;
  if (only === undefined || only === null || other !== undefined) return null;
  return { total: only, path: sets[0]?.files[0]?.path ?? '', exact: true, confirmed: sets.length > 1 };
}

function recognise(bytes: number | null): number | null {
  if (bytes === null) return null;
  const found = UNMISTAKABLE_LEVELS.flatMap(({ bits }) =>
    wellKnown.filter((total) => bytes >= (total * bits) / 8 && bytes <= (total * bits) / 8 + OVERHEAD),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

const MOST_FILES = 64;

/** The total that all weight files' names state; null when they state none or several. */
export function sizeFromFileNames(files: readonly RepoFile[]): { total: number; path: string } | null {
  let found: { total: number; path: string } | null = null;
  for (const { format, name, files: held } of fileSets(files).slice(0, MOST_FILES)) {
    if (format.kind !== 'file' || name.part !== WEIGHTS_PART) continue;
    const total = statedTotal(readName(baseOf(name.stem)));
    if (total === null || (found !== null && found.total !== total)) return null;
    found = { total, path: held[0]?.path ?? '' };
  }
  return found;
}

/** The last part of a path. */
export function baseOf(stem: string): string {
  return stem.slice(stem.lastIndexOf('/') + 1);
}
