/**
 * The YAML that nearly all front matter is written in, read in one pass: block mappings and lists, one value a line,
 * values plain or quoted without escapes, and lists of words in brackets. Whatever else, valid or not, is left to a
 * real parser; what is read here reads there the same (YAML 1.2 core schema), only ten times slower.
 */
import type { Json, JsonObject } from '../../model.ts';

/** Told of every value that is no collection: keys and indexes from the root, and the offsets of its text. */
export type Seen = (path: readonly (string | number)[], start: number, end: number) => void;

/** The mapping that a text is; null when it is anything but the plainest YAML. Linear. */
export function readPlainYaml(source: string, seen: Seen | null = null): JsonObject | null {
  if (UNUSUAL.test(source)) return null;
  const scan: Scan = { source, at: 0, indent: 0, text: 0, end: 0, path: [], seen };
  nextLine(scan);
  if (scan.indent === NO_LINE || isItem(scan)) return null;
  const data = mapping(scan, scan.indent, 0);
  return data === GIVEN_UP || scan.indent !== NO_LINE ? null : data;
}

/** Tabs, controls, lone carriage returns and surrogates, and blanks beyond ASCII that parsers have opinions about. */
const UNUSUAL =
  /\r(?!\n)|[^\r\n -~\u00a1-\u1fff\u2010-\u2027\u2030-\u205e\u2190-\u2fff\u3001-\ud7ff\uff01-\uffee\u{1f000}-\u{1faff}]/u;

/** What is no plain YAML after all; no value, as null is one. */
const GIVEN_UP = Symbol('not plain');
type Read<T> = T | typeof GIVEN_UP;

/** A pass over the lines; between two steps it stands on a line that nobody has read. */
interface Scan {
  source: string;
  /** Where the line after this one starts. */
  at: number;
  /** Blanks before this line's text, or NO_LINE behind the last one. */
  indent: number;
  /** Offsets of this line's text, trailing blanks left out. */
  text: number;
  end: number;
  /** Keys and indexes above the value that is being read. */
  path: (string | number)[];
  seen: Seen | null;
}

const NO_LINE = -1;
const DEPTH = 12;

const RETURN = 13;
const BLANK = 32;
const HASH = 35;
const DASH = 45;

/** Moves to the next line that holds more than a comment. */
function nextLine(scan: Scan): void {
  const { source } = scan;
  while (scan.at < source.length) {
    const start = scan.at;
    const stop = source.indexOf('\n', start);
    let end = stop === -1 ? source.length : stop;
    scan.at = end + 1;
    if (stop > start && source.charCodeAt(stop - 1) === RETURN) end--;
    let text = start;
    while (text < end && source.charCodeAt(text) === BLANK) text++;
    if (text === end || source.charCodeAt(text) === HASH) continue;
    while (source.charCodeAt(end - 1) === BLANK) end--;
    scan.indent = text - start;
    scan.text = text;
    scan.end = end;
    return;
  }
  scan.indent = NO_LINE;
}

/** A dash and a blank, or a dash alone. */
function isItem({ source, text, end }: Scan): boolean {
  return source.charCodeAt(text) === DASH && (text + 1 === end || source.charCodeAt(text + 1) === BLANK);
}

/** Keys that parsers do not take for text. */
const NO_KEY = /^(?:null|true|false|__proto__)$/i;
const KEY = /([A-Za-z_](?:[\w-]| (?=[\w-])){0,60}):(?: +|$|(?=[\r\n]))/y;

/** Reads entries as long as they stand `indent` deep. */
function mapping(scan: Scan, indent: number, depth: number): Read<JsonObject> {
  if (depth > DEPTH) return GIVEN_UP;
  const data: JsonObject = {};
  while (scan.indent === indent && !isItem(scan)) {
    KEY.lastIndex = scan.text;
    const key = KEY.exec(scan.source)?.[1];
    if (key === undefined || NO_KEY.test(key) || Object.hasOwn(data, key)) return GIVEN_UP;
    scan.path.push(key);
    const value = entry(scan, Math.min(KEY.lastIndex, scan.end), indent, depth);
    scan.path.pop();
    if (value === GIVEN_UP) return GIVEN_UP;
    data[key] = value;
  }
  return scan.indent > indent ? GIVEN_UP : data;
}

/** The value behind a key, on its line or below it. A list may stand as deep as the key it belongs to. */
function entry(scan: Scan, from: number, indent: number, depth: number): Read<Json> {
  if (from < scan.end) return scalar(scan, from, indent);
  nextLine(scan);
  const isList = scan.indent >= indent && isItem(scan);
  if (isList) return list(scan, scan.indent, depth + 1);
  return scan.indent > indent ? mapping(scan, scan.indent, depth + 1) : null;
}

