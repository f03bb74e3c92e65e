/** Charts as SVG that stands alone: no script, no style sheet, no blank line (so that it may stand in Markdown). */
import { barsSvg } from './svg-bars.ts';
import { linesSvg } from './svg-lines.ts';
import type { Marks } from './marks.ts';

/** Draws marks; `title` is what a screen reader says. */
export function svg(marks: Marks, title: string): string {
  return marks.kind === 'bars' ? barsSvg(marks, title) : linesSvg(marks, title);
}
