/** The license that a card states in its text and nowhere in its front matter. */
import { EMPTY_DECLARATIONS, type LicenseRow } from '../../rules/licenses.ts';
import { textLines } from '../card/lines.ts';
import { licenseByLink, licenseByName } from './lookup.ts';

/** What the text says, and what it amounts to. */
export interface ProseLicense {
  /** null: a license is named that no table knows. */
  row: LicenseRow | null;
  /** The statement's own words, markup stripped. */
  said: string;
  link: string | null;
  /** 1-based line in the card. */
  line: number;
}

/** Longest body that is searched, in UTF-16 units, and most lines with the word in it that are read. */
const BODY_LIMIT = 400_000;
const LINE_LIMIT = 2_000;
const MOST_LINES = 60;

/** A line of the body that speaks of a license, with its neighbour for headings. */
interface Passage {
  text: string;
  next: string;
  line: number;
}

/** Ways to state a license, strongest first; the first that finds a license the tables know wins. */
const READERS = [
  { read: labelled, tellsUnknown: true },
  { read: sentence, tellsUnknown: false },
  { read: underHeading, tellsUnknown: false },
] as const;

/** The words of a statement before they are looked up. */
interface Statement {
  said: string;
  link: string | null;
}

/**
 * Reads the license of *this model* out of the body that starts at `bodyStart` on `bodyLine`: a label (`**License:**
 * MIT`), a sentence (`This model is released under the ...`), or a heading with a name under it. Statements about
 * code, data or another model are left alone. Null when nothing is stated; a row of null when nobody knows the name.
 */
export function licenseFromProse(card: string, bodyStart: number, bodyLine: number): ProseLicense | null {
  const passages = licensePassages(card.slice(bodyStart, bodyStart + BODY_LIMIT), bodyLine);
  let unknown: ProseLicense | null = null;
  for (const { read, tellsUnknown } of READERS) {
    for (const passage of passages) {
      for (const found of lookUp(read(passage), passage.line, tellsUnknown)) {
        if (found.row !== null) return found;
        unknown ??= found;
      }
    }
  }
  return unknown;
}

