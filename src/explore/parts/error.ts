import { html } from '../html.ts';
import { link } from '../links.ts';
import type { AskError, View } from '../page.ts';

/** What a reader is told when a page cannot be had: what was wrong, and where to go on. */
export function errorView(error: AskError): View {
  const title =
    error.status === 404
      ? 'Not in this index'
      : error.status === 400
        ? 'That cannot be asked'
        : 'Something is wrong here';
  return {
    title,
    main: html`<h1>${title}</h1><p class="lead">${error.message}</p>
<p>${link('/search', 'Search the models')}, go to the ${link('/', 'first page')}, or look at ${link('/sql', 'the tables')}.</p>`,
  };
}
