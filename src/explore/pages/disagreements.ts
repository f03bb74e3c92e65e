/** Where cards state different numbers about one model in comparable settings. */
import type { Row } from '../../index/show.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';
import { benchmarkList } from '../parts/benchmark-list.ts';
import { disagreementRows, disagreementsOn } from '../parts/model/claims.ts';

interface Disagreements {
  benchmark: string | null;
  disagreements: Row[];
  /** Benchmarks that cards state scores on. */
  claimed: { benchmark: string; name: string }[];
}

export const disagreementsPage = page<Disagreements>({
  path: '/disagreements',
  read({ statement, query }) {
    const benchmark = query.get('benchmark') || null;
    return {
      benchmark,
      disagreements: disagreementsOn(statement, benchmark, 100),
      claimed: statement('explore.sql', 'claimed').all() as Disagreements['claimed'],
    };
  },
  view: (data) => ({ title: 'Disagreements', main: main(data) }),
});

function main({ benchmark, disagreements, claimed }: Disagreements): Html {
  return html`<h1>Disagreements</h1><p class="lead">Cards that state different numbers of the same model on the same benchmark, in settings that do not contradict each other; the widest first.</p>
<form action="/disagreements" class="actions"><label for="benchmark">On the benchmark</label><input id="benchmark" name="benchmark" value="${benchmark ?? ''}" placeholder="any" list="claimed">${benchmarkList(claimed)}<button type="submit">Show</button></form>
${disagreementRows(disagreements, true)}
<p class="soft">At most 100 are shown. ${link(to.sql('SELECT subject_id, benchmark, setting, lowest, highest, difference, cards FROM disagreements\nORDER BY difference DESC'), 'All, as SQL')}</p>`;
}
