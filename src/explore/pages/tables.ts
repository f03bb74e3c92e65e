/** All tables and columns; the editor completes from its JSON. */
import type { Row } from '../../index/show.ts';
import { type Html, html } from '../html.ts';
import { link, to } from '../links.ts';
import { page } from '../page.ts';

interface Tables {
  tables: { name: string; kind: string; columns: { name: string; type: string }[] }[];
}

export const tablesPage = page<Tables>({
  path: '/tables',
  read({ statement }) {
    const tables = new Map<string, Tables['tables'][number]>();
    for (const { tab, type, col, coltype } of statement('explore.sql', 'schema').all() as Row[]) {
      const held = tables.get(String(tab)) ?? { name: String(tab), kind: String(type), columns: [] };
      held.columns.push({ name: String(col), type: String(coltype).toLowerCase() });
      tables.set(held.name, held);
    }
    return { tables: [...tables.values()] };
  },
  view: (data) => ({ title: 'Tables', main: main(data), section: '/sql' }),
});

function main({ tables }: Tables): Html {
  return html`<h1>Tables and views</h1><p class="lead">Views keep their names and meanings from version to version; tables beneath them may change.</p>
<ul class="cards">${tables.map(({ name, kind, columns }) => html`<li id="${name}"><h3>${link(to.sql(`SELECT * FROM ${name} LIMIT 20`), name)} <span class="tag">${kind}</span></h3><p class="soft">${columns.map((column) => column.name).join(', ')}</p></li>`)}</ul>`;
}
