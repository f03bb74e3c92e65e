/** Rows of the archive as they are stored, and the proof that they still are what was stored. */
import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';

/** A row of the archive as it lies in the file. */
export interface StoredRow {
  seq: number;
  crawl: number;
  pass: string;
  method: string;
  url: string;
  status: number;
  /** As JSON text. */
  headers: string;
  at: string;
  hubId: string | null;
  path: string | null;
  error: string | null;
  encoding: string;
  /** Length of the body before it was compressed. */
  bytes: number;
  body: Buffer;
  /** Null in rows of before there were seals. */
  seal: Buffer | null;
}

/** No answer that a crawl takes is larger once unpacked, so a body that claims more is damaged or was made to harm. */
const MAX_BODY_BYTES = 40 * 1024 * 1024;

/** A row of the archive is not what was stored; the message says which and what to do. */
export class DamagedError extends Error {
  override name = 'DamagedError';
  constructor(
    readonly seq: number,
    readonly why: string,
  ) {
    super(`exchange ${seq} of the archive is damaged (${why}); rebuild around it with "hubdex reindex --salvage"`);
  }
}

/** What went wrong with a row, as a DamagedError. */
export function damageOf(seq: number, error: unknown): DamagedError {
  if (error instanceof DamagedError) return error;
  return new DamagedError(seq, error instanceof Error ? error.message : String(error));
}

/** 16 bytes over all that a row says and holds: a flipped bit anywhere in it gives others. */
export function sealOf(row: Omit<StoredRow, 'seq' | 'seal' | 'encoding'>): Buffer {
  const { crawl, pass, method, url, status, headers, at, hubId, path, error, bytes, body } = row;
  const said = JSON.stringify([crawl, pass, method, url, status, headers, at, hubId, path, error, bytes]);
  return createHash('sha256').update(said).update(body).digest().subarray(0, 16);
}

/** A row's body as text, once its seal has been looked at. @throws DamagedError */
export function readSealed(row: StoredRow): string {
  if (row.seal && !row.seal.equals(sealOf(row))) throw new DamagedError(row.seq, 'its seal is broken');
  if (row.bytes > MAX_BODY_BYTES) throw new DamagedError(row.seq, `it claims ${row.bytes} bytes`);
  const text = unpack(row);
  if (text.length !== row.bytes) throw new DamagedError(row.seq, `${text.length} of ${row.bytes} bytes`);
  return text.toString('utf8');
}

/** No more than the claimed length is unpacked. */
function unpack({ seq, body, bytes }: StoredRow): Buffer {
  try {
    return brotliDecompressSync(body, { maxOutputLength: Math.max(1, bytes) });
  } catch (error) {
    throw damageOf(seq, error);
  }
}
