/** One row for each set of weight files a repo holds, or for each format it states where no file is known. */
import type { Basis, ExtractedModel, Note, Weights } from '../../model.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import type { Extractor, Reading } from '../extractor.ts';

import type { Level } from '../levels.ts';
import { baseOf, type SizeByBytes, sizeFromBytes } from '../size/bytes.ts';
import { statedTotal } from '../size/named.ts';
import { fits, levelOfBits, measuredBits } from '../weights/bits.ts';
import { numberType } from '../weights/dtype.ts';
import { levelInName } from '../weights/name.ts';
import { packingsOf, quantizationOf, type Statement } from '../weights/packing.ts';
import { bytesOf, type FileSet, fileSets, shardsOf } from '../weights/sets.ts';
import { statedFormats } from '../weights/stated.ts';
import { chosen } from './choose.ts';

export const weights: Extractor = (model, soFar) => {
  const sets = model.files === null ? [] : fileSets(model.files);
  const packings = packingsOf(model);
  const rows = sets.length > 0 ? fromFiles(model, soFar, sets, packings) : fromStatements(model, packings);
  const notes = [...rows.flatMap((row) => row.notes), ...unreadMethod(model, packings)];
  return { weights: rows.map((row) => row.weights), ...(notes.length > 0 ? { notes } : {}) };
};

/** Embeddings that a model shares are stored twice in some files: then more weights are stored than the model has. */
const STORED_TWICE = [0.93, 1.45] as const;

/** The weights a set stores: as the repo's files agree on, else of the model the set's own name states, else the model's. */
function weightsOf(model: Reading, set: FileSet, parameters: number | null): number | null {
  if (!set.format.levelled || model.files === null) return parameters;
  const stored = sizeFromBytes(model.files);
  if (stored?.confirmed && parameters !== null) return isStoredTwice(stored, parameters) ? stored.total : parameters;
  const own = statedTotal(baseOf(set.name.stem));
  const another =
    own !== null && (parameters === null || own > parameters * STORED_TWICE[1] || own * STORED_TWICE[1] < parameters);
  return another && own >= SMALLEST_STATED ? own : parameters;
}

/** Below, the number and letter in a file's name mean something else (`dolphin3m`). */
const SMALLEST_STATED = 5e7;

function isStoredTwice(stored: SizeByBytes, parameters: number): boolean {
  const ratio = stored.total / parameters;
  return stored.exact && ratio >= STORED_TWICE[0] && ratio <= STORED_TWICE[1];
}

interface Row {
  weights: Weights;
  notes: Note[];
}

/** A level with the reason it was read for. */
interface Reason {
  level: Level | null;
  text: string | null;
  basis: Basis;
  place: string;
  rule: string;
}

function fromFiles(
  model: Reading,
  soFar: Readonly<ExtractedModel>,
  sets: readonly FileSet[],
  packings: readonly Statement[],
) {
  const parameters = parametersOf(soFar);
  const alone = sets.filter((set) => set.name.part === WEIGHTS_PART).length === 1;
  const rows = sets.map((set) => rowOfSet(model, set, packingOfSet(model, set, packings), alone, parameters));
  const held = new Set(rows.map((row) => row.weights.format));
  const plain = sets.some((set) => set.format.kind === 'plain');
  const also = plain ? packings.slice(1).filter((one) => !held.has(one.format.id)) : [];
  return [...rows, ...also.map((one) => rowOfStatement(model, one, false))];
}

function parametersOf(soFar: Readonly<ExtractedModel>): number | null {
  const value = chosen(soFar.facts, 'parameters')?.value;
  return typeof value === 'number' ? value : null;
}

/** Packing is about safetensors and pickled tensors; a format with no file type of its own hides in `model.bin`. */
function packingOfSet(model: Reading, set: FileSet, packings: readonly Statement[]): Statement | null {
  if (set.format.kind !== 'plain' || set.name.part !== WEIGHTS_PART) return null;
  return (
    packings[0] ??
    statedFormats(model).find((one) => one.format.kind === 'file' && one.format.files === undefined) ??
    null
  );
}

function rowOfSet(
  model: Reading,
  set: FileSet,
  packing: Statement | null,
  alone: boolean,
  parameters: number | null,
): Row {
  const format = packing?.format ?? set.format;
  const bytes = bytesOf(set);
  const isModel = set.name.part === WEIGHTS_PART;
  const weighed = weightsOf(model, set, parameters);
  const measured = isModel ? measuredBits(bytes, weighed) : null;
  const reason = orInferred(set, levelOfSet(model, set, packing, alone), measured);
  const row: Weights = {
    format: format.id,
    level: reason.text,
    bits_per_weight: measured ?? (isModel ? (reason.level?.bits ?? format.bits ?? null) : null),
    bytes,
    files: set.files.map((file) => file.path),
    shards: shardsOf(set),
    part: set.name.part,
    basis: packing?.basis ?? 'structured',
    place: packing?.place ?? 'files',
    rule: packing?.rule ?? 'weights/file',
  };
  return { weights: row, notes: isModel ? notesOf(set, reason.level, measured, weighed) : [] };
}

