/** The recording: one exchange as a file a person can review. Format, place in a folder, reading and writing. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { Exchange, Json } from '../model.ts';
import { isJsonType } from './media.ts';
import { CANONICAL, normalisedPath, normalisedQuery } from './urls.ts';

const jsonValue: z.ZodType<Json> = z.json();

/** How the answer came to us: recorded off the wire, or transcribed by hand from a named source. */
const Origin = z.strictObject({
  kind: z.enum(['recorded', 'transcribed']),
  /** The endpoint, or the primary source it was transcribed from. */
  from: z.string().min(1),
  at: z.iso.datetime(),
});
export type Origin = z.infer<typeof Origin>;

const responseHead = {
  status: z.int().min(100).max(599),
  headers: z.record(z.string().regex(/^[a-z0-9!#$%&'*+.^_`|~-]+$/, 'header names are lower case'), z.string()),
};

/** A recorded exchange on disk; strict, so that a misspelt key fails where it stands. */
export const Recording = z.strictObject({
  origin: Origin,
  request: z.strictObject({ method: z.string().regex(/^[A-Z]+$/), url: z.url() }),
  response: z.union([
    z.strictObject({ ...responseHead, json: jsonValue }),
    z.strictObject({ ...responseHead, text: z.array(z.string()) }),
  ]),
});
export type Recording = z.infer<typeof Recording>;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const PLAIN_SEGMENT = /^[A-Za-z0-9._%-]{1,120}$/;

/** A path segment as a file name: itself when plain, else cleaned, cut and told apart by a hash. */
const fileName = (segment: string): string =>
  PLAIN_SEGMENT.test(segment)
    ? segment
    : `${segment.replace(/[^A-Za-z0-9._-]+/g, '-').slice(0, 80)}.${sha256(segment).slice(0, 8)}`;

/** Names and short values of the query, repeated names once: enough for a person to tell files apart. */
const slug = (url: URL): string => {
  const shown = (name: string): string => {
    const values = url.searchParams.getAll(name);
    return values.length === 1 && (values[0] ?? '').length <= 40 ? `${name}-${values[0]}` : name;
  };
  const names = [...new Set(url.searchParams.keys())].sort();
  return names
    .map(shown)
    .join('_')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .slice(0, 80);
};

/**
 * Where an exchange of this URL lies below a recordings folder: the URL's path, and for a query `@`, a readable slug
 * and 8 hex digits of the sha256 of the whole normalised query; another host's path starts with the host. Never
 * leaves the folder, and no name is longer than 220 bytes.
 */
export const recordingPath = (url: string): string => {
  const parsed = new URL(url);
  const query = normalisedQuery(parsed);
  const host = parsed.origin === CANONICAL ? [] : [`@${parsed.host}`];
  const names = [...host, ...normalisedPath(parsed).split('/')].filter((name) => name !== '').map(fileName);
  const path = names.length === 0 ? 'index' : names.join('/');
  return `${path}${query === '' ? '' : `@${slug(parsed)}.${sha256(query).slice(0, 8)}`}.json`;
};

const bodyOf = (response: Recording['response']): string =>
  'json' in response ? JSON.stringify(response.json) : response.text.join('\n');

/** No answer of the Hub's is older, or can be younger: dates beyond were not told by a clock. */
const DATES = { from: Date.UTC(2016, 0), to: Date.UTC(2200, 0) };

/** ISO time of an HTTP `date`, or null for none and for a text that is no date of an answer. */
export const isoDate = (date: string | undefined): string | null => {
  const time = date === undefined ? Number.NaN : Date.parse(date);
  return time >= DATES.from && time < DATES.to ? new Date(time).toISOString() : null;
};

/** A recording as the exchange it stands for: `at` is the `date` header's, else the origin's. */
export const toExchange = ({ origin, request, response }: Recording): Exchange => ({
  method: request.method,
  url: request.url,
  status: response.status,
  headers: response.headers,
  body: bodyOf(response),
  at: isoDate(response.headers['date']) ?? origin.at,
});

const sorted = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).sort(([a], [b]) => (a < b ? -1 : 1)));

const bodyPart = (exchange: Exchange): { json: Json } | { text: string[] } => {
  if (isJsonType(exchange.headers['content-type'])) {
    const parsed = jsonValue.safeParse(parsedOrUndefined(exchange.body));
    if (parsed.success) return { json: parsed.data };
  }
  return { text: exchange.body.split('\n') };
};

const parsedOrUndefined = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** An exchange as a recording. JSON answers are kept as values so that a diff shows fields, others as lines. */
export const toRecording = (exchange: Exchange, origin: Origin): Recording => ({
  origin,
  request: { method: exchange.method, url: exchange.url },
  response: { status: exchange.status, headers: sorted(exchange.headers), ...bodyPart(exchange) },
});

/** Reads one recording. Throws an Error that names the file and what in it is wrong. */
export const readRecording = (file: string): Recording => {
  const parsed = Recording.safeParse(parsedOrUndefined(readFileSync(file, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new Error(`${file} is no recording; correct it or record it again. ${z.prettifyError(parsed.error)}`);
};

/** Writes one recording below `dir` (two spaces, trailing newline, in one step) and returns its path. */
export const writeRecording = (dir: string, recording: Recording): string => {
  const file = join(dir, recordingPath(recording.request.url));
  const { origin, request, response } = Recording.parse(recording);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, `${JSON.stringify({ origin, request, response }, null, 2)}\n`);
  renameSync(`${file}.part`, file);
  return file;
};
