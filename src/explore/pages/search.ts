/** Models by words and filters. */
import { tableOf } from '../../index/table.ts';
import { many } from '../../figures.ts';
import { ORDERS } from '../columns/columns.ts';
import { asSql } from '../columns/as-sql.ts';
import { type MatchedAll, matchAll } from '../columns/all.ts';
import { match, type Matched } from '../columns/search.ts';
import { addressOf, isOpen, type State, stateOf, wantedOf } from '../columns/wanted.ts';
import { type Html, html } from '../html.ts';
import { link, to, withQuery } from '../links.ts';
import { type Ask, page } from '../page.ts';
import { benchmarkList } from '../parts/benchmark-list.ts';
import { ALL, chosenList, facetFields } from '../parts/facets.ts';
import { type Meant, meantBy, meantList } from '../parts/meant.ts';
import { modelsByKey, type ModelRow, modelsTable } from '../parts/models.ts';
import { countedBefore, cut } from '../parts/words.ts';

interface Found {
  state: State;
  total: number;
  models: ModelRow[];
  /** What the words may mean where nothing else narrows the search. */
  meant: Meant | null;
  /** The address of the next page. */
  next: string | null;
  counts: Matched['counts'];
  /** How many models changed since the counts were counted. */
  behind: number;
  sql: string;
  values: Record<string, string>;
  /** Benchmarks that cards state scores on. */
  claimed: { benchmark: string; name: string }[];
}

const LIMIT = 40;
/** Of a table to take along. */
const ROWS = 1000;
const COLUMNS = [
  'id',
  'family',
  'generation',
  'line',
  'stage',
  'parameters',
  'context_length',
  'license',
  'terms',
  'task',
  'downloads',
  'likes',
  'created_at',
  'least_bytes',
  'formats',
] as const;

export const searchPage = page<Found>({
  path: '/search',
  waits: true,
  async read(ask) {
    const state = stateOf(ask.query);
    const { total, keys, next, counts, behind } = await found(
      state,
      ask,
      ask.query.get('out') === 'csv' ? ROWS : LIMIT,
    );
    const models = modelsByKey(ask.statement, keys);
    const claimed = ask.statement('explore.sql', 'claimed').all() as Found['claimed'];
    const room = state.fits === null ? null : ask.given.room(state.fits);
    return {
      state,
      total,
      models,
      meant: isWords(state) ? meantBy(ask, state.q) : null,
      next: next && addressOf(state, { after: next }),
      counts,
      behind,
      claimed,
      ...asSql(state, room),
    };
  },
  table: ({ models, next }) => tableOf(COLUMNS, models, next !== null),
  view: (found) => ({ title: titleOf(found.state), main: main(found) }),
});

/** What is searched for, so that one tab is told from another. */
function titleOf({ q, filters, fits, claims }: State): string {
  const parts = [q, ...Object.values(filters).flat(), fits && `in ${fits} GB`, claims && `with ${claims}`].filter(
    Boolean,
  );
  return parts.length === 0 ? 'Models' : `${cut(parts.join(', '), 80)}: models`;
}

/** The first page of a search of words alone. */
function isWords({ filters, fits, claims, after }: State): boolean {
  return Object.keys(filters).length === 0 && fits === null && claims === null && after === null;
}

async function found(state: State, ask: Ask, limit: number): Promise<MatchedAll> {
  const wanted = wantedOf(state, ask, limit);
  return isOpen(state)
    ? matchAll(ask, wanted)
    : { ...match(await ask.search.columns(), ask.statement, wanted), behind: 0 };
}

function main(found: Found): Html {
  const { state, total, models, next } = found;
  return html`<h1>${isOpen(state) ? 'Models' : many(total, 'model')}</h1>
${isOpen(state) ? html`<p class="lead">${many(total, 'model')} that the Hub has now. Narrow them down: the counts say what each filter would leave. ${countedBefore(found.behind)}</p>` : ''}
<form action="/search" data-live class="search">
<div class="facets" id="filters"><h2 class="hidden">Filters</h2>${chosenFields(found)}${facetFields(state, found.counts)}
<p><button type="submit">Search</button></p></div>
<div>${
    found.meant &&
    meantList(
      found.meant,
      models.map(({ id }) => id),
    )
  }${chosenList(state)}<p class="narrow">${link('#filters', 'Filters')}</p><div class="actions">${sorting(state)}${ways(found)}</div>
${modelsTable('Models found', models, nothing(state))}
<div class="pager">${state.after ? link(addressOf(state), 'First page') : ''}${next === null ? '' : link(next, 'Next page')}</div></div>
</form>`;
}

/** Where nothing is found: weights that others made fit more often than a model's own, and are counted elsewhere. */
function nothing({ fits, filters }: State): Html {
  const memory = fits === null ? '' : `${fits}GB`;
  const choose = withQuery('/choose', { memory, line: filters.line?.[0] ?? '' });
  return html`No model has all of this. ${ALL}${fits === null ? '' : html`, or ${link(choose, 'choose')} among those that fit as others quantized them`}.`;
}

function chosenFields({ state, claimed }: Found): Html {
  return html`<fieldset><legend>Words</legend><label class="hidden" for="words">Words</label><input id="words" name="q" type="text" value="${state.q}" placeholder="name, tag or card text"></fieldset>
<fieldset><legend>Weights fit in</legend><label><input name="fits" type="number" min="1" max="9999" step="any" value="${state.fits ?? ''}" aria-label="Gigabytes of memory"><span>GB</span></label>
<p class="note">Its own files, 4 bits or more; without a cache for the context. ${link('/choose', 'Choose')} counts that too.</p></fieldset>
<fieldset><legend>States a score on</legend><input name="claims" type="text" list="claimed" value="${state.claims ?? ''}" placeholder="mmlu" aria-label="Benchmark on which the card states a score">${benchmarkList(claimed)}</fieldset>
`;
}

function sorting(state: State): Html {
  return html`<label for="sort">Order by</label><select id="sort" name="sort">${ORDERS.map((order) => html`<option${order === state.sort ? html` selected` : ''}>${order}</option>`)}</select>`;
}

function ways({ state, sql, values, total }: Found): Html {
  const address = addressOf(state, { after: state.after });
  const as = (format: string): string => `${address}${address.includes('?') ? '&' : '?'}out=${format}`;
  return html`<span class="soft">${link(to.sql(sql, values), 'as SQL')} · ${link(as('json'), 'as JSON')} · ${link(as('csv'), total > ROWS ? `${many(ROWS, 'row')} as CSV` : 'as CSV')}</span>`;
}
