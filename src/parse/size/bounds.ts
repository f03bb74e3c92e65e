/** What the bytes of a repo rule out: more parameters than its files can hold at any level they may be in. */
import type { Reading } from '../extractor.ts';
import { NATIVE_BITS } from '../../rules/levels.ts';
import { WEIGHTS_PART } from '../../rules/parts.ts';
import { taggedBits } from '../tags.ts';
import { numberType } from '../weights/dtype.ts';
import { accountsFor, headerOf } from './header.ts';
import { guessedPackings, packingsOf, type Statement } from '../weights/packing.ts';
import { bytesOf, type FileSet, fileSets, shardsOf } from '../weights/sets.ts';

/** The most parameters that fit, the fewest that a header leaves, and the bytes they would have to fit in. */
export interface Bounds {
  most: number;
  least: number;
  bytes: number;
}

/** Bits a weight below which nothing is published: 1-bit levels, and plain tensors whose packing nothing states. */
const LEAST_BITS = { packed: 1, plain: 3.9 } as const;
/** Room for what a level's range and a stated number of bits leave open. */
const SLACK = 0.85;
/** Repos smaller than this hold no weights but code, tokenizers or a card; what their name says is of something else. */
const NO_WEIGHTS = 5e7;

/** The bound that the weight files set, else the storage of the whole repo; null where sizes are not known or files are missing. */
export function boundsOf(model: Reading): Bounds | null {
  const room = roomOf(model);
  return room && { ...room, least: leastCounted(model, room.bytes) };
}

type Room = Omit<Bounds, 'least'>;

/** Elements hold a weight or several: where the bytes bear a header out, there are no fewer weights, heads and towers aside. */
function leastCounted(model: Reading, bytes: number): number {
  const header = headerOf(model.api);
  return header !== null && accountsFor(header, bytes) ? header.total * LEAST_SHARE : 0;
}

const LEAST_SHARE = 0.45;

function roomOf(model: Reading): Room | null {
  const sets = (model.files === null ? [] : fileSets(model.files)).filter(({ name }) => name.part === WEIGHTS_PART);
  if (sets.length > 0) return fromFiles(model, sets);
  const used = model.api?.usedStorage;
  if (typeof used !== 'number' || used < NO_WEIGHTS) return null;
  return { most: (used * 8) / LEAST_BITS[isPackedSomehow(model) ? 'packed' : 'plain'], bytes: used };
}

/** Sets of one format may be parts of one model (`consolidated.00`, a file a layer): they are taken together. */
function fromFiles(model: Reading, sets: readonly FileSet[]): Room | null {
  const packing = packingsOf(model)[0] ?? null;
  const byFormat = new Map<string, Room>();
  for (const set of sets) {
    const bytes = bytesOf(set);
    if (bytes === null || set.files.length < shardsOf(set)) return null;
    const held = byFormat.get(set.format.id) ?? { most: 0, bytes: 0 };
    const most = held.most + (bytes * 8) / leastBits(model, set, packing);
    byFormat.set(set.format.id, { most, bytes: held.bytes + bytes });
  }
  const widest = [...byFormat.values()].toSorted((a, b) => b.most - a.most)[0];
  return widest !== undefined && widest.bytes >= NO_WEIGHTS ? widest : null;
}

function leastBits(model: Reading, { format, name }: FileSet, packing: Statement | null): number {
  const native = nativeBits(model);
  if (native !== null) return native * SLACK;
  const level = name.level;
  if (level !== null) return (level.row.range?.[0] ?? (level.bits ?? LEAST_BITS.packed) * SLACK) * SLACK;
  if (format.kind !== 'plain') return LEAST_BITS.packed;
  const bits = packing === null ? null : (packing.bits ?? packing.format.bits ?? null);
  if (packing !== null || guessedPackings(model).length > 0 || hasBitsTag(model))
    return bits === null ? LEAST_BITS.packed : bits * SLACK;
  return fromHeaderType(model) ?? LEAST_BITS.plain;
}

/** Bits that a family's experts keep in every level it is published at; null for all others. */
export function nativeBits({ name }: Reading): number | null {
  const row = NATIVE_BITS.find(({ family }) => name.families.some(({ value }) => value === family));
  return row?.bits ?? null;
}

/** The header's own types are certain; what a config says is only how to load. */
function fromHeaderType(model: Reading): number | null {
  const type = numberType(model);
  return type?.rule === 'weights/header-dtype' && type.level.bits !== null ? type.level.bits * SLACK : null;
}

/** Whether anything hints at packed numbers, or at a format that packs them its own way. */
function isPackedSomehow(model: Reading): boolean {
  const { sorted, name } = model;
  if (packingsOf(model).length > 0 || guessedPackings(model).length > 0 || hasBitsTag(model)) return true;
  if (name.levels.length + name.formats.length > 0) return true;
  return sorted.lower.includes('gguf') || !sorted.lower.some((tag) => PLAIN_TAGS.has(tag));
}

/** The Hub or the author tags the numbers as of so few bits. */
export function hasBitsTag({ sorted }: Reading): boolean {
  return taggedBits(sorted) !== null;
}

const PLAIN_TAGS: ReadonlySet<string> = new Set(['safetensors', 'pytorch']);
