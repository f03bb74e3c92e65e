/** Names while one types. */
import { matchExpression } from '../../index/search.ts';
import { named } from '../columns/names.ts';
import { html } from '../html.ts';
import { type Ask, page } from '../page.ts';
import { modelLink } from '../parts/models.ts';

interface Suggested {
  models: { id: string; downloads: number | null }[];
}

const SHOWN = 8;
/** Names that are not among the most downloaded are looked through up to this many; the most downloaded of them are shown. */
const LOOKED_AT = 1_000;

export const suggestPage = page<Suggested>({
  path: '/suggest',
  read(ask) {
    const typed = (ask.query.get('q') ?? '').slice(0, 100);
    const names = ask.search.ready()?.names;
    const keys = names === undefined ? [] : named(names, typed, SHOWN);
    const first = ofKeys(ask, keys);
    const others = first.length < SHOWN ? anyNamed(ask, typed) : [];
    const rest = others.filter(({ id }) => !first.some((one) => one.id === id));
    return { models: [...first, ...rest].slice(0, SHOWN) };
  },
  view: ({ models }) => ({
    title: 'Names',
    main: html`<h1>Names</h1><ul>${models.map(({ id }) => html`<li>${modelLink(id)}</li>`)}</ul>`,
  }),
});

function ofKeys({ statement }: Ask, keys: readonly number[]): Suggested['models'] {
  return statement('explore.sql', 'suggest-by-key').all(JSON.stringify(keys)) as Suggested['models'];
}

function anyNamed({ statement }: Ask, typed: string): Suggested['models'] {
  const words = matchExpression(typed);
  if (words === '') return [];
  const begun = words.endsWith('*') ? words : `${words}*`;
  return statement('explore.sql', 'suggest').all(`{id} : (${begun})`, LOOKED_AT) as Suggested['models'];
}
