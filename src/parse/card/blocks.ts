/**
 * A card's body in blocks: headings, text, list items, tables, code. One pass over its lines.
 *
 * An own scanner, not a Markdown parser: claims need the place of every cell, which block parsers do not keep, and
 * they stand in tables that do not render (no delimiter row, no blank line before them, inside `<div>` or a fence).
 */
import type { Note } from '../../model.ts';
import { type Grid, LIMITS } from './grid.ts';
import { htmlTables } from './html-table.ts';
import { type Line, lineFinder } from './lines.ts';
import { visible } from './markup.ts';
import { bars, isRule } from './pipe-rows.ts';
import { pipeTable } from './pipe-table.ts';

export type Block =
  | { kind: 'heading' /** 1 to 6; 7 for a line set in bold. */; level: number; text: string }
  | { kind: 'text'; lines: Line[] }
  | { kind: 'items'; lines: Line[] }
  | { kind: 'grid'; grid: Grid }
  | { kind: 'code'; language: string; lines: Line[] };

/** What a scan carries along: the card, its lines, the blocks so far. */
interface Scan {
  card: string;
  lines: readonly Line[];
  blocks: Block[];
  notes: Note[];
  tables: number;
}

/** Reads the blocks between the given lines. Never throws; what passes the limits leaves a note. */
export function blocksOf(card: string, lines: readonly Line[], notes: Note[]): Block[] {
  const scan: Scan = { card, lines, blocks: [], notes, tables: 0 };
  for (let at = 0; at < lines.length; ) at = step(scan, at);
  if (scan.tables > LIMITS.tables) {
    notes.push({ code: 'too-many-tables', place: 'README.md', saw: `${scan.tables} tables` });
  }
  return scan.blocks;
}

/** A reader looks at the line at `at` (its containers taken off) and returns the next line's index, or `at` to pass. */
type Reader = (scan: Scan, at: number, line: Line, text: string) => number;

/** In order: the first reader that moves on has the line. */
const READERS: readonly Reader[] = [
  blank,
  fence,
  comment,
  htmlTable,
  htmlHeading,
  heading,
  pipes,
  item,
  boldLine,
  text,
];

function step(scan: Scan, at: number): number {
  const whole = scan.lines[at];
  if (whole === undefined) return at + 1;
  const line = unquoted(scan.card, whole);
  const shown = scan.card.slice(line.start, line.end);
  for (const read of READERS) {
    const next = read(scan, at, line, shown);
    if (next > at) return next;
  }
  return at + 1;
}

/** The line without its indentation and block-quote marks. */
function unquoted(card: string, line: Line): Line {
  let start = line.start;
  for (; start < line.end; start++) {
    const unit = card.charCodeAt(start);
    if (unit !== 32 && unit !== 9 && unit !== 62) break;
  }
  return { number: line.number, start, end: line.end };
}

function blank(scan: Scan, at: number, line: Line): number {
  if (line.start < line.end) return at;
  const last = scan.blocks.at(-1);
  if (last?.kind === 'text' && last.lines.length > 0) scan.blocks.push({ kind: 'text', lines: [] });
  return at + 1;
}

const FENCE = /^(`{3,}|~{3,})\s*(.*)$/s;

function fence(scan: Scan, at: number, line: Line, shown: string): number {
  const unit = shown.charCodeAt(0);
  if (unit !== 96 && unit !== 126) return at;
  const opened = FENCE.exec(shown);
  const mark = opened?.[1];
  const info = opened?.[2] ?? '';
  if (mark === undefined || info.includes('```')) return at;
  const end = closing(scan, at + 1, mark);
  const inner = scan.lines.slice(at + 1, end).map((each) => unquoted(scan.card, each));
  const table = info.includes('|');
  if (table) inner.unshift({ number: line.number, start: line.end - info.length, end: line.end });
  code(scan, table ? '' : info.trim().toLowerCase(), inner);
  return Math.min(end + 1, scan.lines.length);
}

function closing(scan: Scan, from: number, mark: string): number {
  for (let at = from; at < scan.lines.length; at++) {
    const line = scan.lines[at];
    if (line === undefined) break;
    const { start } = unquoted(scan.card, line);
    if (scan.card.startsWith(mark, start)) return at;
  }
  return scan.lines.length;
}

