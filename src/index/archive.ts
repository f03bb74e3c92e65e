/** The archive: every exchange of every crawl, compressed, so that all else can be made again without the network. */
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { Exchange } from '../model.ts';
import type { Sqlite } from './open.ts';
import { preparedFrom } from './statements.ts';

/** Which part of a crawl asked. */
export type Pass = 'listing-full' | 'listing-increment' | 'details' | 'texts' | 'confirm';

/** What an exchange was asked for, kept beside it so that it can be applied again. */
export interface Asked {
  crawl: number;
  pass: Pass;
  hubId: string | null;
  path: string | null;
  /** What went wrong, as a code of the Hub room; null for a good answer. */
  error: string | null;
}

/** An exchange made ready for keeping: compression is slow, a transaction must not wait for it. */
export interface Packed {
  exchange: Exchange;
  body: Buffer;
  bytes: number;
}

/** An exchange as it lies in the archive. */
export interface Archived extends Exchange, Asked {
  seq: number;
}

/** What the archive holds of one pass. Bytes before and after compression. */
export interface ArchiveSize {
  pass: Pass;
  exchanges: number;
  bytes: number;
  stored: number;
  since: string;
  until: string;
}

export interface Archive {
  /** Keeps an exchange inside the caller's transaction and returns its number. */
  keep(asked: Asked, packed: Packed): number;
  /** @throws when there is no such exchange. */
  body(seq: number): string;
  all(): IterableIterator<Archived>;
  count(): number;
  size(): ArchiveSize[];
  /** Forgets exchanges older than the last `crawls` crawls, but for those the index stands on. Returns how many. */
  prune(crawls: number): number;
}

// Quality 4 on listing pages: 11 % of the size in 4 ms a page; 5 costs twice the time for one point less.
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const compress = promisify(brotliCompress);

/** Compresses an exchange's body off the main thread. */
export async function pack(exchange: Exchange): Promise<Packed> {
  const body = Buffer.from(exchange.body, 'utf8');
  return { exchange, body: await compress(body, options), bytes: body.length };
}

/** The same at once, for callers that cannot wait. */
export function packSync(exchange: Exchange): Packed {
  const body = Buffer.from(exchange.body, 'utf8');
  return { exchange, body: brotliCompressSync(body, options), bytes: body.length };
}

/** The archive of an open index. */
export function archive(db: Sqlite): Archive {
  const statement = preparedFrom(db, 'archive.sql');
  return {
    keep({ crawl, pass, hubId, path, error }, { exchange, body, bytes }) {
      const { method, url, status, headers, at } = exchange;
      const row = [
        crawl,
        pass,
        method,
        url,
        status,
        JSON.stringify(headers),
        at,
        hubId,
        path,
        error,
        'br',
        bytes,
        body,
      ];
      return Number(statement('insert').run(...row).lastInsertRowid);
    },
    body(seq) {
      const row = statement('body').get(seq) as { encoding: string; body: Buffer } | undefined;
      if (!row) throw new Error(`the archive has no exchange ${seq}; it was pruned. Crawl this model again`);
      return brotliDecompressSync(row.body).toString('utf8');
    },
    *all() {
      // A few at a time: the connection must be free for writing between them.
      for (let after = 0; ; ) {
        const rows = statement('in-order').all(after) as ArchiveRow[];
        if (rows.length === 0) return;
        for (const row of rows) yield unpacked(row);
        after = rows.at(-1)?.seq ?? after;
      }
    },
    count: () => statement('count').pluck().get() as number,
    size: () => statement('size').all() as ArchiveSize[],
    prune: (crawls) => statement('prune-crawls').run(crawls).changes,
  };
}

interface ArchiveRow extends Omit<Archived, 'headers' | 'body'> {
  headers: string;
  body: Buffer;
}

function unpacked(row: ArchiveRow): Archived {
  return { ...row, headers: JSON.parse(row.headers), body: brotliDecompressSync(row.body).toString('utf8') };
}
