/** Formats and levels that a repo name states. */
import type { FormatRow } from '../../rules/formats.ts';
import { ANY_TOKEN, formatOf, TOKEN_WORDS } from '../formats.ts';
import { levelIn } from '../gguf/file-name.ts';
import type { Level } from '../levels.ts';

const LONGEST = 200;
/** A point separates words (`v2.GGUF`) but belongs to numbers (`4.0bpw`). */
const SEPARATOR = /[-_\s]+|\.(?=[a-z])/;

/** The formats among a repo name's words, in the name's order. */
export const formatsInName: (id: string) => readonly FormatRow[] = ofLast(readFormats);

const NONE: readonly FormatRow[] = [];

function readFormats(id: string): readonly FormatRow[] {
  const name = nameOf(id).toLowerCase();
  if (!ANY_TOKEN.test(name)) return NONE;
  const words = name.split(SEPARATOR);
  const found: FormatRow[] = [];
  for (let at = 0; at < words.length; at++) {
    for (let width = TOKEN_WORDS; width >= 1; width--) {
      const format = at + width <= words.length ? formatOf('tokens', words.slice(at, at + width).join('-')) : null;
      if (format === null) continue;
      const counts = !format.inherited || at + width === words.length;
      if (counts && !found.includes(format)) found.push(format);
      at += width - 1;
      break;
    }
  }
  return found;
}

/** The last level a repo name states; null when it states none. */
export const levelInName: (id: string) => Level | null = ofLast((id) => levelIn(nameOf(id)));

/** Sizes, packings and sets of files all ask, of one model after the other: the answer for the last one stands. */
function ofLast<Found>(read: (id: string) => Found): (id: string) => Found {
  let last: { id: string; found: Found } | null = null;
  return (id) => {
    if (last?.id !== id) last = { id, found: read(id) };
    return last.found;
  };
}

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1, id.indexOf('/') + 1 + LONGEST);
}
