/** Formats and levels that a repo name states. */
import type { FormatRow } from '../../rules/formats.ts';
import { ANY_TOKEN, formatOf, TOKEN_WORDS } from '../formats.ts';
import { levelIn } from '../gguf/file-name.ts';
import type { Level } from '../levels.ts';

const LONGEST = 200;
/** A point separates words (`v2.GGUF`) but belongs to numbers (`4.0bpw`). */
const SEPARATOR = /[-_\s]+|\.(?=[a-z])/;

/** The formats among a repo name's words, in the name's order. */
export function formatsInName(id: string): readonly FormatRow[] {
  if (lastFormats.id !== id) lastFormats = { id, found: readFormats(id) };
  return lastFormats.found;
}

/** Packings and file formats are both read from it, of one model after the other. */
let lastFormats: { id: string; found: readonly FormatRow[] } = { id: '', found: [] };

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
export function levelInName(id: string): Level | null {
  if (lastLevel.id !== id) lastLevel = { id, level: levelIn(nameOf(id)) };
  return lastLevel.level;
}

/** Sizes, packings and sets of files all ask, of one model after the other. */
let lastLevel: { id: string; level: Level | null } = { id: '', level: null };

function nameOf(id: string): string {
  return id.slice(id.indexOf('/') + 1, id.indexOf('/') + 1 + LONGEST);
}
