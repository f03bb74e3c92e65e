/** Exchanges made ready for keeping at once, for tests that have nothing to wait for. */
import { brotliCompressSync } from 'node:zlib';
import type { Packed } from '../../src/index/archive.ts';
import type { Exchange } from '../../src/model.ts';

export function packed(exchange: Exchange): Packed {
  const body = Buffer.from(exchange.body, 'utf8');
  return { exchange, body: brotliCompressSync(body), bytes: body.length };
}
