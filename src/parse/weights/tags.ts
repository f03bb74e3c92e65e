/** What tags say about weight formats. Tags repeat across the Hub, so each is looked up in the tables once. */
import type { FormatRow } from '../../rules/formats.ts';
import { formatOf, formatOfScheme, isContainer } from '../formats.ts';
import { remembered } from '../remembered.ts';

/** A tag's format, or that it names a container whose format other tags tell. */
interface TagMeaning {
  format: FormatRow | null;
  container: boolean;
}

const meaningOf = remembered((tag): TagMeaning | null => {
  const container = isContainer(tag);
  const format = container ? null : formatOf('tags', tag);
  return container || format !== null ? { format, container } : null;
});

/** The formats that tags name, in the tags' order, each once; containers resolved by the tags beside them. */
export function formatsInTags(tags: readonly string[]): readonly FormatRow[] {
  if (last.tags !== tags) last = { tags, formats: readFormats(tags) };
  return last.formats;
}

/** Packings, file formats and complaints are all read from them, of one model after the other. */
let last: { tags: readonly string[]; formats: readonly FormatRow[] } = { tags: [], formats: [] };

const NONE: readonly FormatRow[] = [];

function readFormats(tags: readonly string[]): readonly FormatRow[] {
  let found: FormatRow[] | null = null;
  for (const tag of tags) {
    const meaning = meaningOf(tag);
    if (meaning === null) continue;
    const format = meaning.container ? formatOfContainer(tag, tags) : meaning.format;
    if (format === null || found?.includes(format)) continue;
    found ??= [];
    found.push(format);
  }
  return found ?? NONE;
}

/** The Hub tags a bitsandbytes repo `bitsandbytes` and `4-bit` or `8-bit`, from its config. */
function formatOfContainer(container: string, tags: readonly string[]): FormatRow | null {
  for (const tag of tags) {
    const format = tag.endsWith('bit') ? formatOfScheme(container, tag) : null;
    if (format !== null) return format;
  }
  return null;
}
