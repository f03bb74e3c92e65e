/** What tags say about weight formats. Tags repeat across the Hub, so each is looked up in the tables once. */
import type { FormatRow } from '../../rules/formats.ts';
import { formatOf, formatOfScheme, isContainer } from '../formats.ts';

/** A tag's format, or that it names a container whose format other tags tell. */
interface TagMeaning {
  format: FormatRow | null;
  container: boolean;
}

const KEPT_TAGS = 20_000;
const kept = new Map<string, TagMeaning | null>();

function meaningOf(tag: string): TagMeaning | null {
  const held = kept.get(tag);
  if (held !== undefined) return held;
  const container = isContainer(tag);
  const format = container ? null : formatOf('tags', tag);
  const meaning = container || format !== null ? { format, container } : null;
  if (kept.size >= KEPT_TAGS) kept.clear();
  kept.set(tag, meaning);
  return meaning;
}

/** The formats that tags name, in the tags' order, each once; containers resolved by the tags beside them. */
export function formatsInTags(tags: readonly string[]): FormatRow[] {
  const found: FormatRow[] = [];
  for (const tag of tags) {
    const meaning = meaningOf(tag);
    if (meaning === null) continue;
    const format = meaning.container ? formatOfContainer(tag, tags) : meaning.format;
    if (format !== null && !found.includes(format)) found.push(format);
  }
  return found;
}

/** The Hub tags a bitsandbytes repo `bitsandbytes` and `4-bit` or `8-bit`, from its config. */
function formatOfContainer(container: string, tags: readonly string[]): FormatRow | null {
  for (const tag of tags) {
    const format = tag.endsWith('bit') ? formatOfScheme(container, tag) : null;
    if (format !== null) return format;
  }
  return null;
}
