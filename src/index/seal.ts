import { createHash } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';

/** What a seal is made over: a row of the archive as it is stored. */
export interface Sealed {
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
  bytes: number;
  /** Compressed. */
  body: Uint8Array;
}

/** No answer that a crawl takes is larger once unpacked; a body that claims more is damaged or made to harm. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** A row of the archive is not what was stored; the message says which and what to do. */
export class DamagedError extends Error {
  override name = 'DamagedError';
  constructor(
    readonly seq: number,
    why: string,
  ) {
    super(`exchange ${seq} of the archive is damaged (${why}); rebuild around it with "hubdex reindex --salvage"`);
  }
}

/** 16 bytes over all that a row says and holds: a flipped bit anywhere in it gives others. */
export function sealOf(row: Sealed): Buffer {
  const { crawl, pass, method, url, status, headers, at, hubId, path, error, bytes, body } = row;
  const said = JSON.stringify([crawl, pass, method, url, status, headers, at, hubId, path, error, bytes]);
  return createHash('sha256').update(said).update(body).digest().subarray(0, 16);
}

/** A body's text. `bytes` is the length it had; no more than that is unpacked. @throws DamagedError */
export function unpackBody(seq: number, body: Uint8Array, bytes: number): string {
  if (bytes > MAX_BODY_BYTES * 2) throw new DamagedError(seq, `it claims ${bytes} bytes`);
  try {
    const whole = brotliDecompressSync(body, { maxOutputLength: Math.max(1, bytes) });
    if (whole.length !== bytes) throw new RangeError(`${whole.length} of ${bytes} bytes`);
    return whole.toString('utf8');
  } catch (error) {
    throw new DamagedError(seq, error instanceof Error ? error.message : String(error));
  }
}
