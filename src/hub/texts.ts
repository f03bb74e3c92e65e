/** Small text files at a commit: README.md, config.json and their like. */
import type { Exchange } from '../model.ts';
import { classify } from './classify.ts';
import { errorOf } from './errors.ts';
import { isHtmlType } from './media.ts';
import { rawUrl, textUrl } from './requests.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';

/** No card or config anyone reads is larger. */
const MAX_TEXT_BYTES = 5 * 1024 * 1024;

export interface TextFile {
  exchanges: Exchange[];
  text: string;
  /** Git blob sha1, or sha256 for a file in LFS or Xet; null when the Hub tells none. */
  etag: string | null;
  /** The commit that answered; null when the Hub tells none. */
  commit: string | null;
}

/** An entity tag without its `W/` and quotes. */
const bareEtag = (tag: string | undefined): string | null => tag?.replace(/^W\//, '').replace(/^"(.*)"$/, '$1') || null;

/** The first hop that has a header: `X-Linked-*` stand on the redirect, not on the bytes behind it. */
const headerOf = (hops: readonly Exchange[], name: string): string | undefined =>
  hops.find(({ headers }) => headers[name] !== undefined)?.headers[name];

/** The file's own tag, by an answer's hops: git blob sha1, or sha256 in LFS or Xet; null when the Hub tells none. */
export const etagOf = (hops: readonly Exchange[]): string | null => {
  const tag = bareEtag(headerOf(hops, 'x-linked-etag') ?? headerOf(hops, 'etag'));
  // Any other tag is one of the answer, not of the file.
  return tag !== null && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(tag) ? tag : null;
};

/** How a text is asked for: through the redirect that every file has, or as it lies in git. */
export type TextRoute = 'resolve' | 'raw';

/** What git holds in place of a file that is kept elsewhere. */
const isPointer = (text: string): boolean => text.startsWith('version https://git-lfs.github.com/spec/');

/** What a text request may be told. */
export interface TextOptions extends GetOptions {
  route?: TextRoute;
}

/** A file's text. Throws HubError: `entry-missing`, `revision-missing`, `gated`, `missing`, `too-large` ... */
export const getText = async (
  source: HubSource,
  id: string,
  sha: string,
  path: string,
  { maxBytes = MAX_TEXT_BYTES, route = 'resolve', ...options }: TextOptions = {},
): Promise<TextFile> => {
  const url = (route === 'raw' ? rawUrl : textUrl)(id, sha, path);
  const exchanges = await source.get(url, { ...options, maxBytes });
  const last = finalOf(exchanges);
  const error = classify(last, source.hadToken);
  if (error !== null) throw error;
  if (isHtmlType(last.headers['content-type']))
    throw errorOf('malformed', last, { saw: 'a page in the place of a file' });
  if (route === 'raw' && isPointer(last.body)) return getText(source, id, sha, path, { ...options, maxBytes });
  if (last.body.length > maxBytes) throw errorOf('too-large', last, { saw: `${last.body.length} characters` });
  return { exchanges, text: last.body, etag: etagOf(exchanges), commit: headerOf(exchanges, 'x-repo-commit') ?? null };
};
