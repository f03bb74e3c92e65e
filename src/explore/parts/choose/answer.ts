/** What a choice found: what fits, what was taken for granted, and what was left out, and why. */
import { many } from '../../../figures.ts';
import { type Html, html, type Part } from '../../html.ts';
import { link, outside, to } from '../../links.ts';
import { license, modelLink } from '../models.ts';
import { folded, table } from '../table.ts';
import { count, cut, figure, inBytes, size, tokens } from '../words.ts';
import type { Choice, Claim, Estimate, Expected, Group, Left, Lefts, Model } from './choice.ts';

/** The whole answer; `command` is how one would ask the same. */
export function answer(choice: Choice, command: string): Html {
  const of = (group: Group) => choice.models.filter((model) => model.group === group);
  const part = (group: Group, title: string) =>
    of(group).length === 0 ? '' : html`<h2>${title}</h2>${chosen(title, of(group), choice, 'None.')}`;
  return html`<h2>${many(choice.fitting, 'model')} fit</h2>
<p class="soft">${rankedBy(choice)} On the command line: <code>${command}</code></p>
${chosen('Models that fit', of('ranked'), choice, choice.models.length > 0 ? 'None of those that fit leads by its claims.' : 'No model of the index is known to meet all of this.')}
${part('by use', 'Too little claimed to rank, by use')}${part('lower', 'Less is expected of these: ranked, and (~) too little claimed to rank')}${part('little known', 'Too little claimed, and little known')}
<h2>What was taken for granted</h2><ul>${choice.assumed.map((one) => html`<li>${one}</li>`)}</ul>
<h2>Left out, though popular</h2>${left('Models left out', choice.left_out)}
<h2>Cannot tell</h2><p class="soft">File sizes and configs come with <code>hubdex crawl --details all --texts all</code>.</p>${left('Models of which something is not known', choice.cannot_tell)}`;
}

function rankedBy({ ranking, ranked_by }: Choice): Html {
  return ranking === null
    ? html`Ranked by the ${ranked_by}: per cent on a benchmark of middling difficulty that all claims let expect, ± one standard error, placed by the lower end.`
    : html`Ranked by ${link(to.benchmark(ranking.benchmark), ranking.benchmark)} as claimed.`;
}

function chosen(name: string, rows: readonly Model[], { ranking }: Choice, empty: string): Html {
  return table(
    name,
    rows,
    [
      { head: 'Model', cell: (row) => html`<span class="soft">${row.rank}</span>\u00a0${modelLink(row.model)}` },
      {
        head: 'Estimate',
        figure: true,
        cell: (row) => (row.estimate ? estimate(row.estimate) : reckoned(row.expected)),
      },
      ...(ranking === null ? [] : [{ head: 'Claimed', figure: true, cell: (row: Model) => claim(row.claim) }]),
      { head: 'Weights', cell: (row) => weights(row) },
      { head: 'Needs', figure: true, cell: (row) => (row.weights === null ? '' : inBytes(row.weights.total)) },
      { head: 'Tokens/s ≤', figure: true, cell: (row) => speed(row.weights?.speed ?? null) },
      { head: 'Size', figure: true, cell: (row) => size(row.parameters) },
      { head: 'Context', figure: true, cell: (row) => context(row) },
      { head: 'License', cell: (row) => license(row.license?.id ?? null, row.license?.kind ?? null) },
      { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
    ],
    empty,
  );
}

function estimate(one: Estimate): Html {
  return html`${figure(round(one.level))} ± ${figure(round(one.error))}<br><span class="soft" title="${many(one.benchmarks, 'benchmark')}">${many(one.claims, 'claim')}</span>`;
}

/** What is expected where too little is claimed. */
function reckoned(one: Expected | null): Html {
  if (one === null) return html`<span class="none" title="too few claims">–</span>`;
  const from =
    one.claims === 0
      ? 'no claims: what its size, date and generation let expect'
      : `${many(one.claims, 'claim')}, too few to rank`;
  return html`<span class="soft" title="too few claims: ${from}">~${figure(Math.round(one.level))} ± ${figure(Math.round(one.error))}</span>`;
}

/** Where no config tells, the shortest that its generation was released with. */
function context({ context_length: length, context_from: from }: Model): Html {
  return from === 'config' || length === null
    ? tokens(length)
    : html`<span title="no config is held">≥ ${tokens(length)}</span>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function speed(value: number | null): Part {
  return value === null ? html`<span class="none" title="not known">–</span>` : count(Math.round(value));
}

function weights({ model, weights: one }: Model): Part {
  if (one === null) return '';
  const where =
    one.repo === null
      ? html`<br>${outside(`https://huggingface.co/models?other=base_model:quantized:${model}`, 'to be looked for')}`
      : one.repo === model
        ? ''
        : html`<br>${modelLink(one.repo)}`;
  return html`<strong>${one.format}</strong> ${one.level ?? ''}${where}`;
}

function claim(said: Claim | null): Part {
  return said === null
    ? html`<span class="none" title="no comparable claim">–</span>`
    : html`${outside(said.url, figure(said.score))}<br><span class="soft">${said.setting === '' ? 'setting not stated' : cut(said.setting, 40)}</span>`;
}

/** What was meant and is missed by something; of another line, stage or size are only counted. */
function left(name: string, { first, more, beside }: Lefts): Html {
  const shown = (some: readonly Left[]): Html =>
    table(
      name,
      some,
      [
        { head: 'Model', cell: (row) => modelLink(row.model) },
        { head: 'Why', cell: (row) => row.findings.map(({ says }) => says).join('; ') },
        { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
      ],
      'None.',
    );
  const [seen, folds] = [first.slice(0, SEEN), first.slice(SEEN)];
  return html`${shown(seen)}${folds.length > 0 ? folded(`${count(folds.length + more)} more`, shown(folds)) : ''}${beside > 0 ? html`<p class="soft">And ${count(beside)} of another line, stage or size.</p>` : ''}`;
}

/** So many are seen at once, the others are folded away. */
const SEEN = 12;
