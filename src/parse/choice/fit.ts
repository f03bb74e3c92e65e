/** Which of a model's weights fit into a memory, with the cache of a context and a runtime's buffers beside them. */
import { BUFFERS, FORMAT_HARDWARE } from '../../rules/hardware.ts';
import { kvCacheBytes } from '../memory/kv-cache.ts';
import type { Candidate, Need, WeightOption } from './need.ts';

/** A set of weights with all that it needs, in bytes. */
export interface Fit extends WeightOption {
  bytes: number;
  /** null: the architecture is not known. */
  cache: number | null;
  buffers: number;
  /** Weights, cache and buffers; without the cache where it is not known. */
  total: number;
}

/** Sets of weights in use order: the ones to take first, then the rest. */
export interface Fits {
  /** Those that fit, best first: most bits up to 16, real file sizes before computed ones, fewest bytes. */
  fitting: readonly Fit[];
  /** The smallest usable one, fitting or not; null when there is none. */
  smallest: Fit | null;
  /** The smallest of those left aside for having too few bits. */
  coarse: Fit | null;
  /** Formats that this device runs and of which no size is known. */
  unsized: readonly string[];
}

const bound: ReadonlyMap<string, readonly string[]> = new Map(FORMAT_HARDWARE.map((row) => [row.id, row.makers]));
/** More bits than the weights were made with add nothing. */
const ENOUGH_BITS = 16;

/** All that a candidate's weights need in this memory. */
export function fits(candidate: Candidate, need: Need): Fits {
  const cache = candidate.cache && kvCacheBytes(candidate.cache, need.context, need.kvBits);
  const usable = candidate.weights.filter(({ format }) => runs(format, need));
  const sized = usable.flatMap((option) => needed(option, cache) ?? []);
  const fine = sized.filter(({ bits }) => bits !== null && bits >= need.minBits);
  return {
    fitting: fine.filter(({ total }) => total <= need.budget.usable).toSorted(better),
    smallest: smallestOf(fine),
    coarse: smallestOf(sized.filter((option) => !fine.includes(option))),
    unsized: [...new Set(usable.filter(({ bytes }) => bytes === null).map(({ format }) => format))],
  };
}

/** Formats asked for are taken at the person's word; else those that the device's maker is known to run. */
function runs(format: string, { formats, budget }: Need): boolean {
  if (formats !== null) return formats.includes(format);
  return budget.maker === null || (bound.get(format)?.includes(budget.maker) ?? true);
}

function needed(option: WeightOption, cache: number | null): Fit | null {
  const { bytes } = option;
  return bytes === null
    ? null
    : { ...option, bytes, cache, buffers: BUFFERS.bytes, total: bytes + (cache ?? 0) + BUFFERS.bytes };
}

function better(a: Fit, b: Fit): number {
  return (
    Math.min(b.bits ?? 0, ENOUGH_BITS) - Math.min(a.bits ?? 0, ENOUGH_BITS) ||
    Number(a.computed) - Number(b.computed) ||
    a.bytes - b.bytes ||
    a.repo.localeCompare(b.repo, 'en')
  );
}

function smallestOf(options: readonly Fit[]): Fit | null {
  return options.reduce<Fit | null>((least, one) => (least === null || one.total < least.total ? one : least), null);
}
