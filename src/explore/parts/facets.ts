/** The filters beside a search: how many models each further one would leave. */
import type { Facet } from '../../index/facets.ts';
import type { Matched } from '../columns/search.ts';
import { addressOf, type State } from '../columns/wanted.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { folded } from './table.ts';
import { count } from './words.ts';

/** The facets in the order in which they are offered, how they are called, and what that means where it is no plain word. */
const TITLES: readonly (readonly [Facet, string, string?])[] = [
  ['task', 'Task'],
  ['family', 'Family'],
  ['size', 'Parameters, in billions'],
  ['format', 'Weight format'],
  ['terms', 'License terms', 'what the license amounts to'],
  ['commercial_use', 'Commercial use'],
  ['context', 'Context, in tokens'],
  ['stage', 'Stage', 'tuned to answer, or as it was pretrained'],
  ['line', 'Line', 'what it is specialised in'],
  ['relation', 'Made as', 'how it came to be'],
  ['generation', 'Generation'],
  ['level', 'Level', 'how its weights are quantized'],
  ['license', 'License'],
  ['library', 'Library'],
  ['gated', 'Gated'],
];

/** Ranges are offered in their own order, words by how many models have them. */
const IN_ORDER: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  size: ['0-1', '1-3', '3-8', '8-15', '15-35', '35-80', '80-200', '200+'],
  context: ['0-8k', '8k-32k', '32k-128k', '128k-1M', '1M+'],
};
const SHOWN = 6;
const MOST = 60;

type Counts = Matched['counts'][Facet];

/** All filters as fields of the search form. */
export function facetFields(state: State, counts: Matched['counts']): Html {
  return html`${TITLES.map(([facet, ...title]) => fields(facet, title, counts[facet], state.filters[facet] ?? []))}`;
}

function fields(
  facet: Facet,
  [title, note]: readonly [string, string?],
  counts: Counts,
  chosen: readonly string[],
): Html | '' {
  const order = IN_ORDER[facet];
  const sorted = order ? order.flatMap((value) => counts.find((one) => one.value === value) ?? []) : counts;
  const missing = chosen
    .filter((value) => !counts.some((one) => one.value === value))
    .map((value) => ({ value, models: 0 }));
  const all = [...missing, ...sorted];
  if (all.length === 0) return '';
  const first = order
    ? all
    : [...all.filter(({ value }) => chosen.includes(value)), ...all.filter(({ value }) => !chosen.includes(value))];
  const [shown, more] = order ? [first, []] : [first.slice(0, SHOWN), first.slice(SHOWN, MOST)];
  const box = ({ value, models }: Counts[number]): Html =>
    html`<label><input type="checkbox" name="${facet}" value="${value}"${chosen.includes(value) ? html` checked` : ''}><span>${value}</span><span class="n">${count(models)}</span></label>`;
  return html`<fieldset><legend>${title}${note === undefined ? '' : html` <span class="note">${note}</span>`}</legend><div>${shown.map(box)}${more.length > 0 ? folded(`${more.length} more`, html`${more.map(box)}${rarer(facet, first.length - MOST)}`) : ''}</div></fieldset>
`;
}

/** Values beyond those that are offered. */
function rarer(facet: Facet, left: number): Html | '' {
  const sql = 'SELECT value, models FROM facet_counts\nWHERE facet = :facet ORDER BY models DESC';
  return left > 0 ? html`<p>${link(to.sql(sql, { facet }), `${count(left)} rarer ones, as SQL`)}</p>` : '';
}

/** What is chosen, each with a link that takes it away. */
export function chosenList(state: State): Html | '' {
  const items = TITLES.flatMap(([facet, title]) =>
    (state.filters[facet] ?? []).map((value) => ({
      words: `${title}: ${value}`,
      href: addressOf(state, {
        filters: { ...state.filters, [facet]: (state.filters[facet] ?? []).filter((one) => one !== value) },
      }),
    })),
  );
  if (state.fits !== null) items.push({ words: `fits in ${state.fits} GB`, href: addressOf(state, { fits: null }) });
  if (state.claims !== null)
    items.push({ words: `claims on ${state.claims}`, href: addressOf(state, { claims: null }) });
  if (items.length === 0) return '';
  return html`<ul class="chosen" aria-label="Filters">${items.map(({ words, href }) => html`<li><a href="${href}" aria-label="Remove ${words}">${words} <span aria-hidden="true">×</span></a></li>`)}</ul>`;
}

/** The way back to all models. */
export const ALL: Html = link('/search', 'Remove all filters');
