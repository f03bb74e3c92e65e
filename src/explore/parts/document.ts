/** The frame of every page: what is in the index, where one is, and how to get elsewhere. */
import type { Statements } from '../../index/statements.ts';
import { type Html, html, type Part, trusted } from '../html.ts';
import { link } from '../links.ts';
import type { View } from '../page.ts';
import { ASSETS_DIGEST } from '../server/assets.ts';

/** The ways through the explorer, in the order of the navigation. */
const SECTIONS = [
  ['/search', 'Models'],
  ['/families', 'Families'],
  ['/choose', 'Choose'],
  ['/compare', 'Compare'],
  ['/benchmarks', 'Benchmarks'],
  ['/disagreements', 'Disagreements'],
  ['/flags', 'Red flags'],
  ['/licenses', 'Licenses'],
  ['/lessons', 'Lessons'],
  ['/statements', 'Statements'],
  ['/sql', 'SQL'],
] as const;

export interface Around {
  statement: Statements;
  path: string;
  query: URLSearchParams;
}

/** A whole HTML document; `around` is null where no index can be read. */
export function document(view: View, around: Around | null): Html {
  const path = around?.path ?? '';
  const section = view.section ?? SECTIONS.find(([start]) => path.startsWith(start))?.[0];
  return html`${trusted('<!doctype html>')}
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${path === '/' ? 'hubdex' : `${view.title} · hubdex`}</title>
<link rel="icon" href="${asset('icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${asset('style.css')}">
${['explorer.js', 'suggest.js', ...(view.scripts ?? [])].map(
  (name) => html`<script type="module" src="${asset(name)}"></script>
`,
)}</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top"><div class="inner">
<a class="mark" href="/"><span class="word">hubdex</span><span class="motto">who says so</span></a>
<form class="find" action="/search" role="search"><label class="hidden" for="find">Search models</label>
<input id="find" name="q" type="search" data-names="open" placeholder="Search models" autocomplete="off" spellcheck="false" value="${path === '/search' ? (around?.query.get('q') ?? '') : ''}"><kbd aria-hidden="true">/</kbd></form>
<nav aria-label="Sections"><ul>${SECTIONS.map(([href, name]) => html`<li><a href="${href}"${current(href === section)}>${name}</a></li>`)}</ul></nav>
</div></header>
<main id="main" tabindex="-1">
${view.main}
</main>
<footer><div class="inner"><p>${stamp(around)}</p><p class="ways">${otherForms(around)}<button type="button" id="help" hidden>Keys</button><button type="button" id="theme" hidden>Theme</button></p></div></footer>
</body></html>
`;
}

/** Where a file of ours lies. */
function asset(name: string): string {
  return `/assets/${ASSETS_DIGEST}/${name}`;
}

function current(is: boolean): Part {
  return is ? html` aria-current="page"` : '';
}

function stamp(around: Around | null): Part {
  if (around === null) return 'The index cannot be read.';
  const at = around.statement('explore.sql', 'as-of').get() as { crawl: number; date: string } | undefined;
  if (!at) return 'This index was never crawled.';
  const running = around.statement('explore.sql', 'running').get() as { models_seen: number } | undefined;
  return html`All figures as of crawl ${at.crawl} (${at.date})${running ? html`; <strong>a crawl is running</strong>, so they may still move` : ''}. What cards claim is what cards claim.`;
}

function otherForms(around: Around | null): Part {
  if (around === null || around.path === '') return '';
  const query = new URLSearchParams(around.query);
  query.set('out', 'json');
  return html`${link(`${around.path}?${query}`, 'This page as JSON')} `;
}
