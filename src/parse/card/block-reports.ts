/** Tables printed without a fence: scikit-learn's classification reports, told by their first line. */
import type { Scan } from './block-scan.ts';
import type { Line } from './lines.ts';

const HEADER = /^precision\s{2,}recall\s{2,}f1(?:[-_ ]?score)?(?:\s|$)/i;
/** A label, and the last of its numbers. */
const ROW = /^\s{0,80}\S.{0,120}?\s\d+(?:\.\d+)?\s*$/;

/** The line opens such a report. */
export function opensReport(shown: string): boolean {
  return HEADER.test(shown);
}

/** Takes the report as if it stood within a fence: its columns are set apart by blanks only. */
export function report(scan: Scan, at: number, _line: Line, shown: string): number {
  if (!opensReport(shown)) return at;
  let end = at + 1;
  for (const [index, { start, end: stop }] of scan.lines.slice(at + 1).entries()) {
    const text = scan.card.slice(start, Math.min(stop, start + 400));
    if (text.trim() === '') continue;
    if (!ROW.test(text)) break;
    end = at + 2 + index;
  }
  scan.blocks.push({ kind: 'code', language: '', lines: scan.lines.slice(at, end) });
  return end;
}
