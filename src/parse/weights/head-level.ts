/** The level of a file as its own head states it. */
import { GGUF_FILE_TYPES } from '../../rules/gguf-file-types.ts';
import type { Reading } from '../extractor.ts';
import { headEvidence } from '../heads/evidence.ts';
import { type Level, readLevel } from '../levels.ts';
import { fits, measuredBits } from './bits.ts';
import type { StatedLevel } from './dtype.ts';
import type { FileSet } from './sets.ts';

/** The level that a GGUF head states for the whole file, where its bits bear that out: writers forget to change it. */
export function levelOfHead(model: Reading, set: FileSet): StatedLevel | null {
  const found = headEvidence(model);
  if (found === null || found.set !== set || found.head.format !== 'gguf') return null;
  const level = levelOfType(found.head.metadata['general.file_type']);
  const measured = measuredBits(found.bytes, found.total);
  if (level === null || (measured !== null && !fits(measured, level, found.total ?? 0))) return null;
  return { level, basis: 'structured', place: found.place, rule: 'weights/head-file-type' };
}

function levelOfType(type: string | number | boolean | undefined): Level | null {
  const name = typeof type === 'number' ? GGUF_FILE_TYPES[type] : undefined;
  return name === undefined ? null : readLevel(name);
}
