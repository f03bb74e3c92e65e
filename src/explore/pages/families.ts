/** All families, and one of them: its generations over time, and what its models are. */
import { tableOf } from '../../index/table.ts';
import { MANY_VALUED, ONE_VALUED } from '../../index/facets.ts';
import type { Row } from '../../index/show.ts';
import { many } from '../../figures.ts';
import { ANY, match, type Matched } from '../columns/search.ts';
import { type Html, html } from '../html.ts';
import { picture } from '../parts/picture.ts';
import { svgs } from '../charts/svg.ts';
import { link, outside, to } from '../links.ts';
import { nameOf, page } from '../page.ts';
import { familyTable, type FamilyRow } from '../parts/families.ts';
import { modelsByKey, type ModelRow, modelsTable } from '../parts/models.ts';
import { bar, table } from '../parts/table.ts';
import { cell, count, day, downloadsOfAll } from '../parts/words.ts';

interface Families {
  families: FamilyRow[];
}

export const familiesPage = page<Families>({
  path: '/families',
  read: ({ statement }) => ({ families: statement('explore.sql', 'families').all() as FamilyRow[] }),
  table: ({ families }) => tableOf(['family', 'name', 'developer', 'models', 'downloads'], families),
  view: ({ families }) => ({
    title: 'Families',
    main: html`<h1>Families</h1><p class="lead">A family is where the weights come from: a fine-tune of Llama is a Llama, whoever made it. Counts are of the models that the Hub has now.</p>
${familyTable(families.filter(({ models }) => models > 0))}
<p class="soft">${many(families.filter(({ models }) => models === 0).length, 'family', 'families')} more are known of which this index holds no model. ${link(to.sql('SELECT * FROM families'), 'as SQL')} · ${link('/families?out=csv', 'as CSV')}</p>`,
  }),
});

interface Family {
  family: Row;
  generations: Row[];
  total: number;
  counts: Matched['counts'];
  popular: ModelRow[];
  roots: ModelRow[];
}

/** What a family's models are told apart by on its page. */
const SHARES = ['size', 'relation', 'license', 'format', 'stage', 'line'] as const satisfies readonly (
  | (typeof ONE_VALUED)[number]
  | (typeof MANY_VALUED)[number]
)[];
const NAMES: Readonly<Record<(typeof SHARES)[number], string>> = {
  size: 'Parameters, in billions',
  relation: 'Made as',
  license: 'License',
  format: 'Weight format',
  stage: 'Stage',
  line: 'Line',
};

export const familyPage = page<Family>({
  path: '/families/:family',
  waits: true,
  async read({ statement, params, search }) {
    const id = nameOf(params.family);
    const family = statement('explore.sql', 'family').get(id) as Row | undefined;
    if (!family) return null;
    const columns = await search.columns();
    const wanted = { ...ANY, filters: { family: [id] } };
    const { total, keys, counts } = match(columns, statement, wanted);
    const roots = match(columns, statement, { ...wanted, filters: { family: [id], relation: ['base'] } });
    return {
      family,
      generations: statement('explore.sql', 'generations-of').all(id) as Row[],
      total,
      counts,
      popular: modelsByKey(statement, keys),
      roots: modelsByKey(statement, roots.keys),
    };
  },
  view: (data) => ({ title: String(data.family.name), main: familyMain(data), section: '/families' }),
});

function familyMain({ family, generations, total, counts, popular, roots }: Family): Html {
  const id = String(family.family);
  return html`<h1>${String(family.name)}</h1><p class="lead">${family.developer === null ? '' : html`By ${String(family.developer)}. `}${link(to.search({ family: id }), many(total, 'model'))} of this family are on the Hub. ${outside(typeof family.source_url === 'string' ? family.source_url : null, 'Source')}</p>
<h2>Generations</h2>${timeline(generations)}${generationTable(id, generations)}
<h2>What its models are</h2><div class="columns">${SHARES.map((facet) => share(id, facet, counts[facet]))}</div>
<h2>Originals</h2>${modelsTable('Original models', roots, 'None is known to be an original.')}
<h2>Most downloaded</h2>${modelsTable('Most downloaded models', popular)}`;
}

/** Generations where they were released, by how many models came of them. */
function timeline(generations: readonly Row[]): Html | '' {
  const points = generations.flatMap(({ released, models, name }) =>
    typeof released === 'string'
      ? [{ x: Date.parse(released), y: Number(models), label: String(name), series: null }]
      : [],
  );
  if (points.length < 2) return '';
  const marks = { kind: 'dots', xName: 'released', yName: 'models', dated: true, log: false, points } as const;
  const title = 'Generations by release and number of models';
  return picture(svgs(marks, title), title);
}

function generationTable(family: string, rows: readonly Row[]): Html {
  return table('Generations', rows, [
    {
      head: 'Generation',
      cell: (row) => link(to.search({ family, generation: String(row.generation) }), String(row.name)),
    },
    { head: 'Released', cell: (row) => day(row.released) },
    { head: 'By', cell: (row) => cell(row.developer) },
    { head: 'Models', figure: true, cell: (row) => count(Number(row.models)) },
    { head: 'Downloads', figure: true, cell: (row) => downloadsOfAll(row.downloads) },
    { head: 'Source', cell: (row) => outside(typeof row.source_url === 'string' ? row.source_url : null, 'source') },
  ]);
}

function share(
  family: string,
  facet: (typeof SHARES)[number],
  counts: Matched['counts'][(typeof SHARES)[number]],
): Html {
  const shown = counts.slice(0, 8);
  const most = Math.max(0, ...shown.map(({ models }) => models));
  return html`<section><h3>${NAMES[facet]}</h3>${table(
    NAMES[facet],
    shown,
    [
      { head: 'Value', cell: ({ value }) => link(to.search({ family, [facet]: value }), value) },
      { head: 'Models', figure: true, cell: ({ models }) => html`${count(models)}${bar(models, most)}` },
    ],
    'Not known of any.',
  )}</section>`;
}
