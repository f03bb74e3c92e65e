/** What else words may mean than a search of texts: models of that name, a family, a benchmark, a license. */
import { type Html, html, joined } from '../html.ts';
import { link, to } from '../links.ts';
import type { Ask } from '../page.ts';
import { modelLink } from './models.ts';
import { modelsNamed } from './named.ts';

export interface Meant {
  /** Ids of models named so, the most downloaded first. */
  models: string[];
  known: { kind: 'family' | 'generation' | 'benchmark' | 'license'; id: string; name: string }[];
}

const MOST = 6;

/** Reads what words may mean; nothing where there are none. */
export function meantBy(ask: Ask, words: string): Meant {
  const typed = words.trim().slice(0, 100);
  if (typed === '') return { models: [], known: [] };
  return {
    models: modelsNamed(ask, typed, MOST).map(({ id }) => id),
    known: ask.statement('explore.sql', 'known-as').all({ words: typed }) as Meant['known'],
  };
}

const WAYS: Readonly<Record<Meant['known'][number]['kind'], (id: string) => string>> = {
  family: to.family,
  generation: (generation) => to.search({ generation }),
  benchmark: to.benchmark,
  license: to.license,
};

/** A line for each kind; `found`: the first models of the search, which need no second naming. */
export function meantList({ models, known }: Meant, found: readonly string[]): Html {
  const isFirst = models.some((id) => id === found[0]);
  return html`${
    known.length === 0
      ? ''
      : list(
          'Known by that name',
          known.map(({ kind, id, name }) => html`${kind} ${link(WAYS[kind](id), name)}`),
        )
  }${models.length === 0 || isFirst ? '' : list('Named so', models.map(modelLink))}`;
}

function list(name: string, items: readonly Html[]): Html {
  return html`<p class="soft">${name}: ${joined(items, ' · ')}</p>`;
}
