/** What in a record is the model itself, as a hash: same hash, nothing to understand again. */
import { hash } from 'node:crypto';
import type { JsonObject } from '../model.ts';
import { sortTags } from '../parse/tags.ts';
import { jsonOf } from './cells.ts';

/** The tags made fit to store, each once, sorted. */
export function tagsOf(record: JsonObject): string[] {
  const tags = sorted(sortTags(record.tags).cleaned);
  return tags.some((tag, at) => tag === tags[at + 1]) ? [...new Set(tags)] : tags;
}

/** More texts than nearly all models have tags. */
const FEW = 40;

/** In the order of `toSorted`; a few texts are inserted one by one, which is three times as fast. */
function sorted(texts: readonly string[]): string[] {
  if (texts.length > FEW) return texts.toSorted();
  const found: string[] = [];
  for (const text of texts) {
    let at = found.length;
    for (; at > 0; at--) {
      const before = found[at - 1];
      if (before === undefined || before <= text) break;
      found[at] = before;
    }
    found[at] = text;
  }
  return found;
}

/** Fields of a record that move without the model having changed; tags are hashed apart. */
const MOVING: ReadonlySet<string> = new Set([
  'downloads',
  'downloadsAllTime',
  'likes',
  'trendingScore',
  'lastModified',
  'inferenceProviderMapping',
  'tags',
]);

/** Hash of what in a record is the model itself; tags sorted, since lists and details order them differently. */
export function recordHash(record: JsonObject, tags: readonly string[]): string {
  const still = [tags.join('\n')];
  for (const field in record) if (!MOVING.has(field)) still.push(`${field}:${jsonOf(record[field])}`);
  return hash('md5', still.join('\n'), 'base64url').slice(0, 16);
}
