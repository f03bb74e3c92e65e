/** Blocks between marks: fenced code, and comments that render as nothing. */
import { unquoted } from './bar-runs.ts';
import { addGrid, type Scan } from './block-scan.ts';
import { codeBlocks } from './code-blocks.ts';
import type { Line } from './lines.ts';

const FENCE = /^(`{3,}|~{3,})\s*(.*)$/s;

/** A fence up to its end, or the end of the card. */
export function fence(scan: Scan, at: number, line: Line, shown: string): number {
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
export function comment(scan: Scan, at: number, line: Line, shown: string): number {
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
