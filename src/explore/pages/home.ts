/** What is in the index, as of when, and what moved. */
import { storedCounts, storedTotal } from '../../index/facets.ts';
import type { Cell } from '../../index/rows.ts';
import { readLessons } from '../../lessons/shelf.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';
import { modelLink, modelsByKey, type ModelRow, modelsTable } from '../parts/models.ts';
import { familyTable, type FamilyRow } from '../parts/families.ts';
import { table } from '../parts/table.ts';
import { cell, count, day } from '../parts/words.ts';

type Row = Record<string, Cell>;

interface Home {
  models: number;
  families: FamilyRow[];
  claims: number;
  terms: { value: string; models: number }[];
  lessons: { number: number; title: string; about: string }[];
  popular: ModelRow[];
  newest: Row[];
  crawls: Row[];
  changes: Row[];
}

const LESSONS = readLessons();

export const homePage = page<Home>({
  path: '/',
  read({ db, statement, search }) {
    // Most readers search next: what that takes is read meanwhile.
    search.warm();
    const all = (name: string): Row[] => statement('explore.sql', name).all() as Row[];
    const { models, claims } = storedTotal(db);
    return {
      models,
      claims,
      families: (all('families') as unknown as FamilyRow[]).filter(({ models }) => models > 0),
      terms: storedCounts(db)
        .filter(({ facet }) => facet === 'terms')
        .map(({ value, models }) => ({ value, models })),
      lessons: LESSONS.map(({ number, title, about }) => ({ number, title, about })),
      popular: modelsByKey(
        statement,
        all('most-downloaded').map(({ key }) => Number(key)),
      ),
      newest: all('newest'),
      crawls: all('crawls'),
      changes: all('changes'),
    };
  },
  view: (home) => ({ title: 'hubdex', main: main(home) }),
});

function main(home: Home): Html {
  const { families } = home;
  if (home.models === 0 && home.crawls.length === 0)
    return html`<h1>An empty index</h1><p class="lead">Nothing was crawled into it yet. <code>hubdex crawl</code> fills it, <code>npm run demo</code> puts recorded models in.</p>`;
  return html`<h1>What is on the Hub, and who says so</h1>
<p class="lead">Every value in this index names its reason. What is not known is a dash. Where two cards state different numbers, both stand here, with their lines.</p>
<ul class="figures"><li><strong>${count(home.models)}</strong><span>models</span></li><li><strong>${count(families.length)}</strong><span>families</span></li><li><strong>${count(home.claims)}</strong><span>claims that cards make</span></li>${home.terms.slice(0, 3).map(({ value, models }) => html`<li><strong>${count(models)}</strong><span>${link(to.search({ terms: value }), `under ${value} terms`)}</span></li>`)}</ul>
<div class="columns">
<section><h2>Families</h2>${familyTable(families.slice(0, 14))}<p>${link('/families', `All ${families.length} families`)}</p></section>
<section><h2>The course</h2><ol class="plain">${home.lessons.map(({ number, title, about }) => html`<li value="${number}">${link(to.lesson(number), title)}<br><span class="soft">${about}</span></li>`)}</ol><p>${link('/statements', 'Which statements of the course hold')}</p></section>
</div>
<h2>Most downloaded</h2>${modelsTable('Most downloaded models', home.popular)}
<div class="columns"><section><h2>Newest</h2>${newest(home.newest)}</section><section><h2>What changed</h2>${changes(home.changes)}</section></div>
<h2>Crawls</h2>${crawls(home.crawls)}`;
}

function newest(rows: readonly Row[]): Html {
  return table('Newest models', rows, [
    { head: 'Model', cell: (row) => modelLink(String(row.id)) },
    { head: 'Family', cell: (row) => cell(row.family) },
    { head: 'Created', cell: (row) => day(row.created_at) },
  ]);
}

function changes(rows: readonly Row[]): Html {
  return table(
    'Changes',
    rows,
    [
      { head: 'Model', cell: (row) => modelLink(String(row.model_id)) },
      {
        head: 'What',
        cell: (row) =>
          html`${cell(row.field)}<br><span class="soft">${cell(row.old_value)} → ${cell(row.new_value)}</span>`,
      },
      { head: 'Seen', cell: (row) => day(row.seen_at) },
    ],
    'Nothing is known to have changed: changes show from the second crawl on.',
  );
}

/** What a crawl counted. */
const FIGURES = [
  ['requests', 'Requests'],
  ['models_seen', 'Models seen'],
  ['models_new', 'new'],
  ['models_changed', 'changed'],
  ['failures', 'Failures'],
] as const;

function crawls(rows: readonly Row[]): Html {
  return table('Crawls', rows, [
    { head: 'Crawl', figure: true, cell: (row) => cell(row.id) },
    { head: 'Started', cell: (row) => day(row.started_at) },
    { head: 'Kind', cell: (row) => cell(row.kind) },
    { head: 'Outcome', cell: (row) => cell(row.outcome) },
    ...FIGURES.map(([name, head]) => ({
      head,
      figure: true,
      cell: (row: Row) => (typeof row[name] === 'number' ? count(row[name]) : cell(row[name])),
    })),
  ]);
}
