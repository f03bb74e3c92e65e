/** Names while one types. */
import { html } from '../html.ts';
import { page } from '../page.ts';
import { modelLink } from '../parts/models.ts';
import { modelsNamed, type Named } from '../parts/named.ts';

interface Suggested {
  models: Named[];
}

const SHOWN = 8;

export const suggestPage = page<Suggested>({
  path: '/suggest',
  read: (ask) => ({ models: modelsNamed(ask, (ask.query.get('q') ?? '').slice(0, 100), SHOWN) }),
  view: ({ models }) => ({
    title: 'Names',
    main: html`<h1>Names</h1><ul>${models.map(({ id }) => html`<li>${modelLink(id)}</li>`)}</ul>`,
  }),
});
