/** Bits per weight: measured where bytes and parameters are known, and held against what the level promises. */
import { UNMISTAKABLE_LEVELS } from '../../rules/levels.ts';
import { type Level, readLevel } from '../levels.ts';

/** Share by which a measured figure may differ from the nominal one before it is worth a note. */
const BITS_TOLERANCE = 0.15;

/** Bits per weight, rounded to a hundredth; null unless both are known. */
export function measuredBits(bytes: number | null, parameters: number | null): number | null {
  if (bytes === null || parameters === null || parameters <= 0 || bytes <= 0) return null;
  return Math.round((bytes * 800) / parameters) / 100;
}

/** Rows of small models often don't divide into blocks of 256, and llama.cpp falls back to wider types for them. */
const SMALL = 1.5e8;

/** True when a measured figure is what files of this level come to. Levels without a nominal figure fit everything. */
export function fits(measured: number, level: Level, parameters: number): boolean {
  const { bits, row } = level;
  if (parameters < SMALL && row.kind === 'ggml' && bits !== null && measured > bits && measured <= FALLBACK_BITS)
    return true;
  if (row.range && measured >= row.range[0] && measured <= row.range[1]) return true;
  if (bits === null) return row.range === undefined;
  const slack = row.kind === 'ggml' || row.kind === 'float' ? BITS_TOLERANCE : 0.3;
  return Math.abs(measured - bits) <= slack * bits + (row.kind === 'bits' || row.kind === 'scheme' ? 0.6 : 0);
}

/** What a level can at most come to when all its tensors fall back: 8-bit blocks, embeddings kept at 16. */
const FALLBACK_BITS = 10;

/** Share by which an unlabelled file may differ from a level that stands alone among all others. */
const UNMISTAKABLE = 0.07;

/** The level of an unlabelled file, where its bits fit one that has no neighbour it could be mistaken for; else null. */
export function levelOfBits(measured: number | null): Level | null {
  if (measured === null) return null;
  const row = UNMISTAKABLE_LEVELS.find((one) => Math.abs(measured - one.bits) <= UNMISTAKABLE * one.bits);
  return row === undefined ? null : readLevel(row.level);
}