/** Reads items as long as they stand `indent` deep. */
function list(scan: Scan, indent: number, depth: number): Read<Json[]> {
  if (depth > DEPTH) return GIVEN_UP;
  const items: Json[] = [];
  while (scan.indent === indent && isItem(scan)) {
    scan.path.push(items.length);
    const value = item(scan, depth);
    scan.path.pop();
    if (value === GIVEN_UP) return GIVEN_UP;
    items.push(value);
  }
  return scan.indent > indent ? GIVEN_UP : items;
}

/** A value, or a mapping whose first key stands behind the dash. */
function item(scan: Scan, depth: number): Read<Json> {
  let from = scan.text + 1;
  while (from < scan.end && scan.source.charCodeAt(from) === BLANK) from++;
  if (from >= scan.end) return GIVEN_UP;
  KEY.lastIndex = from;
  if (!KEY.test(scan.source)) return scalar(scan, from, scan.indent);
  const indent = scan.indent + from - scan.text;
  scan.indent = indent;
  scan.text = from;
  return mapping(scan, indent, depth + 1);
}

/** Characters that open something else than a plain value. */
const SPECIAL = /[-?:,[\]{}#&*!|>'"%@`~<=]/;
/** `-97.20 +/- 7.12`, what agents score in their games: a dash that a digit follows opens no list. */
const NEGATIVE = /^-\d/;
/** A key or a comment inside a value. */
const NOT_ALL_VALUE = /:(?: |$)| #/;

/** The value from `from` to the line's end; a line below that stands deeper would go on with it. */
function scalar(scan: Scan, from: number, indent: number): Read<Json> {
  const first = scan.source[from];
  const value =
    first === '[' ? words(scan, from) : first === "'" || first === '"' ? quoted(scan, from) : one(scan, from);
  if (value === GIVEN_UP) return GIVEN_UP;
  nextLine(scan);
  return scan.indent > indent ? GIVEN_UP : value;
}

function quoted({ source, path, seen, end }: Scan, from: number): Read<string> {
  const closing = source.indexOf(source.charAt(from), from + 1);
  const text = source.slice(from + 1, end - 1);
  if (closing !== end - 1 || text.includes('\\')) return GIVEN_UP;
  seen?.([...path], from + 1, end - 1);
  return text;
}

const WORDS_IN_BRACKETS = /^\[ *(?:[A-Za-z\d][\w.-]*(?: *, *[A-Za-z\d][\w.-]*)*)? *\]$/;

/** `[en, de]`, `[0, 32]`, `[]`. */
function words({ source, path, seen, end }: Scan, from: number): Read<Json[]> {
  const text = source.slice(from, end);
  if (!WORDS_IN_BRACKETS.test(text)) return GIVEN_UP;
  const items: Json[] = [];
  for (const { 0: word, index } of text.matchAll(/[\w.-]+/g)) {
    const value = plain(word);
    if (value === GIVEN_UP) return GIVEN_UP;
    seen?.([...path, items.length], from + index, from + index + word.length);
    items.push(value);
  }
  return items;
}

function one({ source, path, seen, end }: Scan, from: number): Read<Json> {
  const value = plain(source.slice(from, end));
  if (value !== GIVEN_UP) seen?.([...path], from, end);
  return value;
}

const MAY_BE_NUMBER = /^[+.-]?[\d.]/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,25})?$/;
/** Everything that any reading of YAML takes for a number, a time or a date, and more. */
const NUMBER_LIKE = /^[-+.]?(?:[\d._:e+-]+|0[xob][\da-f_]*|\.?(?:inf|nan))$/i;
const WORDS: ReadonlyMap<string, Json> = new Map<string, Json>(
  [
    ['null', null],
    ['true', true],
    ['false', false],
  ].flatMap(([word, value]): [string, Json][] => {
    const text = String(word);
    const spellings = [text, text.toUpperCase(), text.charAt(0).toUpperCase() + text.slice(1)];
    return spellings.map((spelling) => [spelling, value as Json]);
  }),
);

function plain(text: string): Read<Json> {
  if ((SPECIAL.test(text.charAt(0)) && !NEGATIVE.test(text)) || NOT_ALL_VALUE.test(text)) return GIVEN_UP;
  if (MAY_BE_NUMBER.test(text)) {
    if (DECIMAL.test(text)) return Number(text);
    return NUMBER_LIKE.test(text) ? GIVEN_UP : text;
  }
  return worded(text);
}

function worded(text: string): Json {
  return text.length <= 5 && WORDS.has(text) ? (WORDS.get(text) ?? null) : text;
}
