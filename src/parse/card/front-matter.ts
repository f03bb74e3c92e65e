/** YAML front matter of a model card, read as the Hub reads it and safely: untrusted text in, plain JSON and notes out. */
import { load, YAMLException } from 'js-yaml';
import type { Json, JsonObject, Note } from '../../model.ts';
import { recoverMapping } from './front-matter-recovery.ts';
import { readPlainYaml } from './plain-yaml.ts';

/** Longest front matter that is parsed whole, in UTF-16 units; beyond it `model-index` is left out. */
const SIZE_LIMIT = 256 * 1024;
const DEPTH_LIMIT = 32;
const ALIAS_LIMIT = 100;
/** Most values a front matter may unfold to once its aliases are expanded. */
const VALUE_LIMIT = 200_000;

/** What stands before a card's body. */
export interface FrontMatter {
  /** The mapping between the fences; {} when there is none or none can be read. */
  data: JsonObject;
  /** The YAML text itself: UTF-16 offsets of its first and behind its last character; null when there is none. */
  yaml: { start: number; end: number /** 1-based line of `start`. */; line: number } | null;
  /** UTF-16 offset at which the body starts: behind the closing fence's line, 0 without front matter. */
  bodyStart: number;
  /** 1-based line of `bodyStart`. */
  bodyLine: number;
  notes: Note[];
}

/**
 * Reads the front matter of a card. A fence is a line of three dashes; the first one may be preceded by white space
 * and a byte order mark only, as the Hub and its Python client allow (huggingface_hub `REGEX_YAML_BLOCK`). YAML 1.2:
 * `no` stays a string, dates stay strings. Never throws; whatever cannot be read leaves a note with its line.
 */
export function readFrontMatter(card: string): FrontMatter {
  if (last?.card !== card) last = { card, front: parseFrontMatter(card) };
  return last.front;
}

/** The card read last: facts and claims both ask for its front matter, one card after the other. */
let last: { card: string; front: FrontMatter } | null = null;

function parseFrontMatter(card: string): FrontMatter {
  const span = fences(card);
  if (span === null) return { data: {}, yaml: null, bodyStart: 0, bodyLine: 1, notes: unclosed(card) };
  const line = 1 + countLines(card, 0, span.start);
  const source = card.slice(span.start, span.end);
  const read = source.length > SIZE_LIMIT ? parseLarge(source, line) : parse(source, line);
  if (read.data === null) return { data: {}, yaml: null, bodyStart: 0, bodyLine: 1, notes: read.notes };
  const bodyLine = 1 + countLines(card, 0, span.bodyStart);
  return {
    data: read.data,
    yaml: { start: span.start, end: span.end, line },
    bodyStart: span.bodyStart,
    bodyLine,
    notes: read.notes,
  };
}

/** Where a card's body starts, found without reading the YAML before it: much cheaper than `readFrontMatter`. */
export function bodyPlace(card: string): Pick<FrontMatter, 'bodyStart' | 'bodyLine'> {
  const bodyStart = fences(card)?.bodyStart ?? 0;
  return { bodyStart, bodyLine: 1 + countLines(card, 0, bodyStart) };
}

const OPENING = /^\s*---[ \t]*(?:\r\n|\r|\n)/;

/** Offsets of the YAML between the fences and of the body behind them; null without both fences. */
function fences(card: string): { start: number; end: number; bodyStart: number } | null {
  const opening = OPENING.exec(card);
  if (opening === null) return null;
  const start = opening[0].length;
  for (let at = card.indexOf('\n---', start - 1); at !== -1; at = card.indexOf('\n---', at + 1)) {
    const behind = behindFence(card, at + 4);
    if (behind !== -1) return { start, end: Math.max(start, at + 1), bodyStart: behind };
  }
  return null;
}

/** The offset behind a fence's line end, or -1 when anything but blanks follows the dashes. */
function behindFence(card: string, from: number): number {
  let at = from;
  while (card[at] === ' ' || card[at] === '\t') at++;
  if (at === card.length) return at;
  if (card[at] === '\n') return at + 1;
  if (card[at] !== '\r') return -1;
  return card[at + 1] === '\n' ? at + 2 : at + 1;
}

interface Parsed {
  /** Null when the text between the fences is no mapping, so that it belongs to the body. */
  data: JsonObject | null;
  notes: Note[];
}

