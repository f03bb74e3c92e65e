/** Gathers a repo's files into sets: shards joined, levels and companion parts apart. */
import type { RepoFile } from '../../model.ts';
import type { FormatRow } from '../../rules/formats.ts';
import { formatOfFile } from '../formats.ts';
import { type FileName, readFileName } from '../gguf/file-name.ts';

/** Files that belong together: one model, or one companion part, in one format and level. */
export interface FileSet {
  format: FormatRow;
  name: FileName;
  files: RepoFile[];
  /** Numbers of the shards that are there, as their names count them. */
  numbers: Set<number>;
}

/** More sets than any honest repo has; what a hostile or hoarding repo holds beyond is joined by format, level and part. */
const MOST_SETS = 400;

/** The weight files of a repo as sets, in the list's order. */
export function fileSets(files: readonly RepoFile[]): readonly FileSet[] {
  const held = kept.get(files);
  if (held !== undefined) return held;
  const found = gatherSets(files);
  kept.set(files, found);
  return found;
}

/** Sizes and weights both ask. */
const kept = new WeakMap<readonly RepoFile[], readonly FileSet[]>();

function gatherSets(files: readonly RepoFile[]): readonly FileSet[] {
  const sets = new Map<string, FileSet>();
  for (const file of files) {
    const format = formatOfFile(file.path);
    if (format === null) continue;
    const name = readFileName(file.path);
    const stem = sets.size < MOST_SETS ? stemOf(format, name) : '';
    const key = `${format.id}\n${name.part}\n${name.level?.text ?? ''}\n${stem}`;
    const set = sets.get(key);
    const held = set ?? { format, name, files: [], numbers: new Set() };
    if (set === undefined) sets.set(key, held);
    held.files.push(file);
    if (name.shard !== null) held.numbers.add(name.shard);
  }
  return [...sets.values()];
}

const PACKAGE = /^.{0,300}?\.(?:mlpackage|mlmodelc)(?=\/)/i;
const PARAMS_SHARD = /params_shard_\d{1,5}$|ndarray-cache$|mlc-chat-config$/;

/** Packages are folders of many files, and MLC numbers its shards without a total. */
function stemOf(format: FormatRow, name: FileName): string {
  if (format.kind === 'plain') return name.stem;
  return PACKAGE.exec(name.stem)?.[0] ?? name.stem.replace(PARAMS_SHARD, '');
}

/** Bytes of a set; null when any file's size is unknown. */
export function bytesOf(set: FileSet): number | null {
  let sum = 0;
  for (const file of set.files) {
    if (file.bytes === null) return null;
    sum += file.bytes;
  }
  return sum;
}

/** Files a set is split into: as its names declare, one more where they count from 0 to the number declared, else 1. */
export function shardsOf({ name, numbers }: FileSet): number {
  if (name.shards === null) return 1;
  return numbers.has(0) && numbers.has(name.shards) ? name.shards + 1 : name.shards;
}
