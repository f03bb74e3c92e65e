/** A chart on a page. */
import { type Html, html, trusted } from '../html.ts';

/** Frames a chart of our own drawing; where it is wider than the screen it can be moved by keys too. */
export function picture(chart: string, name: string): Html {
  return html`<div class="picture" tabindex="0" role="region" aria-label="${name}">${trusted(chart)}</div>`;
}
