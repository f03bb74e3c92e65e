/** Where cards state different numbers about one model in comparable settings. */
import type { Row } from '../../index/show.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';
import { benchmarkList } from '../parts/benchmark-list.ts';
import { disagreementRows, disagreementsOn } from '../parts/model/claims.ts';
import { cut } from '../parts/words.ts';

interface Disagreements {
  benchmark: string | null;
  disagreements: Row[];
  /** Benchmarks that cards state scores on. */
  claimed: { benchmark: string; name: string }[];
}

export const disagreementsPage = page<Disagreements>({
  path: '/disagreements',
  read({ statement, query }) {
    // Benchmarks are named in small letters, and people write MMLU.
    const benchmark = query.get('benchmark')?.trim().toLowerCase() || null;
    return {
      benchmark,
      disagreements: disagreementsOn(statement, benchmark, 100),
      claimed: statement('explore.sql', 'claimed').all() as Disagreements['claimed'],
    };
  },
  view: (data) => ({
    title: `Disagreements${data.benchmark === null ? '' : ` on ${cut(data.benchmark, 60)}`}`,
    main: main(data),
  }),
});

function main({ benchmark, disagreements, claimed }: Disagreements): Html {
  const isUnknown =
    benchmark !== null && disagreements.length === 0 && !claimed.some((one) => one.benchmark === benchmark);
  return html`<h1>Disagreements</h1><p class="lead">Cards that state different numbers of the same model on the same benchmark, in settings that do not contradict each other; the widest first.</p>
<form action="/disagreements" class="actions"><label for="benchmark">On the benchmark</label><input id="benchmark" name="benchmark" value="${benchmark ?? ''}" placeholder="any" list="claimed">${benchmarkList(claimed)}<button type="submit">Show</button></form>
${isUnknown ? html`<p class="empty">No card of this index states a number on ${cut(benchmark, 60)}. ${link('/benchmarks', 'All benchmarks')}</p>` : disagreementRows(disagreements, true)}
<p class="soft">At most 100 are shown. ${link(to.sql('SELECT subject_id, benchmark, setting, lowest, highest, difference, cards FROM disagreements\nORDER BY difference DESC'), 'All, as SQL')}</p>`;
}
