/** A chart on a page. */
import { type Html, html, trusted } from '../html.ts';

/** Frames a chart of our own drawing, for a screen and for a phone. */
export function picture(chart: string, name: string): Html {
  return html`<div class="picture" role="group" aria-label="${name}">${trusted(chart)}</div>`;
}
