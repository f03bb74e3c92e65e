/** The archive: every exchange of every crawl, compressed, so that all else can be made again without the network. */
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Exchange } from '../model.ts';
import type { Sqlite } from './open.ts';
import { readSealed, sealOf, type StoredRow } from './seal.ts';
import { preparedFrom } from './statements.ts';

/**
 * Which part of a crawl asked. `refused`: an answer that was not taken and asked for again; evidence of what the Hub
 * did, of which a rebuild makes nothing.
 */
export type Pass = 'listing-full' | 'listing-increment' | 'details' | 'texts' | 'headers' | 'confirm' | 'refused';

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
  /** @throws when there is no such exchange. @throws DamagedError when it is not what was stored. */
  body(seq: number): string;
  /** Every exchange in order. @throws DamagedError at one that is not what was stored. */
  all(): IterableIterator<Archived>;
  count(): number;
  size(): ArchiveSize[];
  /** Forgets exchanges older than the last `crawls` crawls, but for those the index stands on. Returns how many. */
  prune(crawls: number): number;
  /** The same of exchanges older than a time. */
  pruneOlder(than: string): number;
  /** The same of the oldest, until the compressed bodies have so many bytes at most. */
  pruneTo(bytes: number): number;
}

// Quality 4 on listing pages: 11 % of the size in 4 ms a page; 5 costs twice the time for one point less.
const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };
const compress = promisify(brotliCompress);

/** Compresses an exchange's body off the main thread. */
export async function pack(exchange: Exchange): Promise<Packed> {
  const body = Buffer.from(exchange.body, 'utf8');
  return { exchange, body: await compress(body, options), bytes: body.length };
}

/** Several at once, in their order. */
export function packAll(exchanges: readonly Exchange[]): Promise<Packed[]> {
  return Promise.all(exchanges.map(pack));
}

/** The archive of an open index. */
export function archive(db: Sqlite): Archive {
  const statement = preparedFrom(db, 'archive.sql');
  return {
    keep({ crawl, pass, hubId, path, error }, { exchange, body, bytes }) {
      const { method, url, status, at } = exchange;
      const headers = JSON.stringify(exchange.headers);
      const seal = sealOf({ crawl, pass, method, url, status, headers, at, hubId, path, error, bytes, body });
      const row = [crawl, pass, method, url, status, headers, at, hubId, path, error, 'br', bytes, body, seal];
      return Number(statement('insert').run(...row).lastInsertRowid);
    },
    body(seq) {
      const row = statement('one').get(seq) as StoredRow | undefined;
      if (!row) throw new Error(`the archive has no exchange ${seq}; it was pruned. Crawl this model again`);
      return unpacked(row).body;
    },
    *all() {
      // A few at a time: the connection must be free for writing between them.
      for (let after = 0; ; ) {
        const rows = statement('in-order').all(after) as StoredRow[];
        if (rows.length === 0) return;
        for (const row of rows) yield unpacked(row);
        after = rows.at(-1)?.seq ?? after;
      }
    },
    count: () => statement('count').pluck().get() as number,
    size: () => statement('size').all() as ArchiveSize[],
    prune: (crawls) => statement('prune-crawls').run(crawls).changes,
    pruneOlder: (than) => statement('prune-older').run(than).changes,
    pruneTo: (bytes) => statement('prune-to').run(bytes).changes,
  };
}

/** The exchange that a row holds. @throws DamagedError when it is not what was stored. */
function unpacked(row: StoredRow): Archived {
  return { ...row, pass: row.pass as Pass, body: readSealed(row), headers: JSON.parse(row.headers) };
}
