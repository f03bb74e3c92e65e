/** Shots that a caption states field by field: "World Knowledge: ... the 5-shot performance on ... . Reading ...:". */
import type { Stated } from './draft.ts';
import type { Surroundings } from './passages.ts';

const COUNT = /\b(\d{1,2})[- ]?shot\b/gi;

/** What a caption says of one field among several; null where it says nothing or two things. */
export function fieldShots({ before, after }: Surroundings, field: string, fields: readonly string[]): Stated | null {
  for (const text of [after, ...before].map((line) => line.toLowerCase())) {
    const from = text.indexOf(`${field.toLowerCase()}:`);
    if (from === -1 || field === '') continue;
    const ends = fields.map((other) => text.indexOf(`${other.toLowerCase()}:`, from + 1)).filter((at) => at > from);
    const said = text.slice(from, ends.length === 0 ? text.length : Math.min(...ends));
    const counts = new Set([...said.matchAll(COUNT)].map((count) => Number(count[1])));
    const [shots] = counts;
    return counts.size === 1 && shots !== undefined ? { from: 'caption', shots, metric: null, variant: null } : null;
  }
  return null;
}