function parse(source: string, line: number): Parsed {
  const simple = readPlainYaml(source);
  if (simple !== null) return { data: simple, notes: [] };
  try {
    return plainMapping(load(source, { maxDepth: DEPTH_LIMIT, maxAliases: ALIAS_LIMIT }), line, []);
  } catch (error) {
    return recover(source, line, complaint(error, source, line));
  }
}

/** Invalid YAML is read entry by entry; text in which no entry is found belongs to the body. */
function recover(source: string, line: number, note: Note): Parsed {
  if (source.trim() === '') return { data: {}, notes: [] };
  return plainMapping(recoverMapping(source) ?? source.trim(), line, [note]);
}

/** Front matter beyond the limit is nearly always one huge `model-index`: the rest is read without it. */
function parseLarge(source: string, line: number): Parsed {
  const note = { code: 'front-matter-too-large', place: `README.md:${line}`, saw: `${source.length} characters` };
  const rest = withoutModelIndex(source);
  if (rest.length > SIZE_LIMIT) return { data: {}, notes: [note] };
  const read = parse(rest, line);
  return { data: read.data, notes: [note, ...read.notes] };
}

/** Blanks out the `model-index` block, keeping the line count so that later complaints name the right line. */
function withoutModelIndex(source: string): string {
  const start = source.startsWith('model-index:') ? 0 : source.indexOf('\nmodel-index:') + 1;
  if (start === 0 && !source.startsWith('model-index:')) return source;
  const next = /\n(?=[^\s#-])/g;
  next.lastIndex = start;
  const end = next.exec(source)?.index ?? source.length;
  return source.slice(0, start) + '\n'.repeat(countLines(source, start, end)) + source.slice(end);
}

function plainMapping(value: unknown, line: number, notes: Note[]): Parsed {
  const place = `README.md:${line}`;
  if (value === null || value === undefined) return { data: {}, notes };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const saw = String(value).slice(0, 200);
    return { data: null, notes: [...notes, { code: 'front-matter-no-mapping', place, saw }] };
  }
  const budget = { left: VALUE_LIMIT };
  const data = plain(value, budget, 0) as JsonObject;
  if (budget.left > 0) return { data, notes };
  const saw = `more than ${VALUE_LIMIT} values`;
  return { data: {}, notes: [...notes, { code: 'front-matter-too-large', place, saw }] };
}

/** A copy that is JSON and a tree: aliases unfolded within the budget, no prototype keys, no infinities, no maps. */
function plain(value: unknown, budget: { left: number }, depth: number): Json {
  if (--budget.left <= 0 || depth > DEPTH_LIMIT) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map((item) => plain(item, budget, depth + 1));
  if (typeof value !== 'object' || value === null) return null;
  const copy: JsonObject = {};
  for (const [key, item] of Object.entries(value)) {
    if (key !== '__proto__') copy[key] = plain(item, budget, depth + 1);
  }
  return copy;
}

/** Says what was wrong and shows the line on which the parser gave up. */
function complaint(error: unknown, source: string, line: number): Note {
  const mark = error instanceof YAMLException ? error.mark : undefined;
  const what = error instanceof YAMLException ? error.reason : 'cannot be read';
  const at = mark?.line ?? 0;
  const text = mark === undefined ? '' : (source.split('\n', at + 1)[at] ?? '').trim();
  const saw = `${what}: ${text}`.slice(0, 200);
  return { code: 'front-matter-invalid', place: `README.md:${line + at}`, saw };
}

/** A card that opens a front matter and never closes it says so; one that opens none says nothing. */
function unclosed(card: string): Note[] {
  const opening = OPENING.exec(card);
  if (opening === null) return [];
  const line = countLines(card, 0, opening[0].length);
  return [{ code: 'front-matter-unclosed', place: `README.md:${line}`, saw: opening[0].trim() }];
}

/** Line ends between two offsets: `\n`, and `\r` that no `\n` follows. */
export function countLines(text: string, from: number, to: number): number {
  const part = text.slice(from, to);
  let count = 0;
  for (let at = part.indexOf('\n'); at !== -1; at = part.indexOf('\n', at + 1)) count++;
  for (let at = part.indexOf('\r'); at !== -1; at = part.indexOf('\r', at + 1)) {
    if (text.charCodeAt(from + at + 1) !== 10) count++;
  }
  return count;
}
