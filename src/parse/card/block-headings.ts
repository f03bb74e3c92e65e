/** Headings: marked, underlined, in HTML, or a line set in bold. */
import type { Scan } from './block-scan.ts';
import type { Line } from './lines.ts';
import { visible } from './markup.ts';

const HTML_HEADING = /<h([1-6])(?:\s[^<>]{0,200})?>(.{1,300}?)<\/h\1>/i;

/** "<h2>Results</h2>" on one line. */
export function htmlHeading(scan: Scan, at: number, line: Line, shown: string): number {
  const found = shown.includes('<h') || shown.includes('<H') ? HTML_HEADING.exec(shown.slice(0, 2000)) : null;
  if (found === null) return at;
  scan.blocks.push({ kind: 'heading', level: Number(found[1]), text: visible(found[2] ?? ''), line });
  return at + 1;
}

const MARKS = /^#{1,6}/;
const MARK = /[\s#]/;
const LONGEST = 400;

/** "## Results", or the line above a drawn one. */
export function heading(scan: Scan, at: number, line: Line, shown: string): number {
  const unit = shown.charCodeAt(0);
  if (unit === 35) {
    const level = MARKS.exec(shown)?.[0].length ?? 1;
    const text = visible(withoutMarks(shown.slice(0, LONGEST)));
    scan.blocks.push({ kind: 'heading', level, text, line });
    return at + 1;
  }
  return (unit === 61 || unit === 45) && isUnderline(shown) ? underlined(scan, at, line) : at;
}

function withoutMarks(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && MARK.test(text.charAt(start))) start++;
  while (end > start && MARK.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
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

const BOLD_LINE = /^(?:\*\*|__)([^*]{1,150})(?:\*\*|__)\s*:?\s*$|^<(?:b|strong)>([^<]{1,150})<\/(?:b|strong)>:?$/;

/** A line set wholly in bold heads what follows, unless it states a number itself. */
export function boldLine(scan: Scan, at: number, line: Line, shown: string): number {
  const found = shown.length < 170 ? BOLD_LINE.exec(shown) : null;
  if (found === null || /\d[.,]\d+\s*%?\s*\**$/.test(shown)) return at;
  scan.blocks.push({ kind: 'heading', level: 7, text: visible(found[1] ?? found[2] ?? ''), line });
  return at + 1;
}
