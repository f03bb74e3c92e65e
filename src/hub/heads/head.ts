/** The head of a weight file at a commit: its first bytes by Range, and more only where those say that they are not all. */
import type { Exchange } from '../../model.ts';
import { headFormat, WeightHead } from '../../weight-head.ts';
import { classify } from '../classify.ts';
import { errorOf } from '../errors.ts';
import { textUrl } from '../requests.ts';
import { finalOf, type GetOptions, type HeadOptions, type HubSource } from '../source.ts';
import { etagOf } from '../texts.ts';
import { ggufHead } from './gguf.ts';
import { safetensorsHead } from './safetensors.ts';

/**
 * Bytes asked for at first and at most. The first are enough for nearly every safetensors head; a GGUF head holds its
 * vocabulary, a few megabytes.
 */
export const HEAD_BYTES = { first: 128 * 1024, most: 24 * 1024 * 1024 } as const;

const READERS = { gguf: ggufHead, safetensors: safetensorsHead } as const;

export interface HeadFile {
  exchanges: Exchange[];
  head: WeightHead;
  etag: string | null;
}

/** A weight file's head. Throws HubError: `gated`, `entry-missing`, `malformed` for an answer that is not the file's start ... */
export const getHead = async (
  source: HubSource,
  id: string,
  sha: string,
  path: string,
  options: GetOptions = {},
): Promise<HeadFile> => {
  const first = await ask(source, textUrl(id, sha, path), path, HEAD_BYTES.first, options);
  const { needs, fileBytes } = first.head;
  if (needs === null || needs <= HEAD_BYTES.first || HEAD_BYTES.first >= (fileBytes ?? Infinity)) return first;
  return ask(source, textUrl(id, sha, path), path, Math.min(needs, HEAD_BYTES.most), options);
};

const ask = async (
  source: HubSource,
  url: string,
  path: string,
  bytes: number,
  options: GetOptions,
): Promise<HeadFile> => {
  const exchanges = await source.get(url, { ...options, head: headOptions(path, bytes) });
  const last = finalOf(exchanges);
  const error = classify(last, source.hadToken);
  if (error !== null) throw error;
  const range = last.headers['content-range'];
  if (range !== undefined && !range.startsWith('bytes 0-'))
    throw errorOf('malformed', last, { saw: `content-range: ${range}` });
  return { exchanges, head: headOf(last), etag: etagOf(exchanges) };
};

const headOptions = (path: string, bytes: number): HeadOptions => {
  const read = READERS[headFormat(path) ?? 'safetensors'];
  return { bytes, read: (start, fileBytes) => JSON.stringify(read(start, fileBytes)) };
};

/** The head that an answer's text holds, whichever source gave it. Throws HubError `malformed` for a text that is none. */
const headOf = (last: Exchange): WeightHead => {
  const parsed = WeightHead.safeParse(parsedOrNull(last.body));
  if (parsed.success) return parsed.data;
  throw errorOf('malformed', last, { saw: `no head of a weight file: ${last.body.slice(0, 80)}` });
};

const parsedOrNull = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
