import { type Html, html } from '../html.ts';

/** A statement as text; where it is longer than its place, keys move it. */
export function sqlText(sql: string): Html {
  return html`<pre tabindex="0" role="group" aria-label="The statement">${sql}</pre>`;
}
