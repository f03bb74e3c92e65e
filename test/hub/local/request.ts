/** A request as the local Hub reads it. */
import type { IncomingMessage } from 'node:http';
import { URL } from 'node:url';

export const BUCKETS = ['api', 'resolvers', 'pages'] as const;
export type Bucket = (typeof BUCKETS)[number];

export interface HubRequest {
  method: string;
  /** Path and query as sent. */
  target: string;
  /** Path segments, each decoded. */
  segments: readonly string[];
  query: URLSearchParams;
  bucket: Bucket;
  /** The bearer token, or null for an anonymous request. */
  token: string | null;
  acceptsGzip: boolean;
  ifNoneMatch: string | null;
  range: string | null;
  /** What was sent along; empty for a GET. */
  body: Buffer;
  /** 1 for the first request since the server started, counted in order of arrival. */
  ordinal: number;
  /** 1 for the first request of this target. */
  attempt: number;
}

/** The bucket a path is debited from: both hops of a file count as `resolvers`. */
export function bucketOf(path: string, raw: Bucket): Bucket {
  if (path.startsWith('/api/resolve-cache/')) return 'resolvers';
  if (path.startsWith('/api/')) return 'api';
  if (path.includes('/raw/')) return raw;
  return path.includes('/resolve/') ? 'resolvers' : 'pages';
}

/** Reads a Node request. Throws URIError on a path that is not valid percent-encoding. */
export function readRequest(
  incoming: IncomingMessage,
  body: Buffer,
  ordinal: number,
  attempt: number,
  raw: Bucket,
): HubRequest {
  const target = incoming.url ?? '/';
  const url = new URL(target, 'http://localhost');
  const bearer = /^Bearer (.+)$/i.exec(incoming.headers.authorization ?? '');
  return {
    method: incoming.method ?? 'GET',
    target,
    segments: url.pathname.split('/').slice(1).map(decodeURIComponent),
    query: url.searchParams,
    bucket: bucketOf(url.pathname, raw),
    token: bearer?.[1] ?? null,
    acceptsGzip: /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? '')),
    ifNoneMatch: incoming.headers['if-none-match'] ?? null,
    range: incoming.headers.range ?? null,
    body,
    ordinal,
    attempt,
  };
}
