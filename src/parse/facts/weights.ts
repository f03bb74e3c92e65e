/** One row for each set of weight files a repo holds, or for each format it states where no file is known. */
import type { ExtractedModel, Note, Weights } from '../../model.ts';
import { type FormatRow, LOADED_IN } from '../../rules/formats.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import { type Extractor, NOTHING_FOUND, type Reading } from '../extractor.ts';
import { isAdapter } from '../size/adapter.ts';
import { measuredBits } from '../weights/bits.ts';
import { notesOfSet, unclearPackings, unreadMethod } from '../weights/complaints.ts';
import { levelOfSet, type Reason, statedLevel } from '../weights/level.ts';
import { partOfSet } from '../weights/part.ts';
import { formatsInName } from '../weights/name.ts';
import { packingsOf, type Statement } from '../weights/packing.ts';
import { bytesOf, type FileSet, fileSets, shardsOf } from '../weights/sets.ts';
import { statedFormats } from '../weights/stated.ts';
import { storedWeights } from '../weights/stored.ts';
import { chosen } from './choose.ts';

export const weights: Extractor = (model, soFar) => {
  const sets = model.files === null ? [] : fileSets(model.files);
  const packings = ownPackings(model, soFar);
  const rows = sets.length > 0 ? fromFiles(model, soFar, sets, packings) : fromStatements(model, packings);
  const notes: Note[] = [];
  for (const row of rows) for (const note of row.notes) notes.push(note);
  for (const note of unreadMethod(model, packings)) notes.push(note);
  for (const note of unclearPackings(model)) notes.push(note);
  if (rows.length + notes.length === 0) return NOTHING_FOUND;
  return { weights: rows.map((row) => row.weights), notes };
};

/** What a repo's own tensors are packed in: of an adapter not what its model was loaded in. */
function ownPackings(model: Reading, soFar: Readonly<ExtractedModel>): readonly Statement[] {
  const all = packingsOf(model);
  const loaded = all.some(({ basis, format }) => basis !== 'structured' && LOADED_IN.includes(format.id));
  return loaded && isAdapter(model, soFar)
    ? all.filter(({ basis, format }) => basis === 'structured' || !LOADED_IN.includes(format.id))
    : all;
}

const NO_NOTES: readonly Note[] = [];

interface Row {
  weights: Weights;
  notes: readonly Note[];
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
  return packings[0] ?? statedFormats(model).find((one) => isUnseen(one.format)) ?? namedUnseen(model);
}

/** A file format that no file's name gives away. */
const isUnseen = ({ kind, files }: FormatRow): boolean => kind === 'file' && files === undefined;

function namedUnseen({ id }: Reading): Statement | null {
  const format = formatsInName(id).find(isUnseen);
  return format === undefined ? null : { format, bits: null, basis: 'named', place: 'name', rule: 'weights/name' };
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
  const part = partOfSet(model, set, parameters);
  const isModel = part === WEIGHTS_PART;
  const weighed = storedWeights(model, set, parameters);
  const measured = isModel ? measuredBits(bytes, weighed) : null;
  const reason = levelOfSet(model, set, packing, alone, measured, weighed);
  const row: Weights = {
    format: format.id,
    level: reason.text,
    bits_per_weight: measured ?? (isModel ? (reason.level?.bits ?? format.bits ?? null) : null),
    bytes,
    files: set.files.map((file) => file.path),
    shards: shardsOf(set),
    part,
    ...because(packing, reason),
  };
  return { weights: row, notes: isModel ? notesOfSet(set, reason.level, measured, weighed) : [] };
}

/** What the row stands on: the packing's statement, what told an unlabelled file's level, else the file itself. */
function because(
  packing: Statement | null,
  { level, basis, place, rule, ofFile }: Reason,
): Pick<Weights, 'basis' | 'place' | 'rule'> {
  if (packing) return { basis: packing.basis, place: packing.place, rule: packing.rule };
  if (level !== null && !ofFile) return { basis, place, rule };
  return { basis: 'structured', place: 'files', rule: 'weights/file' };
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
  return { weights: row, notes: NO_NOTES };
}
