/**
 * The head of a GGUF file: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. Read here and not by
 * `@huggingface/gguf`, which asks for two megabytes at a time until it has all, keeps every word of a vocabulary and gives
 * nothing of a head that ends too early; the tests hold one against the other.
 */
import { GGMLQuantizationType } from '@huggingface/tasks';
import type { HeadTensor, WeightHead } from '../../weight-head.ts';
import { BrokenError, type Cursor, CutError, cursorOf } from './bytes.ts';

/** More than any model has; a file that announces more is not read. */
const MOST = { keys: 20_000, tensors: 200_000, dimensions: 8, nesting: 2, key: 65_535 } as const;
/** Of a text so much is kept: chat templates and licenses are longer and told elsewhere. */
const LONGEST_TEXT = 300;
/** What a word of a vocabulary takes with its score, its kind and its merge, and a tensor with its name and shape: on the large side. */
const BYTES_OF = { word: 64, tensor: 128, rest: 1_000_000 } as const;

type Found = Pick<WeightHead, 'metadata' | 'tensorCount' | 'tensors'> & {
  /** Entries of the longest list met. */
  words: number;
  /** Offsets of the tensors, counted from where the weights begin. */
  offsets: number[];
};

/** What the first bytes of a file tell. Never throws: what is wrong is told by `broken`. */
export function ggufHead(bytes: Uint8Array, fileBytes: number | null): WeightHead {
  const found: Found = { metadata: {}, tensorCount: null, tensors: [], words: 0, offsets: [] };
  const told = (complete: boolean, broken: string | null): WeightHead => {
    const { metadata, tensorCount, tensors } = found;
    const needs = complete || broken !== null ? null : needed(found);
    return { format: 'gguf', fileBytes, metadata, tensorCount, tensors, complete, needs, broken };
  };
  try {
    const cursor = cursorOf(bytes);
    readAll(cursor, found);
    measure(found, cursor.at, fileBytes);
    return told(true, null);
  } catch (error) {
    if (error instanceof CutError) return told(false, null);
    if (error instanceof BrokenError) return told(false, error.message);
    throw error;
  }
}

function needed({ words, tensorCount }: Found): number {
  return BYTES_OF.rest + words * BYTES_OF.word + (tensorCount ?? 0) * BYTES_OF.tensor;
}

function readAll(cursor: Cursor, found: Found): void {
  if (cursor.text(4, 4) !== 'GGUF') throw new BrokenError('it does not begin with GGUF');
  const version = cursor.uint(4);
  if (version !== 2 && version !== 3) throw new BrokenError(`version ${version} of GGUF is not read`);
  found.tensorCount = atMost(cursor.uint64(), MOST.tensors, 'tensors');
  const keys = atMost(cursor.uint64(), MOST.keys, 'keys');
  for (let at = 0; at < keys; at += 1) readKey(cursor, found);
  for (let at = 0; at < found.tensorCount; at += 1) readTensor(cursor, found);
}

function atMost(count: number, most: number, what: string): number {
  if (count > most) throw new BrokenError(`it announces ${count} ${what}`);
  return count;
}

function readKey(cursor: Cursor, found: Found): void {
  const key = text(cursor, MOST.key);
  const value = readValue(cursor, cursor.uint(4), found, 0);
  if (value !== null) found.metadata[key] = value;
}

function text(cursor: Cursor, longest = LONGEST_TEXT): string {
  return cursor.text(cursor.uint64(), longest);
}

const STRING = 8;
const LIST = 9;
/** How each kind of value is read, by its number. */
const READERS: readonly ((cursor: Cursor) => string | number | boolean)[] = [
  (cursor) => cursor.uint(1),
  (cursor) => cursor.int(1),
  (cursor) => cursor.uint(2),
  (cursor) => cursor.int(2),
  (cursor) => cursor.uint(4),
  (cursor) => cursor.int(4),
  (cursor) => cursor.float(4),
  (cursor) => cursor.uint(1) !== 0,
  (cursor) => text(cursor),
  () => {
    throw new BrokenError('a list of lists is too deep');
  },
  (cursor) => cursor.uint64(),
  (cursor) => cursor.int64(),
  (cursor) => cursor.float(8),
];
/** Bytes of the kinds that have a fixed width; 0 for texts and lists. */
const WIDTHS: readonly number[] = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];

/** A number, a text or a truth; of a list null, for what it holds is passed over. */
function readValue(cursor: Cursor, kind: number, found: Found, depth: number): string | number | boolean | null {
  if (kind === LIST) return passList(cursor, found, depth);
  const read = READERS[kind];
  if (read === undefined) throw new BrokenError(`it has a value of kind ${kind}`);
  const value = read(cursor);
  return typeof value === 'number' && !Number.isFinite(value) ? null : value;
}

function passList(cursor: Cursor, found: Found, depth: number): null {
  if (depth >= MOST.nesting) throw new BrokenError('a list of lists is too deep');
  const [kind, length] = [cursor.uint(4), cursor.uint64()];
  const width = WIDTHS[kind];
  if (width === undefined) throw new BrokenError(`it has a list of kind ${kind}`);
  found.words = Math.max(found.words, length);
  const pass = kind === STRING ? () => cursor.skip(cursor.uint64()) : () => void passList(cursor, found, depth + 1);
  if (width > 0) cursor.skip(length * width);
  else for (let at = 0; at < length; at += 1) pass();
  return null;
}

function readTensor(cursor: Cursor, found: Found): void {
  const name = text(cursor);
  const dimensions = atMost(cursor.uint(4), MOST.dimensions, `dimensions of ${name}`);
  const shape = Array.from({ length: dimensions }, () => cursor.uint64());
  const type = cursor.uint(4);
  found.offsets.push(cursor.uint64());
  found.tensors.push([name, GGMLQuantizationType[type] ?? `type ${type}`, shape, null]);
}

/** What each tensor takes: up to where the next one begins, the last one up to the end of the file. */
function measure({ tensors, offsets, metadata }: Found, end: number, fileBytes: number | null): void {
  const told = metadata['general.alignment'];
  const alignment = typeof told === 'number' && told > 0 && told <= 65_536 ? told : 32;
  const weights = fileBytes === null ? null : fileBytes - Math.ceil(end / alignment) * alignment;
  const order = offsets.map((_, at) => at).sort((a, b) => (offsets[a] ?? 0) - (offsets[b] ?? 0));
  order.forEach((at, place) => {
    const [from, next] = [offsets[at] ?? 0, order[place + 1]];
    const to = next === undefined ? weights : (offsets[next] ?? null);
    const tensor: HeadTensor | undefined = tensors[at];
    if (to !== null && (to < from || (weights !== null && to > weights)))
      throw new BrokenError(`${tensor?.[0]} lies beyond the end of the file`);
    if (tensor) tensor[3] = to === null ? null : to - from;
  });
}
