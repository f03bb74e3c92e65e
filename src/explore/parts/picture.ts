/** A chart on a page. */
import { many } from '../../figures.ts';
import type { Marks } from '../charts/marks.ts';
import { short } from '../charts/scale.ts';
import { svg } from '../charts/svg.ts';
import { type Html, html, trusted } from '../html.ts';
import { bar } from './table.ts';

/** Frames a chart of our own drawing; where it is wider than the screen it can be moved by keys too. */
function picture(chart: string, name: string): Html {
  return html`<div class="picture" tabindex="0" role="region" aria-label="${name}">${trusted(chart)}</div>`;
}

/** Draws marks; bars are a list on a phone, where a picture of them would be too small to read. */
export function drawn(marks: Marks, name: string): Html {
  const chart = picture(svg(marks, name), name);
  return marks.kind === 'bars' ? html`<div class="wide">${chart}</div>${list(marks, name)}` : chart;
}

function list({ bars, of = bars.length }: Extract<Marks, { kind: 'bars' }>, name: string): Html {
  const most = Math.max(...bars.map(({ value }) => value));
  return html`<ol class="bars phone" aria-label="${name}">${bars.map(
    ({ label, value, series }) =>
      html`<li><span>${label}${series === null ? '' : html` <span class="tag">${series}</span>`}</span><span class="n">${short(value)}</span>${bar(value, most)}</li>`,
  )}</ol>${of > bars.length ? html`<p class="soft phone">${many(of - bars.length, 'row')} more are not drawn.</p>` : ''}`;
}
