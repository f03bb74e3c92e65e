/** The number type of unpacked tensors: from the safetensors header's counts, else as the config says they are meant. */
import type { Basis } from '../../model.ts';
import { find, isText, viewConfig } from '../config/shape.ts';
import { headEvidence } from '../heads/evidence.ts';
import type { Reading } from '../extractor.ts';
import { type Level, readLevel } from '../levels.ts';
import { object } from '../read.ts';

/** A level with its reason. */
export interface StatedLevel {
  level: Level;
  basis: Basis;
  place: string;
  rule: string;
}

/** At least this share of all elements must be of one type to call the set by it. */
const DOMINANT = 0.8;

/** Header counts beat the config's word, which says only what to load into. */
export function numberType(model: Reading): StatedLevel | null {
  return fromHeader(model) ?? fromHead(model) ?? fromConfig(model);
}

/** The tensors of the opened file, where the record counts none. */
function fromHead(model: Reading): StatedLevel | null {
  const found = headEvidence(model);
  const [most] = found?.head.format === 'safetensors' ? (found.types ?? []) : [];
  if (found === null || most === undefined || most.weights < DOMINANT * (found.total ?? Infinity)) return null;
  const level = readLevel(most.type.replace(/^F8_.*/, 'FP8'));
  return level && { level, basis: 'structured', place: found.place, rule: 'weights/head-dtype' };
}

function fromHeader(model: Reading): StatedLevel | null {
  const types = object(object(model.api?.safetensors)?.parameters);
  if (types === null) return null;
  const counts = Object.entries(types);
  const total = counts.reduce((sum, [, n]) => sum + (typeof n === 'number' ? n : 0), 0);
  const most = counts.find(([, n]) => typeof n === 'number' && total > 0 && n >= DOMINANT * total);
  const level = most ? readLevel(most[0].replace(/^F8_.*/, 'FP8')) : null;
  return level && { level, basis: 'structured', place: 'safetensors.parameters', rule: 'weights/header-dtype' };
}

function fromConfig(model: Reading): StatedLevel | null {
  const found = find(viewConfig(model.anyConfig), 'dtype', isText);
  const level = found ? readLevel(found.value.replace('torch.', '')) : null;
  return (
    found && level && { level, basis: 'structured', place: `config.json#${found.key}`, rule: 'weights/config-dtype' }
  );
}
