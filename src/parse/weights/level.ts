/** The level of a set of files, or of a format a repo states: who says so, strongest first. */
import type { Basis } from '../../model.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import type { Reading } from '../extractor.ts';
import type { Level } from '../levels.ts';
import { taggedBits } from '../tags.ts';
import { fits, levelOfBits } from './bits.ts';
import { levelOfHead } from './head-level.ts';
import { numberType } from './dtype.ts';
import { levelInName } from './name.ts';
import type { Statement } from './packing.ts';
import type { FileSet } from './sets.ts';

/** A level with the reason it was read for. */
export interface Reason {
  level: Level | null;
  text: string | null;
  basis: Basis;
  place: string;
  rule: string;
  /** Read off the files themselves, their names or headers. */
  ofFile: boolean;
}

/** The file's own name, its head, the packing's statement, the repo's name where the set is alone, the header, at last its bits. */
export function levelOfSet(
  model: Reading,
  set: FileSet,
  packing: Statement | null,
  alone: boolean,
  measured: number | null,
  weighed: number | null,
): Reason {
  return orInferred(set, statedLevelOfSet(model, fitted(set, measured, weighed), packing, alone), measured);
}

/** Of several levels in a file's name the one that its bytes come nearest to, where one fits at all. */
function fitted(set: FileSet, measured: number | null, weighed: number | null): FileSet {
  const { others } = set.name;
  if (measured === null || weighed === null || others.length === 0) return set;
  const fitting = others.filter((level) => level.bits !== null && fits(measured, level, weighed));
  const off = (level: Level): number => Math.abs((level.bits ?? 0) - measured);
  const best = fitting.toSorted((a, b) => off(a) - off(b))[0];
  return best === undefined ? set : { ...set, name: { ...set.name, level: best } };
}

function statedLevelOfSet(model: Reading, set: FileSet, packing: Statement | null, alone: boolean): Reason {
  const inName = { basis: 'named', place: 'files', rule: 'weights/file-name', ofFile: true } as const;
  if (set.name.level)
    return { level: set.name.level, text: textOf(set.name.level, set.format.kind !== 'file'), ...inName };
  const inHead = levelOfHead(model, set);
  if (inHead) return { ...inHead, text: inHead.level.text, ofFile: false };
  if (packing) return levelOfPacking(model, packing);
  const named = alone && set.format.kind === 'file' ? levelInName(model.id) : null;
  if (named)
    return { level: named, text: named.text, basis: 'named', place: 'name', rule: 'weights/name', ofFile: false };
  const type = set.format.kind === 'plain' && set.name.part === WEIGHTS_PART ? numberType(model) : null;
  return type ? { ...type, text: textOf(type.level, true), ofFile: true } : { level: null, text: null, ...inName };
}

/** An unlabelled GGUF file's own size may tell its level. */
function orInferred(set: FileSet, reason: Reason, measured: number | null): Reason {
  if (reason.text !== null || !set.format.levelled) return reason;
  const level = levelOfBits(measured);
  return level
    ? { level, text: level.text, basis: 'inferred', place: 'files', rule: 'weights/bits-of-file', ofFile: false }
    : reason;
}

function textOf(level: Level, inTensors: boolean): string {
  return inTensors ? (level.row.inTensors ?? level.text) : level.text;
}

/** Bits from the config, else a level in the name; formats of one fixed width have no levels. */
function levelOfPacking(model: Reading, packing: Statement): Reason {
  const { format, bits } = packing;
  const reason = { basis: packing.basis, place: packing.place, rule: packing.rule, ofFile: false };
  if (bits !== null) return { level: null, text: `${bits}${format.writesBits ?? 'bit'}`, ...reason };
  const named = format.bits === undefined ? levelInName(model.id) : null;
  if (named)
    return {
      level: named,
      text: textOf(named, true),
      basis: 'named',
      place: 'name',
      rule: 'weights/name',
      ofFile: false,
    };
  const tagged = format.bits === undefined ? taggedBits(model.sorted) : null;
  return { level: null, text: tagged === null ? null : `${tagged}bit`, ...reason };
}

/** The level of a format known only from tags or a name; null when nothing states one. What plain tensors have is no level of GGUF's. */
export function statedLevel(model: Reading, one: Statement): Reason | null {
  if (one.format.kind === 'packing') return levelOfPacking(model, one);
  const type = one.format.kind === 'plain' ? numberType(model) : null;
  if (type) return { ...type, text: textOf(type.level, true), ofFile: false };
  const named = levelInName(model.id);
  if (named?.row.kind === 'ggml' && one.format.kind === 'plain') return null;
  const reason = { basis: 'named', place: 'name', rule: 'weights/name', ofFile: false } as const;
  return named && { level: named, text: textOf(named, one.format.kind === 'plain'), ...reason };
}
