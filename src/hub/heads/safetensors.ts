/** The head of a safetensors file, its length and then JSON: https://huggingface.co/docs/safetensors/index#format. */
import { validateTensorEntry } from '@huggingface/hub';
import * as z from 'zod';
import type { HeadTensor, WeightHead } from '../../weight-head.ts';

/** The length stands before the JSON. */
const LENGTH_BYTES = 8;
/** Of a text so much is kept. */
const LONGEST_TEXT = 300;

/** One tensor of the JSON; what its numbers must be, the official client checks. */
const Entry = z.object({
  dtype: z.string().max(40),
  shape: z.array(z.number()).max(16),
  data_offsets: z.tuple([z.number(), z.number()]),
});
const Head = z.record(z.string(), z.unknown());
const Metadata = z.record(z.string(), z.string()).catch({});

type Told = Pick<WeightHead, 'metadata' | 'tensorCount' | 'tensors' | 'complete' | 'needs' | 'broken'>;
const NOTHING: Told = { metadata: {}, tensorCount: null, tensors: [], complete: false, needs: null, broken: null };

/** What the first bytes of a file tell. Never throws: what is wrong is told by `broken`. */
export function safetensorsHead(bytes: Uint8Array, fileBytes: number | null): WeightHead {
  return { format: 'safetensors', fileBytes, ...told(bytes, fileBytes) };
}

function told(bytes: Uint8Array, fileBytes: number | null): Told {
  if (bytes.byteLength < LENGTH_BYTES) return { ...NOTHING, broken: 'it has no eight bytes' };
  const length = Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true));
  const needs = LENGTH_BYTES + length;
  if (length < 2 || needs > (fileBytes ?? Number.MAX_SAFE_INTEGER))
    return { ...NOTHING, broken: `its head is said to have ${length} bytes, of ${fileBytes ?? 'unknown'} of the file` };
  if (needs > bytes.byteLength) return { ...NOTHING, needs };
  return read(bytes.subarray(LENGTH_BYTES, needs), fileBytes === null ? undefined : fileBytes - needs);
}

function read(json: Uint8Array, weightBytes: number | undefined): Told {
  const parsed = Head.safeParse(parse(new TextDecoder().decode(json)));
  if (!parsed.success) return { ...NOTHING, broken: 'its head is no JSON object' };
  const { __metadata__: metadata, ...entries } = parsed.data;
  try {
    const tensors = Object.entries(entries).map(([name, entry]) => tensorOf(name, entry, weightBytes));
    return {
      ...NOTHING,
      metadata: short(Metadata.parse(metadata)),
      tensorCount: tensors.length,
      tensors,
      complete: true,
    };
  } catch (error) {
    return {
      ...NOTHING,
      broken: error instanceof z.ZodError ? 'a tensor of it has no type, shape and place' : reason(error),
    };
  }
}

function tensorOf(name: string, entry: unknown, weightBytes: number | undefined): HeadTensor {
  const { dtype, shape, data_offsets: span } = Entry.parse(entry);
  validateTensorEntry('', name, { dtype: 'U8', shape, data_offsets: span }, weightBytes);
  return [name, dtype, shape, span[1] - span[0]];
}

/** The official client's complaint, without the path that it was not told. */
function reason(error: unknown): string {
  return String(error instanceof Error ? error.message : error)
    .replace(/^Failed to parse file : /, '')
    .slice(0, 200);
}

function short(metadata: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(metadata)
      .slice(0, 100)
      .map(([key, value]) => [key, value.slice(0, LONGEST_TEXT)]),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
