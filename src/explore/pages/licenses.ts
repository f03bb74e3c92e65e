/** Licenses with their terms in words, and who uses them. */
import { tableOf } from '../../index/table.ts';
import type { Row } from '../../index/show.ts';
import { ANY, match } from '../columns/search.ts';
import { type Html, html } from '../html.ts';
import { link, outside, to } from '../links.ts';
import { nameOf, page } from '../page.ts';
import { chain, said, termsRows } from '../parts/model/license.ts';
import { modelLink, modelsByKey, type ModelRow, modelsTable } from '../parts/models.ts';
import { bar, table } from '../parts/table.ts';
import { cell, count, downloadsOfAll } from '../parts/words.ts';

interface Licenses {
  licenses: Row[];
  freer: Row[];
}

export const licensesPage = page<Licenses>({
  path: '/licenses',
  read: ({ statement }) => ({
    licenses: statement('explore.sql', 'licenses').all() as Row[],
    freer: statement('explore.sql', 'freer-than-parent').all() as Row[],
  }),
  table: ({ licenses }) =>
    tableOf(['license', 'name', 'spdx_id', 'kind', 'commercial_use', 'models', 'downloads'], licenses),
  view: ({ licenses, freer }) => ({ title: 'Licenses', main: licensesMain(licenses, freer) }),
});

function licensesMain(licenses: readonly Row[], freer: readonly Row[]): Html {
  const used = licenses.filter(({ models }) => Number(models) > 0);
  const most = Math.max(0, ...used.map(({ models }) => Number(models)));
  return html`<h1>Licenses</h1><p class="lead">What the licenses that models name amount to, as their texts were read for this index. It is a reading, not advice; each row leads to the text.</p>
${table('Licenses', used, [
  {
    head: 'License',
    cell: (row) =>
      html`${link(to.license(String(row.license)), String(row.license))}<br><span class="soft">${cell(row.name)}</span>`,
  },
  { head: 'Kind', cell: (row) => html`<span class="terms t-${String(row.kind)}">${String(row.kind)}</span>` },
  { head: 'Commercial use', cell: (row) => cell(row.commercial_use) },
  { head: 'Models', figure: true, cell: (row) => html`${count(Number(row.models))}${bar(Number(row.models), most)}` },
  { head: 'Downloads', figure: true, cell: (row) => downloadsOfAll(row.downloads) },
])}
<p>${link(to.sql(WITHOUT), 'Models without a license, as SQL')} · ${link(to.sql(NAMED), 'What stands behind “other”, as SQL')} · ${link('/licenses?out=csv', 'all as CSV')}</p>
<h2>Freer than their parents</h2><p>Models whose own label allows more than the license of what they were made from.</p>${freerTable(freer)}`;
}

/** A model that names none is under none of the licenses above. */
const WITHOUT =
  'SELECT id, license_state, family, downloads FROM models\nWHERE license IS NULL AND gone_at IS NULL ORDER BY downloads DESC LIMIT 200';
const NAMED =
  "SELECT license_name, count(*) AS models, min(license_link) AS link FROM model_license\nWHERE license = 'other' GROUP BY license_name ORDER BY models DESC LIMIT 200";

function freerTable(rows: readonly Row[]): Html {
  return table(
    'Models under freer licenses than their parents',
    rows,
    [
      { head: 'Model', cell: (row) => modelLink(String(row.id)) },
      { head: 'Says', cell: (row) => cell(row.license) },
      { head: 'Its lineage says', cell: (row) => cell(row.effective) },
      { head: 'Proof', cell: (row) => chain(String(row.path)) },
    ],
    'None is known.',
  );
}

interface License {
  license: Row;
  models: ModelRow[];
  freer: Row[];
}

export const licensePage = page<License>({
  path: '/licenses/:license',
  waits: true,
  async read({ statement, params, search }) {
    const license = statement('explore.sql', 'license').get(nameOf(params.license)) as Row | undefined;
    if (!license) return null;
    const wanted = { ...ANY, filters: { license: [String(license.license)] }, limit: 20 };
    return {
      license,
      models: modelsByKey(statement, match(await search.columns(), statement, wanted).keys),
      freer: statement('explore.sql', 'freer-under-license').all(license.license) as Row[],
    };
  },
  view: (data) => ({ title: String(data.license.name), main: licenseMain(data), section: '/licenses' }),
});

function licenseMain({ license, models, freer }: License): Html {
  const id = String(license.license);
  return html`<h1>${String(license.name)}</h1><p class="lead">${said(license)}</p>
<dl><dt>Hub's name</dt><dd><code>${id}</code></dd>${license.spdx_id === null ? '' : html`<dt>SPDX</dt><dd><code>${String(license.spdx_id)}</code></dd>`}${termsRows(license, { inWords: false })}
<dt>Text read</dt><dd>${license.text_read === null ? html`<span class="soft">not yet: the row is from knowledge of the license</span>` : html`${String(license.text_read)} ${outside(typeof license.text_url === 'string' ? license.text_url : null, 'which text')} <code>${cell(license.text_digest)}</code>`}</dd></dl>
<h2>Most downloaded models under it</h2>${modelsTable(`Models under ${id}`, models, 'No model of this index names it.')}<p>${link(to.search({ license: id }), 'Search among all of them')}</p>
<h2>Freer than their parents</h2>${freerTable(freer)}`;
}
