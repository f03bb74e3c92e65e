/** Recognises base models by how large a model is, in architectures that many share. */
import { FINGERPRINTS, type FingerprintRow } from '../../rules/fingerprints.ts';
import { SHAPES, type ShapeRow, STATED_EXPERTS, STATED_SIZES, type StatedSizeRow } from '../../rules/shapes.ts';
import { sizeOfConfig } from '../config/size.ts';
import type { Reading } from '../extractor.ts';
import { object } from '../read.ts';
import type { ModelType } from './model-type.ts';
import type { NameReading } from './reading.ts';

const shapes: readonly ShapeRow[] = SHAPES;

/** A known original with as many parameters, and where they were counted. */
export interface Fingerprint {
  family: string;
  generations: readonly string[];
  place: string;
}

/** Counts of one family's originals alone; two rows of a count tell of one model in two architectures. */
const fingerprints: ReadonlyMap<number, Omit<Fingerprint, 'place'> | null> = byCount([...shapes, ...FINGERPRINTS]);

function byCount(rows: readonly (ShapeRow | FingerprintRow)[]): Map<number, Omit<Fingerprint, 'place'> | null> {
  const found = new Map<number, Omit<Fingerprint, 'place'> | null>();
  for (const { parameters, family, generations } of rows) {
    const held = found.get(parameters);
    const same = held === undefined || held?.family === family;
    const all = [...new Set([...(held?.generations ?? []), ...generations])];
    found.set(parameters, same ? { family, generations: all } : null);
  }
  return found;
}

/** The known original that has exactly this many parameters, whatever the model is built as; null for any other. */
export function fingerprintOf(model: Reading): Fingerprint | null {
  if (last?.model !== model) last = { model, found: readFingerprint(model) };
  return last.found;
}

/** Family, generation and sizes all ask, of one model after the other. */
let last: { model: Reading; found: Fingerprint | null } | null = null;

function readFingerprint(model: Reading): Fingerprint | null {
  for (const key of ['safetensors', 'gguf'] as const) {
    const row = fingerprints.get(Number(object(model.api?.[key])?.total));
    if (row) return { ...row, place: `api.${key}#total` };
  }
  return dimensions(model);
}

const COUNTED: readonly Pick<FingerprintRow, 'parameters' | 'family' | 'generations'>[] = [...FINGERPRINTS, ...shapes];
/** Arithmetic over a config leaves out biases and norms: what it comes to lies this little below the header's count. */
const LEFT_OUT = 0.0001;

/**
 * The same by a config's dimensions and vocabulary, which come to the original's count. Of 31 configs whose name tells the
 * family, all 31 were right, and all 12 generations.
 */
function dimensions(model: Reading): Fingerprint | null {
  const total = model.config === null ? undefined : sizeOfConfig(model.config)?.total;
  if (total === undefined) return null;
  const near = COUNTED.filter(({ parameters: all }) => total <= all && all - total < LEFT_OUT * all);
  const [first] = near;
  if (first === undefined || near.some(({ family }) => family !== first.family)) return null;
  const generations = [...new Set(near.flatMap((row) => row.generations))];
  return { family: first.family, generations, place: 'config.json' };
}

/** What a size amounts to, and where the size was read. */
export interface Shape {
  family: string;
  generations: readonly string[];
  place: string;
  rule: 'shape' | 'stated-size' | 'stated-experts';
  /** As counted, or 0 where only a name states it. */
  parameters: number;
}

const sizes: readonly StatedSizeRow[] = STATED_SIZES;
/** Added tokens and rotary tables move a count by this much; the models of the table lie further apart. */
const TOLERANCE = 0.0002;

/**
 * The base model whose parameter count, or whose stated size or experts, this model has; null for any other. A count bears out
 * a type that may be a topic only; one that is an original's to the last parameter says more.
 */
export function shapeOf(model: Reading, name: NameReading, type: ModelType | null): Shape | null {
  const sure = type?.certain ? type : null;
  const held = sure !== null || fingerprintOf(model) === null ? counted(model, type) : null;
  return held ?? statedSize(model, name, sure) ?? statedExperts(name);
}

function counted(model: Reading, type: ModelType | null): Shape | null {
  if (!type?.row) return null;
  for (const key of ['safetensors', 'gguf'] as const) {
    const total = object(model.api?.[key])?.total;
    if (typeof total !== 'number') continue;
    const row = shapes.find((s) => s.type === type.row?.id && isNear(total, s.parameters));
    if (row) {
      const { family, generations } = row;
      return { family, generations, place: `api.${key}#total`, rule: 'shape', parameters: total };
    }
  }
  return null;
}

function isNear(total: number, parameters: number): boolean {
  return total >= parameters * (1 - TOLERANCE / 10) && total <= parameters * (1 + TOLERANCE);
}

function statedSize(model: Reading, { size }: NameReading, type: ModelType | null): Shape | null {
  if (size === null || !type?.row) return null;
  const billions = size.value / 1e9;
  const row = sizes.find((s) => s.type === type.row?.id && s.sizes.includes(billions) && isBefore(model, s.before));
  return row ? { ...row, place: `${type.place}, name#${size.text}`, rule: 'stated-size', parameters: 0 } : null;
}

/** A repo whose age is unknown is not taken for an early one. */
function isBefore(model: Reading, day: string | undefined): boolean {
  const created = model.api?.createdAt;
  return day === undefined || (typeof created === 'string' && created < day);
}

function statedExperts(name: NameReading): Shape | null {
  const stated = expertsText(name);
  const row = stated === null ? undefined : STATED_EXPERTS.find((s) => s.experts === stated);
  return row ? { ...row, place: `name#${name.experts?.text}`, rule: 'stated-experts', parameters: 0 } : null;
}

/** `8x7`: experts and billions each as a name states them; null when it does not state both. */
export function expertsText({ experts, expertSize }: NameReading): string | null {
  return experts && expertSize ? `${experts.value}x${expertSize.value / 1e9}` : null;
}
