/** Where cards state different numbers about one model in comparable settings. */
import { tableOf } from '../../index/table.ts';
import type { Row } from '../../index/show.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';
import { benchmarkList } from '../parts/benchmark-list.ts';
import { cut } from '../parts/words.ts';
import { after, type Among, disagreementRows, disagreementsOf, type From, WIDEST } from '../parts/disagreements.ts';

interface Disagreements extends Among {
  disagreements: Row[];
  /** The address of the next page. */
  next: string | null;
  /** Benchmarks that cards state scores on. */
  claimed: { benchmark: string; name: string }[];
}

const LIMIT = 30;

export const disagreementsPage = page<Disagreements>({
  path: '/disagreements',
  read({ statement, query }) {
    const among = {
      // Benchmarks are named in small letters, and people write MMLU.
      benchmark: query.get('benchmark')?.trim().toLowerCase() || null,
      model: query.get('model')?.trim().slice(0, 300) || null,
    };
    const from = fromOf(query.get('after'));
    const rows = disagreementsOf(statement, among, from, LIMIT + 1);
    const disagreements = rows.slice(0, LIMIT);
    return {
      ...among,
      disagreements,
      next: rows.length > LIMIT ? addressOf(among, after(disagreements, from)) : null,
      claimed: statement('explore.sql', 'claimed').all() as Disagreements['claimed'],
    };
  },
  table: ({ disagreements, next }) =>
    tableOf(
      ['subject_id', 'subject_name', 'benchmark', 'setting', 'lowest', 'highest', 'difference', 'cards', 'evidence'],
      disagreements,
      next !== null,
    ),
  view: (data) => ({
    title: `Disagreements${data.benchmark === null ? '' : ` on ${cut(data.benchmark, 60)}`}`,
    main: main(data),
  }),
});

function fromOf(text: string | null): From {
  const [, difference, seen] = /^(\d+(?:\.\d+)?(?:e[-+]?\d+)?)_(\d{1,9})$/.exec(text ?? '') ?? [];
  return difference === undefined ? WIDEST : { difference: Number(difference), seen: Number(seen) };
}

function addressOf({ benchmark, model }: Among, { difference, seen }: From): string {
  return to.disagreements({ benchmark: benchmark ?? '', model: model ?? '', after: `${difference}_${seen}` });
}

function main({ benchmark, model, disagreements, next, claimed }: Disagreements): Html {
  const isUnknown =
    benchmark !== null && disagreements.length === 0 && !claimed.some((one) => one.benchmark === benchmark);
  return html`<h1>Disagreements</h1><p class="lead">Cards that state different numbers of the same model on the same benchmark, in settings that do not contradict each other; the widest first.</p>
<form action="/disagreements"><div class="fields names"><label>On the benchmark<input name="benchmark" value="${benchmark ?? ''}" placeholder="any" list="claimed"></label>${benchmarkList(claimed)}<label>About the model<input name="model" value="${model ?? ''}" placeholder="any" spellcheck="false"></label></div><div class="actions"><button type="submit">Show</button></div></form>
${isUnknown ? html`<p class="empty">No card of this index states a number on ${cut(benchmark, 60)}. ${link('/benchmarks', 'All benchmarks')}</p>` : disagreementRows(disagreements, model === null)}
<div class="pager">${next === null ? '' : link(next, 'Next page')}</div>
<p class="soft">${link(to.sql('SELECT subject_id, benchmark, setting, lowest, highest, difference, cards FROM disagreements\nORDER BY difference DESC'), 'All, as SQL')} · ${link(to.disagreements({ benchmark: benchmark ?? '', model: model ?? '', out: 'csv' }), 'these as CSV')}</p>`;
}