function licensePassages(body: string, bodyLine: number): Passage[] {
  if (!SPEAKS.test(body)) return [];
  const lines = textLines(body);
  const passages: Passage[] = [];
  const fences = body.includes('```') || body.includes('~~~');
  let fenced = false;
  for (let at = 0; at < lines.length && passages.length < MOST_LINES; at++) {
    const text = lines[at] ?? '';
    if (fences && /^\s{0,3}(?:```|~~~)/.test(text)) fenced = !fenced;
    if (fenced || !SPEAKS.test(text)) continue;
    passages.push({ text: text.slice(0, LINE_LIMIT), next: nextText(lines, at), line: bodyLine + at });
  }
  return passages;
}

const SPEAKS = /licen[sc]/i;

function nextText(lines: readonly string[], at: number): string {
  const next = lines.slice(at + 1, at + 4).find((line) => line.trim() !== '') ?? '';
  return next.slice(0, LINE_LIMIT);
}

const LABEL = /^[\s>|#•+-]*(?:model |weights? )?licen[sc]es?(?: \(?[a-z]{2,10}\)?)?\s*[:|：]\s*(\S.*)$/i;
/** The same with emphasis in place of the colon. */
const BOLD_LABEL = /^[\s>#•+*-]*\*\*(?:model )?licen[sc]e\*\*\s+(\S.*)$/i;

/** `- **License:** Apache 2.0`, `| License | [Gemma](https://...) |`: a label with nothing but the license behind it. */
function labelled({ text }: Passage): Statement[] {
  const value = LABEL.exec(plain(text))?.[1] ?? BOLD_LABEL.exec(text)?.[1];
  if (value === undefined) return [];
  const cells = value.split('|').filter((cell) => cell.trim() !== '');
  return cells.length === 1 ? statements(cells[0] ?? '') : [];
}

const SUBJECT =
  /\b(?:this|these|the|our|all)\s(?:[\w.-]{1,30}\s){0,3}?(?:models?|weights|checkpoints?)\s(?:\w{1,20}\s){0,3}?(?:is|are|was|were)\s(?:\w{1,20}\s){0,2}?(?:licensed|released|distributed|available|provided|published|shared|open-sourced|governed)\s(?:\w{1,20}\s){0,3}?(?:under|by|with)\s(?:the\s|an?\s)?(.{1,200})/i;

/** Words that give the sentence another subject than this model. */
const OTHER_SUBJECT = /\b(?:base|original|parent|teacher|underlying|upstream|datasets?|embedding)\b/i;

/** `This model is released under the Apache 2.0 license.` */
function sentence({ text }: Passage): Statement[] {
  const found = SUBJECT.exec(plain(text));
  if (found === null) return [];
  const subject = found[0].slice(0, found[0].length - (found[1]?.length ?? 0));
  return OTHER_SUBJECT.test(subject) ? [] : [opening(found[1] ?? '')];
}

const HEADING = /^\s{0,3}(?:#{1,6}\s*)?(?:\d{1,2}[.)]\s*)?(?:model )?licen[sc]e\s*:?\s*#*$/i;
const LONGEST_UNDER_HEADING = 80;

/** `## License` with a name alone in the next line. */
function underHeading({ text, next }: Passage): Statement[] {
  if (!HEADING.test(plain(text))) return [];
  const value = plain(next);
  return withoutLinks(value).length <= LONGEST_UNDER_HEADING ? statements(value) : [];
}

/** Emphasis, code ticks and HTML tags taken off; links stay. */
function plain(text: string): string {
  return text
    .replace(/<[^<>]{0,300}>/g, ' ')
    .replace(/[*`]|\b_+|_+\b/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .trim();
}

const LINK = /\[([^[\]]{1,200})\]\(\s?([^\s()]{1,400})\s?\)/;
const BARE_LINK = /https?:\/\/[^\s<>()[\]"']{1,400}/;

function withoutLinks(text: string): string {
  return text.replace(/\]\([^()]{0,400}\)/g, ']');
}

/** Where a sentence comes to its license: `... is licensed under the`, `... is governed by the`. */
const UNDER = /\b(?:under|governed by|available at:?)\s(?:the\s|an?\s)?/i;
/** Only the code or the data is meant. */
const NOT_THE_WEIGHTS =
  /^(?![^.]{0,200}\b(?:models?|weights|checkpoints?)\b)[^.]{0,200}\b(?:code|repository|scripts|datasets?)\b/i;

/** The readings of a label's value: as a name or link at its start, else as a sentence. */
function statements(text: string): Statement[] {
  const under = UNDER.exec(text);
  if (under === null || under.index > 150) return [opening(text)];
  return NOT_THE_WEIGHTS.test(text) ? [] : [opening(text), opening(text.slice(under.index + under[0].length))];
}

/** The text with the link it begins with, if it does. */
function opening(text: string): Statement {
  const link = LINK.exec(text);
  const bare = BARE_LINK.exec(text);
  if (link !== null && link.index <= 25)
    return { said: `${text.slice(0, link.index)}${link[1]}`, link: link[2] ?? null };
  if (bare !== null && bare.index <= 25) return { said: text.slice(0, bare.index).trim() || bare[0], link: bare[0] };
  return { said: text.trim(), link: null };
}

const MOST_WORDS = 9;

/** The first statement that names a license the tables know; else, where told so, the first one as it is. */
function lookUp(statements: readonly Statement[], line: number, tellsUnknown: boolean): ProseLicense[] {
  const readings = statements.filter(({ said }) => !isBlank(said)).map((stated) => known(stated, line));
  const best = readings.find(({ row }) => row !== null) ?? readings.at(-1);
  return best !== undefined && (best.row !== null || tellsUnknown) ? [best] : [];
}

function known({ said, link }: Statement, line: number): ProseLicense {
  const byLink = link === null ? null : licenseByLink(link);
  const named = byLink === null ? longestName(said) : null;
  return { row: byLink ?? named?.row ?? null, said: named?.said ?? firstClause(said).trim(), link, line };
}

const BLANKS: readonly string[] = [
  EMPTY_DECLARATIONS.elsewhere,
  EMPTY_DECLARATIONS.unknown,
  ...EMPTY_DECLARATIONS.blanks,
];

function isBlank(said: string): boolean {
  const text = said.toLowerCase().replace(/[.\s]+$/, '');
  return !/[a-z0-9\u0080-\uffff]/.test(text) || BLANKS.includes(text);
}

/** The longest run of words at the start that names a license: `Apache 2.0 license, see` is `Apache 2.0`. */
function longestName(said: string): { said: string; row: LicenseRow } | null {
  const words = said.split(' ').slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ');
    const row = licenseByName(name.replace(/[.,;:)]+$/, ''));
    if (row !== null && row.conditions !== null) return { said: name.replace(/[.,;:)]+$/, ''), row };
  }
  return null;
}

function firstClause(said: string): string {
  return (said.split(/\. |; |, | \(/, 1)[0] ?? said).slice(0, 120);
}
