/**
 * A card's body in blocks: headings, text, list items, tables, code. One pass over its lines.
 *
 * An own scanner, not a Markdown parser: claims need the place of every cell, which block parsers do not keep, and
 * they stand in tables that do not render (no delimiter row, no blank line before them, inside `<div>` or a fence).
 */
import type { Note } from '../../model.ts';
import { isDrawnRule, isTable, runOfBars, unquoted } from './bar-runs.ts';
import { codeBlocks } from './code-blocks.ts';
import { type Grid, LIMITS } from './grid.ts';
import { htmlTables } from './html-table.ts';
import { type Line, lineFinder } from './lines.ts';
import { visible } from './markup.ts';
import { pipeTable } from './pipe-table.ts';

export type Block =
  | { kind: 'heading' /** 1 to 6; 7 for a line set in bold. */; level: number; text: string; line: Line }
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
  /** Lines before this index were looked at as a table and are none. */
  noTableBefore: number;
  /** A comment was opened that nothing closes. */
  unendedComment: boolean;
}

/** Reads the blocks between the given lines. Never throws; what passes the limits leaves a note. */
export function blocksOf(card: string, lines: readonly Line[], notes: Note[]): Block[] {
  const scan: Scan = { card, lines, blocks: [], notes, tables: 0, noTableBefore: 0, unendedComment: false };
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
  if (isPlain(shown)) return text(scan, at, line);
  for (const read of READERS) {
    const next = read(scan, at, line, shown);
    if (next > at) return next;
  }
  return at + 1;
}

/** A line that starts with a letter and holds neither tag nor bar: no reader but the last would have it. */
function isPlain(shown: string): boolean {
  const lower = shown.charCodeAt(0) | 32;
  return lower >= 97 && lower <= 122 && !shown.includes('<') && !shown.includes('|');
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
  for (const block of codeBlocks(scan.card, inner, table ? '' : info.trim().toLowerCase(), scan.notes)) {
    if (block.kind === 'grid') addGrid(scan, block.grid);
    else scan.blocks.push(block);
  }
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

/** Comments render as nothing: many repackagers keep machine notes in them. One that never ends hides its line only. */
function comment(scan: Scan, at: number, line: Line, shown: string): number {
  if (!shown.startsWith('<!--') || scan.unendedComment) return at;
  const close = scan.card.indexOf('-->', line.start + 4);
  if (close === -1) {
    scan.unendedComment = true;
    return at + 1;
  }
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

function htmlHeading(scan: Scan, at: number, line: Line, shown: string): number {
  const found = shown.includes('<h') || shown.includes('<H') ? HTML_HEADING.exec(shown.slice(0, 2000)) : null;
  if (found === null) return at;
  scan.blocks.push({ kind: 'heading', level: Number(found[1]), text: visible(found[2] ?? ''), line });
  return at + 1;
}

const HEADING = /^(#{1,6})[\s#]*(.*?)[\s#]*$/s;

function heading(scan: Scan, at: number, line: Line, shown: string): number {
  const unit = shown.charCodeAt(0);
  if (unit === 35) {
    const found = HEADING.exec(shown.slice(0, 400));
    scan.blocks.push({ kind: 'heading', level: found?.[1]?.length ?? 1, text: visible(found?.[2] ?? ''), line });
    return at + 1;
  }
  return (unit === 61 || unit === 45) && isUnderline(shown) ? underlined(scan, at, line) : at;
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
  scan.blocks.push({ kind: 'heading', level, text: visible(scan.card.slice(only.start, only.end)), line: only });
  return at + 1;
}

/** A run of lines with bars is a table when it has a rule, or all its lines are alike. */
function pipes(scan: Scan, at: number, line: Line, shown: string): number {
  if (at < scan.noTableBefore || !(shown.includes('|') || isDrawnRule(scan.card, line))) return at;
  const run = runOfBars(scan.card, scan.lines, at);
  const grid = isTable(scan.card, run) ? pipeTable(scan.card, run, 'table', scan.notes) : null;
  if (grid === null) {
    scan.noTableBefore = at + run.length;
    return at;
  }
  addGrid(scan, grid);
  return at + run.length;
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
function boldLine(scan: Scan, at: number, line: Line, shown: string): number {
  const found = shown.length < 170 ? BOLD_LINE.exec(shown) : null;
  if (found === null || /\d[.,]\d+\s*%?\s*\**$/.test(shown)) return at;
  scan.blocks.push({ kind: 'heading', level: 7, text: visible(found[1] ?? found[2] ?? ''), line });
  return at + 1;
}

function text(scan: Scan, at: number, line: Line): number {
  const last = scan.blocks.at(-1);
  if (last?.kind === 'text') last.lines.push(line);
  else scan.blocks.push({ kind: 'text', lines: [line] });
  return at + 1;
}
