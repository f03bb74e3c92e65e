/**
 * The axis "where exchanges come from": the Hub, a folder of recordings, the archive. Whoever asks cannot tell them
 * apart, so that a live crawl, a replay and a rebuild are one path.
 */
import type { Exchange } from '../model.ts';

export interface GetOptions {
  signal?: AbortSignal | undefined;
  /** Decoded bytes that the answer may have; the source's own limit by default. */
  maxBytes?: number | undefined;
  /** The entity tag of an answer that is held: the Hub may answer 304 instead of sending it again. */
  etag?: string | undefined;
  /** Only the start of a file, by Range. */
  head?: HeadOptions | undefined;
}

/** The start of a file that is no text. */
export interface HeadOptions {
  /** Bytes at most: where a server ignores the Range, reading stops there. */
  bytes: number;
  /** The text that the exchange holds in place of the bytes; `fileBytes` is what the answer tells of the whole file. */
  read(start: Uint8Array, fileBytes: number | null): string;
}

export const SOURCE_KINDS = ['live', 'replay', 'archive'] as const;

export interface HubSource {
  readonly kind: (typeof SOURCE_KINDS)[number];
  /** A token goes along, so that a 401 speaks of the token. */
  readonly hadToken: boolean;
  /**
   * Asks for a canonical URL. The answer is the list of hops, in order and at least one; the last is final, of
   * whatever status. Throws HubError where there is no answer: `offline`, `timeout`, `network`, `too-large`,
   * `redirects`, `not-recorded`; or the signal's reason.
   */
  get(url: string, options?: GetOptions): Promise<Exchange[]>;
}

/** The final one of an answer's hops. Throws TypeError for none, which no source may give. */
export const finalOf = (hops: readonly Exchange[]): Exchange => {
  const last = hops.at(-1);
  if (last === undefined) throw new TypeError('a source answered without any exchange');
  return last;
};
