/**
 * A card's body in blocks: headings, text, list items, tables, code. One pass over its lines.
 *
 * An own scanner, not a Markdown parser: claims need the place of every cell, which block parsers do not keep, and
 * they stand in tables that do not render (no delimiter row, no blank line before them, inside `<div>` or a fence).
 */
import type { Note } from '../../model.ts';
import { unquoted } from './bar-runs.ts';
import { comment, fence } from './block-fences.ts';
import { boldLine, heading, htmlHeading } from './block-headings.ts';
import { opensReport, report } from './block-reports.ts';
import type { Block, Reader, Scan } from './block-scan.ts';
import { htmlTable, pipes } from './block-tables.ts';
import { LIMITS } from './grid.ts';
import type { Line } from './lines.ts';

/** Reads the blocks between the given lines. Never throws; what passes the limits leaves a note. */
export function blocksOf(card: string, lines: readonly Line[], notes: Note[]): Block[] {
  const scan: Scan = { card, lines, blocks: [], notes, tables: 0, noTableBefore: 0, unendedComment: false };
  for (let at = 0; at < lines.length; ) at = step(scan, at);
  if (scan.tables > LIMITS.tables) {
    notes.push({ code: 'too-many-tables', place: 'README.md', saw: `${scan.tables} tables` });
  }
  return scan.blocks;
}

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
  report,
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
  return lower >= 97 && lower <= 122 && !shown.includes('<') && !shown.includes('|') && !opensReport(shown);
}

function blank(scan: Scan, at: number, line: Line): number {
  if (line.start < line.end) return at;
  const last = scan.blocks.at(-1);
  if (last?.kind === 'text' && last.lines.length > 0) scan.blocks.push({ kind: 'text', lines: [] });
  return at + 1;
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

function text(scan: Scan, at: number, line: Line): number {
  const last = scan.blocks.at(-1);
  if (last?.kind === 'text') last.lines.push(line);
  else scan.blocks.push({ kind: 'text', lines: [line] });
  return at + 1;
}