/** Runs of bars inside a fence are tables; the lines between them stay code. */
function code(scan: Scan, language: string, lines: readonly Line[]): void {
  let plain: Line[] = [];
  for (let at = 0; at < lines.length; ) {
    const run = PROGRAM.test(language) ? [] : runOfBars(scan.card, lines, at);
    const grid = run.length >= 2 ? pipeTable(scan.card, run, 'code-block', scan.notes) : null;
    if (grid === null) {
      const line = lines[at++];
      if (line !== undefined) plain.push(line);
      continue;
    }
    if (plain.length > 0) scan.blocks.push({ kind: 'code', language, lines: plain });
    plain = [];
    addGrid(scan, grid);
    at += run.length;
  }
  if (plain.length > 0) scan.blocks.push({ kind: 'code', language, lines: plain });
}

const PROGRAM =
  /^(?:python|py|bash|sh|shell|console|cpp|c\+\+|rust|js|javascript|typescript|bibtex|latex|dockerfile|html|xml|css)\b/;

function runOfBars(card: string, lines: readonly Line[], at: number): Line[] {
  const run: Line[] = [];
  for (let next = at; next < lines.length; next++) {
    const line = lines[next];
    if (line === undefined || !(hasBar(card, line) || isDrawnRule(card, line))) break;
    run.push(line);
  }
  return run.some((line) => hasBar(card, line)) ? run : [];
}

function hasBar(card: string, line: Line): boolean {
  const bar = card.indexOf('|', line.start);
  return bar !== -1 && bar < line.end;
}

/** `+-----+-----+` as drawn by database shells and Python's tabulate. */
function isDrawnRule(card: string, line: Line): boolean {
  return card.charCodeAt(line.start) === 43 && isRule(card, line);
}

/** Comments render as nothing: many repackagers keep machine notes in them. */
function comment(scan: Scan, at: number, line: Line, shown: string): number {
  if (!shown.startsWith('<!--')) return at;
  const close = scan.card.indexOf('-->', line.start + 4);
  if (close === -1) return at + 1;
  if (close < line.end) return scan.card.slice(close + 3, line.end).trim() === '' ? at + 1 : at;
  let next = at + 1;
  while (next < scan.lines.length && (scan.lines[next]?.start ?? 0) <= close) next++;
  return next;
}

const TABLE = /<table[\s>]/i;
const TABLE_EDGE = /<(\/?)table[\s>]/gi;
const MOST_HTML = 400_000;

function htmlTable(scan: Scan, at: number, line: Line, shown: string): number {
  const found = shown.includes('<') ? TABLE.exec(shown) : null;
  if (found === null) return at;
  const start = line.start + found.index;
  const end = tableEnd(scan.card, start);
  const inside: Line[] = [];
  let next = at;
  for (; next < scan.lines.length && (scan.lines[next]?.start ?? end) < end; next++) {
    const each = scan.lines[next];
    if (each !== undefined) inside.push(each);
  }
  for (const grid of htmlTables(scan.card, start, end, lineFinder(inside), scan.notes)) addGrid(scan, grid);
  return Math.max(next, at + 1);
}

function tableEnd(card: string, start: number): number {
  TABLE_EDGE.lastIndex = start;
  let depth = 0;
  for (let edge = TABLE_EDGE.exec(card); edge !== null; edge = TABLE_EDGE.exec(card)) {
    if (edge.index - start > MOST_HTML) break;
    depth += edge[1] === '' ? 1 : -1;
    if (depth <= 0) return Math.min(card.length, TABLE_EDGE.lastIndex);
  }
  return Math.min(card.length, start + MOST_HTML);
}

const HTML_HEADING = /<h([1-6])(?:\s[^<>]{0,200})?>(.{1,300}?)<\/h\1>/i;

function htmlHeading(scan: Scan, at: number, _line: Line, shown: string): number {
  const found = shown.includes('<h') || shown.includes('<H') ? HTML_HEADING.exec(shown) : null;
  if (found === null) return at;
  scan.blocks.push({ kind: 'heading', level: Number(found[1]), text: visible(found[2] ?? '') });
  return at + 1;
}

