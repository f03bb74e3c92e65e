/**
 * The one reading of a model's name that names are compared by, whoever wrote it: a repo id, a table's header, a title, a
 * sentence. What the readers of repo names claimed becomes parts: name, family, line, stage, size, version, date ...
 */
import { PRINTED_WORDS } from '../../rules/printed-names.ts';
import { MONTH_NAMES } from '../../rules/snapshot-words.ts';
import { remembered } from '../remembered.ts';
import { wordAt } from './claimers.ts';
import { readNameOnce } from './read.ts';
import type { ClaimKind, NameClaim, NameReading } from './reading.ts';

/** What a part of a name is, the most telling last. */
export type PartKind =
  | 'filler'
  | 'maker'
  | 'format'
  | 'detail'
  | 'date'
  | 'version'
  | 'family'
  | 'size'
  | 'stage'
  | 'mode'
  | 'line'
  | 'name';

export interface NamePart {
  kind: PartKind;
  /** In the spelling that all writers of it share: `instruct` of "it", `2` of "v2.0", `7b` of "7B". */
  text: string;
  /** Stands in brackets behind the name. */
  remark: boolean;
}

const LONGEST = 160;

/** The parts of a name without its owner, in its order. Never throws. */
export const partsOf: (name: string) => readonly NamePart[] = remembered(readParts);

function readParts(name: string): NamePart[] {
  const text = plain(name);
  return partsIn(readNameOnce(`/${text}`), text);
}

/** The parts of a repo's name that has been read already; null where its spelling has to be made plain first. */
export function partsOfReading(reading: NameReading): readonly NamePart[] | null {
  const name = reading.id.slice(reading.id.indexOf('/') + 1);
  return plain(name) === name ? partsIn(reading, name) : null;
}

function partsIn(reading: NameReading, text: string): NamePart[] {
  const first = reading.id.length - text.length;
  const by: (NameClaim | undefined)[] = [];
  for (const claim of reading.claims) for (let at = claim.from; at < claim.to; at++) by[at] = claim;
  const remarks = bracketed(text);
  const parts: NamePart[] = [];
  for (let at = 0; at < reading.tokens.length; ) {
    const { kind, text: said, to } = partAt({ tokens: reading.tokens, by }, at);
    const start = (reading.tokens[at]?.start ?? first) - first;
    if (said !== '') parts.push({ kind, text: said, remark: remarks[start] === true });
    at = to;
  }
  return parts;
}

const ACCENT = /[\u0300-\u036f]/g;
const GREEK: Readonly<Record<string, string>> = { α: ' alpha ', β: ' beta ', γ: ' gamma ' };

/** Most names are plain as they stand. */
const PLAIN = /^[A-Za-z\d. -]*$/;

/** Accents off, Greek letters and the plus of a name written out, `2_5` as `2.5`. */
function plain(name: string): string {
  if (name.length <= LONGEST && PLAIN.test(name)) return name;
  return name
    .slice(0, LONGEST)
    .normalize('NFD')
    .replace(ACCENT, '')
    .normalize('NFKC')
    .replace(/[αβγ]/g, (letter) => GREEK[letter] ?? letter)
    .replace(/(?<=[a-z])\+/gi, ' plus ')
    .replace(/(?<![qQ]\d?)(?<=\d)_(?=\d)/g, '.')
    .replaceAll('/', ' ');
}

