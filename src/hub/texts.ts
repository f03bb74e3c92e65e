/** Small text files at a commit: README.md, config.json and their like. */
import type { Exchange } from '../model.ts';
import { classify } from './classify.ts';
import { errorOf } from './errors.ts';
import { textUrl } from './requests.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';

/** No card or config anyone reads is larger. */
export const MAX_TEXT_BYTES = 5 * 1024 * 1024;

export interface TextFile {
  exchanges: Exchange[];
  text: string;
  /** Git blob sha1, or sha256 for a file in LFS or Xet; null when the Hub tells none. */
  etag: string | null;
  /** The commit that answered; null when the Hub tells none. */
  commit: string | null;
}

/** An entity tag without its `W/` and quotes. */
export const bareEtag = (tag: string | undefined): string | null =>
  tag?.replace(/^W\//, '').replace(/^"(.*)"$/, '$1') || null;

/** The first hop that has a header: `X-Linked-*` stand on the redirect, not on the bytes behind it. */
const headerOf = (hops: readonly Exchange[], name: string): string | undefined =>
  hops.find(({ headers }) => headers[name] !== undefined)?.headers[name];

/** The file's own tag, by an answer's hops: git blob sha1, or sha256 in LFS or Xet; null when the Hub tells none. */
export const etagOf = (hops: readonly Exchange[]): string | null =>
  bareEtag(headerOf(hops, 'x-linked-etag') ?? headerOf(hops, 'etag'));

/** A file's text. Throws HubError: `entry-missing`, `revision-missing`, `gated`, `missing`, `too-large` ... */
export const getText = async (
  source: HubSource,
  id: string,
  sha: string,
  path: string,
  { maxBytes = MAX_TEXT_BYTES, ...options }: GetOptions = {},
): Promise<TextFile> => {
  const exchanges = await source.get(textUrl(id, sha, path), { ...options, maxBytes });
  const last = finalOf(exchanges);
  const error = classify(last, source.hadToken);
  if (error !== null) throw error;
  if (last.body.length > maxBytes) throw errorOf('too-large', last, { saw: `${last.body.length} characters` });
  return { exchanges, text: last.body, etag: etagOf(exchanges), commit: headerOf(exchanges, 'x-repo-commit') ?? null };
};