const HEADING = /^(#{1,6})[\s#]*(.*?)[\s#]*$/s;

function heading(scan: Scan, at: number, line: Line, shown: string): number {
  if (shown.charCodeAt(0) === 35) {
    const found = HEADING.exec(shown.slice(0, 400));
    scan.blocks.push({ kind: 'heading', level: found?.[1]?.length ?? 1, text: visible(found?.[2] ?? '') });
    return at + 1;
  }
  return isUnderline(shown) ? underlined(scan, at, line) : at;
}

function isUnderline(shown: string): boolean {
  return /^(?:={3,}|-{3,})\s*$/.test(shown.length > 200 ? '' : shown);
}

/** Setext headings: the one-line paragraph above becomes the heading. */
function underlined(scan: Scan, at: number, line: Line): number {
  const last = scan.blocks.at(-1);
  const only = last?.kind === 'text' && last.lines.length === 1 ? last.lines[0] : undefined;
  if (only === undefined) return at + 1;
  scan.blocks.pop();
  const level = scan.card.charCodeAt(line.start) === 61 ? 1 : 2;
  scan.blocks.push({ kind: 'heading', level, text: visible(scan.card.slice(only.start, only.end)) });
  return at + 1;
}

/** A run of lines with bars is a table when it has a rule, or two lines alike. */
function pipes(scan: Scan, at: number, line: Line): number {
  if (!hasBar(scan.card, line) && !isDrawnRule(scan.card, line)) return at;
  const run: Line[] = [];
  for (let next = at; next < scan.lines.length; next++) {
    const each = scan.lines[next];
    const open = each === undefined ? undefined : unquoted(scan.card, each);
    if (open === undefined || !(hasBar(scan.card, open) || isDrawnRule(scan.card, open))) break;
    run.push(open);
  }
  if (!isTable(scan.card, run)) return at;
  const grid = pipeTable(scan.card, run, 'table', scan.notes);
  if (grid === null) return at;
  addGrid(scan, grid);
  return at + run.length;
}

function isTable(card: string, run: readonly Line[]): boolean {
  if (run.length < 2) return false;
  if (run.slice(0, 4).some((line) => isRule(card, line))) return true;
  const counts = run.map((line) => bars(card, line.start, line.end).length);
  return counts.every((count) => count >= 2 && count === counts[0]);
}

function addGrid(scan: Scan, grid: Grid): void {
  scan.tables++;
  if (scan.tables <= LIMITS.tables) scan.blocks.push({ kind: 'grid', grid });
}

const ITEM = /^(?:[-*+•◦▪–]|\d{1,3}[.)])\s+(?=\S)/;

function item(scan: Scan, at: number, line: Line, shown: string): number {
  const found = ITEM.exec(shown);
  if (found === null || /^[-*_\s]{3,}$/.test(shown.slice(0, 100))) return at;
  const own = { ...line, start: line.start + found[0].length };
  const last = scan.blocks.at(-1);
  if (last?.kind === 'items') last.lines.push(own);
  else scan.blocks.push({ kind: 'items', lines: [own] });
  return at + 1;
}

const BOLD_LINE = /^(?:\*\*|__)([^*]{1,150})(?:\*\*|__)\s*:?\s*$|^<(?:b|strong)>([^<]{1,150})<\/(?:b|strong)>:?$/;

/** A line set wholly in bold heads what follows, unless it states a number itself. */
function boldLine(scan: Scan, at: number, _line: Line, shown: string): number {
  const found = shown.length < 170 ? BOLD_LINE.exec(shown) : null;
  if (found === null || /\d[.,]\d+\s*%?\s*\**$/.test(shown)) return at;
  scan.blocks.push({ kind: 'heading', level: 7, text: visible(found[1] ?? found[2] ?? '') });
  return at + 1;
}

function text(scan: Scan, at: number, line: Line): number {
  const last = scan.blocks.at(-1);
  if (last?.kind === 'text') last.lines.push(line);
  else scan.blocks.push({ kind: 'text', lines: [line] });
  return at + 1;
}
