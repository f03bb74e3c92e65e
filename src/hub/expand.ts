/** Doing without an `expand` name that the server no longer takes: it refuses the whole request for one of them. */
import type { Note } from '../model.ts';
import { isHubError } from './errors.ts';
import { type Expected, getJson, type JsonAnswer } from './json.ts';
import type { GetOptions, HubSource } from './source.ts';

/** The URL with the refused names taken out; null when nothing would change, so that asking again is pointless. */
const withoutRefused = (url: string, valid: readonly string[]): { url: string; refused: string[] } | null => {
  const parsed = new URL(url);
  const kept = [...parsed.searchParams].filter(
    ([name, value]) => !/^expand(?:\[\])?$/.test(name) || valid.includes(value),
  );
  const refused = [...parsed.searchParams].filter(
    (pair) => !kept.some(([name, value]) => name === pair[0] && value === pair[1]),
  );
  if (refused.length === 0) return null;
  parsed.search = new URLSearchParams(kept).toString();
  return { url: parsed.href, refused: refused.map(([, value]) => value) };
};

/** JSON asked for with `expand`, once more without the names that the server refuses; a note tells which. */
export const getExpanded = async (
  source: HubSource,
  url: string,
  expected: Expected,
  options: GetOptions = {},
): Promise<JsonAnswer & { notes: Note[] }> => {
  try {
    return { ...(await getJson(source, url, expected, options)), notes: [] };
  } catch (error) {
    const less = isHubError(error, 'expand-refused') ? withoutRefused(url, error.valid) : null;
    if (less === null) throw error;
    const notes = less.refused.map((name) => ({ code: 'hub-expand-refused', place: 'expand', saw: name }));
    return { ...(await getJson(source, less.url, expected, options)), notes };
  }
};
