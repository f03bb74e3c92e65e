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

/** Sets of weights in use order: the ones to take first, then the rest. */
export interface Fits {
  /**
   * Those that fit, best first: most bits up to 16, real file sizes before computed ones, fewest bytes. Where none does, what
   * would: the most of the usual bits at which its parameters fit.
   */
  fitting: readonly Fit[];
  /** Where none fits: what would, were there no cache; null when that does not either. */
  bare: Fit | null;
  /** The smallest usable one, fitting or not; null when there is none. */
  smallest: Fit | null;
  /** The smallest of those left aside for having too few bits. */
  coarse: Fit | null;
  /** Formats that this device runs and of which no size is known. */
  unsized: readonly string[];
}

const bound: ReadonlyMap<string, readonly string[]> = new Map(FORMAT_HARDWARE.map((row) => [row.id, row.makers]));
/** Typical bits are those of the format that everybody repackages into. */
const TYPICAL_FORMAT = 'gguf';
/** Formats of plain numbers, and the most bits that these have. */
const plain: ReadonlySet<string> = new Set(FORMATS.flatMap(({ id, kind }) => (kind === 'plain' ? [id] : [])));
const PLAIN_BITS = 32;
/** More bits than the weights were made with add nothing. */
const ENOUGH_BITS = 16;

/** All that a candidate's weights need in this memory. */
export function fits(candidate: Candidate, need: Need): Fits {
  const cache = cacheOf(candidate, need);
  const usable = candidate.weights.filter(({ format }) => runs(format, need));
  const measure = (option: WeightOption) => needed(option, cache, candidate, need) ?? [];
  const sized = usable.flatMap(measure);
  const fine = sized.filter(({ bits }) => bits !== null && bits >= need.minBits);
  const inside = (options: readonly Fit[], room = need.budget.usable) =>
    options.filter(({ total }) => total <= room).toSorted(better);
  const held = inside(fine);
  const usual = typical(candidate, need).flatMap(measure);
  const fitting = held.length > 0 ? held : inside(usual).slice(0, 1);
  return {
    fitting,
    bare: fitting.length > 0 ? null : (inside([...fine, ...usual], need.budget.usable + (cache ?? 0))[0] ?? null),
    smallest: smallestOf(fine),
    coarse: smallestOf(sized.filter((option) => !fine.includes(option))),
    unsized: [
      ...new Set(
        usable.filter((option) => needed(option, cache, candidate, need) === null).map(({ format }) => format),
      ),
    ],
  };
}

/** Formats asked for are taken at the person's word; else those that the device's maker is known to run. */
function runs(format: string, { formats, budget }: Need): boolean {
  if (formats !== null) return formats.includes(format);
  return budget.maker === null || (bound.get(format)?.includes(budget.maker) ?? true);
}

/** Bytes of all sequences' caches; null where the architecture is not known. */
function cacheOf({ cache }: Candidate, { writes, context, kvBits, parallel }: Need): number | null {
  if (!writes) return 0;
  return cache && kvCacheBytes(cache, context, kvBits) * parallel;
}

function needed(option: WeightOption, cache: number | null, candidate: Candidate, need: Need): Fit | null {
  const { bytes, ...sized } = option.bytes === null ? unpacked(option, candidate, need) : option;
  if (bytes === null) return null;
  const total = bytes + (cache ?? 0) + BUFFERS.bytes;
  const speed = speedOf(bytes, cache, candidate, need);
  return { ...sized, bytes, cache, buffers: BUFFERS.bytes, total, speed };
}

/** Small models that read at once are stored as plain numbers: of as many bits as these have at most, where nothing tells. */
function unpacked(option: WeightOption, { parameters }: Candidate, { writes }: Need): WeightOption {
  if (writes || parameters === null || option.bits !== null || !plain.has(option.format)) return option;
  return { ...option, bits: PLAIN_BITS, bytes: (parameters * PLAIN_BITS) / 8, computed: true };
}

/** What its parameters would take at the usual bits, in a repo that the index does not have. */
function typical({ parameters }: Candidate, { formats, minBits, writes }: Need): WeightOption[] {
  if (!writes || parameters === null || (formats !== null && !formats.includes(TYPICAL_FORMAT))) return [];
  return TYPICAL_BITS.filter(({ id }) => id >= minBits).map(({ level, bits }) => {
    const bytes = Math.ceil((parameters * bits) / 8);
    return { repo: null, format: TYPICAL_FORMAT, level, bits, bytes, computed: true };
  });
}

function better(a: Fit, b: Fit): number {
  return (
    Math.min(b.bits ?? 0, ENOUGH_BITS) - Math.min(a.bits ?? 0, ENOUGH_BITS) ||
    Number(a.computed) - Number(b.computed) ||
    a.bytes - b.bytes ||
    (a.repo ?? '').localeCompare(b.repo ?? '', 'en')
  );
}

function smallestOf(options: readonly Fit[]): Fit | null {
  return options.reduce<Fit | null>((least, one) => (least === null || one.total < least.total ? one : least), null);
}
