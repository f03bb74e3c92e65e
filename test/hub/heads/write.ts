/** Writes weight files of which only the head matters: GGUF version 3 and safetensors, honest or not. */

/** A value of a GGUF key: a text, a whole number, a fraction, a truth, or a list of texts or of whole numbers. */
type Value = string | number | bigint | boolean | readonly string[] | readonly number[];

export interface GgufTensor {
  name: string;
  shape: readonly number[];
  /** Number of the type in ggml. */
  type: number;
  bytes: number;
}

export interface GgufFile {
  metadata: Record<string, Value>;
  tensors: readonly GgufTensor[];
  /** What the file says of itself where that is not what it holds. */
  lies?: { version?: number; tensors?: bigint; keys?: bigint };
}

/** The types of ggml that the tests use, with the bytes of a block and its weights. */
export const GGML = {
  F32: { type: 0, bytes: 4, weights: 1 },
  F16: { type: 1, bytes: 2, weights: 1 },
  Q8_0: { type: 8, bytes: 34, weights: 32 },
  Q4_K: { type: 12, bytes: 144, weights: 256 },
  Q6_K: { type: 14, bytes: 210, weights: 256 },
} as const;

/** A tensor of a type that takes the bytes that its shape comes to. */
export function tensor(name: string, type: keyof typeof GGML, ...shape: readonly number[]): GgufTensor {
  const { type: number, bytes, weights } = GGML[type];
  return { name, shape, type: number, bytes: (shape.reduce((all, one) => all * one, 1) / weights) * bytes };
}

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};
const u64 = (value: bigint | number): Buffer => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
};
const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);
const f32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
};

const LIST = 9;
const STRING = 8;
const UINT32 = 4;

/** The number of a value's kind, and its bytes. */
function written(value: Value): [number, Buffer] {
  if (typeof value === 'string') return [STRING, text(value)];
  if (typeof value === 'boolean') return [7, Buffer.from([Number(value)])];
  if (typeof value === 'bigint') return [10, u64(value)];
  if (typeof value === 'number') return Number.isInteger(value) ? [UINT32, u32(value)] : [6, f32(value)];
  const kind = typeof value[0] === 'number' ? UINT32 : STRING;
  return [LIST, Buffer.concat([u32(kind), u64(value.length), ...value.map((one) => written(one)[1])])];
}

const ALIGNMENT = 32;
const padded = (length: number): number => Math.ceil(length / ALIGNMENT) * ALIGNMENT;

/** The head of a GGUF file, up to where its weights begin. */
export function ggufHeadOf({ metadata, tensors, lies = {} }: GgufFile): Buffer {
  let offset = 0;
  const infos = tensors.map(({ name, shape, type, bytes }) => {
    const info = [text(name), u32(shape.length), ...shape.map(u64), u32(type), u64(offset)];
    offset += padded(bytes);
    return Buffer.concat(info);
  });
  const keys = Object.entries(metadata).map(([key, value]) => {
    const [kind, bytes] = written(value);
    return Buffer.concat([text(key), u32(kind), bytes]);
  });
  const head = Buffer.concat([
    Buffer.from('GGUF'),
    u32(lies.version ?? 3),
    u64(lies.tensors ?? tensors.length),
    u64(lies.keys ?? keys.length),
    ...keys,
    ...infos,
  ]);
  return Buffer.concat([head, Buffer.alloc(padded(head.length) - head.length)]);
}

/** Bytes of the whole file. */
export function ggufBytes(file: GgufFile): number {
  return ggufHeadOf(file).length + file.tensors.reduce((all, { bytes }) => all + padded(bytes), 0);
}

export interface SafeTensor {
  dtype: string;
  shape: readonly number[];
  bytes: number;
}

const WIDTHS: Readonly<Record<string, number>> = { F32: 4, I32: 4, U32: 4, BF16: 2, F16: 2, U8: 1, I8: 1, F8_E4M3: 1 };

/** A tensor that takes the bytes that its shape comes to. */
export function plain(dtype: string, ...shape: readonly number[]): SafeTensor {
  return { dtype, shape, bytes: shape.reduce((all, one) => all * one, 1) * (WIDTHS[dtype] ?? 1) };
}

/** The JSON of a safetensors head. */
export function safetensorsJson(tensors: Record<string, SafeTensor>, metadata?: Record<string, string>): string {
  let offset = 0;
  const entries = Object.entries(tensors).map(([name, { dtype, shape, bytes }]) => {
    offset += bytes;
    return [name, { dtype, shape, data_offsets: [offset - bytes, offset] }];
  });
  return JSON.stringify({ ...(metadata && { __metadata__: metadata }), ...Object.fromEntries(entries) });
}

/** A head with its length before it, or the length that it is said to have. */
export function safetensorsHeadOf(json: string, length: bigint | number = Buffer.byteLength(json)): Buffer {
  return Buffer.concat([u64(length), Buffer.from(json)]);
}

/** Bytes of the whole file. */
export function safetensorsBytes(tensors: Record<string, SafeTensor>): number {
  const weights = Object.values(tensors).reduce((all, { bytes }) => all + bytes, 0);
  return safetensorsHeadOf(safetensorsJson(tensors)).length + weights;
}