function levelOfSet(model: Reading, set: FileSet, packing: Statement | null, alone: boolean): Reason {
  const inName = { basis: 'named', place: 'files', rule: 'weights/file-name' } as const;
  if (set.name.level)
    return { level: set.name.level, text: textOf(set.name.level, set.format.kind !== 'file'), ...inName };
  if (packing) return levelOfPacking(model, packing);
  const named = alone && set.format.kind === 'file' ? levelInName(model.id) : null;
  if (named) return { level: named, text: named.text, basis: 'named', place: 'name', rule: 'weights/name' };
  const type = set.format.kind === 'plain' && set.name.part === WEIGHTS_PART ? numberType(model) : null;
  return type ? { ...type, text: textOf(type.level, true) } : { level: null, text: null, ...inName };
}

/** An unlabelled GGUF file's own size may tell its level. */
function orInferred(set: FileSet, reason: Reason, measured: number | null): Reason {
  if (reason.text !== null || !set.format.levelled) return reason;
  const level = levelOfBits(measured);
  return level ? { level, text: level.text, basis: 'inferred', place: 'files', rule: 'weights/bits-of-file' } : reason;
}

function textOf(level: Level, inTensors: boolean): string {
  return inTensors ? (level.row.inTensors ?? level.text) : level.text;
}

/** Bits from the config, else a level in the name; formats of one fixed width have no levels. */
function levelOfPacking(model: Reading, packing: Statement): Reason {
  const { format, bits } = packing;
  const reason = { basis: packing.basis, place: packing.place, rule: packing.rule };
  if (bits !== null) return { level: null, text: `${bits}${format.writesBits ?? 'bit'}`, ...reason };
  const named = format.bits === undefined ? levelInName(model.id) : null;
  if (named) return { level: named, text: textOf(named, true), basis: 'named', place: 'name', rule: 'weights/name' };
  return { level: null, text: format.bits === undefined ? bitsTag(model) : null, ...reason };
}

/** The Hub's tag `4-bit`, written from the config. */
function bitsTag(model: Reading): string | null {
  const tag = model.tags.find((one) => /^[1-9]-bit$/.test(one));
  return tag === undefined ? null : tag.replace('-', '');
}

function notesOf(set: FileSet, level: Level | null, measured: number | null, weighed: number | null): Note[] {
  const saw = set.files[0]?.path.slice(0, 200) ?? '';
  const missing = set.name.shards !== null && set.files.length < set.name.shards;
  return [
    ...(level === null && set.format.kind === 'file' && set.format.levelled
      ? [{ code: 'weights-level-unknown', place: 'files', saw }]
      : []),
    ...(missing ? [{ code: 'weights-shards-missing', place: 'files', saw }] : []),
    ...(level && measured !== null && !missing && !fits(measured, level, weighed ?? 0)
      ? [{ code: 'weights-bits-mismatch', place: 'files', saw: `${measured} bits per weight: ${saw}`.slice(0, 200) }]
      : []),
  ];
}

function fromStatements(model: Reading, packings: readonly Statement[]): Row[] {
  const stated = statedFormats(model, packings);
  return stated.map((one) => rowOfStatement(model, one, stated.length === 1));
}

function rowOfStatement(model: Reading, one: Statement, alone: boolean): Row {
  const reason = alone || one.format.kind === 'packing' ? statedLevel(model, one) : null;
  const row: Weights = {
    format: one.format.id,
    level: reason?.text ?? null,
    bits_per_weight: reason?.level?.bits ?? one.bits ?? one.format.bits ?? null,
    bytes: null,
    files: [],
    shards: null,
    part: WEIGHTS_PART,
    basis: one.basis,
    place: one.place,
    rule: one.rule,
  };
  return { weights: row, notes: [] };
}

function statedLevel(model: Reading, one: Statement): Reason | null {
  if (one.format.kind === 'packing') return levelOfPacking(model, one);
  const type = one.format.kind === 'plain' ? numberType(model) : null;
  if (type) return { ...type, text: textOf(type.level, true) };
  const named = levelInName(model.id);
  const reason = { basis: 'named', place: 'name', rule: 'weights/name' } as const;
  return named && { level: named, text: textOf(named, one.format.kind === 'plain'), ...reason };
}

/** A quantisation block that no row understood is work to do. */
function unreadMethod(model: Reading, packings: readonly Statement[]): Note[] {
  if (packings.some((one) => one.basis === 'structured')) return [];
  const found = quantizationOf(model);
  if (found === null) return [];
  const { quant_method: method, format, quant_algo: algorithm } = found.block;
  const saw = [method, format, algorithm].filter((text) => typeof text === 'string').join(' ');
  return saw === ''
    ? []
    : [{ code: 'weights-method-unknown', place: `config.json#${found.key}`, saw: saw.slice(0, 200) }];
}
