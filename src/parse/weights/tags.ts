/** What tags say about weight formats. */
import type { FormatRow } from '../../rules/formats.ts';
import { formatOf, formatOfScheme, isContainer } from '../formats.ts';

/** The formats that tags in lower case name, in the tags' order, each once; containers resolved by the tags beside them. */
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
    const format = isContainer(tag) ? formatOfContainer(tag, tags) : formatOf('tags', tag);
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
