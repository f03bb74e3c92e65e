/**
 * Cuts a repo id into the pieces that names are built of. Letters and digits are cut apart even where they touch, for
 * naming habits differ only in what they put between: `Llama-3.1-8B`, `llama3.1_8b` and `Llama 3.1 8B` split alike.
 */

/** One piece of a repo name: a run of letters or one number. */
export interface NameToken {
  /** As written. */
  text: string;
  lower: string;
  kind: 'word' | 'number';
  /** UTF-16 offsets in the whole id, owner included; `end` is exclusive. */
  start: number;
  end: number;
  /** What stands between this token and the one before: `''` where they touch and for the first. */
  before: string;
  /** Touches the token before, as the `B` of `7B` does. */
  glued: boolean;
}

const DOT = 46;
const SLASH = '/';
/** A repo name has at most 96 characters on the Hub; what a hostile id holds beyond this is not looked at. */
const LONGEST_NAME = 200;

/** The owner of `owner/name`, or null for a bare legacy name. */
export function ownerOf(id: string): string | null {
  const slash = id.indexOf(SLASH);
  return slash === -1 ? null : id.slice(0, slash);
}

/** Splits the name part of a repo id into tokens, in order, positions counted from the start of the whole id. */
export function splitName(id: string): NameToken[] {
  const tokens: NameToken[] = [];
  const first = id.indexOf(SLASH) + 1;
  const last = Math.min(id.length, first + LONGEST_NAME);
  let previousEnd = first;
  for (let at = first; at < last; ) {
    const kind = kindAt(id, at);
    if (kind === null) {
      at++;
      continue;
    }
    const end = kind === 'word' ? endOfWord(id, at, last) : endOfNumber(id, at, last);
    tokens.push(tokenOf(id, kind, at, end, previousEnd, first));
    previousEnd = end;
    at = end;
  }
  return tokens;
}

function tokenOf(id: string, kind: NameToken['kind'], start: number, end: number, previousEnd: number, first: number) {
  const text = id.slice(start, end);
  const glued = start === previousEnd && start !== first;
  const before = start === previousEnd ? '' : id.slice(previousEnd, start);
  return { text, lower: text.toLowerCase(), kind, start, end, before, glued };
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code > 127;
}

function kindAt(id: string, at: number): NameToken['kind'] | null {
  const code = id.charCodeAt(at);
  if (isDigit(code)) return 'number';
  return isLetter(code) ? 'word' : null;
}

function endOfWord(id: string, at: number, last: number): number {
  let end = at + 1;
  while (end < last && isLetter(id.charCodeAt(end))) end++;
  return end;
}

/** A point between digits belongs to the number: `3.1`, `2.0.1`. */
function endOfNumber(id: string, at: number, last: number): number {
  let end = at + 1;
  for (; end < last; end++) {
    const code = id.charCodeAt(end);
    if (isDigit(code)) continue;
    if (code !== DOT || end + 1 >= last || !isDigit(id.charCodeAt(end + 1))) break;
  }
  return end;
}
