/** Names while one types. */
import { matchExpression } from '../../index/search.ts';
import { html } from '../html.ts';
import { page } from '../page.ts';
import { modelLink } from '../parts/models.ts';

interface Suggested {
  models: { id: string; downloads: number | null }[];
}

/** Names that begin so are looked through up to this many; the most downloaded of them are shown. */
const LOOKED_AT = 20_000;

export const suggestPage = page<Suggested>({
  path: '/suggest',
  read({ statement, query }) {
    const words = matchExpression((query.get('q') ?? '').slice(0, 100));
    if (words === '') return { models: [] };
    const begun = words.endsWith('*') ? words : `${words}*`;
    return { models: statement('explore.sql', 'suggest').all(`{id} : (${begun})`, LOOKED_AT) as Suggested['models'] };
  },
  view: ({ models }) => ({
    title: 'Names',
    main: html`<h1>Names</h1><ul>${models.map(({ id }) => html`<li>${modelLink(id)}</li>`)}</ul>`,
  }),
});
