/** What the name of a weight file says: its level, its part, its place among shards. Written for GGUF, good for all. */
import { PARTS, WEIGHTS_PART } from '../../rules/parts.ts';
import { type Level, readLevel } from '../levels.ts';

/** A weight file's name, taken apart. */
export interface FileName {
  /** Folder and base name without extension and shard suffix: the same for all shards of a set. */
  stem: string;
  level: Level | null;
  /** Where the level stands: in the base name or only in a folder. */
  levelIn: 'name' | 'folder' | null;
  /** Row id of `rules/parts`, or the part that is the model. */
  part: string;
  /** Declared number of shards; null when the name declares none. */
  shards: number | null;
}

const LONGEST = 400;
/** `-00001-of-00003`, as llama.cpp and Transformers write it. */
const OF = /[-_.]?(\d{1,5})-?of-?(\d{1,5})$/i;
/** `.gguf-split-a`, `.gguf.part1of2`, `-split-00001`: cut by hand before the Hub took files above 50 GB. */
const BY_HAND = /[.-](?:split|part|chunk)[-_.]?(?:[a-z]{1,2}|\d{1,5})(?:of(\d{1,4}))?$/i;
const EXTENSION = /\.[a-z][a-z0-9_]{1,11}$/i;

/** Takes a path in a repo apart. Never fails: what it does not understand stays in the stem. */
export function readFileName(path: string): FileName {
  const { rest, shards } = withoutShard(path.slice(-LONGEST));
  const slash = rest.lastIndexOf('/');
  const base = rest.slice(slash + 1);
  const inName = levelIn(base) ?? gluedLevel(base);
  const inFolder = inName === null && slash > 0 ? levelIn(rest.slice(0, slash)) : null;
  const level = inName ?? inFolder;
  return {
    stem: rest,
    level,
    levelIn: level === null ? null : inName === null ? 'folder' : 'name',
    part: partOf(rest, inName !== null),
    shards,
  };
}

function withoutShard(path: string): { rest: string; shards: number | null } {
  const byHand = BY_HAND.exec(path);
  const whole = byHand ? path.slice(0, byHand.index) : path;
  const bare = whole.replace(EXTENSION, '');
  const of = OF.exec(bare);
  if (of) return { rest: bare.slice(0, of.index), shards: Number(of[2]) };
  return { rest: bare, shards: byHand?.[1] === undefined ? null : Number(byHand[1]) };
}

/** More pieces than any level has: `UD-Q4_K_XL`, `Q4_0_8_8`. */
const WIDEST = 4;
/** A point separates words but belongs to numbers: `v1.Q8_0`, `4.65bpw`. */
const SEPARATOR = /[-_\s()[\]{},+~@/]+|\.(?!\d)|(?<!\d)\./;
/** What the first piece of any level looks like, to leave all other pieces alone. */
const START = /^(?:[fq]\d|q$|i[q2]|oq\d|tq|ud$|bf|bpw|fp|nf|mx|nv|w\d|int\d|jang|float|quantized)/i;

/** Levels that begin with a number go on like this: `4-bit`, `4.65bpw`, `16f`. Most names with numbers have none. */
const AFTER_NUMBER = /bit|bpw|6[^a-z0-9]{0,400}f/i;

/** The last level a name states: earlier ones say what it was made from (`fp16.Q4_K_M`). */
export function levelIn(name: string): Level | null {
  const pieces = name.split(SEPARATOR).slice(-24);
  const numbered = AFTER_NUMBER.test(name);
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at] ?? '';
    const level = START.test(piece) || (numbered && isDigit(piece)) ? levelAt(pieces, at) : null;
    if (level !== null) return level;
  }
  return null;
}

function isDigit(piece: string): boolean {
  return piece >= '0' && piece < ':';
}

function levelAt(pieces: readonly string[], at: number): Level | null {
  for (let width = Math.min(WIDEST, pieces.length - at); width >= 1; width--) {
    const level = readLevel(pieces.slice(at, at + width).join('_'));
    if (level !== null) return withPrefix(pieces, at, width) ?? level;
  }
  return null;
}

/** `devstralQ4_K_M`: with no separator before it only the most usual spellings, at the very end, are sure. */
const GLUED = /[a-z0-9](i?q[1-8]_(?:k(?:_(?:xxs|xs|s|m|l|xl))?|0|1|xxs|xs|s|m|nl)|b?f16|f32)$/i;

function gluedLevel(base: string): Level | null {
  const text = GLUED.exec(base)?.[1];
  return text === undefined ? null : readLevel(text);
}

/** `UD` stands before the level it changes. */
function withPrefix(pieces: readonly string[], at: number, width: number): Level | null {
  return at > 0 && pieces[at - 1]?.toLowerCase() === 'ud'
    ? readLevel(pieces.slice(at - 1, at + width).join('_'))
    : null;
}

function partOf(stem: string, hasLevel: boolean): string {
  const lower = stem.toLowerCase();
  const base = lower.slice(lower.lastIndexOf('/') + 1);
  const row = PARTS.find(
    (part) => !(hasLevel && part.unlessLevel) && (part.pattern.test(base) || part.pattern.test(lower)),
  );
  return row?.id ?? WEIGHTS_PART;
}
