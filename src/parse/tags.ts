/** A record's tags, sorted once by what the Hub writes before the colon, so that no extractor goes through all of them. */
import { remembered } from './remembered.ts';

/** Tags by kind. */
export interface SortedTags {
  /** Tags without a colon: topics, libraries, formats, model types, languages. No table knows a tag with a colon. */
  plain: readonly string[];
  /** What follows `license:`. */
  licenses: readonly string[];
  /** What follows `base_model:`: `owner/name`, `quantized:owner/name`. */
  bases: readonly string[];
}

const LICENSE = 'license:';
const BASE = 'base_model:';
const NONE: readonly string[] = [];

/** One copy of each usual tag: what is looked up again and again is hashed once. */
const oneCopy = remembered((tag) => tag);

/** Sorts tags, each kind in the tags' order. */
export function sortTags(tags: readonly string[]): SortedTags {
  const plain: string[] = [];
  let licenses: string[] | null = null;
  let bases: string[] | null = null;
  for (const tag of tags) {
    if (!tag.includes(':')) plain.push(oneCopy(tag));
    else if (tag.startsWith(LICENSE)) (licenses ??= []).push(oneCopy(tag.slice(LICENSE.length)));
    else if (tag.startsWith(BASE)) (bases ??= []).push(tag.slice(BASE.length));
  }
  return { plain, licenses: licenses ?? NONE, bases: bases ?? NONE };
}

/** The one tag that a set holds; null where it holds none of them or several. */
export function onlyOneOf(tags: readonly string[], set: ReadonlySet<string>): string | null {
  let only: string | null = null;
  for (const tag of tags) {
    if (!set.has(tag)) continue;
    if (only !== null) return null;
    only = tag;
  }
  return only;
}
