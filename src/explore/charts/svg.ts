/** Charts as SVG that stands alone: no script, no style sheet, no blank line (so that it may stand in Markdown). */
import { NARROW, WIDE } from './ink.ts';
import { barsSvg } from './svg-bars.ts';
import { linesSvg } from './svg-lines.ts';
import type { Marks } from './marks.ts';

/** Draws marks; `title` is what a screen reader says. */
export function svg(marks: Marks, title: string, width = WIDE): string {
  return marks.kind === 'bars' ? barsSvg(marks, title, width) : linesSvg(marks, title, width);
}

/** The same chart for a screen and for a phone: the page's style shows the one that fits. */
export function svgs(marks: Marks, title: string): string {
  return `<div class="wide">${svg(marks, title)}</div><div class="narrow">${svg(marks, title, NARROW)}</div>`;
}
