/** All the levels a name states, and the one that is the file's: not those of a part, nor of what it was made from. */
import { LEVELS_OF_PARTS } from '../../rules/levels.ts';
import { type Level, readLevel } from '../levels.ts';

/** A level that stands in a name. */
export interface StatedLevel {
  level: Level;
  /** Percent of the weights at this level, where the name says so (`55IQ2_XXS-34Q2_K`). */
  share: number | null;
}

/** More pieces than any level has: `UD-Q4_K_XL`, `Q4_0_8_8`. */
const WIDEST = 4;
/** A point separates words but belongs to numbers: `v1.Q8_0`, `4.65bpw`. */
const SEPARATOR = /[-_\s()[\]{},+~@/]+|\.(?!\d)|(?<!\d)\./;
/** What the first piece of any level looks like, to leave all other pieces alone. */
const START = /^(?:[fq]\d|q$|i[q2]|oq\d|tq|ud$|bf|bpw|[a-z]{0,5}fp|nf|mx|nv|w\d|int\d|jang|float|quantized)/i;
/** Levels that begin with a number go on like this: `4-bit`, `4.65bpw`, `16f`. Most names with numbers have none. */
const AFTER_NUMBER = /bit|bpw|6[^a-z0-9]{0,400}f/i;
/** Two digits before a level: its share in percent. */
const SHARE = /^(\d{2})(?=(?:i?q|tq|b?f)\d)/i;

/** The levels of a name in its order, those of parts left out unless no other is stated. */
export function levelsStated(name: string): readonly StatedLevel[] {
  const pieces = name.split(SEPARATOR).slice(-24);
  const numbered = AFTER_NUMBER.test(name);
  const own: StatedLevel[] = [];
  const ofParts: StatedLevel[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const found = levelAt(pieces, at, numbered);
    if (found === null) continue;
    (isOfPart(pieces[at - 1]) ? ofParts : own).push(found.stated);
    at = found.to - 1;
  }
  return own.length > 0 ? own : ofParts;
}

const parts: ReadonlySet<string> = new Set(LEVELS_OF_PARTS.map((row) => row.word));

function isOfPart(before: string | undefined): boolean {
  return before !== undefined && parts.has(before.toLowerCase());
}

function levelAt(pieces: readonly string[], at: number, numbered: boolean) {
  const piece = pieces[at] ?? '';
  const share = SHARE.exec(piece)?.[1];
  const first = share === undefined ? piece : piece.slice(share.length);
  if (!START.test(first) && !(numbered && isDigit(piece))) return null;
  for (let width = Math.min(WIDEST, pieces.length - at); width >= 1; width--) {
    const level = readLevel([first, ...pieces.slice(at + 1, at + width)].join('_'));
    if (level === null) continue;
    return { stated: { level, share: share === undefined ? null : Number(share) }, to: at + width };
  }
  return null;
}

function isDigit(piece: string): boolean {
  return piece >= '0' && piece < ':';
}

/** Of several levels the largest share, else the fewest bits, the last of equals: more of them are what the file was made from, or a part's. */
export function mainLevel(stated: readonly StatedLevel[]): Level | null {
  if (stated.length < 2) return stated[0]?.level ?? null;
  const shared = stated.filter(({ share }) => share !== null).toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0));
  if (shared.length > 1) return shared[0]?.level ?? null;
  const exact = stated.filter(({ level }) => level.row.kind === 'ggml');
  const among = (exact.length > 0 ? exact : stated).filter((one, _, all) => !all.some((other) => refines(other, one)));
  return among.toReversed().toSorted((a, b) => bitsOf(a.level) - bitsOf(b.level))[0]?.level ?? null;
}

/** `Q8_0` says which kind of `Q8` it is. */
function refines({ level }: StatedLevel, { level: vague }: StatedLevel): boolean {
  const range = vague.row.range;
  return vague.bits === null && level.bits !== null && !!range && level.bits >= range[0] && level.bits <= range[1];
}

function bitsOf({ bits, row }: Level): number {
  return bits ?? row.range?.[0] ?? Number.POSITIVE_INFINITY;
}
