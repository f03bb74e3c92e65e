/** Which of a model's weights fit into a memory, with the cache of a context and a runtime's buffers beside them. */
import { FORMATS } from '../../rules/formats.ts';
import { BUFFERS, FORMAT_HARDWARE, TYPICAL_BITS } from '../../rules/hardware.ts';
import { kvCacheBytes } from '../memory/kv-cache.ts';
import type { Candidate, Need, WeightOption } from './need.ts';
import { speedOf } from './speed.ts';

/** A set of weights with all that it needs, in bytes. */
export interface Fit extends WeightOption {
  bytes: number;
  /** null: the architecture is not known. */
  cache: number | null;
  buffers: number;
  /** Weights, cache and buffers; without the cache where it is not known. */
  total: number;
  /** Tokens a second that bandwidth allows one sequence at full context; null: not known. */
  speed: number | null;
}

type Sized = WeightOption & { bytes: number };

const bound: ReadonlyMap<string, readonly string[]> = new Map(FORMAT_HARDWARE.map((row) => [row.id, row.makers]));
/** Typical bits are those of the format that everybody repackages into. */
const TYPICAL_FORMAT = 'gguf';
/** Formats of plain numbers, and the most bits that these have. */
const plain: ReadonlySet<string> = new Set(FORMATS.flatMap(({ id, kind }) => (kind === 'plain' ? [id] : [])));
const PLAIN_BITS = 32;
/** More bits than the weights were made with add nothing. */
const ENOUGH_BITS = 16;

/**
 * Weights that fit, best first: most bits up to 16, real file sizes before computed ones, fewest bytes. Where none does, what
 * would: the most of the usual bits at which its parameters fit.
 */
export function fitting(candidate: Candidate, need: Need): Fit[] {
  const held = candidate.weights.filter(inside(candidate, need));
  const best = held.length > 0 ? held.toSorted(better) : typical(candidate, need, roomOf(candidate, need)).slice(0, 1);
  return best.map((option) => needing(option, candidate, need));
}

/** Whether any weights fit; what takes no look at each set of them is asked first. */
export function isFitting(candidate: Candidate, need: Need, room = roomOf(candidate, need)): boolean {
  return isTypical(candidate, need, room) || candidate.weights.some(inside(candidate, need, room));
}

/** Whether any would fit, were there no cache. */
export function isFittingBare(candidate: Candidate, need: Need): boolean {
  return isFitting(candidate, need, need.budget.usable - BUFFERS.bytes);
}

/** The smallest weights of enough bits, fitting or not; null where there are none. */
export function smallest(candidate: Candidate, need: Need): Fit | null {
  const least = leastOf(candidate, (option) => isFine(option, need) && runs(option, need));
  return least && needing(least, candidate, need);
}

/** The smallest of those left aside for having too few bits. */
export function coarsest(candidate: Candidate, need: Need): WeightOption | null {
  return leastOf(candidate, (option) => !isFine(option, need) && runs(option, need));
}

/** Formats that this device runs and of which no size is known. */
export function unsized({ weights }: Candidate, need: Need): string[] {
  const formats = weights.filter((option) => option.bytes === null && runs(option, need)).map(({ format }) => format);
  return [...new Set(formats)];
}

/** Bytes of all sequences' caches; null where the architecture is not known. */
export function cacheOf({ cache }: Candidate, { writes, context, kvBits, parallel }: Need): number | null {
  if (!writes) return 0;
  return cache && kvCacheBytes(cache, context, kvBits) * parallel;
}

/** Small models that read at once are stored as plain numbers: of as many bits as these have at most, where nothing tells. */
export function unpacked(option: WeightOption, parameters: number | null, writes: boolean): WeightOption {
  const isPlain = option.bytes === null && option.bits === null && plain.has(option.format);
  if (writes || parameters === null || !isPlain) return option;
  return { ...option, bits: PLAIN_BITS, bytes: (parameters * PLAIN_BITS) / 8, computed: true };
}

/** Bytes that weights may take beside their cache and the buffers. */
function roomOf(candidate: Candidate, need: Need): number {
  return need.budget.usable - (cacheOf(candidate, need) ?? 0) - BUFFERS.bytes;
}

function inside(candidate: Candidate, need: Need, room = roomOf(candidate, need)) {
  return (option: WeightOption): option is Sized =>
    option.bytes !== null && option.bytes <= room && isFine(option, need) && runs(option, need);
}

function isFine({ bits }: WeightOption, { minBits }: Need): boolean {
  return bits !== null && bits >= minBits;
}

/** Formats asked for are taken at the person's word; else those that the device's maker is known to run. */
function runs({ format }: WeightOption, { formats, budget }: Need): boolean {
  if (formats !== null) return formats.includes(format);
  return budget.maker === null || (bound.get(format)?.includes(budget.maker) ?? true);
}

function leastOf({ weights }: Candidate, counts: (option: WeightOption) => boolean): Sized | null {
  let least: Sized | null = null;
  for (const option of weights)
    if (option.bytes !== null && (least === null || option.bytes < least.bytes) && counts(option))
      least = option as Sized;
  return least;
}

function needing({ bytes, ...option }: Sized, candidate: Candidate, need: Need): Fit {
  const cache = cacheOf(candidate, need);
  const total = bytes + (cache ?? 0) + BUFFERS.bytes;
  const speed = speedOf(bytes, cache, candidate, need);
  return { ...option, bytes, cache, buffers: BUFFERS.bytes, total, speed };
}

/** Whether its parameters would fit at one of the usual bits, in a repo that the index does not have. */
function isTypical({ parameters }: Candidate, { formats, minBits, writes }: Need, room: number): boolean {
  if (!writes || parameters === null || (formats !== null && !formats.includes(TYPICAL_FORMAT))) return false;
  return TYPICAL_BITS.some(({ id, bits }) => id >= minBits && atBits(parameters, bits) <= room);
}

/** What its parameters would take there, the most bits first. */
function typical(candidate: Candidate, need: Need, room: number): Sized[] {
  const { parameters } = candidate;
  if (parameters === null || !isTypical(candidate, need, room)) return [];
  return TYPICAL_BITS.filter(({ id, bits }) => id >= need.minBits && atBits(parameters, bits) <= room)
    .map(({ level, bits }) => ({
      repo: null,
      format: TYPICAL_FORMAT,
      level,
      bits,
      bytes: atBits(parameters, bits),
      computed: true,
    }))
    .toSorted(better);
}

function atBits(parameters: number, bits: number): number {
  return Math.ceil((parameters * bits) / 8);
}

function better(a: Sized, b: Sized): number {
  return (
    Math.min(b.bits ?? 0, ENOUGH_BITS) - Math.min(a.bits ?? 0, ENOUGH_BITS) ||
    Number(a.computed) - Number(b.computed) ||
    a.bytes - b.bytes ||
    (a.repo ?? '').localeCompare(b.repo ?? '', 'en')
  );
}
