/** What the name of a weight file says: its level, its part, its place among shards. Written for GGUF, good for all. */
import { PARTS, WEIGHTS_PART } from '../../rules/parts.ts';
import { type Level, readLevel } from '../levels.ts';
import { levelsStated, mainLevel } from './stated-levels.ts';

/** A weight file's name, taken apart. */
export interface FileName {
  /** Folder and base name without extension and shard suffix: the same for all shards of a set. */
  stem: string;
  level: Level | null;
  /** All that the same part of the path states, where that is more than one: the bytes may tell which holds. */
  others: readonly Level[];
  /** Where the level stands: in the base name or only in a folder. */
  levelIn: 'name' | 'folder' | null;
  /** Row id of `rules/parts`, or the part that is the model. */
  part: string;
  /** Declared number of shards; null when the name declares none. */
  shards: number | null;
  /** Which of them this is; null when the name does not say. */
  shard: number | null;
}

const LONGEST = 400;
/** `-00001-of-00003`, as llama.cpp and Transformers write it; `-00001-of-000163` of DeepSeek's own. */
const OF = /[-_.]?(\d{1,5})-?of-?(\d{1,6})$/i;
/** `.gguf-split-a`, `.gguf.part1of2`, `-split-00001`: cut by hand before the Hub took files above 50 GB. */
const BY_HAND = /[.-](?:split|part|chunk)[-_.]?(?:[a-z]{1,2}|\d{1,5})(?:of(\d{1,4}))?$/i;
const EXTENSION = /\.[a-z][a-z0-9_]{1,11}$/i;

/** Takes a path in a repo apart. Never fails: what it does not understand stays in the stem. */
export function readFileName(path: string): FileName {
  const { rest, shards, shard } = withoutShard(path.slice(-LONGEST));
  const slash = rest.lastIndexOf('/');
  const base = rest.slice(slash + 1);
  const stated = levelsStated(base);
  const inName = mainLevel(stated) ?? gluedLevel(base);
  const inFolder = inName === null && slash > 0 ? levelIn(rest.slice(0, slash)) : null;
  const level = inName ?? inFolder;
  return {
    stem: rest,
    level,
    others: stated.length > 1 ? stated.map((one) => one.level) : NONE,
    levelIn: level === null ? null : inName === null ? 'folder' : 'name',
    part: partOf(rest, inName !== null),
    shards,
    shard,
  };
}

const NONE: readonly Level[] = [];

function withoutShard(path: string): { rest: string; shards: number | null; shard: number | null } {
  const byHand = BY_HAND.exec(path);
  const whole = byHand ? path.slice(0, byHand.index) : path;
  const bare = whole.replace(EXTENSION, '');
  const of = OF.exec(bare);
  if (of) return { rest: bare.slice(0, of.index), shards: Number(of[2]), shard: Number(of[1]) };
  return { rest: bare, shards: byHand?.[1] === undefined ? null : Number(byHand[1]), shard: null };
}

/** The level a name states. */
export function levelIn(name: string): Level | null {
  return mainLevel(levelsStated(name));
}

/** `devstralQ4_K_M`: with no separator before it only the most usual spellings, at the very end, are sure. */
const GLUED = /[a-z0-9](i?q[1-8]_(?:k(?:_(?:xxs|xs|s|m|l|xl))?|0|1|xxs|xs|s|m|nl)|b?f16|f32)$/i;

function gluedLevel(base: string): Level | null {
  const text = GLUED.exec(base)?.[1];
  return text === undefined ? null : readLevel(text);
}

function partOf(stem: string, hasLevel: boolean): string {
  const lower = stem.toLowerCase();
  const base = lower.slice(lower.lastIndexOf('/') + 1);
  const row = PARTS.find(
    (part) => !(hasLevel && part.unlessLevel) && (part.pattern.test(base) || part.pattern.test(lower)),
  );
  return row?.id ?? WEIGHTS_PART;
}
