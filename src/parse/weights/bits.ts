/** Bits per weight: measured where bytes and parameters are known, and held against what the level promises. */
import type { Level } from '../levels.ts';

/** Share by which a measured figure may differ from the nominal one before it is worth a note. */
export const BITS_TOLERANCE = 0.15;

/** Bits per weight, rounded to a hundredth; null unless both are known. */
export function measuredBits(bytes: number | null, parameters: number | null): number | null {
  if (bytes === null || parameters === null || parameters <= 0 || bytes <= 0) return null;
  return Math.round((bytes * 800) / parameters) / 100;
}

/** True when a measured figure is what files of this level come to. Levels without a nominal figure fit everything. */
export function fits(measured: number, level: Level): boolean {
  const { bits, row } = level;
  if (row.range && measured >= row.range[0] && measured <= row.range[1]) return true;
  if (bits === null) return row.range === undefined;
  const slack = row.kind === 'ggml' || row.kind === 'float' ? BITS_TOLERANCE : 0.3;
  return Math.abs(measured - bits) <= slack * bits + (row.kind === 'bits' || row.kind === 'scheme' ? 0.6 : 0);
}
