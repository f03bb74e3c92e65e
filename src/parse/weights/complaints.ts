/** What is odd about a set of weights, or not understood. */
import type { Note } from '../../model.ts';
import type { Reading } from '../extractor.ts';
import type { Level } from '../levels.ts';
import { fits } from './bits.ts';
import { guessedPackings, quantizationOf, type Statement } from './packing.ts';
import { type FileSet, shardsOf } from './sets.ts';

/** A level that is missing or that the bytes contradict, shards that are not there. `weighed` is what the bits were measured against. */
export function notesOfSet(set: FileSet, level: Level | null, measured: number | null, weighed: number | null): Note[] {
  const saw = set.files[0]?.path.slice(0, 200) ?? '';
  const missing = set.files.length < shardsOf(set);
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

/** Tags that name several packings, of which nothing tells the one that holds. */
export function unclearPackings(model: Reading): readonly Note[] {
  const guessed = guessedPackings(model);
  return guessed.length < 2
    ? []
    : [{ code: 'weights-packing-unclear', place: 'tags', saw: guessed.join(', ').slice(0, 200) }];
}

/** A quantisation block that no row understood is work to do. */
export function unreadMethod(model: Reading, packings: readonly Statement[]): readonly Note[] {
  if (packings.some((one) => one.basis === 'structured')) return [];
  const found = quantizationOf(model);
  if (found === null) return [];
  const { quant_method: method, format, quant_algo: algorithm } = found.block;
  const saw = [method, format, algorithm].filter((text) => typeof text === 'string').join(' ');
  return saw === ''
    ? []
    : [{ code: 'weights-method-unknown', place: `config.json#${found.key}`, saw: saw.slice(0, 200) }];
}
