/** A record's tags, sorted once by what the Hub writes before the colon, so that no extractor goes through all of them. */
import type { Json } from '../model.ts';
import { cleanText } from './clean.ts';
import { remembered } from './remembered.ts';

/** A record's tags. */
export interface SortedTags {
  /** All of them, in the record's order. */
  all: readonly string[];
  /** The same made fit to store and to show. */
  cleaned: readonly string[];
  /** Tags without a colon: topics, libraries, formats, model types, languages. No table knows a tag with a colon. */
  plain: readonly string[];
  /** The same in lower case, place for place. */
  lower: readonly string[];
  /** What follows `license:`. */
  licenses: readonly string[];
  /** What follows `base_model:`: `owner/name`, `quantized:owner/name`. */
  bases: readonly string[];
}

/** A tag taken apart, one for all records that have it. */
interface Tag {
  text: string;
  cleaned: string;
  kind: 'plain' | 'license' | 'base' | 'other';
  /** A plain tag in lower case; what follows the colon of a license or base. */
  rest: string;
}

const LICENSE = 'license:';
const BASE = 'base_model:';

const tagOf: (text: string) => Tag = remembered((text): Tag => {
  const cleaned = cleanText(text);
  if (!text.includes(':')) return { text, cleaned, kind: 'plain', rest: text.toLowerCase() };
  if (text.startsWith(LICENSE)) return { text, cleaned, kind: 'license', rest: text.slice(LICENSE.length) };
  if (text.startsWith(BASE)) return { text, cleaned, kind: 'base', rest: text.slice(BASE.length) };
  return { text, cleaned, kind: 'other', rest: '' };
});

/** Sorts what a record holds as `tags`, each kind in the tags' order; what is no text is left out. */
export function sortTags(tags: Json | undefined): SortedTags {
  if (!Array.isArray(tags)) return NO_TAGS;
  if (last.tags !== tags) last = { tags, sorted: sort(tags) };
  return last.sorted;
}

const NO_TAGS: SortedTags = { all: [], cleaned: [], plain: [], lower: [], licenses: [], bases: [] };

/** Asked for a model's facts and again for its row. */
let last: { tags: readonly Json[]; sorted: SortedTags } = { tags: [], sorted: NO_TAGS };

function sort(tags: readonly Json[]): SortedTags {
  const all: string[] = [];
  let clean = true;
  const plain: string[] = [];
  const lower: string[] = [];
  const licenses: string[] = [];
  const bases: string[] = [];
  for (const text of tags) {
    if (typeof text !== 'string') continue;
    const tag = tagOf(text);
    all.push(tag.text);
    clean &&= tag.cleaned === tag.text;
    if (tag.kind === 'license') licenses.push(tag.rest);
    else if (tag.kind === 'base') bases.push(tag.rest);
    else if (tag.kind === 'plain') {
      plain.push(tag.text);
      lower.push(tag.rest);
    }
  }
  return { all, cleaned: clean ? all : all.map((text) => tagOf(text).cleaned), plain, lower, licenses, bases };
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

const BITS_TAG = /^[1-8]-bit$/;

/** The Hub's tag `4-bit`, written from the config; null where none stands. */
export function taggedBits({ lower }: SortedTags): number | null {
  const tag = lower.find((one) => BITS_TAG.test(one));
  return tag === undefined ? null : Number(tag[0]);
}
