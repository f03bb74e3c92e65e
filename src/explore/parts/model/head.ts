/** What opens a model's page: its name, what it is in a line, and its figures with who says so. */
import type { Row } from '../../../index/show.ts';
import { type Html, html, joined } from '../../html.ts';
import { link, to } from '../../links.ts';
import { bytes, day, size, tokens } from '../words.ts';
import { basis, placeOf } from './facts.ts';

/** Its name, the owner quieter. */
export function title(id: string): Html {
  const at = id.indexOf('/') + 1;
  return html`<span class="owner">${id.slice(0, at)}</span>${id.slice(at)}`;
}

/** How a model came to be, as one says it. */
const MADE: Readonly<Record<string, string>> = {
  finetune: 'trained further from another model',
  adapter: 'an adapter to another model',
  merge: 'merged from other models',
  quantized: 'quantized from another model',
};

/** What it is, in a line. */
export function summary(model: Row): Html {
  const words = [
    model.family === null
      ? 'Of a family that is not known'
      : html`Family ${link(to.family(String(model.family)), String(model.family))}`,
    model.generation,
    model.line,
    model.stage,
    typeof model.relation === 'string' ? (MADE[model.relation] ?? null) : null,
    model.task === null ? null : link(to.search({ task: String(model.task) }), String(model.task)),
  ];
  return html`${joined(
    words.filter((word) => word !== null && word !== undefined),
    ' · ',
  )}.`;
}

interface Counted {
  model: Row;
  facts: readonly Row[];
  cache: Row | null;
}

/** Its figures, each with its reason where one is known. */
export function figures({ model, facts, cache }: Counted): Html {
  const reason = (field: string): Html | '' => {
    const fact = facts.find((one) => one.field === field && one.chosen === 1);
    return fact ? html`<small>${basis(fact.basis)} ${placeOf(String(model.id), fact.place)}</small>` : '';
  };
  return html`<ul class="figures"><li><strong>${size(model.parameters)}</strong><span>parameters</span>${reason('parameters')}</li>
${model.active_parameters === null ? '' : html`<li><strong>${size(model.active_parameters)}</strong><span>active at a time</span>${reason('active_parameters')}</li>`}
<li><strong>${tokens(model.context_length)}</strong><span>tokens of context</span>${reason('context_length')}</li>
${model.least_bytes === null ? '' : html`<li><strong>${bytes(model.least_bytes)}</strong><span>its smallest weights of 4 bits or more</span></li>`}
${cache && typeof cache.bytes_per_token === 'number' ? html`<li><strong>${bytes(cache.bytes_per_token)}</strong><span>cache a token</span><small>${String(cache.architecture ?? '')}</small></li>` : ''}
<li><strong>${size(model.downloads)}</strong><span>downloads in 30 days</span></li><li><strong>${size(model.likes)}</strong><span>likes</span></li>
<li><strong>${day(model.created_at)}</strong><span>created; changed ${day(model.last_modified)}</span></li></ul>`;
}
