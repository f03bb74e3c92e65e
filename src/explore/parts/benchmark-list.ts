/** Benchmarks offered while one types. */
import { type Html, html } from '../html.ts';

/** The list of a field with `list="claimed"`. */
export function benchmarkList(claimed: readonly { benchmark: string; name: string }[]): Html {
  return html`<datalist id="claimed">${claimed.map(({ benchmark, name }) => html`<option value="${benchmark}">${name}</option>`)}</datalist>`;
}