/** For each offset whether it stands in brackets behind something. */
function bracketed(text: string): boolean[] {
  const inside: boolean[] = [];
  if (!/[([（【]/.test(text)) return inside;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    if (/[([（【]/.test(text[at] ?? '')) depth++;
    else if (/[)\]）】]/.test(text[at] ?? '')) depth = Math.max(0, depth - 1);
    inside[at] = depth > 0 && at > 0;
  }
  return inside;
}

/** The tokens of a name, and what each was claimed as. */
interface Tokens {
  tokens: NameReading['tokens'];
  by: readonly (NameClaim | undefined)[];
}

interface PartAt {
  kind: PartKind;
  text: string;
  to: number;
}

/** What claims of one run are as a whole; runs of the other kinds are taken apart into their words. */
const WHOLE: Partial<Record<ClaimKind, PartKind>> = {
  size: 'size',
  'active-size': 'size',
  experts: 'size',
  format: 'format',
  level: 'format',
  part: 'format',
  context: 'detail',
  training: 'detail',
  date: 'date',
  version: 'version',
};

const WORDS: ReadonlyMap<string, readonly [PartKind, string?]> = new Map<string, readonly [PartKind, string?]>([
  ...PRINTED_WORDS.detail.map((word) => [word, ['detail']] as const),
  ...PRINTED_WORDS.line.map((word) => [word, ['line']] as const),
  ...PRINTED_WORDS.filler.map((word) => [word, ['filler']] as const),
  ...PRINTED_WORDS.base.map((word) => [word, ['stage', 'base']] as const),
  ...PRINTED_WORDS.instruct.map((word) => [word, ['stage', 'instruct']] as const),
]);

function partAt(name: Tokens, at: number): PartAt {
  const { tokens, by } = name;
  const claim = by[at];
  const token = tokens[at];
  const lower = token?.lower ?? '';
  const whole = claim && WHOLE[claim.kind];
  if (claim && whole && !isSpelt(claim, lower)) return { kind: whole, text: wholeText(claim), to: claim.to };
  const glued = gluedAt(name, at);
  if (glued !== null) return glued;
  const mode = modeAt(tokens, at);
  if (mode !== null) return mode;
  const known = WORDS.get(lower);
  if (known) return { kind: known[0], text: known[1] ?? lower, to: at + 1 };
  if (token?.kind === 'number') return numberAt(tokens, by, at);
  if (MONTHS.has(lower)) return monthAt(tokens, at);
  return { kind: kindOf(tokens, claim, at), text: SPELT.get(lower) ?? lower, to: at + 1 };
}

const MODES: ReadonlySet<string> = new Set(PRINTED_WORDS.mode);
const UNMODES: ReadonlySet<string> = new Set(PRINTED_WORDS.unmode);
const LONGEST_UNMODE = 3;

/** "Thinking", "Non-Thinking", "NonThinking", "Reasoning Off". */
function modeAt(tokens: NameReading['tokens'], at: number): PartAt | null {
  const word = tokens[at]?.lower ?? '';
  const next = tokens[at + 1]?.lower ?? '';
  if (UNMODES.has(word) && word.length > LONGEST_UNMODE) return { kind: 'mode', text: OFF, to: at + 1 };
  if (UNMODES.has(word) && MODES.has(next)) return { kind: 'mode', text: OFF, to: at + 2 };
  if (!MODES.has(word)) return null;
  if (next === 'off') return { kind: 'mode', text: OFF, to: at + 2 };
  return { kind: 'mode', text: word, to: next === 'on' || next === 'mode' ? at + 2 : at + 1 };
}

const OFF = 'off';

const MAKERS: ReadonlySet<string> = new Set(PRINTED_WORDS.maker);

/** Letters, figures and letters in one word are one name (`gpt4all`), as is a maker's that ends in a figure (`ai21`). */
function gluedAt({ tokens, by }: Tokens, at: number): PartAt | null {
  let to = at + 1;
  while (tokens[to]?.glued && isFree(by[to])) to++;
  let text = tokens[at]?.lower ?? '';
  for (let next = at + 1; next < to; next++) text += tokens[next]?.lower ?? '';
  if (MAKERS.has(text)) return { kind: 'maker', text, to };
  return to - at > 2 && tokens[at]?.kind === 'word' && isFree(by[at]) ? { kind: 'name', text, to } : null;
}

function isFree(claim: NameClaim | undefined): boolean {
  return claim === undefined || claim.kind === 'filler' || claim.kind === 'stage';
}

/** "Step-3" may be a model; "e3" and "50k" are none. */
function isSpelt({ kind, text }: NameClaim, word: string): boolean {
  return kind === 'training' && (/^\d+$/.test(text) || (word.length > 2 && !/^\d/.test(word)));
}

const SPELT: ReadonlyMap<string, string> = new Map([
  ['uncensor', 'uncensored'],
  ['gtp', 'gpt'],
  ['multilingual', 'multi'],
]);

function wholeText({ kind, value, text }: NameClaim): string {
  if (kind === 'version') return withoutZero(text.replace(/^\D+/, ''));
  if (kind === 'size') return `${Number(value) / 1e9}b`;
  return kind === 'date' ? String(value) : text.toLowerCase().replace(/[^a-z\d.]/g, '');
}

/** Of the words that no printed name has a habit of its own with. */
function kindOf(tokens: NameReading['tokens'], claim: NameClaim | undefined, at: number): PartKind {
  const row = wordAt(tokens, at);
  if (row?.kind === 'line' || row?.value === 'tier') return 'line';
  if (VERSION_WORDS.has(tokens[at]?.lower ?? '')) return 'version';
  if (claim?.kind === 'family' || claim?.kind === 'generation') return 'family';
  return claim?.kind === 'developer' ? 'maker' : FORMATS.has(claim?.value ?? '') ? 'format' : 'name';
}

/** Values of rows that say how weights are stored or laid out. */
const FORMATS: ReadonlySet<string | number> = new Set(['hf', 'copy', 'llamafied']);

/** "zephyr-7b-alpha" and "-beta" are two states of one model. */
const VERSION_WORDS: ReadonlySet<string> = new Set(['alpha', 'beta', 'gamma']);

/** A bare number is a version, behind a date the rest of it, before a single letter an amount: `4T` of tokens. */
function numberAt(tokens: NameReading['tokens'], by: readonly (NameClaim | undefined)[], at: number): PartAt {
  const number = tokens[at]?.text ?? '';
  const unit = tokens[at + 1];
  if (unit?.glued && unit.text.length === 1 && unit.kind === 'word' && by[at + 1] === undefined)
    return { kind: 'detail', text: `${number}${unit.lower}`, to: at + 2 };
  const dated = DATE.test(number) || by[at - 1]?.kind === 'date' || by[at - 2]?.kind === 'date';
  return { kind: dated ? 'date' : 'version', text: dated ? number : withoutZero(number), to: at + 1 };
}

/** 0613, 1106, 202404, 20241022. */
const DATE = /^(?:\d{4}|\d{6}|\d{8})$/;

function withoutZero(number: string): string {
  return number.replace(/^(\d+)\.0$/, '$1');
}

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES);
const IN_ORDER = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Dec 10" is 1210. */
function monthAt(tokens: NameReading['tokens'], at: number): PartAt {
  const month = String(IN_ORDER.indexOf((tokens[at]?.lower ?? '').slice(0, 3)) + 1).padStart(2, '0');
  const day = tokens[at + 1]?.text ?? '';
  if (/^\d{1,2}$/.test(day)) return { kind: 'date', text: `${month}${day.padStart(2, '0')}`, to: at + 2 };
  return { kind: 'date', text: month, to: at + 1 };
}

/** The size that a part states, in billions; null for a part that states none. */
export function billionsOf({ kind, text }: NamePart): number | null {
  const found = kind === 'size' ? /^[ae]?(?:(\d+)x)?(\d+(?:\.\d+)?)b?$/.exec(text) : null;
  return found ? Number(found[1] ?? 1) * Number(found[2]) : null;
}
