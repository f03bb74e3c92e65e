/** What a free tag names: authors tag `llama-3` or `qwen3.8` as topics. */
import { remembered } from '../remembered.ts';
import { KNOWN_NAMES } from './known.ts';
import { readNameOnce } from './read.ts';
import { familySaid, generationSaid } from './says.ts';

export interface TagNames {
  family: string | null;
  generation: string | null;
}

const NOTHING: TagNames = { family: null, generation: null };
const LONGEST_TAG = 40;

/**
 * The family and generation a whole tag names. Tags of the Hub's own making (`license:`, `base_model:` ...) and tags with
 * words beside the name (`llama-factory`) name nothing; nor does a bare family word. Whether a tag is the author's at all
 * (`isTypeTag`) is for the caller to ask.
 */
export const tagNames: (tag: string) => TagNames = remembered(read);

/** Most tags are no model's name; their first word tells, and reading a name costs a hundred times more. */
function startsWithName(tag: string): boolean {
  let end = 0;
  while (end < tag.length && isLetter(tag.charCodeAt(end))) end++;
  return end > 1 && KNOWN_NAMES.has(tag.slice(0, end).toLowerCase());
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

function read(tag: string): TagNames {
  if (!startsWithName(tag) || tag.length > LONGEST_TAG || tag.includes(':') || tag.includes('/')) return NOTHING;
  const name = readNameOnce(tag);
  if (name.unclaimed.length > 0 || (name.generations.length === 0 && name.series.length === 0)) return NOTHING;
  const family = familySaid(name);
  if (family === null || family === 'mixed') return NOTHING;
  const generation = generationSaid(name, family.value);
  return { family: family.value, generation: generation === 'mixed' ? null : (generation?.value ?? null) };
}
