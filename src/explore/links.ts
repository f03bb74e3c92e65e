/** Addresses of pages, made in one place, and links to them. */
import { type Html, html, type Part } from './html.ts';

const inPath = (id: string): string => id.split('/').map(encodeURIComponent).join('/');

/** Where each page lies. */
export const to = {
  model: (id: string): string => `/models/${inPath(id)}`,
  card: (id: string, line?: number): string => `/cards/${inPath(id)}${line === undefined ? '' : `#L${line}`}`,
  family: (family: string): string => `/families/${inPath(family)}`,
  license: (license: string): string => `/licenses/${inPath(license)}`,
  benchmark: (benchmark: string): string => `/benchmarks/${inPath(benchmark)}`,
  lesson: (number: number, anchor?: string): string => `/lessons/${number}${anchor === undefined ? '' : `#${anchor}`}`,
  search: (state: Readonly<Record<string, string>>): string => withQuery('/search', state),
  disagreements: (among: Readonly<Record<string, string>>): string => withQuery('/disagreements', among),
  compare: (ids: readonly string[]): string => `/compare?${ids.map((id) => `m=${encodeURIComponent(id)}`).join('&')}`,
  sql: (sql: string, values: Readonly<Record<string, string>> = {}): string =>
    withQuery('/sql', {
      sql,
      ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`p.${name}`, value])),
    }),
  hub: (id: string): string => `https://huggingface.co/${inPath(id)}`,
} as const;

/** A path with a query; what is empty is left out. */
export function withQuery(path: string, state: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(state).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query}`;
}

/** A link to a page of ours. */
export function link(href: string, words: Part, kind?: string): Html {
  return html`<a href="${href}"${kind === undefined ? '' : html` class="${kind}"`}>${words}</a>`;
}

/** A link that leaves hubdex; anything but an https address stays text. */
export function outside(href: string | null, words: Part): Html {
  return href !== null && /^https:\/\//i.test(href)
    ? html`<a class="out" href="${href}" rel="nofollow noopener noreferrer">${words}</a>`
    : html`${words}`;
}
