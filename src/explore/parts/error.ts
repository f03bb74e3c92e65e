import { type Html, html, type Part } from '../html.ts';
import { link, outside, to } from '../links.ts';
import type { AskError, View } from '../page.ts';
import { cut } from './words.ts';

/** What a reader is told when a page cannot be had: what was wrong, and where to go on. */
export function errorView(error: AskError, path: string): View {
  const title =
    error.status === 404
      ? 'Not in this index'
      : error.status === 400
        ? 'That cannot be asked'
        : 'Something is wrong here';
  return {
    title,
    main: html`<h1>${title}</h1><p class="lead">${linked(error.message)}</p>
<p>${search(path)}, go to the ${link('/', 'first page')}, or look at ${link('/sql', 'the tables')}.</p>`,
  };
}

/** Whoever follows a name that is not here is looking for something like it. */
function search(path: string): Html {
  const [, name = ''] = /^\/(?:models|cards|families|benchmarks|licenses)\/(?:[^/]+\/)?([^/]+)$/.exec(path) ?? [];
  return name === ''
    ? link('/search', 'Search the models')
    : link(to.search({ q: name }), `Search for ${cut(name, 80)}`);
}

/** Addresses on the Hub as links; all else may be what somebody typed. */
function linked(message: string): Part[] {
  return message
    .split(/(https:\/\/huggingface\.co\/\S+)/)
    .map((part, at) => (at % 2 === 1 ? outside(part, part) : part));
}
